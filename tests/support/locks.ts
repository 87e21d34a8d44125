// Two at the same moment, without luck: wait until the database says that somebody waits for somebody else.
import { sql } from '#lib/foundation/database.server.ts';
import { until } from './started.ts';

/** Resolves when so many wait for a lock in the database of this test. */
export const waitingForLock = (count: number) =>
	until(async () => {
		const waiting = await sql`
			select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
		return waiting.length === count;
	});
