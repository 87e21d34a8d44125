// Two activities become one: who signed up for the one that goes is on the list of the other for the same day, hears that
// nobody signs up for it there, or that theirs is off; whoever keeps a list hears whom to call. Private to the room.
import * as accounts from '#lib/accounts/accounts.server.ts';
import * as activities from '#lib/activities/activities.server.ts';
import { dayAt, instantOf, type Wall } from '#lib/calendar/zone.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import * as mail from '#lib/mail/mail.server.ts';
import { aboutOf, deleteBy, holdDate, linksFor, settle, type OpenDate } from './dates.server.ts';
import * as queries from './queries.server.ts';
import { doubles, isMail } from './signup.ts';
import { tell, type Told } from './telling.server.ts';
import { cameLetter, freedLetter, leftLetter, togetherLetter, type ToCall } from './together-letters.ts';

type Offer = queries.Offer;

/** What comes of sign-ups: on the other list, not needed or not taken there, or off. */
export type Fates = { along: number; freed: number; off: number };
type Fate = { fate: keyof Fates; original: Wall; starts: Wall; instead: Awaited<ReturnType<typeof queries.dateLike>> };

// What comes of each date somebody signed up for. Who signed up for what is off, over or taken away was told so before.
async function look(tx: Sql, from: number, is: Offer, now: Date): Promise<Fate[]> {
	const fates: Fate[] = [];
	for (const { original, starts } of await queries.signedUpDates(tx, { activities: [from] }, now)) {
		if (!starts) continue;
		const like = await queries.dateLike(tx, is.id, starts);
		const instead = like && instantOf(like.starts) > now ? like : undefined;
		fates.push({ fate: !instead ? 'off' : is.open ? 'along' : 'freed', original, starts, instead });
	}
	return fates;
}

/** What `goAlong` would do, in sign-ups; nothing changes. Rights were asked by whoever opened the transaction. */
export async function foresee(tx: Sql, from: number, into: number, now: Date): Promise<Fates> {
	const is = await queries.offer(tx, into);
	const counts: Fates = { along: 0, freed: 0, off: 0 };
	for (const { fate, original } of is ? await look(tx, from, is, now) : [])
		counts[fate] += (await queries.onDate(tx, from, original)).length;
	return counts;
}

/**
 * Call in the transaction that merges `from` into `into`, which holds both, while the public still sees both. Who had a
 * place keeps it, also when it is full there; who waited waits in the order they came; who was on both lists is on it once.
 * Returns how many of them were written to, and how many gave a telephone number: their organisers are told. Rights were
 * asked by whoever opened the transaction.
 */
export async function goAlong(tx: Sql, from: number, into: number, now: Date): Promise<Told> {
	const [was, is] = [await queries.offer(tx, from), await queries.offer(tx, into)];
	const told = { mailed: 0, toCall: 0 };
	if (!was || !is) return told;
	const added: queries.SignUp[] = [];
	const left: ToCall[] = [];
	for (const { original, starts, instead } of await look(tx, from, is, now)) {
		const open = instead && (await holdDate(tx, into, instead.original, now));
		if (open) {
			const { list, fresh } = await carry(tx, from, original, open, now);
			told.mailed += await welcome(tx, open, starts, list, now);
			told.toCall += toCall(list).length;
			added.push(...list.filter(({ id }) => fresh.has(id)));
		} else {
			told.mailed += await (instead
				? free(tx, is, { from, original, starts, instead: instead.starts }, now)
				: callOff(tx, from, original, is, now));
			const called = toCall(await queries.onDate(tx, from, original));
			left.push(...called.map((one) => ({ ...one, starts, instead: instead?.starts ?? null })));
		}
	}
	await tellMembers(tx, was, is, added, left, now);
	return { ...told, toCall: told.toCall + left.length };
}

const toCall = (list: readonly queries.SignUp[]) => list.filter(({ contact }) => !isMail(contact));

async function callOff(tx: Sql, from: number, original: Wall, is: Offer, now: Date): Promise<number> {
	const reason = `De activiteit gaat verder als “${is.title}”. Kijk daar welke keren er zijn`;
	return (await tell(tx, from, [original], { reason }, now)).mailed;
}

// It goes on, and there is no list to be on. Their sign-up stays where it was, for when the two are taken apart again.
async function free(
	tx: Sql,
	is: Offer,
	{ from, original, starts, instead }: { from: number; original: Wall; starts: Wall; instead: Wall },
	now: Date
): Promise<number> {
	const reached = (await queries.onDate(tx, from, original)).filter(({ contact }) => isMail(contact));
	const walkIn = (await activities.draftOf(tx, is.id)).joining === 'walk-in';
	const about = aboutOf(is, instead, now);
	return mail.post(tx, reached.map((one) => freedLetter(about, { ...one, was: starts, walkIn })), now); // prettier-ignore
}

// Everybody of this date, as they stand on the list of the other afterwards; `fresh`: who was not on it before.
async function carry(tx: Sql, from: number, original: Wall, open: OpenDate, now: Date) {
	const { offer, date } = open;
	const moved = new Set(
		await queries.carry(tx, { from, original }, { into: offer.id, now: date.original }, deleteBy(date.starts))
	);
	const all = doubles(await queries.onDate(tx, offer.id, date.original));
	// Who was on that list twice before is none of this.
	const met = new Set(all.filter(({ goes, stays }) => moved.has(goes) || moved.has(stays)).map(({ stays }) => stays));
	const twice = all.filter(({ stays }) => met.has(stays));
	if (twice.length) await queries.joinDoubles(tx, twice);
	const came = new Set([...moved, ...met]);
	const known = new Set(twice.filter(({ goes }) => !moved.has(goes)).map(({ stays }) => stays));
	const fresh = new Set([...moved].filter((id) => !known.has(id)));
	await settle(tx, open, now, came);
	// The date they left is not full any more, for when the two are taken apart again.
	const empty = await holdDate(tx, from, original, now);
	if (empty) await settle(tx, empty, now);
	const list = (await queries.onDate(tx, offer.id, date.original)).filter(({ id }) => came.has(id));
	return { list, fresh };
}

async function welcome(
	tx: Sql,
	{ offer, date }: OpenDate,
	was: Wall,
	list: readonly queries.SignUp[],
	now: Date
): Promise<number> {
	const reached = list.filter(({ contact }) => isMail(contact));
	const links = await linksFor(tx, reached);
	const about = aboutOf(offer, date.starts, now);
	const letters = reached.map((one) => togetherLetter(about, { ...one, was, link: links.get(one.id) ?? '' }));
	return mail.post(tx, letters, now);
}

// The page of the activity that goes is not there for its members any more: whom they have to call is in the letter.
async function tellMembers(
	tx: Sql,
	was: Offer,
	is: Offer,
	added: readonly queries.SignUp[],
	left: readonly ToCall[],
	now: Date
): Promise<void> {
	const { origin } = configuration();
	const about = { was: was.title, is: is.title, today: dayAt(now) };
	const initiative = is.initiativeId !== null && (await initiatives.byId(tx, is.initiativeId));
	if (added.length && initiative) {
		const url = `${origin}/beheer/${initiative.slug}/activiteiten/${is.slug}/aanmeldingen`;
		const members = await accounts.addressesOf(tx, { initiative: initiative.id });
		const counts = { came: added.length, toCall: toCall(added).length };
		await mail.post(tx, members.map(({ email }) => cameLetter(about, email, counts, url)), now); // prettier-ignore
	}
	if (left.length && was.initiativeId !== null) {
		const url = `${origin}/activiteiten/${is.slug}`;
		const members = await accounts.addressesOf(tx, { initiative: was.initiativeId });
		await mail.post(tx, members.map(({ email }) => leftLetter(about, email, left, url)), now); // prettier-ignore
	}
}
