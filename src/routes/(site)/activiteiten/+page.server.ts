import { dayAt } from '#lib/calendar/zone.ts';
import * as finding from '#lib/finding/finding.server.ts';
import { viewOf } from '#lib/finding/view.ts';
import { districtChoices } from '../districts.server.ts';

export const load = async ({ url, locals }) => {
	const now = new Date();
	const [results, districts] = await Promise.all([
		finding.activitiesFor(url.searchParams, now),
		districtChoices()
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
