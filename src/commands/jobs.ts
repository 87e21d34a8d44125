// What the worker does, and when: cron on Amsterdam time. A job may run twice or late, never at the same time as itself.
import * as activities from '#lib/activities/activities.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as rateLimits from '#lib/foundation/ratelimit.server.ts';
import * as moderation from '#lib/moderation/moderation.server.ts';
import * as places from '#lib/places/places.server.ts';
import * as search from '#lib/search/search.server.ts';

export type Job = {
	name: string;
	/** minute hour day month weekday */
	cron: string;
	/** Does the work for now; what it returns goes to the log. */
	run: () => Promise<Record<string, number>>;
};

const today = () => dayAt(new Date());

export const jobs: Job[] = [
	{ name: 'next-moments', cron: '* * * * *', run: async () => ({ moved: await search.refreshPassed() }) },
	{
		name: 'rate-limits-forget',
		cron: '*/10 * * * *',
		run: async () => ({ forgotten: await rateLimits.forgetExpired() })
	},
	{ name: 'dates-ahead', cron: '10 3 * * *', run: async () => ({ series: await activities.extend(today()) }) },
	{ name: 'openings-ahead', cron: '20 3 * * *', run: async () => ({ places: await places.layOutOpenings(today()) }) },
	{ name: 'reports-forget', cron: '30 3 * * *', run: async () => ({ forgotten: await moderation.forgetOld(today()) }) }
];
