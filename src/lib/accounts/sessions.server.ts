// Sessions: begun, settled at each request, made new when rights change, listed, ended.
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import { hashOf, newToken } from '#lib/foundation/tokens.server.ts';
import { lucia } from './lucia.server.ts';
import * as queries from './queries.server.ts';
import type { Me } from './rights.ts';

export type OwnSession = { id: string; device: string; beganAt: Date; seenOn: string; here: boolean };

/** Where the token of a session stands; `origin` is the address of the site. */
export const cookieName = (origin: string) => lucia(sql, isSecure(origin)).sessionCookieName;
/** The cookie that holds this token: name, value, and attributes as `cookies.set` takes them. */
export const cookieOf = (origin: string, token: string) => lucia(sql, isSecure(origin)).createSessionCookie(token);
/** The cookie that takes the former one away. */
export const blankCookie = (origin: string) => lucia(sql, isSecure(origin)).createBlankSessionCookie();

const isSecure = (origin: string) => origin.startsWith('https:');

/**
 * Who has this token, with the rights of now: one statement. `renewed` says that the session goes on for another ten
 * days, and so should its cookie. Null when there is no such session, or it is over.
 */
export async function settle(token: string, now = new Date()): Promise<{ me: Me; renewed: boolean } | null> {
	const { session, user } = await lucia(sql, false).validateSession(token);
	if (!session) return null;
	const id = hashOf(token);
	const today = dayAt(now);
	if (session.seenOn < today) await queries.seen(sql, id, today);
	const { email, name, rights } = user;
	const me = { id: user.id, email, name, session: id, secondFactor: session.secondFactorAt !== null, rights };
	return { me, renewed: session.fresh };
}

/** The token for the cookie, which is kept nowhere else, and when the session ends unless it is used. */
export type Session = { token: string; expiresAt: Date };

/** Begins a session for this account, in the words of `deviceOf` for what it is begun on. */
export async function begin(
	tx: Sql,
	accountId: string,
	{ device, secondFactor = false, now = new Date() }: { device: string; secondFactor?: boolean; now?: Date }
): Promise<Session> {
	const { token, hash } = newToken();
	const attributes = { beganAt: now, seenOn: dayAt(now), secondFactorAt: secondFactor ? now : null, device };
	const { expiresAt } = await lucia(tx, false).createSession(accountId, attributes, { sessionId: token });
	await queries.seen(tx, hash, dayAt(now));
	return { token, expiresAt };
}

/** The second factor was given: the session goes on under a new token. Null when it is over meanwhile. */
export async function withSecondFactor(tx: Sql, me: Me, now = new Date()): Promise<Session | null> {
	const { token, hash } = newToken();
	const expiresAt = await queries.rotateSession(tx, me.session, hash, now);
	return expiresAt && { token, expiresAt };
}

/** Own sessions that are not over, the one last used first. */
export async function ofAccount(me: Me): Promise<OwnSession[]> {
	const rows = await queries.sessionsOf(sql, me.id);
	return rows.map(({ id, device, beganAt, seenOn }) => ({ id, device, beganAt, seenOn, here: id === me.session }));
}

/** Ends one session of one's own; that of somebody else stays. */
export async function end(me: Me, id = me.session): Promise<void> {
	await sql`delete from sessions where id = ${id} and account_id = ${me.id}`;
}

/** Signs out everywhere, also here. */
export const endEverywhere = (me: Me): Promise<void> => queries.endSessions(sql, me.id);

/** Ends every session of this account, but the one to keep: rights changed. */
export const endOthers = (tx: Sql, accountId: string, keep?: string): Promise<void> =>
	queries.endSessions(tx, accountId, keep);

/** Removes what is over. For the worker. */
export const forgetOver = (): Promise<number> => queries.forgetSessions(sql);
