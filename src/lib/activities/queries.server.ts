// The SQL of the activities room.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Day } from '#lib/calendar/days.ts';
import type { Wall } from '#lib/calendar/zone.ts';
import type { ActivityDraft } from './activity.ts';
import type { ActivityCard, ActivityRow, OccurrenceRow, SeriesRow } from './rows.ts';
import type { SignedChange } from './signed.ts';

const seriesColumns = (sql: Sql) => sql`
	s.id, s.activity_id as "activityId", s.starts as start, s.duration_minutes as "durationMinutes", s.rule, s.zone, s.until,
	s.extra as "extraDates", s.excluded, s.skip_school_holidays as "skipSchoolHolidays", s.skip_public_holidays as "skipPublicHolidays",
	s.expanded_to as "expandedTo",
	coalesce((select json_agg(json_strip_nulls(json_build_object('original', c.original, 'kind', c.kind, 'start', c.starts,
		'durationMinutes', c.duration_minutes, 'following', nullif(c.following, false), 'reason', c.reason)) order by c.original)
		from occurrence_changes c where c.series_id = s.id), '[]') as changes`;

export const seriesOf = (sql: Sql, activityId: number) => sql<SeriesRow[]>`
	select ${seriesColumns(sql)} from series s where s.activity_id = ${activityId} order by s.starts, s.id`;

/** Series of all of these, in the order they are told of one. */
export const seriesOfAll = (sql: Sql, activityIds: readonly number[]) => sql<SeriesRow[]>`
	select ${seriesColumns(sql)} from series s where s.activity_id = any(${activityIds as number[]}) order by s.starts, s.id`;

/** Every changed date of these, with who changed it. */
export async function signedChanges(sql: Sql, activityIds: readonly number[]) {
	if (!activityIds.length) return [];
	const rows = await sql<{ activityId: number; change: SignedChange }[]>`
		select s.activity_id as "activityId", json_strip_nulls(json_build_object('original', c.original, 'kind', c.kind,
			'start', c.starts, 'durationMinutes', c.duration_minutes, 'following', nullif(c.following, false), 'reason', c.reason,
			'at', c.at, 'by', c.by)) as change
		from series s join occurrence_changes c on c.series_id = s.id
		where s.activity_id = any(${activityIds as number[]}) order by c.original`;
	return rows.map(({ activityId, change }) => ({ ...change, activityId }));
}

/** The ids of what these sources told before. */
export async function told(sql: Sql, drafts: readonly Pick<ActivityDraft, 'source' | 'sourceId'>[]): Promise<number[]> {
	const rows = await sql<{ id: number }[]>`
		select a.id from activities a
		join unnest(${drafts.map(({ source }) => source)}::text[], ${drafts.map(({ sourceId }) => sourceId)}::text[]) as d (source, id)
			on a.source = d.source and a.source_id = d.id`;
	return rows.map(({ id }) => id);
}

type DraftRow = Omit<ActivityDraft, 'point' | 'series'> & {
	id: number;
	lon: number | null;
	lat: number | null;
	full: Wall[];
};

/** Every field as it was told, with the dates that are full. */
export const drafts = (sql: Sql, ids: readonly number[]) => sql<DraftRow[]>`
	select a.id, a.title, a.summary, a.description, a.initiative_id as "initiativeId", a.organiser,
		a.organiser_contact as "organiserContact", a.place_id as "placeId", a.location, a.lon, a.lat, a.themes, a.kinds,
		a.target_groups as "targetGroups", a.min_age as "minAge", a.max_age as "maxAge", a.price, a.price_cents as "priceCents",
		a.low_income_cents as "lowIncomeCents", a.price_note as "priceNote", a.joining, a.joining_how as "joiningHow",
		a.sign_up_here as "signUpHere", a.capacity, a.languages, a.accessibility, a.indoors, a.image, a.image_alt as "imageAlt",
		a.verified_at as "verifiedAt", a.source, a.source_id as "sourceId",
		array(select f.original from full_dates f where f.activity_id = a.id order by f.original) as full
	from activities a where a.id = any(${ids as number[]})`;

/** Series laid out less far than `day`, oldest first. */
export const seriesBehind = (sql: Sql, day: Day, limit: number) => sql<SeriesRow[]>`
	select ${seriesColumns(sql)} from series s where s.expanded_to < ${day}::date and (s.until is null or s.until >= s.expanded_to)
		and s.rule is not null
	order by s.expanded_to, s.id limit ${limit} for update of s skip locked`;

const full = (sql: Sql) => sql`
	exists (select from full_dates f where f.activity_id = o.activity_id and f.original = o.original) as full`;

// An initiative may have got another name since.
const organiser = (sql: Sql) => sql`
	coalesce((select i.name from public_initiatives i where i.id = a.initiative_id), a.organiser) as organiser`;

const columns = (sql: Sql) => sql`
	a.id, a.slug, a.title, a.summary, ${organiser(sql)}, coalesce(p.name, a.location) as where, p.slug as "placeSlug",
	coalesce(a.lon, p.lon) as lon, coalesce(a.lat, p.lat) as lat, district.display_name as district, district.slug as "districtSlug",
	a.themes, a.kinds, a.target_groups as "targetGroups", a.min_age as "minAge", a.max_age as "maxAge", a.price, a.price_cents as "priceCents",
	a.joining, a.joining_how as "joiningHow", a.languages, coalesce(p.accessibility, '{}') || a.accessibility as accessibility,
	coalesce(a.indoors, p.indoors) as indoors, a.source, a.source_id as "sourceId"`;

const joins = (sql: Sql) => sql`
	left join public_places p on p.id = a.place_id
	left join areas district on district.id = a.district_id`;

/**
 * Which moment a card shows: the first not cancelled, not ended one within these instants and day parts. `weekParts`: if
 * there is one, in these parts of a week: a bit set of Monday morning, Monday afternoon, … Sunday evening.
 */
export type Moments = { now: Date; from: Date | null; to: Date | null; dayParts: number; weekParts?: number };

/** Cards of these ids that the public may see, in the order of the ids, each with its first moment. */
export const cards = (sql: Sql, ids: readonly number[], moments: Moments, described: boolean) => sql<ActivityCard[]>`
	select ${columns(sql)}, next.starts, next.ends, next.day, next.moved, next.reason,
		next.full, ${described ? sql`a.description` : sql`null`} as description
	from unnest(${ids as number[]}::int[]) with ordinality as asked (id, place)
	join public_activities a on a.id = asked.id
	${joins(sql)}
	left join lateral (
		select o.starts, o.ends, o.day, o.moved, o.reason, ${full(sql)} from occurrences o
		where o.activity_id = a.id and not o.cancelled and o.ends_at > ${moments.now}
			${moments.from ? sql`and (o.starts_at >= ${moments.from} or ${moments.from} <= ${moments.now})` : sql``}
			${moments.to ? sql`and o.starts_at < ${moments.to}` : sql``}
			${moments.dayParts ? sql`and o.day_parts & ${moments.dayParts} <> 0` : sql``}
		order by ${moments.weekParts ? sql`(o.day_parts | (o.day_parts >> 3)) & (${moments.weekParts}::int >> 3 * (extract(isodow from o.day)::int - 1)) & 7 = 0,` : sql``}
			o.starts_at limit 1
	) next on true
	order by asked.place`;

/** The coming moments at a place, one a row, soonest first. */
export const atPlace = (sql: Sql, placeId: number, now: Date, until: Date, limit: number) => sql<ActivityCard[]>`
	select ${columns(sql)}, o.starts, o.ends, o.day, o.moved, o.reason, ${full(sql)}, null as description
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
			p.street, p.postcode, p.locality, p.type as "placeType", p.access as "placeAccess", neighbourhood.display_name as neighbourhood,
			a.sign_up_here as "signUpHere", a.capacity, a.initiative_id as "initiativeId", i.slug as "initiativeSlug", i.name as "initiativeName",
			exists (select from confirmation_requests c where c.noun = 'activity' and c.ref = a.id
				and c.unconfirmed_at is not null and c.answered_at is null) as unconfirmed
		from public_activities a ${joins(sql)}
		left join public_initiatives i on i.id = a.initiative_id
		left join areas neighbourhood on neighbourhood.id = a.neighbourhood_id
		where a.slug = ${slug} or a.id = (select ref from old_slugs where noun = 'activity' and slug = ${slug})`;
	return row;
}

const dateColumns = (sql: Sql) => sql`
	o.series_id as "seriesId", o.original, o.day, o.starts, o.ends, o.starts_at as "startsAt", o.ends_at as "endsAt",
	o.cancelled, o.moved, o.reason, ${full(sql)}`;

/** Dates still to come (cancelled ones too: people must know), soonest first. */
export const datesOf = (sql: Sql, activityId: number, now: Date, limit: number, offset = 0) => sql<OccurrenceRow[]>`
	select ${dateColumns(sql)} from occurrences o where o.activity_id = ${activityId} and o.ends_at > ${now}
	order by o.starts_at, o.original limit ${limit} offset ${offset}`;

/** The date that its rule put at this wall time. */
export async function dateOf(sql: Sql, activityId: number, original: Wall): Promise<OccurrenceRow | undefined> {
	const [row] = await sql<OccurrenceRow[]>`
		select ${dateColumns(sql)} from occurrences o where o.activity_id = ${activityId} and o.original = ${original}
		order by o.series_id limit 1`;
	return row;
}

/** The dates that its rules put at these wall times, in that order. */
export const datesAt = (sql: Sql, activityId: number, originals: readonly Wall[]) => sql<OccurrenceRow[]>`
	select distinct on (o.original) ${dateColumns(sql)} from occurrences o
	where o.activity_id = ${activityId} and o.original = any(${originals as Wall[]}) order by o.original, o.series_id`;

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
