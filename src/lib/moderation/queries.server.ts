// The SQL of the moderation room.
import type { Day } from '#lib/calendar/days.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import type { ReportKind } from './report.ts';

type Noun = 'place' | 'activity';

export type ReportValues = {
	noun: Noun;
	ref: number;
	kind: ReportKind;
	original: string | null;
	message: string;
	contact: string | null;
	at: Date;
	reporter: string;
	delete_by: Day;
};

export const insertReport = (sql: Sql, values: ReportValues) => sql`insert into reports ${sql(values)}`;

export type AboutReports = {
	title: string;
	slug: string;
	initiativeId: number | null;
	/** Different people among those whose message nobody dealt with. */
	reporters: number;
	wrong: number;
	notHeld: number;
	lastOriginal: string | null;
	/** The organiser was told already. */
	raised: boolean;
};

export async function aboutReports(sql: Sql, noun: Noun, ref: number): Promise<AboutReports> {
	const thing =
		noun === 'place'
			? sql`select name as title, slug, null::int as "initiativeId" from places where id = ${ref}`
			: sql`select title, slug, initiative_id as "initiativeId" from activities where id = ${ref}`;
	const [row] = await sql<AboutReports[]>`
		select thing.*, said.* from (${thing}) thing, (
			select count(distinct reporter)::int as reporters, count(*) filter (where kind = 'wrong')::int as wrong,
				count(*) filter (where kind = 'not-held')::int as "notHeld", max(original) as "lastOriginal",
				coalesce(bool_or(raised_at is not null), false) as raised
			from reports where noun = ${noun} and ref = ${ref} and handled_at is null
		) said`;
	return row!;
}

export const setRaised = (sql: Sql, noun: Noun, ref: number, now: Date) =>
	sql`update reports set raised_at = ${now} where noun = ${noun} and ref = ${ref} and handled_at is null`;

export const setHandled = (sql: Sql, noun: Noun, ref: number, by: string, now: Date) => sql`
	update reports set handled_at = ${now}, handled_by = ${by} where noun = ${noun} and ref = ${ref} and handled_at is null`;

export type OpenReport = {
	id: string;
	kind: ReportKind;
	original: string | null;
	message: string;
	contact: string | null;
	at: Date;
	raised: boolean;
};

export const openReports = (sql: Sql, noun: Noun, ref: number) => sql<OpenReport[]>`
	select id, kind, original, message, contact, at, raised_at is not null as raised from reports
	where noun = ${noun} and ref = ${ref} and handled_at is null order by at desc limit 100`;

export const recentOriginals = (sql: Sql, activityId: number, from: Day, now: Date) => sql<
	{ original: string; starts: string }[]
>`
	select original, starts from occurrences
	where activity_id = ${activityId} and day >= ${from}::date and starts_at <= ${now} and not cancelled
	order by starts_at desc limit 10`;
