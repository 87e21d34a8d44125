// From what a scenario does to figures that may be shown. People who move are told in tens, and what comes of it is made of
// these tens only: whoever lays scenarios side by side that differ by one square learns of no square how many live there. Pure.
import { COUNTED, groups, numberOf } from '#lib/gaps/columns.ts';
import type { Measured } from '#lib/gaps/measure.ts';
import type { Figure, Withheld } from '#lib/gaps/result.ts';
import { choiceInSteps, inSteps } from '#lib/gaps/rounding.ts';
import type { SupplyKey } from '#lib/gaps/supply.ts';
import { NO_FIGURES } from '#lib/gaps/withhold-people.ts';
import { wellServedMayBeTold } from '#lib/gaps/withhold-served.ts';
import { PROTECTS, SMALL } from '#lib/gaps/withhold.ts';
import { PARTS_OF_A_PERSON } from '#lib/population/grid.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import type { Afterwards } from './judging.ts';
import type { CountedSides, Sides } from './sides.ts';
import { shared, type Near, type Share } from './effect.ts';

/** Whole people to the nearest ten; one to nine are not told apart. */
export type Tens = Figure | { value: null; why: 'under-ten' };
/** Shares of 0–1, and people who newly have something near, or no longer. `after` follows from the other three. */
export type GroupEffect = {
	group: TargetGroup;
	before: Figure;
	after: Figure;
	gained: Tens;
	lost: Tens;
	/** How many fitting supplies somebody has near, on average, before and after. */
	choice: { before: Figure; after: Figure };
};
/** People who have it near, and its part when they are divided evenly over all they have near. */
export type NearEffect = { people: Tens; part: Tens };
export type ShareEffect = {
	key: SupplyKey;
	title: string;
	/** Null is that it is not there. */
	before: NearEffect | null;
	after: NearEffect | null;
	isNeighbour: boolean;
	/** Of a neighbour: what changed, and how many people have both near. */
	sharedWith: { title: string; people: Tens }[];
};

/** Whether anybody of the area wins or loses something. */
export function isTouched({ zones, moved }: CountedSides, areaId: number): boolean {
	const node = zones.tree.numbers.get(areaId);
	if (node === undefined) return false;
	const own = (of: Float64Array) => of.subarray(node * COUNTED, (node + 1) * COUNTED);
	return [moved.gained, moved.lost].some((of) => own(of).some((people) => people > 0));
}

/** The figures of one area, everyone and the ages. */
export function groupEffects(sides: Sides, areaId: number): GroupEffect[] {
	const { zones, moved, hidden, leastPeople, wellServed } = sides;
	const node = zones.tree.numbers.get(areaId);
	if (node === undefined) return [];
	return groups.slice(0, COUNTED).map((group, number) => {
		const at = node * COUNTED + number;
		const away = hidden.people[number]![node]!;
		const awayServed = away || hidden.served[number]![node]!;
		const living = zones.total[at]!;
		const people = Math.round(living / PARTS_OF_A_PERSON);
		const threshold = wellServedMayBeTold(living, leastPeople * PARTS_OF_A_PERSON, wellServed) ? wellServed : undefined;
		const share = (served: number) =>
			figure(awayServed, inSteps(within(served / living), people, leastPeople, threshold));
		return {
			group,
			before: share(sides.before.served[at]!),
			after: share(servedAfter(sides, at)),
			gained: away ? figure(away, 0) : tens(moved.gained[at]!),
			lost: away ? figure(away, 0) : tens(moved.lost[at]!),
			choice: {
				before: figure(awayServed, choiceIn(sides, sides.before, at)),
				after: figure(awayServed, choiceIn(sides, sides.after, at))
			}
		};
	});
}

/** How an area stands afterwards, for its class; null when nothing changes there. Made of tens. */
export function afterwards(sides: CountedSides, areaId: number, group: TargetGroup): Afterwards | null {
	const node = sides.zones.tree.numbers.get(areaId);
	const number = numberOf(group);
	if (node === undefined || number >= COUNTED) return null;
	const at = node * COUNTED + number;
	const share = servedAfter(sides, at) / sides.zones.total[at]!;
	const choice = choiceIn(sides, sides.after, at);
	const same = shiftAt(sides, at) === 0 && choice === choiceIn(sides, sides.before, at);
	return same || !Number.isFinite(share) ? null : { share: within(share), choice };
}

const within = (share: number) => Math.min(1, Math.max(0, share));
const shiftAt = ({ moved }: CountedSides, at: number) => rounded(moved.gained[at]!) - rounded(moved.lost[at]!);

// Whoever knew one scenario exactly would find a square in the next: only what moves in tens moves anything.
function servedAfter(sides: CountedSides, at: number): number {
	const served = sides.before.served[at]!;
	const shift = shiftAt(sides, at);
	return shift ? rounded(served) + shift : served;
}

// In steps so wide that all that changes at once, laid on one square, tells nothing of fewer people than may be told.
function choiceIn({ zones, changed, leastPeople }: CountedSides, measured: Measured, at: number): number {
	const living = zones.total[at]!;
	return choiceInSteps(measured.overlap[at]! / living, living / PARTS_OF_A_PERSON, leastPeople * Math.max(1, changed));
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
export function shareEffects(shares: readonly Share[], own: ReadonlySet<SupplyKey>, living: Int32Array): ShareEffect[] {
	const difference = ({ before, after }: Share) => Math.abs((after?.part ?? 0) - (before?.part ?? 0));
	const isOwn = ({ key }: Share) => own.has(key);
	const owns = shares.filter(isOwn);
	const near = (of: Near | null) => of && { people: tens(of.people), part: tens(of.part) };
	return shares
		.filter((share) => isOwn(share) || difference(share) >= TEN / 2)
		.sort((one, other) => Number(isOwn(other)) - Number(isOwn(one)) || difference(other) - difference(one))
		.slice(0, MOST_SHARES)
		.map((share) => ({
			key: share.key,
			title: share.supply.title,
			before: near(share.before),
			after: near(share.after),
			isNeighbour: !isOwn(share),
			sharedWith: isOwn(share) ? [] : sharing(share, owns, living)
		}));
}

const sharing = ({ squares }: Share, owns: readonly Share[], living: Int32Array): ShareEffect['sharedWith'] =>
	owns
		.map((one) => ({ title: one.supply.title, people: tens(shared(squares, one.squares, living)) }))
		.filter(({ people }) => people.value !== 0);
