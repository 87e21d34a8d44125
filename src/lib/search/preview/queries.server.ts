// The SQL of a preview: what to call the things that words find.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Noun } from '../query.ts';

/** What these are called on the site, by id. */
export async function titles(sql: Sql, noun: Noun, ids: readonly number[]): Promise<Map<number, string>> {
	if (!ids.length) return new Map();
	const shown =
		noun === 'activity'
			? sql`select id, title from public_activities`
			: sql`select id, name as title from public_places`;
	const rows = await sql<{ id: number; title: string }[]>`${shown} where id = any(${ids as number[]})`;
	return new Map(rows.map(({ id, title }) => [id, title]));
}
