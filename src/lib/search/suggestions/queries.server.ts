// The SQL of suggestions: what stands in titles, and which of these everybody may see at this moment.
import { json, type Sql } from '#lib/foundation/database.server.ts';
import type { Noun } from '../query.ts';

// Enough for a municipality with a title of its own for every activity; of more, those that come most often.
const MOST_TITLES = 50_000;

/** The titles (lower case) of what is to come, of activities, or of places; each with how many there are. */
export async function titles(sql: Sql, noun: Noun): Promise<{ names: string[]; counts: number[] }> {
	const [row] = await sql<{ names: string[] | null; counts: number[] | null }[]>`
		select json_agg(name) as names, json_agg(count) as counts from (
			select name, count(*)::int as count from search_docs
			where kind = ${noun} ${noun === 'activity' ? sql`and last_ends_at > now()` : sql``}
			group by name order by count desc, name limit ${MOST_TITLES}
		) titles`;
	return { names: row?.names ?? [], counts: row?.counts ?? [] };
}

export type Titled = { name: string; title: string; slug: string; district: string | null; several: boolean };

/** Of these titles (lower case) those that something has that everybody may see now; `several`: not only this one. */
export async function publicTitles(sql: Sql, noun: Noun, names: readonly string[]): Promise<Titled[]> {
	const things =
		noun === 'activity'
			? sql`select t.id, t.title, t.slug, t.district_id from search_docs d join public_activities t on t.id = d.id
				where d.kind = 'activity' and d.name = asked.name and d.last_ends_at > now() limit 2`
			: sql`select t.id, t.name as title, t.slug, t.district_id from search_docs d join public_places t on t.id = d.id
				where d.kind = 'place' and d.name = asked.name limit 2`;
	return sql<Titled[]>`
		select asked.name, found.title, found.slug, district.display_name as district, found.several
		from unnest(${names as string[]}::text[]) with ordinality as asked (name, place)
		cross join lateral (
			select title, slug, district_id, count(*) over () > 1 as several from (${things}) things order by id limit 1
		) found
		left join areas district on district.id = found.district_id
		order by asked.place`;
}

/** Of these questions (texts for `::tsquery`) the marks of those that find something now and that nobody hid. */
export async function finding(
	sql: Sql,
	noun: Noun,
	questions: readonly { mark: string; query: string }[]
): Promise<Set<string>> {
	if (!questions.length) return new Set();
	const rows = await sql<{ mark: string }[]>`
		select q.mark from json_to_recordset(${json(sql, questions)}::json) as q (mark text, query text)
		where exists (select from search_docs d where d.kind = ${noun} and d.words @@ q.query::tsquery
				${noun === 'activity' ? sql`and d.last_ends_at > now()` : sql``})
			and not exists (select from search_words_hidden h
				where h.noun = ${noun} and h.mark = q.mark and h.shown_at is null)`;
	return new Set(rows.map(({ mark }) => mark));
}
