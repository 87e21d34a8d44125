// The SQL of what is probably the same: by a name that looks like it, and by where it is. Names of tables and columns come
// from the lists here, never from a visitor.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Noun } from '#lib/history/noun.ts';

export const tables = { initiative: 'initiatives', place: 'places', activity: 'activities' } as const;
export const seen = {
	initiative: 'public_initiatives',
	place: 'public_places',
	activity: 'public_activities'
} as const;
export const nameColumn = (sql: Sql, noun: Noun) => (noun === 'activity' ? sql`title` : sql`name`);

/** WGS84. */
export type Point = { lon: number; lat: number };

// 100 metres in degrees, at the latitude of the Netherlands.
export const NEAR = { lat: 0.0009, lon: 0.00146 };
/**
 * Trigram similarity: near by, names may differ more than far off. Activities at one place have its name in theirs: at 0.3
 * all of them look alike. An initiative is nowhere: only its name tells.
 */
const LIKE_NEAR: Record<Noun, number> = { initiative: 0.45, place: 0.3, activity: 0.45 };
const LIKE_FAR: Record<Noun, number> = { initiative: 0.45, place: 0.6, activity: 0.6 };

const within = (sql: Sql, alias: string, { lon, lat }: Point) => sql`
	${sql(alias)}.lat between ${lat - NEAR.lat} and ${lat + NEAR.lat}
	and ${sql(alias)}.lon between ${lon - NEAR.lon} and ${lon + NEAR.lon}`;

// Where a thing is. The middle of its wijk stands for "somewhere here": nothing is near that.
export const spotOf = (sql: Sql, noun: Noun, alias: string) => {
	if (noun === 'initiative') return sql`(select null::float8 as lon, null::float8 as lat)`;
	if (noun === 'place') return sql`(select ${sql(alias)}.lon, ${sql(alias)}.lat)`;
	return sql`(
		select p.lon, p.lat from places p where p.id = ${sql(alias)}.place_id
		union all
		select ${sql(alias)}.lon, ${sql(alias)}.lat where ${sql(alias)}.place_id is null and not exists (
			select from areas d where d.id = ${sql(alias)}.district_id and d.label_lon = ${sql(alias)}.lon and d.label_lat = ${sql(alias)}.lat)
	)`;
};

// Few are near: their names are compared one by one.
const near = (sql: Sql, noun: Noun, point: Point | null) => {
	if (!point || noun === 'initiative') return sql`select null::integer as id where false`;
	if (noun === 'place') return sql`select t.id from places t where ${within(sql, 't', point)}`;
	return sql`
		select t.id from activities t where t.place_id in (select p.id from places p where ${within(sql, 'p', point)})
		union all
		select t.id from activities t cross join lateral ${spotOf(sql, noun, 't')} spot
		where t.place_id is null and t.lat is not null and ${within(sql, 't', point)} and ${within(sql, 'spot', point)}`;
};

export type Asked = {
	noun: Noun;
	name: string;
	point: Point | null;
	/** An activity or initiative that this is, or is made of: what a moderator kept apart from it is none. */
	own: number | null;
	/** What this initiative has is known to who asks. */
	initiative: number | null;
	limit: number;
	now: Date;
};

export type Alike = {
	id: number;
	slug: string;
	name: string;
	/** Place and wijk. */
	where: string | null;
	/** Within 100 metres. */
	near: boolean;
	/** Its next date, as wall times. */
	starts: string | null;
	ends: string | null;
};

/**
 * Public ones that are probably the same, those near by first. In a transaction: the index on names answers for the
 * likeness that is set in it, and with a lower one it would hand over a thousand names to compare (60 ms at 50,000).
 */
export async function alike(tx: Sql, { noun, name, point, own, initiative, limit, now }: Asked): Promise<Alike[]> {
	const column = nameColumn(tx, noun);
	await tx`select set_config('pg_trgm.similarity_threshold', ${String(LIKE_FAR[noun])}, true)`;
	return tx<Alike[]>`
		with near as materialized (${near(tx, noun, point)}), found as materialized (
			select t.id, true as near from ${tx(tables[noun])} t
			where t.id in (select id from near) and similarity(t.${column}, ${name}) >= ${LIKE_NEAR[noun]}
			union
			select t.id, t.id in (select id from near) from ${tx(tables[noun])} t where t.${column} % ${name}
		), told as materialized (
			select f.near, similarity(t.${column}, ${name}) as likeness, t.*
			from found f join ${tx(seen[noun])} t on t.id = f.id
			where t.id is distinct from ${own}
				${noun === 'activity' ? tx`and (${initiative}::integer is null or t.initiative_id is distinct from ${initiative})` : tx``}
				and not exists (select from kept_apart k where k.noun = ${noun}
					and k.one = least(t.id, ${own}) and k.other = greatest(t.id, ${own}))
			order by 1 desc, 2 desc, t.id limit ${limit}
		)
		select t.id, t.slug, t.${column} as name, t.near, ${whereabouts(tx, noun)}
		from told t left join areas d on d.id = t.district_id ${noun === 'activity' ? nextDate(tx, now) : tx``}
		order by t.near desc, t.likeness desc, t.id`;
}

const whereabouts = (sql: Sql, noun: Noun) =>
	noun === 'activity'
		? sql`nullif(concat_ws(', ', coalesce(p.name, t.location), d.display_name), '') as where, next.starts, next.ends`
		: sql`d.display_name as where, null as starts, null as ends`;

const nextDate = (sql: Sql, now: Date) => sql`
	left join public_places p on p.id = t.place_id
	left join lateral (
		select o.starts, o.ends from occurrences o
		where o.activity_id = t.id and not o.cancelled and o.ends_at > ${now} order by o.starts_at limit 1
	) next on true`;

export type Twin = { id: number; slug: string; name: string; where: string | null; near: boolean; likeness: number };
