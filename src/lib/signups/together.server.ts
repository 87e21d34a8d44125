// Two activities become one: who signed up for the one that goes is on the list of the other for the same day, or hears
// that theirs is off; whoever keeps a list hears whom to call. Private to the room.
import * as accounts from '#lib/accounts/accounts.server.ts';
import { dayAt, type Wall } from '#lib/calendar/zone.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import * as mail from '#lib/mail/mail.server.ts';
import { aboutOf, deleteBy, holdDate, linksFor, settle, type OpenDate } from './dates.server.ts';
import * as queries from './queries.server.ts';
import { doubles, isMail } from './signup.ts';
import { tell, type Told } from './telling.server.ts';
import { cameLetter, leftLetter, togetherLetter, type ToCall } from './together-letters.ts';

type Offer = queries.Offer;

/**
 * Call in the transaction that merges `from` into `into`, while the public still sees both. Who had a place keeps it, also
 * when it is full there; who waited waits in the order they came; who was on both lists is on it once. Returns how many of
 * them were written to, and how many gave a telephone number: their organisers are told. Rights were asked by whoever
 * opened the transaction.
 */
export async function goAlong(tx: Sql, from: number, into: number, now: Date): Promise<Told> {
	const [was, is] = [await queries.offer(tx, from), await queries.offer(tx, into)];
	const told = { mailed: 0, toCall: 0 };
	if (!was || !is) return told;
	const came: queries.SignUp[] = [];
	const left: ToCall[] = [];
	for (const { original, starts } of await queries.signedUpDates(tx, { activities: [from] }, now)) {
		// Who signed up for what is off, over or taken away was told so before.
		if (!starts) continue;
		const like = await queries.dateLike(tx, into, starts);
		const open = like && (await holdDate(tx, into, like.original, now));
		if (open) {
			const list = await carry(tx, from, original, open, now);
			told.mailed += await welcome(tx, open, list, now);
			came.push(...list);
		} else {
			const reason = `De activiteit gaat verder als “${is.title}”. Kijk daar welke keren er zijn`;
			told.mailed += (await tell(tx, from, [original], { reason }, now)).mailed;
			left.push(...toCall(await queries.onDate(tx, from, original)).map((one) => ({ ...one, starts })));
		}
	}
	await tellMembers(tx, was, is, came, left, now);
	return { ...told, toCall: toCall(came).length + left.length };
}

const toCall = (list: readonly queries.SignUp[]) => list.filter(({ contact }) => !isMail(contact));

// Everybody of this date, as they stand on the list of the other afterwards.
async function carry(tx: Sql, from: number, original: Wall, open: OpenDate, now: Date): Promise<queries.SignUp[]> {
	const { offer, date } = open;
	const moved = await queries.carry(tx, { from, original }, { into: offer.id, now: date.original }, deleteBy(date.starts)); // prettier-ignore
	const twice = doubles(await queries.onDate(tx, offer.id, date.original));
	if (twice.length) await queries.joinDoubles(tx, twice);
	const came = new Set([...moved, ...twice.map(({ stays }) => stays)]);
	await settle(tx, open, now, came);
	// The date they left is not full any more, for when the two are taken apart again.
	const empty = await holdDate(tx, from, original, now);
	if (empty) await settle(tx, empty, now);
	return (await queries.onDate(tx, offer.id, date.original)).filter(({ id }) => came.has(id));
}

async function welcome(
	tx: Sql,
	{ offer, date }: OpenDate,
	list: readonly queries.SignUp[],
	now: Date
): Promise<number> {
	const reached = list.filter(({ contact }) => isMail(contact));
	const links = await linksFor(tx, reached);
	const about = aboutOf(offer, date.starts, now);
	const letters = reached.map((one) => togetherLetter(about, { ...one, link: links.get(one.id) ?? '' }));
	return mail.post(tx, letters, now);
}

// The page of the activity that goes is not there for its members any more: whom they have to call is in the letter.
async function tellMembers(
	tx: Sql,
	was: Offer,
	is: Offer,
	came: readonly queries.SignUp[],
	left: readonly ToCall[],
	now: Date
): Promise<void> {
	const { origin } = configuration();
	const about = { was: was.title, is: is.title, today: dayAt(now) };
	const initiative = is.initiativeId !== null && (await initiatives.byId(tx, is.initiativeId));
	if (came.length && initiative) {
		const url = `${origin}/beheer/${initiative.slug}/activiteiten/${is.slug}/aanmeldingen`;
		const members = await accounts.addressesOf(tx, { initiative: initiative.id });
		const counts = { came: came.length, toCall: toCall(came).length };
		await mail.post(tx, members.map(({ email }) => cameLetter(about, email, counts, url)), now); // prettier-ignore
	}
	if (left.length && was.initiativeId !== null) {
		const url = `${origin}/activiteiten/${is.slug}`;
		const members = await accounts.addressesOf(tx, { initiative: was.initiativeId });
		await mail.post(tx, members.map(({ email }) => leftLetter(about, email, left, url)), now); // prettier-ignore
	}
}
