// What there is after all the killing, beside what there should be.
import { sql } from '#lib/foundation/database.server.ts';
import type { Counts, Stage } from './stage.ts';

/** What every stage counts, and activities of all of them that are not whole. */
export async function count(stages: readonly Stage[]): Promise<Counts> {
	const [half] = await sql<{ count: number }[]>`
		select count(*)::int as count from activities a
		where a.source <> 'test' and (not exists (select from occurrences o where o.activity_id = a.id)
			or not exists (select from search_docs s where s.kind = 'activity' and s.id = a.id
				union all select from activity_withdrawals w where w.activity_id = a.id)
			or a.source = 'hier' and not exists (select from changes c where c.noun = 'activity' and c.ref = a.id))`;
	const counts: Counts = {};
	for (const stage of stages) Object.assign(counts, await stage.counts());
	return { ...counts, 'wrong: half an activity (no dates, not in search, no history)': half!.count };
}
