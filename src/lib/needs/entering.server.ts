// What somebody entered for others: the last cards, and taking one back that was typed wrong.
import * as accounts from '#lib/accounts/accounts.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { around } from '#lib/areas/around.ts';
import type { Day } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { isUuid } from '#lib/foundation/ids.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import type { Channel, Need } from './need.ts';
import * as queries from './queries.server.ts';
import { withdraw } from './texts.server.ts';

export type Entered = Pick<Need, 'kinds' | 'targetGroups' | 'dayParts' | 'setting'> & {
	id: string;
	channel: Channel;
	area: string | null;
	sentence: string | null;
};

/** What this person entered today, the last first; the pile it belongs to tells how many there are. */
export const enteredToday = (me: Me, today: Day, limit: number) => sql<Entered[]>`
	select n.id, n.kinds, n.target_groups as "targetGroups", n.day_parts as "dayParts", n.setting, n.channel,
		coalesce(b.display_name, w.display_name) as area, t.sentence
	from needs n
	left join areas w on w.id = n.district_id left join areas b on b.id = n.neighbourhood_id
	left join need_texts t on t.need_id = n.id
	where n.entered_by = ${me.id} and n.on_day = ${today}
	order by n.entry desc limit ${limit}`;

/** How many cards this person entered in a pile. */
export async function pileSize(me: Me, batch: string): Promise<number> {
	if (!isUuid(batch)) return 0;
	const [row] = await sql<{ size: number }[]>`
		select count(*)::int as size from needs where batch = ${batch} and entered_by = ${me.id}`;
	return row!.size;
}

/**
 * Takes back what this person entered today: a slip of the fingers, so nothing of it stays. False when it is not theirs,
 * of another day, or gone. @throws Forbidden
 */
export async function takeBack(who: Me | null, id: string, now: Date): Promise<boolean> {
	const known = await areas.list(configuration().municipality);
	return sql.begin(async (tx) => {
		const [need] = isUuid(id)
			? await tx<Pick<Need, 'districtId' | 'neighbourhoodId'>[]>`
				select district_id as "districtId", neighbourhood_id as "neighbourhoodId" from needs
				where id = ${id} and entered_by = ${who?.id ?? ''} and on_day = ${dayAt(now)} for update`
			: [];
		const own = need ? around([need.districtId, need.neighbourhoodId], known) : (who?.rights.areas ?? []);
		const me = await accounts.mustMay(tx, who, 'need.enter', { areas: own });
		if (!need) return false;
		await withdraw(tx, id, me.id);
		await tx`delete from needs where id = ${id}`;
		await queries.raise(tx);
		return true;
	});
}
