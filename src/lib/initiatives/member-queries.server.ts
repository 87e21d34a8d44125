// The SQL about members of an initiative, and about who was asked to become one.
import type { MemberRole } from '#lib/accounts/rights.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Invitation, Member } from './rows.ts';

/** Adds a member; who is one already keeps the role they have. Returns whether they are new. */
export async function add(
	tx: Sql,
	initiative: number,
	account: string,
	role: MemberRole,
	by: string
): Promise<boolean> {
	const { count } = await tx`
		insert into memberships (account_id, initiative_id, role, by) values (${account}, ${initiative}, ${role}, ${by})
		on conflict do nothing`;
	return count > 0;
}

/** Owners first. */
export const membersOf = (sql: Sql, initiative: number) => sql<Member[]>`
	select m.account_id as "accountId", a.name, a.email, m.role, m.since
	from memberships m join accounts a on a.id = m.account_id
	where m.initiative_id = ${initiative} order by m.role = 'owner' desc, m.since, a.email`;

/** Who is no owner any more has nobody come in either: what they asked goes with it. */
export const setRole = (tx: Sql, initiative: number, account: string, role: MemberRole, by: string) => tx`
	with asked as (delete from invitations where initiative_id = ${initiative} and by = ${account} and ${role !== 'owner'})
	update memberships set role = ${role}, by = ${by} where initiative_id = ${initiative} and account_id = ${account}`;

/** With what they asked others. */
export const remove = (tx: Sql, initiative: number, account: string) => tx`
	with asked as (delete from invitations where initiative_id = ${initiative} and by = ${account})
	delete from memberships where initiative_id = ${initiative} and account_id = ${account}`;

/** One question an address: asking again gives a new link and makes the former one worthless. */
export const invite = (
	tx: Sql,
	invitation: { hash: string; initiative: number; email: string; role: MemberRole; by: string; now: Date; until: Date }
) => tx`
	insert into invitations (token_hash, initiative_id, email, role, by, at, expires_at)
	values (${invitation.hash}, ${invitation.initiative}, ${invitation.email}, ${invitation.role}, ${invitation.by},
		${invitation.now}, ${invitation.until})
	on conflict (initiative_id, email) do update set
		token_hash = excluded.token_hash, role = excluded.role, by = excluded.by, at = excluded.at, expires_at = excluded.expires_at`;

export const invitationsOf = (sql: Sql, initiative: number, now: Date) => sql<Invitation[]>`
	select email, role, at, expires_at as "expiresAt" from invitations
	where initiative_id = ${initiative} and expires_at > ${now} order by at desc`;

export const withdrawInvitation = (tx: Sql, initiative: number, email: string) => tx`
	delete from invitations where initiative_id = ${initiative} and email = ${email}`;

export type Asked = { initiativeId: number; slug: string; name: string; role: MemberRole; email: string };

const asked = (sql: Sql) => sql`
	select v.initiative_id as "initiativeId", i.slug, i.name, v.role, v.email
	from invitations v join initiatives i on i.id = v.initiative_id`;

/** The question behind a link, while it holds. */
export async function invitationBehind(sql: Sql, hash: string, now: Date): Promise<Asked | undefined> {
	const [row] = await sql<Asked[]>`${asked(sql)} where v.token_hash = ${hash} and v.expires_at > ${now}`;
	return row;
}

/** Questions to this address that hold. */
export const invitationsTo = (sql: Sql, email: string, now: Date) =>
	sql<Asked[]>`${asked(sql)} where v.email = ${email} and v.expires_at > ${now} order by v.at`;

/** Takes the question to this address out: it is answered once. */
export async function takeInvitation(
	tx: Sql,
	initiative: number,
	email: string,
	now: Date
): Promise<{ role: MemberRole; by: string } | undefined> {
	const [row] = await tx<{ role: MemberRole; by: string; holds: boolean }[]>`
		delete from invitations where initiative_id = ${initiative} and email = ${email}
		returning role, by, expires_at > ${now} as holds`;
	return row?.holds ? row : undefined;
}

export async function forgetInvitations(sql: Sql, now: Date): Promise<number> {
	const { count } = await sql`delete from invitations where expires_at <= ${now}`;
	return count;
}
