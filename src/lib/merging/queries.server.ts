// The SQL of merging. Names of tables and columns come from the lists in merge.ts and twin-queries.server.ts, never from a
// visitor.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Noun } from '#lib/history/noun.ts';
import type { Link, Moved } from './merge.ts';
import { nameColumn, seen, tables, type Twin } from './twin-queries.server.ts';

export type Named = Pick<Twin, 'id' | 'slug' | 'name'>;

/** These as a page shows them, in the order of their ids. */
export const byIds = (sql: Sql, noun: Noun, ids: readonly number[]) => sql<Twin[]>`
	select t.id, t.slug, t.${nameColumn(sql, noun)} as name, d.display_name as where, false as near, 1::float8 as likeness
	from ${sql(seen[noun])} t left join areas d on d.id = t.district_id where t.id = any(${ids as number[]}) order by t.id`;

/** Ids of those that exist, held until the transaction ends, in their order: two merges at once wait for each other. */
export async function lock(sql: Sql, noun: Noun, ids: readonly number[]): Promise<number[]> {
	const rows = await sql<{ id: number }[]>`
		select id from ${sql(tables[noun])} where id = any(${ids as number[]}) order by id for update`;
	return rows.map(({ id }) => id);
}

/** Which of these were merged into another. A statement of its own, after the lock: it sees what the other one did. */
export const merged = (sql: Sql, noun: Noun, ids: readonly number[]) =>
	sql`select from merges where noun = ${noun} and ref = any(${ids as number[]})`;

const isOf = (sql: Sql, noun: Noun, { named }: Link, alias: string) =>
	named ? sql`and ${sql(alias)}.noun = ${noun}` : sql``;

/** Points rows of `from` to `into`; those that `into` has already stay where they are. Returns the keys of what moved. */
export async function move(sql: Sql, noun: Noun, link: Link, from: number, into: number): Promise<string[]> {
	const { table, column, key, unique = [] } = link;
	const same = unique.map((name) => sql`and o.${sql(name)} = t.${sql(name)}`);
	const rows = await sql<{ key: string }[]>`
		update ${sql(table)} t set ${sql(column)} = ${into} where t.${sql(column)} = ${from} ${isOf(sql, noun, link, 't')}
			${unique.length ? sql`and not exists (select from ${sql(table)} o where o.${sql(column)} = ${into} ${same})` : sql``}
		returning t.${sql(key)}::text as key`;
	return rows.map((row) => row.key);
}

/** How many rows of each list `move` would point to `into`, by table. */
export async function toMove(sql: Sql, noun: Noun, links: readonly Link[], from: number, into: number) {
	const counts: Record<string, number> = {};
	for (const link of links) {
		const { table, column, unique = [] } = link;
		const same = unique.map((name) => sql`and o.${sql(name)} = t.${sql(name)}`);
		const [row] = await sql<{ count: number }[]>`
			select count(*)::int as count from ${sql(table)} t where t.${sql(column)} = ${from} ${isOf(sql, noun, link, 't')}
				${unique.length ? sql`and not exists (select from ${sql(table)} o where o.${sql(column)} = ${into} ${same})` : sql``}`;
		counts[table] = row!.count;
	}
	return counts;
}

/** One when there are messages about it that nobody dealt with: the initiative these are about. */
export const openReports = (sql: Sql, noun: Noun, ref: number) => sql<{ initiativeId: number | null }[]>`
	select a.initiative_id as "initiativeId" from reports r left join activities a on r.noun = 'activity' and a.id = r.ref
	where r.noun = ${noun} and r.ref = ${ref} and r.handled_at is null limit 1`;

/** What a moderator was asked about two, and nobody answered. */
export const openQuestions = (sql: Sql) => sql<{ id: string; ref: string }[]>`
	select r.id, r.ref from reviews r
	where r.noun = 'twins' and not exists (select from review_decisions d where d.review_id = r.id) order by r.asked_at`;

/** Addresses that lead to it now, its own first. */
export async function slugsOf(sql: Sql, noun: Noun, id: number): Promise<string[]> {
	const rows = await sql<{ slug: string }[]>`
		select slug from ${sql(tables[noun])} where id = ${id}
		union all (select slug from old_slugs where noun = ${noun} and ref = ${id} order by slug)`;
	return rows.map(({ slug }) => slug);
}

/** What these are called, also when the public does not see them. */
export const named = (sql: Sql, noun: Noun, ids: readonly number[]) => sql<Named[]>`
	select t.id, t.slug, t.${nameColumn(sql, noun)} as name from ${sql(tables[noun])} t where t.id = any(${ids as number[]})`;

export const moveBack = (sql: Sql, noun: Noun, link: Link, into: number, from: number, keys: readonly string[]) =>
	keys.length
		? sql`update ${sql(link.table)} t set ${sql(link.column)} = ${from} where t.${sql(link.column)} = ${into}
			and t.${sql(link.key)}::text = any(${keys as string[]}) ${isOf(sql, noun, link, 't')}`
		: Promise.resolve();

/** Who owns this initiative. */
export const ownersOf = async (sql: Sql, id: number): Promise<string[]> =>
	(
		await sql<{ id: string }[]>`
			select account_id as id from memberships where initiative_id = ${id} and role = 'owner' order by 1`
	).map((row) => row.id);

export const setRoles = (sql: Sql, id: number, accounts: readonly string[], role: 'owner' | 'editor') => sql`
	update memberships set role = ${role} where initiative_id = ${id} and account_id::text = any(${accounts as string[]})`;

/** Its address, and those that led to it, lead to the one that remains. */
export async function redirect(sql: Sql, noun: Noun, from: number, into: number) {
	await sql`update old_slugs set ref = ${into} where noun = ${noun} and ref = ${from}`;
	await sql`
		insert into old_slugs (noun, slug, ref) select ${noun}, slug, ${into} from ${sql(tables[noun])} where id = ${from}
		on conflict (noun, slug) do update set ref = excluded.ref`;
}

/** Its own address is its own again. Older ones stay with the one it was merged into: nobody can tell them apart. */
export const stopRedirect = (sql: Sql, noun: Noun, from: number) => sql`
	delete from old_slugs where noun = ${noun} and slug = (select slug from ${sql(tables[noun])} where id = ${from})`;

export const mark = (sql: Sql, noun: Noun, ref: number, into: number, by: string) =>
	sql`insert into merges (noun, ref, into_ref, by) values (${noun}, ${ref}, ${into}, ${by})`;

/** False when the one is not part of the other. */
export async function unmark(sql: Sql, noun: Noun, ref: number, into: number): Promise<boolean> {
	const { count } = await sql`delete from merges where noun = ${noun} and ref = ${ref} and into_ref = ${into}`;
	return count > 0;
}

/** What the last merge of this thing moved. */
export async function movedBy(sql: Sql, noun: Noun, ref: number): Promise<Moved> {
	const [row] = await sql<{ moved: Moved | null }[]>`
		select after -> 'moved' as moved from changes where noun = ${noun} and ref = ${ref} and what = 'merged' order by id desc limit 1`;
	return row?.moved ?? {};
}

export const keepApart = (sql: Sql, noun: Noun, one: number, other: number, by: string) => sql`
	insert into kept_apart (noun, one, other, by) values (${noun}, ${one}, ${other}, ${by}) on conflict do nothing`;
