// The door of the activities room.
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import * as queries from './queries.server.ts';
import type { ActivityCard, OccurrenceRow, OwnActivity, SeriesRow } from './rows.ts';

export { cancelDate, end, hold, moveDate, setFull, undoDate, type Move, type Touched } from './corrections.server.ts';
export { draftOf, type Snapshot } from './drafts.server.ts';
export { publishAll, takeOver, type Published } from './intake.server.ts';
export { extend } from './layout.server.ts';
export { HERE, publish, restore } from './publication.server.ts';
export { bringBack, takeAway } from './withdrawal.server.ts';

/** Cards of these ids, in the order of the ids, each with its first moment in what was asked. One statement. */
export const cards = (ids: readonly number[], moments: queries.Moments): Promise<ActivityCard[]> =>
	ids.length ? queries.cards(sql, ids, moments) : Promise.resolve([]);

export const bySlug = (slug: string) => queries.bySlug(sql, slug);

/** `from` is an open transaction. */
export const seriesOf = (id: number, from: Sql = sql): Promise<SeriesRow[]> => queries.seriesOf(from, id);

/** Dates still to come, cancelled ones among them, soonest first. */
export const datesOf = (id: number, now: Date, limit: number, offset = 0): Promise<OccurrenceRow[]> =>
	queries.datesOf(sql, id, now, limit, offset);

/** How many dates are still to come. */
export const countDates = (id: number, now: Date): Promise<number> => queries.countDates(sql, id, now);

/** The date that its rule put at this wall time, past or to come. */
export const dateOf = (sql: Sql, id: number, original: string): Promise<OccurrenceRow | undefined> =>
	queries.dateOf(sql, id, original);

/** Everything an initiative has published, also what the public does not see now; soonest first. */
export const ofInitiative = (sql: Sql, initiativeId: number, now = new Date()): Promise<OwnActivity[]> =>
	queries.ofInitiative(sql, initiativeId, now);

/** One of those, by its address; undefined when it is of somebody else. */
export const ownBySlug = async (initiativeId: number, slug: string, now: Date): Promise<OwnActivity | undefined> =>
	(await queries.ofInitiative(sql, initiativeId, now)).find((activity) => activity.slug === slug);

/** What is on at a place in the coming weeks, one row a date. */
export const atPlace = (placeId: number, now: Date, until: Date, limit = 12) =>
	queries.atPlace(sql, placeId, now, until, limit);

/** Dots for the map, in the order of the ids. One statement. */
export const dots = (ids: readonly number[]) => queries.dots(sql, ids);

/** Addresses for a sitemap, last changed first. */
export const addresses = (limit: number) => queries.addresses(sql, limit);
