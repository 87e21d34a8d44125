import * as areas from '#lib/areas/areas.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { placeCard } from '#lib/finding/cards.ts';
import * as finding from '#lib/finding/finding.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import * as uses from '#lib/search/uses/uses.server.ts';

export const load = async ({ url, locals }) => {
	const now = new Date();
	const { municipality, basemapStyleUrl = null } = configuration();
	const [results, districts] = await Promise.all([
		finding.placesPage(url.searchParams, now),
		areas.choices(municipality)
	]);
	if (results.problems.length) locals.status = 400;
	else locals.readBy = uses.counter('place', results);
	return {
		results: { ...results, hits: results.hits.map(placeCard), nearest: results.nearest.map(placeCard) },
		districts,
		basemapStyleUrl,
		today: dayAt(now)
	};
};
