// Which figures about people stay away: fewer than five of a group, and what would give these away, also by age. Pure.
import { BOUNDLESS } from './bounds.ts';
import { COUNTED } from './columns.ts';
import type { Zones } from './measure.ts';
import { PARTS_OF_A_PERSON } from '#lib/population/grid.ts';
import { countsOf, withhold, type Hidden, type Secret } from './withhold.ts';

/** No figure is known of some part of the area. */
export const NO_FIGURES = 3;

/**
 * By counted group (everyone, then the ages): what is hidden, by node. The ages of an area are shown all or none: from
 * everyone and four of them the fifth would be known.
 */
export function withholdPeople({ tree, total, unknown }: Zones, leastPeople: number): Hidden[] {
	const nodes = tree.ids.length;
	const least = leastPeople * PARTS_OF_A_PERSON;
	const column = (group: number, forced: Uint8Array): Secret => {
		const values = Float64Array.from({ length: nodes }, (_, node) => total[node * COUNTED + group]!);
		const secret = countsOf(values, least, forced);
		// Squares in no buurt are of the drawing of borders: nobody is found by these.
		tree.ids.forEach((id, node) => {
			if (id !== 0 && !unknown[node * COUNTED + group]) return;
			secret.small[node] = secret.known.low[node] = 0;
			secret.known.high[node] = BOUNDLESS;
		});
		return { ...secret, width: (leastPeople - 1) * PARTS_OF_A_PERSON };
	};
	const missing = (group: number) => Uint8Array.from(tree.ids, (_, node) => unknown[node * COUNTED + group]!);
	const everyone = withhold(tree, column(0, missing(0)));
	const ages = Array.from({ length: COUNTED - 1 }, (_, age) => age + 1);
	let away = Uint8Array.from(everyone, (is, node) => Number(is || ages.some((age) => missing(age)[node])));
	for (;;) {
		const found = ages.map((age) => withhold(tree, column(age, away)));
		const together = away.map((is, node) => Number(is || found.some((hidden) => hidden[node])));
		if (together.every((is, node) => is === away[node]))
			return [everyone, ...found].map((hidden, group) => withReasons(hidden, missing(group)));
		away = together;
	}
}

const withReasons = (hidden: Hidden, missing: Uint8Array): Hidden =>
	hidden.map((is, node) => (missing[node] ? NO_FIGURES : is));
