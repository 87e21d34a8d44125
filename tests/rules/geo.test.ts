// Where things lie: RD and degrees, distance, which polygon holds a point, borders drawn round centres.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundingBox, distance } from '#lib/geo/distance.ts';
import { parseShape, referenceOf } from '#lib/geo/geometry.ts';
import { boxOf, holds, labelPoint, locator, unionOf } from '#lib/geo/polygons.ts';
import type { Shape } from '#lib/geo/polygons.ts';
import { isDutch, isRd, rdToWgs84, wgs84ToRd } from '#lib/geo/rd.ts';
import type { Point } from '#lib/geo/rd.ts';
import { territories } from '#lib/geo/voronoi.ts';

const square = (west: number, south: number, size: number): Shape => ({
	type: 'Polygon',
	coordinates: [
		[
			[west, south],
			[west + size, south],
			[west + size, south + size],
			[west, south + size],
			[west, south]
		]
	]
});

describe('RD and degrees', () => {
	// The tower in Amersfoort by definition; the others as PDOK's address service answers them.
	test.each<[string, Point, Point]>([
		['Amersfoort', [155_000, 463_000], [5.38720621, 52.1551744]],
		['Bolstraat in Utrecht', [137_569.474, 455_650.561], [5.13287587, 52.08884161]],
		['Europalaan in Utrecht', [135_782.745, 452_910.011], [5.10696041, 52.06415055]]
	])('%s lies where it lies, within a metre', (_, rd, degrees) => {
		const [lon, lat] = rdToWgs84(rd);
		expect(distance(lon, lat, ...degrees)).toBeLessThan(1);
		const [x, y] = wgs84ToRd(degrees);
		expect(Math.hypot(x - rd[0], y - rd[1])).toBeLessThan(1);
	});

	test('there and back is the same place, anywhere in the country', () => {
		fc.assert(
			fc.property(fc.integer({ min: 14_000, max: 277_000 }), fc.integer({ min: 307_000, max: 612_000 }), (x, y) => {
				const [backX, backY] = wgs84ToRd(rdToWgs84([x, y]));
				expect(Math.hypot(backX - x, backY - y)).toBeLessThan(0.1);
			})
		);
	});

	test('degrees are never taken for metres', () => {
		expect(isRd([5.5, 51.8])).toBe(false);
		expect(isDutch([5.5, 51.8])).toBe(true);
		expect(isDutch([51.8, 5.5])).toBe(false);
	});
});

describe('distance', () => {
	test('from Oss station to Schadewijk is a walk, not a journey', () => {
		expect(distance(5.5316, 51.7647, 5.539, 51.773)).toBeGreaterThan(900);
		expect(distance(5.5316, 51.7647, 5.539, 51.773)).toBeLessThan(1200);
		expect(distance(5.5, 51.7, 5.5, 51.7)).toBe(0);
	});

	test('whoever lives within walking distance is in the box', () => {
		const angle = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
		fc.assert(
			fc.property(angle, fc.integer({ min: 1, max: 50_000 }), (direction, metres) => {
				const [west, south, east, north] = boundingBox(5.5, 51.77, metres);
				const lat = 51.77 + (Math.sin(direction) * metres) / 111_195;
				const lon = 5.5 + (Math.cos(direction) * metres) / (111_195 * Math.cos((51.77 * Math.PI) / 180));
				if (distance(5.5, 51.77, lon, lat) > metres) return;
				expect(lon).toBeGreaterThanOrEqual(west);
				expect(lon).toBeLessThanOrEqual(east);
				expect(lat).toBeGreaterThanOrEqual(south);
				expect(lat).toBeLessThanOrEqual(north);
			})
		);
	});
});

describe('areas that hold a point', () => {
	const [first, second] = [square(5.5, 51.7, 0.1), square(5.55, 51.7, 0.1)];
	const find = locator([
		{ id: 'official', polygon: first, bbox: boxOf(first) },
		{ id: 'indicative', polygon: second, bbox: boxOf(second) }
	]);

	test('where two borders overlap, the one in front counts', () => {
		expect(find(5.57, 51.75)).toBe('official');
		expect(find(5.63, 51.75)).toBe('indicative');
		expect(find(4.9, 52.4)).toBeNull();
	});

	test('a hole in a wijk is not the wijk', () => {
		const ring: Shape = {
			type: 'Polygon',
			coordinates: [...square(5, 51, 1).coordinates, ...square(5.4, 51.4, 0.2).coordinates] as number[][][]
		};
		expect(holds(ring, 5.5, 51.5)).toBe(false);
		expect(holds(ring, 5.1, 51.1)).toBe(true);
		expect(holds(ring, ...labelPoint(ring))).toBe(true);
	});

	test('two neighbours together are one area, without the border between them', () => {
		expect(unionOf([square(5, 51, 0.1), square(5.1, 51, 0.1)])?.type).toBe('Polygon');
		expect(unionOf([square(5, 51, 0.1), square(6, 51, 0.1)])?.type).toBe('MultiPolygon');
		expect(unionOf([])).toBeNull();
	});
});

describe('borders drawn round centres', () => {
	const centres: Point[][] = [
		[[5.52, 51.767]],
		[[5.539, 51.773]],
		[
			[5.54, 51.75],
			[5.55, 51.745]
		]
	];
	const lands = territories(centres, 1_000);

	test('each centre lies in its own land, and nobody else does', () => {
		const find = locator(lands.map((polygon, id) => ({ id, polygon: polygon!, bbox: boxOf(polygon!) })));
		centres.forEach((group, index) => group.forEach(([lon, lat]) => expect(find(lon, lat)).toBe(index)));
	});

	test('a point belongs to the nearest centre, up to the distance asked', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 5.5, max: 5.57, noNaN: true }),
				fc.double({ min: 51.73, max: 51.79, noNaN: true }),
				(lon, lat) => {
					const away = centres.map((group) => Math.min(...group.map((centre) => distance(lon, lat, ...centre))));
					const [near, next] = [...away].sort((a, b) => a - b) as [number, number];
					// Within metres of a border either answer will do.
					if (next - near < 10 || Math.abs(near - 1_000) > 990) return;
					const index = away.indexOf(near);
					if (near < 980) expect(holds(lands[index]!, lon, lat)).toBe(true);
					if (near > 1_010) lands.forEach((land) => expect(holds(land!, lon, lat)).toBe(false));
				}
			)
		);
	});
});

describe('geometry from a file', () => {
	test.each<[string, unknown, string]>([
		['nothing', null, 'no-polygon'],
		['a point', { type: 'Point', coordinates: [5, 52] }, 'no-polygon'],
		['no rings', { type: 'Polygon', coordinates: [] }, 'no-polygon'],
		['words', { type: 'Polygon', coordinates: [[['x', 'y']]] }, 'no-number'],
		[
			'a line',
			{
				type: 'Polygon',
				coordinates: [
					[
						[5, 52],
						[6, 52],
						[5, 52]
					]
				]
			},
			'too-few-points'
		],
		[
			'a line there and back',
			{
				type: 'Polygon',
				coordinates: [
					[
						[5, 52],
						[6, 52],
						[5.5, 52],
						[5, 52]
					]
				]
			},
			'no-surface'
		],
		[
			'an open ring',
			{
				type: 'Polygon',
				coordinates: [
					[
						[5, 52],
						[6, 52],
						[6, 53],
						[5, 53]
					]
				]
			},
			'open-ring'
		],
		[
			'a bow tie',
			{
				type: 'Polygon',
				coordinates: [
					[
						[5, 52],
						[6, 53],
						[6, 52],
						[5, 52.9],
						[5, 52]
					]
				]
			},
			'crosses-itself'
		],
		[
			'lat before lon',
			{
				type: 'Polygon',
				coordinates: [
					[
						[52, 5],
						[52, 6],
						[53, 6],
						[52, 5]
					]
				]
			},
			'swapped'
		],
		[
			'Paris',
			{
				type: 'Polygon',
				coordinates: [
					[
						[2.3, 48],
						[2.4, 48],
						[2.4, 49],
						[2.3, 48]
					]
				]
			},
			'unknown-coordinates'
		],
		[
			'web mercator',
			{
				type: 'Polygon',
				coordinates: [
					[
						[6e5, 6.7e6],
						[6.1e5, 6.7e6],
						[6e5, 6.8e6],
						[6e5, 6.7e6]
					]
				]
			},
			'unknown-coordinates'
		]
	])('%s is refused', (_, geometry, problem) => {
		expect(parseShape(geometry)).toEqual({ ok: false, problem });
	});

	test('rings that touch in a point are sound: two wijken may enclose a third', () => {
		const touching = [
			[
				[5, 52],
				[5.1, 52.1],
				[5.2, 52],
				[5.1, 51.9],
				[5, 52]
			],
			[
				[5, 52],
				[5.1, 52.05],
				[5.1, 51.95],
				[5, 52]
			]
		];
		expect(parseShape({ type: 'Polygon', coordinates: touching }).ok).toBe(true);
	});

	test('metres become degrees, heights fall away', () => {
		const rd = [
			[155_000, 463_000, 3],
			[156_000, 463_000, 3],
			[156_000, 464_000, 3],
			[155_000, 463_000, 3]
		];
		const parsed = parseShape({ type: 'Polygon', coordinates: [rd] });
		expect(parsed.ok && parsed.shape.coordinates[0]![0]).toEqual([5.387206, 52.155174]);
	});

	test.each([
		['urn:ogc:def:crs:EPSG::28992', 'rd'],
		['EPSG:28992', 'rd'],
		['urn:ogc:def:crs:OGC:1.3:CRS84', 'wgs84'],
		['EPSG:4258', 'wgs84'],
		['EPSG:3857', null]
	])('the file says %s', (name, reference) => {
		expect(referenceOf({ type: 'name', properties: { name } })).toBe(reference);
	});
});
