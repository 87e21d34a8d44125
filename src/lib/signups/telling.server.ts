// What people who signed up hear by themselves: that it is tomorrow, that a date is off, that it is at another time.
import { addDays } from '#lib/calendar/days.ts';
import { dayAt, type Wall } from '#lib/calendar/zone.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import * as mail from '#lib/mail/mail.server.ts';
import { aboutOf, deleteBy, linksFor } from './dates.server.ts';
import { againLetter, cancelledLetter, movedLetter, reminderLetter } from './letters.ts';
import * as queries from './queries.server.ts';
import { isMail } from './signup.ts';

export type News = {
	/** As residents read it; '' when there is nothing to say. */
	reason: string;
	/** When it is instead, as wall time; left out when it does not go on. */
	newStart?: Wall;
	/** Somebody hears that it does not go on only once, however often this is told. */
	once?: boolean;
	/** It was off, and goes on after all, at `newStart`. */
	again?: boolean;
	/** By which wall time this date is found from now on, when its series took another time; else as before. */
	now?: Wall;
};

/** How many were written to, and how many gave a telephone number. */
export type Told = { mailed: number; toCall: number };

/**
 * Writes to everybody who signed up for these dates that they are off, moved or on after all, in the transaction that did it. Returns
 * how many were written to, and how many gave a telephone number: those the organiser has to call.
 */
export async function tell(
	tx: Sql,
	activityId: number,
	originals: readonly Wall[],
	news: News,
	now = new Date()
): Promise<Told> {
	const offer = await queries.offer(tx, activityId);
	const told = { mailed: 0, toCall: 0 };
	if (!offer) return told;
	const some = new Set((await queries.datesWithSome(tx, activityId)).map(({ original }) => original));
	for (const original of originals.filter((one) => some.has(one))) {
		const list = await queries.onDate(tx, activityId, original);
		const reached = list.filter(({ contact }) => isMail(contact));
		const about = aboutOf(offer, news.newStart ?? original, now);
		const links = news.newStart ? await linksFor(tx, reached) : new Map<string, string>();
		const letters = reached.map((one) =>
			news.newStart
				? (news.again ? againLetter : movedLetter)(about, news.reason, { ...one, link: links.get(one.id) ?? '' })
				: cancelledLetter(about, news.reason, {
						...one,
						...(news.once ? { once: `sign-up-off:${one.id}:${original}` } : {})
					})
		);
		told.mailed += await mail.post(tx, letters, now);
		told.toCall += list.length - reached.length;
		if (news.newStart) await queries.follow(tx, activityId, original, news.now ?? original, deleteBy(news.newStart));
	}
	return told;
}

const BATCH = 500;

/** Reminds who comes tomorrow, once; returns how many. For the worker, at ten in the morning. */
export async function remindTomorrow(now: Date): Promise<number> {
	const tomorrow = addDays(dayAt(now), 1);
	for (let done = 0; ;) {
		const count = await sql.begin(async (tx) => {
			const list = await queries.toRemind(tx, tomorrow, BATCH);
			const links = await linksFor(tx, list);
			const letters = list.map((one) =>
				reminderLetter(aboutOf(one, one.starts, now), { ...one, link: links.get(one.id) ?? '' })
			);
			await mail.post(tx, letters, now);
			await queries.reminded(
				tx,
				list.map(({ id }) => id),
				now
			);
			return list.length;
		});
		done += count;
		if (count < BATCH) return done;
	}
}
