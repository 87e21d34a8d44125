// The official borders of Oss and of the whole country, from ../shared/data: they load in time, and only once.
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import * as areas from '#lib/areas/areas.server.ts';
import { demoBoundaries, seedAreas } from '#lib/demo/areas.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { boxOf, locator } from '#lib/geo/polygons.ts';
import { parseBoundaries } from '#lib/areas/official.ts';
import { ownDatabase } from '../support/database.ts';

const DATA = '../shared/data';
const present = existsSync(DATA);
if (!present) console.warn(`overgeslagen: ${DATA} ontbreekt, de officiële grenzen en cijfers zijn niet geladen`);

ownDatabase();

const read = (path: string) => readFileSync(`${DATA}/${path}`, 'utf8');
const seconds = async (work: () => Promise<unknown>) => {
	const start = performance.now();
	await work();
	return (performance.now() - start) / 1000;
};

describe.skipIf(!present)('with ../shared/data', () => {
	beforeAll(async () => {
		await sql.begin(seedAreas);
		areas.forget();
		await sql`
			insert into places (slug, name, access, type, lon, lat, indoors, source)
			select 'plek-' || n, 'Plek ' || n, 'publiek', 'living-room', 5.36 + 0.35 * random(), 51.72 + 0.11 * random(), true, 'test'
			from generate_series(1, 3000) n`;
		await sql`
			insert into activities (slug, title, place_id, source)
			select 'activiteit-' || n, 'Activiteit ' || n, (select min(id) from places) + n % 3000, 'test' from generate_series(1, 5000) n`;
	});

	test('../shared: the 23 wijken and 106 buurten of Oss load in under 5 s, with 3,000 places and 5,000 activities to assign', async () => {
		const before = (await areas.bySlug('schadewijk'))!;
		const took = await seconds(async () => {
			expect(await areas.importAreas(read('boundaries/oss-gemeente-2016.geojson'))).toMatchObject({
				changed: 1,
				refused: []
			});
			expect(await areas.importAreas(read('boundaries/oss-wijken-2016.geojson'))).toMatchObject({
				read: 23,
				added: 0,
				changed: 23,
				refused: []
			});
			expect(await areas.importAreas(read('boundaries/oss-buurten-2016.geojson'))).toMatchObject({
				read: 106,
				added: 105,
				changed: 1,
				refused: []
			});
		});
		console.log(`gemeente, wijken en buurten van Oss geladen in ${took.toFixed(1)} s`);
		expect(took).toBeLessThan(5);
		const { districts, neighbourhoods, groups } = await areas.list('GM0828');
		expect([districts.length, neighbourhoods.length, groups.length]).toEqual([23, 106, 11]);
		expect([...districts, ...neighbourhoods, ...groups].filter(({ indicative }) => indicative)).toEqual([]);
		expect(await areas.bySlug('schadewijk')).toMatchObject({ id: before.id, boundaryYear: 2016 });
		expect(await areas.bySlug('deursen-en-dennenburg')).toMatchObject({ displayName: 'Deursen-Dennenburg' });
	});

	test('../shared: the same files again change nothing', async () => {
		for (const name of ['gemeente', 'wijken', 'buurten'])
			expect(await areas.importAreas(read(`boundaries/oss-${name}-2016.geojson`))).toMatchObject({
				added: 0,
				changed: 0
			});
		for (const year of [2017, 2022]) {
			const name = `oss-wijken-kerncijfers-${year}.csv`;
			expect(await areas.importFigures(read(`stats/${name}`), { name })).toMatchObject({ read: 23, refused: [] });
			expect(await areas.importFigures(read(`stats/${name}`), { name })).toMatchObject({
				added: 0,
				changed: 0,
				unchanged: 23
			});
		}
	});

	test('../shared: every place and activity lies in the wijk and buurt that the label points name', async () => {
		const { features } = JSON.parse(read('boundaries/oss-buurten-2016.geojson')) as {
			features: { properties: { buurtcode: string; wijkcode: string; labelpunt: [number, number] } }[];
		};
		const found = await areas.assign(
			sql,
			features.map(({ properties: { labelpunt } }) => ({ lon: labelpunt[0], lat: labelpunt[1] }))
		);
		const { districts, neighbourhoods } = await areas.list('GM0828');
		const code = new Map([...districts, ...neighbourhoods].map((area) => [area.id, area.code]));
		expect(found.map(({ districtId, neighbourhoodId }) => [code.get(districtId!), code.get(neighbourhoodId!)])).toEqual(
			features.map(({ properties }) => [properties.wijkcode, properties.buurtcode])
		);
		const [apart] = await sql`
			select count(*)::int as n from activities a join places p on p.id = a.place_id
			where (a.district_id, a.neighbourhood_id) is distinct from (p.district_id, p.neighbourhood_id)`;
		expect(apart).toMatchObject({ n: 0 });
	});

	test('../shared: all 3,340 wijken of the country load in under 60 s, each at an address of its own', async () => {
		expect(await areas.importAreas(read('boundaries/nl-gemeenten-2022-gegeneraliseerd.geojson'))).toMatchObject({
			read: 345,
			refused: []
		});
		const text = read('boundaries/nl-wijken-2022-gegeneraliseerd.geojson');
		const took = await seconds(async () =>
			expect(await areas.importAreas(text)).toMatchObject({ read: 3340, added: 3317, changed: 23, refused: [] })
		);
		console.log(`alle 3.340 wijken van Nederland geladen in ${took.toFixed(1)} s`);
		expect(took).toBeLessThan(60);
		expect(await areas.importAreas(text)).toMatchObject({ added: 0, changed: 0, unchanged: 3340 });
		expect(await areas.bySlug('centrum')).toMatchObject({ code: 'WK082800' });
		expect(await areas.bySlug('centrum-groningen')).toMatchObject({ code: 'WK001400' });
		expect((await areas.list('GM0828')).districts).toHaveLength(23);
		const [odd] = await sql`select count(*)::int as n from areas where slug !~ '^[a-z0-9]+(-[a-z0-9]+)*$'`;
		expect(odd).toMatchObject({ n: 0 });
	});

	test('../shared: borders drawn round centres are right for four in five points of Oss', () => {
		const { boundaries } = parseBoundaries(read('boundaries/oss-wijken-2016.geojson'));
		const located = (list: typeof boundaries) =>
			locator(list.map(({ code, polygon }) => ({ id: code, polygon, bbox: boxOf(polygon) })));
		const official = located(boundaries);
		const demo = located(demoBoundaries().filter(({ level }) => level === 'district'));
		let [inside, right] = [0, 0];
		for (let lon = 5.36; lon < 5.71; lon += 0.006)
			for (let lat = 51.72; lat < 51.84; lat += 0.004) {
				const code = official(lon, lat);
				if (code) inside++;
				if (code && demo(lon, lat) === code) right++;
			}
		expect(right / inside).toBeGreaterThan(0.8);
	});

	test('../shared: all postcodes of the country load, and a dirty table is read without falling over', async () => {
		expect(await areas.importPostcodes(read('postcodes/geonames-postcodes-NL.txt'))).toMatchObject({
			read: 4334,
			refused: []
		});
		expect(await areas.importPostcodes(read('postcodes/4pp.csv'))).toMatchObject({ read: 4699, applied: true });
		expect(await areas.postcode('3581 WS')).toMatchObject({ locality: 'Utrecht' });
	});
});
