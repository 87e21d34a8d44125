// The SQL of reading a question: the names of meeting places.
import type { Sql } from '#lib/foundation/database.server.ts';

/** Every name of a public meeting place with those that bear it. */
export const placeNames = (sql: Sql) => sql<{ name: string; ids: number[] }[]>`
	select min(name) as name, array_agg(id order by id) as ids from public_places group by lower(name) order by min(id)`;
