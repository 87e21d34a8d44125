import * as areas from '#lib/areas/areas.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { placeCard } from '#lib/finding/cards.ts';
import * as finding from '#lib/finding/finding.server.ts';
import { viewOf } from '#lib/finding/view.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { href } from '#lib/search/query.ts';

export const load = async ({ url, locals }) => {
	const now = new Date();
	const [results, districts] = await Promise.all([
		finding.mapPage(url.searchParams, now),
		areas.choices(configuration().municipality)
	]);
	if (results.problems.length) locals.status = 400;
	const { facets: _counted, ...shown } = results;
	return {
		results: { ...shown, hits: shown.hits.map(placeCard) },
		districts,
		view: viewOf('place', url.pathname, url.searchParams, results),
		// With something wrong in the URL there is nothing to draw: the dots would be refused as well.
		dotsUrl: results.problems.length ? null : href('/plekken.geojson', results.query, { sort: null }),
		basemapStyleUrl: configuration().basemapStyleUrl ?? null,
		today: dayAt(now)
	};
};
