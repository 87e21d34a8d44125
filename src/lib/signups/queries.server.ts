// The SQL of the sign-ups room.
import type { Day } from '#lib/calendar/days.ts';
import type { Wall } from '#lib/calendar/zone.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Person } from './signup.ts';

/** What an activity offers to who signs up. */
export type Offer = {
	id: number;
	slug: string;
	title: string;
	where: string | null;
	capacity: number | null;
	initiativeId: number | null;
	/** Names are taken here, and everybody may see it. */
	open: boolean;
};

export async function offer(sql: Sql, activityId: number): Promise<Offer | undefined> {
	const [row] = await sql<Offer[]>`
		select a.id, a.slug, a.title, coalesce(p.name, a.location) as where, a.capacity, a.initiative_id as "initiativeId",
			a.sign_up_here and a.joining <> 'walk-in'
				and exists (select from public_activities visible where visible.id = a.id) as open
		from activities a left join public_places p on p.id = a.place_id where a.id = ${activityId}`;
	return row;
}

export type SignUp = Person & { id: string; original: Wall; waiting: boolean; at: Date };
const columns = (sql: Sql) => sql`s.id, s.original, s.name, s.contact, s.people, s.waiting, s.at`;

/** Everybody for one date, in the order they came. */
export const onDate = (sql: Sql, activityId: number, original: Wall) => onDates(sql, activityId, [original]);

/** Everybody for these dates, in the order they came. */
export const onDates = (sql: Sql, activityId: number, originals: readonly Wall[]) => sql<SignUp[]>`
	select ${columns(sql)} from sign_ups s
	where s.activity_id = ${activityId} and s.original = any(${originals as Wall[]}) order by s.at, s.id`;

/** Everybody for every date of an activity; waiting ones after those who have a place. */
export const ofActivity = (sql: Sql, activityId: number) => sql<SignUp[]>`
	select ${columns(sql)} from sign_ups s where s.activity_id = ${activityId} order by s.original, s.waiting, s.at, s.id`;

/** The same person who asked before: by mail the same address, by telephone the same in everything. */
export async function same(sql: Sql, activityId: number, original: Wall, { name, contact, people }: Person) {
	const [row] = await sql<SignUp[]>`
		select ${columns(sql)} from sign_ups s
		where s.activity_id = ${activityId} and s.original = ${original} and s.contact = ${contact}
			and (${contact.includes('@')} or (lower(s.name) = lower(${name}) and s.people = ${people}))
		order by s.at limit 1`;
	return row;
}

type New = Person & { activityId: number; original: Wall; by: string; deleteBy: Day };

/** Enters somebody, on the waiting list: who fits is let in after that. */
export async function enter(
	sql: Sql,
	{ activityId, original, name, contact, people, by, deleteBy }: New
): Promise<string> {
	const [row] = await sql<{ id: string }[]>`
		insert into sign_ups (activity_id, original, name, contact, people, waiting, by, delete_by)
		values (${activityId}, ${original}, ${name}, ${contact}, ${people}, true, ${by}, ${deleteBy}) returning id`;
	return row?.id ?? '';
}

export const letIn = (sql: Sql, ids: readonly string[]) =>
	sql`update sign_ups set waiting = false where id = any(${ids as string[]}::uuid[])`;

/** Who said that a date is full; undefined when it is not. */
export async function fullBy(sql: Sql, activityId: number, original: Wall): Promise<string | undefined> {
	const [row] = await sql<{ by: string }[]>`
		select by from full_dates where activity_id = ${activityId} and original = ${original}`;
	return row?.by;
}

export const addLinks = (sql: Sql, links: readonly { hash: string; id: string }[]) => sql`
	insert into sign_up_links (token_hash, sign_up_id)
	select * from unnest(${links.map(({ hash }) => hash)}::text[], ${links.map(({ id }) => id)}::uuid[])`;

export type Behind = SignUp & { activityId: number };

/** The sign-up behind a link. */
export async function behind(sql: Sql, hash: string): Promise<Behind | undefined> {
	const [row] = await sql<Behind[]>`
		select ${columns(sql)}, s.activity_id as "activityId" from sign_up_links l join sign_ups s on s.id = l.sign_up_id
		where l.token_hash = ${hash}`;
	return row;
}

/** Takes somebody off the list; undefined when they are not on it any more. */
export async function remove(sql: Sql, activityId: number, id: string): Promise<SignUp | undefined> {
	const [row] = await sql<SignUp[]>`
		delete from sign_ups s where s.id = ${id} and s.activity_id = ${activityId} returning ${columns(sql)}`;
	return row;
}

export type NewTime = { original: Wall; now: Wall; deleteBy: Day };

/** Dates got another time, and maybe another name: who signed up goes along, and is reminded anew. */
export const follow = (sql: Sql, activityId: number, dates: readonly NewTime[]) => sql`
	update sign_ups s set original = d.now, delete_by = d.delete_by, reminded_at = null
	from unnest(${dates.map(({ original }) => original)}::text[], ${dates.map(({ now }) => now)}::text[],
		${dates.map((date) => date.deleteBy)}::date[]) as d (original, now, delete_by)
	where s.activity_id = ${activityId} and s.original = d.original`;

/** Everybody of a date goes along to a date of another activity; returns their ids. */
export async function carry(
	sql: Sql,
	{ from, original }: { from: number; original: Wall },
	{ into, now }: { into: number; now: Wall },
	deleteBy: Day
): Promise<string[]> {
	const rows = await sql<{ id: string }[]>`
		update sign_ups set activity_id = ${into}, original = ${now}, delete_by = ${deleteBy}, reminded_at = null
		where activity_id = ${from} and original = ${original} returning id`;
	return rows.map(({ id }) => id);
}

/** One sign-up stands for another of the same person: links in older mails lead to the one that stays. */
export async function joinDoubles(sql: Sql, twice: readonly { goes: string; stays: string }[]): Promise<void> {
	const [goes, stays] = [twice.map((one) => one.goes), twice.map((one) => one.stays)];
	await sql`
		update sign_up_links l set sign_up_id = t.stays
		from unnest(${goes}::uuid[], ${stays}::uuid[]) as t (goes, stays) where l.sign_up_id = t.goes`;
	await sql`delete from sign_ups where id = any(${goes}::uuid[])`;
}

export type ToRemind = SignUp & { title: string; slug: string; where: string | null; starts: Wall };

/** Who has a place on a date of this day that goes on, and was not reminded yet; held until the transaction ends. */
export const toRemind = (sql: Sql, day: Day, limit: number) => sql<ToRemind[]>`
	select ${columns(sql)}, a.title, a.slug, coalesce(p.name, a.location) as where, o.starts
	from occurrences o
	join sign_ups s on s.activity_id = o.activity_id and s.original = o.original
	join public_activities a on a.id = o.activity_id
	left join public_places p on p.id = a.place_id
	where o.day = ${day} and not o.cancelled and not s.waiting and s.reminded_at is null and s.contact like '%@%'
	order by s.id limit ${limit} for update of s skip locked`;

export const reminded = (sql: Sql, ids: readonly string[], now: Date) =>
	sql`update sign_ups set reminded_at = ${now} where id = any(${ids as string[]}::uuid[])`;

/** Dates of an activity that somebody signed up for. */
export const datesWithSome = (sql: Sql, activityId: number) => sql<{ original: Wall }[]>`
	select distinct original from sign_ups where activity_id = ${activityId} order by original`;

/** Activities: everything of a source, or these. */
export type Several = { source: string } | { activities: readonly number[] };

export type SignedUpDate = {
	activityId: number;
	original: Wall;
	/** Null when it does not go on, is over, or the public may not see it. */
	starts: Wall | null;
	reason: string | null;
	/** In its series. */
	held: boolean;
	/** The public may see its activity. */
	visible: boolean;
};

const areOf = (sql: Sql, of: Several) =>
	'source' in of ? sql`a.source = ${of.source}` : sql`a.id = any(${of.activities as number[]})`;

/** Holds these until the transaction ends, in the order of their ids: who signs up or changes one meanwhile waits. */
export const hold = (sql: Sql, of: Several) =>
	sql`select from activities a where ${areOf(sql, of)} order by a.id for update`;

/** Dates of these that somebody signed up for: when they start, and why they do not go on. */
export const signedUpDates = (sql: Sql, of: Several, now: Date) => sql<SignedUpDate[]>`
	select distinct s.activity_id as "activityId", s.original, o.reason, o.original is not null as held, v.id is not null as visible,
		case when v.id is not null and not o.cancelled and o.starts_at > ${now} then o.starts end as starts
	from sign_ups s
	join activities a on a.id = s.activity_id
	left join public_activities v on v.id = a.id
	left join occurrences o on o.activity_id = s.activity_id and o.original = s.original
	where s.delete_by >= ${now}::date and ${areOf(sql, of)}
	order by 1, 2`;

/** The date of an activity that goes on at this moment, or else the only one of its local day; undefined when there is none. */
export async function dateLike(sql: Sql, activityId: number, at: Wall) {
	const rows = await sql<{ original: Wall; starts: Wall }[]>`
		select original, starts from occurrences
		where activity_id = ${activityId} and day = ${at.slice(0, 10)} and not cancelled`;
	return rows.find(({ starts }) => starts === at) ?? (rows.length === 1 ? rows[0] : undefined);
}

export async function forget(sql: Sql, today: Day): Promise<number> {
	const { count } = await sql`delete from sign_ups where delete_by <= ${today}`;
	return count;
}
