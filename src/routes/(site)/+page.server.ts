import * as areas from '#lib/areas/areas.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { activityCard } from '#lib/finding/cards.ts';
import * as finding from '#lib/finding/finding.server.ts';
import { troubleOf } from '#lib/finding/view.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { parse } from '#lib/search/parse.ts';

export const load = async ({ url, locals }) => {
	const now = new Date();
	const asked = parse(url.searchParams);
	const [soon, districts] = await Promise.all([
		finding.soon(asked.query.near, now),
		areas.choices(configuration().municipality)
	]);
	const problems = [...asked.problems, ...soon.problems].filter(({ field }) => field === 'q' || field === 'bij');
	if (problems.length) locals.status = 400;
	// A place we do not know must not leave the page empty.
	const { today, later, totals, near, where } = soon.problems.length ? await finding.soon(null, now) : soon;
	return {
		query: { ...asked.query, near },
		trouble: troubleOf(url.searchParams, problems),
		districts,
		where,
		totals,
		lists: { today: today.map(activityCard), later: later.map(activityCard) },
		today: dayAt(now)
	};
};
