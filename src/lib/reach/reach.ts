// Reach as a port: how many minutes on foot from a place to the squares round it. Pure; see the implementations.
import type { Grid } from '#lib/population/grid.ts';

export type ProfileKey = 'adult' | 'older' | 'child' | 'pram' | 'wheelchair';
export type Profile = { key: ProfileKey; name: string; /** Kilometres an hour. */ kmh: number; source: string };
export type Spot = { lon: number; lat: number };

/** What one spot reaches, nearest first; two arrays of one length. */
export type Reached = { /** Indices into the grid. */ cells: Uint32Array; minutes: Float32Array };

export type Reach = {
	/** Changes whenever an answer could: 'crow', 'streets:12', 'service:…:2026-11'. */
	version: string;
	/** As it stands on screen beside every figure: 'hemelsbreed geschat', 'over straten en paden'. */
	label: string;
	/**
	 * The squares within `most` minutes of each spot, in the order of the spots. `keep`: remember what is walked for the
	 * next time, which is so unless it is said otherwise.
	 */
	minutes(grid: Grid, spots: readonly Spot[], profile: Profile, most: number, keep?: boolean): Promise<Reached[]>;
};

/** The same for spots that are only thought of: what is known is used, nothing is kept. */
export const thoughtOf = (reach: Reach): Reach => ({
	get version() {
		return reach.version;
	},
	get label() {
		return reach.label;
	},
	minutes: (grid, spots, profile, most) => reach.minutes(grid, spots, profile, most, false)
});
