// Reach with a memory: what a place reaches is walked once for each version of the streets, and kept in the database in
// metres. New borders or figures change nothing about it; what is not needed any more is swept each night.
import { sql } from '#lib/foundation/database.server.ts';
import { meansOf } from './graph.ts';
import type { Means } from './graph.ts';
import { inMinutes, metresIn } from './near.ts';
import { packWalked, unpackWalked } from './packed.ts';
import * as queries from './queries.server.ts';
import type { Reach, Spot } from './reach.ts';
import { laidOn } from './walked.ts';
import type { Walked } from './walked.ts';

export type Walking = {
	version: string;
	label: string;
	/** Every square that is reached, also where nobody is known to live yet. */
	walk: (spot: Spot, means: Means, most: number) => Walked | Promise<Walked>;
	/** How many spots at once. */
	together: number;
};

// How long other visitors wait, in milliseconds.
const BREATHE_AFTER = 25;
const BATCH = 32;

/** Keeps what is walked, unless it is asked for what is only thought of: dragging would fill the database. */
export function kept(walking: Walking): Reach {
	return {
		version: walking.version,
		label: walking.label,
		async minutes(grid, spots, profile, most, keep = true) {
			const metres = metresIn(most, profile.kmh);
			const { known } = await walkedFrom(walking, spots, meansOf(profile.key), metres, keep);
			const reached = new Map(
				Array.from(known, ([key, walked]) => [key, inMinutes(laidOn(grid, walked, metres), profile.kmh, most)])
			);
			return spots.map((spot) => reached.get(keyOf(spot))!);
		}
	};
}

/** Walks what is not known yet and keeps it, until `most` spots were walked, or a batch more. Returns how many. */
export async function ahead(
	walking: Walking,
	spots: readonly Spot[],
	far: ReadonlyMap<Means, number>,
	most: number
): Promise<number> {
	let count = 0;
	for (const [means, metres] of far)
		for (let from = 0; from < spots.length && count < most; from += BATCH) {
			const batch = spots.slice(from, from + BATCH);
			count += (await walkedFrom(walking, batch, means, metres, true)).count;
		}
	return count;
}

/** Of each spot what is reached, by its key; `count` of them were not known. */
async function walkedFrom(
	{ version, walk, together }: Walking,
	spots: readonly Spot[],
	means: Means,
	metres: number,
	keep: boolean
): Promise<{ known: Map<string, Walked>; count: number }> {
	const asked = new Map(spots.map((spot) => [keyOf(spot), spot]));
	const known = new Map<string, Walked>();
	for (const { lon, lat, cells } of await queries.walked(sql, version, means, [...asked.values()])) {
		const found = unpackWalked(cells, metres);
		if (found) known.set(keyOf({ lon, lat }), found);
	}
	const missing = [...asked].filter(([key]) => !known.has(key));
	const queue = missing.values();
	await Promise.all(Array.from({ length: together }, () => walkSome()));
	if (keep && missing.length) {
		const rows = missing.map(([key, spot]) => ({ ...spot, cells: packWalked(known.get(key)!, metres) }));
		await queries.keepWalked(sql, version, means, rows);
	}
	return { known, count: missing.length };

	async function walkSome() {
		let since = performance.now();
		for (const [key, spot] of queue) {
			known.set(key, await walk(spot, means, metres));
			if (performance.now() - since < BREATHE_AFTER) continue;
			await new Promise((done) => setImmediate(done));
			since = performance.now();
		}
	}
}

const keyOf = ({ lon, lat }: Spot) => `${lon} ${lat}`;
