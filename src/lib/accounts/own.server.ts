// What somebody may do with their own account: be called otherwise, take everything along, and leave.
import { addDays, type Day } from '#lib/calendar/days.ts';
import { sql } from '#lib/foundation/database.server.ts';
import * as mail from '#lib/mail/mail.server.ts';
import { mustMay } from './accounts.server.ts';
import * as own from './own-queries.server.ts';
import * as queries from './queries.server.ts';
import type { Me } from './rights.ts';

/** Changes what one is called by who one works with; `name` as parseName gave it. @throws Forbidden */
export async function rename(who: Me | null, name: string): Promise<void> {
	await sql.begin(async (tx) => {
		const me = await mustMay(tx, who, 'account.change');
		await queries.rename(tx, me.id, name);
	});
}

/** Everything that is kept about this person under their account, as JSON; nothing that could be used to sign in. */
export const copy = (me: Me): Promise<unknown> => own.copy(sql, me.id);

/** Names of the initiatives that nobody else owns and that did not end: these go before one can leave. */
export const onlyOwnerOf = (me: Me): Promise<string[]> => own.onlyOwnerOf(sql, me.id);

export type Left =
	| { ok: true }
	| {
			ok: false;
			/** Names of initiatives without another owner. */
			initiatives: string[];
			/** Nobody else could give roles any more. */
			administrator?: boolean;
	  };

/**
 * Removes the account: its name, address, sessions, second factor and roles. What others need stays, without the person.
 * Not while an initiative would be left without an owner. @throws Forbidden
 */
export async function leave(who: Me | null): Promise<Left> {
	return sql.begin(async (tx) => {
		const me = await mustMay(tx, who, 'account.change');
		await own.lockOwnerships(tx, me.id);
		const initiatives = await own.onlyOwnerOf(tx, me.id);
		if (initiatives.length) return { ok: false, initiatives };
		if (await own.isOnlyAdministrator(tx, me.id)) return { ok: false, initiatives: [], administrator: true };
		await own.remove(tx, me.id, me.email);
		await mail.forgetReader(tx, me.email);
		return { ok: true };
	});
}

/** Two years: who takes part in nothing and does not come back has no need of an account. */
const UNUSED_DAYS = 730;

/** Removes accounts that nobody used for two years and that take part in nothing. For the worker; returns how many. */
export const forgetUnused = (today: Day): Promise<number> => own.forgetUnused(sql, addDays(today, -UNUSED_DAYS));
