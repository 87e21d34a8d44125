// What a scenario does to people: who newly has something near, who no longer has, and what others win or lose. Counted on
// six columns only (one kind and day part, everyone and the ages), so that it keeps up with somebody who drags. Pure.
import { columnOf, COUNTED, groups } from '#lib/gaps/columns.ts';
import type { Placed, State } from '#lib/gaps/engine.ts';
import type { Zones } from '#lib/gaps/measure.ts';
import { keyOf, type Supply, type SupplyKey } from '#lib/gaps/supply.ts';
import { sumUp } from '#lib/gaps/tree.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';

/** The columns of a kind and day part (bit number), by counted group. */
export const columnsFor = (kind: Kind, dayPart: number): number[] =>
	groups.slice(0, COUNTED).map((group) => columnOf(group, kind, dayPart));

/** These columns of a state, apart: what changes in it stays out of the whole. */
export function slice({ squares, counts }: State, columns: readonly number[]): State {
	const part = new Uint16Array(columns.length * squares);
	columns.forEach((column, index) =>
		part.set(counts.subarray(column * squares, (column + 1) * squares), index * squares)
	);
	return { squares, groupOf: Uint8Array.from(columns, (_, group) => group), counts: part };
}

/** Supply as it counts in a slice. */
export function narrowed({ supply, layers }: Placed, columns: readonly number[]): Placed {
	const numbers = new Map(columns.map((column, index) => [column, index]));
	const within = layers.map(({ squares, columns }) => ({
		squares,
		columns: columns.flatMap((column) => numbers.get(column) ?? [])
	}));
	return { supply, layers: within.filter(({ columns }) => columns.length > 0) };
}

/** By node × counted group, in thousandths of people. */
export type Moved = { gained: Float64Array; lost: Float64Array };

/** Who newly has something within the norm, and who had. */
export function moved(before: State, after: State, { tree, leaf, people }: Zones): Moved {
	const gained = new Float64Array(tree.ids.length * COUNTED);
	const lost = new Float64Array(tree.ids.length * COUNTED);
	for (let group = 0; group < COUNTED; group++) {
		const base = group * before.squares;
		for (let square = 0; square < before.squares; square++) {
			const [had, has] = [before.counts[base + square]!, after.counts[base + square]!];
			if ((had === 0) === (has === 0)) continue;
			(has ? gained : lost)[leaf[square]! * COUNTED + group]! += people[group]![square]!;
		}
	}
	sumUp(tree, gained, COUNTED);
	sumUp(tree, lost, COUNTED);
	return { gained, lost };
}

/** People near a supply, and its part when they are divided evenly over all that fits within their norm; in thousandths. */
export type Near = { people: number; part: number };
/** One supply before and after; null is that it is not there. `squares` are those within the norm, after if it is there. */
export type Share = { key: SupplyKey; supply: Supply; before: Near | null; after: Near | null; squares: Uint32Array };

/** Who is there before and after: what stays, what goes and what comes. */
export type Supplies = { staying: readonly Placed[]; gone: readonly Placed[]; more: readonly Placed[] };

/** The squares in which this supply counts in a column of the whole state; undefined when it fits nowhere. */
export const squaresIn = ({ layers }: Placed, column: number): Uint32Array | undefined =>
	layers.find(({ columns }) => columns.includes(column))?.squares;

/**
 * What each supply has before and after, of those whose neighbours change. `column` is that of the whole state, `group` its
 * row in the slices.
 */
export function shares(
	before: State,
	after: State,
	{ staying, gone, more }: Supplies,
	living: Int32Array,
	{ column, group }: { column: number; group: number }
): Share[] {
	const size = before.squares;
	const [had, has] = [before, after].map(({ counts }) => counts.subarray(group * size, (group + 1) * size));
	const found = new Map<SupplyKey, Share>();
	const add = (placed: Placed, was: boolean, is: boolean) => {
		const squares = squaresIn(placed, column);
		if (!squares || !touches(squares, had!, has!)) return;
		const key = keyOf(placed.supply);
		const known = found.get(key);
		found.set(key, {
			key,
			supply: placed.supply,
			squares,
			before: was ? nearTo(squares, had!, living) : (known?.before ?? null),
			after: is ? nearTo(squares, has!, living) : (known?.after ?? null)
		});
	};
	for (const one of staying) add(one, true, true);
	for (const one of gone) add(one, true, false);
	for (const one of more) add(one, false, true);
	return [...found.values()];
}

function touches(squares: Uint32Array, had: Uint16Array, has: Uint16Array): boolean {
	for (let index = 0; index < squares.length; index++) if (had[squares[index]!] !== has[squares[index]!]) return true;
	return false;
}

function nearTo(squares: Uint32Array, counts: Uint16Array, living: Int32Array): Near {
	let [people, part] = [0, 0];
	for (const square of squares) {
		people += living[square]!;
		part += living[square]! / counts[square]!;
	}
	return { people, part };
}

/** People who live in squares of both, in thousandths. */
export function shared(one: Uint32Array, other: Uint32Array, living: Int32Array): number {
	const own = new Set(one);
	return other.reduce((sum, square) => (own.has(square) ? sum + living[square]! : sum), 0);
}
