// Whether search_docs holds what would be written now, row by row: words, signature, place and moments.
import { sql } from '#lib/foundation/database.server.ts';
import { everyBatch } from './batches.server.ts';
import { docsOf, momentsOf } from './projection.server.ts';
import { PROJECTION } from './versions.ts';
import type { Noun } from '../query.ts';

/** What an index holds, and which documents ('activity-12') are not there, should not be there, or hold something else. */
export type Difference = { indexed: number; missing: string[]; surplus: string[]; differing: string[] };

/** Compares all of search_docs with what would be written now. */
export async function compare(): Promise<Difference> {
	const found: Difference = { indexed: await indexed(), missing: [], surplus: [], differing: [] };
	for await (const { noun, ids } of everyBatch())
		for (const { id, how } of await wrongAmong(noun, ids)) found[how].push(`${noun}-${id}`);
	return found;
}

type Wrong = { id: number; how: 'missing' | 'surplus' | 'differing' };

/** Which of these rows are not as they should be; at most some thousands at a time. */
async function wrongAmong(noun: Noun, ids: readonly number[]): Promise<Wrong[]> {
	const { docs } = await docsOf(sql, noun, ids);
	return sql<Wrong[]>`
		with wanted as (
			select doc.*, coming.next_starts_at, coming.next_ends_at, coming.last_ends_at, coming.day_parts, coming.next_by_part
			from json_to_recordset(${sql.json(docs)}::json) as doc (id int, name text, lon float8, lat float8,
				district_id int, neighbourhood_id int, subject int, traits int, words text)
			join (${momentsOf(sql, noun, ids)}) coming on coming.id = doc.id
		), standing as (
			select * from search_docs where kind = ${noun} and id = any(${ids as number[]})
		)
		select coalesce(w.id, d.id) as id,
			case when d.id is null then 'missing' when w.id is null then 'surplus' else 'differing' end as how
		from wanted w full join standing d on d.id = w.id
		where d.id is null or w.id is null or
			(w.name, w.lon, w.lat, w.district_id, w.neighbourhood_id, w.subject, w.traits, w.words::tsvector, ${PROJECTION}::text,
				w.next_starts_at, w.next_ends_at, w.last_ends_at, w.day_parts, w.next_by_part)
			is distinct from
			(d.name, d.lon, d.lat, d.district_id, d.neighbourhood_id, d.subject, d.traits, d.words, d.projection,
				d.next_starts_at, d.next_ends_at, d.last_ends_at, d.day_parts, d.next_by_part)
		order by 1`;
}

/** How many documents there are. */
async function indexed(): Promise<number> {
	const [found] = await sql<{ count: number }[]>`select count(*)::int as count from search_docs`;
	return found?.count ?? 0;
}
