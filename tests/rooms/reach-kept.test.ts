// What is kept of walking, as the worker looks after it: asked ahead when a month begins, and swept at night.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import { ahead } from '#lib/reach/kept.server.ts';
import * as reach from '#lib/reach/reach.server.ts';
import type { Spot } from '#lib/reach/reach.ts';
import { jobs } from '../../src/commands/jobs.ts';
import { ownDatabase } from '../support/database.ts';
import { startRouter } from '../support/router.ts';
import type { RoutingService } from '../support/router.ts';
import { adult, plain, spot } from '../support/town.ts';

ownDatabase();

const grid = plain(10, 10, 1650, 4200);
const november = new Date('2026-11-22T10:00:00Z');
const december = new Date('2026-12-01T00:10:00Z');
const later = (minutes: number) => new Date(december.getTime() + minutes * 60_000);
const [school, library] = [spot(165_850, 420_250), spot(165_650, 420_650)];
const run = (name: string, now: Date) => jobs.find((job) => job.name === name)!.run(now);
const from = () => sql<(Spot & { month: string })[]>`
	select distinct lon, lat, right(graph, 7) as month from reach_cache order by lon desc, month`;

let service: RoutingService;
beforeAll(async () => {
	service = await startRouter(spot(165_500, 420_500).lon);
	configure({ ROUTER_URL: `${service.origin}/sources_to_targets` });
	for (const [slug, { lon, lat }] of Object.entries({ school, library }))
		await sql`insert into places (slug, name, access, type, lon, lat, indoors, source)
			values (${slug}, ${slug}, 'publiek', 'community-centre', ${lon}, ${lat}, true, 'test')`;
});
afterAll(async () => {
	configure({});
	await service.stop();
});

/** What somebody who opens the page now gets: by which version, and how often the service had to be asked for it. */
async function opened(now: Date) {
	service.asked = [];
	const port = await reach.current(undefined, now);
	const reached = await port.minutes(grid, [school, library], adult, 10);
	return {
		month: port.version.slice(-7),
		squares: reached.map(({ cells }) => cells.length),
		asked: service.asked.length
	};
}

test('on the first of the month nobody waits: the month before answers until the worker asked all anew', async () => {
	expect(await run('walks-ahead', november)).toBe(4);
	const before = await opened(november);
	expect(before).toMatchObject({ month: '2026-11', asked: 0 });
	expect(Math.min(...before.squares)).toBeGreaterThan(20);
	expect(await opened(december)).toEqual(before);
	service.mood = 'broken';
	expect(await run('walks-ahead', december)).toBe(0);
	service.mood = 'well';
	expect((await opened(later(5))).month).toBe('2026-11');
	// On foot and on wheels, both places.
	expect(await run('walks-ahead', later(10))).toBe(4);
	expect(await run('walks-ahead', later(20))).toBe(0);
	expect(await opened(later(20))).toEqual({ ...before, month: '2026-12' });
});

test('at night goes what is of a month that answers no more, and of a place that moved', async () => {
	expect((await from()).map(({ month }) => month)).toEqual(['2026-11', '2026-12', '2026-11', '2026-12']);
	const moved = spot(165_250, 420_250);
	await sql`update places set lon = ${moved.lon}, lat = ${moved.lat} where slug = 'library'`;
	expect(await run('walks-forget', later(180))).toBe(6);
	expect(await from()).toEqual([{ ...school, month: '2026-12' }]);
	expect(await run('walks-forget', later(190))).toBe(0);
	await sql`update places set lon = ${school.lon}, lat = ${school.lat}`;
	expect(await run('walks-ahead', later(200))).toBe(0);
});

test('a town full of places is walked in parts', async () => {
	const spots = Array.from({ length: 70 }, (_, index) => spot(165_000 + index, 420_000));
	const walked: Spot[] = [];
	const walking = {
		...{ version: 'service:test', label: '', together: 3 },
		walk(one: Spot) {
			walked.push(one);
			return { x: Int32Array.of(1650), y: Int32Array.of(4200), metres: Float32Array.of(50) };
		}
	};
	const part = () => ahead(walking, spots, new Map([['foot', 500]]), 40);
	expect([await part(), await part(), await part()]).toEqual([64, 6, 0]);
	expect(walked).toEqual(spots);
});
