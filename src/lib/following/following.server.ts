// The door of following: asked with an address, confirmed by a link, told what is new, stopped by one click.
import { sql } from '#lib/foundation/database.server.ts';
import { tooOften } from '#lib/foundation/ratelimit.server.ts';
import { hashOf, newToken } from '#lib/foundation/tokens.server.ts';
import * as mail from '#lib/mail/mail.server.ts';
import { parse } from '#lib/search/parse.ts';
import * as search from '#lib/search/search.server.ts';
import { digestKey } from './digest.ts';
import { followed, followParams, followWords, rhythmWords, type FollowForm, type Rhythm } from './follow.ts';
import * as queries from './queries.server.ts';

export { municipalityName } from './here.server.ts';
export { tellAll } from './telling.server.ts';

/** What is followed: its parameters, and the same in words. */
export type Followed = { query: string; words: string };

const HOURS = 60 * 60_000;
/** An address that was not confirmed is thrown away after this time. */
const KEPT = 24 * HOURS;
// Who types somebody else's address fills nobody's mailbox.
const PER_ADDRESS = { name: 'follow-email', points: 4, seconds: 24 * 3600 };

/**
 * What these parameters of a search would follow; undefined when they cannot be read, or name a place nobody knows.
 * `here`: the name of the municipality, for who follows all of it.
 */
export async function describe(params: URLSearchParams, now: Date, here = ''): Promise<Followed | undefined> {
	const { query, problems } = parse(params);
	if (problems.length) return undefined;
	const kept = followed(query);
	const found = await search.all('activity', kept, now, 1);
	if (!found.ok) return undefined;
	const meant = { ...kept, near: kept.near && found.where.near };
	const words = followWords(meant, found.where.name, here);
	const asked = followParams(meant);
	return { query: asked, words: asked || !here ? words : `alle ${words}` };
}

/** Sends a link to confirm. The same for every address: also one that follows this already, or that asked too often. */
export async function ask(
	{ email, rhythm }: FollowForm,
	{ query, words }: Followed,
	origin: string,
	now: Date
): Promise<void> {
	if ((await tooOften(PER_ADDRESS, email)) !== null) return;
	const { token, hash } = newToken();
	await sql.begin(async (tx) => {
		await queries.insertRequest(tx, hash, { email, query, rhythm, askedAt: now });
		const letter = {
			kind: 'follow-confirm',
			to: email,
			subject: 'Houd me op de hoogte: bevestig je adres',
			paragraphs: [
				'Hallo,',
				`Je wilt op de hoogte blijven van ${words}.`,
				`Klopt dat? Bevestig het dan hieronder. Daarna krijg je ${rhythmWords[rhythm]} een mail, maar alleen als er iets nieuws is.`
			],
			action: { label: 'Ja, houd me op de hoogte', url: `${origin}/volgen/${token}` },
			after: [
				'De link werkt een dag.',
				'Heb je dit niet gevraagd? Dan hoef je niets te doen. Je adres is na een dag weer weg.'
			],
			keptDays: 2
		};
		await mail.post(tx, [letter], now);
	});
}

/** What a link to confirm is about; undefined when it was used or is too old. */
export async function requested(
	token: string,
	now: Date,
	here = ''
): Promise<(Followed & { rhythm: Rhythm }) | undefined> {
	const row = await queries.requestBy(sql, hashOf(token), since(now));
	return row && { ...(await inWords(row.query, now, here)), rhythm: row.rhythm };
}

/** Uses a link to confirm; answers what is followed now, or undefined when the link was used or is too old. */
export async function confirm(token: string, now: Date): Promise<(Followed & { rhythm: Rhythm }) | undefined> {
	const row = await queries.confirm(sql, hashOf(token), since(now), now);
	return row && { ...(await inWords(row.query, now, '')), rhythm: row.rhythm };
}

/** What a link to stop is about; undefined when it is stopped, or never was. */
export async function followedBy(token: string, now: Date, here = ''): Promise<Followed | undefined> {
	const row = await queries.byStop(sql, hashOf(token));
	return row && (await inWords(row.query, now, here));
}

/** Stops: the address goes at once, with every letter about it, also one that was still to be sent. */
export async function stop(token: string): Promise<void> {
	await sql.begin(async (tx) => {
		const gone = await queries.stop(tx, hashOf(token));
		if (gone) await mail.takeBack(tx, digestKey(gone.id));
	});
}

/** Throws away what was not confirmed within a day; returns how many. For the worker. */
export const forgetUnconfirmed = (now: Date): Promise<number> => queries.forgetRequests(sql, since(now));

const since = (now: Date) => new Date(now.getTime() - KEPT);

// A wijk may be gone since: then it is still called what the address calls it.
async function inWords(query: string, now: Date, here: string): Promise<Followed> {
	const params = new URLSearchParams(query);
	return (await describe(params, now, here)) ?? { query, words: followWords(parse(params).query, null) };
}
