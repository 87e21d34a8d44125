// Which figures about who is served stay away: where one to four people would show, with or without, and what would give
// these away. Pure.
import { PARTS_OF_A_PERSON } from '#lib/population/grid.ts';
import { BOUNDLESS } from './bounds.ts';
import { COUNTED } from './columns.ts';
import type { Measured, Zones } from './measure.ts';
import { withhold, type Hidden } from './withhold.ts';

export type Thresholds = { leastPeople: number; /** Share. */ wellServed: number };

/** By column: what is hidden, by node; one column a step. `groupOf` is the counted group of each column, `people` what is hidden of people. */
export function* withholdServed(
	{ tree, total }: Zones,
	measured: Measured,
	groupOf: ArrayLike<number>,
	people: readonly Hidden[],
	{ leastPeople, wellServed }: Thresholds
): Generator<void, Hidden[]> {
	const nodes = tree.ids.length;
	const least = leastPeople * PARTS_OF_A_PERSON;
	// Of one to four people nobody may know which.
	const width = (leastPeople - 1) * PARTS_OF_A_PERSON - 2;
	const isSmall = (count: number) => count > 0 && count < least;
	const all: Hidden[] = [];
	for (let column = 0; column < measured.columns; column++) {
		const group = groupOf[column]!;
		const values = new Float64Array(nodes);
		const wholes = new Float64Array(nodes);
		const small = new Uint8Array(nodes);
		const known = { low: new Float64Array(nodes), high: new Float64Array(nodes).fill(BOUNDLESS) };
		for (let node = 0; node < nodes; node++) {
			const whole = (wholes[node] = total[node * COUNTED + group]!);
			const served = measured.served[node * measured.columns + column]!;
			const without = (values[node] = whole - served);
			if (tree.ids[node] === 0 || people[group]![node]) continue;
			small[node] = Number(isSmall(served) || isSmall(without));
			const [low, high] = rangeOf(without, whole, least, (1 - wellServed) * whole);
			known.low[node] = low;
			known.high[node] = high;
		}
		all.push(withhold(tree, { values, wholes, small, known, forced: people[group]!, width, least }));
		yield;
	}
	return all;
}

// What anybody may know of people without: of a small one, that it is small; of another, on which side of well served it is.
function rangeOf(without: number, whole: number, least: number, enough: number): [low: number, high: number] {
	const few = without > 0 && without < least;
	const fewServed = whole - without > 0 && whole - without < least;
	if (few && fewServed) return [1, whole - 1];
	if (few) return [1, least - 1];
	if (fewServed) return [whole - least + 1, whole - 1];
	return without <= enough ? [0, Math.floor(enough)] : [Math.floor(enough), whole];
}
