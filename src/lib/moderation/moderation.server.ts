// The door of the moderation room: messages of residents about what is wrong.
import { addDays, type Day } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import type { Report } from './report.ts';

/** A message is kept this long: time enough to mend what it is about. */
export const KEPT_DAYS = 180;

/** Keeps a message about a place or an activity for the municipality. */
export async function report(noun: 'place' | 'activity', ref: number, { message, contact }: Report, now: Date) {
	await sql`insert into reports (noun, ref, message, contact, at, delete_by)
		values (${noun}, ${ref}, ${message}, ${contact}, ${now}, ${addDays(dayAt(now), KEPT_DAYS)})`;
}

/** Removes the messages whose term has passed; returns how many. For the worker, each night. */
export async function forgetOld(today: Day): Promise<number> {
	const { count } = await sql`delete from reports where delete_by <= ${today}`;
	return count;
}
