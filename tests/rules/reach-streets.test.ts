// Walking over streets and paths: a railway with one crossing keeps people apart that a circle brings together.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Grid } from '#lib/population/grid.ts';
import { crow } from '#lib/reach/crow.ts';
import { walker } from '#lib/reach/graph.ts';
import type { Graph, Means } from '#lib/reach/graph.ts';
import { heap } from '#lib/reach/heap.ts';
import { inMinutes } from '#lib/reach/near.ts';
import type { Distances } from '#lib/reach/near.ts';
import { packGraph, packWalked, unpackGraph, unpackWalked } from '#lib/reach/packed.ts';
import type { Spot } from '#lib/reach/reach.ts';
import { laidOn } from '#lib/reach/walked.ts';
import { readStreets } from '#lib/reach/streets-file.server.ts';
import { asGeoJson, asPbf, asXml } from '../support/osm.ts';
import { adult, plain, railwayTown, spot } from '../support/town.ts';

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
const grid = plain(10, 10, 1650, 4200);
// South of the railway, far from the crossing.
const cafe = spot(165_900, 420_400);
const north = (cell: number) => grid.y[cell]! > 4205;

/** How far the squares of a grid are over these streets. */
function walked(graph: Graph) {
	const walk = walker(graph);
	return (grid: Grid, spot: Spot, means: Means, most: number) => laidOn(grid, walk(spot, means, most), most);
}

describe('a town that a railway cuts in two', () => {
	test('a circle counts people whom no path brings there in time', async () => {
		const { graph } = await readStreets(await file('town.osm', asXml(town)));
		const [circle] = await crow().minutes(grid, [cafe], adult, 10);
		const onFoot = inMinutes(walked(graph)(grid, cafe, 'foot', 10_000), adult.kmh, 10);
		expect([...circle!.cells].filter(north).length).toBeGreaterThan(20);
		expect([...onFoot.cells].filter(north)).toEqual([]);
		expect(onFoot.cells.length).toBeGreaterThan(20);
	});

	test('over the crossing they come, by the way round', async () => {
		const { graph } = await readStreets(await file('town.osm', asXml(town)));
		const onFoot = walked(graph)(grid, cafe, 'foot', 5000);
		const opposite = [...onFoot.cells].findIndex((cell) => grid.x[cell] === 1659 && grid.y[cell] === 4206);
		// 900 m west, 200 m over the railway, 900 m back, and 50 m to the middle of the square and half a street along.
		expect(onFoot.metres[opposite]).toBeCloseTo(900 + 200 + 900 + 50 + 50, 0);
	});

	test('the same town from XML, GeoJSON and PBF is the same walk', async () => {
		const paths = [
			await file('town.osm', asXml(town)),
			await file('town.geojson', asGeoJson(town)),
			await file('town.osm.pbf', asPbf(town))
		];
		const walks: Distances[] = [];
		for (const path of paths) {
			const { graph, closed } = await readStreets(path);
			expect(closed).toBe(4);
			walks.push(walked(graph)(grid, cafe, 'foot', 2500));
		}
		for (const { cells, metres } of walks) {
			expect(new Set(cells)).toEqual(new Set(walks[0]!.cells));
			metres.forEach((one, index) => expect(Math.abs(one - walks[0]!.metres[index]!)).toBeLessThan(0.5));
		}
	});

	test('a bridge with steps is a way for who walks, not for who sits in a wheelchair', async () => {
		const bridge = { tags: { highway: 'steps', bridge: 'yes' }, points: [] as number[] };
		const at = (x: number, y: number) =>
			[...town.points].find(([, [lon, lat]]) => Math.hypot(lon - spot(x, y).lon, lat - spot(x, y).lat) < 1e-6)![0];
		bridge.points = [at(165_900, 420_400), at(165_900, 420_600)];
		const { graph } = await readStreets(
			await file('bridge.osm', asXml({ ...town, streets: [...town.streets, bridge] }))
		);
		const walk = walked(graph);
		expect([...walk(grid, cafe, 'foot', 800).cells].some(north)).toBe(true);
		expect([...walk(grid, cafe, 'wheels', 800).cells].some(north)).toBe(false);
	});

	test('who sits in a wheelchair on a terrace up some steps is brought to the street beside it', async () => {
		const points = new Map(town.points);
		const terrace = [1, 2].map((id, index) => {
			const { lon, lat } = spot(165_845 + index * 10, 420_430);
			points.set(id, [lon, lat]);
			return id;
		});
		const street = [...town.points].find(([, [lon, lat]]) => {
			const there = spot(165_900, 420_400);
			return Math.hypot(lon - there.lon, lat - there.lat) < 1e-6;
		})![0];
		const streets = [
			...town.streets,
			{ tags: { highway: 'pedestrian' }, points: terrace },
			{ tags: { highway: 'steps' }, points: [terrace[1]!, street] }
		];
		const { graph } = await readStreets(await file('terrace.osm', asXml({ points, streets })));
		const walk = walked(graph);
		const there = spot(165_850, 420_430);
		expect(walk(grid, there, 'wheels', 800).cells.length).toBeGreaterThan(20);
		const steps = [...graph.wheels].filter((wheels) => !wheels).length;
		// The terrace itself is walked on foot.
		expect(steps).toBe(2);
	});

	test('who lives further than 150 m from any street is not counted, and a place there reaches nobody', async () => {
		const { graph } = await readStreets(await file('town.osm', asXml(town)));
		const wide = plain(20, 10, 1650, 4200);
		const onFoot = walked(graph)(wide, cafe, 'foot', 3000);
		expect(Math.max(...[...onFoot.cells].map((cell) => wide.x[cell]!))).toBe(1661);
		expect(walked(graph)(wide, spot(166_500, 420_500), 'foot', 3000).cells).toHaveLength(0);
	});

	test('streets and walks come out of the database as they went in', async () => {
		const { graph } = await readStreets(await file('town.osm', asXml(town)));
		const again = unpackGraph(packGraph(graph));
		expect(again).toEqual(graph);
		const there = walker(again)(cafe, 'foot', 2000);
		const bytes = packWalked(there, 2000);
		expect(unpackWalked(bytes, 2000)).toEqual(there);
		expect(unpackWalked(bytes, 2001)).toBeNull();
		const nearer = laidOn(grid, unpackWalked(bytes, 500)!, 500);
		expect(nearer).toEqual(walked(again)(grid, cafe, 'foot', 500));
	});
});

test('no walk is shorter than the straight line, and further is never less', async () => {
	const { graph } = await readStreets(await file('town.osm', asXml(town)));
	const walk = walked(graph);
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), (dx, dy) => {
			const [x, y] = [165_000 + dx, 420_000 + dy];
			const far = walk(grid, spot(x, y), 'foot', 3000);
			const distance = new Map([...far.cells].map((cell, index) => [cell, far.metres[index]!]));
			for (const [cell, metres] of distance)
				expect(metres + 0.2).toBeGreaterThan(Math.hypot(grid.x[cell]! * 100 + 50 - x, grid.y[cell]! * 100 + 50 - y));
			const less = walk(grid, spot(x, y), 'foot', 1000);
			less.cells.forEach((cell, index) => expect(distance.get(cell)).toBe(less.metres[index]));
			// What lies exactly at the end may be told either way: a walk is added up in another order.
			const within = (most: number) => [...distance.values()].filter((metres) => metres <= most).length;
			expect(less.cells.length).toBeGreaterThanOrEqual(within(999.9));
			expect(less.cells.length).toBeLessThanOrEqual(within(1000.1));
		}),
		{ numRuns: 50 }
	);
});

test('the queue hands out the nearest first', () => {
	fc.assert(
		fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 3000 }), (distances) => {
			const queue = heap(4);
			distances.forEach((distance, node) => queue.push(node, distance));
			const out: number[] = [];
			while (queue.size) out.push(distances[queue.pop()]!);
			expect(out).toEqual(distances.toSorted((one, other) => one - other));
		})
	);
});
