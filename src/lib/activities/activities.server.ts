// The door of the activities room: reading. Writing is in publication.server.ts.
import { sql } from '#lib/foundation/database.server.ts';
import * as search from '#lib/search/search.server.ts';
import * as queries from './queries.server.ts';
import type { ActivityCard, OccurrenceRow, SeriesRow } from './rows.ts';

export { extend, publishAll, type Published } from './publication.server.ts';

/** Takes an activity away from the public, with the reason; its page is then gone, and so is every trace in search. */
export async function withdraw(id: number, by: string, reason: string): Promise<void> {
	await sql.begin(async (tx) => {
		await tx`insert into activity_withdrawals (activity_id, by, reason) values (${id}, ${by}, ${reason}) on conflict do nothing`;
		await search.project(tx, 'activity', [id]);
	});
	search.changed();
}

/** Cards of these ids, in the order of the ids, each with its first moment in what was asked. One statement. */
export const cards = (ids: readonly number[], moments: queries.Moments): Promise<ActivityCard[]> =>
	ids.length ? queries.cards(sql, ids, moments) : Promise.resolve([]);

export const bySlug = (slug: string) => queries.bySlug(sql, slug);

export const seriesOf = (id: number): Promise<SeriesRow[]> => queries.seriesOf(sql, id);

/** Dates still to come, cancelled ones among them, soonest first. */
export const datesOf = (id: number, now: Date, limit: number): Promise<OccurrenceRow[]> =>
	queries.datesOf(sql, id, now, limit);

/** What is on at a place in the coming weeks, one row a date. */
export const atPlace = (placeId: number, now: Date, until: Date, limit = 12) =>
	queries.atPlace(sql, placeId, now, until, limit);

/** Dots for the map, in the order of the ids. One statement. */
export const dots = (ids: readonly number[]) => queries.dots(sql, ids);

/** Addresses for a sitemap, last changed first. */
export const addresses = (limit: number) => queries.addresses(sql, limit);
