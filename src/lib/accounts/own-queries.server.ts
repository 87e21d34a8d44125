// The SQL of one's own account: a copy of it, and its end.
import type { Day } from '#lib/calendar/days.ts';
import type { Sql } from '#lib/foundation/database.server.ts';

export async function copy(sql: Sql, id: string): Promise<unknown> {
	const [row] = await sql<{ copy: unknown }[]>`
		select json_build_object(
			'email', a.email, 'name', a.name, 'createdAt', a.created_at, 'lastSeen', a.last_seen,
			'initiatives', (select coalesce(json_agg(json_build_object('name', i.name, 'slug', i.slug, 'role', m.role, 'since', m.since)), '[]')
				from memberships m join initiatives i on i.id = m.initiative_id where m.account_id = a.id),
			'places', (select coalesce(json_agg(json_build_object('name', p.name, 'slug', p.slug, 'kind', pm.kind, 'since', pm.since)), '[]')
				from place_managers pm join places p on p.id = pm.place_id where pm.account_id = a.id),
			'areas', (select coalesce(json_agg(json_build_object('code', r.code, 'since', c.since)), '[]')
				from connectors c join areas r on r.id = c.area_id where c.account_id = a.id),
			'roles', (select coalesce(json_agg(json_build_object('role', s.role, 'since', s.since)), '[]') from staff s where s.account_id = a.id),
			'roleChanges', (select coalesce(json_agg(json_build_object('role', r.role, 'what', r.what, 'at', r.at) order by r.id), '[]')
				from role_changes r where r.account_id = a.id),
			'claims', (select coalesce(json_agg(json_build_object('of', c.noun, 'motivation', c.motivation, 'at', c.at)), '[]') from claims c where c.account_id = a.id),
			'sessions', (select coalesce(json_agg(json_build_object('device', s.device, 'beganAt', s.began_at, 'seenOn', s.seen_on)), '[]')
				from sessions s where s.account_id = a.id),
			'passkeys', (select coalesce(json_agg(json_build_object('name', k.name, 'createdAt', k.created_at, 'lastUsedOn', k.last_used_on)), '[]')
				from passkeys k where k.account_id = a.id),
			'visits', (select coalesce(json_agg(json_build_object('place', p.slug, 'at', v.made_at, 'told', v.answers)), '[]')
				from field_visits v left join places p on p.id = v.place_id where v.by = a.id::text),
			'codesFromAnApp', exists (select from totp_secrets t where t.account_id = a.id and t.confirmed_at is not null),
			'changes', (select coalesce(json_agg(json_build_object('of', c.noun, 'what', c.what, 'at', c.at) order by c.id), '[]')
				from changes c where c.by = a.id::text)) as copy
		from accounts a where a.id = ${id}`;
	return row?.copy;
}

/** Two owners who leave at once wait for each other: one of them is the last. */
export async function lockOwnerships(tx: Sql, id: string): Promise<void> {
	await tx`
		select from initiatives i where i.id in (select initiative_id from memberships where account_id = ${id} and role = 'owner')
		order by i.id for update`;
}

/** Whether this is the only administrator; two who leave at once wait for each other. */
export async function isOnlyAdministrator(tx: Sql, id: string): Promise<boolean> {
	const rows = await tx<{ id: string }[]>`
		select account_id as id from staff where role = 'administrator' order by account_id for update`;
	return rows.length === 1 && rows[0]?.id === id;
}

export async function onlyOwnerOf(sql: Sql, id: string): Promise<string[]> {
	const rows = await sql<{ name: string }[]>`
		select i.name from memberships m join initiatives i on i.id = m.initiative_id
		where m.account_id = ${id} and m.role = 'owner'
			and not exists (select from memberships o where o.initiative_id = i.id and o.role = 'owner' and o.account_id <> m.account_id)
			and not exists (select from initiative_endings e where e.initiative_id = i.id)
			and not exists (select from merges g where g.noun = 'initiative' and g.ref = i.id)
		order by i.name`;
	return rows.map(({ name }) => name);
}

/** Removes accounts that nobody used since this day, and that take part in nothing. */
export async function forgetUnused(sql: Sql, day: Day): Promise<number> {
	const { count } = await sql`
		delete from accounts a where coalesce(a.last_seen, a.created_at::date) <= ${day}
			and not exists (select from memberships m where m.account_id = a.id)
			and not exists (select from place_managers p where p.account_id = a.id)
			and not exists (select from connectors c where c.account_id = a.id)
			and not exists (select from staff s where s.account_id = a.id)`;
	return count;
}

/** The account with all that hangs on it, and links on their way to it; that a role ended stays known, by id only. */
export async function remove(tx: Sql, id: string, email: string): Promise<void> {
	await tx`
		insert into role_changes (account_id, role, area_id, what, by)
		select account_id, role, null::int, 'taken', ${id} from staff where account_id = ${id}
		union all select account_id, 'connector', area_id, 'taken', ${id} from connectors where account_id = ${id}`;
	await tx`delete from sign_in_links where email = ${email}`;
	await tx`delete from invitations where email = ${email} or by = ${id}`;
	await tx`delete from accounts where id = ${id}`;
}
