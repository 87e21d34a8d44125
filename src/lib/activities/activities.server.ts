// The door of the activities room.
import { sql, steady, type Sql } from '#lib/foundation/database.server.ts';
import * as ownQueries from './own-queries.server.ts';
import * as queries from './queries.server.ts';
import type { ActivityCard, OccurrenceRow, OwnActivity, SeriesRow } from './rows.ts';

export { cancelDate, end, hold, moveDate, setFull, undoDate, type Move, type Touched } from './corrections.server.ts';
export { draftOf, snapshotOf, type Snapshot } from './drafts.server.ts';
export { publishAll, takeOver, type Published } from './intake.server.ts';
export { extend } from './layout.server.ts';
export { HERE, publish, restore } from './publication.server.ts';
export { bringBack, takeAway } from './withdrawal.server.ts';

/** Cards of these ids, in the order of the ids, each with its first moment in what was asked. One statement. */
export const cards = (
	ids: readonly number[],
	moments: queries.Moments,
	{ described = false }: { /** With their descriptions. */ described?: boolean } = {}
): Promise<ActivityCard[]> => (ids.length ? queries.cards(steady, ids, moments, described) : Promise.resolve([]));

export const bySlug = (slug: string) => queries.bySlug(sql, slug);

/** `from` is an open transaction. */
export const seriesOf = (id: number, from: Sql = sql): Promise<SeriesRow[]> => queries.seriesOf(from, id);

/** Dates still to come, cancelled ones among them, soonest first. */
export const datesOf = (id: number, now: Date, limit: number, offset = 0): Promise<OccurrenceRow[]> =>
	queries.datesOf(sql, id, now, limit, offset);

/** The date that its rule put at this wall time, past or to come. `from` is an open transaction. */
export const dateOf = (id: number, original: string, from: Sql = sql): Promise<OccurrenceRow | undefined> =>
	queries.dateOf(from, id, original);

/** The dates that its rules put at these wall times, past or to come. One statement. */
export const datesAt = (sql: Sql, id: number, originals: readonly string[]): Promise<OccurrenceRow[]> =>
	originals.length ? queries.datesAt(sql, id, originals) : Promise.resolve([]);

/** As much of them as one page shows. */
export const OWN_PAGE = 50;

export type Own = { activities: OwnActivity[]; /** On all pages together. */ total: number };
/**
 * What an initiative has published, also what the public does not see now; soonest first, what ended last. With `coming`
 * only what the public may see that has a date to come. One page.
 */
export async function ofInitiative(
	initiativeId: number,
	now: Date,
	{ coming = false, limit = OWN_PAGE, offset = 0 }: Partial<ownQueries.Page> & { coming?: boolean } = {}
): Promise<Own> {
	const rows = await ownQueries.ofInitiative(sql, initiativeId, now, { coming, limit, offset });
	return { activities: rows.map(({ total: _, ...own }) => own), total: rows[0]?.total ?? 0 };
}

/** One of those, by its address; undefined when it is of somebody else. */
export async function ownBySlug(initiativeId: number, slug: string, now: Date): Promise<OwnActivity | undefined> {
	const [row] = await ownQueries.ofInitiative(sql, initiativeId, now, { coming: false, limit: 1, offset: 0, slug });
	if (!row) return undefined;
	const { total: _, ...own } = row;
	return own;
}

/** Whether an activity is of this initiative, in whatever state. */
export const isOf = (sql: Sql, initiativeId: number, id: number): Promise<boolean> =>
	ownQueries.isOf(sql, initiativeId, id);

/** Ids of what an initiative still has to come, from low to high, after this id. */
export const goingOn = (sql: Sql, initiativeId: number, now: Date, after: number, limit: number): Promise<number[]> =>
	ownQueries.goingOn(sql, initiativeId, now, after, limit);

/** What is on at a place in the coming weeks, one row a date. */
export const atPlace = (placeId: number, now: Date, until: Date, limit = 12) =>
	queries.atPlace(sql, placeId, now, until, limit);

/** Dots for the map, in the order of the ids. One statement. */
export const dots = (ids: readonly number[]) => queries.dots(sql, ids);

/** Addresses for a sitemap, last changed first. */
export const addresses = (limit: number) => queries.addresses(sql, limit);
