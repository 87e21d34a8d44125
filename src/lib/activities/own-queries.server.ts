// The SQL of the activities room: what one initiative has.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { OwnActivity } from './rows.ts';

/** Which of its activities: those on this page, soonest first and what ended last; or the one at this address. */
export type Page = { limit: number; offset: number };
type Which = Page & { /** Only what the public may see, with a date to come. */ coming: boolean; slug?: string };

const next = (sql: Sql, now: Date) => sql`
	left join lateral (
		select o.starts, o.ends, o.starts_at, o.original from occurrences o
		where o.activity_id = a.id and not o.cancelled and o.ends_at > ${now} order by o.starts_at limit 1
	) next on true`;

/**
 * What an initiative has published, also what the public does not see now, with how many there are of these. What the
 * public sees stands in the index, with its next moment to the minute: that is fast for thousands.
 */
export const ofInitiative = (sql: Sql, initiativeId: number, now: Date, { limit, offset, coming, slug }: Which) => sql<
	(OwnActivity & { total: number })[]
>`
	with own as materialized (
		select a.id, ${coming ? sql`d.next_starts_at` : sql`next.starts_at`} as soonest, count(*) over ()::int as total
		from activities a
		${coming ? sql`join search_docs d on d.kind = 'activity' and d.id = a.id and d.next_starts_at is not null` : next(sql, now)}
		where a.initiative_id = ${initiativeId}
			and not exists (select from merges m where m.noun = 'activity' and m.ref = a.id)
			${slug === undefined ? sql`` : sql`and a.slug = ${slug}`}
		order by soonest nulls last, a.title, a.id limit ${limit} offset ${offset}
	)
	select a.id, a.slug, a.title, a.source, a.sign_up_here as "signUpHere", a.capacity, a.updated_at as "updatedAt",
		a.confirm_by as "confirmBy", coalesce(p.name, a.location) as where, next.starts, next.ends, own.total,
		exists (select from full_dates f where f.activity_id = a.id and f.original = next.original) as full,
		case
			when exists (select from activity_withdrawals w where w.activity_id = a.id) then 'withdrawn'
			when asked.hidden_at is not null then 'hidden'
			when next.starts is null then 'over'
			when asked.unconfirmed_at is not null then 'unconfirmed'
			else 'public'
		end as state
	from own
	join activities a on a.id = own.id
	left join places p on p.id = a.place_id
	${next(sql, now)}
	left join lateral (
		select max(c.hidden_at) as hidden_at, max(c.unconfirmed_at) as unconfirmed_at from confirmation_requests c
		where c.noun = 'activity' and c.ref = a.id and c.answered_at is null
	) asked on true
	order by own.soonest nulls last, a.title, a.id`;

/** Whether it is of this initiative, in whatever state, and not merged into another. */
export async function isOf(sql: Sql, initiativeId: number, id: number): Promise<boolean> {
	const rows = await sql`
		select from activities a where a.id = ${id} and a.initiative_id = ${initiativeId}
			and not exists (select from merges m where m.noun = 'activity' and m.ref = a.id)`;
	return rows.count > 0;
}

/** Ids of what an initiative still has to come and did not take away, after this id. */
export async function goingOn(sql: Sql, initiativeId: number, now: Date, after: number, limit: number) {
	const rows = await sql<{ id: number }[]>`
		select a.id from activities a
		where a.initiative_id = ${initiativeId} and a.id > ${after}
			and exists (select from occurrences o where o.activity_id = a.id and not o.cancelled and o.ends_at > ${now})
			and not exists (select from activity_withdrawals w where w.activity_id = a.id)
			and not exists (select from merges m where m.noun = 'activity' and m.ref = a.id)
		order by a.id limit ${limit}`;
	return rows.map(({ id }) => id);
}
