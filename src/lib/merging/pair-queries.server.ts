// The SQL of pairs that are probably one, for a moderator. Names of tables and columns come from the lists of
// twin-queries.server.ts, never from a visitor.
import type { Sql } from '#lib/foundation/database.server.ts';
import { nouns as all, type Noun } from '#lib/history/noun.ts';
import { nameColumn, NEAR, seen, spotOf, tables, type Twin } from './twin-queries.server.ts';

// Before a moderator comes what is nearly certain: of the demo all pairs of activities under 0.6 are two.
const PAIR_NEAR: Record<Noun, number> = { initiative: 0.6, place: 0.3, activity: 0.6 };
const PAIR_FAR = 0.6;

export type Pair = { noun: Noun; one: Twin; other: Twin; likeness: number };
export type Pairs = {
	pairs: Pair[];
	/** How many there are. */
	total: number;
	/** How many come before these. */
	offset: number;
};

// Each costs some milliseconds at 50,000 names. Who looks each night sees everything that is new.
const YOUNGEST = 200;
// A hundred may have the same name.
const MOST_LIKE_ONE = 50;

/**
 * Pairs within 100 metres whose names look alike, or with nearly the same name in the same wijk; of the newest things,
 * each looked up by the index on names. In a transaction, for the likeness that is set in it.
 */
export async function pairs(
	tx: Sql,
	nouns: readonly Noun[],
	{ limit, offset }: { limit: number; offset: number }
): Promise<Pairs> {
	await tx`select set_config('pg_trgm.similarity_threshold', ${String(PAIR_FAR)}, true)`;
	const [found] = await tx<Pairs[]>`
		with told as materialized (${nouns.map((noun, at) => tx`${at ? tx`union all` : tx``} ${told(tx, noun)}`)}),
		counted as (select count(*)::int as total from told),
		turned as (select total, least(${offset}, greatest(0, (total - 1) / ${limit} * ${limit}))::int as "offset" from counted),
		page as (
			select * from told order by likeness desc, noun, one_id, other_id
			limit ${limit} offset (select "offset" from turned)
		)
		select turned.*, coalesce((
			select json_agg(json_build_object('noun', f.noun, 'likeness', f.likeness,
				'one', ${side(tx, tx`f.one_id`)}, 'other', ${side(tx, tx`f.other_id`)})
				order by f.likeness desc, f.noun, f.one_id, f.other_id)
			from page f), '[]') as pairs
		from turned`;
	return found!;
}

const told = (sql: Sql, noun: Noun) => {
	const name = nameColumn(sql, noun);
	return sql`(
		with young as materialized (
			select t.id, t.${name} as name from ${sql(seen[noun])} t order by t.created_at desc, t.id desc limit ${YOUNGEST}
		), met as (
			select y.id, b.id as other from young y cross join lateral (
				select b.id from ${sql(seen[noun])} b where b.${name} % y.name and b.id <> y.id
				order by similarity(b.${name}, y.name) desc, b.id limit ${MOST_LIKE_ONE}
			) b
			${noun === 'place' ? sql`union all ${besides(sql)}` : sql``}
		), found as (
			select distinct least(id, other) as one_id, greatest(id, other) as other_id from met
		), weighed as (
			select f.*, similarity(a.${name}, b.${name})::float8 as likeness,
				coalesce(abs(here.lon - there.lon) < ${NEAR.lon} and abs(here.lat - there.lat) < ${NEAR.lat}, false) as near,
				a.district_id is not distinct from b.district_id as same_wijk
			from found f join ${sql(tables[noun])} a on a.id = f.one_id join ${sql(tables[noun])} b on b.id = f.other_id
			left join lateral ${spotOf(sql, noun, 'a')} here on true
			left join lateral ${spotOf(sql, noun, 'b')} there on true
		)
		select ${noun} as noun, one_id, other_id, likeness, near from weighed w
		where (near and likeness >= ${PAIR_NEAR[noun]}::float8 or likeness >= ${PAIR_FAR}::float8 and same_wijk)
			and not exists (select from kept_apart k where k.noun = ${noun} and k.one = w.one_id and k.other = w.other_id)
	)`;
};

// Places near by are few: names that differ too much for the index are compared one by one, and only theirs: `offset 0`
// keeps the planner from comparing all names first (3,000 places: 4 s).
const besides = (sql: Sql) => sql`
	select id, other from (
		select a.id, b.id as other, a.name as own, b.name from young y join places a on a.id = y.id
		join public_places b on abs(b.lat - a.lat) < ${NEAR.lat} and abs(b.lon - a.lon) < ${NEAR.lon} and b.id <> a.id
		offset 0
	) beside where similarity(name, own) >= ${PAIR_NEAR.place}::float8`;

const side = (sql: Sql, id: ReturnType<Sql>) => sql`(
	select json_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'where', d.display_name,
		'near', f.near, 'likeness', f.likeness)
	from (
		${all.map(
			(noun, at) => sql`${at ? sql`union all` : sql``}
				select id, slug, ${nameColumn(sql, noun)} as name, district_id from ${sql(tables[noun])}
				where f.noun = ${noun} and id = ${id}`
		)}
	) t left join areas d on d.id = t.district_id)`;
