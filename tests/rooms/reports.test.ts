// "Klopt dit niet?": a message goes after its term, and who sent how many is forgotten sooner than that.
import { beforeAll, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { forgetExpired, tooOften } from '#lib/foundation/ratelimit.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import { answerReport } from '#lib/moderation/answer.server.ts';
import { forgetOld, KEPT_DAYS, recentDates, report } from '#lib/moderation/moderation.server.ts';
import * as places from '#lib/places/places.server.ts';
import * as reviews from '#lib/reviews/reviews.server.ts';
import { ownDatabase } from '../support/database.ts';
import { waitingForLock } from '../support/locks.ts';
import { huiskamerDeWolput, koffieAanDeWolput } from '../support/neighbours.ts';
import { signedIn } from '../support/people.ts';

ownDatabase();

const today = '2026-11-22';
let wolput: number;
let koffie: number;
beforeAll(async () => {
	configure({});
	wolput = (await places.saveAll([huiskamerDeWolput()], { today })).ids.get('wolput')!;
	koffie = (await activities.publishAll([koffieAanDeWolput()], { today })).ids.get('koffie-wolput')!;
});

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
	const now = new Date('2026-06-30T22:30:00Z');
	const told = { kind: 'wrong' as const, original: null, message: 'Het hek is dicht', contact: '06-12345678' };
	await report('place', wolput, told, { now, reporter: 'fatima', origin: 'https://oss.example' });
	const last = addDays('2026-07-01', KEPT_DAYS);
	expect(await forgetOld(addDays(last, -1))).toBe(0);
	expect(await messages()).toEqual(['Het hek is dicht']);
	expect(await forgetOld(last)).toBe(1);
	expect(await messages()).toEqual([]);
});

test('the eleventh message of an hour waits, with its text; a neighbour is not held up', async () => {
	const now = new Date('2026-11-22T10:00:00Z');
	const send = (text: string, address: string) => answerReport('place', wolput, form(text, 'fatima'), address, now);
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

test('one or two people put it before a moderator; three different people tell the organiser too, once', async () => {
	const now = new Date('2026-11-22T10:00:00Z');
	const moderator = await signedIn(sql, { staff: ['moderator'], email: 'moderator@oss.example' });
	const [initiative] = await sql<{ id: number }[]>`
		insert into initiatives (slug, name, kind, created_by) values ('wolput', 'De Wolput', 'residents', 'test') returning id`;
	await sql`update activities set initiative_id = ${initiative!.id} where id = ${koffie}`;
	await signedIn(sql, { initiatives: [{ id: initiative!.id, role: 'owner' }], email: 'fatima@oss.example' });
	const [date] = await recentDates(koffie, now);
	expect(date).toEqual({ value: '2026-11-17T10:00', label: 'dinsdag 17 november 2026' });
	const say = (reporter: string) =>
		report(
			'activity',
			koffie,
			{ kind: 'not-held', original: date!.value, message: 'Scheldwoord', contact: null },
			{ now, reporter, origin: 'https://oss.example' }
		);
	await say('een');
	await say('een');
	await say('twee');
	expect(await sql`select from letters`).toHaveLength(0);
	expect(await sql`select from reviews where noun = 'reports' and ref = ${`activity:${koffie}`}`).toHaveLength(1);
	await say('drie');
	await say('vier');
	const letters = await sql<
		{ recipient: string; text: string }[]
	>`select recipient, text from letters order by recipient`;
	expect(letters.map(({ recipient }) => recipient)).toEqual(['fatima@oss.example', moderator.email]);
	expect(letters[0]?.text).toContain('4 keer: het ging niet door.\nHet gaat om dinsdag 17 november 2026.');
	expect(letters[0]?.text).not.toContain('Scheldwoord');
	await sql`delete from reports`;
});

test('who tells something at the very moment a moderator decides asks a new question', async () => {
	const asked = { noun: 'reports', ref: 'place:1', initiativeId: null, why: 'reports', by: 'bewoners' } as const;
	const first = await sql.begin((tx) => reviews.ask(tx, asked));
	expect(await sql.begin((tx) => reviews.ask(tx, asked))).toBe(first);
	const second = await sql.begin(async (deciding) => {
		await reviews.take(deciding, first);
		const told = sql.begin((telling) => reviews.ask(telling, asked));
		await waitingForLock(1);
		await reviews.decide(deciding, first, 'test', 'approved');
		return { told };
	});
	const next = await second.told;
	expect(next).not.toBe(first);
	expect((await sql.begin((tx) => reviews.open(tx, 'reports', 'place:1')))?.id).toBe(next);
});

test('a date that was not held is said with a day, and needs no words', async () => {
	const fields = form('');
	fields.set('soort', 'ging-niet-door');
	const now = new Date('2026-11-22T10:00:00Z');
	expect(await answerReport('activity', koffie, fields, '203.0.113.20', now)).toMatchObject({
		status: 422,
		problems: [{ field: 'datum', message: 'Kies welke keer het niet doorging.' }]
	});
	fields.set('datum', '2026-11-17T10:00');
	expect(await answerReport('activity', koffie, fields, '203.0.113.20', now)).toEqual({ ok: true });
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
