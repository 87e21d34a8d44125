// The SQL of saying and counting needs.
import type { Day } from '#lib/calendar/days.ts';
import { json, type Sql } from '#lib/foundation/database.server.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import type { Arrival, Suspicion } from './flood.ts';
import type { CountedNeed, Need } from './need.ts';

/** A need to keep, by whom it was entered (null: the resident), on which day, and in which pile. */
export type Kept = { need: Need; enteredBy: string | null; onDay: Day; batch: string | null };

/** Keeps it under this id; false when something is kept under it already. */
export async function insert(tx: Sql, id: string, { need, enteredBy, onDay, batch }: Kept): Promise<boolean> {
	const { count } = await tx`
		insert into needs (id, kinds, target_groups, day_parts, setting, district_id, neighbourhood_id, channel,
			entered_by, on_day, batch, entry)
		values (${id}, ${need.kinds}, ${need.targetGroups}, ${need.dayParts}, ${need.setting}, ${need.districtId},
			${need.neighbourhoodId}, ${need.channel}, ${enteredBy}, ${onDay}, ${batch}, ${enteredBy === null ? null : tx`nextval('needs_changed')`})
		on conflict (id) do nothing`;
	return count > 0;
}

/** Whether this person entered exactly this under this id. A sentence that a moderator refused is gone. */
export async function isEntered(tx: Sql, id: string, need: Need, by: string): Promise<boolean> {
	const { count } = await tx`
		select from needs n left join need_texts t on t.need_id = n.id
		where n.id = ${id} and n.entered_by = ${by} and ${alike(tx, need)} and coalesce(t.sentence, ${need.sentence}) = ${need.sentence}`;
	return count > 0;
}

/** Something that counts is about to change: who keeps a result makes it again. */
export const raise = (tx: Sql) => tx`select nextval('needs_changed')`;

/** Keeps a sentence for two years; false when this need has one already. */
export async function insertText(tx: Sql, needId: string, sentence: string, onDay: Day): Promise<boolean> {
	const { count } = await tx`
		insert into need_texts (need_id, sentence, delete_by)
		values (${needId}, ${sentence}, (${onDay}::date + interval '2 years')::date) on conflict do nothing`;
	return count > 0;
}

const alike = (sql: Sql, need: Need) => sql`
	n.kinds = ${need.kinds} and n.target_groups = ${need.targetGroups} and n.day_parts = ${need.dayParts}
	and n.setting = ${need.setting} and n.district_id is not distinct from ${need.districtId}::int
	and n.neighbourhood_id is not distinct from ${need.neighbourhoodId}::int`;

/** The first that this device said today that is the same; undefined when it did not. */
export async function saidToday(tx: Sql, device: string, day: Day, need: Need): Promise<string | undefined> {
	const [row] = await tx<{ id: string }[]>`
		select n.id from need_devices d join needs n on n.id = d.need_id
		where d.day = ${day} and d.device = ${device} and ${alike(tx, need)}
		order by d.at, n.id limit 1`;
	return row?.id;
}

type Sender = { day: Day; device: string; network: string; needId: string; at: Date };

export const rememberDevice = (tx: Sql, { day, device, network, needId, at }: Sender) =>
	tx`insert into need_devices (day, device, network, need_id, at) values (${day}, ${device}, ${network}, ${needId}, ${at})`;

// Enough to see a flood by; a flood of thousands costs no more.
const LOOKED_BACK = 50;

/**
 * The last answers of this address today, of each of its devices, and the last of the same in two hours: their `answer` is
 * 'same', any other is by itself.
 */
export const arrivals = (tx: Sql, network: string, day: Day, need: Need, now: Date) => tx<Arrival[]>`
	select n.id, d.device, coalesce(d.network, d.device) as network, case when ${alike(tx, need)} then 'same' else n.id::text end as answer, d.at
	from (
		(select * from need_devices where day = ${day} and network = ${network} order by at desc limit ${LOOKED_BACK})
		union
		(select d.* from need_devices d join needs n on n.id = d.need_id
			where d.at > ${now}::timestamptz - interval '2 hours' and ${alike(tx, need)} order by d.at desc limit ${LOOKED_BACK})
	) d join needs n on n.id = d.need_id
	order by d.at, n.id`;

/**
 * Marks what was not marked before, with the day and not the moment. What follows on a burst that was found earlier belongs
 * to that one, and so does the same by somebody else. What a person let count is not marked again.
 */
export async function suspect(tx: Sql, marked: readonly Suspicion[], day: Day): Promise<void> {
	if (!marked.length) return;
	await tx`
		insert into need_suspicions (need_id, why, burst, at)
		select m.id, m.why, coalesce((select s.burst from need_suspicions s where s.need_id = m.burst
				and (s.why = m.why or (s.why = 'device' and m.why = 'network'))), m.burst),
			${day}::date
		from json_to_recordset(${json(tx, marked)}::json) as m (id uuid, why text, burst uuid)
		where not exists (select from need_decisions d where d.need_id = m.id and d.what = 'counts')
		on conflict (need_id) do update set why = excluded.why, burst = excluded.burst
			where need_suspicions.why = 'same-device' and excluded.why <> 'same-device'`;
}

/** How many marked bursts nobody looked at yet. */
export async function unsettled(sql: Sql): Promise<number> {
	const [row] = await sql<{ count: number }[]>`
		select count(distinct s.burst)::int as count from need_suspicions s join counted_needs n on n.id = s.need_id`;
	return row!.count;
}

/** One at a time: the same address, and the same answer about the same area. */
export async function hold(tx: Sql, network: string, need: Need): Promise<void> {
	const { kinds, targetGroups, dayParts, setting, districtId, neighbourhoodId } = need;
	const answer = [kinds, targetGroups, dayParts, setting, districtId, neighbourhoodId].join(' ');
	await tx`select pg_advisory_xact_lock(hashtext(${`need network ${network}`}))`;
	await tx`select pg_advisory_xact_lock(hashtext(${`need answer ${answer}`}))`;
}

/** Changes with everything that counts or may be quoted: also what was written while another transaction waited. */
export async function version(sql: Sql): Promise<string> {
	const [row] = await sql<{ version: string }[]>`
		select concat_ws('.', (select last_value from needs_changed), (select count(*) from needs),
			(select count(*) from need_exclusions), (select count(*) from need_suspicions),
			(select concat(count(*), ' ', max(at)) from need_text_approvals)) as version`;
	return row!.version;
}

export const counted = (sql: Sql) => sql<CountedNeed[]>`
	select n.id, n.kinds, n.target_groups as "targetGroups", n.day_parts as "dayParts", n.setting,
		n.district_id as "districtId", n.neighbourhood_id as "neighbourhoodId", n.channel, n.on_day as "onDay"
	from counted_needs n
	order by n.id`;

/** What an answer is about; everyone is any group. */
export type Subject = { group: TargetGroup; kind: Kind };

/** Each once, the latest first; none of an area with fewer answers than `least`: it would be known who said it. */
export const approvedSentences = (
	sql: Sql,
	areaId: number,
	limit: number,
	least: number,
	about: Subject | null = null
) => sql<{ sentence: string }[]>`
	with own as (
		select n.id, n.on_day, n.kinds, n.target_groups from counted_needs n
		where ${areaId}::int in (n.district_id, n.neighbourhood_id)
			or exists (select from area_members m where m.group_id = ${areaId} and m.area_id in (n.district_id, n.neighbourhood_id)))
	select t.sentence from own join need_texts t on t.need_id = own.id
	join need_text_approvals a on a.need_id = own.id
	where (select count(*) from own) >= ${least}
		${about ? sql`and ${about.kind} = any(own.kinds)` : sql``}
		${about && about.group !== 'everyone' ? sql`and ${about.group} = any(own.target_groups)` : sql``}
	group by t.sentence order by max(own.on_day) desc, t.sentence limit ${limit}`;
