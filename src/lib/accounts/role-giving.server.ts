// Giving a role, without asking who may: for the verb that asked, for the command on the server, and for the demo.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Role } from './roles.ts';
import * as queries from './role-queries.server.ts';
import { endOthers } from './sessions.server.ts';

/** `by` of what the command on the server did. */
export const COMMAND = 'opdracht';

/**
 * Gives a role, writes that down, and ends the sessions of whom it is given to, but the one to keep. Returns whether it
 * was new. Rights were asked by whoever opened the transaction.
 */
export async function giveRole(tx: Sql, by: string, accountId: string, role: Role, keep?: string): Promise<boolean> {
	if (!(await queries.add(tx, accountId, role, by))) return false;
	await queries.record(tx, accountId, role, 'given', by);
	await endOthers(tx, accountId, keep);
	return true;
}
