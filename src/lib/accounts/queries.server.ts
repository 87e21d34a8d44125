// The SQL of the accounts room: accounts, sessions and links to sign in.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Me, Rights } from './rights.ts';

const rightsOf = (sql: Sql) => sql`
	json_build_object(
		'initiatives', coalesce((select json_agg(json_build_object('id', m.initiative_id, 'role', m.role)) from memberships m where m.account_id = a.id), '[]'),
		'places', coalesce((select json_agg(json_build_object('id', p.place_id, 'kind', p.kind)) from place_managers p where p.account_id = a.id), '[]'),
		'areas', coalesce((select json_agg(c.area_id) from connectors c where c.account_id = a.id), '[]'),
		'staff', coalesce((select json_agg(s.role) from staff s where s.account_id = a.id), '[]'))`;

/** The same person with the rights of now; null when the account or this session is gone. */
export async function withRights(sql: Sql, me: Me): Promise<Me | null> {
	const [row] = await sql<{ secondFactor: boolean; rights: Rights }[]>`
		select s.second_factor_at is not null as "secondFactor", ${rightsOf(sql)} as rights
		from accounts a join sessions s on s.account_id = a.id and s.id = ${me.session} and s.expires_at > now()
		where a.id = ${me.id}`;
	return row ? { ...me, ...row } : null;
}

export type SessionRow = {
	/** SHA-256 of the token. */
	id: string;
	accountId: string;
	beganAt: Date;
	expiresAt: Date;
	seenOn: string;
	secondFactorAt: Date | null;
	device: string;
};

const sessionColumns = (sql: Sql) => sql`
	s.id, s.account_id as "accountId", s.began_at as "beganAt", s.expires_at as "expiresAt", s.seen_on as "seenOn",
	s.second_factor_at as "secondFactorAt", s.device`;

export async function sessionWithRights(sql: Sql, id: string) {
	const [row] = await sql<(SessionRow & { email: string; name: string; rights: Rights })[]>`
		select ${sessionColumns(sql)}, a.email, a.name, ${rightsOf(sql)} as rights
		from sessions s join accounts a on a.id = s.account_id where s.id = ${id}`;
	return row;
}

export const sessionsOf = (sql: Sql, accountId: string) => sql<SessionRow[]>`
	select ${sessionColumns(sql)} from sessions s
	where s.account_id = ${accountId} and s.expires_at > now() order by s.seen_on desc, s.began_at desc`;

export async function addSession(sql: Sql, session: SessionRow): Promise<void> {
	await sql`
		insert into sessions (id, account_id, began_at, expires_at, seen_on, second_factor_at, device)
		values (${session.id}, ${session.accountId}, ${session.beganAt}, ${session.expiresAt}, ${session.seenOn},
			${session.secondFactorAt}, ${session.device})`;
}

/** Never longer than 30 days after it began. */
export async function renewSession(sql: Sql, id: string, expiresAt: Date): Promise<void> {
	await sql`update sessions set expires_at = least(${expiresAt}::timestamptz, began_at + interval '30 days') where id = ${id}`;
}

/** Once a day: that the session was used, and that its owner is still there. */
export async function seen(sql: Sql, id: string, day: string): Promise<void> {
	await sql`
		with used as (update sessions set seen_on = ${day} where id = ${id} returning account_id)
		update accounts a set last_seen = ${day} from used where a.id = used.account_id`;
}

/** The same session under another id, with its second factor; returns when it ends, null when it is gone. */
export async function rotateSession(sql: Sql, from: string, to: string, secondFactorAt: Date): Promise<Date | null> {
	const [row] = await sql<{ expiresAt: Date }[]>`
		update sessions set id = ${to}, second_factor_at = ${secondFactorAt}
		where id = ${from} and expires_at > now() returning expires_at as "expiresAt"`;
	return row?.expiresAt ?? null;
}

export async function endSession(sql: Sql, id: string): Promise<void> {
	await sql`delete from sessions where id = ${id}`;
}

/** All sessions of this account, but the one to keep. */
export async function endSessions(sql: Sql, accountId: string, keep = ''): Promise<void> {
	await sql`delete from sessions where account_id = ${accountId} and id <> ${keep}`;
}

/** Sessions and links that are over; returns how many. */
export async function forgetSessions(sql: Sql): Promise<number> {
	const [row] = await sql<{ count: number }[]>`
		with s as (delete from sessions where expires_at <= now() returning 1),
			l as (delete from sign_in_links where expires_at <= now() returning 1)
		select ((select count(*) from s) + (select count(*) from l))::int as count`;
	return row?.count ?? 0;
}

export type SignInLink = { hash: string; email: string; next: string | null; secondFactor: boolean; expiresAt: Date };

export async function addLink(sql: Sql, link: SignInLink): Promise<void> {
	await sql`
		insert into sign_in_links (token_hash, email, next, second_factor, expires_at)
		values (${link.hash}, ${link.email}, ${link.next}, ${link.secondFactor}, ${link.expiresAt})`;
}

/** Takes the link out: whoever comes second finds nothing. */
export async function takeLink(sql: Sql, hash: string) {
	const [row] = await sql<Omit<SignInLink, 'hash'>[]>`
		delete from sign_in_links where token_hash = ${hash}
		returning email, next, second_factor as "secondFactor", expires_at as "expiresAt"`;
	return row;
}

export async function ensureAccount(sql: Sql, email: string): Promise<{ id: string; added: boolean }> {
	const [added] = await sql<{ id: string }[]>`
		insert into accounts (email) values (${email}) on conflict (email) do nothing returning id`;
	if (added) return { id: added.id, added: true };
	const [known] = await sql<{ id: string }[]>`select id from accounts where email = ${email}`;
	return { id: known!.id, added: false };
}

export async function rename(sql: Sql, accountId: string, name: string): Promise<void> {
	await sql`update accounts set name = ${name} where id = ${accountId}`;
}
