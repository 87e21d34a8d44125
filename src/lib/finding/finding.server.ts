// Finding: one query feeds the list, the map, the counts and the data. From a URL to what a visitor sees.
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt, instantOf } from '#lib/calendar/zone.ts';
import * as places from '#lib/places/places.server.ts';
import { parse } from '#lib/search/parse.ts';
import {
	daysAsked,
	emptyQuery,
	toParams,
	type Near,
	type Noun,
	type Query,
	type QueryProblem
} from '#lib/search/query.ts';
import * as search from '#lib/search/search.server.ts';
import { activityHit, placeHit, type ActivityHit, type PlaceHit } from './hits.ts';
import type { Results } from './results.ts';

/** A page of activities for the parameters of a URL. Two statements: one asks the engine, one reads the cards. */
export async function activitiesFor(params: URLSearchParams, now: Date): Promise<Results<ActivityHit>> {
	return results('activity', params, now, async ({ found, query }) => {
		const cards = await activities.cards(found.ids, momentsOf(query, now));
		return cards.map((card) => activityHit(card, { words: found.words, where: found.where, now }));
	});
}

/** A page of places for the parameters of a URL. */
export async function placesFor(params: URLSearchParams, now: Date): Promise<Results<PlaceHit>> {
	return results('place', params, now, async ({ found }) => {
		const rows = await places.byIds(found.ids);
		return rows.map((place) => placeHit(place, { words: found.words, where: found.where, now }));
	});
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

async function results<Hit>(
	noun: Noun,
	params: URLSearchParams,
	now: Date,
	read: (context: { found: search.Found; query: Query }) => Promise<Hit[]>
): Promise<Results<Hit>> {
	const { query, problems } = parse(params);
	const refused = (all: QueryProblem[]): Results<Hit> => ({
		query,
		problems: all,
		total: 0,
		page: 1,
		pages: 1,
		hits: [],
		facets: {},
		where: { name: null, slug: null, centre: null, radius: null },
		sort: 'tijd'
	});
	if (problems.length) return refused(problems);
	const answer = await search.find(noun, query, now);
	if (!answer.ok) return refused([answer.problem]);
	const { found } = answer;
	const { area, name, centre, radius } = found.where;
	return {
		query,
		problems: [],
		total: found.total,
		page: query.page,
		pages: found.pages,
		hits: await read({ found, query }),
		facets: found.facets,
		where: { name, slug: area?.slug ?? null, centre: centre && { lon: centre.lon, lat: centre.lat }, radius },
		sort: found.sort
	};
}

// The date on a card is the first one that answers the question, not just the first one.
function momentsOf(query: Query, now: Date) {
	const asked = daysAsked(query, dayAt(now));
	return {
		now,
		from: asked && instantOf(`${asked.from}T00:00`),
		to: asked && instantOf(`${addDays(asked.to, 1)}T00:00`),
		dayParts: query.dayParts.reduce((set, part) => set | (1 << part.bit), 0)
	};
}

/**
 * What a home page shows: the first few activities of today and of the six days after, near one place or everywhere,
 * and how many there are today and in all seven days. `problems`: the place is not known; the lists are then empty.
 */
export async function soon(near: Near | null, now: Date, most = 6) {
	const tomorrow = addDays(dayAt(now), 1);
	const [today, later] = await Promise.all([
		activitiesFor(toParams({ ...emptyQuery, near, when: 'vandaag' }), now),
		firstActivities({ ...emptyQuery, near, from: tomorrow, to: addDays(tomorrow, 5) }, now, most)
	]);
	return {
		problems: today.problems,
		where: today.where.name,
		today: today.hits.slice(0, most),
		later,
		totals: { today: today.total, week: today.facets.wanneer?.week ?? 0 }
	};
}

async function firstActivities(query: Query, now: Date, most: number): Promise<ActivityHit[]> {
	const found = await search.all('activity', query, now, most);
	if (!found.ok) return [];
	const cards = await activities.cards(found.ids, momentsOf(query, now));
	return cards.map((card) => activityHit(card, { words: [], where: found.where, now }));
}
