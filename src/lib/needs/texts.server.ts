// Free sentences: each waits for a moderator, and goes after its term; the answer it came with stays.
import type { Day } from '#lib/calendar/days.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import * as reviews from '#lib/reviews/reviews.server.ts';
import * as queries from './text-queries.server.ts';

/** What a moderator looks at; undefined when the sentence is gone. Rights were asked by the verb that shows it. */
export const textOf = (sql: Sql, needId: string): Promise<queries.Text | undefined> => queries.text(sql, needId);

/** Nobody removes this sentence until the transaction ends: ask it before the question about it. */
export const holdText = (tx: Sql, needId: string) => queries.hold(tx, needId);

/** Makes a sentence public; false when it is gone. Rights were asked by whoever opened the transaction. */
export const approveText = (tx: Sql, by: string, needId: string, now: Date): Promise<boolean> =>
	queries.approve(tx, needId, by, now);

/** Removes a sentence for good; the answer stays. Rights were asked by whoever opened the transaction. */
export const removeText = (tx: Sql, needId: string): Promise<boolean> => queries.remove(tx, needId);

/** Removes the sentences whose term has passed, and the questions about them; returns how many. For the worker. */
export const forgetTexts = (today: Day): Promise<number> =>
	sql.begin(async (tx) => {
		const gone = await queries.removeOld(tx, today);
		for (const needId of gone) await withdraw(tx, needId, 'termijn');
		return gone.length;
	});

/** There is nothing left to decide about. */
export async function withdraw(tx: Sql, needId: string, by: string): Promise<void> {
	const open = await reviews.open(tx, 'need-text', needId);
	if (open) await reviews.decide(tx, open.id, by, 'withdrawn');
}

/** Removes which device answered on days that are over; returns how many. For the worker, each night. */
export async function forgetDevices(today: Day): Promise<number> {
	const { count } = await sql`delete from need_devices where day < ${today}`;
	return count;
}
