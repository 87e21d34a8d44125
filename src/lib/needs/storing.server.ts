// Keeping many answers that were gathered elsewhere, in one statement: the demo.
import { json, type Sql } from '#lib/foundation/database.server.ts';
import type { CountedNeed } from './need.ts';
import { raise } from './queries.server.ts';

export type Stored = CountedNeed & {
	/** Id of an account or name of a source; null: the resident. */
	enteredBy: string | null;
	/** Approved already; empty when none. */
	sentence: string;
	/** Id of the first answer of the burst it belongs to; null when it is no flood. */
	burst: string | null;
	/** Id of the pile or the conversation it came with. */
	batch: string | null;
};

/** Keeps what is not there yet, by id; `by` approved the sentences. Twice changes nothing. Returns how many were new. */
export async function store(tx: Sql, by: string, answers: readonly Stored[]): Promise<number> {
	const rows = await tx`
		with told as (
			select * from json_to_recordset(${json(tx, answers)}::json) as t (
				id uuid, kinds text[], "targetGroups" text[], "dayParts" int, setting text, "districtId" int, "neighbourhoodId" int,
				channel text, "enteredBy" text, "onDay" date, sentence text, burst uuid, batch uuid)
		),
		kept as (
			insert into needs (id, kinds, target_groups, day_parts, setting, district_id, neighbourhood_id, channel, entered_by, on_day, batch)
			select id, kinds, "targetGroups", "dayParts", setting, "districtId", "neighbourhoodId", channel, "enteredBy", "onDay", batch
			from told on conflict (id) do nothing returning id
		),
		texts as (
			insert into need_texts (need_id, sentence, delete_by)
			select id, sentence, ("onDay" + interval '2 years')::date from told join kept using (id) where sentence <> ''
			returning need_id, delete_by
		),
		approved as (
			insert into need_text_approvals (need_id, at, by) select need_id, delete_by - interval '2 years', ${by} from texts
		),
		marked as (
			insert into need_suspicions (need_id, why, burst, at)
			select id, 'alike', burst, "onDay" from told join kept using (id) where burst is not null
		)
		select id from kept`;
	if (rows.length) await raise(tx);
	return rows.length;
}
