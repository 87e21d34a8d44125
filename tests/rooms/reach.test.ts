// Walking, on a real Postgres: streets from a file, what was walked before, and a routing service that may be away.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '#lib/foundation/database.server.ts';
import { thoughtOf } from '#lib/reach/reach.ts';
import * as reach from '#lib/reach/reach.server.ts';
import { ownDatabase } from '../support/database.ts';
import { asPbf, asXml } from '../support/osm.ts';
import { startRouter } from '../support/router.ts';
import type { RoutingService } from '../support/router.ts';
import { adult, plain, railwayTown, spot, wheelchair } from '../support/town.ts';

ownDatabase();

const grid = plain(10, 10, 1650, 4200);
const cafe = spot(165_900, 420_400);
const school = spot(165_100, 420_900);
const now = new Date('2026-11-22T10:00:00Z');
const current = (address = '', at = now) => reach.current(address, at);
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const kept = () => sql<{ graph: string; profile: string; count: number }[]>`
	select graph, profile, count(*)::int as count from reach_cache group by graph, profile order by graph, profile`;

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'straten-'));
	await writeFile(join(folder, 'oss.osm'), asXml(railwayTown()));
	await writeFile(join(folder, 'oss.osm.pbf'), asPbf(railwayTown()));
});
afterAll(() => rm(folder, { recursive: true }));
const load = (name: string) => reach.importStreets(join(folder, name), { name, by: 'test' });

test('walking speeds are data, each with where it comes from', async () => {
	const profiles = await reach.profiles();
	expect([...profiles.values()].map(({ key, kmh }) => [key, kmh])).toEqual([
		['adult', 5],
		['child', 3.5],
		['older', 3.6],
		['pram', 4],
		['wheelchair', 3]
	]);
	for (const { source } of profiles.values()) expect(source).not.toBe('');
});

test('without streets and without a service it is as the crow flies, and says so', async () => {
	expect(await current()).toMatchObject({
		version: 'crow',
		label: 'hemelsbreed geschat'
	});
});

describe('with streets from a file', () => {
	test('the railway counts, and what was walked once is kept', async () => {
		expect(await load('oss.osm')).toMatchObject({ isNew: true, closed: 4 });
		const streets = await current();
		expect(streets.label).toBe('over straten en paden');
		const [first] = await streets.minutes(grid, [cafe, school], adult, 10);
		expect([...first!.cells].some((cell) => grid.y[cell]! > 4205)).toBe(false);
		expect(await kept()).toEqual([{ graph: streets.version, profile: 'foot', count: 2 }]);
		expect(await streets.minutes(grid, [cafe, school, cafe], adult, 10)).toEqual([first, expect.anything(), first]);
		const [sitting] = await streets.minutes(grid, [cafe, school], wheelchair, 10);
		expect(sitting).toEqual(first);
	});

	test('further than before is walked again, and what is only thought of is not kept', async () => {
		const streets = await current();
		const [near] = await streets.minutes(grid, [cafe, school], adult, 5);
		const [far] = await streets.minutes(grid, [cafe, school], adult, 30);
		expect(far!.cells.length).toBeGreaterThan(near!.cells.length);
		const dragged = [spot(165_300, 420_300), spot(165_310, 420_300), cafe];
		const [thought, , known] = await thoughtOf(streets).minutes(grid, dragged, adult, 10);
		expect((await kept()).map(({ count }) => count)).toEqual([2, 2]);
		expect((await streets.minutes(grid, [cafe], adult, 10))[0]).toEqual(known);
		// One place that comes on the site is kept like any other.
		expect((await streets.minutes(grid, dragged.slice(0, 1), adult, 10))[0]).toEqual(thought);
		expect((await kept()).find(({ profile }) => profile === 'foot')?.count).toBe(3);
	});

	test('borders that come later bring squares into reach of a place that was walked before', async () => {
		const streets = await current();
		const [indicative, official] = [plain(4, 4, 1656, 4202), plain(10, 10, 1650, 4200)];
		const here = spot(165_850, 420_350);
		await streets.minutes(indicative, [here], adult, 10);
		const [known] = await streets.minutes(official, [here], adult, 10);
		await sql`delete from reach_cache where lon = ${here.lon}`;
		const [anew] = await streets.minutes(official, [here], adult, 10);
		expect(known!.cells.length).toBeGreaterThan(16);
		expect(known).toEqual(anew);
	});

	test('the same streets again change nothing; other streets forget what was walked', async () => {
		const before = await current();
		expect(await load('oss.osm')).toMatchObject({ isNew: false });
		expect((await current()).version).toBe(before.version);
		const town = railwayTown();
		await writeFile(join(folder, 'nieuw.osm'), asXml({ ...town, streets: town.streets.slice(0, -8) }));
		expect(await load('nieuw.osm')).toMatchObject({ isNew: true });
		expect((await current()).version).not.toBe(before.version);
		expect(await kept()).toEqual([]);
		expect(await sql`select id from street_graphs`).toHaveLength(1);
		expect(await load('oss.osm.pbf')).toMatchObject({ isNew: true });
	});
});

describe('with a routing service elsewhere', () => {
	let service: RoutingService;
	beforeAll(async () => {
		service = await startRouter(spot(165_500, 420_500).lon);
	});
	afterAll(() => service.stop());
	afterEach(() => {
		service.asked = [];
	});

	test.each([
		['Valhalla', '/sources_to_targets'],
		['OSRM', '/table/v1/foot']
	])('%s is asked in its own words, and nobody crosses the river', async (_name, path) => {
		const router = await current(service.origin + path);
		const [reached, other] = await router.minutes(grid, [cafe, school], adult, 12);
		expect(router.label).toBe('over straten en paden (routedienst)');
		expect(reached!.cells.length).toBeGreaterThan(20);
		expect([...reached!.cells].every((cell) => grid.x[cell]! >= 1655)).toBe(true);
		expect([...other!.cells].every((cell) => grid.x[cell]! < 1655)).toBe(true);
		expect([...reached!.minutes]).toEqual([...reached!.minutes].sort((one, another) => one - another));
		// Middle of the square 300 m west and 50 m north: along the sides of a right angle.
		const square = [...reached!.cells].findIndex((cell) => grid.x[cell] === 1656 && grid.y[cell] === 4204);
		expect(reached!.minutes[square]).toBeCloseTo(((250 + 50) * 60) / 5000, 1);
		const questions = service.asked.length;
		expect(questions).toBeGreaterThan(1);
		expect(Math.max(...service.asked.map(({ href }) => href.length))).toBeLessThan(5000);
		await router.minutes(grid, [cafe, school], adult, 12);
		expect(service.asked).toHaveLength(questions);
		await router.minutes(grid, [cafe, school], wheelchair, 12);
		expect(service.asked.length).toBeGreaterThan(questions);
	});

	test.each(['broken', 'strange'] as const)(
		'when it is %s our own streets answer, and the label says so',
		async (mood) => {
			service.mood = mood;
			const router = await current(`${service.origin}/sources_to_targets`, mood === 'broken' ? later(1) : later(100));
			// A spot that was not walked before: what is kept needs no service.
			const [reached] = await router.minutes(grid, [spot(165_450, 420_450)], adult, 10);
			expect(router.version).toMatch(/^streets:/);
			expect(router.label).toBe('over straten en paden');
			expect(reached!.cells.length).toBeGreaterThan(20);
		}
	);

	test('without streets the crow answers, and a service that is away is left alone for a minute', async () => {
		await sql`delete from street_graphs`;
		service.mood = 'broken';
		const weg = `${service.origin}/weg/sources_to_targets`;
		const router = await current(weg, later(200));
		await router.minutes(grid, [cafe], adult, 10);
		expect(router.label).toBe('hemelsbreed geschat (de routedienst antwoordt niet)');
		service.mood = 'well';
		service.asked = [];
		const soon = await current(weg, later(259));
		await soon.minutes(grid, [cafe], adult, 10);
		expect([soon.version, service.asked.length]).toEqual(['crow', 0]);
		const back = await current(weg, later(261));
		await back.minutes(grid, [cafe], adult, 10);
		expect(back.version).toMatch(/^service:/);
	});
});
