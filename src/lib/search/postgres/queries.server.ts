// The SQL of the Postgres engine: what is shown, when it comes, and what some words find.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { rankedBy } from './literals.ts';
import type { Noun } from '../query.ts';
import type { Matches } from './selection.ts';
import type { Docs, Moments } from './shelf.ts';

/** What is found, and what of it comes first; null: in another order. */
export type TextQuery = { noun: Noun; all: string; ranking: ReturnType<typeof rankedBy> | null };

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

/**
 * What a text finds, whatever the clock says, and how well, when that decides the order: what people typed counts for more
 * than what it may mean. One statement.
 */
export async function matches(sql: Sql, text: TextQuery, only?: readonly number[]): Promise<Matches> {
	const [row] = await sql<Bytes<'ids0' | 'ranks0'>[]>`select * from ${found(sql, text, 0, only)}`;
	return matchesIn(row, text, 0);
}

/** The same of each of these texts. One statement. */
export async function matchesOfEach(sql: Sql, texts: readonly TextQuery[]): Promise<Matches[]> {
	const each = texts.map((text, nth) => found(sql, text, nth));
	const [row] = await sql<Bytes<string>[]>`select * from ${each.reduce((before, one) => sql`${before}, ${one}`)}`;
	return texts.map((text, nth) => matchesIn(row, text, nth));
}

const found = (sql: Sql, { noun, all, ranking }: TextQuery, nth: number, only?: readonly number[]) => sql`
	(select ${whole(sql, 'id')} as ${sql(`ids${nth}`)}
		${ranking ? sql`, string_agg(float4send(rank::real), ''::bytea) as ${sql(`ranks${nth}`)}` : sql``}
	from (
		select id ${ranking ? sql`, ${rankOf(sql, ranking)} as rank` : sql``}
		from search_docs where kind = ${noun} and words @@ ${all}::tsquery ${only ? sql`and id = any(${only as number[]})` : sql``}
	) found) ${sql(`text${nth}`)}`;

const matchesIn = (row: Bytes<string> | undefined, { ranking }: TextQuery, nth: number): Matches => ({
	ids: numbers(row?.[`ids${nth}`]),
	ranks: ranking && new Float32Array(numbers(row?.[`ranks${nth}`]).buffer)
});

// A phrase gives something for each of its words, side by side or not: what is not found by such a name gets nothing for it.
// Of two words that one name answers (elektrische fiets, an e-bike) ts_rank makes next to nothing: being named so counts by itself.
const rankOf = (sql: Sql, { like, near, exact, some, title, said, unlike }: NonNullable<TextQuery['ranking']>) => sql`
	ts_rank(words, ${like}::tsquery) + (1 + 2 * ts_rank(words, ${near}::tsquery)) * (words @@ ${near}::tsquery)::int
	+ 4 * ts_rank(words, ${exact}::tsquery) + ts_rank(words, ${some}::tsquery)
	+ 2 * (words @@ ${title}::tsquery)::int + (words @@ ${said}::tsquery)::int
	- 100 * (words @@ ${unlike}::tsquery)::int`;

/** Every id in order of name. */
export async function byName(sql: Sql, noun: Noun): Promise<Int32Array> {
	const [row] = await sql<Bytes<'ids'>[]>`
		select ${whole(sql, 'id')} as ids from (select id from search_docs where kind = ${noun} order by name, id) named`;
	return numbers(row?.ids);
}

const whole = (sql: Sql, column: string) => sql`string_agg(int4send(coalesce(${sql(column)}, 0)), ''::bytea)`;
const broken = (sql: Sql, column: string) => sql`string_agg(float8send(coalesce(${sql(column)}, 'NaN')), ''::bytea)`;

// Postgres sends the highest byte first.
const numbers = (bytes: Buffer | null | undefined) => new Int32Array(copied(bytes?.swap32()));
const degrees = (bytes: Buffer | null | undefined) => new Float64Array(copied(bytes?.swap64()));
const copied = (bytes: Buffer | undefined): ArrayBuffer => new Uint8Array(bytes ?? []).buffer;
