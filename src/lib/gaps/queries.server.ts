// The SQL of the gaps room.
import type { Day } from '#lib/calendar/days.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Joining, Price } from '#lib/activities/activity.ts';
import type { OpeningHours } from '#lib/places/hours.ts';
import type { Access } from '#lib/places/types.ts';
import type { Answer } from '#lib/vocabulary/accessibility.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import type { Norm } from './norms.ts';

type Facts = {
	id: number;
	slug: string;
	title: string;
	lon: number;
	lat: number;
	kinds: Kind[];
	targetGroups: TargetGroup[];
	stepFree: Answer;
	toilet: Answer;
	verifyBy: Day | null;
};
export type PlaceFacts = Facts & {
	access: Access;
	indoors: boolean;
	hours: OpeningHours | null;
	consumptionRequired: boolean | null;
};
export type ActivityFacts = Facts & {
	placeId: number | null;
	access: Access | null;
	indoors: boolean | null;
	minAge: number | null;
	maxAge: number | null;
	joining: Joining;
	price: Price;
	priceCents: number | null;
	/** Bit set of the parts of the week (supply.ts: weekBit) in which it is there often enough. */
	week: number;
	/** Of these parts together: in how many weeks it is there then. */
	times: number;
};

const answer = (sql: Sql, facts: string, fact: string) =>
	sql`coalesce(${sql.unsafe(facts)} -> ${fact} ->> 'answer', 'unknown')`;

/** Every place that the public may see. */
export const places = (sql: Sql) => sql<PlaceFacts[]>`
	select p.id, p.slug, p.name as title, p.lon, p.lat, p.access, p.indoors, p.kinds, p.target_groups as "targetGroups",
		p.hours, p.consumption_required as "consumptionRequired", p.verify_by as "verifyBy",
		${answer(sql, 'p.accessibility', 'step-free')} as "stepFree", ${answer(sql, 'p.accessibility', 'toilet')} as toilet
	from public_places p order by p.id`;

/**
 * Every public activity with a point that in some part of the week is there in at least `least` weeks, of the days from
 * `from` to before `until`; what is cancelled is not there. What is at a place lies where that place lies, and is no supply
 * while nobody may see that place, whatever point it has of its own: closing a building never makes what was in it fit
 * better. Of places that were merged it is the one that remains.
 */
export const activities = (sql: Sql, from: Day, until: Day, least: number) => sql<ActivityFacts[]>`
	with recursive homes as (
		select id as told, id from public_places
		union all
		select m.ref, h.id from homes h join merges m on m.noun = 'place' and m.into_ref = h.told),
	parts as (
		select o.activity_id as id, (extract(isodow from o.day)::int - 1) * 3 + part as part,
			count(distinct (o.day - ${from}::date) / 7)::int as weeks
		from occurrences o cross join generate_series(0, 2) as part
		where o.day >= ${from}::date and o.day < ${until}::date and not o.cancelled
			and ((o.day_parts | (o.day_parts >> 3)) & (1 << part)) > 0
		group by 1, 2),
	dates as (
		select id, bit_or(1 << part) as week, sum(weeks)::int as times from parts where weeks >= ${least} group by id)
	select a.id, a.slug, a.title, coalesce(p.lon, a.lon) as lon, coalesce(p.lat, a.lat) as lat, p.id as "placeId", p.access,
		coalesce(a.indoors, p.indoors) as indoors, a.kinds, a.target_groups as "targetGroups", a.min_age as "minAge",
		a.max_age as "maxAge", a.joining, a.price, a.price_cents as "priceCents", d.week, d.times,
		a.confirm_by as "verifyBy", ${answer(sql, "(coalesce(p.accessibility, '{}') || a.accessibility)", 'step-free')} as "stepFree",
		${answer(sql, "(coalesce(p.accessibility, '{}') || a.accessibility)", 'toilet')} as toilet
	from dates d
	join public_activities a on a.id = d.id
	left join homes h on h.told = a.place_id
	left join public_places p on p.id = h.id
	where coalesce(p.lon, a.lon) is not null and (a.place_id is null or p.id is not null)
	order by a.id`;

const normColumns = (sql: Sql) => sql`
	n.id, n.kind, n.target_group as "targetGroup", n.max_minutes as "maxMinutes", n.min_day_parts as "minDayParts",
	n.min_fit::float8 as "minFit", n.source, n.proposal, n.at, n.by`;

/** The norm that holds of each kind and group. */
export const norms = (sql: Sql) => sql<Norm[]>`
	select distinct on (n.kind, n.target_group) ${normColumns(sql)} from norms n order by n.kind, n.target_group, n.id desc`;

/** Every norm there was, the latest first. */
export const earlierNorms = (sql: Sql, limit: number) => sql<Norm[]>`
	select ${normColumns(sql)} from norms n
	where n.by <> 'voorstel'
		or exists (select from norms later where later.kind = n.kind and later.target_group = n.target_group and later.id > n.id)
	order by n.id desc limit ${limit}`;

export type SettingRow = { id: number; key: string; value: number; why: string; at: Date; by: string };

/** Every value there was of every setting, the latest first. */
export const settings = (sql: Sql) => sql<SettingRow[]>`
	select s.id, s.key, s.value::float8 as value, s.why, s.at, s.by from gap_settings s order by s.id desc`;

export const addNorm = (sql: Sql, norm: Omit<Norm, 'id' | 'at'>) => sql`
	insert into norms (kind, target_group, max_minutes, min_day_parts, min_fit, source, proposal, by)
	values (${norm.kind}, ${norm.targetGroup}, ${norm.maxMinutes}, ${norm.minDayParts}, ${norm.minFit}, ${norm.source},
		${norm.proposal}, ${norm.by})`;

export const addSetting = (sql: Sql, { key, value, why, by }: Omit<SettingRow, 'id' | 'at'>) => sql`
	insert into gap_settings (key, value, why, by) values (${key}, ${value}, ${why}, ${by})`;

/** A new speed for a profile that there is. */
export const addSpeed = (
	sql: Sql,
	{ key, kmh, source, by }: { key: string; kmh: number; source: string; by: string }
) => sql`
	insert into walking_speeds (key, name, kmh, source, by)
	select p.key, p.name, ${kmh}, ${source}, ${by} from walking_profiles p where p.key = ${key}`;

export type SpeedRow = { id: number; key: string; name: string; kmh: number; source: string; at: Date; by: string };

/** Every speed there was, the latest first. */
export const speeds = (sql: Sql) => sql<SpeedRow[]>`
	select s.id, s.key, s.name, s.kmh::float8 as kmh, s.source, s.at, s.by from walking_speeds s order by s.id desc`;

/** Changes with every norm, setting and walking speed, with figures and with streets. */
export async function version(sql: Sql): Promise<string> {
	const [row] = await sql<{ version: string }[]>`
		select concat_ws('.', (select max(id) from norms), (select max(id) from gap_settings),
			(select md5(string_agg(concat(key, kmh), ',' order by key)) from walking_profiles),
			(select md5(string_agg(basis, ',' order by year)) from population_grids),
			(select max(id) from street_graphs)) as version`;
	return row!.version;
}
