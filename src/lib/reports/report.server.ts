// The report of one area, gathered from the rooms that know: figures, supply, sentences, who answered, free rooms, what was
// promised.
import { createHash } from 'node:crypto';
import type { Me } from '#lib/accounts/rights.ts';
import { levelNames, type Area } from '#lib/areas/area.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { dayParts } from '#lib/calendar/dayparts.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as clusters from '#lib/clusters/clusters.server.ts';
import * as conversations from '#lib/conversations/conversations.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { sharing } from '#lib/foundation/sharing.server.ts';
import * as gaps from '#lib/gaps/gaps.server.ts';
import { profileOf } from '#lib/gaps/norms.ts';
import * as needs from '#lib/needs/needs.server.ts';
import { MIN_ANSWERS } from '#lib/needs/threshold.ts';
import * as spaces from '#lib/spaces/spaces.server.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { sharedNeed, talkOf } from './agreed.ts';
import { focusCell, type AreaReport, type Quotes } from './areareport.ts';
import { domainsOf } from './domains.ts';
import { focusOf, type Focus } from './findings.ts';
import { forecastOf } from './forecast.ts';
import { headlineOf } from './headline.ts';
import { mustSee } from './lineage.server.ts';
import { remembering } from './memory.server.ts';
import { responseOf } from './response.server.ts';
import { supplyRow } from './rows.ts';
import { spareRows } from './spare.ts';
import { threeQuestions } from './threequestions.ts';
import { unknownWords, sourceWords } from './unknown.ts';
import type { View } from './view.ts';

const QUOTES = 6;

// Of some hundreds of kilobytes each: what pages show of them is kept longer, and is a tenth of that.
const reports = remembering<AreaReport>(20);

// Of all that is told beside the figures themselves.
const versions = sharing(async () =>
	(await Promise.all([needs.version(sql), spaces.version(sql), clusters.version(sql), areas.figureVersion(sql)])).join(
		' '
	)
);

type Asked = {
	/** The same as long as the same is asked, and nothing that a report stands on changed. */
	key: string;
	version: string;
	/** Made when it is not in memory. */
	report: () => Promise<AreaReport>;
};

/** The report of an area as it is now; what was not chosen is what says most. Rights are asked first. @throws Forbidden */
export async function ask(who: Me | null, area: Area, view: View, now: Date): Promise<Asked> {
	const me = await mustSee(who, area);
	const today = dayAt(now);
	const { group, kind, dayPart, setting, year } = view;
	const [world, later, said] = await Promise.all([
		gaps.world(undefined, today),
		year === null ? null : gaps.world(year, today),
		versions()
	]);
	const key = JSON.stringify([area.id, group, kind, dayPart, setting, year, today]);
	const version = [numberOf(world), later && numberOf(later), said].join(' ');
	return { key, version, report: () => reports(key, version, () => gather(me, area, view, now)) };
}

/** The same for who wants nothing but the report. @throws Forbidden */
export const report = async (who: Me | null, area: Area, view: View, now: Date): Promise<AreaReport> =>
	(await ask(who, area, view, now)).report();

// The room of gaps gives the same world as long as nothing differs, and each report takes some 50 ms to make again.
const numbers = new WeakMap<gaps.World, number>();
let worlds = 0;

function numberOf(world: gaps.World): number {
	const number = numbers.get(world) ?? ++worlds;
	numbers.set(world, number);
	return number;
}

async function gather(who: Me, area: Area, view: View, now: Date): Promise<AreaReport> {
	const { setting, year } = view;
	const every = { groups: targetGroups.keys, kinds: kinds.keys, dayParts: dayParts.map(({ bit }) => bit) };
	const ask = { areas: [area.id], ...every, setting };
	const { cells, basis } = await gaps.table(who, ask, now);
	const focus = focusOf(cells, view);
	// What is shown of the week and the supply is of the setting that the outcome is about.
	const of = { ...focus, setting: focusCell({ cells, focus })?.setting ?? setting };
	const one = { kinds: [focus.kind], dayParts: [focus.dayPart] };
	const world = await gaps.world(undefined, dayAt(now));
	const [lines, week, quotes, response, free, figures, shared, talks, then] = await Promise.all([
		gaps.supplyOf(who, area.id, of, now),
		gaps.week(who, area.id, of, now),
		quotesOf(area, cells, focus, basis.settings.min_answers ?? MIN_ANSWERS),
		responseOf(area, world),
		spaces.free(sql, { dayPart: focus.dayPart }),
		areas.domainFigures(area.id),
		clusters.ofArea(sql, area.id),
		conversations.ofArea(sql, area.id),
		year === null ? null : gaps.table(who, { ...ask, ...one, year }, now)
	]);
	const supply = lines.map(supplyRow);
	const wijk = area.level === 'neighbourhood' ? area.parentId : area.id;
	const spare = spareRows(free, { lon: area.labelLon, lat: area.labelLat }, wijk, focus.dayPart, {
		kmh: world.base.profiles.get(profileOf(focus.group))?.kmh ?? 5,
		most: world.base.norms.of(focus.kind, focus.group).maxMinutes
	});
	const today = cells.filter(({ kind, dayPart }) => kind === focus.kind && dayPart === focus.dayPart);
	const found = { basis, focus, cells, supply, week, response };
	return {
		format: 2,
		mark: markOf(found),
		area: { id: area.id, slug: area.slug, name: area.displayName, levelName: levelNames[area.level] },
		...{
			...found,
			quotes,
			spare,
			agreed: shared.map(sharedNeed),
			talks: talks.map((one) => talkOf(one, basis.settings.min_people!))
		},
		forecast:
			then && then.basis.figureYear === year && year !== basis.figureYear
				? forecastOf({ cells: today, basis }, then)
				: null,
		headline: headlineOf(area.displayName, cells, chosenIn(view)),
		domains: domainsOf(figures),
		questions: threeQuestions({ cells, focus, supply, spare }),
		unknown: unknownWords(cells, basis),
		sources: sourceWords(basis, area, response)
	};
}

/** What somebody asked for in full; null when the page chose. */
const chosenIn = ({ group, kind, dayPart }: View): Focus | null =>
	group !== null && kind !== null && dayPart !== null ? { group, kind, dayPart } : null;

// Beside a question a sentence tells that somebody asked it: only where the figure of it is told too.
async function quotesOf(area: Area, cells: AreaReport['cells'], focus: Focus, least: number): Promise<Quotes> {
	const { group, kind } = focus;
	const told = cells.some((cell) => cell.group === group && cell.kind === kind && cell.answers.value !== null);
	const own = told ? await needs.approvedSentences(sql, area.id, QUOTES, least, { group, kind }) : [];
	if (own.length) return { about: 'question', sentences: own };
	return { about: 'area', sentences: await needs.approvedSentences(sql, area.id, QUOTES, least) };
}

/** Eight signs that are the same for the same figures. */
const markOf = (figures: object): string =>
	createHash('sha256').update(JSON.stringify(figures)).digest('hex').slice(0, 8);
