// The SQL of merging. Names of tables and columns come from the lists in merge.ts and here, never from a visitor.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Link, Moved, Noun } from './merge.ts';

const tables = { initiative: 'initiatives', place: 'places', activity: 'activities' } as const;
const seen = { initiative: 'public_initiatives', place: 'public_places', activity: 'public_activities' } as const;
const nameOf = (sql: Sql, noun: Noun) => (noun === 'activity' ? sql`t.title` : sql`t.name`);

// 100 metres in degrees, at the latitude of the Netherlands.
const NEAR = { lat: 0.0009, lon: 0.00146 };
/** Trigram similarity: near by, names may differ more than far off. */
const LIKE_NEAR = 0.3;
const LIKE_FAR = 0.6;

export type Twin = { id: number; slug: string; name: string; where: string | null; near: boolean; likeness: number };

const spot = (sql: Sql, noun: Noun) => (noun === 'initiative' ? sql`null::float8` : sql`t.lon`);
const spotLat = (sql: Sql, noun: Noun) => (noun === 'initiative' ? sql`null::float8` : sql`t.lat`);

export const alike = (
	sql: Sql,
	noun: Noun,
	name: string,
	point: { lon: number; lat: number } | null,
	limit: number
) => sql<Twin[]>`
	with candidates as (
		select t.id, t.slug, ${nameOf(sql, noun)} as name, d.display_name as where, similarity(${nameOf(sql, noun)}, ${name}) as likeness,
			coalesce(${
				point
					? sql`abs(${spot(sql, noun)} - ${point.lon}) < ${NEAR.lon} and abs(${spotLat(sql, noun)} - ${point.lat}) < ${NEAR.lat}`
					: sql`false`
			}, false) as near
		from ${sql(seen[noun])} t left join areas d on d.id = t.district_id
		where ${nameOf(sql, noun)} % ${name}
	)
	select * from candidates where likeness >= case when near then ${LIKE_NEAR}::float8 else ${LIKE_FAR}::float8 end
	order by likeness desc, id limit ${limit}`;

export type Pair = { one: Twin; other: Twin; likeness: number };

/** Pairs within 100 metres whose names look alike, or with nearly the same name in the same wijk. */
export const pairs = (sql: Sql, noun: Noun, limit: number) => sql<Pair[]>`
	with t as (
		select t.id, t.slug, ${nameOf(sql, noun)} as name, t.district_id, ${spot(sql, noun)} as lon, ${spotLat(sql, noun)} as lat,
			d.display_name as where
		from ${sql(seen[noun])} t left join areas d on d.id = t.district_id
	), found as (
		select a.id as one_id, b.id as other_id, similarity(a.name, b.name) as likeness,
			coalesce(abs(a.lon - b.lon) < ${NEAR.lon} and abs(a.lat - b.lat) < ${NEAR.lat}, false) as near
		from t a join t b on b.id > a.id and b.name % a.name
	)
	select f.likeness,
		json_build_object('id', a.id, 'slug', a.slug, 'name', a.name, 'where', a.where, 'near', f.near, 'likeness', f.likeness) as one,
		json_build_object('id', b.id, 'slug', b.slug, 'name', b.name, 'where', b.where, 'near', f.near, 'likeness', f.likeness) as other
	from found f join t a on a.id = f.one_id join t b on b.id = f.other_id
	where (f.near and f.likeness >= ${LIKE_NEAR} or f.likeness >= ${LIKE_FAR} and a.district_id is not distinct from b.district_id)
		and not exists (select from kept_apart k where k.noun = ${noun} and k.one = a.id and k.other = b.id)
	order by f.likeness desc, a.id, b.id limit ${limit}`;

/** These things, held until the transaction ends, in the order of their ids: two merges at once wait for each other. */
export const lock = (sql: Sql, noun: Noun, ids: readonly number[]) => sql<{ id: number; merged: boolean }[]>`
	select t.id, exists (select from merges m where m.noun = ${noun} and m.ref = t.id) as merged
	from ${sql(tables[noun])} t where t.id = any(${ids as number[]}) order by t.id for update of t`;

/** Points rows of `from` to `into`; those that `into` has already stay where they are. Returns the keys of what moved. */
export async function move(sql: Sql, { table, column, key }: Link, from: number, into: number): Promise<string[]> {
	const rows = await sql<{ key: string }[]>`
		update ${sql(table)} t set ${sql(column)} = ${into} where ${sql(column)} = ${from}
			and not exists (select from ${sql(table)} o where o.${sql(column)} = ${into} and ${sameRow(sql, table, key)})
		returning ${sql(key)}::text as key`;
	return rows.map((row) => row.key);
}

// Only where a pair of columns is unique can a row be there already.
const sameRow = (sql: Sql, table: string, key: string) => {
	if (table === 'place_managers') return sql`o.account_id = t.account_id and o.kind = t.kind`;
	if (table === 'feeds') return sql`o.url = t.url`;
	return sql`o.${sql(key)} = t.${sql(key)}`;
};

export const moveBack = (
	sql: Sql,
	{ table, column, key }: Link,
	into: number,
	from: number,
	keys: readonly string[]
) =>
	keys.length
		? sql`update ${sql(table)} set ${sql(column)} = ${from} where ${sql(column)} = ${into} and ${sql(key)}::text = any(${keys as string[]})`
		: Promise.resolve();

/** Its address, and those that led to it, lead to the one that remains. */
export async function redirect(sql: Sql, noun: Noun, from: number, into: number) {
	await sql`update old_slugs set ref = ${into} where noun = ${noun} and ref = ${from}`;
	await sql`
		insert into old_slugs (noun, slug, ref) select ${noun}, slug, ${into} from ${sql(tables[noun])} where id = ${from}
		on conflict (noun, slug) do update set ref = excluded.ref`;
}

/** Its own address is its own again. Older ones stay with the one it was merged into: nobody can tell them apart. */
export const stopRedirect = (sql: Sql, noun: Noun, from: number) => sql`
	delete from old_slugs where noun = ${noun} and slug = (select slug from ${sql(tables[noun])} where id = ${from})`;

export const mark = (sql: Sql, noun: Noun, ref: number, into: number, by: string) =>
	sql`insert into merges (noun, ref, into_ref, by) values (${noun}, ${ref}, ${into}, ${by})`;

export async function unmark(sql: Sql, noun: Noun, ref: number): Promise<{ into: number } | undefined> {
	const [row] = await sql<{ into: number }[]>`
		delete from merges where noun = ${noun} and ref = ${ref} returning into_ref as into`;
	return row;
}

/** What the last merge of this thing moved. */
export async function movedBy(sql: Sql, noun: Noun, ref: number): Promise<Moved> {
	const [row] = await sql<{ moved: Moved | null }[]>`
		select after -> 'moved' as moved from changes where noun = ${noun} and ref = ${ref} and what = 'merged' order by id desc limit 1`;
	return row?.moved ?? {};
}

export const keepApart = (sql: Sql, noun: Noun, one: number, other: number, by: string) => sql`
	insert into kept_apart (noun, one, other, by) values (${noun}, ${one}, ${other}, ${by}) on conflict do nothing`;
