// Messages of residents: kept, put before a moderator, and told to the organiser when three people say so.
import * as accounts from '#lib/accounts/accounts.server.ts';
import { longDay } from '#lib/calendar/daywords.ts';
import { addDays, type Day } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { pagePath } from '#lib/history/noun.ts';
import type { Letter } from '#lib/mail/letter.ts';
import * as mail from '#lib/mail/mail.server.ts';
import * as reviews from '#lib/reviews/reviews.server.ts';
import * as queries from './queries.server.ts';
import { refOf, type Noun, type Report } from './report.ts';

/** A message is kept this long: time enough to mend what it is about. */
export const KEPT_DAYS = 180;
/** So many different people make it the organiser's business too. */
const RAISED_BY = 3;
/** Dates so long ago, in days, may still be said not to have been held. */
const REMEMBERED_DAYS = 21;

/**
 * Keeps a message about a place or an activity and puts it before a moderator. `reporter` tells people apart without
 * saying who they are (foundation/sealed: mark); `origin` is the address of the site, for letters.
 */
export async function report(
	noun: Noun,
	ref: number,
	told: Report,
	{ now, reporter, origin }: { now: Date; reporter: string; origin: string }
): Promise<void> {
	await sql.begin(async (tx) => {
		// Three at once are counted one after the other: the third one is the third.
		await hold(tx, noun, ref);
		await queries.insertReport(tx, {
			noun,
			ref,
			...told,
			at: now,
			reporter,
			delete_by: addDays(dayAt(now), KEPT_DAYS)
		});
		const about = await queries.aboutReports(tx, noun, ref);
		await reviews.ask(tx, {
			noun: 'reports',
			ref: refOf(noun, ref),
			initiativeId: about.initiativeId,
			why: 'reports',
			by: 'bewoners'
		});
		if (about.reporters >= RAISED_BY && !about.raised) await raise(tx, noun, ref, about, origin, now);
	});
}

async function raise(tx: Sql, noun: Noun, ref: number, about: queries.AboutReports, origin: string, now: Date) {
	await queries.setRaised(tx, noun, ref, now);
	const organisers = await organisersOf(tx, noun, ref, about.initiativeId);
	const moderators = await accounts.addressesOf(tx, { staff: 'moderator' });
	const page = `${origin}${pagePath(noun, about.slug)}`;
	const common = { kind: 'reports', subject: `Drie bewoners zeggen: dit klopt niet. ${about.title}` };
	const what = whatWords(about);
	const letters: Letter[] = [
		...organisers.map(({ email }) => ({
			...common,
			to: email,
			paragraphs: ['Hallo,', `Drie bewoners lieten iets weten over ${about.title}.`, what, 'Wil je het nakijken?'],
			action: { label: 'Bekijk de pagina', url: page },
			after: ['De gemeente heeft dit bericht ook gekregen.']
		})),
		...moderators.map(({ email }) => ({
			...common,
			to: email,
			paragraphs: ['Hallo,', `Drie bewoners lieten iets weten over ${about.title}.`, what],
			action: { label: 'Bekijk de meldingen', url: `${origin}/gemeente/beoordelen` }
		}))
	];
	await mail.post(tx, letters, now);
}

/** Who runs a place, or the initiative of an activity. */
export async function organisersOf(
	tx: Sql,
	noun: Noun | 'initiative',
	ref: number,
	initiativeId: number | null
): Promise<accounts.Reader[]> {
	if (noun === 'place') return accounts.addressesOf(tx, { place: ref });
	return initiativeId === null ? [] : accounts.addressesOf(tx, { initiative: initiativeId });
}

// Never the words of residents themselves: nobody has read these yet.
function whatWords({ wrong, notHeld, lastOriginal }: queries.AboutReports): string {
	const parts = [];
	if (wrong) parts.push(`${wrong} keer: er klopt iets niet op de pagina.`);
	if (notHeld) parts.push(`${notHeld} keer: het ging niet door.`);
	if (lastOriginal) parts.push(`Het gaat om ${longDay(lastOriginal.slice(0, 10))}.`);
	return parts.join('\n');
}

/** Dates of the last weeks that somebody may say were not held: value and words, latest first. */
export async function recentDates(activityId: number, now: Date): Promise<{ value: string; label: string }[]> {
	const rows = await queries.recentOriginals(sql, activityId, addDays(dayAt(now), -REMEMBERED_DAYS), now);
	return rows.map(({ original, starts }) => ({ value: original, label: longDay(starts.slice(0, 10)) }));
}

/**
 * What residents said about this thing and nobody has dealt with, latest first. For moderators: rights were asked by the
 * verb that shows it.
 */
export const openReports = (tx: Sql, noun: Noun, ref: number) => queries.openReports(tx, noun, ref);

/** Nobody tells anything about this thing, and nobody else decides about what was told, until the transaction ends. */
export const hold = (tx: Sql, noun: Noun, ref: number) =>
	tx`select pg_advisory_xact_lock(hashtext(${`report ${refOf(noun, ref)}`}))`;

/** These messages were read and dealt with. Rights were asked by whoever opened the transaction. */
export const handle = (tx: Sql, noun: Noun, ref: number, ids: readonly string[], by: string, now: Date) =>
	queries.setHandled(tx, noun, ref, ids, by, now);

/** Removes the messages whose term has passed; returns how many. For the worker, each night. */
export async function forgetOld(today: Day): Promise<number> {
	const { count } = await sql`delete from reports where delete_by <= ${today}`;
	return count;
}
