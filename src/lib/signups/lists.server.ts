// The list of the organiser: who comes to which date. Only members of the initiative ever see it.
import * as accounts from '#lib/accounts/accounts.server.ts';
import { Forbidden, type Me } from '#lib/accounts/rights.ts';
import * as activities from '#lib/activities/activities.server.ts';
import type { Wall } from '#lib/calendar/zone.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import * as mail from '#lib/mail/mail.server.ts';
import * as search from '#lib/search/search.server.ts';
import { aboutOf, holdDate, settle } from './dates.server.ts';
import { enter } from './entering.server.ts';
import { removedLetter } from './letters.ts';
import * as queries from './queries.server.ts';
import { isMail, takenBy, type Person } from './signup.ts';

export type ListedDate = {
	original: Wall;
	/** Wall times; the original where the date is no longer there. */
	starts: Wall;
	ends: Wall;
	cancelled: boolean;
	/** Still to come, and it goes on: somebody may be added. */
	open: boolean;
	capacity: number | null;
	taken: number;
	coming: queries.SignUp[];
	waiting: queries.SignUp[];
};

const DATES_AHEAD = 6;

/** Every date with somebody on its list, and the next ones. @throws Forbidden for who is no member */
export async function listOf(who: Me | null, activityId: number, now: Date): Promise<ListedDate[]> {
	const offer = await mine(sql, who, activityId);
	const [people, next] = await Promise.all([
		queries.ofActivity(sql, activityId),
		activities.datesOf(activityId, now, DATES_AHEAD)
	]);
	const byDate = Map.groupBy(people, ({ original }) => original);
	const dates = new Map(next.map((date) => [date.original, date]));
	const others = [...byDate.keys()].filter((original) => !dates.has(original));
	for (const date of await activities.datesAt(sql, activityId, others)) dates.set(date.original, date);
	const originals = [...new Set([...byDate.keys(), ...dates.keys()])];
	return originals
		.map((original) => {
			const [all, date] = [byDate.get(original) ?? [], dates.get(original)];
			return {
				original,
				starts: date?.starts ?? original,
				ends: date?.ends ?? original,
				cancelled: date?.cancelled ?? true,
				open: date !== undefined && !date.cancelled && date.startsAt > now,
				capacity: offer.capacity,
				taken: takenBy(all),
				coming: all.filter(({ waiting }) => !waiting),
				waiting: all.filter(({ waiting }) => waiting)
			};
		})
		.sort((one, other) => (one.starts < other.starts ? -1 : 1));
}

/** Writes somebody down who called. False when the date takes nobody. @throws Forbidden */
export async function addByHand(
	who: Me | null,
	activityId: number,
	original: Wall,
	person: Person,
	now: Date
): Promise<boolean> {
	const added = await sql.begin(async (tx) => {
		const offer = await mine(tx, who, activityId);
		const open = await holdDate(tx, offer.id, original, now);
		if (open) await enter(tx, open, person, who?.id ?? '', now);
		return open !== undefined;
	});
	search.changed();
	return added;
}

/** Takes somebody off the list and tells them; who waited gets the place. @throws Forbidden */
export async function remove(who: Me | null, activityId: number, id: string, now: Date): Promise<void> {
	await sql.begin(async (tx) => {
		const offer = await mine(tx, who, activityId);
		await activities.hold(tx, activityId);
		const gone = await queries.remove(tx, activityId, id);
		if (!gone) return;
		const open = await holdDate(tx, activityId, gone.original, now);
		if (open) await settle(tx, open, now);
		if (open && isMail(gone.contact))
			await mail.post(tx, [removedLetter(aboutOf(offer, open.date.starts, now), gone)], now);
	});
	search.changed();
}

// Somebody who may not see the list learns nothing: also not that there is no such activity.
async function mine(tx: Sql, who: Me | null, activityId: number): Promise<queries.Offer> {
	const offer = await queries.offer(tx, activityId);
	await accounts.mustMay(tx, who, 'sign-ups.see', { initiative: offer?.initiativeId ?? null });
	if (!offer) throw new Forbidden('sign-ups.see');
	return offer;
}
