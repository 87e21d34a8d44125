// The SQL of the moderation room.
import type { Day } from '#lib/calendar/days.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import { isUuid } from '#lib/foundation/ids.ts';
import type { Asked, ReviewNoun } from '#lib/reviews/reviews.server.ts';
import { READ_AT_ONCE, type Noun, type ReportKind } from './report.ts';

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

export const setHandled = (sql: Sql, noun: Noun, ref: number, ids: readonly string[], by: string, now: Date) => sql`
	update reports set handled_at = ${now}, handled_by = ${by}
	where noun = ${noun} and ref = ${ref} and handled_at is null and id = any(${ids as string[]}::uuid[])`;

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
	where noun = ${noun} and ref = ${ref} and handled_at is null order by at desc, id limit ${READ_AT_ONCE}`;

export const recentOriginals = (sql: Sql, activityId: number, from: Day, now: Date) => sql<
	{ original: string; starts: string }[]
>`
	select original, starts from occurrences
	where activity_id = ${activityId} and day >= ${from}::date and starts_at <= ${now} and not cancelled
	order by starts_at desc limit 10`;

/** One question in the queue, with what it is about in words. */
export type Waiting = {
	id: string;
	noun: ReviewNoun;
	ref: string;
	why: Asked['why'];
	askedAt: Date;
	/** Name of the thing; null when it is gone meanwhile. */
	title: string | null;
	/** The initiative it belongs to. */
	initiative: string | null;
	/** Of an activity: that initiative is new, and becomes public with it. One question stands for both. */
	withInitiative: boolean;
	/** Of reports: how many different people, and whether the organiser was told. */
	reports: number;
	raised: boolean;
};

/** Name of what `reviews r` is about; null when it is gone meanwhile. */
export const titleOf = (sql: Sql) => sql`
	case r.noun
		when 'initiative' then (select i.name from initiatives i where i.id = r.ref::int)
		when 'draft' then coalesce(
			(select coalesce(nullif(d.content -> 'fields' ->> 'title', ''), 'Zonder naam') from drafts d where d.id = r.ref::uuid),
			(select a.title from published_drafts p join activities a on a.id = p.activity_id where p.draft_id = r.ref::uuid))
		when 'claim' then (select coalesce(p.name, i.name) from claims c
			left join places p on c.noun = 'place' and p.id = c.ref
			left join initiatives i on c.noun = 'initiative' and i.id = c.ref where c.id = r.ref::uuid)
		when 'reports' then (select coalesce(p.name, a.title) from (select split_part(r.ref, ':', 1) as noun, split_part(r.ref, ':', 2)::int as id) t
			left join places p on t.noun = 'place' and p.id = t.id
			left join activities a on t.noun = 'activity' and a.id = t.id)
		when 'twins' then (select string_agg(coalesce(p.name, i.name, a.title), ' en ')
			from (select split_part(r.ref, ':', 1) as noun, unnest(array[split_part(r.ref, ':', 2), split_part(r.ref, ':', 3)])::int as id) t
			left join places p on t.noun = 'place' and p.id = t.id
			left join initiatives i on t.noun = 'initiative' and i.id = t.id
			left join activities a on t.noun = 'activity' and a.id = t.id)
		when 'need-text' then (select case when length(t.sentence) > 80 then left(t.sentence, 79) || '…' else t.sentence end
			from need_texts t where t.need_id = r.ref::uuid)
	end`;

const undecided = (sql: Sql) => sql`not exists (select from review_decisions d where d.review_id = r.id)`;
const isNew = (sql: Sql) =>
	sql`not exists (select from initiative_approvals a where a.initiative_id = r.initiative_id)`;

// A new initiative that waits is read with the activity that waits with it. Said no to that, it is a question of its own.
const inQueue = (sql: Sql) => sql`
	${undecided(sql)} and not (r.noun = 'initiative' and ${isNew(sql)} and exists (
		select from reviews f where f.noun = 'draft' and f.initiative_id = r.initiative_id
			and not exists (select from review_decisions d where d.review_id = f.id)))`;

/** What waits, oldest first; what three residents agree on goes before the rest. With an id only that one. */
export const waiting = (sql: Sql, limit: number, id?: string) => sql<Waiting[]>`
	with said as (
		select noun || ':' || ref as ref, count(distinct reporter)::int as reports, bool_or(raised_at is not null) as raised
		from reports where handled_at is null group by 1
	)
	select r.id, r.noun, r.ref, r.why, r.asked_at as "askedAt", i.name as initiative, ${titleOf(sql)} as title,
		r.noun = 'draft' and ${isNew(sql)} as "withInitiative",
		coalesce(s.reports, 0) as reports, coalesce(s.raised, false) as raised
	from reviews r
	left join initiatives i on i.id = r.initiative_id
	left join said s on r.noun = 'reports' and s.ref = r.ref
	where ${id === undefined ? inQueue(sql) : sql`r.id = ${id} and ${undecided(sql)}`}
	order by coalesce(s.raised, false) desc, r.asked_at, r.id limit ${limit}`;

/** One open question; undefined when it was decided or never asked. */
export async function review(
	sql: Sql,
	id: string
): Promise<(Waiting & { revision: number; initiativeId: number | null; askedBy: string }) | undefined> {
	if (!isUuid(id)) return undefined;
	const [row] = await sql<{ revision: number; initiativeId: number | null; askedBy: string }[]>`
		select revision, initiative_id as "initiativeId", asked_by as "askedBy" from reviews r
		where r.id = ${id} and ${undecided(sql)}`;
	if (!row) return undefined;
	const [found] = await waiting(sql, 1, id);
	return found && { ...found, ...row };
}

/** How many questions the queue has. */
export async function count(sql: Sql): Promise<number> {
	const [row] = await sql<{ count: number }[]>`select count(*)::int as count from reviews r where ${inQueue(sql)}`;
	return row!.count;
}
