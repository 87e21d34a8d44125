// Taking an activity away from the public, and showing it again. Nothing of it is deleted.
import type { Sql } from '#lib/foundation/database.server.ts';
import * as history from '#lib/history/history.server.ts';
import * as search from '#lib/search/search.server.ts';

/** Its page is gone, and so is every trace in search; false when it was already. Rights were asked by whoever opened the transaction. */
export async function takeAway(tx: Sql, by: string, id: number, reason: string): Promise<boolean> {
	const { count } = await tx`
		insert into activity_withdrawals (activity_id, by, reason) values (${id}, ${by}, ${reason}) on conflict do nothing`;
	if (!count) return false;
	await history.record(tx, [{ noun: 'activity', ref: id, by, what: 'withdrawn', before: null, after: { reason } }]);
	await search.project(tx, 'activity', [id]);
	return true;
}

/** Shows it again; false when it was not taken away. Rights were asked by whoever opened the transaction. */
export async function bringBack(tx: Sql, by: string, id: number): Promise<boolean> {
	const { count } = await tx`delete from activity_withdrawals where activity_id = ${id}`;
	if (!count) return false;
	await history.record(tx, [{ noun: 'activity', ref: id, by, what: 'shown-again', before: null, after: null }]);
	await search.project(tx, 'activity', [id]);
	return true;
}
