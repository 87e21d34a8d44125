// Squares of a grid round a spot with the metres to each, nearest first: what every way of walking ends in. Pure.
import { wgs84ToRd } from '#lib/geo/rd.ts';
import type { Grid } from '#lib/population/grid.ts';
import { SQUARE_METRES } from '#lib/population/squares.ts';
import type { Reached, Spot } from './reach.ts';

/** Two arrays of one length, nearest first. */
export type Distances = { /** Indices into the grid. */ cells: Uint32Array; metres: Float32Array };

const MOST_SQUARES = 2 ** 24;
const STEPS_A_METRE = 10;

/** The squares of which the middle lies within so many metres in a straight line. */
export function near(grid: Grid, { lon, lat }: Spot, metres: number): Distances {
	const [x, y] = wgs84ToRd([lon, lat]);
	const { first, starts } = columnsOf(grid);
	const column = (east: number) => Math.max(0, Math.min(starts.length - 1, east - first));
	const reach = metres / SQUARE_METRES;
	const from = column(Math.ceil(x / SQUARE_METRES - 0.5 - reach));
	const to = column(Math.floor(x / SQUARE_METRES - 0.5 + reach) + 1);
	const south = Math.ceil(y / SQUARE_METRES - 0.5 - reach);
	const found: number[] = [];
	for (let east = from; east < to; east++) {
		const end = starts[east + 1]!;
		for (let square = firstFrom(grid.y, south, starts[east]!, end); square < end; square++) {
			const dx = (grid.x[square]! + 0.5) * SQUARE_METRES - x;
			const dy = (grid.y[square]! + 0.5) * SQUARE_METRES - y;
			if (dy > metres) break;
			const distance = Math.sqrt(dx * dx + dy * dy);
			if (distance <= metres) found.push(packed(square, distance));
		}
	}
	return nearestFirst(found);
}

/** Square and metres (kept to the decimetre) in one number: a list of these sorts ten times as fast as one of pairs. */
export const packed = (square: number, metres: number): number =>
	Math.round(metres * STEPS_A_METRE) * MOST_SQUARES + square;

/** From `packed` numbers, in any order. */
export function nearestFirst(found: readonly number[]): Distances {
	const sorted = Float64Array.from(found).sort();
	const cells = new Uint32Array(sorted.length);
	const metres = new Float32Array(sorted.length);
	for (let index = 0; index < sorted.length; index++) {
		cells[index] = sorted[index]! % MOST_SQUARES;
		metres[index] = Math.floor(sorted[index]! / MOST_SQUARES) / STEPS_A_METRE;
	}
	return { cells, metres };
}

const METRES_PER_MINUTE = 1000 / 60;

/** How far one comes in so many minutes. */
export const metresIn = (minutes: number, kmh: number): number => minutes * kmh * METRES_PER_MINUTE;

/** The same in minutes, each metre counted `factor` times, and no further than `most` minutes. */
export function inMinutes({ cells, metres }: Distances, kmh: number, most: number, factor = 1): Reached {
	const minutesAMetre = factor / (kmh * METRES_PER_MINUTE);
	const minutes = new Float32Array(metres.length);
	let count = 0;
	for (; count < metres.length; count++) {
		minutes[count] = metres[count]! * minutesAMetre;
		if (minutes[count]! > most) break;
	}
	return { cells: cells.subarray(0, count), minutes: minutes.subarray(0, count) };
}

/** Index of a square in the grid, or -1. */
export function squareIn(grid: Grid, x: number, y: number): number {
	const { first, starts } = columnsOf(grid);
	if (x < first || x - first + 1 >= starts.length) return -1;
	const square = firstFrom(grid.y, y, starts[x - first]!, starts[x - first + 1]!);
	return square < starts[x - first + 1]! && grid.y[square] === y ? square : -1;
}

// Squares are in order of (x, y): a column is a run of them.
type Columns = { first: number; starts: Uint32Array };
const known = new WeakMap<Grid, Columns>();

function columnsOf(grid: Grid): Columns {
	const found = known.get(grid);
	if (found) return found;
	const count = grid.x.length;
	const first = count ? grid.x[0]! : 0;
	const starts = new Uint32Array(count ? grid.x[count - 1]! - first + 2 : 1);
	for (const x of grid.x) starts[x - first + 1]!++;
	for (let column = 1; column < starts.length; column++) starts[column]! += starts[column - 1]!;
	const columns = { first, starts };
	known.set(grid, columns);
	return columns;
}

function firstFrom(y: Int32Array, wanted: number, start: number, end: number): number {
	let [low, high] = [start, end];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (y[middle]! < wanted) low = middle + 1;
		else high = middle;
	}
	return low;
}
