// The SQL of pictures.
import type { Sql } from '#lib/foundation/database.server.ts';

type Picture = { id: string; alt: string; width: number; height: number; widths: number[]; by: string };

export const insert = (tx: Sql, { id, alt, width, height, widths, by }: Picture) => tx`
	insert into pictures (id, alt, width, height, widths, created_by)
	values (${id}, ${alt}, ${width}, ${height}, ${widths}, ${by})`;

/** The widths that were made; undefined when there is no such picture. */
export async function widthsOf(sql: Sql, id: string): Promise<number[] | undefined> {
	const [row] = await sql<{ widths: number[] }[]>`select widths from pictures where id = ${id}`;
	return row?.widths;
}

/** Notes since when nothing names a picture; one that is named again is forgotten to have been unused. */
export async function markUnused(sql: Sql, now: Date, references: readonly { table: string; column: string }[]) {
	const texts = references.map(
		({ table, column }) => sql`
		union all select ${sql(column)}::text from ${sql(table)} where ${sql(column)}::text like '%/fotos/%'`
	);
	await sql`
		with texts (body) as (select null::text ${texts}),
		used as (select distinct m[1]::uuid as id
			from texts, regexp_matches(body, '/fotos/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})', 'g') as m)
		update pictures p
		set unused_since = case when exists (select from used u where u.id = p.id) then null else ${now}::timestamptz end
		where exists (select from used u where u.id = p.id) = (p.unused_since is not null)`;
}

export const unusedSince = (sql: Sql, moment: Date) => sql<{ id: string; widths: number[] }[]>`
	select id, widths from pictures where unused_since <= ${moment} order by id`;

export const remove = (sql: Sql, id: string) => sql`delete from pictures where id = ${id}`;

export async function allIds(sql: Sql): Promise<Set<string>> {
	const rows = await sql<{ id: string }[]>`select id from pictures`;
	return new Set(rows.map(({ id }) => id));
}
