// An activity that a person took away from the public.
import * as activities from '#lib/activities/activities.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import * as search from '#lib/search/search.server.ts';

/** Takes it away, and lets search know. */
export async function takenAway(id: number, by: string, reason: string): Promise<void> {
	await sql.begin((tx) => activities.takeAway(tx, by, id, reason));
	search.changed();
}
