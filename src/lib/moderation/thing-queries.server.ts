// The SQL about public things of any kind, also those the public does not see.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Noun } from '#lib/history/noun.ts';

export type Thing = {
	noun: Noun;
	ref: number;
	title: string;
	slug: string;
	/** The initiative it is, or belongs to. */
	initiativeId: number | null;
	/** Taken off the site: when, why, and by whom, as it stands there. */
	withdrawn: { at: Date; by: string; reason: string } | null;
	/** Everybody finds it. What was not taken off the site itself can be hidden with something else. */
	isPublic: boolean;
};

const things = (sql: Sql) => sql`(
	select 'initiative' as noun, id as ref, name as title, slug, id as initiative_id from initiatives
	union all select 'place', id, name, slug, null from places
	union all select 'activity', id, title, slug, initiative_id from activities) t`;

const away = (sql: Sql) => sql`(
	select 'initiative' as noun, initiative_id as ref, at, by, reason from initiative_withdrawals
	union all select 'place', place_id, at, by, reason from place_withdrawals
	union all select 'activity', activity_id, at, by, reason from activity_withdrawals) w`;

const isPublic = (sql: Sql) => sql`
	case t.noun
		when 'initiative' then exists (select from public_initiatives p where p.id = t.ref)
		when 'place' then exists (select from public_places p where p.id = t.ref)
		else exists (select from public_activities p where p.id = t.ref) end`;

/** One thing; undefined when there is none. */
export async function thing(sql: Sql, noun: Noun, ref: number): Promise<Thing | undefined> {
	const [row] = await sql<(Omit<Thing, 'withdrawn'> & { at: Date | null; by: string; reason: string })[]>`
		select t.noun, t.ref, t.title, t.slug, t.initiative_id as "initiativeId", ${isPublic(sql)} as "isPublic",
			w.at, w.by, w.reason
		from ${things(sql)} left join ${away(sql)} on w.noun = t.noun and w.ref = t.ref
		where t.noun = ${noun} and t.ref = ${ref}`;
	if (!row) return undefined;
	const { at, by, reason, ...found } = row;
	return { ...found, withdrawn: at && { at, by, reason } };
}

/** What these are called, by their ids. */
export async function titles(sql: Sql, noun: Noun, refs: readonly number[]): Promise<Map<number, string>> {
	const rows = await sql<{ ref: number; title: string }[]>`
		select t.ref, t.title from ${things(sql)} where t.noun = ${noun} and t.ref = any(${refs as number[]})`;
	return new Map(rows.map(({ ref, title }) => [ref, title]));
}

/** Something somebody looked for. */
export type Hit = { noun: Noun; ref: number; title: string; slug: string; isPublic: boolean };

const hit = (sql: Sql) => sql`t.noun, t.ref, t.title, t.slug, ${isPublic(sql)} as "isPublic"`;

/** What stands or stood at an address: that thing, and what it became a part of. */
export const atAddress = (sql: Sql, noun: Noun, slug: string) => sql<Hit[]>`
	select ${hit(sql)} from ${things(sql)}
	where t.noun = ${noun} and (t.slug = ${slug}
		or t.ref in (select o.ref from old_slugs o where o.noun = ${noun} and o.slug = ${slug}))
	order by t.slug = ${slug} desc`;

/** Things with this in their name, or with a name that looks like it; the most alike first. */
export const named = (sql: Sql, nouns: readonly Noun[], name: string, limit: number) => sql<Hit[]>`
	select ${hit(sql)} from ${things(sql)}
	where t.noun = any(${nouns as Noun[]}) and (t.title ilike ${`%${name.replaceAll(/[\\%_]/g, '\\$&')}%`} or t.title % ${name})
	order by lower(t.title) = lower(${name}) desc, similarity(t.title, ${name}) desc, t.noun, t.ref limit ${limit}`;
