// Extracts of OpenStreetMap and other GeoJSON as lists of places: real ones where they are at hand, and odd ones.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inTurns } from '#lib/foundation/turns.server.ts';
import { osmTypes, typeOfTags } from '#lib/imports/osm.ts';
import { finder } from '#lib/imports/matching.ts';
import { tableIn } from '#lib/imports/filetable.server.ts';
import { mappingOf, rowsIn } from '#lib/imports/reading.ts';
import { judged, type Judged } from '#lib/imports/verdict.ts';
import { placeType } from '#lib/places/types.ts';

const shared = '../shared/data/places';

async function judge(content: string | Buffer, name = 'x.geojson', otherwise: string | null = null): Promise<Judged[]> {
	const read = await tableIn(Buffer.from(content), name);
	if (!read.ok) throw new Error(read.problem);
	const rows = await inTurns(rowsIn(read.table, { ...mappingOf(read.table, null), otherwise }));
	return inTurns(judged(rows, finder([], 'import:x', { joined: new Map(), centres: [] }), () => undefined));
}
const told = (rows: readonly Judged[]) => rows.map(({ draft }) => draft.told);
const counts = (rows: readonly Judged[]) => Object.groupBy(rows, ({ verdict }) => verdict);

test('every type of the table exists, and the table stands in the docs', () => {
	expect(osmTypes.filter(([, , type]) => !placeType(type))).toEqual([]);
	const docs = readFileSync('docs/import-places.md', 'utf8');
	const missing = osmTypes.filter(([key, value, type]) => !docs.includes(`| \`${key}=${value}\` | ${placeType(type)?.name} |`)); // prettier-ignore
	expect(missing).toEqual([]);
});

test.each([
	[{ amenity: 'community_centre' }, 'community-centre'],
	[{ leisure: 'pitch', sport: 'soccer' }, 'sports-field'],
	[{ leisure: 'pitch', sport: 'skateboard;bmx' }, 'urban-sports'],
	[{ leisure: 'garden' }, null],
	[{ leisure: 'garden', name: 'Stadstuin' }, 'park'],
	[{ leisure: 'garden', 'garden:type': 'community' }, 'community-garden'],
	[{ osm_keyword: 'library' }, 'library'],
	[{ amenity: 'parking' }, null]
])('%j is %s', (tags, type) => expect(typeOfTags(tags)).toBe(type));

describe('what is at hand', () => {
	test.skipIf(!existsSync(shared))('the sports park of Watergraafsmeer, with tags', async () => {
		const rows = await judge(readFileSync(`${shared}/osm-amsterdam-watergraafsmeer.geojson`));
		expect(counts(rows).new).toHaveLength(7);
		expect(told(rows)[0]).toMatchObject({ number: 'node/34048072', name: 'TABA', type: 'sports-field' });
		expect(rows[1]?.problems).toEqual([{ cell: 'object 2', problem: 'not-a-place', value: 'amenity=recycling' }]);
		const field = told(rows).find(({ number }) => number === 'way/160545452');
		expect(field?.point?.lon).toBeCloseTo(4.9337, 3);
	});

	test.skipIf(!existsSync(shared))('places of Amsterdam-Noord, of which only one word is known', async () => {
		const rows = await judge(readFileSync(`${shared}/osm-poi-amsterdam-noord.geojson`));
		expect(rows).toHaveLength(257);
		expect(counts(rows).new).toHaveLength(63);
		expect(counts(rows).refused?.every(({ problems }) => problems[0]?.problem === 'not-a-place')).toBe(true);
	});

	test.skipIf(!existsSync(shared))('names of GeoNames round Oss: what they are must be said', async () => {
		const content = readFileSync(`${shared}/geonames-oss-regio.geojson`);
		expect(counts(await judge(content)).refused).toHaveLength(248);
		const rows = await judge(content, 'x.geojson', 'square');
		expect(counts(rows).new).toHaveLength(248);
		expect(told(rows)[0]).toMatchObject({ name: 'Zoggel', point: { lon: 5.49444, lat: 51.73 }, number: '2743850' });
	});
});

const feature = (geometry: unknown, properties: object = { naam: 'De Linde', soort: 'Park' }, more: object = {}) => ({ type: 'Feature', properties, geometry, ...more }); // prettier-ignore
const collection = (features: object[], more: object = {}) => JSON.stringify({ type: 'FeatureCollection', features, ...more }); // prettier-ignore

test('points in RD, polygons, and what has neither', async () => {
	const square = [[[165400, 420100], [165500, 420100], [165500, 420200], [165400, 420200], [165400, 420100]]]; // prettier-ignore
	const rows = await judge(
		collection(
			[
				feature({ type: 'Point', coordinates: [165432.5, 420123] }),
				feature({ type: 'Polygon', coordinates: square }, { naam: 'Vlak', soort: 'Plein' }),
				feature({ type: 'LineString', coordinates: [] }, { naam: 'Lijn', soort: 'Plein' }),
				feature(null, { naam: 'Niets', soort: 'Plein' })
			],
			{ crs: { properties: { name: 'urn:ogc:def:crs:EPSG::28992' } } }
		)
	);
	expect(rows.map(({ verdict }) => verdict)).toEqual(['new', 'new', 'refused', 'refused']);
	expect(told(rows)[0]?.point).toEqual({ lon: 5.538347, lat: 51.76969 });
	expect(told(rows)[1]?.point?.lon).toBeCloseTo(5.5386, 3);
	expect(rows[2]?.problems).toEqual([{ cell: 'object 3', problem: 'geometry', value: '' }]);
});

test('an answer of Overpass: nodes, ways by their middle, their box or their nodes; what is private stays out', async () => {
	const rows = await judge(
		JSON.stringify({
			version: 0.6,
			elements: [
				{ type: 'node', id: 1, lat: 51.77, lon: 5.53, tags: { amenity: 'library', name: 'Bieb', opening_hours: 'Mo-Fr 10:00-17:00', wheelchair: 'yes', 'contact:phone': '+31 412 123456;+31 6 1' } },
				{ type: 'way', id: 2, center: { lat: 51.771, lon: 5.531 }, tags: { leisure: 'playground' } },
				{ type: 'way', id: 3, bounds: { minlat: 51.77, minlon: 5.53, maxlat: 51.78, maxlon: 5.54 }, tags: { leisure: 'park' } },
				{ type: 'way', id: 4, nodes: [5, 6], tags: { leisure: 'pitch', access: 'private' } },
				{ type: 'way', id: 7, nodes: [5, 6], tags: { place: 'square', name: 'Plein' } },
				{ type: 'node', id: 5, lat: 51.77, lon: 5.53 },
				{ type: 'node', id: 6, lat: 51.78, lon: 5.54 },
				{ type: 'relation', id: 8, members: [], tags: { leisure: 'park', name: 'Ergens' } }
			]
		}),
		'x.json'
	);
	expect(told(rows)[0]).toMatchObject({ number: 'node/1', type: 'library', facts: { 'step-free': 'yes' }, phone: '+31 412 123456' });
	expect(told(rows)[0]?.hours?.hours.week[1]).toHaveLength(1);
	expect(told(rows).map(({ name }) => name)).toEqual(['Bieb', 'Speeltuin', 'Park', 'Sportveld', 'Plein', 'Ergens']);
	expect(told(rows)[2]?.point).toEqual({ lon: 5.535, lat: 51.775 });
	expect(told(rows)[4]?.point).toEqual({ lon: 5.535, lat: 51.775 });
	expect(rows.map(({ problems }) => problems.map(({ problem }) => problem))).toEqual([[], [], [], ['private'], [], ['geometry']]);
}); // prettier-ignore
