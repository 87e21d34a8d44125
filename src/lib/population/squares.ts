// Squares of 100 m on the Dutch grid (RD), and which wijk and buurt each lies in by its middle. Pure.
import type { Shape } from '#lib/geo/polygons.ts';
import { rdToWgs84, wgs84ToRd } from '#lib/geo/rd.ts';
import type { Point } from '#lib/geo/rd.ts';
import type { Grid } from './grid.ts';

export const SQUARE_METRES = 100;
const HALF = SQUARE_METRES / 2;
const FARTHEST = 20;

/** A wijk or buurt to lay squares in. */
export type Land = {
	id: number;
	level: 'district' | 'neighbourhood';
	/** Of a buurt: its wijk. */
	parentId: number | null;
	polygon: Shape;
	labelLon: number;
	labelLat: number;
};
/** Squares without people yet, in order of (x, y). */
export type Squares = Pick<Grid, 'x' | 'y' | 'lon' | 'lat' | 'district' | 'neighbourhood'>;
type Square = { x: number; y: number; district: number; neighbourhood: number };

/** Calls `visit` with each square whose middle the shape holds. Shapes that share a border share no square. */
export function eachSquare(shape: Shape, visit: (x: number, y: number) => void): void {
	const rings = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
	const crossings = new Map<number, number[]>();
	for (const ring of rings) {
		const points = ring.map((point) => wgs84ToRd(point as Point));
		for (let index = 1; index < points.length; index++) {
			const [one, other] = [points[index - 1]!, points[index]!];
			// Always upwards: the same line, walked the other way by a neighbour, then crosses at the same number.
			const [[ax, ay], [bx, by]] = one[1] < other[1] ? [one, other] : [other, one];
			for (let y = firstAfter(ay); y < firstAfter(by); y++) {
				const at = ax + ((y * SQUARE_METRES + HALF - ay) / (by - ay)) * (bx - ax);
				const row = crossings.get(y);
				if (row) row.push(at);
				else crossings.set(y, [at]);
			}
		}
	}
	for (const [y, row] of crossings) {
		row.sort((one, other) => one - other);
		for (let pair = 0; pair + 1 < row.length; pair += 2)
			for (let x = firstAfter(row[pair]!); x < firstAfter(row[pair + 1]!); x++) visit(x, y);
	}
}

// The first square whose middle is not before this.
const firstAfter = (metres: number) => Math.ceil((metres - HALF) / SQUARE_METRES);

/** The square a point in degrees lies in. */
function squareAt(lon: number, lat: number): { x: number; y: number } {
	const [x, y] = wgs84ToRd([lon, lat]);
	return { x: Math.floor(x / SQUARE_METRES), y: Math.floor(y / SQUARE_METRES) };
}

/** Degrees of the middle of a square. */
export const middleOf = (x: number, y: number): Point =>
	rdToWgs84([x * SQUARE_METRES + HALF, y * SQUARE_METRES + HALF]);

/** Where each square is found: unique within the Netherlands. */
export const squareKey = (x: number, y: number): number => x * 10_000 + y;

/**
 * The squares of all areas together. Where areas overlap the first given holds; a square in a buurt is in the wijk of that
 * buurt, so that buurten add up to their wijk. An area in which no middle falls gets the nearest square to its label that
 * another can miss.
 */
export function layOut(lands: readonly Land[]): Squares {
	const squares = new Map<number, Square>();
	const parents = new Map(lands.map(({ id, parentId }) => [id, parentId ?? 0]));
	for (const { id, level, polygon } of lands)
		eachSquare(polygon, (x, y) => {
			const square = squares.get(squareKey(x, y)) ?? { x, y, district: 0, neighbourhood: 0 };
			square[level] ||= id;
			squares.set(squareKey(x, y), square);
		});
	for (const square of squares.values()) square.district = wijkOf(square, parents);
	giveTheSmallOne(squares, lands, parents);
	return inOrder([...squares.values()]);
}

const wijkOf = ({ district, neighbourhood }: Square, parents: Map<number, number>) => {
	const parent = parents.get(neighbourhood) ?? 0;
	return parents.has(parent) ? parent : district;
};

function giveTheSmallOne(squares: Map<number, Square>, lands: readonly Land[], parents: Map<number, number>) {
	const counts = new Map<number, number>([[0, Infinity]]);
	const add = (id: number, by: number) => counts.set(id, (counts.get(id) ?? 0) + by);
	for (const { district, neighbourhood } of squares.values()) [district, neighbourhood].forEach((id) => add(id, 1));
	for (const { id, level, labelLon, labelLat } of lands) {
		if (counts.get(id)) continue;
		const label = squareAt(labelLon, labelLat);
		const free = around(label.x, label.y).find(([x, y]) => {
			const { district = 0, neighbourhood = 0 } = squares.get(squareKey(x, y)) ?? {};
			return [district, neighbourhood].every((owner) => owner === 0 || (counts.get(owner) ?? 0) > 1);
		});
		if (!free) continue;
		const [x, y] = free;
		const old = squares.get(squareKey(x, y)) ?? { x, y, district: 0, neighbourhood: 0 };
		const square = level === 'district' ? { x, y, district: id, neighbourhood: 0 } : { ...old, neighbourhood: id };
		square.district = wijkOf(square, parents);
		[old.district, old.neighbourhood].forEach((owner) => add(owner, -1));
		[square.district, square.neighbourhood].forEach((owner) => add(owner, 1));
		squares.set(squareKey(x, y), square);
	}
}

// Squares round one, the nearest first.
function around(x: number, y: number): [number, number][] {
	const offsets = Array.from({ length: 2 * FARTHEST + 1 }, (_, index) => index - FARTHEST);
	return offsets
		.flatMap((dx) => offsets.map((dy) => [dx, dy] as const))
		.sort(([ax, ay], [bx, by]) => ax * ax + ay * ay - bx * bx - by * by || ax - bx || ay - by)
		.map(([dx, dy]) => [x + dx, y + dy]);
}

function inOrder(squares: Square[]): Squares {
	squares.sort((one, other) => one.x - other.x || one.y - other.y);
	const middles = squares.map(({ x, y }) => middleOf(x, y));
	return {
		x: Int32Array.from(squares, ({ x }) => x),
		y: Int32Array.from(squares, ({ y }) => y),
		lon: Float64Array.from(middles, ([lon]) => lon),
		lat: Float64Array.from(middles, ([, lat]) => lat),
		district: Int32Array.from(squares, ({ district }) => district),
		neighbourhood: Int32Array.from(squares, ({ neighbourhood }) => neighbourhood)
	};
}
