// Which counts of answers stay away, over areas, groups and settings at once. A group never has more than everyone, indoors
// or outdoors never more than both together, and these two together never less: all of that is used as an attacker would,
// and as long as a small count comes out, one more figure goes. Pure.
import { BOUNDLESS, narrow, type Bounds } from './bounds.ts';
import { COLUMNS, groups, PER_GROUP } from './columns.ts';
import type { Setting } from './result.ts';
import type { AreaTree } from './tree.ts';
import { countsOf, nextToHide, PROTECTS, SHOWN, SMALL, withhold, type Hidden, type Secret } from './withhold.ts';

/** Counts by node × column, as need.ts makes them, of each setting. */
export type Counts = Record<Setting, Int32Array>;
/** By setting and column: what is hidden, by node. */
export type HiddenAnswers = Record<Setting, Hidden[]>;

const settings: readonly Setting[] = ['any', 'indoors', 'outdoors'];

/** The column of one setting and group. `larger`: the columns that it is a part of. */
type Column = { setting: Setting; secret: Secret; hidden: Hidden; larger: Column[]; twin: Column | null };
/** All columns of one kind and day part; together with which both halves cover. */
type Sheet = { tree: AreaTree; columns: Column[]; covers: { whole: Column; halves: [Column, Column] }[] };

/** Who asks for less never gets more. One kind and day part a step. */
export function* withholdAnswers(tree: AreaTree, counts: Counts, least: number): Generator<void, HiddenAnswers> {
	const all: HiddenAnswers = { any: [], indoors: [], outdoors: [] };
	const nobody = Uint8Array.from(tree.ids, (id) => (id ? SMALL : SHOWN));
	for (let first = 0; first < PER_GROUP; first++) {
		const sheet = counts.any[first] ? guarded(sheetOf(tree, counts, first, least)) : null;
		for (let group = 0; group < groups.length; group++)
			settings.forEach((setting, index) => {
				const hidden = sheet?.columns[group * settings.length + index]!.hidden ?? nobody;
				all[setting][group * PER_GROUP + first] = hidden;
			});
		yield;
	}
	return all;
}

function sheetOf(tree: AreaTree, counts: Counts, first: number, least: number): Sheet {
	const sheet: Sheet = { tree, columns: [], covers: [] };
	for (let group = 0; group < groups.length; group++) {
		const made = settings.map((setting, index): Column => {
			const column = group * PER_GROUP + first;
			const values = tree.ids.map((_, node) => counts[setting][node * COLUMNS + column]!);
			const larger = group ? [sheet.columns[index]!] : [];
			return { setting, secret: countsOf(values, least), hidden: new Uint8Array(values.length), larger, twin: null };
		});
		const [whole, ...halves] = made as [Column, Column, Column];
		// Told that both halves are small, one would know much of them from the whole: no reason is told of these.
		for (const [index, half] of halves.entries()) {
			half.larger.unshift(whole);
			half.twin = halves[1 - index]!;
			half.secret.known.low.fill(0);
			half.secret.known.high.fill(BOUNDLESS);
		}
		sheet.columns.push(...made);
		sheet.covers.push({ whole, halves });
	}
	return sheet;
}

function guarded(sheet: Sheet): Sheet {
	do settle(sheet);
	while (hideOneMore(sheet));
	for (const { whole, halves } of sheet.covers)
		for (const { hidden } of halves)
			hidden.forEach((is, node) => is && (hidden[node] = whole.hidden[node] === SMALL ? SMALL : PROTECTS));
	return sheet;
}

// What is part of a hidden count is hidden, and so is the other half: from one and the whole it would be known.
function settle({ tree, columns }: Sheet): void {
	for (let changed = true; changed;) {
		changed = false;
		for (const column of columns) {
			const from = [column, ...column.larger, ...(column.twin ? [column.twin] : [])];
			const forced = column.hidden.map((_, node) => Number(from.some(({ hidden }) => hidden[node])));
			const hidden = withhold(tree, { ...column.secret, forced });
			changed ||= hidden.some((is, node) => Boolean(is) !== Boolean(column.hidden[node]));
			column.hidden = hidden;
		}
	}
}

function hideOneMore(sheet: Sheet): boolean {
	const bounds = attack(sheet);
	for (const { secret, hidden, larger } of sheet.columns) {
		const { low, high } = bounds.get(hidden)!;
		for (let node = 0; node < hidden.length; node++) {
			if (!hidden[node] || !secret.small[node] || high[node]! - low[node]! >= secret.width) continue;
			const next = nextToHide(sheet.tree, secret, hidden, node);
			const telling = larger.find((column) => !column.hidden[node]);
			if (next !== null) hidden[next] = PROTECTS;
			else if (telling) telling.hidden[node] = PROTECTS;
			else continue;
			return true;
		}
	}
	return false;
}

const ROUNDS = 100;

// Everything that follows from what is shown, until nothing more does.
function attack({ tree, columns, covers }: Sheet): Map<Hidden, Bounds> {
	const all = new Map(columns.map(({ hidden, secret }) => [hidden, knownOf(hidden, secret)]));
	const of = ({ hidden }: Column) => all.get(hidden)!;
	for (let round = 0, before = ''; round < ROUNDS; round++) {
		for (const bounds of all.values()) narrow(tree, bounds);
		for (const column of columns) for (const larger of column.larger) neverMore(of(column), of(larger));
		for (const { whole, halves } of covers) {
			neverLess(of(halves[0]), of(halves[1]), of(whole));
			neverLess(of(halves[1]), of(halves[0]), of(whole));
		}
		const now = `${[...all.values()].map(({ low, high }) => total(low) - total(high))}`;
		if (now === before) break;
		before = now;
	}
	return all;
}

const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);

function knownOf(hidden: Hidden, { values, known }: Secret): Bounds {
	const low = Float64Array.from(hidden, (is, node) => (is ? known.low[node]! : values[node]!));
	return { low, high: Float64Array.from(hidden, (is, node) => (is ? known.high[node]! : values[node]!)) };
}

function neverMore(part: Bounds, whole: Bounds): void {
	for (let node = 0; node < part.low.length; node++) {
		part.high[node] = Math.min(part.high[node]!, whole.high[node]!);
		whole.low[node] = Math.max(whole.low[node]!, part.low[node]!);
	}
}

function neverLess(half: Bounds, other: Bounds, whole: Bounds): void {
	for (let node = 0; node < half.low.length; node++)
		half.low[node] = Math.max(half.low[node]!, whole.low[node]! - other.high[node]!);
}
