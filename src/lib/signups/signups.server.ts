// The door of sign-ups: somebody comes, cancels, waits, is reminded and told; the organiser has the list; all of it goes
// 14 days after the date.
import * as activities from '#lib/activities/activities.server.ts';
import type { OccurrenceRow } from '#lib/activities/rows.ts';
import type { Wall } from '#lib/calendar/zone.ts';
import type { Day } from '#lib/calendar/days.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { tooOften } from '#lib/foundation/ratelimit.server.ts';
import { hashOf } from '#lib/foundation/tokens.server.ts';
import * as search from '#lib/search/search.server.ts';
import { holdDate, settle } from './dates.server.ts';
import { enter } from './entering.server.ts';
import * as queries from './queries.server.ts';
import { isMail, type Person } from './signup.ts';
import { remember } from './use.server.ts';

export { telling } from './comparing.server.ts';
export { KEPT_DAYS } from './dates.server.ts';
export { addByHand, listOf, remove, type ListedDate } from './lists.server.ts';
export { activityChanged } from './refitting.server.ts';
export { remindTomorrow, tell, type News, type Told } from './telling.server.ts';
export { foresee, goAlong, type Fates } from './together.server.ts';
export { usedShares } from './use.server.ts';

export type SignedUp =
	| {
			ok: true;
			/** Of who has no mail: the page that says what came of it. */
			token: string | null;
			/** Whether there is room for who signs up now; the waiting list otherwise. */
			place: boolean;
	  }
	| { ok: false; problem: 'closed' | 'too-often' };

// Who types somebody else's address fills nobody's mailbox.
const PER_CONTACT = { name: 'sign-up-contact', points: 10, seconds: 24 * 3600 };

/**
 * Signs somebody up for one date, in or on the waiting list. Who was on it already gets the answer of somebody new: a
 * mail says how it stands with them, or, with a telephone number, the page behind the token.
 */
export async function signUp(activityId: number, original: Wall, person: Person, now: Date): Promise<SignedUp> {
	if ((await tooOften(PER_CONTACT, person.contact)) !== null) return { ok: false, problem: 'too-often' };
	const entered = await sql.begin(async (tx) => {
		const open = await holdDate(tx, activityId, original, now);
		return open && (await enter(tx, open, person, 'bewoner', now));
	});
	search.changed();
	if (!entered) return { ok: false, problem: 'closed' };
	return { ok: true, token: isMail(person.contact) ? null : entered.token, place: entered.place };
}

export type Seen = Pick<queries.SignUp, 'original' | 'name' | 'people' | 'waiting'> &
	Pick<queries.Offer, 'slug' | 'title' | 'where'> & {
		/** Null when the date is no longer there. */
		date: OccurrenceRow | null;
		/** Its page is there for everybody. */
		open: boolean;
	};

/** What stands behind a link. Looking changes nothing. */
export async function behind(token: string): Promise<Seen | undefined> {
	const found = await queries.behind(sql, hashOf(token));
	const offer = found && (await queries.offer(sql, found.activityId));
	if (!found || !offer) return undefined;
	const { original, name, people, waiting } = found;
	const date = (await activities.dateOf(found.activityId, original)) ?? null;
	return {
		original,
		name,
		people,
		waiting,
		slug: offer.slug,
		title: offer.title,
		where: offer.where,
		date,
		open: offer.open
	};
}

/** Takes who holds this link off the list; the first who waits and fits gets the place. False when it was done already. */
export async function cancel(token: string, now: Date): Promise<boolean> {
	let done: boolean | 'elsewhere';
	// Anew each time: who holds one activity and waits for another may be waited for.
	do done = await sql.begin((tx) => cancelOnce(tx, hashOf(token), now));
	while (done === 'elsewhere');
	if (done) search.changed();
	return done;
}

// 'elsewhere': their sign-up went along to another date or activity while this waited to hold the one it was on.
async function cancelOnce(tx: Sql, hash: string, now: Date): Promise<boolean | 'elsewhere'> {
	const found = await queries.behind(tx, hash);
	if (!found) return false;
	const open = await holdDate(tx, found.activityId, found.original, now);
	const still = await queries.behind(tx, hash);
	if (!still) return false;
	if (still.activityId !== found.activityId || still.original !== found.original) return 'elsewhere';
	if (!(await queries.remove(tx, still.activityId, still.id))) return false;
	if (open) await settle(tx, open, now);
	return true;
}

/** Removes what is kept long enough, and keeps how full its dates were; returns how many. For the worker, each night. */
export const forgetOld = (today: Day): Promise<number> =>
	sql.begin(async (tx) => {
		await remember(tx, today);
		return queries.forget(tx, today);
	});
