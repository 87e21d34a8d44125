// The SQL of the freshness room.
import type { Day } from '#lib/calendar/days.ts';
import { json, type Sql } from '#lib/foundation/database.server.ts';
import type { Noun, Request } from './freshness.ts';

export type Due = { noun: Noun; ref: number; due: Day };

const goesOn = (sql: Sql, now: Date) =>
	sql`exists (select from occurrences o where o.activity_id = a.id and not o.cancelled and o.ends_at > ${now})`;

// What was taken away, went into another, stopped or is over has nothing left to ask; who brings it back is asked further.
const stands = (sql: Sql, now: Date) => sql`
	case c.noun when 'place' then exists (select from public_places p where p.id = c.ref)
		else exists (select from public_activities a where a.id = c.ref and ${goesOn(sql, now)}) end`;

/** What the public sees, still goes on, and whose term ends by this day, without a question about that term; soonest first, after `skip` of them. */
export const dueActivities = (sql: Sql, by: Day, limit: number, skip: number, now: Date) => sql<Due[]>`
	select 'activity' as noun, a.id as ref, a.confirm_by as due from public_activities a
	where a.confirm_by <= ${by}::date
		and ${goesOn(sql, now)}
		and not exists (select from confirmation_requests c where c.noun = 'activity' and c.ref = a.id and c.due = a.confirm_by)
	order by a.confirm_by, a.id limit ${limit} offset ${skip}`;

export const duePlaces = (sql: Sql, by: Day, limit: number, skip: number) => sql<Due[]>`
	select 'place' as noun, p.id as ref, p.verify_by as due from public_places p
	where p.verify_by <= ${by}::date
		and not exists (select from confirmation_requests c where c.noun = 'place' and c.ref = p.id and c.due = p.verify_by)
	order by p.verify_by, p.id limit ${limit} offset ${skip}`;

/** Opens a question; undefined when another worker did. */
export async function ask(sql: Sql, { noun, ref, due }: Due, now: Date): Promise<string | undefined> {
	const [row] = await sql<{ id: string }[]>`
		insert into confirmation_requests (noun, ref, due, asked_at) values (${noun}, ${ref}, ${due}::date, ${now})
		on conflict (noun, ref, due) do nothing returning id`;
	return row?.id;
}

export const addLinks = (sql: Sql, requestId: string, links: readonly { hash: string; reader: string }[]) => sql`
	insert into confirmation_links (token_hash, request_id, reader)
	select hash, ${requestId}, reader from json_to_recordset(${json(sql, links)}::json) l (hash text, reader text)`;

/** The address a link went to. */
export async function readerOf(sql: Sql, tokenHash: string): Promise<string | undefined> {
	const [row] = await sql<{ reader: string }[]>`select reader from confirmation_links where token_hash = ${tokenHash}`;
	return row?.reader;
}

export type RequestRow = Request & { id: string; ref: number };

const columns = (sql: Sql) => sql`
	c.id, c.noun, c.ref, c.due, c.asked_at as "askedAt", c.reminded_at as "remindedAt", c.unconfirmed_at as "unconfirmedAt",
	c.hidden_at as "hiddenAt", c.answered_at as "answeredAt",
	exists (select from confirmation_links l where l.request_id = c.id) as written`;

/** Open questions that are not at their end yet, about what stands, after this id. */
export const open = (sql: Sql, after: string, now: Date, limit: number) => sql<RequestRow[]>`
	select ${columns(sql)} from confirmation_requests c
	where c.answered_at is null and c.hidden_at is null and ${stands(sql, now)} and c.id > ${after}
	order by c.id limit ${limit}`;

/** The question behind a link. */
export async function byLink(sql: Sql, tokenHash: string): Promise<RequestRow | undefined> {
	const [row] = await sql<RequestRow[]>`
		select ${columns(sql)} from confirmation_requests c
		where c.id = (select request_id from confirmation_links where token_hash = ${tokenHash})`;
	return row;
}

const columnOf = { remind: 'reminded_at', mark: 'unconfirmed_at', hide: 'hidden_at' } as const;

/** Takes one step further; false when another worker did, an answer came in, or there is nothing left to ask. */
export async function take(sql: Sql, id: string, step: keyof typeof columnOf, now: Date): Promise<boolean> {
	const column = sql(columnOf[step]);
	const { count } = await sql`
		update confirmation_requests c set ${column} = ${now}
		where c.id = ${id} and c.${column} is null and c.answered_at is null and ${stands(sql, now)}`;
	return count > 0;
}

/** Closes every open question about this. */
export const close = (sql: Sql, noun: Noun, ref: number, answer: 'right' | 'corrected' | 'ended', now: Date) => sql`
	update confirmation_requests set answered_at = ${now}, answer = ${answer}
	where noun = ${noun} and ref = ${ref} and answered_at is null`;

/** Activities about which a question is open. */
export const asking = (sql: Sql, ids: readonly number[]) => sql<{ ref: number }[]>`
	select distinct ref from confirmation_requests
	where noun = 'activity' and ref = any(${[...ids]}) and answered_at is null`;

export const holdActivity = (sql: Sql, id: number, today: Day, until: Day) => sql`
	update activities set confirmed_at = ${today}::date, verified_at = ${today}::date, confirm_by = ${until}::date where id = ${id}`;

/** Whoever may answer for a place and has no account: the address that stands at the place. */
export async function addressOfPlace(sql: Sql, id: number): Promise<string | null> {
	const [row] = await sql<{ email: string | null }[]>`select email from places where id = ${id}`;
	return row?.email ?? null;
}

export type Thing = {
	title: string;
	slug: string;
	address: string;
	initiativeId: number | null;
	/** Taken away from the public, or gone into another: no answer brings it back. */
	gone: boolean;
};

/** What a question is about, also when nobody finds it now; undefined when it is gone. */
export async function thing(sql: Sql, noun: Noun, ref: number): Promise<Thing | undefined> {
	const [row] =
		noun === 'activity'
			? await sql<Thing[]>`
				select title, slug, '' as address, initiative_id as "initiativeId",
					exists (select from activity_withdrawals w where w.activity_id = a.id)
						or exists (select from initiative_withdrawals w where w.initiative_id = a.initiative_id)
						or exists (select from merges m where m.noun = 'activity' and m.ref = a.id) as gone
				from activities a where id = ${ref}`
			: await sql<Thing[]>`
				select name as title, slug, concat_ws(', ', street, locality) as address, null::int as "initiativeId",
					exists (select from place_withdrawals w where w.place_id = p.id)
						or exists (select from merges m where m.noun = 'place' and m.ref = p.id) as gone
				from places p where id = ${ref}`;
	return row;
}

/** What can be mended by link, as it stands now. */
export async function mendable(sql: Sql, noun: Noun, ref: number) {
	const [row] =
		noun === 'activity'
			? await sql<{ description: string; contact?: string }[]>`
				select description, coalesce(organiser_contact, '') as contact from activities where id = ${ref}`
			: await sql<{ description: string; phone?: string; email?: string; website?: string }[]>`
				select description, coalesce(phone, '') as phone, coalesce(email, '') as email, coalesce(website, '') as website
				from places where id = ${ref}`;
	return row ?? {};
}
