// Sessions: how long they last, how they change their token, and how they end.
import { describe, expect, test } from 'vitest';
import * as accounts from '#lib/accounts/accounts.server.ts';
import { Forbidden } from '#lib/accounts/rights.ts';
import * as sessions from '#lib/accounts/sessions.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { hashOf } from '#lib/foundation/tokens.server.ts';
import { ownDatabase } from '../support/database.ts';
import { signedIn } from '../support/people.ts';

ownDatabase();

const tokenOf = ({ cookie }: { cookie: string }) => cookie.slice('sessie='.length);

/** The clock goes on: everything about this session happened so much longer ago. */
const later = (session: string, days: number) => sql`
	update sessions set began_at = began_at - make_interval(days => ${days}), expires_at = expires_at - make_interval(days => ${days}),
		seen_on = seen_on - ${days}::int
	where id = ${session}`;
const daysLeft = async (session: string) =>
	(
		await sql<{ days: number }[]>`
		select round(extract(epoch from expires_at - now()) / 86400)::int as days from sessions where id = ${session}`
	)[0]?.days;

describe('a session', () => {
	test('that is not used for ten days is over', async () => {
		const fatima = await signedIn(sql);
		await later(fatima.session, 9);
		await later(fatima.session, 2);
		expect(await sessions.settle(tokenOf(fatima))).toBeNull();
		expect(await sql`select from sessions where id = ${fatima.session}`).toHaveLength(0);
	});

	test('that is used goes on for another ten days, told once half of them are over', async () => {
		const fatima = await signedIn(sql);
		await later(fatima.session, 4);
		expect(await sessions.settle(tokenOf(fatima))).toMatchObject({ renewed: false });
		expect(await daysLeft(fatima.session)).toBe(6);
		await later(fatima.session, 2);
		expect(await sessions.settle(tokenOf(fatima))).toMatchObject({ renewed: true });
		expect(await daysLeft(fatima.session)).toBe(10);
	});

	test('lasts thirty days and no longer, however often it is used', async () => {
		const fatima = await signedIn(sql);
		for (let day = 5; day < 30; day += 5) {
			await later(fatima.session, 5);
			expect(await sessions.settle(tokenOf(fatima)), `day ${day}`).not.toBeNull();
		}
		await later(fatima.session, 4);
		expect(await sessions.settle(tokenOf(fatima))).not.toBeNull();
		expect(await daysLeft(fatima.session)).toBe(1);
		await later(fatima.session, 2);
		expect(await sessions.settle(tokenOf(fatima))).toBeNull();
	});

	test('is kept as a hash only', async () => {
		const fatima = await signedIn(sql);
		const { token } = await sql.begin((tx) => sessions.begin(tx, fatima.id, { device: 'Edge op Windows' }));
		expect(JSON.stringify(await sql`select * from sessions`)).not.toContain(token);
		expect(await sql`select from sessions where id = ${hashOf(token)}`).toHaveLength(1);
	});

	test('has a cookie no script and no other site can read, bound to this host over https', () => {
		expect(sessions.cookieOf('https://buurt.voorbeeld.nl', 'x').serialize()).toBe(
			'__Host-sessie=x; HttpOnly; Max-Age=864000; Path=/; SameSite=Lax; Secure'
		);
		expect(sessions.cookieOf('http://localhost:3000', 'x').serialize()).toBe(
			'sessie=x; HttpOnly; Max-Age=864000; Path=/; SameSite=Lax'
		);
		expect(sessions.blankCookie('https://buurt.voorbeeld.nl').serialize()).toContain(
			'__Host-sessie=; HttpOnly; Max-Age=0'
		);
	});

	test('says on which day it was last used, and so does the account', async () => {
		const fatima = await signedIn(sql);
		await later(fatima.session, 2);
		await sessions.settle(tokenOf(fatima), new Date('2026-11-22T23:30:00Z'));
		const [row] = await sql<{ seenOn: string; lastSeen: string }[]>`
			select s.seen_on as "seenOn", a.last_seen as "lastSeen" from sessions s join accounts a on a.id = s.account_id
			where s.id = ${fatima.session}`;
		expect(row).toEqual({ seenOn: '2026-11-23', lastSeen: '2026-11-23' });
	});
});

describe('the token changes', () => {
	test('when the second factor is given: the former one opens nothing any more', async () => {
		const officer = await signedIn(sql, { staff: ['officer'], secondFactor: false });
		const { token } = await sql.begin((tx) => accounts.secondFactorGiven(tx, officer));
		expect(await sessions.settle(tokenOf(officer))).toBeNull();
		expect((await sessions.settle(token))?.me).toMatchObject({ id: officer.id, secondFactor: true });
		await expect(sql.begin((tx) => accounts.secondFactorGiven(tx, officer))).rejects.toThrow(Forbidden);
	});
});

describe('a session ends', () => {
	test('here, elsewhere, or everywhere; and never that of somebody else', async () => {
		const [fatima, henk] = [await signedIn(sql), await signedIn(sql)];
		const phone = await sql.begin((tx) => sessions.begin(tx, fatima.id, { device: 'Safari op een iPhone' }));
		expect((await sessions.ofAccount(fatima)).map(({ device, here }) => [device, here])).toContainEqual([
			'Safari op een iPhone',
			false
		]);
		await sessions.end(henk, hashOf(phone.token));
		expect(await sessions.settle(phone.token)).not.toBeNull();
		await sessions.end(fatima, hashOf(phone.token));
		expect(await sessions.settle(phone.token)).toBeNull();
		expect(await sessions.settle(tokenOf(fatima))).not.toBeNull();
		await sessions.endEverywhere(fatima);
		expect(await sessions.settle(tokenOf(fatima))).toBeNull();
		expect(await sessions.settle(tokenOf(henk))).not.toBeNull();
	});

	test('and a verb that was under way with it is refused', async () => {
		const fatima = await signedIn(sql);
		await sessions.end(fatima);
		await expect(sql.begin((tx) => accounts.mustMay(tx, fatima, 'account.change'))).rejects.toThrow(Forbidden);
	});

	test('what is over is thrown away', async () => {
		const fatima = await signedIn(sql);
		await later(fatima.session, 40);
		await sql`insert into sign_in_links (token_hash, email, expires_at) values (${hashOf('oud')}, 'a@b.nl', now() - interval '1 minute')`;
		expect(await sessions.forgetOver()).toBe(2);
	});
});
