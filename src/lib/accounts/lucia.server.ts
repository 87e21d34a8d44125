// Lucia, and the one place that knows it: when a session is renewed or over, and what its cookie looks like.
//
// It is deprecated and gets no fixes, so nothing else imports it. Its session ids are our tokens: the adapter hashes each
// one before it reaches the database, so that no row holds anything to sign in with. Its Scrypt is never used.
import { Lucia, TimeSpan } from 'lucia';
import type { Adapter, DatabaseSession } from 'lucia';
import type { Sql } from '#lib/foundation/database.server.ts';
import { hashOf } from '#lib/foundation/tokens.server.ts';
import * as queries from './queries.server.ts';
import type { Rights } from './rights.ts';

type OfSession = { beganAt: Date; seenOn: string; secondFactorAt: Date | null; device: string };
type OfUser = { email: string; name: string; rights: Rights };

declare module 'lucia' {
	interface Register {
		Lucia: Lucia<OfSession, OfUser>;
		DatabaseSessionAttributes: OfSession;
		DatabaseUserAttributes: OfUser;
	}
}

const IDLE = new TimeSpan(10, 'd');

const adapter = (sql: Sql): Adapter => ({
	async getSessionAndUser(token) {
		const row = await queries.sessionWithRights(sql, hashOf(token));
		if (!row) return [null, null];
		const { accountId, expiresAt, email, name, rights, ...attributes } = row;
		return [
			{ id: token, userId: accountId, expiresAt, attributes },
			{ id: accountId, attributes: { email, name, rights } }
		];
	},
	/** Their ids are hashes, as they are kept: nobody can sign in with them. */
	getUserSessions: async (userId) =>
		(await queries.sessionsOf(sql, userId)).map(({ id, accountId, expiresAt, ...attributes }): DatabaseSession => ({
			id,
			userId: accountId,
			expiresAt,
			attributes
		})),
	setSession: ({ id, userId, expiresAt, attributes }) =>
		queries.addSession(sql, { id: hashOf(id), accountId: userId, expiresAt, ...attributes }),
	updateSessionExpiration: (token, expiresAt) => queries.renewSession(sql, hashOf(token), expiresAt),
	deleteSession: (token) => queries.endSession(sql, hashOf(token)),
	deleteUserSessions: (userId) => queries.endSessions(sql, userId),
	deleteExpiredSessions: async () => void (await queries.forgetSessions(sql))
});

/**
 * Sessions in this pool or transaction. Over https (`secure`) the cookie is bound to this host and to https; over plain
 * http no browser would take that.
 */
export const lucia = (sql: Sql, secure: boolean): Lucia<OfSession, OfUser> =>
	new Lucia(adapter(sql), {
		sessionExpiresIn: IDLE,
		sessionCookie: { name: secure ? '__Host-sessie' : 'sessie', attributes: { secure, sameSite: 'lax', path: '/' } },
		getSessionAttributes: (attributes) => attributes,
		getUserAttributes: (attributes) => attributes
	});
