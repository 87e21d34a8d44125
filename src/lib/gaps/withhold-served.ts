// Which figures about who is served stay away: where one to four people would show, with or without, and what would give
// these away. Pure.
import { PARTS_OF_A_PERSON } from '#lib/population/grid.ts';
import { BOUNDLESS } from './bounds.ts';
import { COUNTED } from './columns.ts';
import type { Measured, Zones } from './measure.ts';
import { withhold, type Hidden, type Secret } from './withhold.ts';

/** What decides: the counted group of each column, what is hidden of people (by group, by node), and the thresholds. */
export type Limits = {
	groupOf: ArrayLike<number>;
	people: readonly Hidden[];
	leastPeople: number;
	/** Share. */
	wellServed: number;
};

/** By column what is hidden, by node; only of the columns that changed, when these are known. One column a step. */
export function* withholdServed(
	zones: Zones,
	measured: Measured,
	limits: Limits,
	since?: { before: readonly Hidden[]; columns: Iterable<number> }
): Generator<void, Hidden[]> {
	const all = since ? [...since.before] : [];
	for (const column of since?.columns ?? Array(measured.columns).keys()) {
		all[column] = withhold(zones.tree, secretOf(zones, measured, limits, column));
		yield;
	}
	return all;
}

function secretOf(
	{ tree, total }: Zones,
	measured: Measured,
	{ groupOf, people, leastPeople, wellServed }: Limits,
	column: number
): Secret {
	const nodes = tree.ids.length;
	const group = groupOf[column]!;
	const least = leastPeople * PARTS_OF_A_PERSON;
	const isSmall = (count: number) => count > 0 && count < least;
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
		const [low, high] = rangeOf(without, whole, least, wellServed);
		known.low[node] = low;
		known.high[node] = high;
	}
	// Of one to four people nobody may know which.
	const width = (leastPeople - 1) * PARTS_OF_A_PERSON - 2;
	return { values, wholes, small, known, forced: people[group]!, width, least };
}

/**
 * Whether it may be told if a hidden share is well served, as a class does: above and below there is room for
 * so many people that this finds out nobody. Counts in thousandths.
 */
export const wellServedMayBeTold = (whole: number, least: number, wellServed: number): boolean =>
	Math.min(wellServed, 1 - wellServed) * whole >= least;

// What anybody may know of people without: of a small count that it is small, of another whether it is well served.
function rangeOf(without: number, whole: number, least: number, wellServed: number): [low: number, high: number] {
	const few = without > 0 && without < least;
	const fewServed = whole - without > 0 && whole - without < least;
	if (few && fewServed) return [1, whole - 1];
	if (few) return [1, least - 1];
	if (fewServed) return [whole - least + 1, whole - 1];
	if (!wellServedMayBeTold(whole, least, wellServed)) return [0, whole];
	const enough = Math.floor((1 - wellServed) * whole);
	return without <= enough ? [0, enough] : [enough, whole];
}
