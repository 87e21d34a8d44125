// The SQL of what the page of an area tells about needs.
import type { Day } from '#lib/calendar/days.ts';
import { everyDayPart } from '#lib/calendar/dayparts.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import * as needs from '#lib/needs/needs.server.ts';
import type { KindCount } from './asked.ts';
import type { Status } from './cluster.ts';

const MOST_CLUSTERS = 50;

export type AreaNeeds = {
	total: number;
	/** From how many answers on the public may know how many. */
	least: number;
	kinds: KindCount[];
	quotes: string[];
	/** The newest of them, with the last answer; those of the whole municipality come last. */
	clusters: { slug: string; title: string; answers: number; status: Status | null; words: string; at: string | null }[];
	conversations: { slug: string; onDay: string }[];
};

/** Everything at once, as the public is told `today`; `everywhere`: with shared needs of the whole municipality. Reads conversations by their public view: a statement of their own would be one too many. */
export async function areaNeeds(
	sql: Sql,
	inside: readonly number[],
	about: readonly number[],
	{ everywhere, limit, today }: { everywhere: boolean; limit: number; today: Day }
): Promise<AreaNeeds> {
	const [row] = await sql<AreaNeeds[]>`
		with told as materialized (
			select id, kinds, day_parts from ${needs.inPublic(sql, today)} n
			where district_id = any(${inside as number[]}) or neighbourhood_id = any(${inside as number[]})
		)
		select
			(select count(*)::int from told) as total, ${needs.leastAnswers(sql)} as least,
			(select coalesce(json_agg(k), '[]') from (
				select kind, count(*)::int as answers, array(
					select count(*) filter (where t.day_parts & (1 << bit) > 0 and t.day_parts <> ${everyDayPart})::int
					from generate_series(0, 5) bit, told t where kind = any(t.kinds) group by bit order by bit
				) as parts
				from told, unnest(kinds) kind group by kind
			) k) as kinds,
			(select coalesce(json_agg(q.sentence), '[]') from (
				select t.sentence from told join need_texts t on t.need_id = told.id
				join need_text_approvals a on a.need_id = told.id
				group by t.sentence order by max(a.at) desc, t.sentence limit ${limit}
			) q) as quotes,
			(select coalesce(json_agg(c), '[]') from (
				select c.slug, c.title, last.status, coalesce(last.words, '') as words, last.at,
					(select count(*)::int from need_cluster_members m join ${needs.inPublic(sql, today)} n on n.id = m.need_id where m.cluster_id = c.id) as answers
				from public_need_clusters c left join lateral (
					select status, words, at from need_cluster_statuses where cluster_id = c.id order by id desc limit 1
				) last on true
				where c.area_id = any(${about as number[]}) ${everywhere ? sql`or c.area_id is null` : sql``}
				order by c.area_id is null, c.id desc limit ${MOST_CLUSTERS}
			) c) as clusters,
			(select coalesce(json_agg(g), '[]') from (
				select g.slug, g.on_day as "onDay" from public_conversations g
				where g.area_id = any(${about as number[]}) order by g.on_day desc, g.id desc limit ${limit}
			) g) as conversations`;
	return row!;
}
