// The door of gaps: supply beside need, with everything withheld that may not be known.
import * as accounts from '#lib/accounts/accounts.server.ts';
import { Forbidden, may, type Me } from '#lib/accounts/rights.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { around } from '#lib/areas/around.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import * as kept from './kept.server.ts';
import { stepsOf, type Explanation } from './explain.ts';
import { nearby } from './nearby.server.ts';
import { normsFrom, type Norms } from './norms.ts';
import * as queries from './queries.server.ts';
import { ledgerOf, peopleOf, telling, type Ask } from './cells.ts';
import { settingsOf } from './counted.ts';
import type { Basis, GapCell, GapTable, Setting } from './result.ts';
import { awayAnswers } from './gather.ts';
import { answersTold } from './rounding.ts';
import { settingsFrom, type Settings } from './settings.ts';
import { sliced } from '#lib/foundation/sliced.server.ts';
import { linesOf, squaresOf, type SupplyLine, type WeekLine } from './lines.ts';
import { weekOf } from './week.server.ts';
import type { Said } from './said.ts';
import { countedIn, type Base } from './world.server.ts';

// For scenarios and for who answered: there figures are withheld, and the rights asked.
export { answersOf, forget, world } from './kept.server.ts';
export { placeAll } from './placing.server.ts';
export { countedIn, type World } from './world.server.ts';
export { changeNorm, changeSetting, changeSpeed, normsAndPast } from './norms.server.ts';

export type TableAsk = Ask & {
	setting: Setting;
	/** Of the figures; without: the newest. */ year?: number;
};
export type SupplyAsk = {
	group: TargetGroup;
	kind: Kind;
	/** Bit number. */ dayPart: number;
	setting: Setting;
	year?: number;
};

/** The figures that are asked for, area by area. A connector asks of their own areas only. @throws Forbidden */
export async function table(who: Me | null, ask: TableAsk, now: Date): Promise<GapTable> {
	await mustSee(who, ask.areas);
	const { base, said, ledgers } = await compared(ask, now);
	const cells = await sliced(telling({ ...base, heard: said.heard }, ledgers, ask));
	return { basis: basisOf(base, said, ask), cells };
}

/** The cells of each setting by itself, of which `table` tells the worst. @throws Forbidden */
export async function settingsApart(
	who: Me | null,
	ask: TableAsk,
	now: Date
): Promise<ReadonlyMap<Setting, readonly GapCell[]>> {
	await mustSee(who, ask.areas);
	const { base, said, ledgers } = await compared(ask, now);
	const apart = new Map<Setting, readonly GapCell[]>();
	for (const one of ledgers) apart.set(one.setting, await sliced(telling({ ...base, heard: said.heard }, [one], ask)));
	return apart;
}

async function compared({ setting, year }: TableAsk, now: Date) {
	const world = await kept.world(year, dayAt(now));
	const said = await kept.answersOf(world);
	const ledgers = await Promise.all(
		settingsOf(setting).map(async (own) => ledgerOf(own, await countedIn(world, own), said))
	);
	return { base: world.base, said, ledgers };
}

function basisOf({ settings, figures, reach, today, norms }: Base, said: Said, ask: TableAsk): Basis {
	const told = answersTold(said.answers.any, settings.min_answers);
	const isAway = told.answersCounted.value !== null && said.hiddenTotals[0]![0];
	return {
		today,
		figureYear: figures?.year ?? null,
		boundaryYear: figures?.boundaryYear ?? null,
		populationMethod: figures?.method ?? null,
		populationSource: figures?.source ?? null,
		reachVersion: reach.version,
		reachLabel: reach.label,
		setting: ask.setting,
		normsVersion: norms.version,
		settings,
		...told,
		...(isAway && { answersCounted: awayAnswers(isAway) })
	};
}

/** How one figure came about: its inputs, and every step in words. Null when the area is not known. @throws Forbidden */
export async function explain(who: Me | null, areaId: number, ask: SupplyAsk, now: Date): Promise<Explanation | null> {
	const one = { ...ask, areas: [areaId], groups: [ask.group], kinds: [ask.kind], dayParts: [ask.dayPart] };
	const {
		basis,
		cells: [cell]
	} = await table(who, one, now);
	if (!cell) return null;
	const { base } = await kept.world(ask.year, dayAt(now));
	const norm = { ...base.norms.of(ask.kind, ask.group), targetGroup: ask.group };
	return { cell, basis, norm, steps: stepsOf(cell, basis, norm, base.settings) };
}

/** What lies within the norm of an area, whether it counts, and why; what counts first. @throws Forbidden */
export async function supplyOf(who: Me | null, areaId: number, ask: SupplyAsk, now: Date): Promise<SupplyLine[]> {
	await mustSee(who, [areaId]);
	const world = await kept.world(ask.year, dayAt(now));
	const { base } = world;
	const living = peopleOf({ zones: base.zones, hidden: { people: base.hiddenPeople } }, areaId, ask.group);
	return linesOf(base.zones, squaresOf(base.zones, areaId), await nearby(world, areaId, ask), living, {
		group: ask.group,
		dayPart: ask.dayPart,
		today: base.today,
		norm: base.norms.of(ask.kind, ask.group),
		minPeople: base.settings.min_people
	});
}

/** The 21 parts of the week: how many fitting supplies reach the area, and which share of the group has one. @throws Forbidden */
export async function week(
	who: Me | null,
	areaId: number,
	ask: Omit<SupplyAsk, 'dayPart'>,
	now: Date
): Promise<WeekLine[]> {
	await mustSee(who, [areaId]);
	return weekOf(await kept.world(ask.year, dayAt(now)), areaId, ask);
}

/** The norm that holds of each kind and group. */
export const norms = async (from: Sql = sql): Promise<Norms> => normsFrom(await queries.norms(from));
/** The thresholds that hold. */
export const settings = async (from: Sql = sql): Promise<Settings> => settingsFrom(await queries.settings(from));

// Of every area that is asked about: itself, what it lies in and the groups it belongs to make it somebody's own.
async function mustSee(who: Me | null, asked: readonly number[]): Promise<void> {
	const known = await areas.list(configuration().municipality);
	const subjects = asked.map((id) => around([id], known));
	const me = await accounts.mustMay(sql, who, 'gap.see', { areas: subjects.flat() });
	if (subjects.some((own) => !may(me, 'gap.see', { areas: own }))) throw new Forbidden('gap.see');
}
