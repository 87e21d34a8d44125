// Who signed up for a date reads it when that date is off, goes on after all, or is at another time, whatever changed it.
import type { Sql } from '#lib/foundation/database.server.ts';
import * as queries from './queries.server.ts';
import { activityChanged } from './refitting.server.ts';
import { tellEach, type DateNews } from './telling.server.ts';

type Changed = DateNews & { activityId: number };

const NOT_SHOWN = 'De activiteit staat niet meer op de site';

/**
 * Does `work` on these activities, and writes to everybody whose date is then off, on again or at another time; all in
 * one transaction. An activity that is taken away from the public does not go on for them.
 */
export async function telling<Result>(
	tx: Sql,
	of: queries.Several,
	now: Date,
	work: () => Promise<Result>
): Promise<Result> {
	// Two who do the same at once tell it once, and nobody signs up between the look and the work.
	await queries.hold(tx, of);
	const before = await queries.signedUpDates(tx, of, now);
	const result = await work();
	if (!before.length) return result;
	const after = new Map((await queries.signedUpDates(tx, of, now)).map((date) => [keyOf(date), date]));
	const retold = new Set<number>();
	const changed: Changed[] = [];
	for (const was of before) {
		const { activityId, original } = was;
		const is = after.get(keyOf(was));
		if (!is?.held) {
			if (was.held && was.starts) retold.add(activityId);
		} else if (is.starts !== was.starts) {
			const reason = is.visible ? (is.reason ?? '') : NOT_SHOWN;
			const news = is.starts ? { reason, newStart: is.starts, again: was.starts === null } : { reason };
			changed.push({ activityId, original, news });
		}
	}
	for (const [activityId, dates] of Map.groupBy(changed, (date) => date.activityId))
		await tellEach(tx, activityId, dates, now);
	// Their date is not in the series any more: they go along to the one of that day, or hear that there is none.
	for (const activityId of retold) await activityChanged(tx, activityId, now);
	return result;
}

const keyOf = ({ activityId, original }: { activityId: number; original: string }) => `${activityId} ${original}`;
