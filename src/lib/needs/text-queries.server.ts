// The SQL of free sentences.
import type { Day } from '#lib/calendar/days.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import { isUuid } from '#lib/foundation/ids.ts';
import type { Channel, Need } from './need.ts';

export type Text = Pick<Need, 'kinds' | 'targetGroups' | 'dayParts' | 'setting'> & {
	sentence: string;
	channel: Channel;
	/** Name of the wijk, or of the buurt; null when none is known. */
	area: string | null;
	/** Days. */
	onDay: Day;
	deleteBy: Day;
};

export async function text(sql: Sql, needId: string): Promise<Text | undefined> {
	if (!isUuid(needId)) return undefined;
	const [row] = await sql<Text[]>`
		select t.sentence, t.delete_by as "deleteBy", n.kinds, n.target_groups as "targetGroups", n.day_parts as "dayParts",
			n.setting, n.channel, n.on_day as "onDay", coalesce(b.display_name, w.display_name) as area
		from need_texts t join needs n on n.id = t.need_id
		left join areas w on w.id = n.district_id left join areas b on b.id = n.neighbourhood_id
		where t.need_id = ${needId}`;
	return row;
}

export const hold = (tx: Sql, needId: string) => tx`select from need_texts where need_id = ${needId} for update`;

export async function approve(tx: Sql, needId: string, by: string, now: Date): Promise<boolean> {
	const { count } = await tx`
		insert into need_text_approvals (need_id, at, by)
		select need_id, ${now}::timestamptz, ${by} from need_texts where need_id = ${needId}
		on conflict (need_id) do update set at = excluded.at, by = excluded.by`;
	return count > 0;
}

export async function remove(tx: Sql, needId: string): Promise<boolean> {
	const { count } = await tx`delete from need_texts where need_id = ${needId}`;
	return count > 0;
}

export async function removeOld(tx: Sql, today: Day): Promise<string[]> {
	const rows = await tx<{ id: string }[]>`
		delete from need_texts where delete_by <= ${today} returning need_id as id`;
	return rows.map(({ id }) => id);
}
