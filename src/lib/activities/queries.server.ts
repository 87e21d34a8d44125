// The SQL of the activities room.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Day } from '#lib/calendar/days.ts';
import type { ActivityCard, ActivityRow, OccurrenceRow, SeriesRow } from './rows.ts';

const written = [
	'title', 'summary', 'description', 'organiser', 'organiser_contact', 'place_id', 'location', 'lon', 'lat',
	'district_id', 'neighbourhood_id', 'themes', 'kinds', 'target_groups', 'min_age', 'max_age', 'price', 'price_cents',
	'low_income_cents', 'price_note', 'joining', 'joining_how', 'languages', 'accessibility', 'indoors', 'image',
	'image_alt', 'verified_at', 'source', 'source_id', 'told', 'initiative_id', 'sign_up_here',
	'capacity'
] as const; // prettier-ignore

/** An activity as a row to write: the names of the columns. */
export type ActivityValues = Record<(typeof written)[number], unknown> & { slug: string };

/** Inserts or updates by (source, source_id); what is the same stays untouched and is not returned. */
export async function upsert(sql: Sql, values: readonly ActivityValues[]) {
	const columns = written.join(', ');
	return sql<{ id: number; sourceId: string; added: boolean }[]>`
		insert into activities (slug, ${sql.unsafe(columns)})
		select slug, ${sql.unsafe(columns)} from json_populate_recordset(null::activities, ${sql.json(values as never)}::json)
		on conflict (source, source_id) do update set
			${sql.unsafe(written.map((name) => `${name} = excluded.${name}`).join(', '))}, updated_at = now()
		where (${sql.unsafe(written.map((name) => `activities.${name}`).join(', '))})
			is distinct from (${sql.unsafe(written.map((name) => `excluded.${name}`).join(', '))})
		returning id, source_id as "sourceId", xmax = 0 as added`;
}

export type SeriesValues = {
	ref: number;
	activity_id: number;
	starts: string;
	duration_minutes: number;
	rule: string | null;
	zone: string;
	until: Day | null;
	extra: string[];
	excluded: string[];
	skip_school_holidays: boolean;
	skip_public_holidays: boolean;
	expanded_to: Day;
};
export type ChangeValues = {
	series_id: number;
	original: string;
	kind: string;
	starts: string | null;
	duration_minutes: number | null;
	reason: string;
	by: string;
};

/** Replaces every series of these activities; returns the id of each, by `ref`. */
export async function replaceSeries(sql: Sql, activityIds: readonly number[], series: readonly SeriesValues[]) {
	await sql`
		with gone as (delete from series where activity_id = any(${activityIds as number[]}))
		delete from occurrences where activity_id = any(${activityIds as number[]})`;
	const rows = await sql<{ id: number }[]>`
		insert into series (activity_id, starts, duration_minutes, rule, zone, until, extra, excluded, skip_school_holidays, skip_public_holidays, expanded_to)
		select activity_id, starts, duration_minutes, rule, zone, until, extra, excluded, skip_school_holidays, skip_public_holidays, expanded_to
		from json_to_recordset(${sql.json(series as never)}::json) as s (ref int, activity_id int, starts text, duration_minutes int, rule text,
			zone text, until date, extra text[], excluded text[], skip_school_holidays boolean, skip_public_holidays boolean, expanded_to date)
		order by ref
		returning id`;
	// Identity values follow the order of the rows inserted.
	return new Map(series.map(({ ref }, index) => [ref, rows[index]?.id ?? 0]));
}

export const insertChanges = (sql: Sql, changes: readonly ChangeValues[]) => sql`
	insert into occurrence_changes (series_id, original, kind, starts, duration_minutes, reason, by)
	select series_id, original, kind, starts, duration_minutes, reason, by
	from json_populate_recordset(null::occurrence_changes, ${sql.json(changes as never)}::json)`;

export type OccurrenceColumns = {
	series: number[];
	original: string[];
	activity: number[];
	day: string[];
	starts: string[];
	ends: string[];
	startsAt: string[];
	endsAt: string[];
	dayParts: number[];
	cancelled: boolean[];
	moved: boolean[];
	reason: (string | null)[];
};

/** Adds occurrences; those that are there already stay. */
export const insertOccurrences = (sql: Sql, rows: OccurrenceColumns) => sql`
	insert into occurrences (series_id, original, activity_id, day, starts, ends, starts_at, ends_at, day_parts, cancelled, moved, reason)
	select * from unnest(${rows.series}::int[], ${rows.original}::text[], ${rows.activity}::int[], ${rows.day}::text[]::date[], ${rows.starts}::text[],
		${rows.ends}::text[], ${rows.startsAt}::text[]::timestamptz[], ${rows.endsAt}::text[]::timestamptz[], ${rows.dayParts}::int[],
		${rows.cancelled.map(String)}::text[]::boolean[], ${rows.moved.map(String)}::text[]::boolean[], ${rows.reason}::text[])
	on conflict do nothing`;

const seriesColumns = (sql: Sql) => sql`
	s.id, s.activity_id as "activityId", s.starts as start, s.duration_minutes as "durationMinutes", s.rule, s.zone, s.until,
	s.extra as "extraDates", s.excluded, s.skip_school_holidays as "skipSchoolHolidays", s.skip_public_holidays as "skipPublicHolidays",
	s.expanded_to as "expandedTo",
	coalesce((select json_agg(json_strip_nulls(json_build_object('original', c.original, 'kind', c.kind, 'start', c.starts,
		'durationMinutes', c.duration_minutes, 'reason', c.reason)) order by c.original)
		from occurrence_changes c where c.series_id = s.id), '[]') as changes`;

export const seriesOf = (sql: Sql, activityId: number) => sql<SeriesRow[]>`
	select ${seriesColumns(sql)} from series s where s.activity_id = ${activityId} order by s.starts, s.id`;

/** Series laid out less far than `day`, oldest first. */
export const seriesBehind = (sql: Sql, day: Day, limit: number) => sql<SeriesRow[]>`
	select ${seriesColumns(sql)} from series s where s.expanded_to < ${day}::date and (s.until is null or s.until >= s.expanded_to)
		and s.rule is not null
	order by s.expanded_to, s.id limit ${limit} for update of s skip locked`;

export const setExpandedTo = (sql: Sql, ids: readonly number[], day: Day) =>
	sql`update series set expanded_to = ${day}::date where id = any(${ids as number[]})`;

/** Past occurrences are not kept for ever: a year is enough to say how an activity went. */
export const forgetBefore = (sql: Sql, day: Day) => sql`delete from occurrences where day < ${day}::date`;

const columns = (sql: Sql) => sql`
	a.id, a.slug, a.title, a.summary, a.organiser, coalesce(p.name, a.location) as where, p.slug as "placeSlug",
	coalesce(a.lon, p.lon) as lon, coalesce(a.lat, p.lat) as lat, district.display_name as district, district.slug as "districtSlug",
	a.themes, a.kinds, a.target_groups as "targetGroups", a.min_age as "minAge", a.max_age as "maxAge", a.price, a.price_cents as "priceCents",
	a.joining, a.joining_how as "joiningHow", a.languages, coalesce(p.accessibility, '{}') || a.accessibility as accessibility,
	coalesce(a.indoors, p.indoors) as indoors, a.source, a.source_id as "sourceId"`;

const joins = (sql: Sql) => sql`
	left join public_places p on p.id = a.place_id
	left join areas district on district.id = a.district_id`;

/** Which moment a card shows: the first not cancelled, not ended one within these instants and day parts. */
export type Moments = { now: Date; from: Date | null; to: Date | null; dayParts: number };

/** Cards of these ids that the public may see, in the order of the ids, each with its first moment. */
export const cards = (sql: Sql, ids: readonly number[], moments: Moments) => sql<ActivityCard[]>`
	select ${columns(sql)}, next.starts, next.ends, next.day, next.moved, next.reason
	from unnest(${ids as number[]}::int[]) with ordinality as asked (id, place)
	join public_activities a on a.id = asked.id
	${joins(sql)}
	left join lateral (
		select o.starts, o.ends, o.day, o.moved, o.reason from occurrences o
		where o.activity_id = a.id and not o.cancelled and o.ends_at > ${moments.now}
			${moments.from ? sql`and (o.starts_at >= ${moments.from} or ${moments.from} <= ${moments.now})` : sql``}
			${moments.to ? sql`and o.starts_at < ${moments.to}` : sql``}
			${moments.dayParts ? sql`and o.day_parts & ${moments.dayParts} <> 0` : sql``}
		order by o.starts_at limit 1
	) next on true
	order by asked.place`;

/** The coming moments at a place, one a row, soonest first. */
export const atPlace = (sql: Sql, placeId: number, now: Date, until: Date, limit: number) => sql<ActivityCard[]>`
	select ${columns(sql)}, o.starts, o.ends, o.day, o.moved, o.reason
	from occurrences o
	join public_activities a on a.id = o.activity_id
	${joins(sql)}
	where a.place_id = ${placeId} and not o.cancelled and o.ends_at > ${now} and o.starts_at < ${until}
		and o.starts_at > ${now}::timestamptz - interval '1 day'
	order by o.starts_at, a.id limit ${limit}`;

/** By address, also an old one. */
export async function bySlug(sql: Sql, slug: string): Promise<ActivityRow | undefined> {
	const [row] = await sql<ActivityRow[]>`
		select ${columns(sql)}, a.description, a.organiser_contact as "organiserContact", a.low_income_cents as "lowIncomeCents",
			a.price_note as "priceNote", a.image, a.image_alt as "imageAlt", a.verified_at as "verifiedAt", a.updated_at as "updatedAt",
			p.street, p.postcode, p.locality, p.type as "placeType", p.access as "placeAccess", neighbourhood.display_name as neighbourhood
		from public_activities a ${joins(sql)}
		left join areas neighbourhood on neighbourhood.id = a.neighbourhood_id
		where a.slug = ${slug} or a.id = (select ref from old_slugs where noun = 'activity' and slug = ${slug})`;
	return row;
}

/** Dates still to come (cancelled ones too: people must know), soonest first. */
export const datesOf = (sql: Sql, activityId: number, now: Date, limit: number) => sql<OccurrenceRow[]>`
	select series_id as "seriesId", original, day, starts, ends, starts_at as "startsAt", ends_at as "endsAt", cancelled, moved, reason
	from occurrences where activity_id = ${activityId} and ends_at > ${now} order by starts_at limit ${limit}`;

export const dots = (sql: Sql, ids: readonly number[]) => sql<
	{ id: number; slug: string; title: string; lon: number | null; lat: number | null; access: string | null }[]
>`
	select a.id, a.slug, a.title, coalesce(a.lon, p.lon) as lon, coalesce(a.lat, p.lat) as lat, p.access
	from unnest(${ids as number[]}::int[]) with ordinality as asked (id, place)
	join public_activities a on a.id = asked.id
	left join public_places p on p.id = a.place_id
	order by asked.place`;

/** Addresses of what the public may see, last changed first. */
export const addresses = (sql: Sql, limit: number) => sql<{ slug: string; updatedAt: Date }[]>`
	select slug, updated_at as "updatedAt" from public_activities order by updated_at desc, id limit ${limit}`;
