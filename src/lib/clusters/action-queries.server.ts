// The SQL of what was agreed to do about shared needs.
import type { Day } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Action, ActionState, StateRow } from './action.ts';

type Row = Omit<Action, 'since'> & { clusterId: number; at: Date };

/** What was agreed about these shared needs, each as it stands now, the first one first. */
export async function actionsOf(sql: Sql, clusterIds: readonly number[]): Promise<Map<number, Action[]>> {
	const rows = await sql<Row[]>`
		select a.id, a.cluster_id as "clusterId", a.words, a.owner, s.state, s.due_on as "dueOn", s.why, s.at
		from need_cluster_actions a join lateral (
			select state, due_on, why, at from need_cluster_action_states where action_id = a.id order by id desc limit 1
		) s on true
		where a.cluster_id = any(${clusterIds as number[]}) order by a.id`;
	const byCluster = Map.groupBy(rows, ({ clusterId }) => clusterId);
	return new Map(
		[...byCluster].map(([id, own]) => [id, own.map(({ clusterId: _, at, ...row }) => ({ ...row, since: dayAt(at) }))])
	);
}

/** How far each was before, by id of the action, the latest first. */
export async function statesOf(sql: Sql, clusterId: number): Promise<Map<number, StateRow[]>> {
	const rows = await sql<(StateRow & { actionId: number })[]>`
		select s.action_id as "actionId", s.state, s.due_on as "dueOn", s.why, s.at, s.by
		from need_cluster_action_states s join need_cluster_actions a on a.id = s.action_id
		where a.cluster_id = ${clusterId} order by s.id desc`;
	const byAction = Map.groupBy(rows, ({ actionId }) => actionId);
	return new Map([...byAction].map(([id, own]) => [id, own.map(({ actionId: _, ...row }) => row)]));
}

/** Of each, by id: another text after every change of how it stands, or of its words. */
export async function marksOf(sql: Sql, clusterId: number): Promise<Map<number, string>> {
	const rows = await sql<{ id: number; mark: string }[]>`
		select a.id, md5(concat_ws(chr(10), max(s.id), a.words, a.owner)) as mark
		from need_cluster_actions a join need_cluster_action_states s on s.action_id = a.id
		where a.cluster_id = ${clusterId} group by a.id`;
	return new Map(rows.map(({ id, mark }) => [id, mark]));
}

export async function insert(
	tx: Sql,
	clusterId: number,
	{ words, owner }: { words: string; owner: string },
	by: string,
	now: Date
): Promise<number> {
	const [row] = await tx<{ id: number }[]>`
		insert into need_cluster_actions (cluster_id, words, owner, at, by)
		values (${clusterId}, ${words}, ${owner}, ${now}, ${by}) returning id`;
	return row!.id;
}

export const insertState = (
	tx: Sql,
	actionId: number,
	{ state, dueOn, why }: { state: ActionState; dueOn: Day | null; why: string },
	by: string,
	now: Date
) => tx`
	insert into need_cluster_action_states (action_id, state, due_on, why, at, by)
	values (${actionId}, ${state}, ${dueOn}, ${why}, ${now}, ${by})`;

/** One of this shared need, as it stands; undefined when there is none. */
export async function one(sql: Sql, clusterId: number, id: number): Promise<Action | undefined> {
	return (await actionsOf(sql, [clusterId])).get(clusterId)?.find((action) => action.id === id);
}

export const reword = (tx: Sql, id: number, { words, owner }: { words: string; owner: string }) => tx`
	update need_cluster_actions set words = ${words}, owner = ${owner} where id = ${id}`;
