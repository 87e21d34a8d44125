// Taking an initiative, an activity or a place off the site, and putting it back. Nothing is deleted: who runs it gets the
// reason by mail, and who signed up hears that it is off, or on after all.
import * as accounts from '#lib/accounts/accounts.server.ts';
import { may, type Me } from '#lib/accounts/rights.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { nouns, pagePath, type Noun } from '#lib/history/noun.ts';
import type { Letter } from '#lib/mail/letter.ts';
import * as mail from '#lib/mail/mail.server.ts';
import * as places from '#lib/places/places.server.ts';
import * as publishing from '#lib/publishing/publishing.server.ts';
import * as search from '#lib/search/search.server.ts';
import { notShownYet, shownAgain, takenAway } from './letters.ts';
import { organisersOf } from './reports.server.ts';
import { pointed, withdrawal } from './thing.ts';
import * as queries from './thing-queries.server.ts';

/** Takes it off the site; false when it was off already, or there is no such thing. @throws Forbidden */
export const takeAway = (who: Me | null, noun: Noun, ref: number, reason: string, now: Date): Promise<boolean> =>
	changing(who, noun, (tx, by) => carryOut(tx, by, noun, ref, reason, now));

/** Puts it back; false when it was not off. @throws Forbidden */
export const bringBack = (who: Me | null, noun: Noun, ref: number, now: Date): Promise<boolean> =>
	changing(who, noun, (tx, by) => putBack(tx, by, noun, ref, now));

async function changing(who: Me | null, noun: Noun, work: (tx: Sql, by: string) => Promise<boolean>) {
	const done = await sql.begin(async (tx) => work(tx, (await accounts.mustMay(tx, who, withdrawal[noun])).id));
	if (done) search.changed();
	return done;
}

/** The same as `takeAway`. Rights were asked by whoever opened the transaction. */
export async function carryOut(tx: Sql, by: string, noun: Noun, ref: number, reason: string, now: Date) {
	const thing = await queries.thing(tx, noun, ref);
	if (!thing) return false;
	// Its members are told by the initiative itself.
	if (noun === 'initiative') return publishing.takeInitiativeAway(tx, by, ref, reason, now);
	const done = await (noun === 'activity'
		? publishing.takeAway(tx, by, ref, reason, now)
		: places.withdraw(tx, by, ref, reason));
	if (done) await tell(tx, thing, now, (to) => takenAway(thing.title, to, reason));
	return done;
}

async function putBack(tx: Sql, by: string, noun: Noun, ref: number, now: Date) {
	const thing = await queries.thing(tx, noun, ref);
	if (!thing) return false;
	if (noun === 'initiative') return publishing.bringInitiativeBack(tx, by, ref, now);
	const done = await (noun === 'activity' ? publishing.bringBack(tx, by, ref, now) : places.bringBack(tx, by, ref));
	if (!done) return false;
	const isPublic = (await queries.thing(tx, noun, ref))?.isPublic;
	const url = `${configuration().origin}${pagePath(noun, thing.slug)}`;
	await tell(tx, thing, now, (to) => (isPublic ? shownAgain(thing.title, to, url) : notShownYet(thing.title, to)));
	return true;
}

async function tell(tx: Sql, { noun, ref, initiativeId }: queries.Thing, now: Date, letter: (to: string) => Letter) {
	const organisers = await organisersOf(tx, noun, ref, initiativeId);
	const letters = organisers.map(({ email }) => letter(email));
	await mail.post(tx, letters, now);
}

const MOST_FOUND = 25;

/**
 * Things by their address on this site, or else by their name, also when the public does not see them: those of the kinds
 * that this person may take off the site. @throws Forbidden
 */
export const find = (who: Me | null, typed: string): Promise<queries.Hit[]> =>
	sql.begin(async (tx): Promise<queries.Hit[]> => {
		const me = await accounts.mustMay(tx, who, 'municipality.see');
		const mine = nouns.filter((noun) => may(me, withdrawal[noun]));
		const at = pointed(typed);
		if (at) return mine.includes(at.noun) ? queries.atAddress(tx, at.noun, at.slug) : [];
		return typed ? queries.named(tx, mine, typed, MOST_FOUND) : [];
	});
