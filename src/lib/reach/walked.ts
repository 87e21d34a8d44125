// What one walks to from a spot: squares by their place in the country, so that it stays true when borders change. Pure.
import { wgs84ToRd } from '#lib/geo/rd.ts';
import type { Grid } from '#lib/population/grid.ts';
import { SQUARE_METRES } from '#lib/population/squares.ts';
import { nearestFirst, packed, squareIn } from './near.ts';
import type { Distances } from './near.ts';
import type { Spot } from './reach.ts';

/** Three arrays of one length, in any order; x and y as in a grid: RD metres / 100 of the south-west corner. */
export type Walked = { x: Int32Array; y: Int32Array; metres: Float32Array };

/** Calls `visit` with each square of which the middle lies within so many metres in a straight line. */
export function eachAround({ lon, lat }: Spot, metres: number, visit: (x: number, y: number) => void): void {
	const [east, north] = wgs84ToRd([lon, lat]).map((rd) => rd / SQUARE_METRES - 0.5) as [number, number];
	const most = metres / SQUARE_METRES;
	for (let x = Math.ceil(east - most); x <= east + most; x++) {
		const high = Math.sqrt(most * most - (x - east) ** 2);
		for (let y = Math.ceil(north - high); y <= north + high; y++) visit(x, y);
	}
}

/** Collects squares that are walked to. */
export function collecting() {
	const [x, y, metres]: [number[], number[], number[]] = [[], [], []];
	return {
		add(east: number, north: number, far: number) {
			x.push(east);
			y.push(north);
			metres.push(far);
		},
		walked: (): Walked => ({ x: Int32Array.from(x), y: Int32Array.from(y), metres: Float32Array.from(metres) })
	};
}

/** The squares of a grid among these, no further than `most` metres. */
export function laidOn(grid: Grid, { x, y, metres }: Walked, most: number): Distances {
	// Kept as a float of 32 bits: what was asked may lie a hair beyond it.
	const furthest = Math.fround(most);
	const found: number[] = [];
	for (let index = 0; index < metres.length; index++) {
		const square = metres[index]! <= furthest ? squareIn(grid, x[index]!, y[index]!) : -1;
		if (square >= 0) found.push(packed(square, metres[index]!));
	}
	return nearestFirst(found);
}
