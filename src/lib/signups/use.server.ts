// How full dates are that names are taken for. Names go 14 days after a date; the numbers stay as long as they are looked at.
import { addDays, type Day } from '#lib/calendar/days.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import { KEPT_DAYS } from './dates.server.ts';

/** Days back in which use is counted; older numbers go. */
const USE_DAYS = 90;
/** Of fewer dates an average says nothing. */
const LEAST_DATES = 3;

/**
 * Writes down how many places were taken on past dates, also where nobody came, and drops what is too old. Before names
 * are forgotten: they are what is counted. Again the same day changes nothing.
 */
export async function remember(tx: Sql, today: Day): Promise<void> {
	await tx`
		insert into date_uses (activity_id, original, day, capacity, taken)
		${datesWithNames(tx, today)}
		on conflict (activity_id, original) do update set taken = greatest(date_uses.taken, excluded.taken)`;
	await tx`delete from date_uses where day < ${addDays(today, -USE_DAYS)}`;
}

/**
 * Of each activity with a number of places: which share of these was taken, 0–1, over the past 90 days. Dates to come
 * fill up yet and do not count; with fewer than three dates there is no entry. What is known of one that was merged counts
 * for the one that remains, until the two are taken apart again: of a date both had, the people of both and the places of
 * the larger, because it was one table that stood on the site twice. One statement.
 */
export async function usedShares(sql: Sql, today: Day): Promise<Map<number, number>> {
	const rows = await sql<{ id: number; used: number }[]>`
		with recursive parts as (
			select ref as id, into_ref as stays from merges where noun = 'activity'
			union
			select p.id, m.into_ref from parts p join merges m on m.noun = 'activity' and m.ref = p.stays),
		known as (
			select activity_id, original, capacity, taken from date_uses
			where day >= ${addDays(today, -USE_DAYS)} and day < ${today}
			union all
			select n.activity_id, n.original, n.capacity, n.taken
			from (${datesWithNames(sql, today)}) n
			where not exists (select from date_uses u where u.activity_id = n.activity_id and u.original = n.original)),
		dates as (
			select coalesce(p.stays, k.activity_id) as id, max(k.capacity) as capacity, sum(k.taken) as taken
			from known k left join parts p on p.id = k.activity_id
				and not exists (select from merges m where m.noun = 'activity' and m.ref = p.stays)
			group by coalesce(p.stays, k.activity_id), k.original)
		select id, sum(least(taken, capacity))::float8 / sum(capacity) as used
		from dates group by id having count(*) >= ${LEAST_DATES}`;
	return new Map(rows.map(({ id, used }) => [id, used]));
}

// Past dates of which the names are still here. One that was merged has no dates of its own from then on.
const datesWithNames = (sql: Sql, today: Day) => sql`
	select o.activity_id, o.original, max(o.day) as day, max(a.capacity) as capacity,
		coalesce(sum(s.people) filter (where not s.waiting), 0)::int as taken
	from occurrences o
	join activities a on a.id = o.activity_id and a.sign_up_here and a.joining = 'sign-up' and a.capacity is not null
	left join sign_ups s on s.activity_id = o.activity_id and s.original = o.original
	where o.day >= ${addDays(today, -KEPT_DAYS)}::date and o.day < ${today}::date and not o.cancelled
		and not exists (select from merges m where m.noun = 'activity' and m.ref = o.activity_id and m.at <= o.starts_at)
	group by o.activity_id, o.original`;
