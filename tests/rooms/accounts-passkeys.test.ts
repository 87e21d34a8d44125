// Passkeys: adding one, signing in with it, and every answer that is not right.
import { beforeAll, describe, expect, test } from 'vitest';
import * as ceremony from '#lib/accounts/passkeys-use.server.ts';
import * as passkeys from '#lib/accounts/passkeys.server.ts';
import type { Me } from '#lib/accounts/rights.ts';
import * as secondFactor from '#lib/accounts/second-factor.server.ts';
import * as sessions from '#lib/accounts/sessions.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import { hashOf } from '#lib/foundation/tokens.server.ts';
import { telephone, type Oddity, type Telephone } from '../support/authenticator.ts';
import { ownDatabase } from '../support/database.ts';
import { signedIn } from '../support/people.ts';

const SITE = 'https://thuis.example';

ownDatabase();
beforeAll(() => configure({ ORIGIN: SITE }));

const now = () => new Date();
const in6Minutes = () => new Date(Date.now() + 360_000);
const meOf = async (token: string): Promise<Me> => (await sessions.settle(token))!.me;

async function questionToAdd(me: Me): Promise<string> {
	const asked = await passkeys.askToAdd(me, now());
	if (!asked.ok) throw new Error(asked.problem);
	return asked.options.challenge;
}
const question = async (me: Me | null) => (await ceremony.ask(me, now())).challenge;
const signIn = (phone: Telephone, challenge: string, oddity?: Oddity, at = now()) =>
	ceremony.answer(null, phone.use(challenge, oddity), 'Safari op een iPhone', at);

/** Somebody who just signed in by mail and added a telephone: the session with it. */
async function withTelephone(given: Parameters<typeof signedIn>[1] = {}) {
	const person = await signedIn(sql, { secondFactor: false, ...given });
	const phone = telephone(SITE);
	const added = await passkeys.add(person, phone.make(await questionToAdd(person)), 'Telefoon', now());
	if (!added.ok) throw new Error(added.problem);
	return { me: await meOf(added.session.token), phone };
}
async function again(me: Me): Promise<Me> {
	const { token } = await sql.begin((tx) => sessions.begin(tx, me.id, { device: 'Firefox op Windows' }));
	return meOf(token);
}
const refused = (problem: string) => ({ ok: false, problem });

describe('adding a telephone', () => {
	test('it is the second factor of this session, and its owner gets a letter', async () => {
		const { me, phone } = await withTelephone();
		expect(me.secondFactor).toBe(true);
		expect(await passkeys.list(me)).toMatchObject([{ id: phone.id, name: 'Telefoon', lastUsedOn: null }]);
		const letters = await sql`select subject from letters where recipient = ${me.email}`;
		expect(letters).toMatchObject([{ subject: 'Je kunt inloggen met een nieuw apparaat' }]);
	});

	test('the question names this site, asks for a finger, a face or a code, and for keys we can read', async () => {
		const { me, phone } = await withTelephone();
		const asked = await passkeys.askToAdd(me, now());
		expect(asked.ok && asked.options).toMatchObject({
			rp: { id: 'thuis.example' },
			authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
			excludeCredentials: [{ id: phone.id }]
		});
		expect(asked.ok && asked.options.pubKeyCredParams.map(({ alg }) => alg)).toEqual([-8, -7, -257]);
	});

	test('a question is answered once, by whom it was put to, within five minutes', async () => {
		const [fatima, henk] = [await signedIn(sql), await signedIn(sql)];
		const challenge = await questionToAdd(fatima);
		const [kept] = await sql`select * from passkey_challenges where account_id = ${fatima.id}`;
		expect(kept).toMatchObject({ challenge_hash: hashOf(challenge) });
		const phone = telephone(SITE);
		expect(await passkeys.add(henk, phone.make(challenge), 'x', now())).toEqual(refused('passkey-refused'));
		expect(await passkeys.add(fatima, phone.make(challenge), 'x', now())).toMatchObject({ ok: true });
		expect(await passkeys.add(henk, telephone(SITE).make(challenge), 'x', now())).toMatchObject({ ok: false });
		const late = await questionToAdd(henk);
		expect(await passkeys.add(henk, telephone(SITE).make(late), 'x', in6Minutes())).toEqual(refused('passkey-refused'));
		const unasked = telephone(SITE).make('bm9vaXQgZ2V2cmFhZ2Q');
		expect(await passkeys.add(henk, unasked, 'x', now())).toEqual(refused('passkey-refused'));
	});

	test.each<[string, Oddity]>([
		['made at another site', { origin: 'https://thuis.evil.example' }],
		['made for another site', { rpId: 'evil.example' }],
		['made without finger, face or code', { unverified: true }]
	])('what was %s is refused, and the question is used up', async (_, oddity) => {
		const fatima = await signedIn(sql);
		const challenge = await questionToAdd(fatima);
		expect(await passkeys.add(fatima, telephone(SITE).make(challenge, oddity), 'x', now())).toMatchObject({
			ok: false
		});
		expect(await passkeys.add(fatima, telephone(SITE).make(challenge), 'x', now())).toMatchObject({ ok: false });
	});

	test('a telephone of somebody else is not taken over', async () => {
		const { phone } = await withTelephone();
		const henk = await signedIn(sql);
		const answer = await passkeys.add(henk, phone.make(await questionToAdd(henk)), 'x', now());
		expect(answer).toEqual(refused('passkey-known'));
	});

	test('half a session, or one that began too long ago, adds nothing', async () => {
		const { me } = await withTelephone({ staff: ['moderator'] });
		const half = await again(me);
		expect(await passkeys.askToAdd(half, now())).toEqual(refused('give-second-factor'));
		const fatima = await signedIn(sql);
		const late = new Date(Date.now() + 16 * 60_000);
		expect(await passkeys.askToAdd(fatima, late)).toEqual(refused('sign-in-again'));
		const phone = telephone(SITE);
		const challenge = await questionToAdd(fatima);
		await sql`update sessions set began_at = now() - interval '16 minutes' where account_id = ${fatima.id}`;
		expect(await passkeys.add(fatima, phone.make(challenge), 'x', now())).toEqual(refused('sign-in-again'));
	});
});

describe('signing in with a telephone', () => {
	test('begins a session of its owner, with the second factor given', async () => {
		const { me, phone } = await withTelephone({ staff: ['moderator'] });
		const answer = await signIn(phone, await question(null));
		const signedInAs = answer.ok ? await meOf(answer.session.token) : null;
		expect(signedInAs).toMatchObject({ id: me.id, secondFactor: true });
		expect((await passkeys.list(me))[0]?.lastUsedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
	});

	test('an answer counts once', async () => {
		const { phone } = await withTelephone();
		const answer = phone.use(await question(null));
		const both = await Promise.all([1, 2].map(() => ceremony.answer(null, answer, '', now())));
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	});

	test.each<[string, Oddity]>([
		['given at another site', { origin: 'http://thuis.example' }],
		['given to another site', { rpId: 'evil.example' }],
		['without finger, face or code', { unverified: true }],
		['of a copy of the telephone, whose counter stayed behind', { counter: 1 }]
	])('an answer %s opens nothing', async (_, oddity) => {
		const { phone } = await withTelephone();
		expect(await signIn(phone, await question(null), oddity)).toEqual(refused('passkey-refused'));
	});

	test('nor does one after five minutes, to no question, or signed with another key', async () => {
		const { phone } = await withTelephone();
		expect(await signIn(phone, await question(null), {}, in6Minutes())).toEqual(refused('passkey-refused'));
		expect(await signIn(phone, 'bm9vaXQgZ2V2cmFhZ2Q')).toEqual(refused('passkey-refused'));
		const thief = { ...telephone(SITE).use(await question(null)), id: phone.id, rawId: phone.id };
		expect(await ceremony.answer(null, thief, '', now())).toEqual(refused('passkey-refused'));
		expect(await signIn(telephone(SITE), await question(null))).toEqual(refused('passkey-unknown'));
	});
});

describe('a telephone as the second step', () => {
	test('gives it to the session that was asked', async () => {
		const { me, phone } = await withTelephone({ staff: ['moderator'] });
		const half = await again(me);
		const asked = await ceremony.ask(half, now());
		expect(asked).toMatchObject({ userVerification: 'required', allowCredentials: [{ id: phone.id }] });
		const answer = await ceremony.answer(half, phone.use(asked.challenge), '', now());
		expect(answer.ok && (await meOf(answer.session.token)).secondFactor).toBe(true);
	});

	test('of somebody else it gives nothing', async () => {
		const { me } = await withTelephone({ staff: ['moderator'] });
		const { phone } = await withTelephone();
		const half = await again(me);
		const answer = await ceremony.answer(half, phone.use(await question(half)), '', now());
		expect(answer).toEqual(refused('passkey-unknown'));
		expect((await secondFactor.standing(half))?.secondFactor).toBe(false);
	});
});

describe('taking a telephone away', () => {
	test('it opens nothing any more, and its owner gets a letter', async () => {
		const { me, phone } = await withTelephone();
		expect(await passkeys.remove(me, phone.id, now())).toEqual({ ok: true });
		expect(await signIn(phone, await question(null))).toEqual(refused('passkey-unknown'));
		const [letter] =
			await sql`select subject from letters where recipient = ${me.email} order by written_at desc limit 1`;
		expect(letter).toEqual({ subject: 'Je kunt niet meer inloggen met een apparaat' });
	});

	test('half a session takes nothing away, and nobody takes away or renames what is of somebody else', async () => {
		const { me, phone } = await withTelephone();
		expect(await passkeys.remove(await again(me), phone.id, now())).toEqual(refused('give-second-factor'));
		const { me: henk } = await withTelephone();
		await passkeys.remove(henk, phone.id, now());
		await passkeys.rename(henk, phone.id, 'Van Henk');
		expect(await passkeys.list(me)).toMatchObject([{ name: 'Telefoon' }]);
		await passkeys.rename(me, phone.id, 'Mijn telefoon');
		expect(await passkeys.list(me)).toMatchObject([{ name: 'Mijn telefoon' }]);
	});

	test('questions that nobody answered are removed', async () => {
		await question(null);
		expect(await secondFactor.forgetUnanswered(in6Minutes())).toBeGreaterThan(0);
		expect(await sql`select from passkey_challenges`).toHaveLength(0);
	});
});
