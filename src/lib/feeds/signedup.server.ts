// Who signed up for a date of a calendar reads it when that date is off, moves, or is at another hour from now on.
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
	const before = (await queries.signedUpDates(tx, source, now)).filter(({ starts }) => starts !== null);
	const result = await work();
	if (!before.length) return result;
	const after = new Map((await queries.signedUpDates(tx, source, now)).map((date) => [keyOf(date), date]));
	const retold = new Set<number>();
	for (const date of before) {
		const { activityId, original } = date;
		const is = after.get(keyOf(date));
		if (!is?.held) retold.add(activityId);
		else if (is.starts !== date.starts) {
			const news = { reason: is.reason ?? '', ...(is.starts ? { newStart: is.starts } : {}) };
			await signups.tell(tx, activityId, [original], news, now);
		}
	}
	// Their date is not in the series any more: they go along to the one of that day, or hear that there is none.
	for (const activityId of retold) await signups.activityChanged(tx, activityId, now);
	return result;
}

const keyOf = ({ activityId, original }: { activityId: number; original: string }) => `${activityId} ${original}`;
