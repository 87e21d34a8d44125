// Reach as the crow flies: straight distance, a third longer because streets are not straight. Pure.
import type { Grid } from '#lib/population/grid.ts';
import { SQUARE_METRES } from '#lib/population/squares.ts';
import { wgs84ToRd } from '#lib/geo/rd.ts';
import type { Reach, Reached, Spot } from './reach.ts';

/** How much longer a walk is than the straight line. */
export const DETOUR = 1.3;
const METRES_PER_MINUTE = 1000 / 60;

export const crow: Reach = {
	version: 'crow',
	label: 'hemelsbreed geschat',
	minutes: async (grid, spots, { kmh }, most) => spots.map((spot) => within(grid, spot, kmh, most))
};

/** The squares of which the middle lies within so many minutes of a spot, nearest first. */
export function within(grid: Grid, spot: Spot, kmh: number, most: number): Reached {
	const minutesAMetre = DETOUR / (kmh * METRES_PER_MINUTE);
	const found = near(grid, spot, most / minutesAMetre);
	const cells = new Uint32Array(found.length);
	const minutes = new Float32Array(found.length);
	found.forEach((packed, index) => {
		cells[index] = packed % MOST_SQUARES;
		minutes[index] = (Math.floor(packed / MOST_SQUARES) / STEPS_A_METRE) * minutesAMetre;
	});
	return { cells, minutes };
}

const MOST_SQUARES = 2 ** 24;
// Distances are kept to the decimetre.
const STEPS_A_METRE = 10;

// Distance and square in one number: a list of numbers sorts ten times as fast as one of pairs.
function near(grid: Grid, { lon, lat }: Spot, metres: number): Float64Array {
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
			if (distance <= metres) found.push(Math.round(distance * STEPS_A_METRE) * MOST_SQUARES + square);
		}
	}
	return Float64Array.from(found).sort();
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
