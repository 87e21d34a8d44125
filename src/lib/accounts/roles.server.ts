// Roles of the municipality and connectors of areas: given, taken away, and written down for good.
import { sql } from '#lib/foundation/database.server.ts';
import * as mail from '#lib/mail/mail.server.ts';
import { mustMay } from './accounts.server.ts';
import * as queries from './queries.server.ts';
import type { Me } from './rights.ts';
import { giveRole } from './role-giving.server.ts';
import * as roles from './role-queries.server.ts';
import { roleWords, type Role } from './roles.ts';
import { endOthers } from './sessions.server.ts';

/** Everyone with a role, and the latest changes, newest first; names where the account still is. @throws Forbidden */
export async function list(who: Me | null) {
	return sql.begin(async (tx) => {
		await mustMay(tx, who, 'role.give');
		return { held: await roles.held(tx), changes: await roles.changes(tx, 50) };
	});
}

/**
 * Gives a role to the person with this mail address, as parseEmail gave it; the account is made when there is none.
 * They are told, and sign in anew. Returns whether it was new. @throws Forbidden
 */
export async function give(who: Me | null, email: string, role: Role, origin: string): Promise<boolean> {
	return sql.begin(async (tx) => {
		const me = await mustMay(tx, who, 'role.give');
		const { id } = await queries.ensureAccount(tx, email);
		if (!(await giveRole(tx, me.id, id, role, me.session))) return false;
		await mail.post(tx, [
			{
				kind: 'role',
				to: email,
				subject: 'Je hebt een rol bij Thuis in de buurt',
				paragraphs: ['Hallo,', `Je bent vanaf nu ${roleWords[role.role]}. Log in om te beginnen.`],
				action: { label: 'Inloggen', url: `${origin}/inloggen` }
			}
		]);
		return true;
	});
}

export type Taken = 'taken' | 'not-held' | 'own-administrator';

/**
 * Takes a role away: at once, and in every session. An administrator stays one until another takes that away, so that
 * there always is one. @throws Forbidden
 */
export async function take(who: Me | null, accountId: string, role: Role): Promise<Taken> {
	return sql.begin(async (tx) => {
		const me = await mustMay(tx, who, 'role.give');
		if (accountId === me.id && role.role === 'administrator') return 'own-administrator';
		if (!(await roles.remove(tx, accountId, role))) return 'not-held';
		await roles.record(tx, accountId, role, 'taken', me.id);
		await endOthers(tx, accountId, me.session);
		return 'taken';
	});
}
