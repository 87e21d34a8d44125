// The overview of the municipality: areas beside kinds of meeting, and the same as a drawing.
import type { FeatureCollection } from 'geojson';
import type { Me } from '#lib/accounts/rights.ts';
import type { Area } from '#lib/areas/area.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { dayParts } from '#lib/calendar/dayparts.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import * as gaps from '#lib/gaps/gaps.server.ts';
import type { Basis, GapTable } from '#lib/gaps/result.ts';
import { pointOn, sketchAreas, type Sketch } from '#lib/map/sketch.ts';
import { countedGroups } from '#lib/population/grid.ts';
import * as population from '#lib/population/population.server.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { lookOf, type Look } from './classwords.ts';
import { focusOf, ofClass, type Focus } from './findings.ts';
import { forecastOf, type Forecast } from './forecast.ts';
import { municipalityLine } from './headline.ts';
import { matrixOf, type MatrixRow } from './matrix.ts';
import { notable, type Notable } from './notable.ts';
import { worthTelling } from './telling.ts';
import type { View } from './view.ts';

/** The choices of an overview, all made. */
export type OverviewView = View & Focus;
/** An area on the map. */
export type Drawn = { slug: string; look: Look; at: { x: number; y: number } | null };
export type Overview = {
	view: OverviewView;
	/** What was asked, in sentences. */
	headline: string[];
	/** Where most people miss what was asked; null when nowhere is known to. */
	worst: { slug: string; name: string } | null;
	rows: MatrixRow[];
	/** Of all groups, kinds and day parts of the wijken: what to look at first. */
	notable: Notable[];
	/** Of the kind that was chosen, for what is on the map: another year beside today. Null when none was asked. */
	forecast: Forecast | null;
	basis: Basis;
	/** Years of which there are figures, without that of today. */
	years: number[];
	/** Of the wijken, or of the buurten of the wijk that is opened; null when no border is known. */
	sketch: Sketch | null;
	/** What stands on the map, for the kind that was chosen. */
	drawn: Drawn[];
};

const everyPart = dayParts.map(({ bit }) => bit);

// Drawn once for the borders as they are: the wijken, and of each wijk its buurten.
const drawn = new WeakMap<FeatureCollection, Map<string, Sketch | null>>();

function sketchOf(borders: FeatureCollection, wijk: string, inside: ReadonlySet<string>): Sketch | null {
	const known = drawn.get(borders) ?? new Map<string, Sketch | null>();
	drawn.set(borders, known);
	const features = borders.features.filter(({ properties }) => inside.has(String(properties?.slug)));
	if (!known.has(wijk)) known.set(wijk, sketchAreas({ ...borders, features }));
	return known.get(wijk) ?? null;
}

/** Everything in one call, for the whole municipality; what was not chosen is what says most. @throws Forbidden */
export async function overview(who: Me | null, asked: View, now: Date): Promise<Overview> {
	const { municipality } = configuration();
	const [{ districts, neighbourhoods }, known] = await Promise.all([areas.list(municipality), population.years()]);
	const way = { setting: asked.setting };
	const all = await gaps.table(who, { ...way, ...everything(districts) }, now);
	const view = { ...asked, ...focusOf(all.cells, asked) };

	const open = districts.find(({ slug }) => slug === view.open);
	const inside = open ? neighbourhoods.filter(({ parentId }) => parentId === open.id) : [];
	const shown = [...districts, ...inside];
	// Of everyone the ages too: whether nearly all answers are about one of them is said beside it.
	const groups = view.group === 'everyone' ? countedGroups : [view.group];
	const ask = { ...way, areas: idsOf(shown), groups, kinds: kinds.keys, dayParts: [view.dayPart] };
	const years = known.filter((year) => year !== all.basis.figureYear);
	const [today, then] = await Promise.all([
		gaps.table(who, ask, now),
		years.includes(view.year ?? 0) ? gaps.table(who, { ...ask, year: view.year! }, now) : null
	]);

	// A wijk that is opened is what the map is about.
	const mapped = inside.length ? inside : districts;
	const onMap = (table: GapTable) => ofQuestion(table, view, mapped);
	const rows = matrixOf(
		today,
		shown.map((area) => ({ ...asRow(area), opens: neighbourhoods.some(({ parentId }) => parentId === area.id) })),
		view
	).rows;
	const cells = ofQuestion(today, view, districts).cells;
	const [worst] = ofClass(cells, 'shortage');
	const nameOf = new Map(districts.map((area) => [area.id, asRow(area)]));
	return {
		...{ view, rows, years, basis: today.basis },
		headline: municipalityLine(cells, (id) => nameOf.get(id)?.name ?? ''),
		worst: (worst && nameOf.get(worst.areaId)) ?? null,
		notable: notable(all.cells, districts.map(asRow)),
		forecast: then && forecastOf(onMap(today), onMap(then)),
		...(await mapOf(mapped, inside.length ? view.open! : '', onMap(view.later && then ? then : today)))
	};
}

/** At most so many shortages of somebody's own areas (null: all wijken), the heaviest first. @throws Forbidden */
export async function worst(
	who: Me | null,
	own: readonly number[] | null,
	most: number,
	now: Date
): Promise<Notable[]> {
	const { districts, neighbourhoods, groups } = await areas.list(configuration().municipality);
	const theirs = own ? [...districts, ...neighbourhoods, ...groups].filter(({ id }) => own.includes(id)) : districts;
	if (!theirs.length) return [];
	const { cells } = await gaps.table(who, { setting: 'any', ...everything(theirs) }, now);
	const short = worthTelling(cells).filter((cell) => cell.class === 'shortage');
	return notable(short, theirs.map(asRow), most);
}

// Of groups that nobody counts no class is known. Of a municipality this is 7,452 cells of what was counted already: 10 to 20 ms.
const everything = (of: readonly Area[]) => ({
	...{ areas: idsOf(of), groups: countedGroups, kinds: kinds.keys, dayParts: everyPart }
});

const idsOf = (of: readonly Area[]) => of.map(({ id }) => id);

function ofQuestion({ basis, cells }: GapTable, { group, kind }: Focus, of: readonly Area[]): GapTable {
	const ids = new Set(idsOf(of));
	return { basis, cells: cells.filter((cell) => cell.group === group && cell.kind === kind && ids.has(cell.areaId)) };
}

async function mapOf(mapped: readonly Area[], wijk: string, { cells, basis }: GapTable) {
	const borders = await areas.geojson(configuration().municipality, wijk ? 'neighbourhood' : 'district');
	const sketch = sketchOf(borders, wijk, new Set(mapped.map(({ slug }) => slug)));
	const drawn = mapped.map(({ id, slug, labelLon, labelLat }): Drawn => {
		const cell = cells.find(({ areaId }) => areaId === id);
		return {
			slug,
			look: cell ? lookOf(cell, basis.settings) : 'unknown',
			at: sketch && pointOn(sketch, { lon: labelLon, lat: labelLat })
		};
	});
	return { sketch, drawn };
}

const asRow = ({ id, slug, displayName, level, parentId }: Area) => ({
	...{ id, slug, name: displayName },
	parentId: level === 'neighbourhood' ? parentId : null
});
