// The SQL of the accounts room.
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
