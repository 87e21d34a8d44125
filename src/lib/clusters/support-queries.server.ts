// The SQL of "ik ook": who supports a shared need, as little of them as it takes.
import type { Day } from '#lib/calendar/days.ts';
import type { Sql } from '#lib/foundation/database.server.ts';

/** One more without an address; false: who counts already is left as it is. */
export async function insert(tx: Sql, support: { clusterId: number; who: string; onDay: Day; deleteBy: Day }) {
	const { count } = await tx`
		insert into need_supports (cluster_id, who_hash, on_day, delete_by)
		values (${support.clusterId}, ${support.who}, ${support.onDay}, ${support.deleteBy}) on conflict do nothing`;
	return count > 0;
}

export const remove = (tx: Sql, clusterId: number, who: string) => tx`
	delete from need_supports where cluster_id = ${clusterId} and who_hash = ${who}`;

export type Request = { clusterId: number; email: string; everyStatus: boolean };

export const insertRequest = (tx: Sql, hash: string, { clusterId, email, everyStatus }: Request, now: Date) => tx`
	insert into need_support_requests (token_hash, cluster_id, email, every_status, asked_at)
	values (${hash}, ${clusterId}, ${email}, ${everyStatus}, ${now})`;

/** What a link to confirm is about; only of what everybody may see. */
export async function requestBy(sql: Sql, hash: string, since: Date) {
	const [row] = await sql<{ title: string; slug: string; everyStatus: boolean }[]>`
		select c.title, c.slug, r.every_status as "everyStatus"
		from need_support_requests r join public_need_clusters c on c.id = r.cluster_id
		where r.token_hash = ${hash} and r.asked_at > ${since}`;
	return row;
}

/** Takes a request out, once. */
export async function takeRequest(tx: Sql, hash: string, since: Date): Promise<Request | undefined> {
	const [row] = await tx<Request[]>`
		delete from need_support_requests where token_hash = ${hash} and asked_at > ${since}
		returning cluster_id as "clusterId", email, every_status as "everyStatus"`;
	return row;
}

type Confirmed = Request & { who: string; device: string; onDay: Day; deleteBy: Day; keepsAddress: boolean };

/** Counts an address. Who pressed "ik ook" on the same device today without an address, was the same person. */
export const confirm = (tx: Sql, one: Confirmed) => tx`
	with same as (delete from need_supports where cluster_id = ${one.clusterId} and who_hash = ${one.device})
	insert into need_supports (cluster_id, who_hash, email, confirmed, every_status, on_day, delete_by)
	values (${one.clusterId}, ${one.who}, ${one.keepsAddress ? one.email : null}, true, ${one.everyStatus}, ${one.onDay}, ${one.deleteBy})
	on conflict (cluster_id, who_hash) do update
		set email = excluded.email, every_status = excluded.every_status, delete_by = excluded.delete_by`;

export type Waiting = { id: string; email: string };

/** Who wants to hear this answer: everybody when it is done, before that who asked for each. */
export const waiting = (tx: Sql, clusterId: number, done: boolean) => tx<Waiting[]>`
	select id, email from need_supports
	where cluster_id = ${clusterId} and email is not null ${done ? tx`` : tx`and every_status`} order by id for update`;

export const insertStops = (tx: Sql, stops: readonly { hash: string; supportId: string }[]) => tx`
	insert into need_support_stops (token_hash, support_id)
	select * from unnest(${stops.map(({ hash }) => hash)}::text[], ${stops.map(({ supportId }) => supportId)}::uuid[])`;

/** Takes every address of a cluster away: they were told. */
export const forgetAddresses = (tx: Sql, clusterId: number) => tx`
	update need_supports set email = null where cluster_id = ${clusterId} and email is not null`;

export async function byStop(sql: Sql, hash: string) {
	const [row] = await sql<{ title: string }[]>`
		select c.title from need_support_stops st join need_supports s on s.id = st.support_id
		join need_clusters c on c.id = s.cluster_id where st.token_hash = ${hash} and s.email is not null`;
	return row;
}

/** Takes the address away; that somebody supported it stays. */
export async function stop(tx: Sql, hash: string): Promise<string | undefined> {
	const [row] = await tx<{ id: string }[]>`
		update need_supports s set email = null from need_support_stops st
		where st.support_id = s.id and st.token_hash = ${hash} returning s.id`;
	return row?.id;
}

/** After its term nothing says who it was; before that, what was never confirmed goes. Returns how many changed. */
export async function forget(sql: Sql, today: Day, since: Date): Promise<number> {
	const unconfirmed = await sql`delete from need_support_requests where asked_at <= ${since}`;
	const old = await sql`
		update need_supports set email = null, who_hash = id::text where delete_by <= ${today} and who_hash <> id::text`;
	return unconfirmed.count + old.count;
}
