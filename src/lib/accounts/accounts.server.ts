// The door of the accounts room: who somebody is, and what they may at this moment.
import type { Sql } from '#lib/foundation/database.server.ts';
import { Forbidden, may, type Me, type Subject, type Verb } from './rights.ts';
import * as queries from './queries.server.ts';

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
