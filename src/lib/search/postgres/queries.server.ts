// The SQL of the Postgres engine: what is shown, when it comes, and what some words find.
import type { Sql } from '#lib/foundation/database.server.ts';
import { sound } from '../dutch/analysis.ts';
import { stem } from '../dutch/stem.ts';
import type { Noun } from '../query.ts';
import type { Matches } from './selection.ts';
import type { Docs, Moments } from './shelf.ts';

export type TextQuery = { all: string; like: string; near: string; exact: string };

// Columns come as bytes, in one row: read one value at a time they take ten times as long.
type Bytes<Name extends string> = Record<Name, Buffer | null>;

const moments = (sql: Sql, noun: Noun) =>
	noun === 'activity'
		? sql`(select activity_id as id, starts_at, ends_at, day_parts from occurrences where not cancelled)`
		: sql`(select place_id as id, starts_at, ends_at, day_parts from place_openings)`;

/** These ids, or the first so many after an id; the last one looked at, or null when there is no more. */
export type Which = { ids: readonly number[] } | { after: number; limit: number };

/** What the public may see of these, with every moment that has not ended at `now`. One statement. */
export async function shown(
	sql: Sql,
	noun: Noun,
	which: Which,
	now: Date
): Promise<{ docs: Docs; moments: Moments; last: number | null }> {
	const wanted =
		'ids' in which
			? sql`and id = any(${which.ids as number[]})`
			: sql`and id > ${which.after} order by id limit ${which.limit}`;
	const [row] = await sql<
		(Bytes<'ids' | 'subject' | 'traits' | 'district' | 'neighbourhood' | 'lon' | 'lat'> &
			Bytes<'of' | 'starts' | 'ends' | 'parts'> & { last: number | null })[]
	>`
		with docs as materialized (
			select id, subject, traits, district_id, neighbourhood_id, lon, lat from search_docs where kind = ${noun} ${wanted}
		)
		select * from (
			select max(id) as last, ${whole(sql, 'id')} as ids, ${whole(sql, 'subject')} as subject, ${whole(sql, 'traits')} as traits,
				${whole(sql, 'district_id')} as district, ${whole(sql, 'neighbourhood_id')} as neighbourhood,
				${broken(sql, 'lon')} as lon, ${broken(sql, 'lat')} as lat
			from docs
		) columns, (
			select ${whole(sql, 'id')} as of, ${whole(sql, 'starts')} as starts, ${whole(sql, 'ends')} as ends, ${whole(sql, 'day_parts')} as parts
			from (
				select m.id, (extract(epoch from m.starts_at) / 60)::int as starts, (extract(epoch from m.ends_at) / 60)::int as ends, m.day_parts
				from ${moments(sql, noun)} m
				where m.ends_at > ${now} and ${'ids' in which ? sql`m.id = any(${which.ids as number[]})` : sql`m.id > ${which.after} and m.id <= (select max(id) from docs)`}
			) coming
		) moments`;
	return {
		docs: {
			ids: numbers(row?.ids),
			subject: numbers(row?.subject),
			traits: numbers(row?.traits),
			district: numbers(row?.district),
			neighbourhood: numbers(row?.neighbourhood),
			lon: degrees(row?.lon),
			lat: degrees(row?.lat)
		},
		moments: {
			ids: numbers(row?.of),
			starts: numbers(row?.starts),
			ends: numbers(row?.ends),
			parts: numbers(row?.parts)
		},
		last: row?.last ?? null
	};
}

/** What these words find, whatever the clock says, and how well: what people typed counts for more than what it may mean. */
export async function matches(
	sql: Sql,
	noun: Noun,
	{ all, like, near, exact }: TextQuery,
	only?: readonly number[]
): Promise<Matches> {
	const [row] = await sql<Bytes<'ids' | 'ranks'>[]>`
		select ${whole(sql, 'id')} as ids, string_agg(float4send(rank::real), ''::bytea) as ranks from (
			select id, ts_rank(words, ${like}::tsquery) + 2 * ts_rank(words, ${near}::tsquery) + 4 * ts_rank(words, ${exact}::tsquery) as rank
			from search_docs where kind = ${noun} and words @@ ${all}::tsquery ${only ? sql`and id = any(${only as number[]})` : sql``}
		) found`;
	return { ids: numbers(row?.ids), ranks: new Float32Array(numbers(row?.ranks).buffer) };
}

/** Every id in order of name. */
export async function byName(sql: Sql, noun: Noun): Promise<Int32Array> {
	const [row] = await sql<Bytes<'ids'>[]>`
		select ${whole(sql, 'id')} as ids from (select id from search_docs where kind = ${noun} order by name, id) named`;
	return numbers(row?.ids);
}

/** Every word that texts of the site hold, or held since last night, normalised. */
export async function terms(sql: Sql): Promise<string[]> {
	const [row] = await sql<{ terms: string | null }[]>`select string_agg(term, ' ') as terms from search_terms`;
	return row?.terms?.split(' ') ?? [];
}

/** Which of these normalised words stand, in whatever form, in a text that everybody may see now. */
export async function held(sql: Sql, words: readonly string[]): Promise<Set<string>> {
	const rows = await sql<{ word: string }[]>`
		select w.word from unnest(${words as string[]}::text[], ${words.map(stem)}::text[]) as w (word, stem)
		where exists (select from search_docs d
			where d.words @@ quote_literal(w.stem)::tsquery and (d.kind = 'place' or d.last_ends_at > now()))`;
	return new Set(rows.map(({ word }) => word));
}

/**
 * For each word, the words that look or sound like it, of texts that everybody may see now: what was withdrawn is never
 * told. A word that is there itself gives only itself.
 */
export async function lookalikes(sql: Sql, words: readonly string[]): Promise<Map<string, string[]>> {
	const right = await held(sql, words);
	const strange = words.filter((word) => !right.has(word));
	const rows = await sql<{ word: string; terms: string[] }[]>`
		select w.word, array(select t.term from search_terms t where t.term % w.word or t.sound % w.sound
			order by greatest(similarity(t.term, w.word), similarity(t.sound, w.sound)) desc, t.term limit 60) as terms
		from unnest(${strange}::text[], ${strange.map(sound)}::text[]) as w (word, sound)`;
	const told = await held(sql, [...new Set(rows.flatMap(({ terms }) => terms))]);
	return new Map([
		...[...right].map((word): [string, string[]] => [word, [word]]),
		...rows.map(({ word, terms }): [string, string[]] => [word, terms.filter((term) => told.has(term))])
	]);
}

const whole = (sql: Sql, column: string) => sql`string_agg(int4send(coalesce(${sql(column)}, 0)), ''::bytea)`;
const broken = (sql: Sql, column: string) => sql`string_agg(float8send(coalesce(${sql(column)}, 'NaN')), ''::bytea)`;

// Postgres sends the highest byte first.
const numbers = (bytes: Buffer | null | undefined) => new Int32Array(copied(bytes?.swap32()));
const degrees = (bytes: Buffer | null | undefined) => new Float64Array(copied(bytes?.swap64()));
const copied = (bytes: Buffer | undefined): ArrayBuffer => new Uint8Array(bytes ?? []).buffer;
