// One date that people sign up for: who gets in, when it is full, and what each of them is written. Private to the room;
// everything is in the transaction of the verb, which holds the activity: of thirty at once, one after another is let in.
import * as activities from '#lib/activities/activities.server.ts';
import type { OccurrenceRow } from '#lib/activities/rows.ts';
import { addDays, type Day } from '#lib/calendar/days.ts';
import { dayAt, type Wall } from '#lib/calendar/zone.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { newToken } from '#lib/foundation/tokens.server.ts';
import * as mail from '#lib/mail/mail.server.ts';
import { letInLetter, type About } from './letters.ts';
import * as queries from './queries.server.ts';
import { isMail, letIn, takenBy } from './signup.ts';

/** After its date a sign-up is kept so many days, for who has to call somebody. */
export const KEPT_DAYS = 14;
export const deleteBy = (starts: Wall): Day => addDays(starts.slice(0, 10), KEPT_DAYS);

/** In `by` of a full date: the number of people made it so, and may undo it. */
const COUNTED = 'aanmeldingen';

export type OpenDate = { offer: queries.Offer; date: OccurrenceRow };

/** Holds an activity and gives one of its dates that still takes people; undefined when there is none. */
export async function holdDate(tx: Sql, activityId: number, original: Wall, now: Date): Promise<OpenDate | undefined> {
	await activities.hold(tx, activityId);
	const [offer, date] = [await queries.offer(tx, activityId), await activities.dateOf(activityId, original, tx)];
	return offer?.open && date && !date.cancelled && date.startsAt > now ? { offer, date } : undefined;
}

/**
 * Lets in who fits, writes to those of them who waited before (`entered` are told by who entered them), and says whether
 * the date is full. A date that a person called full lets nobody in. Returns the ids of who was let in.
 */
export async function settle(
	tx: Sql,
	{ offer, date }: OpenDate,
	now: Date,
	entered: ReadonlySet<string> = new Set()
): Promise<Set<string>> {
	const by = await queries.fullBy(tx, offer.id, date.original);
	if (by !== undefined && by !== COUNTED) return new Set();
	const list = await queries.onDate(tx, offer.id, date.original);
	const inside = letIn(offer.capacity, list);
	const ids = new Set(inside.map(({ id }) => id));
	if (ids.size) await queries.letIn(tx, [...ids]);
	const taken = takenBy(list) + inside.reduce((sum, { people }) => sum + people, 0);
	const full = offer.capacity !== null && taken >= offer.capacity;
	if (full !== (by !== undefined)) await activities.setFull(tx, COUNTED, offer.id, date.original, full);
	const waited = inside.filter(({ id, contact }) => !entered.has(id) && isMail(contact));
	const links = await linksFor(tx, waited);
	await mail.post(
		tx,
		waited.map((one) => letInLetter(aboutOf(offer, date.starts, now), { ...one, link: links.get(one.id) ?? '' })),
		now
	);
	return ids;
}

/** Whether somebody new who comes with so many people would get in. */
export async function takes(tx: Sql, { offer, date }: OpenDate, people: number): Promise<boolean> {
	const by = await queries.fullBy(tx, offer.id, date.original);
	if (by !== undefined && by !== COUNTED) return false;
	const list = await queries.onDate(tx, offer.id, date.original);
	return letIn(offer.capacity, [...list, { id: null, people, waiting: true }]).some(({ id }) => id === null);
}

/** A new link for each of these: only hashes are kept, so every letter has its own. */
export async function linksFor(tx: Sql, list: readonly { id: string }[]): Promise<Map<string, string>> {
	if (!list.length) return new Map();
	const made = list.map(({ id }) => ({ id, ...newToken() }));
	await queries.addLinks(tx, made);
	return new Map(made.map(({ id, token }) => [id, linkOf(token)]));
}

/** The page where one click cancels. */
export const linkOf = (token: string): string => `${configuration().origin}/aanmelding/${token}`;

type Told = { title: string; slug: string; where: string | null };
export const aboutOf = ({ title, slug, where }: Told, starts: Wall, now: Date): About => ({
	title,
	where,
	starts,
	today: dayAt(now),
	page: `${configuration().origin}/activiteiten/${slug}`
});
