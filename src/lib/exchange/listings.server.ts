// What a calendar or news feed lists: the activities of any search, of an initiative, at a place, in an area.
import * as areas from '#lib/areas/areas.server.ts';
import type { Day } from '#lib/calendar/days.ts';
import { dayAt, instantOf } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import * as places from '#lib/places/places.server.ts';
import { memory } from '#lib/search/memory.ts';
import { parse } from '#lib/search/parse.ts';
import { emptyQuery, toParams, type Query, type QueryProblem } from '#lib/search/query.ts';
import * as search from '#lib/search/search.server.ts';
import type { Version } from './freshness.ts';
import { fingerprint } from './plaintext.ts';
import * as queries from './queries.server.ts';

export type Listing = {
	name: string;
	/** Path of the page that shows the same. */
	path: string;
	ids: readonly number[];
	version: Version;
	/** From here dates are laid out that no rule can say: each day a day more, as on the site. */
	from: Day;
};
/** `slug` differs from what was asked when the address is an old one; undefined when there is nothing there. */
export type Found = { slug: string; listing: Listing } | undefined;

/** Raised when what is written changes while what is told does not. */
const FORMAT = 2;

// Subscribers ask again and again: within a minute the answer is known, unless something changed.
const known = memory<Listing | { problem: QueryProblem }>(500);
search.onChange(known.clear);

/** Exactly what /activiteiten finds for the same parameters, pages together; or what is wrong with them. */
export async function inSearch(
	params: URLSearchParams,
	now: Date
): Promise<{ ok: true; listing: Listing } | { ok: false; problems: QueryProblem[] }> {
	const { query, problems } = parse(params);
	if (problems.length) return { ok: false, problems };
	const listing = await ofQuery({ ...query, page: 1, sort: null }, now);
	return 'problem' in listing ? { ok: false, problems: [listing.problem] } : { ok: true, listing };
}

/** Everything in an area. */
export async function inArea(slug: string, now: Date): Promise<Found> {
	const area = isSlug(slug) ? await areas.bySlug(slug) : undefined;
	if (!area) return undefined;
	const listing = await ofQuery({ ...emptyQuery, near: { type: 'area', slug: area.slug } }, now);
	return 'problem' in listing ? undefined : { slug: area.slug, listing };
}

/** Everything at a place. */
export async function atPlace(slug: string, now: Date): Promise<Found> {
	const place = isSlug(slug) ? await places.bySlug(slug) : undefined;
	if (!place) return undefined;
	const { id, name, slug: current } = place;
	return { slug: current, listing: await page(name, `/plekken/${current}`, now, () => queries.atPlace(sql, id, now)) };
}

/** Everything of an initiative that the public may see. */
export async function ofInitiative(slug: string, now: Date): Promise<Found> {
	const initiative = isSlug(slug) ? await queries.initiativeAt(sql, slug) : undefined;
	if (!initiative) return undefined;
	const { id, name, slug: current } = initiative;
	const path = `/initiatieven/${current}`;
	return { slug: current, listing: await page(name, path, now, () => queries.ofInitiative(sql, id, now)) };
}

const isSlug = (text: string) => /^[a-z0-9-]{1,140}$/.test(text);
const minuteOf = (now: Date) => Math.floor(now.getTime() / 60_000);

const page = (name: string, path: string, now: Date, read: () => Promise<number[]>): Promise<Listing> =>
	known.get(`${minuteOf(now)} ${path} ${name}`, async () =>
		listingOf(name, path, await read(), now)
	) as Promise<Listing>;

function ofQuery(query: Query, now: Date): Promise<Listing | { problem: QueryProblem }> {
	const params = toParams(query).toString();
	return known.get(`${minuteOf(now)} ?${params}`, async () => {
		const found = await search.all('activity', query, now);
		if (!found.ok) return { problem: found.problem };
		const about = [query.text, found.where.name].filter(Boolean).join(', ');
		const name = about ? `Activiteiten: ${about}` : 'Activiteiten';
		// In one order, whatever the search sorts by: a change of order is no change of a calendar.
		const ids = found.ids.toSorted((one, other) => one - other);
		return listingOf(name, params ? `/activiteiten?${params}` : '/activiteiten', ids, now);
	});
}

async function listingOf(name: string, path: string, ids: number[], now: Date): Promise<Listing> {
	const today = dayAt(now);
	const { mark, changedAt } = await queries.markOf(sql, ids);
	// What is over goes without anything being changed: at the latest a day after, there is a newer version.
	const midnight = instantOf(`${today}T00:00`);
	const modified = changedAt && changedAt > midnight ? changedAt : midnight;
	const etag = `W/"${fingerprint(String(FORMAT), name, mark, today, ids.join())}"`;
	return { name, path, ids, from: today, version: { etag, modified } };
}
