// The SQL that writes activities. Private to the room.
import { json, type Sql } from '#lib/foundation/database.server.ts';
import type { Day } from '#lib/calendar/days.ts';
import { columnsOf, type ActivityValues, type Column } from './columns.ts';

const fieldOf = Object.entries(columnsOf).flatMap(([field, columns]) =>
	columns.map((column) => [column as Column, field] as const)
);
const written: readonly Column[] = [...fieldOf.map(([column]) => column), 'source', 'source_id'];
// What was changed here stays: the row keeps its own value.
const kept = fieldOf.map(
	([column, field]) =>
		`case when '${field}' = any(activities.local_fields) then activities.${column} else excluded.${column} end`
);

export type Upserted = {
	id: number;
	slug: string;
	source: string;
	sourceId: string;
	added: boolean;
	/** Its series were changed here. */
	localSeries: boolean;
};

/**
 * Inserts or updates by (source, source_id). Fields that were changed here stay; what is then the same is not touched and
 * not returned.
 */
export async function upsert(sql: Sql, values: readonly ActivityValues[]) {
	const columns = written.join(', ');
	return sql<Upserted[]>`
		insert into activities (slug, ${sql.unsafe(columns)})
		select slug, ${sql.unsafe(columns)} from json_populate_recordset(null::activities, ${json(sql, values)}::json)
		on conflict (source, source_id) do update set
			${sql.unsafe(fieldOf.map(([column], index) => `${column} = ${kept[index]}`).join(', '))}, updated_at = now()
		where (${sql.unsafe(fieldOf.map(([column]) => `activities.${column}`).join(', '))})
			is distinct from (${sql.unsafe(kept.join(', '))})
		returning id, slug, source, source_id as "sourceId", xmax = 0 as added, 'series' = any(local_fields) as "localSeries"`;
}

const edited = fieldOf.map(([column]) => column).filter((column) => column !== 'told');

/** Writes every field of one activity, whoever told it; what its source told of its series stays known. */
export const overwrite = (sql: Sql, id: number, values: ActivityValues, localFields: readonly string[]) => sql`
	update activities a set ${sql.unsafe(edited.map((column) => `${column} = v.${column}`).join(', '))},
		local_fields = ${localFields as string[]}, updated_at = now()
	from json_populate_record(null::activities, ${json(sql, values)}::json) v
	where a.id = ${id}`;

/** When to ask whether it still goes on; null asks nothing. */
export const setConfirmBy = (sql: Sql, id: number, day: Day | null) =>
	sql`update activities set confirm_by = ${day} where id = ${id}`;

export type Held = {
	id: number;
	slug: string;
	title: string;
	source: string;
	initiativeId: number | null;
	localFields: string[];
};

/** One activity, also one the public may not see, held until the transaction ends: who changes it next waits. */
export async function hold(sql: Sql, where: { id: number } | { source: string; sourceId: string }) {
	const [row] = await sql<Held[]>`
		select id, slug, title, source, initiative_id as "initiativeId", local_fields as "localFields" from activities
		where ${'id' in where ? sql`id = ${where.id}` : sql`source = ${where.source} and source_id = ${where.sourceId}`}
		for update`;
	return row;
}

/** Makes one date full, or no longer; returns whether that changed anything. */
export async function setFull(sql: Sql, activityId: number, original: string, by: string, full: boolean) {
	const { count } = full
		? await sql`insert into full_dates (activity_id, original, by) values (${activityId}, ${original}, ${by}) on conflict do nothing`
		: await sql`delete from full_dates where activity_id = ${activityId} and original = ${original}`;
	return count > 0;
}

/** Makes exactly these dates full, and no others. */
export const setFullDates = (sql: Sql, activityId: number, originals: readonly string[], by: string) => sql`
	with gone as (
		delete from full_dates where activity_id = ${activityId} and not original = any(${originals as string[]})
	)
	insert into full_dates (activity_id, original, by)
	select ${activityId}, original, ${by} from unnest(${originals as string[]}::text[]) as f (original)
	on conflict do nothing`;

/** Dates that a series took over are found by another wall time from now on. */
export async function renameFullDates(sql: Sql, activityId: number, from: readonly string[], to: readonly string[]) {
	const names = new Map(from.map((original, index) => [original, to[index] ?? original]));
	const gone = await sql<{ original: string; by: string }[]>`
		delete from full_dates where activity_id = ${activityId} and original = any(${from as string[]}) returning original, by`;
	for (const { original, by } of gone) await setFull(sql, activityId, names.get(original) ?? original, by, true);
}

export const touch = (sql: Sql, id: number) => sql`update activities set updated_at = now() where id = ${id}`;
export const addLocalField = (sql: Sql, id: number, field: string) => sql`
	update activities set local_fields = array_append(local_fields, ${field})
	where id = ${id} and not ${field} = any(local_fields)`;

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
	following: boolean;
	reason: string;
	at: string;
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
		from json_to_recordset(${json(sql, series)}::json) as s (ref int, activity_id int, starts text, duration_minutes int, rule text,
			zone text, until date, extra text[], excluded text[], skip_school_holidays boolean, skip_public_holidays boolean, expanded_to date)
		order by ref
		returning id`;
	// Identity values follow the order of the rows inserted.
	return new Map(series.map(({ ref }, index) => [ref, rows[index]?.id ?? 0]));
}

/** Adds changes; one that is there already about the same date gives way. */
export const putChanges = (sql: Sql, changes: readonly ChangeValues[]) => sql`
	insert into occurrence_changes (series_id, original, kind, starts, duration_minutes, following, reason, at, by)
	select series_id, original, kind, starts, duration_minutes, following, reason, at, by
	from json_populate_recordset(null::occurrence_changes, ${json(sql, changes)}::json)
	on conflict (series_id, original) do update set kind = excluded.kind, starts = excluded.starts,
		duration_minutes = excluded.duration_minutes, following = excluded.following, reason = excluded.reason,
		at = excluded.at, by = excluded.by`;

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

export const setExpandedTo = (sql: Sql, ids: readonly number[], day: Day) =>
	sql`update series set expanded_to = ${day}::date where id = any(${ids as number[]})`;

/** Past occurrences are not kept for ever: a year is enough to say how an activity went. */
export const forgetBefore = (sql: Sql, day: Day) => sql`delete from occurrences where day < ${day}::date`;
