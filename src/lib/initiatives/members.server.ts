// Who may speak for an initiative: asked by mail, changed, handed over, gone. There is always an owner.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me, MemberRole } from '#lib/accounts/rights.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { newToken } from '#lib/foundation/tokens.server.ts';
import * as history from '#lib/history/history.server.ts';
import * as mail from '#lib/mail/mail.server.ts';
import * as letters from './letters.ts';
import * as queries from './member-queries.server.ts';
import { lock } from './queries.server.ts';
import type { Invitation, Member } from './rows.ts';
import { change } from './writing.server.ts';

/** Everybody who may speak for it, and who was asked; for its members. @throws Forbidden */
export async function team(
	who: Me | null,
	id: number,
	now: Date
): Promise<{ members: Member[]; invitations: Invitation[] }> {
	return sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'initiative.see', { initiative: id });
		return { members: await queries.membersOf(tx, id), invitations: await queries.invitationsOf(tx, id, now) };
	});
}

/**
 * Asks somebody by mail (an address in lower case). Nothing says whether they have an account. Asking again sends a new
 * link; who is a member already keeps their role and hears nothing.
 */
export async function invite(who: Me | null, id: number, email: string, role: MemberRole, now: Date): Promise<void> {
	await sql.begin(async (tx) => {
		const { me, row } = await hold(tx, who, 'initiative.invite', id);
		if ((await queries.membersOf(tx, id)).some((member) => member.email === email)) return;
		const { token, hash } = newToken();
		const until = new Date(now.getTime() + letters.INVITED_DAYS * 86_400_000);
		await queries.invite(tx, { hash, initiative: id, email, role, by: me.id, now, until });
		await history.record(tx, [change(id, me.id, 'invited', null, { role })]);
		await mail.post(tx, [letters.invitation(row, email, role, token, configuration().origin)]);
	});
}

/** Takes a question back that was not answered yet. */
export async function withdrawInvitation(who: Me | null, id: number, email: string): Promise<void> {
	await sql.begin(async (tx) => {
		await accounts.mustMay(tx, who, 'initiative.invite', { initiative: id });
		await queries.withdrawInvitation(tx, id, email);
	});
}

/** Says yes to a question that was sent to the address somebody signed in with. Undefined: there is none, or it is over. */
export async function accept(who: Me | null, id: number, now: Date): Promise<{ slug: string } | undefined> {
	return sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'invitation.answer');
		const row = await lock(tx, id);
		const asked = row && (await queries.takeInvitation(tx, id, me.email, now));
		if (!asked) return undefined;
		if (!(await queries.add(tx, id, me.id, asked.role, asked.by))) return { slug: row.slug };
		await history.record(tx, [change(id, me.id, 'member-joined', null, { account: me.id, role: asked.role })]);
		await tellOwners(tx, id, me.id, (to) => letters.joined(row, to, called(me), configuration().origin));
		return { slug: row.slug };
	});
}

/** Says no; nobody is told. */
export async function decline(who: Me | null, id: number, now: Date): Promise<void> {
	await sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'invitation.answer');
		await queries.takeInvitation(tx, id, me.email, now);
	});
}

/** 'last-owner': somebody has to be left who may do everything. 'no-member': they left meanwhile. */
export type MemberProblem = 'last-owner' | 'no-member';

/** Makes a member an owner or an editor. Null when it is done. */
export const setRole = (who: Me | null, id: number, account: string, role: MemberRole): Promise<MemberProblem | null> =>
	sql.begin(async (tx) => {
		const { me, row } = await hold(tx, who, 'initiative.invite', id);
		const team = await queries.membersOf(tx, id);
		const member = team.find(({ accountId }) => accountId === account);
		if (!member) return 'no-member';
		if (member.role === role) return null;
		if (role === 'editor' && isLastOwner(team, account)) return 'last-owner';
		await queries.setRole(tx, id, account, role, me.id);
		await history.record(tx, [change(id, me.id, 'member-role', { account, role: member.role }, { account, role })]);
		if (account !== me.id) await mail.post(tx, [letters.roleChanged(row, member.email, role, configuration().origin)]);
		return null;
	});

/** Takes somebody else off the list. Null when it is done. */
export const remove = (who: Me | null, id: number, account: string): Promise<MemberProblem | null> =>
	sql.begin(async (tx) => {
		const { me, row } = await hold(tx, who, 'initiative.invite', id);
		const team = await queries.membersOf(tx, id);
		const member = team.find(({ accountId }) => accountId === account);
		if (!member) return 'no-member';
		if (isLastOwner(team, account)) return 'last-owner';
		await queries.remove(tx, id, account);
		await history.record(tx, [change(id, me.id, 'member-removed', { account, role: member.role }, null)]);
		await mail.post(tx, [letters.removed(row, member.email)]);
		return null;
	});

/** Leaves. Null when it is done. */
export const leave = (who: Me | null, id: number): Promise<MemberProblem | null> =>
	sql.begin(async (tx) => {
		const { me, row } = await hold(tx, who, 'initiative.leave', id);
		if (isLastOwner(await queries.membersOf(tx, id), me.id)) return 'last-owner';
		await queries.remove(tx, id, me.id);
		await history.record(tx, [change(id, me.id, 'member-left', { account: me.id }, null)]);
		await tellOwners(tx, id, me.id, (to) => letters.left(row, to, called(me), configuration().origin));
		return null;
	});

/** Gives it to another member, who becomes its owner; who gave it away stays as an editor. Null when it is done. */
export const handOver = (who: Me | null, id: number, account: string): Promise<MemberProblem | null> =>
	sql.begin(async (tx) => {
		const { me, row } = await hold(tx, who, 'initiative.invite', id);
		const member = (await queries.membersOf(tx, id)).find(({ accountId }) => accountId === account);
		if (!member || account === me.id) return 'no-member';
		await queries.setRole(tx, id, account, 'owner', me.id);
		await queries.setRole(tx, id, me.id, 'editor', me.id);
		await history.record(tx, [change(id, me.id, 'handed-over', { account: me.id }, { account })]);
		await mail.post(tx, [letters.handedOver(row, member.email, called(me), configuration().origin)]);
		return null;
	});

// Held until the transaction ends: two owners who make each other an editor at once do not both succeed.
async function hold(tx: Sql, who: Me | null, verb: 'initiative.invite' | 'initiative.leave', id: number) {
	const row = await lock(tx, id);
	// Read after the lock: who was waiting for it may have lost the role.
	const me = await accounts.mustMay(tx, who, verb, { initiative: id });
	return { me, row: row! };
}

const isLastOwner = (team: readonly Member[], account: string) =>
	team.every(({ accountId, role }) => (role === 'owner') === (accountId === account));

// Co-workers know each other by name; who gave none by address.
const called = ({ name, email }: Me) => name || email;

async function tellOwners(
	tx: Sql,
	id: number,
	but: string,
	letter: (to: string) => Parameters<typeof mail.post>[1][number]
) {
	const owners = (await queries.membersOf(tx, id)).filter(
		({ role, accountId }) => role === 'owner' && accountId !== but
	);
	await mail.post(
		tx,
		owners.map(({ email }) => letter(email))
	);
}
