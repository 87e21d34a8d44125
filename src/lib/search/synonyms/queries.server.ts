// The SQL of words that mean the same, as the municipality changed them.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { SynonymGroup } from '../dutch/synonyms.ts';
import type { Change, Kept } from './synonym-list.ts';

/** Nobody else changes them until the transaction ends. */
export const hold = (tx: Sql) => tx`select pg_advisory_xact_lock(hashtext('synonym groups'))`;

/** The last change of each group. */
export const latest = (sql: Sql) => sql<Kept[]>`
	select distinct on (s.key) s.key, s.words, s.also, s.id::text, s.state, s.at, s.by
	from synonym_changes s order by s.key, s.id desc`;

/** What was made of one group, the latest first. */
export const past = (sql: Sql, key: string, limit: number) => sql<Kept[]>`
	select key, words, also, id::text, state, at, by from synonym_changes s
	where key = ${key} order by s.id desc limit ${limit}`;

/** A change more. Every process hears of it once this transaction is in. */
export async function add(tx: Sql, by: string, state: Change['state'], group: SynonymGroup): Promise<void> {
	const { key, words, also } = group;
	await tx`insert into synonym_changes (key, state, words, also, by)
		values (${key}, ${state}, ${words as string[]}, ${also as string[]}, ${by})`;
	await tx`select pg_notify('search_words', '')`;
}
