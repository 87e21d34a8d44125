// The rows of search_docs that documents are made from, some thousands at a time.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Row } from './document.ts';
import type { Noun } from '../query.ts';

/** These, as they stand now. Moments that ended are left out: a day of the index is a day that can still be visited. */
export const rows = (sql: Sql, noun: Noun, ids: readonly number[]) => sql<Row[]>`
	select d.kind, d.id, d.name, d.lon, d.lat, d.district_id as "districtId", d.neighbourhood_id as "neighbourhoodId",
		d.subject, d.traits, d.day_parts as "dayParts", d.next_starts_at as "nextStartsAt", d.next_ends_at as "nextEndsAt",
		d.last_ends_at as "lastEndsAt", d.next_by_part as "nextByPart",
		coalesce((select json_agg(json_build_array(t.lexeme, t.positions, t.weights)) from unnest(d.words) t), '[]') as terms,
		coalesce((select json_agg(distinct jsonb_build_array((m.starts_at at time zone 'Europe/Amsterdam')::date, m.day_parts))
			from ${noun === 'activity' ? sql`(select activity_id as id, starts_at, ends_at, day_parts from occurrences where not cancelled)` : sql`(select place_id as id, starts_at, ends_at, day_parts from place_openings)`} m
			where m.id = d.id and m.ends_at > now()), '[]') as moments
	from search_docs d
	where d.kind = ${noun} and d.id = any(${ids as number[]})`;

/** The ids that come after this one, at most `limit`. */
export async function idsAfter(sql: Sql, noun: Noun, after: number, limit: number): Promise<number[]> {
	const found = await sql<{ id: number }[]>`
		select id from search_docs where kind = ${noun} and id > ${after} order by id limit ${limit}`;
	return found.map(({ id }) => id);
}
