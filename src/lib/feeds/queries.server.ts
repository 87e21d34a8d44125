// The SQL of the feeds room. Private to it.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Feed } from './feed.ts';
import type { Known } from './rows.ts';

const columns = (sql: Sql) => sql`
	f.id, f.initiative_id as "initiativeId", f.url, f.name, f.place_id as "placeId", f.etag, f.last_modified as "lastModified",
	f.body_hash as "bodyHash", f.checked_at as "checkedAt", f.next_check_at as "nextCheckAt", f.failures, f.problem,
	f.doubt_since as "doubtSince", f.stopped_at as "stoppedAt"`;

/** Calendars of an initiative, those that are still followed first. */
export const ofInitiative = (sql: Sql, initiativeId: number) => sql<Feed[]>`
	select ${columns(sql)} from feeds f where f.initiative_id = ${initiativeId}
	order by f.stopped_at is not null, f.name, f.id`;

/** The calendar of an initiative at an address; of a file, by its name. */
export async function at(sql: Sql, initiativeId: number, { url, name }: { url: string | null; name: string }) {
	const [row] = await sql<Feed[]>`
		select ${columns(sql)} from feeds f where f.initiative_id = ${initiativeId}
			and ${url === null ? sql`f.url is null and f.name = ${name}` : sql`f.url = ${url}`}
		order by f.id limit 1`;
	return row;
}

/** Whoever follows a calendar for this initiative next waits until the transaction ends. */
export const holdInitiative = (sql: Sql, id: number) => sql`select from initiatives where id = ${id} for no key update`;

/** One calendar, held until the transaction ends: two who read it go one after the other. */
export async function hold(sql: Sql, id: number): Promise<Feed | undefined> {
	const [row] = await sql<Feed[]>`select ${columns(sql)} from feeds f where f.id = ${id} for update`;
	return row;
}

/** Takes the next one that is due, for this long: another worker takes another one. */
export async function claim(sql: Sql, now: Date, until: Date): Promise<Feed | undefined> {
	const [row] = await sql<Feed[]>`
		update feeds f set next_check_at = ${until}
		where f.id = (
			select d.id from feeds d where d.stopped_at is null and d.url is not null and d.next_check_at <= ${now}
				and not exists (select from initiative_withdrawals w where w.initiative_id = d.initiative_id)
				and not exists (select from initiative_endings e where e.initiative_id = d.initiative_id)
			order by d.next_check_at limit 1 for update of d skip locked
		)
		returning ${columns(sql)}`;
	return row;
}

type Place = { placeId: number | null };
type Told = { url: string | null; name: string };

export async function insert(sql: Sql, initiativeId: number, feed: Told & Place, by: string): Promise<number> {
	const [row] = await sql<{ id: number }[]>`
		insert into feeds (initiative_id, url, name, place_id, created_by)
		values (${initiativeId}, ${feed.url}, ${feed.name}, ${feed.placeId}, ${by}) returning id`;
	return row!.id;
}

/** Followed again, after it was stopped. */
export const resume = (sql: Sql, id: number, { name, placeId }: { name: string } & Place) => sql`
	update feeds set stopped_at = null, stopped_by = null, name = ${name}, place_id = ${placeId} where id = ${id}`;

export const stop = (sql: Sql, id: number, by: string) =>
	sql`update feeds set stopped_at = now(), stopped_by = ${by} where id = ${id} and stopped_at is null`;

export type Reading = {
	etag: string | null;
	lastModified: string | null;
	bodyHash: string | null;
	problem: string | null;
	doubtSince: Date | null;
	nextCheckAt: Date;
};

export const setRead = (sql: Sql, id: number, now: Date, read: Reading) => sql`
	update feeds set etag = ${read.etag}, last_modified = ${read.lastModified}, body_hash = ${read.bodyHash}, checked_at = ${now},
		next_check_at = ${read.nextCheckAt}, failures = 0, problem = ${read.problem}, doubt_since = ${read.doubtSince}
	where id = ${id}`;

export const setFailed = (sql: Sql, id: number, failures: number, problem: string, nextCheckAt: Date) => sql`
	update feeds set failures = ${failures}, problem = ${problem}, next_check_at = ${nextCheckAt} where id = ${id}`;

/** Everything that came from a calendar: as it was told last, and what a person changed here. */
export const known = (sql: Sql, source: string, now: Date) => sql<Known[]>`
	select a.id, a.slug, a.title, a.summary, a.description, a.organiser, a.place_id as "placeId", a.location, a.kinds, a.themes, a.joining,
		case when a.lon is null then null else json_build_object('lon', a.lon, 'lat', a.lat) end as point,
		a.told::json as series, a.source_id as "sourceId", a.local_fields as "localFields",
		exists (select from occurrences o where o.activity_id = a.id and not o.cancelled and o.starts_at > ${now}) as coming,
		exists (select from activity_withdrawals w where w.activity_id = a.id) as withdrawn
	from activities a where a.source = ${source}`;

type Newcomer = { title: string; placeId: number | null; start: string };

/** For each of these that may be here already, told by another: nearly the same name, and the same who, where or when. */
export const twins = (sql: Sql, source: string, initiativeId: number, asked: readonly Newcomer[]) => sql<
	{ index: number; title: string; slug: string }[]
>`
	select distinct on (d.index) d.index::int - 1 as index, a.title, a.slug
	from unnest(${asked.map(({ title }) => title)}::text[], ${asked.map(({ placeId }) => placeId)}::int[],
		${asked.map(({ start }) => start)}::text[]) with ordinality as d (title, place_id, start, index)
	join public_activities a on a.title % d.title and a.source <> ${source}
	where similarity(a.title, d.title) > 0.6 and (a.initiative_id = ${initiativeId} or a.place_id = d.place_id
		or exists (select from occurrences o where o.activity_id = a.id and o.starts = d.start))
	order by d.index, similarity(a.title, d.title) desc`;

export type Preview = Told &
	Place & {
		id: string;
		initiativeId: number;
		body: string;
		etag: string | null;
		lastModified: string | null;
	};

export async function keepPreview(sql: Sql, preview: Omit<Preview, 'id'>, by: string): Promise<string> {
	const { initiativeId, url, name, placeId, body, etag, lastModified } = preview;
	const [row] = await sql<{ id: string }[]>`
		insert into feed_previews (initiative_id, url, name, place_id, body, etag, last_modified, by)
		values (${initiativeId}, ${url}, ${name}, ${placeId}, ${body}, ${etag}, ${lastModified}, ${by}) returning id`;
	return row!.id;
}

/** A calendar that waits for a yes; held until the transaction ends. */
export async function preview(sql: Sql, id: string, initiativeId: number): Promise<Preview | undefined> {
	const [row] = await sql<Preview[]>`
		select id, initiative_id as "initiativeId", url, name, place_id as "placeId", body, etag, last_modified as "lastModified"
		from feed_previews where id = ${id} and initiative_id = ${initiativeId} for update`;
	return row;
}

export const dropPreview = (sql: Sql, id: string) => sql`delete from feed_previews where id = ${id}`;

/** Of one initiative only the last few wait: a body may be ten megabytes. */
export const dropOldPreviews = (sql: Sql, initiativeId: number, most: number) => sql`
	delete from feed_previews where initiative_id = ${initiativeId} and id not in (
		select id from feed_previews where initiative_id = ${initiativeId} order by at desc limit ${most})`;

export const forgetPreviews = async (sql: Sql, before: Date): Promise<number> =>
	(await sql`delete from feed_previews where at < ${before}`).count;

/** Takes everything of a source away from the public; returns the ids. */
export const withdrawAll = (sql: Sql, source: string, by: string, reason: string) => sql<{ id: number }[]>`
	insert into activity_withdrawals (activity_id, by, reason) select id, ${by}, ${reason} from activities where source = ${source}
	on conflict do nothing returning activity_id as id`;

/** Gives back what was taken away for this reason, and for no other. */
export const giveBack = (sql: Sql, source: string, reason: string) => sql<{ id: number }[]>`
	delete from activity_withdrawals w using activities a
	where a.id = w.activity_id and a.source = ${source} and w.reason = ${reason} returning a.id`;

/** Nobody keeps these in step any more: the initiative is asked whether they still go on. */
export const askFrom = (sql: Sql, source: string, day: string) => sql`
	update activities a set confirm_by = ${day}::date where a.source = ${source} and a.confirm_by is null
		and exists (select from series s where s.activity_id = a.id and s.rule is not null)`;

/** Activities of these calendars with something that a person changed here; a hundred of each. */
export const changedHere = (sql: Sql, sources: readonly string[]) => sql<
	{ source: string; title: string; slug: string; localFields: string[] }[]
>`
	select asked.source, a.title, a.slug, a.local_fields as "localFields" from unnest(${sources as string[]}::text[]) as asked (source)
	cross join lateral (
		select title, slug, local_fields from activities where source = asked.source and cardinality(local_fields) > 0
		order by title, id limit 100
	) a order by a.title`;

/** How many activities of these calendars the public sees, with a date to come that goes on. */
export const countComing = (sql: Sql, sources: readonly string[], now: Date) => sql<
	{ source: string; count: number }[]
>`
	select a.source, count(*)::int as count from public_activities a where a.source = any(${sources as string[]})
		and exists (select from occurrences o where o.activity_id = a.id and not o.cancelled and o.ends_at > ${now})
	group by a.source`;

/** Of these calendars what the public sees to come without a place or a price, at most fifty of each. */
export const lacking = (sql: Sql, sources: readonly string[], now: Date) => sql<
	{ source: string; title: string; slug: string; place: boolean; price: boolean }[]
>`
	select asked.source, a.title, a.slug, a.place, a.price from unnest(${sources as string[]}::text[]) as asked (source)
	cross join lateral (
		select title, slug, place, price from (
			select id, title, slug, place_id is null and location is null and lon is null as place, price = 'unknown' as price
			from public_activities p where source = asked.source
				and exists (select from occurrences o where o.activity_id = p.id and not o.cancelled and o.ends_at > ${now})
		) told
		where place or price order by title, id limit 50
	) a order by a.title`;

export const dueNow = (sql: Sql, id: number, initiativeId: number, now: Date) => sql`
	update feeds set next_check_at = ${now} where id = ${id} and initiative_id = ${initiativeId} and stopped_at is null and url is not null`;
