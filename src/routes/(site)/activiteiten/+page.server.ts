import * as areas from '#lib/areas/areas.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as finding from '#lib/finding/finding.server.ts';
import { viewOf } from '#lib/finding/view.ts';
import { configuration } from '#lib/foundation/settings.server.ts';

export const load = async ({ url, locals }) => {
	const now = new Date();
	const [results, districts] = await Promise.all([
		finding.activitiesFor(url.searchParams, now),
		areas.choices(configuration().municipality)
	]);
	if (results.problems.length) locals.status = 400;
	const { facets: _counted, ...shown } = results;
	return {
		results: shown,
		districts,
		view: viewOf('activity', url.pathname, url.searchParams, results),
		today: dayAt(now)
	};
};
