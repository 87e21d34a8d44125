// Which counts of answers stay away. A group never shows more than everyone does, nor indoors or outdoors more than both
// together: what is part of a hidden count is hidden, and tells no more of it than its own total does. Pure.
import { COLUMNS, columnOfEveryone } from './columns.ts';
import type { Bounds } from './bounds.ts';
import type { Setting } from './result.ts';
import type { AreaTree } from './tree.ts';
import { countsOf, knowable, withhold, type Hidden, type Secret } from './withhold.ts';

/** Counts by node × column, as need.ts makes them, of each setting. */
export type Counts = Record<Setting, Int32Array>;
/** By setting and column: what is hidden, by node. */
export type HiddenAnswers = Record<Setting, Hidden[]>;

type Column = { hidden: Hidden; bounds: Bounds };

/** Over the whole municipality and all settings at once: who asks for less never gets more. One column a step. */
export function* withholdAnswers(tree: AreaTree, counts: Counts, least: number): Generator<void, HiddenAnswers> {
	const all: HiddenAnswers = { any: [], indoors: [], outdoors: [] };
	const everyone = new Map<string, Column>();
	for (let column = 0; column < COLUMNS; column++) {
		const first = columnOfEveryone(column);
		const part = (setting: Setting, wholes: Column[], forced?: Hidden): Column => {
			const values = tree.ids.map((_, node) => counts[setting][node * COLUMNS + column]!);
			const found = column === first ? wholes : [...wholes, everyone.get(`${setting} ${first}`)!];
			return partOf(tree, countsOf(values, least), found, forced);
		};
		const any = part('any', []);
		let indoors = part('indoors', [any]);
		let outdoors = part('outdoors', [any]);
		// From one of the two and both together the other would be known.
		while (differ(tree, indoors.hidden, outdoors.hidden)) {
			const both = indoors.hidden.map((is, node) => Number(is || outdoors.hidden[node]));
			[indoors, outdoors] = [part('indoors', [any], both), part('outdoors', [any], both)];
		}
		for (const [setting, made] of Object.entries({ any, indoors, outdoors })) {
			all[setting as Setting].push(made.hidden);
			if (column === first) everyone.set(`${setting} ${first}`, made);
		}
		yield;
	}
	return all;
}

function partOf(tree: AreaTree, counted: Secret, wholes: readonly Column[], forced?: Hidden): Column {
	const away = forced?.slice() ?? new Uint8Array(tree.ids.length);
	const floor = new Float64Array(tree.ids.length).fill(Infinity);
	for (const { hidden, bounds } of wholes)
		for (let node = 0; node < away.length; node++) {
			if (!hidden[node]) continue;
			away[node] = 1;
			floor[node] = Math.min(floor[node]!, bounds.low[node]!);
		}
	for (const { bounds } of wholes)
		for (let node = 0; node < away.length; node++)
			counted.known.high[node] = Math.min(counted.known.high[node]!, bounds.high[node]!);
	const secret = { ...counted, forced: away, ...(wholes.length && { floor }) };
	const hidden = withhold(tree, secret);
	return { hidden, bounds: knowable(tree, secret, hidden) };
}

const differ = ({ ids }: AreaTree, one: Hidden, other: Hidden) =>
	ids.some((id, node) => id && Boolean(one[node]) !== Boolean(other[node]));
