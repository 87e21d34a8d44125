// Official boundaries: a GeoJSON file as CBS, PDOK or an own GIS writes it, to areas and what is wrong with which. Pure.
import { boxOf, holds, labelPoint } from '#lib/geo/polygons.ts';
import type { Shape } from '#lib/geo/polygons.ts';
import { parseShape, referenceOf } from '#lib/geo/geometry.ts';
import type { GeometryProblem, Reference } from '#lib/geo/geometry.ts';
import type { BoundingBox } from '#lib/geo/distance.ts';
import { levelOf } from './area.ts';
import type { Level } from './area.ts';
import { yearOf } from './figure-file.ts';
import { figuresOf, plainName } from './figure-row.ts';
import type { Figure } from './figures.ts';
import type { Refusal } from './report.ts';

/** A border as a source gives it, before it has an id. */
export type Boundary = {
	code: string;
	level: Exclude<Level, 'group'>;
	name: string;
	municipalityName: string | null;
	boundaryYear: number;
	labelLon: number;
	labelLat: number;
	polygon: Shape;
	bbox: BoundingBox;
};
export type BoundaryFile = {
	source: string;
	boundaries: Boundary[];
	/** Figures that stand in the properties, by code. */
	figures: { code: string; figures: Figure[] }[];
	read: number;
	skipped: number;
	refused: Refusal[];
};

const MOST_FEATURES = 20_000;
const codeNames = ['buurtcode', 'bucode', 'wijkcode', 'wkcode', 'gemeentecode', 'gmcode', 'statcode', 'identificatie'];
const ownNames: Record<Boundary['level'], readonly string[]> = {
	neighbourhood: ['buurtnaam', 'bunaam', 'statnaam', 'naam', 'name'],
	district: ['wijknaam', 'wknaam', 'statnaam', 'naam', 'name'],
	municipality: ['gemeentenaam', 'gmnaam', 'statnaam', 'naam', 'name']
};
const reasons: Record<GeometryProblem, string> = {
	'no-polygon': 'geen vlak (Polygon of MultiPolygon)',
	'no-number': 'een coördinaat is geen getal',
	'too-few-points': 'een rand heeft minder dan vier punten',
	'open-ring': 'een rand is niet gesloten: het laatste punt is niet het eerste',
	'crosses-itself': 'de rand kruist zichzelf',
	'no-surface': 'het vlak heeft geen oppervlakte',
	swapped: 'lengte en breedte zijn verwisseld: GeoJSON wil eerst de lengte (5,5) en dan de breedte (51,8)',
	'unknown-coordinates': 'de coördinaten zijn geen graden (WGS84) en geen meters (RD, EPSG:28992) in Nederland',
	'too-many-points': 'het vlak heeft meer dan 200.000 punten'
};

type Options = { year?: number; name?: string };
type Json = Record<string, unknown>;

/** Reads a FeatureCollection. A file that is not one is refused as a whole: one refusal, no boundaries. */
export function parseBoundaries(text: string, options: Options = {}): BoundaryFile {
	const file: BoundaryFile = { source: '', boundaries: [], figures: [], read: 0, skipped: 0, refused: [] };
	const refuse = (where: string, reason: string) => void file.refused.push({ where, reason });
	const collection = parseJson(text);
	const features = collection?.features;
	if (!collection || collection.type !== 'FeatureCollection' || !Array.isArray(features))
		return (refuse('bestand', 'geen GeoJSON FeatureCollection'), file);
	const reference = referenceOf(collection.crs);
	if (reference === null)
		return (refuse('bestand', `onbekend coördinatenstelsel: ${JSON.stringify(collection.crs).slice(0, 100)}`), file);
	if (isPart(collection, features.length))
		return (refuse('bestand', 'de dienst gaf maar een deel van de vlakken: haal het hele bestand op'), file);
	if (features.length === 0) return (refuse('bestand', 'geen enkel vlak'), file);
	if (features.length > MOST_FEATURES) return (refuse('bestand', `meer dan ${MOST_FEATURES} vlakken`), file);
	file.source = creditOf(collection);
	file.read = features.length;
	const fileYear = yearOf({ year: options.year, name: String(collection.name ?? '') }) ?? yearOf(options);
	const seen = new Set<string>();
	features.forEach((feature: Json | null, index) => {
		const fields = fieldsOf(feature?.properties);
		// Large water is a feature of its own in CBS files; 'B' lies abroad.
		if (/^(JA|B)$/i.test(String(fields.get('water') ?? ''))) return void file.skipped++;
		const code = codeOf(fields);
		const where = `vlak ${index + 1}${code ? ` (${code})` : ''}`;
		const read = readFeature(feature, fields, code, reference, options.year, fileYear);
		if ('reason' in read) return refuse(where, read.reason);
		if (seen.has(read.boundary.code)) return refuse(where, `${code} staat er twee keer in`);
		seen.add(read.boundary.code);
		file.boundaries.push(read.boundary);
		if (read.figures.length) file.figures.push({ code: read.boundary.code, figures: read.figures });
	});
	return file;
}

function readFeature(
	feature: Json | null,
	fields: Map<string, unknown>,
	code: string | undefined,
	reference: Reference | undefined,
	asked: number | undefined,
	fileYear: number | null
): { boundary: Boundary; figures: Figure[] } | { reason: string } {
	const level = code ? levelOf(code) : null;
	if (!code || !level) return { reason: 'geen CBS-code (GM…, WK… of BU…) in de eigenschappen' };
	const name = ownNames[level].map((key) => fields.get(key)).find((value) => typeof value === 'string' && value.trim());
	if (typeof name !== 'string') return { reason: 'geen naam in de eigenschappen' };
	if (name.length > 120) return { reason: 'de naam is langer dan 120 tekens' };
	const ownYear = Number(fields.get('jaar') ?? String(fields.get('jrstatcode') ?? '').slice(0, 4));
	const boundaryYear = asked ?? (isYear(ownYear) ? ownYear : fileYear);
	if (!boundaryYear) return { reason: 'het jaar van de grens is niet bekend: geef het erbij, zoals --year 2022' };
	const parsed = parseShape(feature?.geometry, reference);
	if (!parsed.ok) return { reason: reasons[parsed.problem] };
	const figureYear = Number(fields.get('jaarkerncijfers'));
	const { figures, problems } = figuresOf(
		(feature?.properties ?? {}) as Json,
		isYear(figureYear) ? figureYear : boundaryYear
	);
	if (problems.length) return { reason: problems.join('; ') };
	const polygon = parsed.shape;
	const [labelLon, labelLat] = labelOf(fields.get('labelpunt'), polygon);
	const municipality = fields.get('gemeentenaam') ?? fields.get('gmnaam');
	const municipalityName = typeof municipality === 'string' && municipality ? municipality : null;
	return {
		boundary: {
			code,
			level,
			name: name.trim(),
			municipalityName,
			boundaryYear,
			labelLon,
			labelLat,
			polygon,
			bbox: boxOf(polygon)
		},
		figures
	};
}

function parseJson(text: string): Json | undefined {
	try {
		const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
		return value !== null && typeof value === 'object' ? (value as Json) : undefined;
	} catch {
		return undefined;
	}
}

// A WFS or OGC API gives a page at a time, and says so.
const isPart = ({ numberMatched, links }: Json, count: number) =>
	(typeof numberMatched === 'number' && numberMatched > count) ||
	(Array.isArray(links) && links.some((link: { rel?: unknown } | null) => link?.rel === 'next'));

const fieldsOf = (properties: unknown) =>
	new Map(Object.entries((properties ?? {}) as Json).map(([name, value]) => [plainName(name), value]));

// The first name that holds a code wins: a buurt also says in which wijk and gemeente it lies.
const codeOf = (fields: Map<string, unknown>) =>
	codeNames
		.map((name) => String(fields.get(name) ?? '').trim())
		.find((value) => levelOf(value.toUpperCase()))
		?.toUpperCase();

const isYear = (value: number) => value >= 1990 && value <= 2100;

const creditOf = ({ bron, source }: Json) =>
	[bron, source].find((credit): credit is string => typeof credit === 'string')?.slice(0, 300) ?? 'CBS en Kadaster';

function labelOf(given: unknown, polygon: Shape): [number, number] {
	const [lon, lat] = Array.isArray(given) ? (given as unknown[]) : [];
	if (typeof lon === 'number' && typeof lat === 'number' && holds(polygon, lon, lat)) return [lon, lat];
	return labelPoint(polygon);
}
