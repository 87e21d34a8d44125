// From counts to figures that may leave the room: everything withheld, rounded once, classified. Pure.
import { PARTS_OF_A_PERSON } from '#lib/population/grid.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { classify, severity, useOf } from './classify.ts';
import { columnOf, COLUMNS, COUNTED, numberOf } from './columns.ts';
import type { Counted } from './counted.ts';
import { fullness } from './extra.ts';
import { away, nodesOf, sumOf, whyOf } from './gather.ts';
import { wilson } from './interval.ts';
import type { Measured, Zones } from './measure.ts';
import type { Figure, GapCell, GapClass, Setting } from './result.ts';
import { inSteps, tens } from './rounding.ts';
import type { Said } from './said.ts';
import type { Settings } from './settings.ts';
import { finish } from './steps.ts';
import { NO_FIGURES } from './withhold-people.ts';
import { sideMayBeTold } from './withhold-served.ts';
import { SMALL, type Hidden } from './withhold.ts';

/** What all settings have in common. `hiddenPeople`: by counted group; `heard`: by target group (heard.ts); by node. */
export type Common = {
	zones: Zones;
	settings: Settings;
	hiddenPeople: readonly Hidden[];
	heard: readonly Uint8Array[];
};
/** Everything counted in one setting, and what of it is hidden: by column, by node. */
export type Side = {
	setting: Setting;
	measured: Measured;
	hiddenServed: readonly Hidden[];
	/** By node × column. */
	answers: Int32Array;
	hiddenAnswers: readonly Hidden[];
};

/** One setting of what was counted and said. */
export const sideOf = (
	setting: Setting,
	{ measured, hidden: hiddenServed }: Pick<Counted, 'measured' | 'hidden'>,
	{ answers, hidden }: Said
): Side => ({ setting, measured, hiddenServed, answers: answers[setting].counts, hiddenAnswers: hidden[setting] });

export type Ask = {
	areas: readonly number[];
	groups: readonly TargetGroup[];
	kinds: readonly Kind[];
	/** Bit numbers. */
	dayParts: readonly number[];
};

/**
 * The cells that are asked for, area by area, in the order asked; areas that are not known are left out. Of several settings
 * a cell is that of the worst, whole; when several are as bad that of the first.
 */
export const cellsOf = (common: Common, sides: readonly Side[], ask: Ask): GapCell[] =>
	finish(telling(common, sides, ask));

/** The same, an area and group a step. */
export function* telling(common: Common, sides: readonly Side[], ask: Ask): Generator<void, GapCell[]> {
	const { tree } = common.zones;
	const cells: GapCell[] = [];
	for (const areaId of ask.areas.filter((id) => tree.numbers.has(id) || tree.loose.has(id)))
		for (const group of ask.groups) {
			const people = peopleOf({ zones: common.zones, hidden: { people: common.hiddenPeople } }, areaId, group);
			const about = { areaId, group, people, heard: isHeard(common, areaId, group) };
			for (const kind of ask.kinds)
				for (const dayPart of ask.dayParts) cells.push(cell(common, sides, about, { kind, dayPart }));
			yield;
		}
	return cells;
}

type About = Pick<GapCell, 'areaId' | 'group' | 'people' | 'heard'>;
type Weighed = { side: Side; answers: Figure; served: Served | null; class: GapClass };

function cell(common: Common, sides: readonly Side[], about: About, when: Pick<GapCell, 'kind' | 'dayPart'>): GapCell {
	const column = columnOf(about.group, when.kind, when.dayPart);
	const [first, ...others] = sides.map((side) => weigh(common, side, about, column));
	const worst = others.reduce((bad, one) => (severity[one.class] > severity[bad.class] ? one : bad), first!);
	const { people } = about;
	const { answers, served, side } = worst;
	const perThousand = derived(answers, people, (count, living) => round((count / living) * 1000, 1));
	return {
		...about,
		...when,
		setting: side.setting,
		...(served ? servedFigures(served, common.settings) : { served: people, affected: people, overlap: people }),
		used: useOf(served?.used ?? null, common.settings),
		answers,
		perThousand,
		interval: perThousand.value === null ? null : wilson(answers.value!, people.value!),
		class: worst.class
	};
}

function weigh(common: Common, side: Side, { areaId, group, people, heard }: About, column: number): Weighed {
	const answers = answersOf(common, side, areaId, column);
	const served =
		people.value === null
			? null
			: servedOf(common, { measured: side.measured, hidden: side.hiddenServed }, { areaId, group, column });
	const fewOfHeard = heard && answers.value === null && answers.why === 'few-answers';
	const weighed = {
		...{ answers: answers.value, fewOfHeard, people: people.value },
		...{ served: served?.share ?? null, overlap: served?.overlapping ?? null, used: served?.used ?? null }
	};
	return { side, answers, served, class: classify(weighed, common.settings) };
}

type PeopleCounts = { zones: Zones; hidden: { people: readonly Hidden[] } };

/** People of a group in an area, whole. */
export function peopleOf({ zones, hidden }: PeopleCounts, areaId: number, group: TargetGroup): Figure {
	const number = numberOf(group);
	if (number >= COUNTED) return away(NO_FIGURES);
	const nodes = nodesOf(zones.tree, areaId);
	const why = whyOf(nodes, hidden.people[number]!);
	return why ? away(why) : { value: Math.round(sumOf(nodes, zones.total, COUNTED, number) / PARTS_OF_A_PERSON) };
}

function answersOf({ zones }: Common, { answers, hiddenAnswers }: Side, areaId: number, column: number): Figure {
	const nodes = nodesOf(zones.tree, areaId);
	const why = whyOf(nodes, hiddenAnswers[column]!);
	if (why === SMALL) return { value: null, why: 'few-answers' };
	return why ? away(why) : { value: sumOf(nodes, answers, COLUMNS, column) };
}

// Of a group of areas that cuts across others: when it was heard in one of these.
const isHeard = ({ zones, heard }: Common, areaId: number, group: TargetGroup): boolean =>
	nodesOf(zones.tree, areaId).some((node) => heard[numberOf(group)]![node]);

type Served = {
	why: number;
	/** People, whole. */
	living: number;
	/** Not rounded. */
	exact: number;
	/** For the class: as exact, null where people are so few that the class would tell too much. */
	share: number | null;
	overlapping: number;
	/** How full what is near is, 0–1; null is not known. */
	used: number | null;
};

/** Who is served in a column of an area where people of the group may be shown. */
export function servedOf(
	{ zones, settings }: Pick<Common, 'zones' | 'settings'>,
	{ measured, hidden }: { measured: Measured; hidden: readonly Hidden[] },
	{ areaId, group, column }: { areaId: number; group: TargetGroup; column: number }
): Served {
	const nodes = nodesOf(zones.tree, areaId);
	const sum = (of: Float64Array) => sumOf(nodes, of, measured.columns, column);
	const living = sumOf(nodes, zones.total, COUNTED, numberOf(group));
	const served = sum(measured.served);
	const exact = served / living;
	// Told of some and not of others it would come and go: a place that closes could then turn shortage into unknown.
	const told = sideMayBeTold(living, settings.min_people * PARTS_OF_A_PERSON, settings.well_served);
	return {
		...{ why: whyOf(nodes, hidden[column]!), living: Math.round(living / PARTS_OF_A_PERSON), exact },
		share: told ? exact : null,
		overlapping: served ? sum(measured.overlap) / served : 0,
		used: measured.known && measured.used ? fullness(sum(measured.known), sum(measured.used)) : null
	};
}

/** The same as it may be told. */
export function servedFigures(
	{ why, living, exact, overlapping }: Served,
	{ min_people: least }: Settings
): Pick<GapCell, 'served' | 'affected' | 'overlap'> {
	if (why) return { served: away(why), affected: away(why), overlap: away(why) };
	const share = inSteps(exact, living, least);
	return {
		served: { value: share },
		affected: { value: tens(living * (1 - share)) },
		overlap: { value: round(overlapping, 1) }
	};
}

function derived(one: Figure, other: Figure, figure: (one: number, other: number) => number): Figure {
	if (one.value === null) return one;
	return other.value === null ? other : { value: figure(one.value, other.value) };
}

const round = (value: number, decimals: number) => Math.round(value * 10 ** decimals) / 10 ** decimals;
