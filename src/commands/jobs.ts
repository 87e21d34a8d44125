// What the worker does, and when: cron on Amsterdam time. A job may run twice or late, never at the same time as itself.
import { sql } from '#lib/foundation/database.server.ts';

export type Job = {
	name: string;
	/** minute hour day month weekday */
	cron: string;
	/** Does the work for now; what it returns goes to the log. */
	run: () => Promise<Record<string, number>>;
};

export const jobs: Job[] = [
	{
		name: 'rate-limits-forget',
		cron: '*/10 * * * *',
		run: async () => ({ forgotten: (await sql`delete from rate_limits where expires_at < now()`).count })
	}
];
