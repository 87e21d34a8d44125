// The SQL about words: which ones texts of the site hold, and which of these look or sound alike.
import type { Sql } from '#lib/foundation/database.server.ts';
import { sound } from '../dutch/sound.ts';
import { stem } from '../dutch/stem.ts';
import { mayBeSlip, swaps } from '../dutch/typos.ts';

/** Every word that texts of the site hold, or held since last night, normalised. */
export async function terms(sql: Sql): Promise<string[]> {
	const [row] = await sql<{ terms: string | null }[]>`select string_agg(term, ' ') as terms from search_terms`;
	return row?.terms?.split(' ') ?? [];
}

/** Which of these normalised words stand, in whatever form, in a text that everybody may see now. */
export async function held(sql: Sql, words: readonly string[]): Promise<Set<string>> {
	if (!words.length) return new Set();
	const rows = await sql<{ word: string }[]>`
		select w.word from unnest(${words as string[]}::text[], ${words.map(stem)}::text[]) as w (word, stem)
		where ${isHeld(sql)}`;
	return new Set(rows.map(({ word }) => word));
}

// Of the stem of `w`.
const isHeld = (sql: Sql) => sql`
	exists (select from search_docs d
		where d.words @@ quote_literal(w.stem)::tsquery and (d.kind = 'place' or d.last_ends_at > now()))`;

/**
 * For each word that stands in no text everybody may see now, the words that look or sound like it, the likest first: perhaps
 * of texts that were withdrawn. What can be no slip looks like nothing.
 */
export async function lookalikes(sql: Sql, words: readonly string[]): Promise<Map<string, string[]>> {
	const heard = words.map((word) => (mayBeSlip(word) ? sound(word) : null));
	// Two letters that changed places in a short word leave it few trigrams of its own: musuem.
	const swapped = words.map((word) => swaps(word).join(' '));
	const rows = await sql<{ word: string; terms: string[] }[]>`
		select w.word, array(
			select t.term from search_terms t where w.sound is not null
				and (t.term % w.word or t.sound % w.sound or t.term = any(string_to_array(w.swaps, ' ')))
			order by greatest(similarity(t.term, w.word), similarity(t.sound, w.sound)) desc, t.term limit 60) as terms
		from unnest(${words as string[]}::text[], ${words.map(stem)}::text[], ${heard}::text[], ${swapped}::text[])
			as w (word, stem, sound, swaps)
		where not ${isHeld(sql)}`;
	return new Map(rows.map(({ word, terms }) => [word, terms]));
}

/** The words of the site's own titles that join the shipped ones, in alphabetical order. */
export async function siteWords(sql: Sql): Promise<string[]> {
	const rows = await sql<{ word: string }[]>`select word from site_words order by word`;
	return rows.map(({ word }) => word);
}

/** Every title that everybody may see, once. */
export async function titles(sql: Sql): Promise<string[]> {
	const rows = await sql<{ title: string }[]>`
		select distinct title from public_activities union select name from public_places`;
	return rows.map(({ title }) => title);
}

/** Takes these in and those out, and tells every process that words have changed. */
export async function changeSiteWords(tx: Sql, come: readonly string[], gone: readonly string[]): Promise<void> {
	await tx`delete from site_words where word = any(${gone as string[]})`;
	await tx`insert into site_words (word) select unnest(${come as string[]}::text[]) on conflict do nothing`;
	await tx`select pg_notify('search_words', '')`;
}

/** Has every text that holds one of these stems written again by the worker. */
export const outdate = (tx: Sql, stems: readonly string[]) => tx`
	update search_docs set projection = ''
	where words @@ (select string_agg(quote_literal(stem), ' | ') from unnest(${stems as string[]}::text[]) as stem)::tsquery`;

/** Every stem that a text holds. */
export async function stems(sql: Sql): Promise<Set<string>> {
	const rows = await sql<{ word: string }[]>`select word from ts_stat('select words from search_docs')`;
	return new Set(rows.map(({ word }) => word));
}

/** Takes out those of these terms that no text holds; returns how many. Nobody writes terms until the transaction ends. */
export async function forgetIdle(tx: Sql, terms: readonly string[]): Promise<number> {
	// Who writes a text with such a word at this moment counts on finding it here.
	await tx`set local lock_timeout = '5s'`;
	await tx`lock table search_terms in share row exclusive mode`;
	const { count } = await tx`
		delete from search_terms t using unnest(${terms as string[]}::text[], ${terms.map(stem)}::text[]) as w (term, stem)
		where t.term = w.term and not exists (select from search_docs d where d.words @@ quote_literal(w.stem)::tsquery)`;
	return count;
}
