// How often one address may do something. Kept in Postgres, so that two servers count together; no address is kept.
import { createHmac, randomBytes } from 'node:crypto';
import { sql } from './database.server.ts';

export type Limit = { name: string; points: number; seconds: number };

// The key lives as long as this process tells it to: what is stored cannot be traced back to an address.
const secret = process.env.RATE_LIMIT_SECRET ?? randomBytes(32).toString('hex');

/** Counts one try; returns how many seconds to wait when the limit is passed, or null when it may go on. */
export async function tooOften(limit: Limit, address: string): Promise<number | null> {
	const key = `${limit.name}:${createHmac('sha256', secret).update(address).digest('base64url').slice(0, 22)}`;
	const [row] = await sql<{ points: number; wait: number }[]>`
		insert into rate_limits as r (key, points, expires_at) values (${key}, 1, now() + make_interval(secs => ${limit.seconds}))
		on conflict (key) do update set
			points = case when r.expires_at <= now() then 1 else r.points + 1 end,
			expires_at = case when r.expires_at <= now() then excluded.expires_at else r.expires_at end
		returning points, ceil(extract(epoch from expires_at - now()))::int as wait`;
	return row && row.points > limit.points ? Math.max(1, row.wait) : null;
}

/** Removes counts that no longer count; returns how many. For the worker. */
export async function forgetExpired(): Promise<number> {
	const { count } = await sql`delete from rate_limits where expires_at <= now()`;
	return count;
}
