// The SQL of what is looked for: counts by day, and the words of what was used often enough.
import type { Day } from '#lib/calendar/days.ts';
import { json, type Sql } from '#lib/foundation/database.server.ts';
import type { Noun } from '../query.ts';
import { DAYS_COUNTED, LEAST_USES } from './uses.ts';

export type Use = { noun: Noun; mark: string; words: string; uses: number; empty: number };
export type Used = Use & { hidden: boolean };

const since = (sql: Sql, today: Day) => sql`(${today}::date - ${DAYS_COUNTED - 1}::int)`;

/** Adds counts of a day, and keeps the words of what has now been used often enough. */
export async function add(sql: Sql, uses: readonly Use[], today: Day): Promise<void> {
	await sql`
		with used as (
			select * from json_to_recordset(${json(sql, uses)}::json)
				as u (noun text, mark text, words text, uses int, empty int)
		), added as (
			insert into search_uses as s (noun, mark, day, uses, empty)
			select noun, mark, ${today}::date, uses, empty from used order by noun, mark
			on conflict (noun, mark, day) do update set uses = s.uses + excluded.uses, empty = s.empty + excluded.empty
		)
		insert into search_used_words (noun, mark, words)
		select noun, mark, words from used
		where uses + coalesce((select sum(s.uses) from search_uses s
			where s.noun = used.noun and s.mark = used.mark and s.day >= ${since(sql, today)}), 0) >= ${LEAST_USES}
		on conflict do nothing`;
}

/** Whether anything was counted. */
export async function isCounted(sql: Sql): Promise<boolean> {
	const [row] = await sql<[{ counted: boolean }]>`select exists (select from search_uses) as counted`;
	return row.counted;
}

/** Words used often enough, the most used first. */
export const used = (sql: Sql, today: Day) => sql<Used[]>`
	select w.noun, w.mark, w.words, sum(s.uses)::int as uses, sum(s.empty)::int as empty,
		exists (select from search_words_hidden h where h.noun = w.noun and h.mark = w.mark and h.shown_at is null) as hidden
	from search_used_words w
	join search_uses s on s.noun = w.noun and s.mark = w.mark and s.day >= ${since(sql, today)}
	group by w.noun, w.mark, w.words
	having sum(s.uses) >= ${LEAST_USES}
	order by uses desc, w.words
	limit 1000`;

/** Removes counts that are over, and the words of what is no longer used often enough; returns how many rows. */
export async function forget(tx: Sql, today: Day): Promise<number> {
	const counts = await tx`delete from search_uses where day < ${since(tx, today)}`;
	const words = await tx`
		delete from search_used_words w
		where coalesce((select sum(s.uses) from search_uses s where s.noun = w.noun and s.mark = w.mark), 0) < ${LEAST_USES}`;
	return counts.count + words.count;
}

/** Words that are not to be suggested; hiding twice is hiding once. */
export const hide = (tx: Sql, noun: Noun, mark: string, by: string) => tx`
	insert into search_words_hidden (noun, mark, by)
	select noun, mark, ${by} from search_used_words where noun = ${noun} and mark = ${mark}
	on conflict do nothing`;

/** They may be suggested again. */
export const show = (tx: Sql, noun: Noun, mark: string, by: string) => tx`
	update search_words_hidden set shown_at = now(), shown_by = ${by}
	where noun = ${noun} and mark = ${mark} and shown_at is null`;
