// How often one address may do something. Kept in Postgres, so that two servers count together; no address is kept.
import { isIPv6 } from 'node:net';
import { sql } from './database.server.ts';

export type Limit = { name: string; points: number; seconds: number };

/** Counts one try; returns how many seconds to wait when the limit is passed, or null when it may go on. */
export async function tooOften(limit: Limit, address: string): Promise<number | null> {
	const [row] = await sql<{ points: number; wait: number }[]>`
		with today as (
			insert into rate_salts (day) values (current_date) on conflict (day) do update set day = excluded.day returning salt
		)
		insert into rate_limits as r (key, points, expires_at)
		select ${limit.name} || ':' || left(encode(sha256(convert_to(salt || ${subscriber(address)}::text, 'UTF8')), 'hex'), 32), 1,
			now() + make_interval(secs => ${limit.seconds})
		from today
		on conflict (key) do update set
			points = case when r.expires_at <= now() then 1 else r.points + 1 end,
			expires_at = case when r.expires_at <= now() then excluded.expires_at else r.expires_at end
		returning points, ceil(extract(epoch from expires_at - now()))::int as wait`;
	return row && row.points > limit.points ? Math.max(1, row.wait) : null;
}

/**
 * Who is counted: an IPv4 address, or the first four groups of an IPv6 address. One home or rented machine has all
 * addresses behind these (RFC 6177), and could otherwise be somebody else each time.
 */
export function subscriber(address: string): string {
	const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
	if (mapped || !isIPv6(address)) return mapped ?? address;
	const [left = [], right = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
	const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
	const groups = [...left, ...zeros, ...right].slice(0, 4);
	return groups.map((group) => parseInt(group, 16).toString(16)).join(':');
}

/** Removes counts that no longer count, and salts of days that are over. For the worker. */
export async function forgetExpired(): Promise<number> {
	await sql`delete from rate_salts where day < current_date`;
	const { count } = await sql`delete from rate_limits where expires_at <= now()`;
	return count;
}
