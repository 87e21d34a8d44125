// The door of mail: a letter is written in the transaction it belongs to; the worker hands it over (delivery.server.ts).
import { randomUUID } from 'node:crypto';
import { addDays, type Day } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { sendBefore, type Letter } from './letter.ts';
import * as queries from './queries.server.ts';
import { htmlOf, subjectOf, textOf } from './rendering.ts';

export type { KeptLetter, Missed } from './queries.server.ts';

const KEPT_DAYS = 30;
/** A letter that waits longer than this says that the mail server is away, or slow. */
const LATE = 60_000;

/** Writes letters to be sent; one whose key (`once`) was written before is left out. Returns how many were written. */
export async function post(tx: Sql, letters: readonly Letter[], now = new Date()): Promise<number> {
	if (!letters.length) return 0;
	const rows = letters.map((letter) => {
		const sendAt = letter.sendAt ?? now;
		return {
			id: randomUUID(),
			kind: letter.kind,
			once: letter.once ?? null,
			recipient: letter.to,
			subject: subjectOf(letter),
			text: textOf(letter),
			html: htmlOf(letter),
			stop_url: letter.stopUrl ?? null,
			written_at: now,
			send_at: sendAt,
			send_before: sendBefore(letter.kind, sendAt),
			delete_by: addDays(dayAt(now), letter.keptDays ?? KEPT_DAYS)
		};
	});
	return queries.write(tx, rows);
}

/** Takes away every letter whose key (`once`) begins with `key` and a colon, sent or not: its reader wants no more of it. */
export async function takeBack(tx: Sql, key: string): Promise<void> {
	await queries.takeBack(tx, key);
}

/** How many letters should have gone out by now and did not. Not those of this minute: they would tell who just asked for one. */
export const late = (now = new Date()): Promise<number> => queries.countDue(sql, new Date(now.getTime() - LATE));

/** Letters that were refused, came too late or may not have arrived, the last first, as long as letters are kept. */
export const missed = (from: Sql, limit: number): Promise<queries.Missed[]> => queries.missed(from, limit);

/** The newest letters, for the page of a demo. Never show these on a site with real people. */
export const newest = (limit = 50): Promise<queries.KeptLetter[]> => queries.newest(sql, limit);

/** One letter by its id (a UUID), for the page of a demo. */
export const byId = (id: string): Promise<queries.KeptLetter | undefined> => queries.byId(sql, id);

/** Throws letters away whose term has passed, sent or not; returns how many. For the worker, each night. */
export const forgetOld = (today: Day): Promise<number> => queries.forget(sql, today);

/** Throws away every letter to this address, sent or not: whoever left is not written to. */
export async function forgetReader(tx: Sql, email: string): Promise<void> {
	await tx`delete from letters where recipient = ${email}`;
}
