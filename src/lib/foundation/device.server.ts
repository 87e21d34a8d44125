// One device on one day, told apart without being known: a hash with a salt that is thrown away the next day.
import type { Day } from '#lib/calendar/days.ts';
import { sql } from './database.server.ts';
import { subscriber } from './ratelimit.server.ts';

/**
 * 32 hexadecimal digits: the same for the same address and user agent on the same day. The next day nobody can say, or
 * try out, what it was made of. Ask it before a transaction opens: the salt of the day is one row for all.
 */
export async function deviceOf(address: string, userAgent: string, day: Day): Promise<string> {
	const [row] = await sql<{ device: string }[]>`
		with today as (
			insert into rate_salts (day) values (${day}) on conflict (day) do update set day = excluded.day returning salt
		)
		select left(encode(sha256(convert_to(salt || ${`\n${subscriber(address)}\n${userAgent}`}::text, 'UTF8')), 'hex'), 32) as device
		from today`;
	return row!.device;
}
