// From what a scenario does to figures that may be shown: whoever compares before and after learns of no one to four
// people. Pure.
import { COUNTED, groups } from '#lib/gaps/columns.ts';
import type { Measured, Zones } from '#lib/gaps/measure.ts';
import type { Figure, Withheld } from '#lib/gaps/result.ts';
import { keyOf, type SupplyKey } from '#lib/gaps/supply.ts';
import type { AreaTree } from '#lib/gaps/tree.ts';
import { NO_FIGURES } from '#lib/gaps/withhold-people.ts';
import { PROTECTS, SMALL, withhold, type Hidden } from '#lib/gaps/withhold.ts';
import { BOUNDLESS } from '#lib/gaps/bounds.ts';
import { PARTS_OF_A_PERSON } from '#lib/population/grid.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import type { Moved, Share } from './effect.ts';

/** Shares of 0–1, and whole people. */
export type GroupEffect = { group: TargetGroup; before: Figure; after: Figure; gained: Figure; lost: Figure };
export type ShareEffect = {
	key: SupplyKey;
	title: string;
	/** Null of what does not exist yet. */
	path: string | null;
	/** Whole people, to the nearest ten; null is that it is not there. */
	before: Figure | null;
	after: Figure | null;
	isNeighbour: boolean;
};

/**
 * What is hidden of how many people moved, by counted group and node. Ages of an area are shown all or none. `told` are the
 * nodes of which anything is told: what is never told gives nothing away.
 */
export function hiddenOf(
	{ tree }: Zones,
	{ gained, lost }: Moved,
	people: readonly Hidden[],
	least: number,
	told: ReadonlySet<number>
): Hidden[] {
	let forced = people.map((hidden) => Uint8Array.from(hidden, (why, node) => Number(why !== 0 || !told.has(node))));
	for (;;) {
		const found = forced.map((own, group) =>
			either(small(tree, gained, group, own, least, told), small(tree, lost, group, own, least, told))
		);
		const ages = tree.ids.map((_, node) => found.slice(1).some((hidden) => hidden[node]));
		const next = found.map((hidden, group) =>
			hidden.map((why, node) => Number(why !== 0 || (group > 0 && ages[node])))
		);
		if (next.every((hidden, group) => hidden.every((is, node) => is === forced[group]![node]))) {
			return found.map((hidden, group) =>
				hidden.map((why, node) => (people[group]![node] === NO_FIGURES ? NO_FIGURES : why))
			);
		}
		forced = next;
	}
}

// Nobody moved: anybody may know that, from the map.
function small(
	tree: AreaTree,
	moved: Float64Array,
	group: number,
	forced: Uint8Array,
	leastPeople: number,
	told: ReadonlySet<number>
): Hidden {
	const least = leastPeople * PARTS_OF_A_PERSON;
	const values = Float64Array.from(tree.ids, (_, node) => moved[node * COUNTED + group]!);
	const few = Uint8Array.from(values, (value, node) => Number(told.has(node) && value > 0 && value < least));
	const low = Float64Array.from(few, Number);
	const high = Float64Array.from(few, (is) => (is ? least - 1 : BOUNDLESS));
	const width = (leastPeople - 1) * PARTS_OF_A_PERSON - 2;
	return withhold(tree, { values, small: few, known: { low, high }, forced, width, least });
}

const either = (one: Hidden, other: Hidden): Hidden => one.map((why, node) => why || other[node]!);

export type Sides = {
	zones: Zones;
	moved: Moved;
	/** Of the six columns. */
	before: Measured;
	after: Measured;
	/** By counted group, of people, of who is served before and after, and of who moved. */
	hidden: { people: readonly Hidden[]; before: readonly Hidden[]; after: readonly Hidden[]; moved: readonly Hidden[] };
};

/** Whether anybody of the area wins or loses something. */
export function isTouched({ zones, moved }: Sides, areaId: number): boolean {
	const node = zones.tree.numbers.get(areaId);
	if (node === undefined) return false;
	const own = (of: Float64Array) => of.subarray(node * COUNTED, (node + 1) * COUNTED);
	return [moved.gained, moved.lost].some((of) => own(of).some((people) => people > 0));
}

/** The figures of one area, everyone and the ages. */
export function groupEffects({ zones, moved, before, after, hidden }: Sides, areaId: number): GroupEffect[] {
	const node = zones.tree.numbers.get(areaId);
	if (node === undefined) return [];
	return groups.slice(0, COUNTED).map((group, number) => {
		const living = zones.total[node * COUNTED + number]!;
		const away = hidden.people[number]![node]! || hidden.moved[number]![node]!;
		const share = ({ served }: Measured, why: number): Figure =>
			figure(why, Math.round((served[node * COUNTED + number]! / living) * 100) / 100);
		const people = (of: Float64Array): Figure =>
			figure(away, Math.round(of[node * COUNTED + number]! / PARTS_OF_A_PERSON));
		const hiddenBefore = hidden.people[number]![node]! || hidden.before[number]![node]!;
		return {
			group,
			before: share(before, hiddenBefore),
			// From before and who moved, after would be known.
			after: share(after, away || hiddenBefore || hidden.after[number]![node]!),
			gained: people(moved.gained),
			lost: people(moved.lost)
		};
	});
}

const reasons: Record<number, Withheld> = {
	[SMALL]: 'few-people',
	[PROTECTS]: 'protects-another',
	[NO_FIGURES]: 'no-figures'
};
const figure = (why: number, value: number): Figure =>
	why || !Number.isFinite(value) ? { value: null, why: reasons[why] ?? 'no-figures' } : { value };

const TEN = 10 * PARTS_OF_A_PERSON;
const MOST_SHARES = 12;

/** Who wins and loses most, what changed itself first; rounded to tens, so that no person can be found in a difference. */
export function shareEffects(shares: readonly Share[], own: ReadonlySet<SupplyKey>): ShareEffect[] {
	const difference = ({ before, after }: Share) => Math.abs((after ?? 0) - (before ?? 0));
	const isOwn = ({ supply }: Share) => own.has(keyOf(supply));
	return shares
		.filter((share) => isOwn(share) || difference(share) >= TEN / 2)
		.sort((one, other) => Number(isOwn(other)) - Number(isOwn(one)) || difference(other) - difference(one))
		.slice(0, MOST_SHARES)
		.map((share) => ({
			key: share.key,
			title: share.supply.title,
			path: share.supply.slug && `/${share.supply.noun === 'place' ? 'plekken' : 'activiteiten'}/${share.supply.slug}`,
			before: tens(share.before),
			after: tens(share.after),
			isNeighbour: !isOwn(share)
		}));
}

const tens = (people: number | null): Figure | null =>
	people === null ? null : { value: Math.round(people / TEN) * 10 };
