// Reach as the crow flies: straight distance, a third longer because streets are not straight. Pure.
import { inMinutes, metresIn, near } from './near.ts';
import type { Reach } from './reach.ts';

/** How much longer a walk is than the straight line. */
export const DETOUR = 1.3;

/** When there is nothing better; `why` says so behind the label. */
export const crow = (why = ''): Reach => ({
	version: 'crow',
	label: `hemelsbreed geschat${why && ` (${why})`}`,
	minutes: async (grid, spots, { kmh }, most) =>
		spots.map((spot) => inMinutes(near(grid, spot, metresIn(most, kmh) / DETOUR), kmh, most, DETOUR))
});
