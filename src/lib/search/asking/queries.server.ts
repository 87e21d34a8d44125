// The SQL of asking: how much some words would find.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Noun } from '../query.ts';

/** How many public texts each of these tsqueries finds, counted no further than `enough`. One statement. */
export async function textsFound(sql: Sql, noun: Noun, texts: readonly string[], enough: number): Promise<number[]> {
	if (!texts.length) return [];
	const each = texts.map((text) => counted(sql, noun, text, enough));
	const [row] = await sql<{ counts: number[] }[]>`
		select array[${each.reduce((before, one) => sql`${before}, ${one}`)}] as counts`;
	return row?.counts ?? [];
}

/** The first of these tsqueries that finds as many public texts, by its place; null: none does. Those behind it are not asked. */
export async function firstHeld(
	sql: Sql,
	noun: Noun,
	texts: readonly string[],
	enough: number
): Promise<number | null> {
	const each = texts.map((text, at) => sql`when ${counted(sql, noun, text, enough)} = ${enough}::int then ${at}::int`);
	const [row] = await sql<{ at: number | null }[]>`
		select case ${each.reduce((before, one) => sql`${before} ${one}`)} end as at`;
	return row?.at ?? null;
}

// Each by itself: Postgres then knows what is asked, and reads no text for a word that hardly any holds.
const counted = (sql: Sql, noun: Noun, text: string, enough: number) => sql`
	(select count(*)::int from (
		select from search_docs d where d.kind = ${noun} and d.words @@ ${text}::tsquery
			${noun === 'activity' ? sql`and d.last_ends_at > now()` : sql``} limit ${enough}) found)`;
