// What happens to an initiative as a whole: looked at by a person, ended by its owners, taken away by a moderator.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import * as history from '#lib/history/history.server.ts';
import type { Letter } from '#lib/mail/letter.ts';
import * as mail from '#lib/mail/mail.server.ts';
import * as search from '#lib/search/search.server.ts';
import * as letters from './letters.ts';
import * as members from './member-queries.server.ts';
import * as queries from './queries.server.ts';
import type { InitiativeRow } from './rows.ts';
import { carryOut, change } from './writing.server.ts';

/**
 * Makes it public as it is now, or a change of it that waited, in the name of a moderator (`by` is an account id). Its
 * members are told. Asked again it does nothing. For the room that decides; it closes the question itself.
 * Rights were asked by whoever opened the transaction.
 */
export async function approve(tx: Sql, by: string, id: number): Promise<void> {
	const row = await queries.lock(tx, id);
	if (!row) throw new Error(`no initiative ${id}`);
	const { count } = await tx`
		insert into initiative_approvals (initiative_id, by) values (${id}, ${by}) on conflict do nothing`;
	const changed = await carryOut(tx, row, by);
	if (!count && !changed) return;
	if (count) await history.record(tx, [change(id, by, 'approved', null, null)]);
	await tell(tx, id, (about, to, origin) => letters.approved(about, to, origin));
}

/**
 * Says no to an initiative, or to a change of it that waited, with the reason; what is public stays as it was.
 * Rights were asked by whoever opened the transaction.
 */
export async function reject(tx: Sql, by: string, id: number, reason: string): Promise<void> {
	await queries.takeProposed(tx, id);
	await history.record(tx, [change(id, by, 'rejected', null, { reason })]);
	await tell(tx, id, (about, to, origin) => letters.rejected(about, to, reason, origin));
}

/**
 * Ends it: its page says so from now on, and stays. `endActivities` ends what it still had planned, or
 * leaves that to the worker, in the same transaction. False when it had ended already.
 */
export async function end(
	who: Me | null,
	id: number,
	reason: string,
	endActivities: (tx: Sql) => Promise<void>
): Promise<boolean> {
	const done = await sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'initiative.end', { initiative: id });
		await queries.lock(tx, id);
		const { count } = await tx`
			insert into initiative_endings (initiative_id, by, reason) values (${id}, ${me.id}, ${reason}) on conflict do nothing`;
		if (!count) return false;
		await endActivities(tx);
		await history.record(tx, [change(id, me.id, 'ended', null, { reason })]);
		await tell(tx, id, (about, to, origin) => letters.ended(about, to, reason, origin));
		return true;
	});
	search.changed();
	return done;
}

/** An ending of which not all dates are off yet, and who ended it. */
export type Ending = { id: number; name: string; by: string; reason: string };

/** One of those (of this initiative when given), held until the transaction ends: nobody else carries it out. */
export async function openEnding(tx: Sql, id: number | null = null): Promise<Ending | undefined> {
	const [row] = await tx<Ending[]>`
		select e.initiative_id as id, i.name, e.by, e.reason from initiative_endings e join initiatives i on i.id = e.initiative_id
		where e.dates_ended_at is null and (${id}::int is null or e.initiative_id = ${id})
		order by e.at limit 1 for update of e skip locked`;
	return row;
}

/** Everything it had planned is off. */
export const closeEnding = (tx: Sql, id: number) =>
	tx`update initiative_endings set dates_ended_at = now() where initiative_id = ${id}`;

/** It goes on after all. Dates that were cancelled stay cancelled. */
export async function resume(who: Me | null, id: number): Promise<void> {
	await sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'initiative.end', { initiative: id });
		const { count } = await tx`delete from initiative_endings where initiative_id = ${id}`;
		if (count) await history.record(tx, [change(id, me.id, 'resumed', null, null)]);
	});
	search.changed();
}

/**
 * Takes it away from the public, with everything it published; nothing is deleted. Its members get the reason by mail.
 * False when it was already. Rights were asked by whoever opened the transaction.
 */
export async function withdraw(tx: Sql, by: string, id: number, reason: string): Promise<boolean> {
	await queries.lock(tx, id);
	const { count } = await tx`
		insert into initiative_withdrawals (initiative_id, by, reason) values (${id}, ${by}, ${reason}) on conflict do nothing`;
	if (!count) return false;
	await search.project(tx, 'activity', await queries.activityIds(tx, id));
	await history.record(tx, [change(id, by, 'withdrawn', null, { reason })]);
	await tell(tx, id, (about, to) => letters.withdrawn(about, to, reason));
	return true;
}

/**
 * Shows an initiative again that was taken away, with everything it published; its members hear so. False when it was
 * not taken away. Rights were asked by whoever opened the transaction.
 */
export async function bringBack(tx: Sql, by: string, id: number): Promise<boolean> {
	await queries.lock(tx, id);
	const { count } = await tx`delete from initiative_withdrawals where initiative_id = ${id}`;
	if (!count) return false;
	await search.project(tx, 'activity', await queries.activityIds(tx, id));
	await history.record(tx, [change(id, by, 'shown-again', null, null)]);
	await tell(tx, id, (about, to, origin) => letters.shownAgain(about, to, origin));
	return true;
}

// Every member gets the same letter.
async function tell(tx: Sql, id: number, letter: (about: InitiativeRow, to: string, origin: string) => Letter) {
	const about = await queries.byId(tx, id);
	if (!about) return;
	const { origin } = configuration();
	const everybody = await members.membersOf(tx, id);
	await mail.post(
		tx,
		everybody.map(({ email }) => letter(about, email, origin))
	);
}
