// The SQL of the exchange room: what an import needs to know of what is there, and what a calendar or news feed tells.
import type { Series } from '#lib/activities/recurrence.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import type { FeedActivity } from './calendarentry.ts';
import type { KnownPlace } from './placematch.ts';

/** Every place the public may see, with its point. */
export const knownPlaces = (sql: Sql) => sql<KnownPlace[]>`select id, name, lon, lat from public_places order by id`;

/** Places that were shown once and are not now, because somebody took them away or nobody confirmed them. */
export const closedPlaces = (sql: Sql) => sql<KnownPlace[]>`
	select p.id, p.name, p.lon, p.lat from places p
	where not exists (select from public_places shown where shown.id = p.id)
		and not exists (select from merges m where m.noun = 'place' and m.ref = p.id)
	order by p.id`;

/** The initiative the public may see at an address, also an old one. */
export async function initiativeAt(sql: Sql, slug: string) {
	const [row] = await sql<{ id: number; slug: string; name: string }[]>`
		select id, slug, name from public_initiatives
		where slug = ${slug} or id = (select ref from old_slugs where noun = 'initiative' and slug = ${slug})`;
	return row;
}

const ids = (rows: readonly { id: number }[]): number[] => rows.map(({ id }) => id);

/** Activities of an initiative with a date to come; also when that is cancelled: who follows it must know. */
export const ofInitiative = async (sql: Sql, initiativeId: number, now: Date) =>
	ids(
		await sql<{ id: number }[]>`
		select a.id from public_activities a where a.initiative_id = ${initiativeId}
			and exists (select from occurrences o where o.activity_id = a.id and o.ends_at > ${now})
		order by a.id`
	);

/** Activities at a place with a date to come; cancelled ones too. */
export const atPlace = async (sql: Sql, placeId: number, now: Date) =>
	ids(
		await sql<{ id: number }[]>`
		select a.id from public_activities a where a.place_id = ${placeId}
			and exists (select from occurrences o where o.activity_id = a.id and o.ends_at > ${now})
		order by a.id`
	);

export type Mark = { mark: string; changedAt: Date | null };

/**
 * What changes when anything of these activities does, without reading them: a digest of counts and moments, and the
 * last moment. What was withdrawn or merged counts too, so that nobody keeps it for want of a newer one.
 */
export async function markOf(sql: Sql, activityIds: readonly number[]): Promise<Mark> {
	const [row] = await sql<[Mark]>`
		with told as (
			select count(*) as count, max(a.updated_at) as at, max(p.updated_at) as place_at,
				max(i.updated_at) as initiative_at
			from public_activities a left join places p on p.id = a.place_id left join initiatives i on i.id = a.initiative_id
			where a.id = any(${activityIds as number[]})
		), changed as (
			select count(*) as count, max(c.at) as at from series s join occurrence_changes c on c.series_id = s.id
			where s.activity_id = any(${activityIds as number[]})
		), filled as (
			select count(*) as count, max(f.at) as at from full_dates f where f.activity_id = any(${activityIds as number[]})
		), gone as (
			select greatest((select max(at) from activity_withdrawals), (select max(at) from initiative_withdrawals),
				(select max(at) from merges), (select max(hidden_at) from confirmation_requests)) as at
		)
		select md5(concat_ws(' ', told.count, extract(epoch from told.at), extract(epoch from told.place_at),
				extract(epoch from told.initiative_at), changed.count,
				extract(epoch from changed.at), filled.count, extract(epoch from filled.at))) as mark,
			greatest(told.at, told.place_at, told.initiative_at, changed.at, filled.at, gone.at) as "changedAt"
		from told, changed, filled, gone`;
	return row;
}

export type Listed = FeedActivity & { series: Series[]; full: string[] };

/** Activities as a calendar tells them, with their series, by id. */
export const listed = (sql: Sql, activityIds: readonly number[]) => sql<Listed[]>`
	select a.slug, a.title, a.summary, a.description,
		coalesce((select i.name from public_initiatives i where i.id = a.initiative_id), a.organiser) as organiser, coalesce(p.name, a.location) as where, p.street, p.postcode,
		p.locality, coalesce(a.lon, p.lon) as lon, coalesce(a.lat, p.lat) as lat, a.source, coalesce(a.source_id, a.id::text) as "sourceId",
		greatest(a.updated_at, told."changedAt", filled.at) as "updatedAt", told.series, filled.full
	from public_activities a
	left join public_places p on p.id = a.place_id
	cross join lateral (
		select max(c.at) as "changedAt", coalesce(json_agg(json_build_object('start', s.starts, 'durationMinutes', s.duration_minutes,
			'rule', s.rule, 'zone', s.zone, 'until', s.until, 'extraDates', s.extra, 'excluded', s.excluded,
			'skipSchoolHolidays', s.skip_school_holidays, 'skipPublicHolidays', s.skip_public_holidays,
			'changes', coalesce(c.changes, '[]')) order by s.starts, s.id), '[]') as series
		from series s
		left join lateral (
			select max(at) as at, json_agg(json_strip_nulls(json_build_object('original', original, 'kind', kind, 'start', starts,
				'durationMinutes', duration_minutes, 'following', nullif(following, false), 'reason', reason)) order by original) as changes
			from occurrence_changes where series_id = s.id
		) c on true
		where s.activity_id = a.id
	) told
	cross join lateral (
		select max(at) as at, coalesce(array_agg(original), '{}') as full from full_dates where activity_id = a.id
	) filled
	where a.id = any(${activityIds as number[]})
	order by a.id`;

export type News = {
	slug: string;
	title: string;
	summary: string;
	where: string | null;
	source: string;
	sourceId: string;
	createdAt: Date;
	updatedAt: Date;
};

/** The newest of these activities, the last published first. */
export const newest = (sql: Sql, activityIds: readonly number[], limit: number) => sql<News[]>`
	select a.slug, a.title, a.summary, coalesce(p.name, a.location) as where, a.source, coalesce(a.source_id, a.id::text) as "sourceId",
		a.created_at as "createdAt", a.updated_at as "updatedAt"
	from public_activities a left join public_places p on p.id = a.place_id
	where a.id = any(${activityIds as number[]}) order by a.created_at desc, a.id desc limit ${limit}`;
