// Reading streets from a file: OpenStreetMap as .osm.pbf or .osm (XML), or lines in GeoJSON. Streams what can be large.
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { TransformCallback } from 'node:stream';
import { OSMTransform } from 'osm-pbf-parser-node';
import { SaxesParser } from 'saxes';
import { Refused } from '#lib/foundation/outgoing.server.ts';
import type { Tags } from './foot.ts';
import { collector, MOST_POINTS } from './streets.ts';
import type { Found, Streets, StreetsProblem } from './streets.ts';

const MOST_GEOJSON_BYTES = 200_000_000;
const reasons: Record<StreetsProblem, string> = {
	'no-streets': 'Er staan geen straten of paden in (wegen met een highway) waar je mag lopen.',
	'too-large': `Er staan meer dan ${MOST_POINTS / 1e6} miljoen punten in. Knip eerst de gemeente met haar omgeving uit.`,
	'not-dutch': 'De coördinaten liggen niet in Nederland (graden, eerst de lengte en dan de breedte).'
};

/** The streets of a file. @throws Refused with the reason in Dutch. */
export async function readStreets(path: string): Promise<Streets> {
	const { size } = await stat(path).catch(() => {
		throw new Refused(`${path} is niet te vinden.`);
	});
	const read = readerOf(path);
	if (read === readGeoJson && size > MOST_GEOJSON_BYTES)
		throw new Refused(`${path} is groter dan ${MOST_GEOJSON_BYTES / 1e6} MB. Gebruik een .osm.pbf.`);
	const streets = collector();
	try {
		await read(path, streets.ways);
		await read(path, streets.points());
	} catch (error) {
		throw new Refused(`${path} is niet te lezen: ${(error as Error).message.slice(0, 200)}`);
	}
	const result = streets.finish();
	if (!result.ok) throw new Refused(reasons[result.problem]);
	return result.streets;
}

function readerOf(path: string) {
	if (/\.pbf$/i.test(path)) return readPbf;
	if (/\.osm$/i.test(path)) return readXml;
	if (/\.(geo)?json$/i.test(path)) return readGeoJson;
	throw new Refused('Alleen .osm.pbf, .osm en .geojson kunnen worden gelezen.');
}

type Item =
	| { type: 'node'; id: number; lon: number; lat: number }
	| { type: 'way'; refs: number[]; tags?: Tags }
	| { type?: undefined };

// As published a broken file takes the process down: what it throws must reach who reads.
class Blocks extends OSMTransform {
	override _transform(chunk: Buffer, encoding: BufferEncoding, next: TransformCallback) {
		guarded(() => super._transform(chunk, encoding, next), next);
	}
	override _flush(next: TransformCallback) {
		guarded(() => super._flush(next), next);
	}
}
function guarded(work: () => void, next: TransformCallback) {
	try {
		work();
	} catch (error) {
		next(error as Error);
	}
}

async function readPbf(path: string, found: Found) {
	const file = createReadStream(path, { highWaterMark: 1 << 20 });
	const blocks = new Blocks({ withTags: { node: false, way: true, relation: false }, withInfo: false });
	file.once('error', (error) => blocks.destroy(error));
	for await (const block of file.pipe(blocks) as AsyncIterable<Item[]>)
		for (const item of block)
			if (item.type === 'node') found.point(item.id, item.lon, item.lat);
			else if (item.type === 'way') found.way(item.refs, item.tags ?? {});
}

async function readXml(path: string, found: Found) {
	const parser = new SaxesParser();
	let points: number[] = [];
	let tags: Record<string, string> = {};
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ name, attributes }) => {
		if (name === 'node') found.point(Number(attributes.id), Number(attributes.lon), Number(attributes.lat));
		else if (name === 'nd') points.push(Number(attributes.ref));
		else if (name === 'tag' && attributes.k) tags[attributes.k] = attributes.v ?? '';
		if (name === 'way' || name === 'node' || name === 'relation') [points, tags] = [[], {}];
	});
	parser.on('closetag', ({ name }) => {
		if (name === 'way') found.way(points, tags);
	});
	for await (const text of createReadStream(path, 'utf8') as AsyncIterable<string>) parser.write(text);
	parser.close();
}

type Line = { type?: string; coordinates?: unknown };
type Feature = { geometry?: Line | null; properties?: Record<string, unknown> | null } | null;

async function readGeoJson(path: string, found: Found) {
	const { features } = JSON.parse(await readFile(path, 'utf8')) as { features?: Feature[] };
	if (!Array.isArray(features)) throw new Error('geen GeoJSON FeatureCollection');
	// Streets meet where their coordinates are the same to a centimetre.
	const ids = new Map<string, number>();
	for (const feature of features)
		for (const line of linesOf(feature?.geometry)) {
			const points = line.map(([lon, lat]) => {
				const key = `${lon.toFixed(7)} ${lat.toFixed(7)}`;
				const id = ids.get(key) ?? ids.size;
				ids.set(key, id);
				found.point(id, lon, lat);
				return id;
			});
			found.way(points, tagsOf(feature?.properties));
		}
}

function linesOf(geometry: Line | null | undefined): [number, number][][] {
	const { type, coordinates } = geometry ?? {};
	const lines =
		type === 'LineString' ? [coordinates] : ['MultiLineString', 'Polygon'].includes(type ?? '') ? coordinates : [];
	return (lines as unknown[][])
		.filter(Array.isArray)
		.map((line) =>
			line.filter(
				(point): point is [number, number] => Array.isArray(point) && point.slice(0, 2).every(Number.isFinite)
			)
		);
}

// Flat (osmtogeojson), under `tags`, or the rest in one text as GDAL writes it ("foot"=>"no").
function tagsOf(properties: Record<string, unknown> | null | undefined): Tags {
	const { tags, other_tags: other, ...flat } = properties ?? {};
	const rest = typeof other === 'string' ? [...other.matchAll(/"([^"]{1,60})"=>"([^"]{0,200})"/g)] : [];
	const all = {
		...flat,
		...(typeof tags === 'object' ? tags : {}),
		...Object.fromEntries(rest.map((one) => one.slice(1, 3)))
	};
	return Object.fromEntries(Object.entries(all).filter(([, value]) => typeof value === 'string')) as Tags;
}
