// Who signed up for a date of a calendar reads it when that date is off or moves.
import type { Sql } from '#lib/foundation/database.server.ts';
import * as signups from '#lib/signups/signups.server.ts';
import * as queries from './queries.server.ts';

/** Does `work`, and writes to everybody whose date is then off or at another time; all in one transaction. */
export async function telling<Result>(
	tx: Sql,
	source: string,
	now: Date,
	work: () => Promise<Result>
): Promise<Result> {
	const before = await queries.signedUpDates(tx, source, now);
	const result = await work();
	if (!before.length) return result;
	const after = new Map((await queries.signedUpDates(tx, source, now)).map((date) => [keyOf(date), date]));
	for (const date of before) {
		const { activityId, original } = date;
		const { starts = null, reason = null } = after.get(keyOf(date)) ?? {};
		if (date.starts === null || starts === date.starts) continue;
		const why = reason ?? 'De organisatie heeft de agenda veranderd.';
		await signups.tell(tx, activityId, [original], starts ? { reason: why, newStart: starts } : { reason: why }, now);
	}
	return result;
}

const keyOf = ({ activityId, original }: { activityId: number; original: string }) => `${activityId} ${original}`;
