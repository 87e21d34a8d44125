// What is read from a file of streets: which ways one may walk, and which files are refused.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { walkable } from '#lib/reach/foot.ts';
import { readStreets } from '#lib/reach/streets-file.server.ts';
import { asGeoJson, asPbf } from '../support/osm.ts';
import { railwayTown, spot } from '../support/town.ts';

let folder = '';
const file = async (name: string, content: string | Buffer) => {
	await writeFile(join(folder, name), content);
	return join(folder, name);
};
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'straten-'));
});
afterAll(() => rm(folder, { recursive: true }));

const town = railwayTown();

test.each([
	[{ highway: 'residential' }, { wheels: true }],
	[{ highway: 'cycleway' }, { wheels: true }],
	[{ highway: 'cycleway', foot: 'use_sidepath' }, null],
	[{ highway: 'steps' }, { wheels: false }],
	[{ highway: 'steps', 'ramp:wheelchair': 'yes' }, { wheels: true }],
	[{ highway: 'path', wheelchair: 'no' }, { wheels: false }],
	[{ highway: 'service', access: 'private' }, null],
	[{ highway: 'service', access: 'private', foot: 'yes' }, { wheels: true }],
	[{ highway: 'trunk' }, null],
	[{ highway: 'trunk', foot: 'yes' }, { wheels: true }],
	[{ highway: 'primary', motorroad: 'yes' }, null],
	[{ highway: 'motorway' }, null],
	[{ highway: 'proposed' }, null],
	[{ highway: 'residential', bridge: 'yes' }, { wheels: true }],
	[{ route: 'ferry', foot: 'yes' }, null],
	[{ railway: 'rail' }, null]
])('%j: who may walk there', (tags, expected) => {
	expect(walkable(tags)).toEqual(expected);
});

test.each([
	['leeg.osm', '<osm></osm>', 'Er staan geen straten of paden in'],
	['kapot.osm', '<osm><way>', 'is niet te lezen'],
	['kapot.osm.pbf', Buffer.from('geen kaart, maar wel lang genoeg om te lezen'), 'is niet te lezen'],
	['afgebroken.osm.pbf', asPbf(town).subarray(0, 500), 'is niet te lezen'],
	['kapot.geojson', '{"features": 3}', 'is niet te lezen'],
	[
		'rd.geojson',
		asGeoJson({
			points: new Map([
				[1, [165000, 420000]],
				[2, [165500, 420000]]
			]),
			streets: [{ tags: { highway: 'path' }, points: [1, 2] }]
		}),
		'liggen niet in Nederland'
	],
	['straten.shp', 'x', 'Alleen .osm.pbf']
])('%s is refused with the reason', async (name, content, reason) => {
	await expect(readStreets(await file(name, content))).rejects.toThrow(reason);
});

test('GDAL writes the other tags in one text: a private road stays private', async () => {
	const [one, other] = [spot(165_000, 420_000), spot(165_500, 420_000)];
	const line = (properties: object) => ({
		type: 'Feature',
		properties,
		geometry: {
			type: 'LineString',
			coordinates: [
				[one.lon, one.lat],
				[other.lon, other.lat]
			]
		}
	});
	const features = [
		line({ highway: 'path' }),
		line({ highway: 'service', other_tags: '"access"=>"private","lit"=>"yes"' })
	];
	const path = await file('gdal.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
	expect(await readStreets(path)).toMatchObject({ closed: 1 });
});
