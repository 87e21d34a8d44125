// The door of the accounts room: who somebody is, what they may at this moment, and where a letter reaches them.
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { isUuid } from '#lib/foundation/ids.ts';
import * as mail from '#lib/mail/mail.server.ts';
import { parseEmail } from './email.ts';
import { Forbidden, may, type Me, type Subject, type Verb } from './rights.ts';
import * as people from './people-queries.server.ts';
import * as queries from './queries.server.ts';
import * as sessions from './sessions.server.ts';
import type { Session } from './sessions.server.ts';

export { COMMAND, giveRole } from './role-giving.server.ts';
export { newLink } from './sign-in.server.ts';

/**
 * Goes on only when this person may do this now: rights are read again inside the transaction of the verb, so that a
 * role that was taken away works at once. Returns who it is, with the rights of this moment.
 * @throws Forbidden
 */
export async function mustMay(tx: Sql, me: Me | null, verb: Verb, subject: Subject = {}): Promise<Me> {
	const fresh = me && (await queries.withRights(tx, me));
	if (!fresh || !may(fresh, verb, subject)) throw new Forbidden(verb);
	return fresh;
}

/** The account of this mail address, made when there is none. @throws when no mail can go to that address */
export async function ensure(tx: Sql, email: string): Promise<string> {
	const address = parseEmail(email);
	if (!address) throw new Error('an account needs a mail address');
	return (await queries.ensureAccount(tx, address)).id;
}

/** Whom to write to: all members, all managers of a place, everyone with a role, or one account. */
export type Readers =
	{ initiative: number } | { place: number } | { staff: 'moderator' | 'officer' } | { account: string };
export type Reader = { email: string; name: string };

/** The mail addresses of these people, each once; empty when there is nobody. */
export async function addressesOf(tx: Sql, readers: Readers): Promise<Reader[]> {
	if ('initiative' in readers) return people.members(tx, readers.initiative);
	if ('place' in readers) return people.managers(tx, readers.place);
	return 'staff' in readers ? people.staffWith(tx, readers.staff) : people.account(tx, readers.account);
}

/**
 * What the people with these account ids are called: their name, or else their mail address. For who works with them,
 * never for a public page. Names of sources and accounts that are gone are left out.
 */
export async function namesOf(sql: Sql, ids: readonly string[]): Promise<Map<string, string>> {
	const accounts = ids.filter(isUuid);
	const rows = accounts.length ? await people.named(sql, accounts) : [];
	return new Map(rows.map(({ id, name, email }) => [id, name || email]));
}

/** Letters that may not have reached somebody, the last first: a person can still call. @throws Forbidden */
export const missedLetters = (who: Me | null, limit: number): Promise<mail.Missed[]> =>
	sql.begin(async (tx): Promise<mail.Missed[]> => {
		await mustMay(tx, who, 'letters.see');
		return mail.missed(tx, limit);
	});

/** Begins a session for somebody who proved who they are. */
export const beginSession = (
	tx: Sql,
	accountId: string,
	given: { secondFactor: boolean; device: string }
): Promise<Session> => sessions.begin(tx, accountId, given);

/** The second factor was given in this session: it goes on under a new token. @throws Forbidden when it is over */
export async function secondFactorGiven(tx: Sql, me: Me): Promise<Session> {
	const session = await sessions.withSecondFactor(tx, me);
	if (!session) throw new Forbidden('account.change');
	return session;
}
