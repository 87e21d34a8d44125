// GeoJSON and extracts of OpenStreetMap as a list: one object a row, its properties the columns. Pure.
import { labelPoint } from '#lib/geo/polygons.ts';
import { parseShape, referenceOf, type Reference } from '#lib/geo/geometry.ts';
import { MOST_COLUMNS, MOST_ROWS, Unreadable } from '#lib/sheets/grid.ts';
import { fieldLabel, fieldNamed, type FieldKey } from './fields.ts';
import { cellsOfTags, isPrivate, osmFields, typeOfTags, type Tags } from './osm.ts';
import type { Table, TableRow } from './table.ts';

type Json = Record<string, unknown>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list from the text of a .geojson or .json file. @throws Unreadable */
export function geographic(text: string): Table {
	let file: unknown;
	try {
		file = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		throw new Unreadable('Dit bestand is geen geldige GeoJSON. Er mist iets, of het is afgebroken.');
	}
	if (isJson(file) && Array.isArray(file.elements)) return overpass(file.elements);
	const features = isJson(file) && file.type === 'FeatureCollection' ? file.features : null;
	if (!Array.isArray(features))
		throw new Unreadable(
			'Dit is geen lijst van plekken. Kies GeoJSON (FeatureCollection) of een extract van Overpass.'
		);
	if (!features.length) throw new Unreadable('In dit bestand staat niets.');
	checkCount(features.length);
	const reference = referenceOf((file as Json).crs);
	if (reference === null)
		throw new Unreadable('De punten staan in een stelsel dat we niet kennen. Gebruik WGS84 of RD.');
	const all = features.map((feature) => (isJson(feature) ? feature : {}));
	return all.slice(0, 50).some(isOsm) ? osmFeatures(all, reference) : plainFeatures(all, reference);
}

const checkCount = (count: number) => {
	if (count >= MOST_ROWS)
		throw new Unreadable(`Er zijn meer dan ${(MOST_ROWS - 1).toLocaleString('nl-NL')} plekken. Splits het bestand in delen.`);
}; // prettier-ignore

const propertiesOf = ({ properties }: Json): Json => (isJson(properties) ? properties : {});
const isOsm = (feature: Json) => {
	const properties = propertiesOf(feature);
	const named = ['@id', 'osm_id', 'osm_keyword', 'osm_type'].some((key) => key in properties);
	return named || /^(?:node|way|relation)\/\d/.test(String(feature.id ?? ''));
};

type Placed = { point: string; problem: 'geometry' | null };
const nowhere: Placed = { point: '', problem: 'geometry' };

// A polygon is where its name would be written.
function pointOf(geometry: unknown, reference: Reference | undefined): Placed {
	if (!isJson(geometry)) return nowhere;
	const { type, coordinates } = geometry;
	const [x, y] = (type === 'Point' ? coordinates : null) instanceof Array ? (coordinates as unknown[]) : [];
	if (typeof x === 'number' && typeof y === 'number') return { point: `${x} ${y}`, problem: null };
	if (type !== 'Polygon' && type !== 'MultiPolygon') return nowhere;
	const parsed = parseShape(geometry, reference);
	return parsed.ok ? { point: labelPoint(parsed.shape).join(' '), problem: null } : nowhere;
}

function plainFeatures(features: Json[], reference: Reference | undefined): Table {
	const keys = [...new Set(features.flatMap((feature) => Object.keys(propertiesOf(feature)).slice(0, 1000)))];
	if (keys.length > MOST_COLUMNS)
		throw new Unreadable(
			`Er zijn ${keys.length} kolommen. Wij lezen er hooguit ${MOST_COLUMNS}. Haal weg wat niet nodig is.`
		);
	const titles = ['(id)', '(punt)', ...keys]; // prettier-ignore
	const rows = features.map((feature, index): TableRow => {
		const { point, problem } = pointOf(feature.geometry, reference);
		const properties = propertiesOf(feature);
		const cells = [text(feature.id), point, ...keys.map((key) => text(properties[key]))];
		return row(index, cells, problem);
	});
	// A number of its own among the properties goes before that of the file.
	const numbered = keys.some((key) => fieldNamed(key) === 'number');
	return table(
		'geojson',
		titles,
		rows,
		fixedOf(titles, { ...(!numbered && { '(id)': 'number' as const }), '(punt)': 'point' })
	);
}

const text = (value: unknown): string => {
	if (typeof value === 'string') return value.slice(0, 10_000).trim();
	if (typeof value === 'number' || typeof value === 'boolean') return value === true ? 'ja' : value === false ? 'nee' : String(value); // prettier-ignore
	return Array.isArray(value) ? value.slice(0, 50).map(text).filter(Boolean).join(', ') : '';
};

const osmTitles = (['number', 'point', ...osmFields] as FieldKey[]).map(fieldLabel);

function osmRow(index: number, id: string, tags: Tags, placed: Placed): TableRow {
	const type = typeOfTags(tags);
	const told = Object.entries(tags).find(([key]) => /^(?:amenity|leisure|tourism|sport|place|natural|osm_keyword|shop)$/.test(key)); // prettier-ignore
	const refused = type === null ? 'not-a-place' : isPrivate(tags) ? 'private' : placed.problem;
	const cells = [id, placed.point, ...cellsOfTags(tags)];
	return { ...row(index, cells, refused), value: type === null ? (told?.join('=') ?? '') : (tags.access ?? '') };
}

const osmTable = (rows: TableRow[]) => table('osm', osmTitles, rows, ['number', 'point', ...osmFields] as FieldKey[]);

function osmFeatures(features: Json[], reference: Reference | undefined): Table {
	return osmTable(
		features.map((feature, index) => {
			const tags = stringsIn(propertiesOf(feature));
			const id = tags['@id'] ?? (tags.osm_id ? `${tags.osm_type ? `${tags.osm_type}/` : ''}${tags.osm_id}` : text(feature.id)); // prettier-ignore
			return osmRow(index, id, tags, pointOf(feature.geometry, reference));
		})
	);
}

const stringsIn = (properties: Json): Tags =>
	Object.fromEntries(Object.entries(properties).slice(0, 500).map(([key, value]) => [key, text(value)])); // prettier-ignore

// Overpass: a node has its point, a way or relation a middle, a box or, of a way, its nodes.
function overpass(elements: unknown[]): Table {
	const all = elements.filter(isJson);
	checkCount(all.filter(({ tags }) => isJson(tags)).length);
	const nodes = new Map(all.filter(({ type }) => type === 'node').map((node) => [node.id, node]));
	const tagged = all.filter(({ tags }) => isJson(tags) && Object.keys(tags).length);
	if (!tagged.length) throw new Unreadable('In dit bestand staat niets.');
	return osmTable(
		tagged.map((element, index) => {
			const spot = middleOf(element, nodes);
			const placed = spot ? { point: `${spot.lon} ${spot.lat}`, problem: null } : nowhere;
			return osmRow(index, `${text(element.type)}/${text(element.id)}`, stringsIn(element.tags as Json), placed);
		})
	);
}

function middleOf(element: Json, nodes: ReadonlyMap<unknown, Json>): { lon: number; lat: number } | null {
	const spots = [element, element.center].filter(isJson).filter(isSpot);
	if (spots[0]) return spots[0];
	const box = isJson(element.bounds) ? element.bounds : null;
	const corners = box ? [{ lon: box.minlon, lat: box.minlat }, { lon: box.maxlon, lat: box.maxlat }] : []; // prettier-ignore
	const line = Array.isArray(element.geometry) ? element.geometry : Array.isArray(element.nodes) ? element.nodes.map((id) => nodes.get(id)) : []; // prettier-ignore
	const points = (corners.length ? corners : line).filter(isJson).filter(isSpot);
	if (!points.length) return null;
	const mean = (key: 'lon' | 'lat') => points.reduce((sum, point) => sum + point[key], 0) / points.length;
	return { lon: mean('lon'), lat: mean('lat') };
}

const isSpot = (value: Json): value is Json & { lon: number; lat: number } =>
	typeof value.lon === 'number' && typeof value.lat === 'number';

const row = (index: number, cells: string[], refused: TableRow['refused']): TableRow => ({ line: index + 1, cells, refused, value: '' }); // prettier-ignore

const fixedOf = (titles: string[], fixed: Record<string, FieldKey>) => titles.map((title) => fixed[title] ?? null);

const table = (format: 'geojson' | 'osm', titles: string[], rows: TableRow[], fixed: (FieldKey | null)[]): Table => ({
	format,
	titles,
	rows,
	fixed,
	notes: []
});
