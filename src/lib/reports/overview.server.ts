// The overview of the municipality: areas beside kinds of meeting, and the same as a drawing.
import type { FeatureCollection } from 'geojson';
import type { Me } from '#lib/accounts/rights.ts';
import type { Area } from '#lib/areas/area.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { dayParts } from '#lib/calendar/dayparts.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import * as gaps from '#lib/gaps/gaps.server.ts';
import type { Basis, GapClass } from '#lib/gaps/result.ts';
import { pointOn, sketchAreas, type Sketch } from '#lib/map/sketch.ts';
import { countedGroups } from '#lib/population/grid.ts';
import * as population from '#lib/population/population.server.ts';
import { kinds, type Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { matrixOf, type MatrixRow } from './matrix.ts';
import { notable, type Notable } from './notable.ts';
import type { View } from './view.ts';

/** The choices of an overview, all made. */
export type OverviewView = View & { group: TargetGroup; kind: Kind; dayPart: number };
export type Overview = {
	view: OverviewView;
	rows: MatrixRow[];
	/** Of all groups, kinds and day parts of the wijken: what to look at first. */
	notable: Notable[];
	basis: Basis;
	years: number[];
	/** Of the wijken, or of the buurten of the wijk that is opened; null when no border is known. */
	sketch: Sketch | null;
	/** What stands on the map, for the kind that was chosen. */
	drawn: { slug: string; class: GapClass; at: { x: number; y: number } | null }[];
};

/** What is seen when nothing was chosen: everyone, on a weekday evening, and where one can walk in. */
const chosen = (view: View): OverviewView => ({
	...view,
	group: view.group ?? 'everyone',
	kind: view.kind ?? 'walk-in',
	dayPart: view.dayPart ?? 2
});

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

/** Everything in one call, for the whole municipality. @throws Forbidden */
export async function overview(who: Me | null, asked: View, now: Date): Promise<Overview> {
	const view = chosen(asked);
	const { municipality } = configuration();
	const [{ districts, neighbourhoods }, years] = await Promise.all([areas.list(municipality), population.years()]);
	const open = districts.find(({ slug }) => slug === view.open);
	const inside = open ? neighbourhoods.filter(({ parentId }) => parentId === open.id) : [];
	const shown = [...districts, ...inside];
	// A wijk that is opened is what the map is about.
	const mapped = inside.length ? inside : districts;
	const borders = await areas.geojson(municipality, inside.length ? 'neighbourhood' : 'district');
	const way = { setting: view.setting, leaveOutFloods: view.leaveOutFloods, ...(view.year && { year: view.year }) };
	const table = await gaps.table(
		who,
		{ ...way, areas: shown.map(({ id }) => id), groups: [view.group], kinds: kinds.keys, dayParts: [view.dayPart] },
		now
	);
	// Of groups that nobody counts no class is known. This is 7,452 cells of what was counted already: 10 to 20 ms.
	const all = await gaps.table(
		who,
		{ ...way, areas: districts.map(({ id }) => id), groups: countedGroups, kinds: kinds.keys, dayParts: everyPart },
		now
	);
	const rows = matrixOf(
		table,
		shown.map((area) => ({ ...asRow(area), opens: neighbourhoods.some(({ parentId }) => parentId === area.id) })),
		view.sort
	).rows;
	const sketch = sketchOf(borders, inside.length ? view.open! : '', new Set(mapped.map(({ slug }) => slug)));
	const classOf = (area: Area) =>
		rows.find((row) => row.area.id === area.id)?.cells.find(({ kind }) => kind === view.kind)?.class ?? 'unknown';
	const onMap = mapped.map((area) => ({
		slug: area.slug,
		class: classOf(area),
		at: sketch && pointOn(sketch, { lon: area.labelLon, lat: area.labelLat })
	}));
	const standing = notable(all.cells, districts.map(asRow));
	return { view, rows, notable: standing, basis: table.basis, years, sketch, drawn: onMap };
}

const asRow = ({ id, slug, displayName, level, parentId }: Area) => ({
	...{ id, slug, name: displayName },
	parentId: level === 'neighbourhood' ? parentId : null
});
