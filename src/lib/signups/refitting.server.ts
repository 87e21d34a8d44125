// After an activity was told anew: who signed up for a date that is at another time goes along, who signed up for one that
// is gone is told, and where there is more room who waited comes in. Private to the room.
import * as activities from '#lib/activities/activities.server.ts';
import { wallAt } from '#lib/calendar/zone.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import { holdDate, settle } from './dates.server.ts';
import * as queries from './queries.server.ts';
import { tell, type Told } from './telling.server.ts';

/**
 * Call in the transaction that changed the activity, after the change. Returns how many were written to, and how many
 * gave a telephone number: those the organiser has to call.
 */
export async function activityChanged(tx: Sql, activityId: number, now: Date): Promise<Told> {
	const told = { mailed: 0, toCall: 0 };
	for (const { original } of await queries.datesWithSome(tx, activityId)) {
		// What is over stays as it was.
		if (original <= wallAt(now)) continue;
		const same = await activities.dateOf(activityId, original, tx);
		const instead = same ? undefined : await queries.dateLike(tx, activityId, original);
		if (!same) {
			const news = instead
				? { reason: '', newStart: instead.starts, now: instead.original }
				: { reason: 'De organisator heeft de data veranderd', once: true };
			const { mailed, toCall } = await tell(tx, activityId, [original], news, now);
			told.mailed += mailed;
			told.toCall += toCall;
		}
		const open = await holdDate(tx, activityId, instead?.original ?? original, now);
		if (open) await settle(tx, open, now);
	}
	return told;
}
