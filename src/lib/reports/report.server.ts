// The report of one area, gathered from the rooms that know: figures, supply, sentences, who answered, free rooms.
import type { Me } from '#lib/accounts/rights.ts';
import { levelNames, type Area } from '#lib/areas/area.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { dayParts } from '#lib/calendar/dayparts.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import * as gaps from '#lib/gaps/gaps.server.ts';
import * as needs from '#lib/needs/needs.server.ts';
import * as spaces from '#lib/spaces/spaces.server.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import type { AreaReport } from './areareport.ts';
import { domainsOf } from './domains.ts';
import { focusOf } from './findings.ts';
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
	const [world, said, rooms] = await Promise.all([
		gaps.world(view.year ?? undefined, dayAt(now)),
		needs.version(sql),
		spaces.version(sql)
	]);
	const { group, kind, dayPart, setting, year, leaveOutFloods } = view;
	const key = JSON.stringify([area.id, group, kind, dayPart, setting, year, leaveOutFloods, dayAt(now)]);
	const version = `${numberOf(world)} ${said} ${rooms}`;
	return { key, version, report: () => reports(key, version, () => gather(me, area, view, now)) };
}

/** The same for who wants nothing but the report. @throws Forbidden */
export const report = async (who: Me | null, area: Area, view: View, now: Date): Promise<AreaReport> =>
	(await ask(who, area, view, now)).report();

// The room of gaps gives the same world as long as nothing differs: `gaps.version` also changes with the clock, and each
// report takes some 50 ms to make again.
const numbers = new WeakMap<gaps.World, number>();
let worlds = 0;

function numberOf(world: gaps.World): number {
	const number = numbers.get(world) ?? ++worlds;
	numbers.set(world, number);
	return number;
}

async function gather(who: Me, area: Area, view: View, now: Date): Promise<AreaReport> {
	const { setting, year, leaveOutFloods } = view;
	const { cells, basis } = await gaps.table(
		who,
		{
			...{ areas: [area.id], groups: targetGroups.keys, kinds: kinds.keys, dayParts: dayParts.map(({ bit }) => bit) },
			...{ setting, leaveOutFloods, ...(year && { year }) }
		},
		now
	);
	const focus = focusOf(cells, view);
	const world = await gaps.world(year ?? undefined, dayAt(now));
	const of = { setting, ...(year && { year }) };
	const [lines, week, quotes, response, free, figures] = await Promise.all([
		gaps.supplyOf(who, area.id, { ...focus, ...of }, now),
		gaps.week(who, area.id, { group: focus.group, kind: focus.kind, ...of }, now),
		needs.approvedSentences(sql, area.id, QUOTES, basis.settings.min_answers),
		responseOf(area, world),
		spaces.free(sql, { dayPart: focus.dayPart }),
		areas.figures(area.id)
	]);
	const supply = lines.map(supplyRow);
	const wijk = area.level === 'neighbourhood' ? area.parentId : area.id;
	const spare = spareRows(free, { lon: area.labelLon, lat: area.labelLat }, wijk, focus.dayPart);
	return {
		format: 1,
		area: { id: area.id, slug: area.slug, name: area.displayName, levelName: levelNames[area.level] },
		...{ basis, focus, cells, supply, week, quotes, response, spare },
		headline: headlineOf(area.displayName, cells),
		domains: domainsOf(figures),
		questions: threeQuestions({ cells, focus, supply, spare }),
		unknown: unknownWords(cells, basis),
		sources: sourceWords(basis, area)
	};
}
