// The SQL of sentences beside a shared need: those that a moderator approved, and which of these an officer chose.
import type { Day } from '#lib/calendar/days.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import { inPublic } from '#lib/needs/needs.server.ts';
import type { Quote } from './cluster.ts';

const fromApproved = (sql: Sql, id: number, today?: Day) => sql`
	from need_cluster_members m
	join ${today ? inPublic(sql, today) : sql`counted_needs`} n on n.id = m.need_id join need_texts t on t.need_id = n.id join need_text_approvals a on a.need_id = n.id
	left join need_cluster_quotes q on q.cluster_id = m.cluster_id and q.need_id = m.need_id
	where m.cluster_id = ${id}`;

/** What can stand beside it, each sentence once, the latest first; which do. */
export const approved = (sql: Sql, id: number, limit: number) => sql<Quote[]>`
	select (array_agg(m.need_id order by q.need_id is null, m.need_id))[1] as "needId", t.sentence, bool_or(q.need_id is not null) as chosen
	${fromApproved(sql, id)} group by t.sentence order by max(a.at) desc, t.sentence limit ${limit}`;

/** What everybody reads beside it today. */
export const chosen = async (sql: Sql, id: number, today: Day, limit: number): Promise<string[]> =>
	(
		await sql<{ sentence: string }[]>`
		select t.sentence ${fromApproved(sql, id, today)} and q.need_id is not null
		group by t.sentence order by max(a.at) desc, t.sentence limit ${limit}`
	).map(({ sentence }) => sentence);

/** Chooses these, and no others. Who chose one before, stays to be read. */
export async function choose(tx: Sql, id: number, needIds: readonly string[], by: string): Promise<void> {
	await tx`delete from need_cluster_quotes where cluster_id = ${id} and need_id <> all(${needIds as string[]}::uuid[])`;
	await tx`
		insert into need_cluster_quotes (cluster_id, need_id, by)
		select m.cluster_id, m.need_id, ${by} ${fromApproved(tx, id)} and m.need_id = any(${needIds as string[]}::uuid[])
		on conflict do nothing`;
}
