// An activity leaves the site, or comes back: who signed up for it hears so in the same transaction. Rights are asked by
// whoever calls this.
import * as activities from '#lib/activities/activities.server.ts';
import type { Day } from '#lib/calendar/days.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import * as signups from '#lib/signups/signups.server.ts';

/** Nobody finds it any more; nothing of it is deleted. The reason is for the initiative and the moderators. */
export const takeAway = (tx: Sql, by: string, id: number, reason: string, now: Date): Promise<void> =>
	signups.telling(tx, { activities: [id] }, now, () => activities.takeAway(tx, by, id, reason));

/** Shows it again. */
export const bringBack = (tx: Sql, by: string, id: number, now: Date): Promise<void> =>
	signups.telling(tx, { activities: [id] }, now, () => activities.bringBack(tx, by, id));

/** Publishes it again as it was; `snapshot` is `before` or `after` of a change. */
export const restore = (tx: Sql, by: string, id: number, snapshot: unknown, today: Day, now: Date): Promise<void> =>
	signups.telling(tx, { activities: [id] }, now, () => activities.restore(tx, by, id, snapshot, today));
