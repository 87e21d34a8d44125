// The SQL of roles. Nothing is forgotten: each change is a row that is only ever added.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Role, RoleName } from './roles.ts';

export type Held = {
	accountId: string;
	email: string;
	name: string;
	role: RoleName;
	areaId: number | null;
	area: string | null;
	since: Date;
	/** Whether they can give a second factor: without it no role of the municipality counts. */
	ready: boolean;
};

export const held = (sql: Sql) => sql<Held[]>`
	select a.id as "accountId", a.email, a.name, r.role, r.area_id as "areaId", r.area, r.since,
		exists (select from passkeys p where p.account_id = a.id)
			or exists (select from totp_secrets t where t.account_id = a.id and t.confirmed_at is not null) as ready
	from (
		select account_id, role, null::int as area_id, null as area, since from staff
		union all
		select c.account_id, 'connector', c.area_id, w.display_name, c.since from connectors c join areas w on w.id = c.area_id
	) r join accounts a on a.id = r.account_id
	order by r.role, r.area, a.email`;

export type RoleChange = {
	id: string;
	at: Date;
	/** Null when the account is gone. */
	email: string | null;
	role: RoleName;
	area: string | null;
	what: 'given' | 'taken';
	/** Mail address; null when the account is gone, or it was the command on the server. */
	by: string | null;
	byCommand: boolean;
};

export const changes = (sql: Sql, limit: number) => sql<RoleChange[]>`
	select c.id, c.at, a.email, c.role, w.display_name as area, c.what, b.email as by, c.by = 'opdracht' as "byCommand"
	from role_changes c left join accounts a on a.id = c.account_id left join areas w on w.id = c.area_id
		left join accounts b on b.id::text = c.by
	order by c.id desc limit ${limit}`;

/** False when it was held already, or there is no such area. */
export async function add(tx: Sql, accountId: string, { role, area }: Role, by: string): Promise<boolean> {
	const { count } =
		role === 'connector'
			? await tx`insert into connectors (account_id, area_id, by) select ${accountId}, id, ${by} from areas where id = ${area}
				on conflict do nothing`
			: await tx`insert into staff (account_id, role, by) values (${accountId}, ${role}, ${by}) on conflict do nothing`;
	return count > 0;
}

/** False when it was not held. */
export async function remove(tx: Sql, accountId: string, { role, area }: Role): Promise<boolean> {
	const { count } =
		role === 'connector'
			? await tx`delete from connectors where account_id = ${accountId} and area_id = ${area}`
			: await tx`delete from staff where account_id = ${accountId} and role = ${role}`;
	return count > 0;
}

export async function record(tx: Sql, accountId: string, { role, area }: Role, what: 'given' | 'taken', by: string) {
	await tx`insert into role_changes (account_id, role, area_id, what, by)
		values (${accountId}, ${role}, ${area ?? null}, ${what}, ${by})`;
}
