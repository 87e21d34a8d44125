// What is kept of walking, in SQL. Private to the room.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Profile } from './reach.ts';

export const profiles = (sql: Sql) => sql<Profile[]>`
	select key, name, kmh::float8 as kmh, source from walking_profiles order by key`;
