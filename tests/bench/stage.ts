// The stage of the bench: a real Postgres with the wijken of the demo and as much content as asked, through the doors.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as activities from '#lib/activities/activities.server.ts';
import * as areas from '#lib/areas/areas.server.ts';
import type { Day } from '#lib/calendar/days.ts';
import { seedAreas } from '#lib/demo/areas.ts';
import * as database from '#lib/foundation/database.server.ts';
import { createDatabase, startLocalPostgres, type LocalPostgres } from '#lib/foundation/localpostgres.server.ts';
import { migrate } from '#lib/foundation/migrations.server.ts';
import * as places from '#lib/places/places.server.ts';
import { activityDrafts, placeDrafts } from './content.ts';

export type Size = { places: number; activities: number };
export type Stage = {
	/** Address of the filled database. */
	url: string;
	/** Seconds it took to fill; null when it stood already, from an earlier run in the same folder. */
	seconds: number | null;
};

const MUNICIPALITY = 'GM0828';
const BATCH = 1000;

/** The server of the bench, with the settings any Postgres starts with: nothing is made faster by being unsafe. */
export async function openServer(directory: string): Promise<LocalPostgres> {
	await mkdir(directory, { recursive: true });
	return startLocalPostgres(join(directory, 'postgres'));
}

/** A database filled to this size; `say` hears how far it is. Expects no open pool, and leaves none. */
export async function fill(server: LocalPostgres, size: Size, today: Day, say: (line: string) => void): Promise<Stage> {
	const name = `bench_${size.places}_${size.activities}_${today.replaceAll('-', '')}`;
	const url = server.url(name);
	const fresh = await createDatabase(server, name);
	await migrate(url);
	database.open(url, 4);
	try {
		const [row] = await database.sql<{ count: number }[]>`select count(*)::int as count from activities`;
		if (!fresh && row?.count === size.activities) return { url, seconds: null };
		const began = performance.now();
		await load(size, today, say);
		const seconds = (performance.now() - began) / 1000;
		// What Postgres does by itself within the minute after a load.
		await database.sql`vacuum analyze`;
		return { url, seconds };
	} finally {
		await database.close();
	}
}

async function load(size: Size, today: Day, say: (line: string) => void) {
	await database.sql.begin(seedAreas);
	areas.forget();
	const { districts } = await areas.list(MUNICIPALITY);
	const wijken = await Promise.all(
		districts.map(async ({ id, displayName, labelLon, labelLat }) => {
			const figures = await areas.figures(id);
			const inhabitants = figures.find(({ key }) => key === 'inhabitants')?.value ?? 1000;
			return { name: displayName, lon: labelLon, lat: labelLat, inhabitants };
		})
	);
	const drafts = placeDrafts(size.places, wijken, today);
	const houses: { id: number; name: string; indoors: boolean }[] = [];
	for (let from = 0; from < drafts.length; from += BATCH) {
		const batch = drafts.slice(from, from + BATCH);
		const { ids } = await places.saveAll(batch, { today });
		for (const { sourceId, name, indoors } of batch) houses.push({ id: ids.get(sourceId) ?? 0, name, indoors });
	}
	for (let from = 0; from < size.activities; from += BATCH) {
		const count = Math.min(BATCH, size.activities - from);
		await activities.publishAll(activityDrafts({ from, count }, houses, today), { today });
		if ((from / BATCH) % 10 === 9) say(`${from + count} activiteiten geladen`);
	}
}
