// Which figures about people stay away: fewer than five of a group, and what would give these away, over areas and ages at
// once. The ages of an area are shown all or none: from everyone and four of them the fifth would be known. Pure.
import { PARTS_OF_A_PERSON } from '#lib/population/grid.ts';
import { addUp, BOUNDLESS, narrow, type Bounds } from './bounds.ts';
import { COUNTED } from './columns.ts';
import type { Zones } from './measure.ts';
import type { AreaTree } from './tree.ts';
import { countsOf, nextToHide, PROTECTS, withhold, type Hidden, type Secret } from './withhold.ts';

/** No figure is known of some part of the area. */
export const NO_FIGURES = 3;

const EVERYONE = 0;
const ages = Array.from({ length: COUNTED - 1 }, (_, age) => age + 1);

type Column = { secret: Secret; missing: Uint8Array; hidden: Hidden };

/** By counted group (everyone, then the ages): what is hidden, by node. */
export function withholdPeople(zones: Zones, leastPeople: number): Hidden[] {
	const { tree } = zones;
	const columns = [EVERYONE, ...ages].map((group) => columnOf(zones, group, leastPeople * PARTS_OF_A_PERSON));
	do settle(tree, columns);
	while (hideOneMore(tree, columns));
	return columns.map(({ hidden, missing }) => hidden.map((is, node) => (missing[node] ? NO_FIGURES : is)));
}

function columnOf({ tree, total, unknown }: Zones, group: number, least: number): Column {
	const at = (values: ArrayLike<number>) => tree.ids.map((_, node) => values[node * COUNTED + group]!);
	const secret = countsOf(at(total), least);
	const missing = Uint8Array.from(at(unknown));
	// Squares in no buurt come from how borders are drawn: nobody is found by these.
	tree.ids.forEach((id, node) => {
		if (id !== 0 && !missing[node]) return;
		secret.small[node] = secret.known.low[node] = 0;
		secret.known.high[node] = BOUNDLESS;
	});
	return { secret: { ...secret, width: least - PARTS_OF_A_PERSON }, missing, hidden: missing };
}

function settle(tree: AreaTree, columns: Column[]): void {
	const [everyone, ...others] = columns as [Column, ...Column[]];
	everyone.hidden = withhold(tree, { ...everyone.secret, forced: everyone.hidden });
	for (let changed = true; changed;) {
		const forced = everyone.hidden.map((is, node) => Number(is || others.some(({ hidden }) => hidden[node])));
		changed = false;
		for (const age of others) {
			const hidden = withhold(tree, { ...age.secret, forced });
			changed ||= hidden.some((is, node) => Boolean(is) !== Boolean(forced[node]) && tree.ids[node] !== 0);
			age.hidden = hidden;
		}
	}
}

function hideOneMore(tree: AreaTree, columns: Column[]): boolean {
	const bounds = attack(tree, columns);
	const everyone = columns[EVERYONE]!;
	for (const [group, { secret, hidden }] of columns.entries())
		for (let node = 0; node < hidden.length; node++) {
			const room = bounds[group]!.high[node]! - bounds[group]!.low[node]!;
			// Less than nothing: the ages of this area do not add up, and nothing follows from their sum.
			if (!hidden[node] || !secret.small[node] || room >= secret.width || room < 0) continue;
			const next = nextToHide(tree, secret, hidden, node);
			if (next !== null) hidden[next] = PROTECTS;
			else if (group !== EVERYONE && !everyone.hidden[node]) everyone.hidden[node] = PROTECTS;
			else continue;
			return true;
		}
	return false;
}

const ROUNDS = 30;

// What follows from every sum of areas and of ages together.
function attack(tree: AreaTree, columns: readonly Column[]): Bounds[] {
	const all = columns.map(({ secret: { values, known }, hidden }) => ({
		low: Float64Array.from(hidden, (is, node) => (is ? known.low[node]! : values[node]!)),
		high: Float64Array.from(hidden, (is, node) => (is ? known.high[node]! : values[node]!))
	}));
	const [everyone, ...others] = all as [Bounds, ...Bounds[]];
	for (let round = 0; round < ROUNDS; round++) {
		for (const bounds of all) narrow(tree, bounds);
		for (let node = 0; node < tree.ids.length; node++) addUp(everyone, others, node);
	}
	return all;
}
