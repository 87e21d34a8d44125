// "Klopt dit niet?": a message goes after its term, and who sent how many is forgotten sooner than that.
import { expect, test } from 'vitest';
import { addDays } from '#lib/calendar/days.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { forgetExpired, tooOften } from '#lib/foundation/ratelimit.server.ts';
import { answerReport } from '#lib/moderation/answer.server.ts';
import { forgetOld, KEPT_DAYS, report } from '#lib/moderation/moderation.server.ts';
import { ownDatabase } from '../support/database.ts';

ownDatabase();

const form = (melding: string, contact = '') => {
	const fields = new FormData();
	fields.set('melding', melding);
	fields.set('contact', contact);
	return fields;
};
const messages = async () =>
	(await sql<{ message: string }[]>`select message from reports`).map(({ message }) => message);

test('a message is kept for half a year by the clock of Amsterdam, and is then gone', async () => {
	// Half past midnight in Oss; the clock of the server still says the day before.
	await report('place', 1, { message: 'Het hek is dicht', contact: '06-12345678' }, new Date('2026-06-30T22:30:00Z'));
	const last = addDays('2026-07-01', KEPT_DAYS);
	expect(await forgetOld(addDays(last, -1))).toBe(0);
	expect(await messages()).toEqual(['Het hek is dicht']);
	expect(await forgetOld(last)).toBe(1);
	expect(await messages()).toEqual([]);
});

test('the eleventh message of an hour waits, with its text; a neighbour is not held up', async () => {
	const now = new Date('2026-11-22T10:00:00Z');
	const send = (text: string, address: string) => answerReport('place', 1, form(text, 'fatima'), address, now);
	// Together, as two servers would: each counts.
	const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => send(`Bericht ${i}`, '203.0.113.9')));
	expect(answers.every(({ ok }) => ok)).toBe(true);
	expect(await send('De elfde', '203.0.113.9')).toMatchObject({
		ok: false,
		status: 429,
		typed: { melding: 'De elfde', contact: 'fatima' }
	});
	expect(await send('Een buurvrouw', '203.0.113.10')).toEqual({ ok: true });
	expect(await messages()).toHaveLength(11);
	await sql`delete from reports`;
});

test('changing the end of an IPv6 address makes nobody somebody else', async () => {
	const limit = { name: 'ipv6', points: 2, seconds: 60 };
	const tries = [];
	for (let i = 1; i <= 3; i++) tries.push(await tooOften(limit, `2001:db8:1:2::${i}`));
	expect(tries).toEqual([null, null, 60]);
	expect(await tooOften(limit, '2001:db8:1:3::1')).toBeNull();
});

test('counts and the salts that hide addresses are forgotten when they are over', async () => {
	await tooOften({ name: 'oud', points: 1, seconds: 3600 }, '203.0.113.9');
	const [held] = await sql<{ key: string }[]>`select key from rate_limits where key like 'oud:%'`;
	expect(held?.key).not.toContain('203.0.113');
	await sql`update rate_limits set expires_at = now() - interval '1 second' where key like 'oud:%'`;
	await sql`insert into rate_salts (day) values (current_date - 1)`;
	expect(await forgetExpired()).toBe(1);
	expect(await sql`select day from rate_salts where day < current_date`).toHaveLength(0);
	expect(await sql`select day from rate_salts`).toHaveLength(1);
});
