// Staff sign in at the municipality's own door, a real OpenID provider; and every answer that is not right opens nothing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as oidc from '#lib/accounts/oidc.server.ts';
import { oidcWords } from '#lib/accounts/oidc.ts';
import * as sessions from '#lib/accounts/sessions.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import { ownDatabase } from '../support/database.ts';
import { SECRET, startMunicipality, type Employee, type Municipality } from '../support/municipality.ts';
import { signedIn } from '../support/people.ts';

const ORIGIN = 'http://localhost:3999';
const RETURN = ORIGIN + oidc.RETURN_PATH;
const ria: Employee = { id: 'ria', email: 'Ria@gemeente.example', verified: true };

ownDatabase();
const folder = mkdtempSync(join(tmpdir(), 'thuis-oidc-'));
const settings = (issuer: string) => ({
	...{ DATA_DIR: folder, ORIGIN, OIDC_ISSUER: issuer },
	...{ OIDC_CLIENT_ID: 'thuis', OIDC_CLIENT_SECRET: SECRET }
});
let town: Municipality;
beforeAll(async () => {
	town = await startMunicipality(['thuis', 'ander'], ORIGIN, RETURN);
	configure(settings(town.issuer));
});
beforeEach(() => {
	town.employee = ria;
	town.forged = null;
});
afterAll(async () => {
	await town.stop();
	rmSync(folder, { recursive: true });
});

async function begin(next: string | null = null) {
	const begun = await oidc.begin(next, new Date());
	if (!begun.ok) throw new Error(begun.problem);
	return begun;
}
const end = (state: string | undefined, back: URL) => oidc.end(state, back.searchParams, 'Edge op Windows', new Date());
const accountCount = async () => (await sql<{ n: number }[]>`select count(*)::int as n from accounts`)[0]!.n;

/** A visit with something changed in the address the browser is sent to. */
async function visit(change: (url: URL) => void = () => {}) {
	const { url, state } = await begin();
	const there = new URL(url);
	change(there);
	return { state, back: await town.follow(there.href) };
}

describe('who comes in', () => {
	test('somebody of the municipality has an account by e-mail address, and no role by it', async () => {
		const { url, state } = await begin('/gemeente');
		const asked = new URL(url).searchParams;
		expect(asked.get('redirect_uri')).toBe('http://localhost:3999/inloggen/gemeente/terug');
		expect(asked.get('code_challenge_method')).toBe('S256');
		const ended = await end(state, await town.follow(url));
		expect(ended).toMatchObject({ ok: true, next: '/gemeente' });
		const settled = ended.ok ? await sessions.settle(ended.session.token) : null;
		expect(settled?.me).toMatchObject({ email: 'ria@gemeente.example', secondFactor: false, rights: { staff: [] } });
	});

	test('a moderator keeps the role; a second factor counts only when the municipality says it was given', async () => {
		const account = await signedIn(sql, { email: 'anna@gemeente.example', staff: ['moderator'] });
		for (const [amr, given] of [
			[undefined, false],
			[['pwd'], false],
			[['pwd', 'mfa'], true]
		] as const) {
			town.employee = { id: 'anna', email: account.email, verified: true, amr: amr && [...amr] };
			const { state, back } = await visit();
			const ended = await end(state, back);
			const settled = ended.ok ? await sessions.settle(ended.session.token) : null;
			expect(settled?.me).toMatchObject({ id: account.id, secondFactor: given, rights: { staff: ['moderator'] } });
		}
	});

	test('who signs out here signs out there too', async () => {
		const { state, back } = await visit();
		const ended = await end(state, back);
		const url = new URL((await oidc.farewell(ended.ok ? ended.farewell : '', new Date()))!);
		expect(url.origin).toBe(town.issuer);
		expect(url.searchParams.get('post_logout_redirect_uri')).toBe(`${ORIGIN}/`);
		expect((await fetch(url)).status).toBe(200);
		expect(await oidc.farewell(undefined, new Date())).toBeNull();
		expect(await oidc.farewell('iets-anders', new Date())).toBeNull();
	});
});

describe('an answer that is not right opens nothing', () => {
	const refused = (problem: string) => ({ ok: false, problem });

	test('of another browser, or with another state', async () => {
		const before = await accountCount();
		town.employee = { ...ria, email: 'nieuw@gemeente.example' };
		const { back } = await visit();
		expect(await end(undefined, back)).toEqual(refused('started-elsewhere'));
		expect(await end((await begin()).state, back)).toEqual(refused('started-elsewhere'));
		const tampered = await visit((url) => url.searchParams.set('state', 'van-iemand-anders'));
		expect(await end(tampered.state, tampered.back)).toEqual(refused('started-elsewhere'));
		expect(await end('van-iemand-anders', tampered.back)).toEqual(refused('started-elsewhere'));
		expect(await accountCount()).toBe(before);
	});

	test('with another nonce', async () => {
		const { state, back } = await visit((url) => url.searchParams.set('nonce', 'van-een-ander-bezoek'));
		expect(await end(state, back)).toEqual(refused('refused'));
	});

	test('a second time', async () => {
		const { state, back } = await visit();
		expect(await end(state, back)).toMatchObject({ ok: true });
		expect(await end(state, back)).toEqual(refused('started-elsewhere'));
	});

	test('with a code of another visit, or one that was used', async () => {
		const [first, second] = [await visit(), await visit()];
		expect(await end(first.state, first.back)).toMatchObject({ ok: true });
		second.back.searchParams.set('code', first.back.searchParams.get('code')!);
		expect(await end(second.state, second.back)).toEqual(refused('refused'));
		const [third, fourth] = [await visit(), await visit()];
		fourth.back.searchParams.set('code', third.back.searchParams.get('code')!);
		expect(await end(fourth.state, fourth.back)).toEqual(refused('refused'));
	});

	test('made for another site, though the municipality signed it for the same person and the same visit', async () => {
		const ours = await begin();
		const nonce = new URL(ours.url).searchParams.get('nonce')!;
		// The other site asks its own ID token with our nonce; PKCE by "plain" text is not allowed, so with a known pair.
		const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
		const theirs = new URL(ours.url);
		theirs.searchParams.set('client_id', 'ander');
		theirs.searchParams.set('code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
		const code = (await town.follow(theirs.href)).searchParams.get('code')!;
		town.forged = await town.exchange('ander', code, verifier, RETURN);
		const said = JSON.parse(Buffer.from(town.forged.split('.')[1]!, 'base64url').toString()) as object;
		expect(said).toMatchObject({ aud: 'ander', nonce });
		expect(await end(ours.state, await town.follow(ours.url))).toEqual(refused('refused'));
	});

	test('that nobody signed', async () => {
		const { url, state } = await begin();
		const back = await town.follow(url);
		const claims = { iss: town.issuer, aud: 'thuis', sub: 'ria', nonce: new URL(url).searchParams.get('nonce') };
		const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
		const now = Math.floor(Date.now() / 1000);
		town.forged = `${part({ alg: 'none' })}.${part({ ...claims, iat: now, exp: now + 60 })}.`;
		expect(await end(state, back)).toEqual(refused('refused'));
	});

	test('with an e-mail address that the municipality did not check', async () => {
		const before = await accountCount();
		town.employee = { id: 'ongezien', email: 'ongezien@gemeente.example', verified: false };
		const { state, back } = await visit();
		expect(await end(state, back)).toEqual(refused('email-unverified'));
		expect(await accountCount()).toBe(before);
	});

	test('after ten minutes', async () => {
		const { state, back } = await visit();
		const later = new Date(Date.now() + 601_000);
		expect(await oidc.end(state, back.searchParams, '', later)).toEqual(refused('started-elsewhere'));
	});

	test('from who gave up', async () => {
		const { state } = await begin();
		const back = new URL(`${RETURN}?error=access_denied&state=${state}&iss=${encodeURIComponent(town.issuer)}`);
		expect(await end(state, back)).toEqual(refused('cancelled'));
	});
});

describe('a provider that does not answer', () => {
	test('is told in plain words, before and after', async () => {
		const gone = await startMunicipality(['thuis'], ORIGIN, RETURN);
		configure(settings(gone.issuer));
		const begun = await begin();
		const back = await gone.follow(begun.url);
		await gone.stop();
		expect(await end(begun.state, back)).toEqual({ ok: false, problem: 'away' });
		const another = await startMunicipality(['thuis'], ORIGIN, RETURN);
		await another.stop();
		configure(settings(another.issuer));
		expect(await oidc.begin(null, new Date())).toEqual({ ok: false, problem: 'away' });
		expect(oidcWords.away).toMatch(/niet bereiken/);
		configure(settings(town.issuer));
	});

	test('over plain http is asked nothing unless it is this machine itself', async () => {
		configure(settings('http://inloggen.voorbeeld.example'));
		expect(await oidc.begin(null, new Date())).toEqual({ ok: false, problem: 'away' });
		configure(settings(town.issuer));
	});
});
