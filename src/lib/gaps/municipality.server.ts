// One municipality out of files: its borders, people, places and answers, to the figures that may be told.
import type { Boundary, BoundaryFile } from '#lib/areas/official.ts';
import type { CountedNeed } from '#lib/needs/need.ts';
import type { Grid } from '#lib/population/grid.ts';
import { evenly, type Counted } from '#lib/population/spread.ts';
import { layOut, type Land } from '#lib/population/squares.ts';
import { cellsOf, ledgerOf, type Ask } from './cells.ts';
import { counting, settingsOf } from './counted.ts';
import type { Answered } from './countrylines.server.ts';
import { zonesOf } from './measure.ts';
import { placeAll, type Ground } from './placing.server.ts';
import type { GapCell, Setting } from './result.ts';
import { listening } from './said.ts';
import type { Settings } from './settings.ts';
import { finish } from './steps.ts';
import type { Supply } from './supply.ts';
import { areaTree } from './tree.ts';
import { withholdPeople } from './withhold-people.ts';

/** What is asked, and by which rules it is answered. */
export type Question = Omit<Ground, 'grid'> & { settings: Settings; ask: Omit<Ask, 'areas'>; setting: Setting };
/** Of one municipality, as read. */
export type FromFiles = {
	code: string;
	boundaries: readonly Boundary[];
	figures: BoundaryFile['figures'];
	places: readonly Supply[];
	answers: readonly Answered[];
};
export type Area = { id: number; code: string; name: string };
export type Told = { areas: Area[]; squares: number; cells: GapCell[] };

const WHOLE = 1;
const ages = ['share_0_14', 'share_15_24', 'share_25_44', 'share_45_64', 'share_65_plus'];

/** The figures of its wijken, its buurten and itself, withheld as everywhere. */
export async function municipalityFigures(files: FromFiles, question: Question): Promise<Told> {
	const { settings, setting } = question;
	const [whole] = files.boundaries.filter(({ level }) => level === 'municipality');
	const parts = files.boundaries.filter(({ level }) => level !== 'municipality');
	const ids = new Map(parts.map(({ code }, index) => [code, index + WHOLE + 1]));
	const lands = parts.map((part) => landOf(part, ids));
	const grid = gridOf(lands, parts, files.figures);
	const tree = areaTree([
		{ id: WHOLE, level: 'municipality', parentId: null, memberIds: [] },
		...lands.map(({ id, level, parentId }) => ({ id, level, parentId: parentId ?? WHOLE, memberIds: [] }))
	]);
	const zones = zonesOf(grid, tree);
	const hiddenPeople = withholdPeople(zones, settings.min_people);
	const needs = files.answers.map((answer, index) => needOf(answer, index, ids));
	const said = finish(listening(tree, needs, settings.min_answers));
	const placed = await placeAll({ ...question, grid }, files.places);
	const land = { grid, zones, settings, hiddenPeople };
	const ledgers = settingsOf(setting).map((own) => ledgerOf(own, finish(counting(land, placed, own)), said));
	const areas = [
		{ id: WHOLE, code: files.code, name: whole?.name ?? parts[0]?.municipalityName ?? files.code },
		...parts.map(({ code, name }) => ({ id: ids.get(code)!, code, name }))
	];
	const cells = cellsOf({ ...land, heard: said.heard }, ledgers, {
		...question.ask,
		areas: areas.map(({ id }) => id)
	});
	return { areas, squares: grid.x.length, cells };
}

// The code of a buurt holds that of its wijk.
const wijkOf = (code: string) => `WK${code.slice(2, 8)}`;

const landOf = (part: Boundary, ids: ReadonlyMap<string, number>): Land => ({
	...part,
	id: ids.get(part.code)!,
	level: part.level as Land['level'],
	parentId: part.level === 'neighbourhood' ? (ids.get(wijkOf(part.code)) ?? null) : null
});

function gridOf(lands: readonly Land[], parts: readonly Boundary[], figures: BoundaryFile['figures']): Grid {
	const all = figures.flatMap((area) => area.figures.map((figure) => ({ code: area.code, ...figure })));
	const year = Math.max(0, ...all.filter(({ key }) => key === 'inhabitants').map((figure) => figure.year));
	const values = new Map(
		all.filter((one) => one.year === year).map(({ code, key, value }) => [`${code} ${key}`, value])
	);
	const value = (code: string, key: string) => values.get(`${code} ${key}`) ?? null;
	const counted = lands.map(({ id, level, parentId }, index): Counted => {
		const { code } = parts[index]!;
		const shares = ages.map((key) => value(code, key));
		return { id, level, parentId, inhabitants: value(code, 'inhabitants'), shares };
	});
	const squares = layOut(lands);
	const about = { method: 'even' as const, boundaryYear: parts[0]?.boundaryYear ?? null, source: '', basis: 'files' };
	return { ...about, year, ...squares, people: evenly(squares, counted) };
}

function needOf(answer: Answered, index: number, ids: ReadonlyMap<string, number>): CountedNeed {
	const { area, ...said } = answer;
	const inBuurt = area.startsWith('BU');
	return {
		...said,
		...{ id: String(index), channel: 'web', onDay: '' },
		districtId: ids.get(inBuurt ? wijkOf(area) : area) ?? null,
		neighbourhoodId: inBuurt ? (ids.get(area) ?? null) : null
	};
}
