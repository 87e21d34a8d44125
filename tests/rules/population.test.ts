// Where people live: every figure is spread over its squares to the thousandth, and nobody is counted twice.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rdToWgs84 } from '#lib/geo/rd.ts';
import type { Shape } from '#lib/geo/polygons.ts';
import { UNKNOWN } from '#lib/population/grid.ts';
import { evenly, fillIn, shareOut } from '#lib/population/spread.ts';
import type { Counted } from '#lib/population/spread.ts';
import { parseSquares } from '#lib/population/squares-file.ts';
import { eachSquare, layOut } from '#lib/population/squares.ts';
import type { Land } from '#lib/population/squares.ts';

// RD metres of Oss, to a rectangle in degrees.
const rectangle = (west: number, south: number, east: number, north: number): Shape => ({
	type: 'Polygon',
	coordinates: [
		[
			[west, south],
			[east, south],
			[east, north],
			[west, north],
			[west, south]
		].map((point) => rdToWgs84(point as [number, number]))
	]
});
const land = (
	id: number,
	level: Land['level'],
	parentId: number | null,
	box: [number, number, number, number]
): Land => {
	const [labelLon, labelLat] = rdToWgs84([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]);
	return { id, level, parentId, polygon: rectangle(...box), labelLon, labelLat };
};
const ages = [10, 12, 26, 28, 25];
const counted = (area: Land, inhabitants: number | null, shares: (number | null)[] = ages): Counted => ({
	id: area.id,
	level: area.level,
	parentId: area.parentId,
	inhabitants,
	shares
});

// A wijk of 10 × 10 squares, with a buurt in its western 4 × 10.
const wijk = land(1, 'district', null, [165_000, 420_000, 166_000, 421_000]);
const west = land(2, 'neighbourhood', 1, [165_000, 420_000, 165_400, 421_000]);
const east = land(3, 'neighbourhood', 1, [165_400, 420_000, 166_000, 421_000]);

const sumOf = (people: Int32Array, squares: number[], group = 0) =>
	squares.reduce((sum, square) => sum + people[square * 6 + group]!, 0);
const all = (count: number) => Array.from({ length: count }, (_, square) => square);

test('a wijk of a square kilometre has a hundred squares, each with its middle inside', () => {
	const squares = layOut([wijk]);
	expect(squares.x).toHaveLength(100);
	expect([squares.x[0], squares.y[0]]).toEqual([1650, 4200]);
	expect(new Set(squares.district)).toEqual(new Set([1]));
});

test('two wijken that share a border share no square and leave none out', () => {
	fc.assert(
		fc.property(fc.integer({ min: 100, max: 900 }), fc.integer({ min: 100, max: 900 }), (low, high) => {
			const [from, to] = [rdToWgs84([165_000 + low, 420_000]), rdToWgs84([165_000 + high, 421_000])];
			const corner = (x: number, y: number) => rdToWgs84([x, y]);
			const left: Shape = {
				type: 'Polygon',
				coordinates: [[corner(165_000, 420_000), from, to, corner(165_000, 421_000), corner(165_000, 420_000)]]
			};
			const right: Shape = {
				type: 'Polygon',
				coordinates: [[to, from, corner(166_000, 420_000), corner(166_000, 421_000), to]]
			};
			const seen: string[] = [];
			for (const shape of [left, right]) eachSquare(shape, (x, y) => seen.push(`${x} ${y}`));
			expect(new Set(seen).size).toBe(seen.length);
			expect(seen).toHaveLength(100);
		})
	);
});

test('a hole in a wijk has no squares', () => {
	const hole = rectangle(165_300, 420_300, 165_600, 420_600);
	const ring: Shape = {
		type: 'Polygon',
		coordinates: [...(wijk.polygon.coordinates as number[][][]), ...(hole.coordinates as number[][][])]
	};
	let count = 0;
	eachSquare(ring, () => count++);
	expect(count).toBe(91);
});

test('the parts of a number add up to the number, however it is divided', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 400_000_000 }),
			fc.array(fc.integer({ min: 0, max: 2_000_000 }), { minLength: 1, maxLength: 60 }),
			(whole, weights) => {
				const parts = shareOut(whole, weights);
				expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
				expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
			}
		)
	);
	expect(shareOut(10, [1, 1, 1])).toEqual([4, 3, 3]);
	expect(shareOut(7, [0, 0])).toEqual([4, 3]);
});

test('everybody of a wijk lives on one of its squares, and so does everybody of an age', () => {
	const squares = layOut([wijk]);
	const people = evenly(squares, [counted(wijk, 1234)]);
	expect(sumOf(people, all(100))).toBe(1_234_000);
	expect(sumOf(people, all(100), 5)).toBe(308_500);
});

test('a buurt has its own figure, and the rest of the wijk lives in the rest', () => {
	const squares = layOut([west, east, wijk]);
	const figures = [counted(west, 400), counted(east, null), counted(wijk, 1000)];
	const people = evenly(squares, figures);
	const inWest = all(100).filter((square) => squares.neighbourhood[square] === 2);
	const inEast = all(100).filter((square) => squares.neighbourhood[square] === 3);
	expect(inWest).toHaveLength(40);
	expect(sumOf(people, inWest)).toBe(400_000);
	expect(sumOf(people, inEast)).toBe(600_000);
});

test('what is not known is unknown, never nobody', () => {
	const squares = layOut([wijk]);
	const noAges = evenly(squares, [counted(wijk, 50, [null, null, null, null, null])]);
	expect([...noAges.slice(0, 6)]).toEqual([500, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN]);
	expect(new Set(evenly(squares, [counted(wijk, null)]))).toEqual(new Set([UNKNOWN]));
});

test('a buurt too small for a middle still gets a square, that its neighbour can miss', () => {
	const courtyard = land(4, 'neighbourhood', 1, [165_410, 420_010, 165_430, 420_030]);
	const squares = layOut([west, east, courtyard, wijk]);
	const own = all(squares.x.length).filter((square) => squares.neighbourhood[square] === 4);
	expect(own.map((square) => [squares.x[square], squares.y[square]])).toEqual([[1654, 4200]]);
	expect(squares.x).toHaveLength(100);
	const people = evenly(squares, [counted(courtyard, 30), counted(west, 400), counted(east, 500), counted(wijk, 930)]);
	expect(sumOf(people, own)).toBe(30_000);
	expect(sumOf(people, all(100))).toBe(930_000);
});

const csv = (...rows: string[]) =>
	[
		'crs28992res100m,aantal_inwoners,aantal_inwoners_0_tot_15_jaar,aantal_inwoners_15_tot_25_jaar,' +
			'aantal_inwoners_25_tot_45_jaar,aantal_inwoners_45_tot_65_jaar,aantal_inwoners_65_jaar_en_ouder',
		...rows
	].join('\n');

test('squares of CBS are read, and a secret count is unknown', () => {
	const file = parseSquares(csv('E1650N4200,35,10,-99997,5,10,-99997', 'E1650N4201,-99997,-99997,,,,'));
	expect(file.refused).toEqual([]);
	expect(file.squares).toEqual([
		{ x: 1650, y: 4200, people: [35_000, 10_000, UNKNOWN, 5000, 10_000, UNKNOWN] },
		{ x: 1650, y: 4201, people: [UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN] }
	]);
});

test.each([
	['a name that is no square', csv('X1,35,,,,,'), 'regel 2'],
	['the same square twice', csv('E1650N4200,35,,,,,', 'E1650N4200,35,,,,,'), 'regel 3'],
	['a count that is a word', csv('E1650N4200,veel,,,,,'), 'regel 2'],
	['another file', 'naam,leeftijd\nFatima,43', 'regel 2'],
	['broken GeoJSON', '{"type": "FeatureCollection"', 'bestand']
])('%s is refused, with where it stands', (_what, text, where) => {
	expect(parseSquares(text).refused).toEqual([expect.objectContaining({ where })]);
});

test('squares may come as GeoJSON too', () => {
	const features = [{ type: 'Feature', properties: { crs28992res100m: 'E1650N4200', aantal_inwoners: 20 } }];
	expect(parseSquares(JSON.stringify({ type: 'FeatureCollection', features })).squares[0]?.people[0]).toBe(20_000);
});

test('what is secret of a square is what its wijk has left, so that the wijk stays whole', () => {
	const squares = layOut([wijk]);
	const known = new Int32Array(600).fill(UNKNOWN);
	const listed = new Uint8Array(100);
	listed.fill(1, 0, 3);
	known.set([400_000, UNKNOWN, 50_000, UNKNOWN, UNKNOWN, UNKNOWN], 0);
	known.set([300_000, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN], 6);
	const people = fillIn(squares, [counted(wijk, 1000)], listed, known);
	expect([0, 1, 2, 3].map((square) => people[square * 6])).toEqual([400_000, 300_000, 300_000, 0]);
	expect(sumOf(people, all(100), 1)).toBe(100_000);
	expect(people[2]).toBe(50_000);
	expect(sumOf(people, all(100), 2)).toBe(120_000);
});
