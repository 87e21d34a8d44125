// Signing in by mail: one link, one use, fifteen minutes; and nobody learns who has an account.
import { beforeEach, describe, expect, test } from 'vitest';
import * as accounts from '#lib/accounts/accounts.server.ts';
import { settle } from '#lib/accounts/sessions.server.ts';
import * as signIn from '#lib/accounts/sign-in.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { ownDatabase } from '../support/database.ts';

ownDatabase();

const origin = 'http://thuis.test';
const device = 'Firefox op Windows';
let asked = 0;
// Each asks from an address of its own: the limits are told about below.
const ask = (email: string, next: string | null = null, now = new Date()) =>
	signIn.ask(email, { next, origin, from: `203.0.113.${++asked}`, now });

async function linkTo(email: string): Promise<string> {
	const [letter] = await sql<{ text: string }[]>`
		select text from letters where recipient = ${email} order by written_at desc limit 1`;
	return /\/inloggen\/([\w-]{43})\b/.exec(letter?.text ?? '')?.[1] ?? '';
}

beforeEach(async () => {
	await sql`truncate letters, rate_limits, sign_in_links cascade`;
	await sql`delete from accounts`;
});

describe('a link', () => {
	test('signs in once: a second click finds nothing, also when both come at the same moment', async () => {
		await ask('fatima@voorbeeld.nl', '/beheer');
		const token = await linkTo('fatima@voorbeeld.nl');
		const used = await Promise.all([1, 2, 3, 4].map(() => signIn.use(token, { device })));
		const [first, ...others] = used.filter((one) => one !== null);
		expect(first).toMatchObject({ next: '/beheer', added: true });
		expect(others).toEqual([]);
		expect((await settle(first!.token))?.me).toMatchObject({ email: 'fatima@voorbeeld.nl', secondFactor: false });
	});

	test('works for fifteen minutes, and not a second longer', async () => {
		const now = new Date('2026-11-22T10:00:00Z');
		await ask('henk@voorbeeld.nl', null, now);
		const first = await linkTo('henk@voorbeeld.nl');
		expect(await signIn.use(first, { device, now: new Date('2026-11-22T10:14:59Z') })).not.toBeNull();
		await ask('henk@voorbeeld.nl', null, new Date('2026-11-22T11:00:00Z'));
		const second = await linkTo('henk@voorbeeld.nl');
		expect(await signIn.use(second, { device, now: new Date('2026-11-22T11:15:00Z') })).toBeNull();
		expect(await signIn.use(second, { device, now: new Date('2026-11-22T11:01:00Z') })).toBeNull();
	});

	test.each(['', 'x', 'a'.repeat(43), "' or true --", '0'.repeat(64)])(
		'that was never sent signs in nobody: %j',
		async (token) => {
			await ask('fatima@voorbeeld.nl');
			expect(await signIn.use(token, { device })).toBeNull();
		}
	);

	test('cannot be made from what is kept: not from its hash, nor from that of a session', async () => {
		await ask('fatima@voorbeeld.nl');
		const [kept] = await sql<{ hash: string }[]>`select token_hash as hash from sign_in_links`;
		expect(await signIn.use(kept!.hash, { device })).toBeNull();
		const token = await linkTo('fatima@voorbeeld.nl');
		const used = await signIn.use(token, { device });
		const rows = JSON.stringify([
			await sql`select * from sessions`,
			await sql`select * from sign_in_links`,
			await sql`select * from accounts`
		]);
		for (const secret of [token, used!.token]) expect(rows).not.toContain(secret);
		const [session] = await sql<{ id: string }[]>`select id from sessions`;
		expect(await settle(session!.id)).toBeNull();
	});

	test('ends the session it takes the place of', async () => {
		await ask('fatima@voorbeeld.nl');
		const former = (await signIn.use(await linkTo('fatima@voorbeeld.nl'), { device }))!.token;
		await ask('fatima@voorbeeld.nl');
		const latter = (await signIn.use(await linkTo('fatima@voorbeeld.nl'), { device, former }))!.token;
		expect(latter).not.toBe(former);
		expect(await settle(former)).toBeNull();
		expect(await settle(latter)).not.toBeNull();
	});
});

describe('who has an account is told to nobody', () => {
	test('a known and an unknown address get the same letter, and leave the same behind', async () => {
		await sql.begin((tx) => accounts.ensure(tx, 'bekend@voorbeeld.nl'));
		const answers = [await ask('bekend@voorbeeld.nl'), await ask('vreemd@voorbeeld.nl')];
		expect(answers[0]).toEqual(answers[1]);
		const letters = await sql<{ recipient: string; subject: string; text: string }[]>`
			select recipient, subject, text from letters order by recipient`;
		const [known, unknown] = letters.map(({ subject, text }) => [subject, text.replace(/[\w-]{43}/, 'link')]);
		expect(known).toEqual(unknown);
		expect(letters.map(({ recipient }) => recipient)).toEqual(['bekend@voorbeeld.nl', 'vreemd@voorbeeld.nl']);
		expect(await sql`select from accounts`).toHaveLength(1);
	});

	test('an account is made when the link is used, once, also when it comes in capitals', async () => {
		await ask('nieuw@voorbeeld.nl');
		expect((await signIn.use(await linkTo('nieuw@voorbeeld.nl'), { device }))?.added).toBe(true);
		const id = await sql.begin((tx) => accounts.ensure(tx, ' Nieuw@Voorbeeld.NL '));
		await ask('nieuw@voorbeeld.nl');
		expect((await signIn.use(await linkTo('nieuw@voorbeeld.nl'), { device }))?.added).toBe(false);
		expect((await sql`select id from accounts`).map((row) => row.id as string)).toEqual([id]);
	});
});

describe('asking often', () => {
	test('the sixth letter of an hour to one address waits, from wherever it is asked, also of two servers at once', async () => {
		const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => ask('fatima@voorbeeld.nl')));
		expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
		const refused = answers.find((answer) => !answer.ok);
		expect(refused).toMatchObject({ ok: false });
		expect(refused?.ok === false && refused.wait).toBeGreaterThan(3500);
		expect(await sql`select from letters where recipient = 'fatima@voorbeeld.nl'`).toHaveLength(5);
		expect(await ask('henk@voorbeeld.nl')).toEqual({ ok: true });
	});

	test('one machine that asks for many people waits after thirty; no address of it is kept', async () => {
		const from = '198.51.100.20';
		const answers = [];
		for (let i = 0; i < 31; i++) answers.push(await signIn.ask(`mens${i}@voorbeeld.nl`, { next: null, origin, from }));
		expect(answers.map(({ ok }) => ok)).toEqual([...Array<boolean>(30).fill(true), false]);
		expect(JSON.stringify(await sql`select * from rate_limits`)).not.toMatch(/198\.51|mens/);
	});
});
