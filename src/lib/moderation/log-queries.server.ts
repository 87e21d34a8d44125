// The SQL of what moderators decided before.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Noun } from '#lib/history/noun.ts';
import { titleOf, type Waiting } from './queries.server.ts';

/** One decision, and the thing whose history tells what came of it. */
export type Logged = {
	/** Of the question. */
	id: string;
	at: Date;
	/** Id of an account. */
	by: string;
	noun: Waiting['noun'];
	verdict: string;
	/** Of reports: what they are about left the site with it. */
	tookAway: boolean;
	reason: string;
	/** Name of what it was about; null when that is gone. */
	title: string | null;
	initiative: string | null;
	about: Noun | null;
	ref: number | null;
};

// Nobody decided what was withdrawn: the question went away by itself.
const decided = (sql: Sql) =>
	sql`review_decisions d join reviews r on r.id = d.review_id and d.verdict in ('approved', 'rejected')`;

/** The decisions, latest first. */
export const decisions = (sql: Sql, limit: number, offset: number) => sql<Logged[]>`
	with page as (
		select r.*, d.at, d.by, d.verdict, d.reason, case when r.noun in ('draft', 'claim') then r.ref::uuid end as uuid
		from ${decided(sql)} order by d.at desc, r.id limit ${limit} offset ${offset}
	)
	select r.id, r.at, r.by, r.noun, r.verdict, r.reason, i.name as initiative, ${titleOf(sql)} as title, t.noun as about, t.ref,
		-- One transaction, so one moment.
		r.noun = 'reports' and exists (select from changes c
			where c.noun = t.noun and c.ref = t.ref and c.what = 'withdrawn' and c.by = r.by and c.at = r.at) as "tookAway"
	from page r
	left join initiatives i on i.id = r.initiative_id
	left join lateral (
		select 'activity' as noun, p.activity_id as ref from published_drafts p where p.draft_id = r.uuid
		union all select 'activity', f.activity_id from drafts f where f.id = r.uuid and f.activity_id is not null
		union all select c.noun, c.ref from claims c where c.id = r.uuid
		union all select split_part(r.ref, ':', 1), split_part(r.ref, ':', 2)::int where r.noun in ('reports', 'twins')
		union all select 'initiative', r.initiative_id where r.initiative_id is not null
		-- An activity before the initiative it belongs to.
		order by noun limit 1
	) t on true
	order by r.at desc, r.id`;

/** How many there are. */
export async function count(sql: Sql): Promise<number> {
	const [row] = await sql<{ count: number }[]>`select count(*)::int as count from ${decided(sql)}`;
	return row!.count;
}
