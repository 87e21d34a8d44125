// The SQL of following: asked, followed, told, stopped.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Rhythm } from './follow.ts';

export type RequestRow = { email: string; query: string; rhythm: Rhythm; askedAt: Date };
export type FollowRow = { id: string; email: string; toldUntil: Date };

export const insertRequest = (sql: Sql, hash: string, { email, query, rhythm, askedAt }: RequestRow) => sql`
	insert into follow_requests (token_hash, email, query, rhythm, asked_at)
	values (${hash}, ${email}, ${query}, ${rhythm}, ${askedAt})`;

export async function requestBy(sql: Sql, hash: string, since: Date) {
	const [row] = await sql<Pick<RequestRow, 'query' | 'rhythm'>[]>`
		select query, rhythm from follow_requests where token_hash = ${hash} and asked_at > ${since}`;
	return row;
}

/** Takes a request out and makes a follow of it; who followed this already only changes how often. */
export async function confirm(sql: Sql, hash: string, since: Date, now: Date) {
	const [row] = await sql<Pick<RequestRow, 'query' | 'rhythm'>[]>`
		with taken as (
			delete from follow_requests where token_hash = ${hash} and asked_at > ${since} returning *
		)
		insert into follows (email, query, rhythm, since, told_until)
		select email, query, rhythm, ${now}, asked_at from taken
		on conflict (email, query) do update set rhythm = excluded.rhythm
		returning query, rhythm`;
	return row;
}

export async function forgetRequests(sql: Sql, before: Date): Promise<number> {
	const { count } = await sql`delete from follow_requests where asked_at <= ${before}`;
	return count;
}

export async function byStop(sql: Sql, hash: string) {
	const [row] = await sql<{ query: string; rhythm: Rhythm }[]>`
		select f.query, f.rhythm from follow_stops s join follows f on f.id = s.follow_id where s.token_hash = ${hash}`;
	return row;
}

export async function stop(tx: Sql, hash: string): Promise<{ id: string; query: string } | undefined> {
	const [row] = await tx<{ id: string; query: string }[]>`
		delete from follows f using follow_stops s where s.follow_id = f.id and s.token_hash = ${hash}
		returning f.id, f.query`;
	return row;
}

/** What is followed by somebody who is due, each once, and since when the first of them was told. */
export const dueQueries = (sql: Sql, rhythm: Rhythm, upTo: Date) => sql<{ query: string; since: Date }[]>`
	select query, min(told_until) as since from follows
	where rhythm = ${rhythm} and told_until < ${upTo} group by query order by query`;

/** What became public in this time. In whole milliseconds, as the clock here counts: nothing falls between two times. */
export const publicBetween = (sql: Sql, since: Date, upTo: Date) => sql<{ id: number; at: Date }[]>`
	select id, date_trunc('milliseconds', created_at) as at from public_activities
	where date_trunc('milliseconds', created_at) > ${since} and date_trunc('milliseconds', created_at) <= ${upTo}`;

/** Some that are due, held until the transaction ends; another worker has others. */
export const takeDue = (tx: Sql, rhythm: Rhythm, query: string, upTo: Date, limit: number) => tx<FollowRow[]>`
	select id, email, told_until as "toldUntil" from follows
	where rhythm = ${rhythm} and query = ${query} and told_until < ${upTo}
	order by id limit ${limit} for update skip locked`;

export const told = (tx: Sql, ids: readonly string[], upTo: Date) => tx`
	update follows set told_until = ${upTo} where id = any(${ids as string[]}::uuid[])`;

export const insertStops = (tx: Sql, stops: readonly { hash: string; followId: string }[]) => tx`
	insert into follow_stops (token_hash, follow_id)
	select * from unnest(${stops.map(({ hash }) => hash)}::text[], ${stops.map(({ followId }) => followId)}::uuid[])`;
