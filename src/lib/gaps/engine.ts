// The engine: for every square and column (group × kind × day part) how many fitting supplies lie within the norm. Adding
// and taking away are each other's exact inverse, so that one change costs one place. Pure; arrays are changed in place.
import type { Grid } from '#lib/population/grid.ts';
import type { ProfileKey, Reached } from '#lib/reach/reach.ts';
import { columnOf, COUNTED, COUNTED_COLUMNS, DAY_PARTS, groupOfColumn, groups } from './columns.ts';
import { fitOf, weekOf } from './fit.ts';
import { profileOf, type Norms } from './norms.ts';
import { finish } from './steps.ts';
import type { Supply } from './supply.ts';

/** Columns that share a walking time: the squares within it, and the columns in which the supply fits. */
export type Layer = { squares: Uint32Array; columns: readonly number[] };
/** Supply with whom it serves where: ready to be counted. */
export type Placed = { supply: Supply; layers: readonly Layer[] };

/** Supplies within the norm, `counts[column × squares + square]`; `groupOf` is the counted group of each column. */
export type State = { squares: number; groupOf: Uint8Array; counts: Uint16Array };

/** Which of `Reached` a supply has for a profile; nothing when nobody is near. */
export type ReachedBy = (profile: ProfileKey) => Reached | undefined;

/** Nobody has anything yet: a state of everyone and the age groups, all kinds and day parts. */
const emptyState = (squares: number): State => ({
	squares,
	groupOf: Uint8Array.from({ length: COUNTED_COLUMNS }, (_, column) => groupOfColumn(column)),
	counts: new Uint16Array(COUNTED_COLUMNS * squares)
});

/** The same state, apart: what changes in one stays out of the other. */
export const fork = (state: State): State => ({ ...state, counts: state.counts.slice() });

/** Whom this supply serves, by the norms: fit at least what the norm asks, within its minutes. `today` is a day. */
export function place(supply: Supply, reached: ReachedBy, norms: Norms, today: string): Placed {
	const byLimit = new Map<string, { profile: ProfileKey; minutes: number; columns: number[] }>();
	for (const group of groups.slice(0, COUNTED))
		for (const kind of supply.kinds) {
			const { maxMinutes: minutes, minDayParts, minFit } = norms.of(kind, group);
			const profile = profileOf(group);
			for (let dayPart = 0; dayPart < DAY_PARTS; dayPart++) {
				const fit = fitOf(supply, { group, week: weekOf[dayPart]!, minDayParts, today });
				if (fit === 0 || fit < minFit) continue;
				const key = `${profile} ${minutes}`;
				if (!byLimit.has(key)) byLimit.set(key, { profile, minutes, columns: [] });
				byLimit.get(key)!.columns.push(columnOf(group, kind, dayPart));
			}
		}
	const layers = [...byLimit.values()].map(({ profile, minutes, columns }) => {
		const near = reached(profile);
		return { squares: near ? near.cells.subarray(0, within(near, minutes)) : new Uint32Array(), columns };
	});
	return { supply, layers };
}

/** All supply of a municipality at once, in any order: the counts are the same. */
export const build = (grid: Grid, placed: readonly Placed[]): State => finish(building(grid, placed));

/** The same, one supply a step. */
export function* building(grid: Grid, placed: readonly Placed[]): Generator<void, State> {
	const state = emptyState(grid.x.length);
	for (const one of placed) {
		withSupply(state, one);
		yield;
	}
	return state;
}

/** One supply more. */
export const withSupply = (state: State, placed: Placed): void => change(state, placed, 1);
/** One supply less: it was counted before. */
export const without = (state: State, placed: Placed): void => change(state, placed, -1);

function change({ counts, squares: size }: State, { layers }: Placed, by: 1 | -1) {
	for (const { squares, columns } of layers)
		for (const column of columns) {
			const base = column * size;
			for (let index = 0; index < squares.length; index++) counts[base + squares[index]!]! += by;
		}
}

/** The columns in which these are counted: only there anything differs when they come, go or change. */
export const columnsOf = (placed: readonly Placed[]): Set<number> =>
	new Set(placed.flatMap(({ layers }) => layers.flatMap(({ columns }) => columns)));

/** How many of the squares, nearest first, lie within so many minutes. */
function within({ minutes }: Reached, most: number): number {
	let [low, high] = [0, minutes.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (minutes[middle]! <= most) low = middle + 1;
		else high = middle;
	}
	return low;
}
