// Signing in by mail: a link goes to whoever asks for one, and says the same to everybody.
import { sql } from '#lib/foundation/database.server.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import { tooOften } from '#lib/foundation/ratelimit.server.ts';
import { hashOf, newToken } from '#lib/foundation/tokens.server.ts';
import * as mail from '#lib/mail/mail.server.ts';
import { begin } from './sessions.server.ts';
import * as queries from './queries.server.ts';

const MINUTES = 15;
// A library or a school signs in from one address; nobody needs a sixth letter within the hour.
const byAddress = { name: 'sign-in-address', points: 30, seconds: 3600 };
const byEmail = { name: 'sign-in-email', points: 5, seconds: 3600 };

export type Asked = { ok: true } | { ok: false; wait: number };

/**
 * Sends a link to this address, known here or not: the account is made when the link is used. Nothing is looked up, so
 * that neither the answer nor its time tells who has an account.
 * @param email as parseEmail gave it
 * @param from address of who asks
 */
export async function ask(
	email: string,
	{ next, origin, from, now = new Date() }: { next: string | null; origin: string; from: string; now?: Date }
): Promise<Asked> {
	const wait = (await tooOften(byAddress, from)) ?? (await tooOften(byEmail, email));
	if (wait !== null) return { ok: false, wait };
	await sql.begin(async (tx) => {
		const url = `${origin}/inloggen/${await newLink(tx, email, { next, now })}`;
		await mail.post(
			tx,
			[
				{
					kind: 'sign-in',
					to: email,
					subject: 'Je link om in te loggen',
					paragraphs: ['Hallo,', 'Met deze link log je in bij Thuis in de buurt.'],
					action: { label: 'Inloggen', url },
					after: [
						`De link werkt ${MINUTES} minuten, en één keer.`,
						'Heb je hier niet om gevraagd? Dan hoef je niets te doen.'
					],
					keptDays: 1
				}
			],
			now
		);
	});
	return { ok: true };
}

/** Makes a link for this address and returns its token; only the hash stays here. */
export async function newLink(
	tx: Sql,
	email: string,
	given: { next?: string | null; secondFactor?: boolean; minutes?: number; now?: Date } = {}
): Promise<string> {
	const { next = null, secondFactor = false, minutes = MINUTES, now = new Date() } = given;
	const { token, hash } = newToken();
	const expiresAt = new Date(now.getTime() + minutes * 60_000);
	await queries.addLink(tx, { hash, email, next, secondFactor, expiresAt });
	return token;
}

export type SignedIn = { token: string; next: string | null; added: boolean };

/**
 * Uses a link: takes it out and begins a session in its place, `former` (the token of an earlier one) ends. Null when
 * the link was used before, is over or never was.
 */
export async function use(
	token: string,
	{ device, former, now = new Date() }: { device: string; former?: string | undefined; now?: Date }
): Promise<SignedIn | null> {
	return sql.begin(async (tx) => {
		const link = await queries.takeLink(tx, hashOf(token));
		if (!link || link.expiresAt <= now) return null;
		const { id, added } = await queries.ensureAccount(tx, link.email);
		if (former) await queries.endSession(tx, hashOf(former));
		const { token: began } = await begin(tx, id, { device, secondFactor: link.secondFactor, now });
		return { token: began, next: link.next, added };
	});
}
