// Which counts of answers stay away, over areas, groups and settings at once. A group never has more than everyone, and who
// asks for indoors, for outdoors and who does not mind are together all: all of that is used as an attacker would, and as
// long as a small count comes out, one more figure goes. Pure.
import { addUp, BOUNDLESS, narrow, neverMore, type Bounds } from './bounds.ts';
import { COLUMNS, groups, PER_GROUP } from './columns.ts';
import type { Setting } from './result.ts';
import type { AreaTree } from './tree.ts';
import { countsOf, nextToHide, PROTECTS, SHOWN, SMALL, withhold, type Hidden, type Secret } from './withhold.ts';

/** Counts by node × column, as need.ts makes them, of each setting. */
export type Counts = Record<Setting, Int32Array>;
/** By setting and column: what is hidden, by node. */
export type HiddenAnswers = Record<Setting, Hidden[]>;

const settings: readonly Setting[] = ['any', 'indoors', 'outdoors'];

/** The column of one group and setting. `larger`: those it is a part of, of which everything is hidden together. */
type Column = { secret: Secret; hidden: Hidden; larger: Column[] };
/** All of a group: who asks for indoors, for outdoors, and who does not mind. The last is never shown. */
type Split = { whole: Column; halves: [Column, Column]; either: Column };
/** All columns of one kind and day part. */
export type Sheet = { tree: AreaTree; least: number; splits: Split[] };
/** `sheets`: of what anybody asks for at all. */
type Guarded = { hidden: HiddenAnswers; sheets: readonly Sheet[] };

/** Who asks for less never gets more. In short steps. */
export function* withholdAnswers(tree: AreaTree, counts: Counts, least: number): Generator<void, Guarded> {
	const all: HiddenAnswers = { any: [], indoors: [], outdoors: [] };
	const sheets: Sheet[] = [];
	const nobody = Uint8Array.from(tree.ids, (id) => (id ? SMALL : SHOWN));
	for (let first = 0; first < PER_GROUP; first++) {
		const sheet = counts.any[first] ? yield* guarded(sheetOf(tree, counts, first, least)) : null;
		if (sheet) sheets.push(sheet);
		for (let group = 0; group < groups.length; group++) {
			const split = sheet?.splits[group];
			const columns = split ? [split.whole, ...split.halves] : [];
			settings.forEach((setting, index) => {
				all[setting][group * PER_GROUP + first] = columns[index]?.hidden ?? nobody;
			});
		}
		yield;
	}
	return { hidden: all, sheets };
}

function sheetOf(tree: AreaTree, counts: Counts, first: number, least: number): Sheet {
	const splits: Split[] = [];
	for (let group = 0; group < groups.length; group++) {
		const everyone = splits[0];
		const [all, ...own] = settings.map((setting) =>
			tree.ids.map((_, node) => counts[setting][node * COLUMNS + group * PER_GROUP + first]!)
		);
		const rest = all!.map((count, node) => count - own[0]![node]! - own[1]![node]!);
		const whole = columnOf(countsOf(all!, least), everyone && [everyone.whole]);
		const half = (index: 0 | 1) => partOf(countsOf(own[index]!, least), whole, everyone?.halves[index]);
		const either = partOf(countsOf(rest, least), whole, everyone?.either);
		either.hidden.fill(PROTECTS);
		splits.push({ whole, halves: [half(0), half(1)], either });
	}
	return { tree, least, splits };
}

const columnOf = (secret: Secret, larger: Column[] = []): Column => ({
	...{ secret, larger },
	hidden: new Uint8Array(secret.values.length)
});

// Told that all parts are small, one would know much of them from the whole: no reason is told of these.
function partOf(secret: Secret, whole: Column, ofEveryone?: Column): Column {
	const known = { low: secret.known.low.fill(0), high: secret.known.high.fill(BOUNDLESS) };
	return columnOf({ ...secret, known }, [whole, ...(ofEveryone ? [ofEveryone] : [])]);
}

const columnsOf = ({ splits }: Sheet): Column[] =>
	splits.flatMap(({ whole, halves, either }) => [whole, ...halves, either]);

function* guarded(sheet: Sheet): Generator<void, Sheet> {
	do {
		settle(sheet);
		yield;
	} while (hideRemainder(sheet) || hideOneMore(sheet, attack(sheet)));
	for (const { whole, halves } of sheet.splits)
		for (const { hidden } of halves)
			hidden.forEach((is, node) => is && (hidden[node] = whole.hidden[node] === SMALL ? SMALL : PROTECTS));
	return sheet;
}

// What is part of a hidden count is hidden.
function settle(sheet: Sheet): void {
	for (let changed = true; changed;) {
		changed = false;
		for (const column of columnsOf(sheet)) {
			const from = [column, ...column.larger];
			const forced = column.hidden.map((_, node) => Number(from.some(({ hidden }) => hidden[node])));
			const hidden = withhold(sheet.tree, { ...column.secret, forced });
			changed ||= hidden.some((is, node) => Boolean(is) !== Boolean(column.hidden[node]) && sheet.tree.ids[node] !== 0);
			column.hidden = hidden;
		}
	}
}

// Of what is shown of all and of a half, the rest is known: nothing, or enough.
function hideRemainder({ splits, least }: Sheet): boolean {
	let any = false;
	for (const { whole, halves } of splits)
		for (let node = 0; node < whole.hidden.length; node++) {
			const shown = whole.hidden[node] ? [] : halves.filter(({ hidden }) => !hidden[node]);
			const rest = shown.reduce((left, { secret }) => left - secret.values[node]!, whole.secret.values[node]!);
			if (!shown.length || rest === 0 || rest >= least) continue;
			shown.sort((one, other) => one.secret.values[node]! - other.secret.values[node]!)[0]!.hidden[node] = PROTECTS;
			any = true;
		}
	return any;
}

function hideOneMore(sheet: Sheet, bounds: ReadonlyMap<Hidden, Bounds>): boolean {
	for (const { split, column, node } of leaks(sheet, bounds))
		if (hideAny(sheet.tree, [split.halves, [column], column.larger], node)) return true;
	return false;
}

/** Small counts of which too much is known. */
export function* leaks({ splits }: Sheet, bounds: ReadonlyMap<Hidden, Bounds>) {
	for (const [group, split] of splits.entries())
		for (const column of [split.whole, ...split.halves, split.either]) {
			const { secret, hidden } = column;
			const { low, high } = bounds.get(hidden)!;
			for (let node = 0; node < hidden.length; node++)
				if (hidden[node] && secret.small[node] && high[node]! - low[node]! < secret.width)
					yield { group, split, column, node };
		}
}

// The first column that still tells of a node: there itself, else by what it adds up to.
function hideAny(tree: AreaTree, choices: readonly (readonly Column[])[], node: number): boolean {
	for (const columns of choices) {
		// "Somewhere else" is shown only when nobody is there.
		const here = tree.ids[node] ? columns.find(({ hidden }) => !hidden[node]) : undefined;
		if (here) return Boolean((here.hidden[node] = PROTECTS));
		for (const { secret, hidden } of columns) {
			const next = hidden[node] ? nextToHide(tree, secret, hidden, node) : null;
			if (next !== null) return Boolean((hidden[next] = PROTECTS));
		}
	}
	return false;
}

const ROUNDS = 100;

/**
 * Everything that follows from what is shown, until nothing more does. `totals`: what is known of all answers by group, of
 * which no column is more; narrowed with the rest.
 */
export function attack(sheet: Sheet, totals: readonly Bounds[] = []): Map<Hidden, Bounds> {
	const columns = columnsOf(sheet);
	const all = new Map(columns.map(({ hidden, secret }) => [hidden, knownOf(hidden, secret)]));
	const of = ({ hidden }: Column) => all.get(hidden)!;
	for (let round = 0, before = ''; round < ROUNDS; round++) {
		for (const bounds of all.values()) narrow(sheet.tree, bounds);
		for (const column of columns) for (const larger of column.larger) neverMore(of(column), of(larger));
		totals.forEach((total, group) => neverMore(of(sheet.splits[group]!.whole), total));
		for (const { whole, halves, either } of sheet.splits) {
			const parts = [...halves.map(of), of(either)];
			for (let node = 0; node < sheet.tree.ids.length; node++) addUp(of(whole), parts, node);
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
