// What there is after all the killing, beside what there should be.
import { sql } from '#lib/foundation/database.server.ts';
import type { MailServer } from '../support/mailserver.ts';
import { expected } from './calendar.ts';
import type { Stage } from './processes.ts';
import type { PublishStage } from './publish.ts';

/** By name; every name that begins with 'wrong' has to be 0. */
export type Counts = Record<string, number>;

export const isRight = (counts: Counts) =>
	Object.entries(counts).every(([name, value]) => !name.startsWith('wrong') || value === 0);

export async function count(post: MailServer, stages: readonly Stage[]): Promise<Counts> {
	const { thanked, sent } = stages.find(({ name }) => name === 'publishing') as PublishStage;
	const [published] = await sql<{ all: number; lost: number; both: number; doubled: number }[]>`
		select count(*)::int as all,
			(select count(*)::int from unnest(${thanked}::text[]) t
				where not exists (select from activities a where a.source = 'hier' and a.source_id = t)) as lost,
			(select count(*)::int from drafts d join activities a on a.source = 'hier' and a.source_id = d.id::text) as both,
			(count(*) - count(distinct title))::int as doubled
		from activities where source = 'hier'`;
	const [half] = await sql<{ count: number }[]>`
		select count(*)::int as count from activities a
		where a.source <> 'test' and (not exists (select from occurrences o where o.activity_id = a.id)
			or not exists (select from search_docs s where s.kind = 'activity' and s.id = a.id)
			or a.source = 'hier' and not exists (select from changes c where c.noun = 'activity' and c.ref = a.id))`;
	const [feed] = await sql<{ items: number; doubled: number }[]>`
		select count(*)::int as items, (count(*) - count(distinct title))::int as doubled from activities where source like 'feed:%'`;
	const [letters] = await sql<{ written: number; sent: number; doubt: number; left: number }[]>`
		select count(*)::int as written, count(*) filter (where e.how = 'sent')::int as sent,
			count(*) filter (where e.how = 'in-doubt' or e.how is null and h.letter_id is not null)::int as doubt,
			count(*) filter (where e.how is null and h.letter_id is null)::int as left
		from letters l left join letter_endings e on e.letter_id = l.id left join letter_handovers h on h.letter_id = l.id`;
	const doubtful = await sql<{ id: string }[]>`
		select l.id from letters l left join letter_endings e on e.letter_id = l.id left join letter_handovers h on h.letter_id = l.id
		where e.how = 'in-doubt' or e.how is null and h.letter_id is not null`;
	const ids = (await post.mails()).map(({ messageId }) => messageId);
	return {
		'activities sent in (twice each)': sent(),
		'activities published': published!.all,
		'of these answered before the kill': thanked.length,
		'wrong: published, thanked for, and lost': published!.lost,
		'wrong: published and still a draft': published!.both,
		'wrong: published twice': published!.doubled,
		'wrong: half an activity (no dates, not in search, no history)': half!.count,
		'calendar items': feed!.items,
		'wrong: calendar items that are missing': expected.items - feed!.items,
		'wrong: calendar items twice': feed!.doubled,
		'letters written': letters!.written,
		'letters sent': letters!.sent,
		'letters in doubt (handed over when the worker was killed; named in the log, never sent again)': letters!.doubt,
		'of these arrived': doubtful.filter(({ id }) => ids.some((known) => known?.includes(id))).length,
		'wrong: letters that arrived twice': ids.length - new Set(ids).size,
		'wrong: letters neither sent, in doubt nor waiting':
			letters!.written - letters!.sent - letters!.doubt - letters!.left,
		'wrong: letters left lying': letters!.left
	};
}
