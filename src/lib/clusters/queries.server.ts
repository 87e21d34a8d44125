// The SQL of shared needs: what they are, who belongs to them, and what was answered.
import type { Day } from '#lib/calendar/days.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import { inPublic } from '#lib/needs/needs.server.ts';
import type { ClusterRow, Linkable, LinkNoun, LinkRow, Status, StatusRow } from './cluster.ts';
import type { Subject } from './suggest.ts';

// `answers` are those that still count; one that was left out is counted nowhere. `today`: as the public is told them.
const columns = (sql: Sql, today?: Day) => sql`
	c.id, c.slug, c.title, c.summary, c.area_id as "areaId", area.display_name as area, area.slug as "areaSlug", c.kind,
	c.target_group as "targetGroup", c.day_parts as "dayParts",
	(select p.at from need_cluster_publications p where p.cluster_id = c.id) as "publishedAt",
	(select count(*)::int from need_cluster_members m join ${today ? inPublic(sql, today) : sql`counted_needs`} n on n.id = m.need_id
		where m.cluster_id = c.id) as answers,
	(select count(*)::int from need_supports s where s.cluster_id = c.id ${today ? sql`and s.on_day < ${today}::date` : sql``}) as supports,
	(select count(*)::int from need_supports s where s.cluster_id = c.id and s.confirmed) as confirmed,
	(select s.status from need_cluster_statuses s where s.cluster_id = c.id order by s.id desc limit 1) as status`;

/** All, the newest first, for officers. */
export const all = (sql: Sql) => sql<ClusterRow[]>`
	select ${columns(sql)} from need_clusters c left join areas area on area.id = c.area_id order by c.id desc`;

export async function byId(sql: Sql, id: number): Promise<ClusterRow | undefined> {
	const [row] = await sql<ClusterRow[]>`
		select ${columns(sql)} from need_clusters c left join areas area on area.id = c.area_id where c.id = ${id}`;
	return row;
}

/** What everybody may see, also at an old address, counted as the public is told today. */
export async function publicBySlug(sql: Sql, slug: string, today: Day): Promise<ClusterRow | undefined> {
	const [row] = await sql<ClusterRow[]>`
		select ${columns(sql, today)} from public_need_clusters c left join areas area on area.id = c.area_id
		where c.slug = ${slug} or c.id = (select ref from old_slugs where noun = 'need-cluster' and slug = ${slug})
		order by c.slug = ${slug} desc limit 1`;
	return row;
}

/**
 * A page of what everybody may see, the newest first, and how many there are; of these areas (null: all) and of the whole
 * municipality. Counted as the public is told today.
 */
export const publicPage = (
	sql: Sql,
	areaIds: readonly number[] | null,
	today: Day,
	limit: number,
	offset: number
) => sql<(ClusterRow & { total: number })[]>`
	select ${columns(sql, today)}, count(*) over ()::int as total
	from public_need_clusters c left join areas area on area.id = c.area_id
	${areaIds ? sql`where c.area_id = any(${areaIds as number[]}) or c.area_id is null` : sql``}
	order by "publishedAt" desc, c.id desc limit ${limit} offset ${offset}`;

/** What everybody may see of these areas and of the whole municipality, with the last answer. */
export const answered = (sql: Sql, areaIds: readonly number[], limit: number) => sql<
	(Pick<ClusterRow, 'id' | 'slug' | 'title' | 'summary' | 'area' | 'answers' | 'supports' | 'status'> & {
		words: string;
		answeredAt: Date | null;
	})[]
>`
	select c.id, c.slug, c.title, c.summary, area.display_name as area, last.status, coalesce(last.words, '') as words,
		last.at as "answeredAt",
		(select count(*)::int from need_cluster_members m join counted_needs n on n.id = m.need_id where m.cluster_id = c.id) as answers,
		(select count(*)::int from need_supports s where s.cluster_id = c.id) as supports
	from public_need_clusters c left join areas area on area.id = c.area_id
	left join lateral (
		select status, words, at from need_cluster_statuses where cluster_id = c.id order by id desc limit 1
	) last on true
	where c.area_id = any(${areaIds as number[]}) or c.area_id is null
	order by c.area_id is null, c.id desc limit ${limit}`;

/** How much of all shared needs waits for an officer. */
export async function waiting(
	sql: Sql,
	today: Day
): Promise<{ unanswered: number; unpublished: number; late: number }> {
	const [row] = await sql<{ unanswered: number; unpublished: number; late: number }[]>`
		select
			(select count(*)::int from public_need_clusters c
				where not exists (select from need_cluster_statuses s where s.cluster_id = c.id)) as unanswered,
			(select count(*)::int from need_clusters c
				where not exists (select from need_cluster_publications p where p.cluster_id = c.id)) as unpublished,
			(select count(*)::int from need_cluster_actions a join lateral (
				select state, due_on from need_cluster_action_states where action_id = a.id order by id desc limit 1
			) s on true where s.state in ('planned', 'doing') and s.due_on < ${today}) as late`;
	return row!;
}

/** Addresses of what everybody may see, last answered first. */
export const addresses = (sql: Sql, limit: number) => sql<{ slug: string; updatedAt: Date }[]>`
	select c.slug, coalesce((select max(s.at) from need_cluster_statuses s where s.cluster_id = c.id), c.created_at) as "updatedAt"
	from public_need_clusters c order by "updatedAt" desc, c.id limit ${limit}`;

/** Locks a cluster until the transaction ends: two who answer at once, answer one after the other. */
export async function lock(tx: Sql, id: number): Promise<boolean> {
	const { count } = await tx`select from need_clusters where id = ${id} for update`;
	return count > 0;
}

/** A cluster about this, at a moment they share. */
export async function about(sql: Sql, { areaId, kind, targetGroup, dayParts }: Subject): Promise<number | undefined> {
	const [row] = await sql<{ id: number }[]>`
		select id from need_clusters
		where area_id is not distinct from ${areaId} and kind = ${kind} and target_group = ${targetGroup}
			and (day_parts & ${dayParts}) > 0
		order by id limit 1`;
	return row?.id;
}

export async function insert(
	tx: Sql,
	cluster: Subject & { slug: string; title: string; summary: string },
	by: string
): Promise<number> {
	const { slug, title, summary, areaId, kind, targetGroup, dayParts } = cluster;
	const [row] = await tx<{ id: number }[]>`
		insert into need_clusters (slug, title, summary, area_id, kind, target_group, day_parts, created_by)
		values (${slug}, ${title}, ${summary}, ${areaId}, ${kind}, ${targetGroup}, ${dayParts}, ${by}) returning id`;
	return row!.id;
}

export const update = (tx: Sql, id: number, title: string, summary: string) => tx`
	update need_clusters set title = ${title}, summary = ${summary} where id = ${id}`;

export const publish = (tx: Sql, id: number, by: string) => tx`
	insert into need_cluster_publications (cluster_id, by) values (${id}, ${by}) on conflict do nothing`;
export const withdraw = (tx: Sql, id: number) => tx`delete from need_cluster_publications where cluster_id = ${id}`;

export async function insertStatus(tx: Sql, id: number, status: Status, words: string, by: string, now: Date) {
	const [row] = await tx<{ id: number }[]>`
		insert into need_cluster_statuses (cluster_id, status, words, at, by)
		values (${id}, ${status}, ${words}, ${now}, ${by}) returning id`;
	return row!.id;
}

/** Every answer, the last first. */
export const statusesOf = (sql: Sql, id: number) => sql<StatusRow[]>`
	select id, status, words, at, by from need_cluster_statuses where cluster_id = ${id} order by need_cluster_statuses.id desc`;

export const insertLink = (tx: Sql, id: number, noun: LinkNoun, ref: number, by: string) => tx`
	insert into need_cluster_links (cluster_id, noun, ref, by) values (${id}, ${noun}, ${ref}, ${by})`;

export const removeLink = (tx: Sql, id: number, link: number) => tx`
	delete from need_cluster_links where cluster_id = ${id} and id = ${link}`;

/** What it can be linked to: by name, those of these wijken first (none: of everywhere). Activities that are not over. */
export const linkable = (sql: Sql, districts: readonly number[], now: Date, limit: number) => sql<Linkable[]>`
	select * from (
		select 'place' as noun, p.slug, p.name as title, a.display_name as area,
			p.district_id = any(${districts as number[]}) as here
		from public_places p left join areas a on a.id = p.district_id
		union all
		select 'activity', v.slug, v.title, a.display_name, v.district_id = any(${districts as number[]})
		from public_activities v left join areas a on a.id = v.district_id
		where exists (select from occurrences o where o.activity_id = v.id and o.ends_at > ${now})
	) one order by here desc nulls last, title, slug limit ${limit}`;

/** What answers it, in the order in which it was added; of a place or activity that left the site the title is null. */
export const linksOf = (sql: Sql, id: number) => sql<LinkRow[]>`
	select l.id, l.noun, coalesce(p.name, a.title) as title, coalesce(p.slug, a.slug) as slug
	from need_cluster_links l
	left join public_places p on l.noun = 'place' and p.id = l.ref
	left join public_activities a on l.noun = 'activity' and a.id = l.ref
	where l.cluster_id = ${id} and l.noun in ('place', 'activity') order by l.id`;
