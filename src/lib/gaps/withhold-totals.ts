// Which counts of all answers stay away, whatever they ask for: of everyone and each age, in each wijk and the whole
// municipality, as who answered tells them. An attacker lays them beside each other (an age is never more than everyone) and
// beside every cell of the table (no cell is more than these): as long as a small count comes out, one of them goes. Pure.
import { BOUNDLESS, narrow, neverMore, type Bounds } from './bounds.ts';
import { COUNTED, groups } from './columns.ts';
import { districtsOf, type AreaTree } from './tree.ts';
import { attack, leaks, type Sheet } from './withhold-answers.ts';
import { countsOf, nextToHide, PROTECTS, withhold, type Hidden, type Secret } from './withhold.ts';

/** All answers about one group, by node. */
type Total = { secret: Secret; hidden: Hidden };
/** What is told beside them: the cells, and by group, by node, where at least the threshold is known to have answered. */
type Told = { sheets: readonly Sheet[]; heard: readonly Uint8Array[] };

/** `byGroup`: by node × group. Gives what is hidden by group, by node; of other areas and groups all is. In short steps. */
export function* withholdTotals(
	tree: AreaTree,
	byGroup: ArrayLike<number>,
	{ sheets, heard }: Told,
	least: number
): Generator<void, Hidden[]> {
	const totals = groups.map((_, group) => totalOf(tree, byGroup, group, heard[group]!, least));
	for (;;) {
		settle(tree, totals);
		const bounds = totals.map(knownOf);
		narrowAll(tree, bounds);
		if (hideOneMore(tree, totals, bounds)) continue;
		const leaking = yield* compare(tree, sheets, bounds);
		if (!hideOneMore(tree, totals, bounds) && !leaking.some((leak) => hideTightest(totals, leak)))
			return totals.map(({ hidden }) => hidden);
	}
}

function totalOf(tree: AreaTree, byGroup: ArrayLike<number>, group: number, heard: Uint8Array, least: number): Total {
	const values = tree.ids.map((_, node) => byGroup[node * groups.length + group]!);
	const asked = new Set(group < COUNTED ? [0, ...districtsOf(tree)] : []);
	const forced = Uint8Array.from(values, (_, node) => Number(!asked.has(node)));
	const secret = countsOf(values, least, forced);
	// Of what nobody asks no reason is told either.
	forced.forEach((is, node) => {
		if (!is) return;
		secret.known.low[node] = heard[node] && tree.ids[node] ? least : 0;
		secret.known.high[node] = BOUNDLESS;
	});
	return { secret, hidden: new Uint8Array(values.length) };
}

// Where everyone is hidden every group is.
function settle(tree: AreaTree, totals: readonly Total[]): void {
	const everyone = totals[0]!;
	for (const total of totals) {
		const forced = total.hidden.map((is, node) => is || everyone.hidden[node]! || total.secret.forced![node]!);
		total.hidden = withhold(tree, { ...total.secret, forced });
	}
}

function knownOf({ secret: { values, known }, hidden }: Total): Bounds {
	const low = Float64Array.from(hidden, (is, node) => (is ? known.low[node]! : values[node]!));
	return { low, high: Float64Array.from(hidden, (is, node) => (is ? known.high[node]! : values[node]!)) };
}

const ROUNDS = 100;

function narrowAll(tree: AreaTree, bounds: readonly Bounds[]): void {
	for (let round = 0, before = ''; round < ROUNDS; round++) {
		for (const one of bounds) narrow(tree, one);
		for (const one of bounds.slice(1)) neverMore(one, bounds[0]!);
		const now = roomOf(bounds);
		if (now === before) break;
		before = now;
	}
}

// Narrows them by every cell, and the cells by them, in place; gives the cells of which too much is known then.
function* compare(tree: AreaTree, sheets: readonly Sheet[], bounds: readonly Bounds[]) {
	for (let round = 0, before = ''; round < ROUNDS; round++) {
		const leaking = [];
		for (const sheet of sheets) {
			for (const { group, node } of leaks(sheet, attack(sheet, bounds))) leaking.push({ sheet, group, node });
			yield;
		}
		narrowAll(tree, bounds);
		const now = roomOf(bounds);
		if (leaking.length || now === before) return leaking;
		before = now;
	}
	return [];
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
const roomOf = (bounds: readonly Bounds[]) => `${bounds.map(({ low, high }) => sum(high) - sum(low))}`;

function hideOneMore(tree: AreaTree, totals: readonly Total[], bounds: readonly Bounds[]): boolean {
	for (const [group, { secret, hidden }] of totals.entries())
		for (let node = 0; node < hidden.length; node++) {
			if (!hidden[node] || !secret.small[node]) continue;
			if (bounds[group]!.high[node]! - bounds[group]!.low[node]! >= secret.width) continue;
			for (const total of new Set([totals[group]!, totals[0]!])) {
				const next = total.hidden[node] ? nextToHide(tree, total.secret, total.hidden, node) : node;
				if (next === null) continue;
				total.hidden[next] = PROTECTS;
				return true;
			}
		}
	return false;
}

// What is told of all answers says most of a hidden cell that is nearly as many.
function hideTightest(totals: readonly Total[], { sheet, group }: { sheet: Sheet; group: number }): boolean {
	for (const one of new Set([group, 0])) {
		const { secret, hidden } = totals[one]!;
		const { whole } = sheet.splits[group]!;
		const room = (node: number) =>
			secret.values[node]! - whole.secret.values[node]! + (whole.hidden[node] ? 0 : BOUNDLESS);
		const shown = [...hidden.keys()].filter((node) => !hidden[node] && !secret.small[node]);
		const next = shown.sort((first, second) => room(first) - room(second))[0];
		if (next === undefined) continue;
		hidden[next] = PROTECTS;
		return true;
	}
	return false;
}
