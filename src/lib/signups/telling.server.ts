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

/** What is to be told of one date. */
export type DateNews = { original: Wall; news: News };

/** How many were written to, and how many gave a telephone number. */
export type Told = { mailed: number; toCall: number };

/**
 * Writes to everybody who signed up for these dates that they are off, moved or on after all, in the transaction that did it. Returns
 * how many were written to, and how many gave a telephone number: those the organiser has to call.
 */
export const tell = (
	tx: Sql,
	activityId: number,
	originals: readonly Wall[],
	news: News,
	now = new Date()
): Promise<Told> =>
	tellEach(
		tx,
		activityId,
		originals.map((original) => ({ original, news })),
		now
	);

/** The same, with news of its own for each date; all of them together take a few statements. */
export async function tellEach(tx: Sql, activityId: number, dates: readonly DateNews[], now: Date): Promise<Told> {
	const newsOf = new Map(dates.map(({ original, news }) => [original, news]));
	const everybody = await queries.onDates(tx, activityId, [...newsOf.keys()]);
	const offer = everybody.length ? await queries.offer(tx, activityId) : undefined;
	if (!offer) return { mailed: 0, toCall: 0 };
	const told = everybody.map((one) => ({ ...one, news: newsOf.get(one.original)! }));
	const reached = told.filter(({ contact }) => isMail(contact));
	const links = await linksFor(
		tx,
		reached.filter(({ news }) => news.newStart)
	);
	const letters = reached.map(({ news, ...one }) => {
		const { reason, newStart, again, once } = news;
		const about = aboutOf(offer, newStart ?? one.original, now);
		if (!newStart)
			return cancelledLetter(about, reason, {
				...one,
				...(once ? { once: `sign-up-off:${one.id}:${one.original}` } : {})
			});
		return (again ? againLetter : movedLetter)(about, reason, { ...one, link: links.get(one.id) ?? '' });
	});
	const mailed = await mail.post(tx, letters, now);
	const moved = [...newsOf].flatMap(([original, { newStart, now: name = original }]) =>
		newStart ? [{ original, now: name, deleteBy: deleteBy(newStart) }] : []
	);
	if (moved.length) await queries.follow(tx, activityId, moved);
	return { mailed, toCall: told.length - reached.length };
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
