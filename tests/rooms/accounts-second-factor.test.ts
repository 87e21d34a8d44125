// The second step: who may set it up when, codes that count once, and a letter about every change.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as recovery from '#lib/accounts/recovery.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import { keyInFile, seal, unseal } from '#lib/foundation/sealed.server.ts';
import * as secondFactor from '#lib/accounts/second-factor.server.ts';
import * as sessions from '#lib/accounts/sessions.server.ts';
import * as totp from '#lib/accounts/totp.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import { ownDatabase } from '../support/database.ts';
import { signedIn } from '../support/people.ts';

ownDatabase();
const folder = mkdtempSync(join(tmpdir(), 'thuis-sealed-'));
beforeAll(() => configure({ DATA_DIR: folder }));
afterAll(() => rmSync(folder, { recursive: true }));

const codeAt = (secret: string, at: Date) =>
	new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({ timestamp: at.getTime() });
const later = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1000);
const meOf = async (token: string): Promise<Me> => (await sessions.settle(token))!.me;
const letters = async (me: Me) =>
	(await sql<{ subject: string }[]>`select subject from letters where recipient = ${me.email} order by written_at`).map(
		({ subject }) => subject
	);

/** A moderator who just signed in and set up an app: the session with it, the secret, the sheet of codes. */
async function withApp(now = new Date()) {
	const ria = await signedIn(sql, { staff: ['moderator'], secondFactor: false });
	const { sealed, secret } = totp.setup(ria);
	const done = await totp.confirm(ria, sealed, codeAt(secret, now), now);
	if (!done.ok) throw new Error(done.problem);
	return { me: await meOf(done.session.token), secret, codes: done.codes };
}

/** Somebody else's browser, or one's own on another day: the same account, signed in by mail. */
async function again(me: Me): Promise<Me> {
	const { token } = await sql.begin((tx) => sessions.begin(tx, me.id, { device: 'Firefox op Windows' }));
	return meOf(token);
}

describe('setting up an app', () => {
	test('a moderator who just signed in shows the first code and has given the second factor', async () => {
		const { me, codes } = await withApp();
		expect(me.secondFactor).toBe(true);
		expect(codes).toHaveLength(10);
		expect(await letters(me)).toEqual(['Je logt nu in met een tweede stap']);
	});

	test('the session of before is over: who had its cookie has nothing', async () => {
		const ria = await signedIn(sql, { staff: ['moderator'], secondFactor: false });
		const { sealed, secret } = totp.setup(ria);
		const now = new Date();
		await totp.confirm(ria, sealed, codeAt(secret, now), now);
		await expect(recovery.renew(ria, now)).rejects.toThrow('may not account.change');
	});

	test('a session that was stolen later than a quarter of an hour can add nothing', async () => {
		const ria = await signedIn(sql, { staff: ['moderator'], secondFactor: false });
		const now = later(new Date(), 16 * 60);
		const { sealed, secret } = totp.setup(ria);
		expect(await totp.confirm(ria, sealed, codeAt(secret, now), now)).toEqual({ ok: false, problem: 'sign-in-again' });
		expect(await letters(ria)).toEqual([]);
	});

	test('half a session cannot take the app away, make a sheet of codes, or set up another app', async () => {
		const { me } = await withApp();
		const half = await again(me);
		const now = new Date();
		const refused = { ok: false, problem: 'give-second-factor' };
		expect(await totp.remove(half, now)).toEqual(refused);
		expect(await recovery.renew(half, now)).toEqual(refused);
		const { sealed, secret } = totp.setup(half);
		expect(await totp.confirm(half, sealed, codeAt(secret, now), now)).toEqual(refused);
	});

	test('what was begun in one session is not finished in another', async () => {
		const fatima = await signedIn(sql);
		const now = new Date();
		const { sealed, secret } = totp.setup(fatima);
		const answer = await totp.confirm(await again(fatima), sealed, codeAt(secret, now), now);
		expect(answer).toEqual({ ok: false, problem: 'started-elsewhere' });
	});

	test('a wrong first code keeps the same secret on the page', async () => {
		const fatima = await signedIn(sql);
		const first = totp.setup(fatima);
		expect(await totp.confirm(fatima, first.sealed, '000 00', new Date())).toMatchObject({ problem: 'code-wrong-app' });
		expect(totp.setup(fatima, first.sealed).secret).toBe(first.secret);
	});

	test('who takes the app away has no codes left that open anything, and gets a letter', async () => {
		const { me, codes } = await withApp();
		expect(await totp.remove(me, new Date())).toEqual({ ok: true });
		const half = await again(me);
		expect(await secondFactor.give(half, codes[0]!, new Date())).toMatchObject({ ok: false });
		expect(await letters(me)).toEqual(['Je logt nu in met een tweede stap', 'De codes uit je app zijn weg']);
	});
});

describe('giving the second step', () => {
	test('a code of this half minute, the one before or the one after, each once', async () => {
		const began = later(new Date(), -300);
		const { me, secret } = await withApp(began);
		const now = new Date();
		const half = await again(me);
		const given = await secondFactor.give(half, codeAt(secret, later(now, -30)), now);
		expect(given.ok).toBe(true);
		expect(given.ok && (await meOf(given.session.token)).secondFactor).toBe(true);

		const another = await again(me);
		expect(await secondFactor.give(another, codeAt(secret, later(now, -30)), now)).toMatchObject({ ok: false });
		expect(await secondFactor.give(another, codeAt(secret, later(now, 90)), now)).toMatchObject({ ok: false });
		expect(await secondFactor.give(another, codeAt(secret, later(now, 30)), now)).toMatchObject({ ok: true });
	});

	test('of the same code in two browsers at once, one counts', async () => {
		const { me, secret } = await withApp(later(new Date(), -300));
		const now = new Date();
		const halves = await Promise.all([again(me), again(me)]);
		const code = codeAt(secret, now);
		const given = await Promise.all(halves.map((half) => secondFactor.give(half, code, now)));
		expect(given.filter(({ ok }) => ok)).toHaveLength(1);
	});

	test('a recovery code works once, however it is typed, and its owner reads of it', async () => {
		const { me, codes } = await withApp();
		const half = await again(me);
		const typed = ` ${codes[3]!.toUpperCase().replaceAll('-', ' ')} `;
		expect(await secondFactor.give(half, typed, new Date())).toMatchObject({ ok: true });
		expect(await secondFactor.give(await again(me), typed, new Date())).toMatchObject({ ok: false });
		expect((await letters(me)).at(-1)).toBe('Er is een herstelcode gebruikt');
	});

	test('a new sheet of codes replaces the old one', async () => {
		const { me, codes } = await withApp();
		const renewed = await recovery.renew(me, new Date());
		expect(renewed.ok && renewed.codes).toHaveLength(10);
		expect(await secondFactor.give(await again(me), codes[0]!, new Date())).toMatchObject({ ok: false });
		const fresh = renewed.ok ? renewed.codes[0]! : '';
		expect(await secondFactor.give(await again(me), fresh, new Date())).toMatchObject({ ok: true });
	});

	test('who guesses must wait, also with another session of the same account', async () => {
		const { me, secret } = await withApp(later(new Date(), -300));
		const now = new Date();
		for (let guess = 0; guess < 10; guess++)
			expect(await secondFactor.give(await again(me), '000000', now)).toMatchObject({ ok: false });
		const waiting = await secondFactor.give(await again(me), codeAt(secret, now), now);
		expect(waiting).toMatchObject({ ok: false, wait: expect.any(Number) as number });
	});

	test('nobody reads a secret or a code in the database', async () => {
		const { me, secret, codes } = await withApp();
		const [kept] = await sql<{ text: string }[]>`
			select (select string_agg(t::text, '') from totp_secrets t) || (select string_agg(r::text, '') from recovery_codes r) as text`;
		const raw = Buffer.from(Secret.fromBase32(secret.replaceAll(' ', '')).bytes).toString('hex');
		for (const readable of [raw, Buffer.from(secret.replaceAll(' ', '')).toString('hex'), ...codes])
			expect(kept!.text).not.toContain(readable);
		expect(kept!.text).toContain(me.id);
	});
});

describe('sealing', () => {
	test('what was sealed for one purpose opens for no other, nor when a bit of it changed', () => {
		const sealed = seal('totp:fatima', 'geheim');
		expect(unseal('totp:fatima', sealed)).toBe('geheim');
		expect(unseal('totp:henk', sealed)).toBeNull();
		for (let at = 0; at < sealed.length; at++) {
			const touched = Buffer.from(sealed);
			touched[at] = touched[at]! ^ 1;
			expect(unseal('totp:fatima', touched)).toBeNull();
		}
		expect(unseal('totp:fatima', sealed.subarray(0, 20))).toBeNull();
	});

	test('the key of the configuration wins, and another key opens nothing', () => {
		const sealed = seal('a', 'geheim');
		configure({ DATA_DIR: folder, SECRET_KEY: Buffer.alloc(32, 7).toString('base64') });
		expect(unseal('a', sealed)).toBeNull();
		expect(unseal('a', seal('a', 'anders'))).toBe('anders');
		configure({ DATA_DIR: folder });
		expect(unseal('a', sealed)).toBe('geheim');
	});

	test('of six servers that start at once all have the same key, which only its owner can read', async () => {
		const path = join(folder, 'nieuw', 'secret.key');
		const script = `import('#lib/foundation/sealed.server.ts').then((s) => console.log(s.keyInFile(${JSON.stringify(path)}).toString('hex')))`;
		const started = Array.from({ length: 6 }, () => promisify(execFile)(process.execPath, ['-e', script]));
		const keys = (await Promise.all(started)).map(({ stdout }) => stdout.trim());
		expect(new Set(keys)).toEqual(new Set([keyInFile(path).toString('hex')]));
		expect(statSync(path).mode & 0o777).toBe(0o600);
	});
});
