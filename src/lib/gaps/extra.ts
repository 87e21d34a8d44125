// What supply adds up to besides being near: how often one building counts more than once, and how full it is. Adding and
// taking away are each other's exact inverse, as in the engine: all sums are whole numbers. Pure.
import { COUNTED_COLUMNS, DAY_PARTS, groupOfColumn } from './columns.ts';
import type { Layer, Placed } from './engine.ts';
import { weekOf } from './fit.ts';
import type { Zones } from './measure.ts';
import { usedAt } from './supply.ts';

/** By leaf of the tree × column, in thousandths of people. */
export type Extra = {
	/** Near a building more often than once, by what is in it. */
	doubled: Float64Array;
	/** Near supply of which it is known how full it is, and the same times how full (in thousandths). */
	useKnown: Float64Array;
	used: Float64Array;
};

const FULL = 1000;

/** Of all supply of a setting, one a step. */
export function* adding(zones: Zones, placed: readonly Placed[]): Generator<void, Extra> {
	const size = zones.tree.ids.length * COUNTED_COLUMNS;
	const extra = { doubled: new Float64Array(size), useKnown: new Float64Array(size), used: new Float64Array(size) };
	for (const one of placed) {
		addUse(extra, zones, one, 1);
		yield;
	}
	for (const members of buildings(placed).values()) addBuilding(extra, zones, members, 1);
	return extra;
}

/** The same after a change: `away` and `more` are what goes and comes, `before` and `after` all there was and is. */
export function readded(
	was: Extra,
	zones: Zones,
	{ away, more, before, after }: Record<'away' | 'more' | 'before' | 'after', readonly Placed[]>
): Extra {
	const extra = { doubled: was.doubled.slice(), useKnown: was.useKnown.slice(), used: was.used.slice() };
	for (const one of away) addUse(extra, zones, one, -1);
	for (const one of more) addUse(extra, zones, one, 1);
	const touched = new Set([...away, ...more].map(({ supply }) => supply.placeId));
	const there = (all: readonly Placed[]) => buildings(all.filter(({ supply }) => touched.has(supply.placeId)));
	for (const members of there(before).values()) addBuilding(extra, zones, members, -1);
	for (const members of there(after).values()) addBuilding(extra, zones, members, 1);
	return extra;
}

const buildings = (placed: readonly Placed[]) =>
	Map.groupBy(
		placed.filter(({ supply }) => supply.placeId !== null),
		({ supply }) => supply.placeId
	);

function addUse({ useKnown, used }: Extra, zones: Zones, { supply, layers }: Placed, by: 1 | -1): void {
	if (supply.used === null && supply.usedIn === null) return;
	const full = weekOf.map((week) => usedAt(supply, week));
	for (const { squares, columns } of layers) {
		const told = columns.filter((column) => full[column % DAY_PARTS] !== null);
		addPeople(zones, { squares, columns: told }, (at, people, column) => {
			useKnown[at]! += by * people;
			used[at]! += by * people * Math.round(full[column % DAY_PARTS]! * FULL);
		});
	}
}

// A place and what goes on in it: in each square and column all of these but one.
function addBuilding({ doubled }: Extra, zones: Zones, members: readonly Placed[], by: 1 | -1): void {
	if (members.length < 2) return;
	const layers = members.flatMap((member) => member.layers);
	const together = Map.groupBy(new Set(layers.flatMap(({ columns }) => columns)), (column) =>
		layers.flatMap(({ columns }, index) => (columns.includes(column) ? index : [])).join()
	);
	for (const [which, columns] of together) {
		const own = which.split(',').map((index) => layers[Number(index)]!);
		const squares = own.length < 2 ? [] : allButOnce(own);
		addPeople(zones, { squares, columns }, (at, people) => (doubled[at]! += by * people));
	}
}

function allButOnce(layers: readonly Layer[]): number[] {
	const seen = new Set<number>();
	const again: number[] = [];
	for (const { squares } of layers)
		for (const square of squares) {
			if (seen.has(square)) again.push(square);
			seen.add(square);
		}
	return again;
}

function addPeople(
	{ leaf, people }: Zones,
	{ squares, columns }: { squares: ArrayLike<number> & Iterable<number>; columns: readonly number[] },
	add: (at: number, people: number, column: number) => void
): void {
	for (const [group, own] of Map.groupBy(columns, groupOfColumn)) {
		const sums = new Map<number, number>();
		for (const square of squares) sums.set(leaf[square]!, (sums.get(leaf[square]!) ?? 0) + people[group]![square]!);
		for (const [node, sum] of sums) for (const column of own) add(node * COUNTED_COLUMNS + column, sum, column);
	}
}

/** How full it is, 0–1, from sums of `useKnown` and `used`; null when of none it is known. */
export const fullness = (useKnown: number, used: number): number | null => (useKnown ? used / useKnown / FULL : null);
