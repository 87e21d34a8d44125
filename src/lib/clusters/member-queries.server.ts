// The SQL of which answers belong to a shared need.
import type { Day } from '#lib/calendar/days.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Subject, Told } from './suggest.ts';

/** Every answer that counts (`about`: of a wijk, kind and group), with its sentence: also one that is not public, for officers. */
export const told = (sql: Sql, about: Omit<Subject, 'dayParts'> | null = null) => sql<Told[]>`
	select n.id, n.kinds, n.target_groups as "targetGroups", n.day_parts as "dayParts", n.district_id as "districtId", t.sentence
	from counted_needs n left join need_texts t on t.need_id = n.id
	${about ? sql`where n.district_id = ${about.areaId} and ${about.kind} = any(n.kinds) and ${about.targetGroup} = any(n.target_groups)` : sql``}
	order by n.on_day, n.id`;

/** The wijken of an area: itself, and those of a group. */
export const districtsIn = async (sql: Sql, areaId: number): Promise<number[]> =>
	(
		await sql<
			{ id: number }[]
		>`select ${areaId}::int as id union select area_id from area_members where group_id = ${areaId}`
	).map(({ id }) => id);

/** Takes answers along; returns how many were new. */
export async function addMembers(tx: Sql, id: number, needIds: readonly string[]): Promise<number> {
	const { count } = await tx`
		insert into need_cluster_members (cluster_id, need_id)
		select ${id}, n.id from counted_needs n where n.id = any(${needIds as string[]}::uuid[]) on conflict do nothing`;
	return count;
}

// Answers about this that were not taken out: of a wijk, of those of a group or of everywhere, at a moment they share.
const fitting = (sql: Sql, id: number, { areaId, kind, targetGroup, dayParts }: Subject) => sql`
	from counted_needs n
	where ${kind} = any(n.kinds) and ${targetGroup} = any(n.target_groups) and (n.day_parts & ${dayParts}) > 0
		${areaId === null ? sql`` : sql`and n.district_id in (select ${areaId}::int union select area_id from area_members where group_id = ${areaId})`}
		and not exists (select from need_cluster_refusals r where r.cluster_id = ${id} and r.need_id = n.id)`;

/** How many fit and do not belong to it yet. */
export async function newAnswers(sql: Sql, cluster: Subject & { id: number }): Promise<number> {
	const [row] = await sql<{ count: number }[]>`
		select count(*)::int ${fitting(sql, cluster.id, cluster)}
		and not exists (select from need_cluster_members m where m.cluster_id = ${cluster.id} and m.need_id = n.id)`;
	return row!.count;
}

/** Takes along every answer that fits; returns how many were new. */
export async function addFitting(tx: Sql, id: number, subject: Subject): Promise<number> {
	const { count } = await tx`
		insert into need_cluster_members (cluster_id, need_id) select ${id}, n.id ${fitting(tx, id, subject)} on conflict do nothing`;
	return count;
}

/** One answer as an officer reads it. */
export type Member = Omit<Told, 'districtId'> & { onDay: Day; area: string | null };

/** Answers that belong to it and count, the latest day first. */
export const members = (sql: Sql, id: number, limit: number) => sql<Member[]>`
	select n.id, n.kinds, n.target_groups as "targetGroups", n.day_parts as "dayParts", n.on_day as "onDay",
		a.display_name as area, t.sentence
	from need_cluster_members m join counted_needs n on n.id = m.need_id
	left join areas a on a.id = n.district_id left join need_texts t on t.need_id = n.id
	where m.cluster_id = ${id} order by n.on_day desc, n.id limit ${limit}`;

export async function takeOut(tx: Sql, id: number, needId: string, by: string): Promise<boolean> {
	const { count } = await tx`
		with gone as (delete from need_cluster_members where cluster_id = ${id} and need_id = ${needId} returning need_id)
		insert into need_cluster_refusals (cluster_id, need_id, by) select ${id}, need_id, ${by} from gone
		on conflict do nothing`;
	return count > 0;
}
