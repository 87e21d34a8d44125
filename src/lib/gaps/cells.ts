// From counts to figures that may leave the room: everything withheld, rounded once, classified. Pure.
import { PARTS_OF_A_PERSON } from '#lib/population/grid.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { classify } from './classify.ts';
import { columnOf, COLUMNS, COUNTED, numberOf } from './columns.ts';
import { wilson } from './interval.ts';
import type { Measured, Zones } from './measure.ts';
import type { Figure, GapCell, Withheld } from './result.ts';
import { inSteps, tens } from './rounding.ts';
import type { Settings } from './settings.ts';
import { NO_FIGURES } from './withhold-people.ts';
import { sideMayBeTold } from './withhold-served.ts';
import { PROTECTS, SMALL, type Hidden } from './withhold.ts';

/** Everything counted and what of it is hidden, of one setting. */
export type Counted = {
	zones: Zones;
	measured: Measured;
	/** By node × column. */
	answers: Int32Array;
	hidden: { people: readonly Hidden[]; served: readonly Hidden[]; answers: readonly Hidden[] };
	/** By target group which areas it was heard in, by node (heard.ts). */
	heard: readonly Uint8Array[];
	settings: Settings;
};

export type Ask = {
	areas: readonly number[];
	groups: readonly TargetGroup[];
	kinds: readonly Kind[];
	/** Bit numbers. */
	dayParts: readonly number[];
};

/** The cells that are asked for, area by area, in the order asked; areas that are not known are left out. */
export const cellsOf = (counted: Counted, ask: Ask): GapCell[] =>
	ask.areas
		.filter((id) => counted.zones.tree.numbers.has(id) || counted.zones.tree.loose.has(id))
		.flatMap((areaId) =>
			ask.groups.flatMap((group) =>
				ask.kinds.flatMap((kind) => ask.dayParts.map((dayPart) => cell(counted, { areaId, group, kind, dayPart })))
			)
		);

type Key = Pick<GapCell, 'areaId' | 'group' | 'kind' | 'dayPart'>;

function cell(counted: Counted, key: Key): GapCell {
	const { settings } = counted;
	const people = peopleOf(counted, key.areaId, key.group);
	const answers = answersOf(counted, key);
	const whole = people.value;
	const served: Served =
		whole === null
			? { figures: { served: people, affected: people, overlap: people }, share: null, overlapping: null }
			: servedOf(
					{ ...counted, hidden: counted.hidden.served },
					{ ...key, column: columnOf(key.group, key.kind, key.dayPart) }
				);
	const heard = isHeard(counted, key);
	const perThousand = derived(answers, people, (count, living) => round((count / living) * 1000, 1));
	return {
		...key,
		people,
		...served.figures,
		answers,
		heard,
		perThousand,
		interval: perThousand.value === null ? null : wilson(answers.value!, whole!),
		class: classify(
			{
				answers: answers.value,
				fewOfHeard: heard && answers.value === null && answers.why === 'few-answers',
				people: whole,
				served: served.share,
				overlap: served.overlapping
			},
			settings
		)
	};
}

type PeopleCounts = { zones: Zones; hidden: Pick<Counted['hidden'], 'people'> };

/** People of a group in an area, whole. */
export function peopleOf({ zones, hidden }: PeopleCounts, areaId: number, group: TargetGroup): Figure {
	const number = numberOf(group);
	if (number >= COUNTED) return away(NO_FIGURES);
	const { why, sum } = gather(zones, areaId, hidden.people[number]!, (node) => zones.total[node * COUNTED + number]!);
	return why ? away(why) : { value: Math.round(sum / PARTS_OF_A_PERSON) };
}

function answersOf({ zones, hidden, answers }: Counted, { areaId, group, kind, dayPart }: Key): Figure {
	const column = columnOf(group, kind, dayPart);
	const { why, sum } = gather(zones, areaId, hidden.answers[column]!, (node) => answers[node * COLUMNS + column]!);
	return why === SMALL ? { value: null, why: 'few-answers' } : why ? away(why) : { value: sum };
}

// Of a group of areas that cuts across others: when it was heard in one of these.
function isHeard({ zones: { tree }, heard }: Counted, { areaId, group }: Key): boolean {
	const nodes = tree.loose.get(areaId) ?? [tree.numbers.get(areaId)!];
	return nodes.some((node) => heard[numberOf(group)]![node]);
}

type Served = {
	figures: Pick<GapCell, 'served' | 'affected' | 'overlap'>;
	/** For the class: not rounded; null where people are so few that the class would tell too much. */
	share: number | null;
	overlapping: number | null;
};
type ServedCounts = { zones: Zones; measured: Measured; hidden: readonly Hidden[]; settings: Settings };

/** Who is served in a column of an area where people of the group may be shown. */
export function servedOf(
	{ zones, measured, hidden, settings }: ServedCounts,
	{ areaId, group, column }: { areaId: number; group: TargetGroup; column: number }
): Served {
	const number = numberOf(group);
	const sum = (value: (node: number) => number) => gather(zones, areaId, hidden[column]!, value);
	const { why, sum: served } = sum((node) => measured.served[node * measured.columns + column]!);
	const { sum: overlaps } = sum((node) => measured.overlap[node * measured.columns + column]!);
	const { sum: living } = sum((node) => zones.total[node * COUNTED + number]!);
	const overlapping = served ? overlaps / served : 0;
	// Told of some and not of others it would come and go: a place that closes could then turn shortage into unknown.
	const told = sideMayBeTold(living, settings.min_people * PARTS_OF_A_PERSON, settings.well_served);
	const forClass = { share: told ? served / living : null, overlapping };
	if (why) {
		const figure = away(why);
		return { figures: { served: figure, affected: figure, overlap: figure }, ...forClass };
	}
	const people = Math.round(living / PARTS_OF_A_PERSON);
	const share = inSteps(served / living, people, settings.min_people);
	const figures = {
		served: { value: share },
		affected: { value: tens(people * (1 - share)) },
		overlap: { value: round(overlapping, 1) }
	};
	return { figures, ...forClass };
}

// The sum over an area; of a group that cuts across others over its parts, and then hidden as soon as one of these is.
function gather({ tree }: Pick<Zones, 'tree'>, areaId: number, hidden: Hidden, value: (node: number) => number) {
	const node = tree.numbers.get(areaId);
	if (node !== undefined) return { why: hidden[node]!, sum: value(node) };
	const parts = tree.loose.get(areaId)!;
	const hiddenParts = parts.filter((part) => hidden[part]);
	const missing = hiddenParts.some((part) => hidden[part] === NO_FIGURES);
	return {
		why: missing ? NO_FIGURES : hiddenParts.length ? PROTECTS : 0,
		sum: parts.reduce((sum, part) => sum + value(part), 0)
	};
}

function derived(one: Figure, other: Figure, figure: (one: number, other: number) => number): Figure {
	if (one.value === null) return one;
	return other.value === null ? other : { value: figure(one.value, other.value) };
}

const reasons: Record<number, Withheld> = {
	[SMALL]: 'few-people',
	[PROTECTS]: 'protects-another',
	[NO_FIGURES]: 'no-figures'
};
const away = (why: number): { value: null; why: Withheld } => ({ value: null, why: reasons[why]! });
const round = (value: number, decimals: number) => Math.round(value * 10 ** decimals) / 10 ** decimals;
