// What is held at a place tells of it: its name, what it is, where it lies and how to get in.
import * as areas from '#lib/areas/areas.server.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import { project, projectLater } from './projection.server.ts';

// Written at a time: after some fifty milliseconds others have their turn.
const BATCH = 250;
/** Activities that tell of it at once, the newest; where there are more, the rest waits a minute or two. */
const AT_ONCE = 100;

/** Writes the documents of these places, however many, and of what is held there, which lies where its place lies. */
export async function projectPlaces(sql: Sql, ids: readonly number[]): Promise<void> {
	if (!ids.length) return;
	// Who publishes something here at this moment holds the place: the next statement sees it. All are held before anything
	// is written, places before activities, as by who merges places.
	await sql`select from places where id = any(${ids as number[]}) order by id for update`;
	const rows = await sql<{ id: number }[]>`
		select id from activities where place_id = any(${ids as number[]}) order by id for no key update`;
	const held = rows.map(({ id }) => id);
	if (held.length) await areas.follow(sql, ids);
	for (let from = 0; from < ids.length; from += BATCH) await project(sql, 'place', ids.slice(from, from + BATCH));
	await project(sql, 'activity', held.slice(-AT_ONCE));
	if (held.length > AT_ONCE) await projectLater(sql, 'activity', held.slice(0, -AT_ONCE));
}
