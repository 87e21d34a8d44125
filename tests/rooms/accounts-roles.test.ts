// Roles: given by an administrator, gone the moment they are taken, and never forgotten.
import { describe, expect, test } from 'vitest';
import * as accounts from '#lib/accounts/accounts.server.ts';
import { Forbidden } from '#lib/accounts/rights.ts';
import * as roles from '#lib/accounts/roles.server.ts';
import { settle } from '#lib/accounts/sessions.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { ownDatabase } from '../support/database.ts';
import { signedIn } from '../support/people.ts';

ownDatabase();

const origin = 'http://thuis.test';
const tokenOf = ({ cookie }: { cookie: string }) => cookie.slice('sessie='.length);
const administrator = () => signedIn(sql, { staff: ['administrator'], name: 'Annelies' });

async function schadewijk(): Promise<number> {
	const [area] = await sql<{ id: number }[]>`
		insert into areas (scheme, code, level, name, display_name, slug, label_lon, label_lat, source)
		values ('cbs', 'WK082801', 'district', 'Schadewijk', 'Schadewijk', 'schadewijk', 5.5, 51.7, 'test') returning id`;
	return area!.id;
}

describe('a role', () => {
	test('that is taken away works no more, inside the transaction that was already under way and in every session', async () => {
		const [annelies, moderator] = [await administrator(), await signedIn(sql, { staff: ['moderator'] })];
		await sql.begin(async (tx) => {
			await accounts.mustMay(tx, moderator, 'review.decide');
			expect(await roles.take(annelies, moderator.id, { role: 'moderator' })).toBe('taken');
			await expect(accounts.mustMay(tx, moderator, 'review.decide')).rejects.toThrow(Forbidden);
		});
		expect(await settle(tokenOf(moderator))).toBeNull();
		expect(await settle(tokenOf(annelies))).not.toBeNull();
	});

	test('is given to a mail address: the account is made, told, and signs in anew', async () => {
		const [annelies, henk] = [await administrator(), await signedIn(sql, { email: 'henk@voorbeeld.nl' })];
		expect(await roles.give(annelies, 'henk@voorbeeld.nl', { role: 'officer' }, origin)).toBe(true);
		expect(await roles.give(annelies, 'henk@voorbeeld.nl', { role: 'officer' }, origin)).toBe(false);
		expect(await settle(tokenOf(henk))).toBeNull();
		expect(await roles.give(annelies, 'nieuw@voorbeeld.nl', { role: 'moderator' }, origin)).toBe(true);
		const letters = await sql<
			{ recipient: string; text: string }[]
		>`select recipient, text from letters where kind = 'role' order by 1`;
		expect(letters.map(({ recipient }) => recipient)).toEqual(['henk@voorbeeld.nl', 'nieuw@voorbeeld.nl']);
		expect(letters[1]?.text).toContain('Je bent vanaf nu moderator.');
		expect(await accounts.addressesOf(sql, { staff: 'officer' })).toEqual([
			{ email: 'henk@voorbeeld.nl', name: 'Fatima' }
		]);
	});

	test('is given by an administrator with a second factor only', async () => {
		for (const who of [
			null,
			await signedIn(sql),
			await signedIn(sql, { staff: ['officer', 'moderator'] }),
			await signedIn(sql, { staff: ['administrator'], secondFactor: false })
		]) {
			await expect(roles.give(who, 'x@voorbeeld.nl', { role: 'administrator' }, origin)).rejects.toThrow(Forbidden);
			await expect(roles.list(who)).rejects.toThrow(Forbidden);
			if (who) await expect(roles.take(who, who.id, { role: 'officer' })).rejects.toThrow(Forbidden);
		}
		expect(await sql`select from accounts where email = 'x@voorbeeld.nl'`).toHaveLength(0);
	});

	test('of administrator is never taken from oneself: there always is one', async () => {
		const annelies = await administrator();
		expect(await roles.take(annelies, annelies.id, { role: 'administrator' })).toBe('own-administrator');
		expect(await settle(tokenOf(annelies))).not.toBeNull();
	});

	test('that somebody does not have is not taken, and an area that is not there has no connector', async () => {
		const [annelies, henk] = [await administrator(), await signedIn(sql)];
		expect(await roles.take(annelies, henk.id, { role: 'officer' })).toBe('not-held');
		expect(await roles.give(annelies, henk.email, { role: 'connector', area: 999_999 }, origin)).toBe(false);
	});
});

test('who had which role stays known, also when it was taken away; nobody rewrites that', async () => {
	const [annelies, henk] = [await administrator(), await signedIn(sql, { email: 'jan@voorbeeld.nl' })];
	const area = await schadewijk();
	await roles.give(annelies, henk.email, { role: 'connector', area }, origin);
	await roles.take(annelies, henk.id, { role: 'connector', area });
	const { held, changes } = await roles.list(annelies);
	expect(held.filter(({ accountId }) => accountId === henk.id)).toEqual([]);
	expect(changes.slice(0, 2)).toMatchObject([
		{ what: 'taken', role: 'connector', area: 'Schadewijk', email: 'jan@voorbeeld.nl', by: annelies.email },
		{ what: 'given', role: 'connector', area: 'Schadewijk', email: 'jan@voorbeeld.nl', by: annelies.email }
	]);
	await expect(sql`delete from role_changes`).rejects.toThrow('only ever added');
	await expect(sql`update role_changes set by = 'iemand anders'`).rejects.toThrow('only ever added');
});

test('who they are is told to who works with them: by name, or else by mail address', async () => {
	const [fatima, nameless] = [await signedIn(sql), await signedIn(sql, { name: '', email: 'zonder@voorbeeld.nl' })];
	const names = await accounts.namesOf(sql, [fatima.id, nameless.id, 'feed:3', '------------------------------------']);
	expect([...names.values()].sort()).toEqual(['Fatima', 'zonder@voorbeeld.nl']);
	expect(await accounts.namesOf(sql, [])).toEqual(new Map());
});
