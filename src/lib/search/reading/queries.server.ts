// The SQL of reading a question: the names of meeting places, and where one is.
import type { Sql } from '#lib/foundation/database.server.ts';

/** Every name of a public meeting place with those that bear it. */
export const placeNames = (sql: Sql) => sql<{ name: string; ids: number[] }[]>`
	select min(name) as name, array_agg(id order by id) as ids from public_places group by lower(name) order by min(id)`;

/** Where the first public meeting place of this name is. */
export async function placePoint(sql: Sql, name: string): Promise<{ lon: number; lat: number } | null> {
	const [row] = await sql<{ lon: number; lat: number }[]>`
		select lon, lat from public_places where lower(name) = lower(${name}) order by id limit 1`;
	return row ?? null;
}
