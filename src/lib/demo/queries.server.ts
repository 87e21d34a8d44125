// The SQL of the people of the demo.
import type { Sql } from '#lib/foundation/database.server.ts';

/** That the seed made this account: nothing else ever writes here. */
export async function remember(tx: Sql, accountId: string, what: string, name: string): Promise<void> {
	await tx`
		with person as (update accounts set name = ${name} where id = ${accountId} returning id)
		insert into demo_people (account_id, what) select id, ${what} from person on conflict do nothing`;
}

/** Owner of this initiative, when it is there. */
export async function own(tx: Sql, accountId: string, slug: string): Promise<void> {
	await tx`
		insert into memberships (account_id, initiative_id, role, by)
		select ${accountId}, id, 'owner', 'voorbeeld' from initiatives where slug = ${slug} on conflict do nothing`;
}

/** Looks after this place, when it is there. */
export async function manage(tx: Sql, accountId: string, slug: string, kind: 'technical' | 'social'): Promise<void> {
	await tx`
		insert into place_managers (account_id, place_id, kind, by)
		select ${accountId}, id, ${kind}, 'voorbeeld' from places where slug = ${slug} on conflict do nothing`;
}

export async function area(tx: Sql, slug: string): Promise<number | undefined> {
	const [row] = await tx<{ id: number }[]>`select id from areas where slug = ${slug}`;
	return row?.id;
}

/** Mail addresses of the people of the demo; none when somebody else has a role. */
export async function stillDemo(sql: Sql): Promise<string[]> {
	const rows = await sql<{ email: string }[]>`
		select a.email from demo_people d join accounts a on a.id = d.account_id
		where not exists (select from staff s where s.account_id not in (select account_id from demo_people))`;
	return rows.map(({ email }) => email);
}
