// The SQL of the list of answers, and of leaving out.
import type { Day } from '#lib/calendar/days.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import type { AnswerFilter, Target, Why } from './answers.ts';
import type { Suspicion } from './flood.ts';
import type { Channel, Need } from './need.ts';
import { leastAnswers } from './threshold.server.ts';

export type Answer = Pick<Need, 'kinds' | 'targetGroups' | 'dayParts' | 'setting'> & {
	id: string;
	channel: Channel;
	onDay: Day;
	districtId: number | null;
	area: string | null;
	sentence: string | null;
	/** A moderator said yes. */
	approved: boolean;
	/** Id of the account that entered it; null: the resident. */
	enteredBy: string | null;
	suspicion: Suspicion['why'] | null;
	leftOut: Why | null;
};
export type Burst = Pick<Answer, 'onDay' | 'districtId' | 'area'> & {
	burst: string;
	why: Suspicion['why'];
	size: number;
};

/** Ids of wijken and buurten somebody may see, and whose entries (an account; null: everybody's). */
export type Within = { districts: number[]; neighbourhoods: number[]; by: string | null };

const within = (sql: Sql, { districts, neighbourhoods, by }: Within) => sql`
	(n.district_id = any(${districts}) or n.neighbourhood_id = any(${neighbourhoods}))
	and (${by}::text is null or n.entered_by = ${by})`;

const matches = (sql: Sql, { burst, state }: AnswerFilter, at: Within) => sql`
	${within(sql, at)}
	and (${burst}::uuid is null or s.burst = ${burst}::uuid)
	and (${state}::text is distinct from 'suspect' or s.need_id is not null)
	and (${state}::text is distinct from 'left-out' or e.need_id is not null)
	and (${state}::text is distinct from 'waiting' or (t.need_id is not null and p.need_id is null))`;

const joined = (sql: Sql) => sql`
	needs n
	left join need_suspicions s on s.need_id = n.id
	left join need_exclusions e on e.need_id = n.id
	left join need_texts t on t.need_id = n.id
	left join need_text_approvals p on p.need_id = n.id`;

/** Ids of the wijken from which enough answers count to be told of. */
export async function heard(sql: Sql): Promise<Set<number>> {
	const rows = await sql<{ id: number }[]>`
		select district_id as id from counted_needs where district_id is not null
		group by district_id having count(*) >= ${leastAnswers(sql)}`;
	return new Set(rows.map(({ id }) => id));
}

/** Answers, the latest day first. */
export const answers = (sql: Sql, filter: AnswerFilter, at: Within, limit: number, offset: number) => sql<Answer[]>`
	select n.id, n.kinds, n.target_groups as "targetGroups", n.day_parts as "dayParts", n.setting, n.channel,
		n.on_day as "onDay", n.entered_by as "enteredBy", n.district_id as "districtId", w.display_name as area,
		t.sentence, p.need_id is not null as approved, s.why as suspicion, e.why as "leftOut"
	from ${joined(sql)} left join areas w on w.id = n.district_id
	where ${matches(sql, filter, at)}
	order by n.on_day desc, n.id limit ${limit} offset ${offset}`;

export async function count(sql: Sql, filter: AnswerFilter, at: Within): Promise<number> {
	const [row] = await sql<{ count: number }[]>`
		select count(*)::int as count from ${joined(sql)} where ${matches(sql, filter, at)}`;
	return row!.count;
}

/** Bursts of which something still counts, or is left out as one; the latest first. */
export const bursts = (sql: Sql, at: Within, leftOut: boolean, limit: number) => sql<Burst[]>`
	select s.burst, min(s.why) as why, max(n.on_day) as "onDay", count(*)::int as size,
		case when count(distinct w.id) = 1 then min(w.id) end as "districtId",
		case when count(distinct w.id) = 1 then min(w.display_name) end as area
	from need_suspicions s join needs n on n.id = s.need_id left join areas w on w.id = n.district_id
		left join need_exclusions e on e.need_id = n.id
	where ${within(sql, at)} and ${leftOut ? sql`e.burst = s.burst` : sql`e.need_id is null`}
	group by s.burst order by max(n.on_day) desc, s.burst limit ${limit}`;

const targeted = (sql: Sql, target: Target) =>
	'need' in target
		? sql`n.id = ${target.need}`
		: sql`n.id in (select s.need_id from need_suspicions s where s.burst = ${target.burst})`;

/** Leaves out what still counts, one or a burst together; returns the ids. */
export async function exclude(tx: Sql, target: Target, why: Why, by: string, now: Date): Promise<string[]> {
	const rows = await tx<{ id: string }[]>`
		insert into need_exclusions (need_id, why, at, by, burst)
		select n.id, ${why}, ${now}::timestamptz, ${by}, ${'burst' in target ? target.burst : null}::uuid
		from needs n where ${targeted(tx, target)}
		on conflict do nothing returning need_id as id`;
	return rows.map(({ id }) => id);
}

/**
 * Lets count again, and takes the mark off; returns the ids of what changed. With a burst comes back what was left out with
 * it: somebody took one back, or had a reason for that one, and it stays out.
 */
export async function include(tx: Sql, target: Target): Promise<string[]> {
	const together = 'burst' in target ? tx`e.need_id is null or e.burst = ${target.burst}` : tx`true`;
	const rows = await tx<{ id: string }[]>`
		with chosen as (
			select n.id from needs n left join need_exclusions e on e.need_id = n.id
			where ${targeted(tx, target)} and (${together})),
		back as (delete from need_exclusions where need_id in (select id from chosen) returning need_id),
		clear as (delete from need_suspicions where need_id in (select id from chosen) returning need_id)
		select need_id as id from back union select need_id from clear`;
	return rows.map(({ id }) => id);
}

export const log = (
	tx: Sql,
	ids: readonly string[],
	what: 'left-out' | 'counts',
	why: string,
	by: string,
	now: Date
) => tx`
	insert into need_decisions (need_id, what, why, at, by)
	select id, ${what}, ${why}, ${now}::timestamptz, ${by} from unnest(${ids as string[]}::uuid[]) as d (id)`;

export const removeTexts = (tx: Sql, ids: readonly string[]) =>
	tx`delete from need_texts where need_id = any(${ids as string[]}::uuid[])`;
