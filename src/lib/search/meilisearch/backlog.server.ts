// What has changed and did not reach the outside engine yet.
import { sql } from '#lib/foundation/database.server.ts';
import type { Noun } from '../query.ts';

/** The topic of a row that says: changes left without being sent, so an index that stands somewhere is stale. */
export const MISSED = 'search-missed';

/** How many changes wait, and how many seconds the oldest of them does; null when none waits. */
export async function backlog(): Promise<{ waiting: number; oldest: number | null }> {
	const [found] = await sql<{ waiting: number; oldest: number | null }[]>`
		select count(*)::int as waiting, round(extract(epoch from now() - min(at)))::int as oldest
		from outbox where topic = 'search'`;
	return found ?? { waiting: 0, oldest: null };
}

/** More than this are not named one by one. */
export const MOST_WITHDRAWN = 500;

/**
 * How many seconds the outside engine is behind, and what it may still hold that the public may not see any more, at most
 * one more than {@link MOST_WITHDRAWN}.
 */
export async function unsent(): Promise<{ behind: number; withdrawn: { kind: Noun; ref: number }[] }> {
	const [found] = await sql<{ behind: number | null; withdrawn: { kind: Noun; ref: number }[] }[]>`
		select (select extract(epoch from now() - min(at))::float8 from outbox where topic in ('search', ${MISSED})) as behind,
			coalesce((select json_agg(json_build_object('kind', gone.kind, 'ref', gone.ref)) from (
				select distinct kind, ref from outbox o where topic = 'search'
					and not exists (select from search_docs d where d.kind = o.kind and d.id = o.ref)
				limit ${MOST_WITHDRAWN + 1}) gone), '[]') as withdrawn`;
	return { behind: found?.behind ?? 0, withdrawn: found?.withdrawn ?? [] };
}
