// The SQL of the moderation room.
import type { Day } from '#lib/calendar/days.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import { isUuid } from '#lib/foundation/ids.ts';
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

/** One question in the queue, with what it is about in words. */
export type Waiting = {
	id: string;
	noun: 'initiative' | 'draft' | 'claim' | 'reports' | 'twins';
	ref: string;
	why: 'first' | 'links' | 'claim' | 'reports' | 'twins';
	askedAt: Date;
	/** Name of the thing; null when it is gone meanwhile. */
	title: string | null;
	/** The initiative it belongs to. */
	initiative: string | null;
	/** Of reports: how many different people, and whether the organiser was told. */
	reports: number;
	raised: boolean;
};

/** What waits, oldest first; what three residents agree on goes before the rest. With an id only that one. */
export const waiting = (sql: Sql, limit: number, id?: string) => sql<Waiting[]>`
	with open as (
		select r.* from reviews r where not exists (select from review_decisions d where d.review_id = r.id)
			${id === undefined ? sql`` : sql`and r.id = ${id}`}
	), said as (
		select noun || ':' || ref as ref, count(distinct reporter)::int as reports, bool_or(raised_at is not null) as raised
		from reports where handled_at is null group by 1
	)
	select o.id, o.noun, o.ref, o.why, o.asked_at as "askedAt", i.name as initiative,
		coalesce(s.reports, 0) as reports, coalesce(s.raised, false) as raised,
		case o.noun
			when 'initiative' then i.name
			when 'draft' then (select coalesce(nullif(d.content -> 'fields' ->> 'title', ''), 'Zonder naam') from drafts d where d.id::text = o.ref)
			when 'claim' then (select coalesce(p.name, c2.name) from claims c
				left join places p on c.noun = 'place' and p.id = c.ref
				left join initiatives c2 on c.noun = 'initiative' and c2.id = c.ref where c.id::text = o.ref)
			when 'reports' then (select coalesce(p.name, a.title) from (select split_part(o.ref, ':', 1) as noun, split_part(o.ref, ':', 2)::int as id) t
				left join places p on t.noun = 'place' and p.id = t.id
				left join activities a on t.noun = 'activity' and a.id = t.id)
			when 'twins' then (select string_agg(coalesce(p.name, n.name, a.title), ' en ')
				from (select split_part(o.ref, ':', 1) as noun, unnest(array[split_part(o.ref, ':', 2), split_part(o.ref, ':', 3)])::int as id) t
				left join places p on t.noun = 'place' and p.id = t.id
				left join initiatives n on t.noun = 'initiative' and n.id = t.id
				left join activities a on t.noun = 'activity' and a.id = t.id)
		end as title
	from open o
	left join initiatives i on i.id = o.initiative_id
	left join said s on o.noun = 'reports' and s.ref = o.ref
	order by coalesce(s.raised, false) desc, o.asked_at, o.id limit ${limit}`;

/** One open question; undefined when it was decided or never asked. */
export async function review(
	sql: Sql,
	id: string
): Promise<(Waiting & { revision: number; initiativeId: number | null; askedBy: string }) | undefined> {
	if (!isUuid(id)) return undefined;
	const [row] = await sql<{ revision: number; initiativeId: number | null; askedBy: string }[]>`
		select revision, initiative_id as "initiativeId", asked_by as "askedBy" from reviews r
		where r.id = ${id} and not exists (select from review_decisions d where d.review_id = r.id)`;
	if (!row) return undefined;
	const [found] = await waiting(sql, 1, id);
	return found && { ...found, ...row };
}

export type Logged = {
	at: Date;
	by: string;
	noun: Waiting['noun'];
	verdict: string;
	reason: string;
	initiative: string | null;
};

/** The last decisions, latest first. */
export const decisions = (sql: Sql, limit: number) => sql<Logged[]>`
	select d.at, d.by, r.noun, d.verdict, d.reason, i.name as initiative
	from review_decisions d join reviews r on r.id = d.review_id left join initiatives i on i.id = r.initiative_id
	where d.verdict <> 'withdrawn' order by d.at desc limit ${limit}`;

/** How many questions are open. */
export async function count(sql: Sql): Promise<number> {
	const [row] = await sql<{ count: number }[]>`
		select count(*)::int as count from reviews r
		where not exists (select from review_decisions d where d.review_id = r.id)`;
	return row!.count;
}
