// Reach with a memory: what a place reaches is walked once for each version of the streets, and kept in the database.
import { sql } from '#lib/foundation/database.server.ts';
import type { Grid } from '#lib/population/grid.ts';
import { meansOf } from './graph.ts';
import type { Means } from './graph.ts';
import { inMinutes, metresIn } from './near.ts';
import type { Walked } from './near.ts';
import { packWalked, unpackWalked } from './packed.ts';
import * as queries from './queries.server.ts';
import type { Reach, Spot } from './reach.ts';

export type Walking = {
	version: string;
	label: string;
	walk: (grid: Grid, spot: Spot, means: Means, most: number) => Walked | Promise<Walked>;
	/** How many spots at once. */
	together: number;
};

// How long other visitors wait, in milliseconds.
const BREATHE_AFTER = 25;

/** Keeps what `walk` answers, unless it is asked for what is only thought of: dragging would fill the database. */
export function kept({ version, label, walk, together }: Walking): Reach {
	return {
		version,
		label,
		async minutes(grid, spots, profile, most, keep = true) {
			const means = meansOf(profile.key);
			const metres = metresIn(most, profile.kmh);
			const asked = new Map(spots.map((spot) => [keyOf(spot), spot]));
			const known = new Map<string, Walked>();
			for (const { lon, lat, cells } of await queries.walked(sql, version, means, [...asked.values()])) {
				const found = unpackWalked(grid, cells, metres);
				if (found) known.set(keyOf({ lon, lat }), found);
			}
			const missing = [...asked].filter(([key]) => !known.has(key));
			await walkAll(missing.map(([, spot]) => spot));
			if (keep && missing.length) {
				const rows = missing.map(([key, spot]) => ({ ...spot, cells: packWalked(grid, known.get(key)!, metres) }));
				await queries.keepWalked(sql, version, means, rows);
			}
			return spots.map((spot) => inMinutes(known.get(keyOf(spot))!, profile.kmh, most));

			async function walkAll(left: Spot[]) {
				const queue = left.values();
				await Promise.all(Array.from({ length: together }, () => walkSome(queue)));
			}
			async function walkSome(queue: Iterator<Spot> & Iterable<Spot>) {
				let since = performance.now();
				for (const spot of queue) {
					known.set(keyOf(spot), await walk(grid, spot, means, metres));
					if (performance.now() - since < BREATHE_AFTER) continue;
					await new Promise((done) => setImmediate(done));
					since = performance.now();
				}
			}
		}
	};
}

const keyOf = ({ lon, lat }: Spot) => `${lon} ${lat}`;
