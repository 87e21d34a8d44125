// Finding: one query feeds the list, the map, the counts and the data. From a URL to what a visitor sees.
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as places from '#lib/places/places.server.ts';
import { parse } from '#lib/search/parse.ts';
import { emptyQuery, toParams, type Near, type Noun, type Query } from '#lib/search/query.ts';
import * as search from '#lib/search/search.server.ts';
import { noWords } from './answering.ts';
import { activityHit, type ActivityHit, type PlaceHit } from './hits.ts';
import { activityHits, momentsOf, placeHits, type Read } from './hits.server.ts';
import { refused, resultsOf, type Results } from './results.ts';

export { activitiesPage, mapPage, placesPage } from './pages.server.ts';

/** Activities for the parameters of a URL. The engine is asked which, and one statement reads the cards; words cost some statements more. */
export const activitiesFor = (params: URLSearchParams, now: Date): Promise<Results<ActivityHit>> =>
	results('activity', params, now, activityHits);

/** Places for the parameters of a URL. */
export const placesFor = (params: URLSearchParams, now: Date): Promise<Results<PlaceHit>> =>
	results('place', params, now, placeHits);

async function results<Hit>(noun: Noun, params: URLSearchParams, now: Date, read: Read<Hit>): Promise<Results<Hit>> {
	const { query, problems } = parse(params);
	if (problems.length) return refused(query, problems);
	const answer = await search.find(noun, query, now);
	if (!answer.ok) return refused(query, [answer.problem]);
	return resultsOf(query, answer.found, await read(answer.found, now));
}

/** Every activity or place of the result as a GeoJSON collection with its total; or what is wrong in the URL. */
export async function dotsFor(noun: Noun, params: URLSearchParams, now: Date) {
	const { query, problems } = parse(params);
	if (problems.length) return { ok: false as const, problems };
	const found = await search.all(noun, { ...query, page: 1 }, now);
	if (!found.ok) return { ok: false as const, problems: [found.problem] };
	const dots =
		noun === 'place'
			? (await places.dots(found.ids)).map((dot) => ({ ...dot, title: dot.name, url: `/plekken/${dot.slug}` }))
			: (await activities.dots(found.ids)).map((dot) => ({ ...dot, url: `/activiteiten/${dot.slug}` }));
	const features = dots.map(({ lon, lat, ...properties }) => ({
		type: 'Feature' as const,
		id: properties.id,
		// An activity at a place nobody pointed out still counts: a feature may have no geometry (RFC 7946, 3.2).
		geometry: lon === null || lat === null ? null : { type: 'Point' as const, coordinates: [lon, lat] },
		properties
	}));
	return { ok: true as const, collection: { type: 'FeatureCollection' as const, total: features.length, features } };
}

/**
 * What a home page shows: the first few activities of today and of the six days after, near one place or everywhere,
 * and how many there are today and in all seven days. `problems`: the place is not known; the lists are then empty, and `near` is none.
 */
export async function soon(near: Near | null, now: Date, most = 6) {
	const tomorrow = addDays(dayAt(now), 1);
	const [today, later] = await Promise.all([
		activitiesFor(toParams({ ...emptyQuery, near, when: 'vandaag' }), now),
		firstActivities({ ...emptyQuery, near, from: tomorrow, to: addDays(tomorrow, 5) }, now, most)
	]);
	return {
		problems: today.problems,
		near: today.query.near,
		where: today.where.name,
		today: today.hits.slice(0, most),
		later,
		totals: { today: today.total, week: today.facets.wanneer?.week ?? 0 }
	};
}

async function firstActivities(query: Query, now: Date, most: number): Promise<ActivityHit[]> {
	const found = await search.all('activity', query, now, most);
	if (!found.ok) return [];
	const cards = await activities.cards(found.ids, momentsOf({ query, week: 0 }, now));
	return cards.map((card) => activityHit(card, { ...noWords, where: found.where, now }));
}
