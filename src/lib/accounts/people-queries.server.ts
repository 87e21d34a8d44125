// The SQL that finds people: to write to, or to name to who works with them.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { StaffRole } from './rights.ts';

type Reader = { email: string; name: string };

export const members = (sql: Sql, initiative: number) => sql<Reader[]>`
	select a.email, a.name from memberships m join accounts a on a.id = m.account_id
	where m.initiative_id = ${initiative} order by a.email`;

export const managers = (sql: Sql, place: number) => sql<Reader[]>`
	select distinct a.email, a.name from place_managers p join accounts a on a.id = p.account_id
	where p.place_id = ${place} order by a.email`;

export const staffWith = (sql: Sql, role: StaffRole) => sql<Reader[]>`
	select a.email, a.name from staff s join accounts a on a.id = s.account_id where s.role = ${role} order by a.email`;

export const account = (sql: Sql, id: string) => sql<Reader[]>`select email, name from accounts where id = ${id}`;

export const named = (sql: Sql, ids: readonly string[]) => sql<(Reader & { id: string })[]>`
	select id, email, name from accounts where id = any(${ids as string[]}::uuid[])`;
