// Somebody comes on the list of a date, and hears what came of it. Private to the room.
import type { Sql } from '#lib/foundation/database.server.ts';
import { newToken } from '#lib/foundation/tokens.server.ts';
import * as mail from '#lib/mail/mail.server.ts';
import { aboutOf, deleteBy, linkOf, settle, takes, type OpenDate } from './dates.server.ts';
import { alreadyLetter, placeLetter, waitingLetter } from './letters.ts';
import * as queries from './queries.server.ts';
import { isMail, type Person } from './signup.ts';

/** `token` of a link; `place`: whether there was room for so many people. */
export type Entered = { token: string; place: boolean };

/**
 * Enters somebody and writes to them. Who is on the list already is not entered twice, and gets the answer that somebody
 * new would get: nobody learns from it who is on the list.
 */
export async function enter(tx: Sql, open: OpenDate, person: Person, by: string, now: Date): Promise<Entered> {
	const { offer, date } = open;
	const { token, hash } = newToken();
	const about = aboutOf(offer, date.starts, now);
	const link = linkOf(token);
	const known = await queries.same(tx, offer.id, date.original, person);
	if (known) {
		await queries.addLinks(tx, [{ hash, id: known.id }]);
		if (isMail(person.contact)) await mail.post(tx, [alreadyLetter(about, { ...known, link })], now);
		return { token, place: await takes(tx, open, person.people) };
	}
	const row = { ...person, activityId: offer.id, original: date.original, by, deleteBy: deleteBy(date.starts) };
	const id = await queries.enter(tx, row);
	await queries.addLinks(tx, [{ hash, id }]);
	const inside = await settle(tx, open, now, new Set([id]));
	const letter = inside.has(id) ? placeLetter : waitingLetter;
	if (isMail(person.contact)) await mail.post(tx, [letter(about, { ...person, link })], now);
	return { token, place: inside.has(id) };
}
