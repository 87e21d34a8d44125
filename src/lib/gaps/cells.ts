// From counts to figures that may leave the room: everything withheld, rounded once, classified. Pure.
import { PARTS_OF_A_PERSON } from '#lib/population/grid.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { classify, isMuch, useOf, worse } from './classify.ts';
import { columnOf, COLUMNS, COUNTED, numberOf } from './columns.ts';
import type { Counted } from './counted.ts';
import { away, awayAnswers, nodesOf, sumOf, whyOf } from './gather.ts';
import { wilson } from './interval.ts';
import type { Measured, Zones } from './measure.ts';
import type { Figure, GapCell, GapClass, Setting } from './result.ts';
import type { Said } from './said.ts';
import { servedFigures, servedOf, type Served } from './served.ts';
import type { Settings } from './settings.ts';
import { finish } from './steps.ts';
import { NO_FIGURES } from './withhold-people.ts';
import { SMALL, type Hidden } from './withhold.ts';

/** What all settings have in common. `hiddenPeople`: by counted group; `heard`: by target group (heard.ts); by node. */
export type Common = {
	zones: Zones;
	settings: Settings;
	hiddenPeople: readonly Hidden[];
	heard: readonly Uint8Array[];
};
/** Supply beside answers in one setting, and what of it is hidden: by column, by node. */
export type Ledger = {
	setting: Setting;
	measured: Measured;
	hiddenServed: readonly Hidden[];
	/** By node × column. */
	answers: Int32Array;
	hiddenAnswers: readonly Hidden[];
};

/** One setting of what was counted and said. */
export const ledgerOf = (
	setting: Setting,
	{ measured, hidden: hiddenServed }: Pick<Counted, 'measured' | 'hidden'>,
	{ answers, hidden }: Said
): Ledger => ({
	setting,
	measured,
	hiddenServed,
	answers: answers[setting].counts,
	hiddenAnswers: hidden[setting]
});

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
export const cellsOf = (common: Common, ledgers: readonly Ledger[], ask: Ask): GapCell[] =>
	finish(telling(common, ledgers, ask));

/** The same, an area and group a step. */
export function* telling(common: Common, ledgers: readonly Ledger[], ask: Ask): Generator<void, GapCell[]> {
	const { tree } = common.zones;
	const cells: GapCell[] = [];
	for (const areaId of ask.areas.filter((id) => tree.numbers.has(id) || tree.loose.has(id)))
		for (const group of ask.groups) {
			const nodes = nodesOf(tree, areaId);
			const people = peopleOf({ zones: common.zones, hidden: { people: common.hiddenPeople } }, areaId, group);
			// Of a group of areas that cuts across others: when it was heard in one of these.
			const heard = nodes.some((node) => common.heard[numberOf(group)]![node]);
			const about = { areaId, group, nodes, people, heard };
			for (const kind of ask.kinds)
				for (const dayPart of ask.dayParts) cells.push(cell(common, ledgers, about, { kind, dayPart }));
			yield;
		}
	return cells;
}

type About = Pick<GapCell, 'areaId' | 'group' | 'people' | 'heard'> & { nodes: readonly number[] };
type Weighed = { ledger: Ledger; answers: Figure; served: Served | null; class: GapClass };

function cell(
	common: Common,
	ledgers: readonly Ledger[],
	about: About,
	when: Pick<GapCell, 'kind' | 'dayPart'>
): GapCell {
	const column = columnOf(about.group, when.kind, when.dayPart);
	const [first, ...others] = ledgers;
	let worst = weigh(common, first!, about, column);
	for (const other of others) {
		// Where not many ask for it, it is as bad as nothing: most cells are done by this.
		if (!isMuch(countOf(other, about, column), about.people.value, common.settings)) continue;
		worst = worse(worst, weigh(common, other, about, column));
	}
	const { answers, served, ledger } = worst;
	const { areaId, group, people, heard } = about;
	const told = served ? servedFigures(served, common.settings) : { served: people, affected: people, overlap: people };
	const perThousand = derived(answers, people, (count, living) => round((count / living) * 1000, 1));
	return {
		areaId,
		group,
		kind: when.kind,
		dayPart: when.dayPart,
		setting: ledger.setting,
		people,
		served: told.served,
		affected: told.affected,
		overlap: told.overlap,
		used: useOf(served && !served.why ? served.used : null, common.settings),
		answers,
		heard,
		perThousand,
		interval: perThousand.value === null ? null : wilson(answers.value!, people.value!),
		class: worst.class
	};
}

function weigh(common: Common, ledger: Ledger, about: About, column: number): Weighed {
	const { nodes, people, heard } = about;
	const why = whyOf(nodes, ledger.hiddenAnswers[column]!);
	const answers = why ? awayAnswers(why) : { value: countOf(ledger, about, column)! };
	const { measured, hiddenServed: hidden } = ledger;
	const served = people.value === null ? null : servedOf(common, { measured, hidden }, { ...about, column });
	const weighed = {
		answers: answers.value,
		fewOfHeard: heard && why === SMALL,
		people: people.value,
		served: served && served.share,
		overlap: served && served.overlap,
		used: served && served.used
	};
	return { ledger, answers, served, class: classify(weighed, common.settings) };
}

// Null when it may not be told.
const countOf = ({ answers, hiddenAnswers }: Ledger, { nodes }: About, column: number): number | null =>
	whyOf(nodes, hiddenAnswers[column]!) ? null : sumOf(nodes, answers, COLUMNS, column);

type PeopleCounts = { zones: Zones; hidden: { people: readonly Hidden[] } };

/** People of a group in an area, whole. */
export function peopleOf({ zones, hidden }: PeopleCounts, areaId: number, group: TargetGroup): Figure {
	const number = numberOf(group);
	if (number >= COUNTED) return away(NO_FIGURES);
	const nodes = nodesOf(zones.tree, areaId);
	const why = whyOf(nodes, hidden.people[number]!);
	return why ? away(why) : { value: Math.round(sumOf(nodes, zones.total, COUNTED, number) / PARTS_OF_A_PERSON) };
}

function derived(one: Figure, other: Figure, figure: (one: number, other: number) => number): Figure {
	if (one.value === null) return one;
	return other.value === null ? other : { value: figure(one.value, other.value) };
}

const round = (value: number, decimals: number) => Math.round(value * 10 ** decimals) / 10 ** decimals;
