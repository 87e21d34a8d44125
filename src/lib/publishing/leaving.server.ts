// An activity, or an initiative with all of them, leaves the site or comes back: who signed up hears so in the same
// transaction.
import * as activities from '#lib/activities/activities.server.ts';
import type { Day } from '#lib/calendar/days.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import * as signups from '#lib/signups/signups.server.ts';

/**
 * Nobody finds this activity any more; nothing of it is deleted. The reason is for the initiative and the moderators.
 * False when it was off already. Rights were asked by whoever opened the transaction.
 */
export const takeAway = (tx: Sql, by: string, id: number, reason: string, now: Date): Promise<boolean> =>
	signups.telling(tx, { activities: [id] }, now, () => activities.takeAway(tx, by, id, reason));

/** Shows it again; false when it was not off. Rights were asked by whoever opened the transaction. */
export const bringBack = (tx: Sql, by: string, id: number, now: Date): Promise<boolean> =>
	signups.telling(tx, { activities: [id] }, now, () => activities.bringBack(tx, by, id));

/**
 * The same of an initiative, with everything it published; its members get the reason by mail. Rights were asked by
 * whoever opened the transaction.
 */
export const takeInitiativeAway = (tx: Sql, by: string, id: number, reason: string, now: Date): Promise<boolean> =>
	tellingAll(tx, id, now, () => initiatives.withdraw(tx, by, id, reason));

/** Shows it again with everything it published; its members hear so. Rights were asked by whoever opened the transaction. */
export const bringInitiativeBack = (tx: Sql, by: string, id: number, now: Date): Promise<boolean> =>
	tellingAll(tx, id, now, () => initiatives.bringBack(tx, by, id));

async function tellingAll(tx: Sql, id: number, now: Date, work: () => Promise<boolean>): Promise<boolean> {
	// Before its activities, as whoever merges or ends it does.
	await initiatives.hold(tx, id);
	return signups.telling(tx, { activities: await initiatives.activityIds(tx, id) }, now, work);
}

/** Publishes it again as it was; `snapshot` is `before` or `after` of a change. Rights were asked by whoever opened the transaction. */
export const restore = (tx: Sql, by: string, id: number, snapshot: unknown, today: Day, now: Date): Promise<void> =>
	signups.telling(tx, { activities: [id] }, now, () => activities.restore(tx, by, id, snapshot, today));
