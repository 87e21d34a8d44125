// The SQL of asking: how much some words would find.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Noun } from '../query.ts';

/** How many public texts each of these tsqueries finds, counted no further than `enough`. One statement. */
export async function counts(sql: Sql, noun: Noun, texts: readonly string[], enough: number): Promise<number[]> {
	if (!texts.length) return [];
	// Each by itself: Postgres then knows what is asked, and reads no text for a word that hardly any holds.
	const each = texts.map(
		(text) => sql`
			(select count(*)::int from (
				select from search_docs d where d.kind = ${noun} and d.words @@ ${text}::tsquery
					${noun === 'activity' ? sql`and d.last_ends_at > now()` : sql``} limit ${enough}) found)`
	);
	const [row] = await sql<{ counts: number[] }[]>`
		select array[${each.reduce((before, one) => sql`${before}, ${one}`)}] as counts`;
	return row?.counts ?? [];
}
