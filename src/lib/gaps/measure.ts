// From squares to areas: how many people live there, how many are served, and by how many. Whole thousandths of people, so
// that buurten add up to their wijk to the last one. Pure.
import type { Grid } from '#lib/population/grid.ts';
import { UNKNOWN } from '#lib/population/grid.ts';
import { COUNTED } from './columns.ts';
import type { State } from './engine.ts';
import type { Extra } from './extra.ts';
import { finish } from './steps.ts';
import { leafOf, sumUp, type AreaTree } from './tree.ts';

/** The grid, laid in the tree of areas. */
export type Zones = {
	tree: AreaTree;
	/** Node of each square. */
	leaf: Uint16Array;
	/** People of each counted group by square, in thousandths; 0 where unknown. */
	people: readonly Int32Array[];
	/** Sums by node × counted group. */
	total: Float64Array;
	/** 1 where no figure is known of some part of the node; by node × counted group. */
	unknown: Uint8Array;
};

/**
 * By node × column, in thousandths: people served, and the sum over them of how many supplies they have, where a building
 * counts once. `useKnown` and `used` as in extra.ts; there are none when nothing extra was counted.
 */
export type Measured = {
	columns: number;
	served: Float64Array;
	overlap: Float64Array;
	useKnown?: Float64Array;
	used?: Float64Array;
};

/** Where each square of a grid lies, and how many people live in each area. */
export function zonesOf(grid: Grid, tree: AreaTree): Zones {
	const squares = grid.x.length;
	const nodes = tree.ids.length;
	const leaf = Uint16Array.from({ length: squares }, (_, square) =>
		leafOf(tree, grid.district[square]!, grid.neighbourhood[square]!)
	);
	const people = Array.from({ length: COUNTED }, () => new Int32Array(squares));
	const total = new Float64Array(nodes * COUNTED);
	const unknown = new Uint8Array(nodes * COUNTED);
	for (let square = 0; square < squares; square++)
		for (let group = 0; group < COUNTED; group++) {
			const count = grid.people[square * COUNTED + group]!;
			const at = leaf[square]! * COUNTED + group;
			if (count === UNKNOWN) unknown[at] = 1;
			else total[at]! += people[group]![square] = count;
		}
	sumUp(tree, total, COUNTED);
	// An area without any square: its border or its figures are not known. "Somewhere else" may well be nowhere.
	const own = new Int32Array(nodes);
	for (const node of leaf) own[node]!++;
	sumUp(tree, own, 1);
	own.forEach((count, node) => {
		if (!count && tree.ids[node]) unknown.fill(1, node * COUNTED, (node + 1) * COUNTED);
	});
	for (let node = nodes - 1; node > 0; node--)
		for (let group = 0; group < COUNTED; group++)
			unknown[tree.parent[node]! * COUNTED + group]! |= unknown[node * COUNTED + group]!;
	return { tree, leaf, people, total, unknown };
}

/** What was measured before, and in which columns something changed since. */
export type Since = { before: Measured; columns: Iterable<number> };

/** Counts of squares brought together by area; only of the columns that changed, when these are known. */
export const measure = (state: State, zones: Zones, since?: Since, extra?: Extra): Measured =>
	finish(measuring(state, zones, since, extra));

/** The same, one column a step. */
export function* measuring(
	{ squares, groupOf, counts }: State,
	{ tree, leaf, people }: Zones,
	since?: Since,
	extra?: Extra
): Generator<void, Measured> {
	const columns = groupOf.length;
	const empty = () => new Float64Array(tree.ids.length * columns);
	const served = since?.before.served.slice() ?? empty();
	const overlap = since?.before.overlap.slice() ?? empty();
	const useKnown = extra && (since?.before.useKnown?.slice() ?? empty());
	const used = extra && (since?.before.used?.slice() ?? empty());
	const own = new Float64Array(tree.ids.length * 4);
	for (const column of since?.columns ?? groupOf.keys()) {
		const base = column * squares;
		const living = people[groupOf[column]!]!;
		own.fill(0);
		for (let square = 0; square < squares; square++) {
			const supplies = counts[base + square]!;
			if (supplies === 0) continue;
			own[leaf[square]! * 4]! += living[square]!;
			own[leaf[square]! * 4 + 1]! += living[square]! * supplies;
		}
		for (let node = 0; extra && node < tree.ids.length; node++) {
			const at = node * columns + column;
			own[node * 4 + 1]! -= extra.doubled[at]!;
			own[node * 4 + 2] = extra.useKnown[at]!;
			own[node * 4 + 3] = extra.used[at]!;
		}
		sumUp(tree, own, 4);
		for (let node = 0; node < tree.ids.length; node++) {
			const at = node * columns + column;
			served[at] = own[node * 4]!;
			overlap[at] = own[node * 4 + 1]!;
			if (useKnown) useKnown[at] = own[node * 4 + 2]!;
			if (used) used[at] = own[node * 4 + 3]!;
		}
		yield;
	}
	return { columns, served, overlap, ...(useKnown && { useKnown }), ...(used && { used }) };
}
