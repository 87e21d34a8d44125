// From what a scenario does to figures that may be shown. People who move are told in tens, and what comes of it is made of
// these tens only: whoever lays scenarios side by side that differ by one square learns of no square how many live there. Pure.
import { COUNTED, groups } from '#lib/gaps/columns.ts';
import type { Measured, Zones } from '#lib/gaps/measure.ts';
import type { Figure, Withheld } from '#lib/gaps/result.ts';
import { keyOf, type SupplyKey } from '#lib/gaps/supply.ts';
import { NO_FIGURES } from '#lib/gaps/withhold-people.ts';
import { PROTECTS, SMALL, type Hidden } from '#lib/gaps/withhold.ts';
import { PARTS_OF_A_PERSON } from '#lib/population/grid.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import type { Moved, Share } from './effect.ts';

/** Whole people to the nearest ten; one to nine are not told apart. */
export type Tens = Figure | { value: null; why: 'under-ten' };
/** Shares of 0–1, and people who newly have something near, or no longer. `after` follows from the other three. */
export type GroupEffect = { group: TargetGroup; before: Figure; after: Figure; gained: Tens; lost: Tens };
export type ShareEffect = {
	key: SupplyKey;
	title: string;
	/** Null of what does not exist yet. */
	path: string | null;
	/** Null is that it is not there. */
	before: Tens | null;
	after: Tens | null;
	isNeighbour: boolean;
};

export type Sides = {
	zones: Zones;
	moved: Moved;
	/** Of the six columns. */
	before: Measured;
	/** By counted group, of people and of who is served. */
	hidden: { people: readonly Hidden[]; served: readonly Hidden[] };
};

/** Whether anybody of the area wins or loses something. */
export function isTouched({ zones, moved }: Sides, areaId: number): boolean {
	const node = zones.tree.numbers.get(areaId);
	if (node === undefined) return false;
	const own = (of: Float64Array) => of.subarray(node * COUNTED, (node + 1) * COUNTED);
	return [moved.gained, moved.lost].some((of) => own(of).some((people) => people > 0));
}

/** The figures of one area, everyone and the ages. */
export function groupEffects({ zones, moved, before, hidden }: Sides, areaId: number): GroupEffect[] {
	const node = zones.tree.numbers.get(areaId);
	if (node === undefined) return [];
	return groups.slice(0, COUNTED).map((group, number) => {
		const at = node * COUNTED + number;
		const away = hidden.people[number]![node]!;
		const living = zones.total[at]!;
		const [served, gained, lost] = [before.served[at]!, moved.gained[at]!, moved.lost[at]!];
		const share = (people: number): Figure =>
			figure(away || hidden.served[number]![node]!, Math.round(Math.min(1, Math.max(0, people / living)) * 100) / 100);
		const shift = rounded(gained) - rounded(lost);
		return {
			group,
			before: share(served),
			after: share(shift ? rounded(served) + shift : served),
			gained: away ? figure(away, 0) : tens(gained),
			lost: away ? figure(away, 0) : tens(lost)
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

// Thousandths of people; fewer than ten count as nobody.
const rounded = (people: number): number => (people < TEN ? 0 : Math.round(people / TEN) * TEN);

/** Of thousandths of people. That it is nobody may be told: the map shows that too. */
export function tens(people: number): Tens {
	if (people > 0 && people < TEN) return { value: null, why: 'under-ten' };
	return { value: rounded(people) / PARTS_OF_A_PERSON };
}

/** Who wins and loses most, what changed itself first; in tens, so that no person can be found in a difference. */
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
			before: share.before === null ? null : tens(share.before),
			after: share.after === null ? null : tens(share.after),
			isNeighbour: !isOwn(share)
		}));
}
