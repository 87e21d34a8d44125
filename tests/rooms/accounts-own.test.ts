// One's own account: taken along as a file, and left behind without the person.
import { beforeAll, describe, expect, test } from 'vitest';
import * as accounts from '#lib/accounts/accounts.server.ts';
import * as own from '#lib/accounts/own.server.ts';
import { Forbidden } from '#lib/accounts/rights.ts';
import { settle } from '#lib/accounts/sessions.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { ownDatabase } from '../support/database.ts';
import { signedIn } from '../support/people.ts';

ownDatabase();

const initiative = async (slug: string) =>
	(
		await sql<{ id: number }[]>`
		insert into initiatives (slug, name, kind, created_by) values (${slug}, ${slug}, 'residents', 'test') returning id`
	)[0]!.id;
let kookclub = 0;
let wandelgroep = 0;
beforeAll(async () => {
	[kookclub, wandelgroep] = [await initiative('kookclub'), await initiative('wandelgroep')];
});

describe('who leaves', () => {
	test('first hands over what only they own; who owns it together with somebody just goes', async () => {
		const fatima = await signedIn(sql, { initiatives: [{ id: kookclub, role: 'owner' }] });
		expect(await own.leave(fatima)).toEqual({ ok: false, initiatives: ['kookclub'] });
		const henk = await signedIn(sql, { initiatives: [{ id: kookclub, role: 'editor' }] });
		expect(await own.onlyOwnerOf(fatima)).toEqual(['kookclub']);
		await sql`update memberships set role = 'owner' where account_id = ${henk.id}`;
		expect(await own.leave(fatima)).toEqual({ ok: true });
		expect(await own.leave(henk)).toEqual({ ok: false, initiatives: ['kookclub'] });
		await sql`insert into initiative_endings (initiative_id, by) values (${kookclub}, ${henk.id})`;
		expect(await own.leave(henk)).toEqual({ ok: true });
	});

	test('is gone from everywhere; what others need stays, by an id that is nobody', async () => {
		const fatima = await signedIn(sql, { name: 'Fatima El Idrissi', email: 'fatima@voorbeeld.nl', staff: ['officer'] });
		await sql`insert into changes (noun, ref, by, what) values ('initiative', ${wandelgroep}, ${fatima.id}, 'changed')`;
		await sql`insert into sign_in_links (token_hash, email, expires_at) values (${'0'.repeat(64)}, ${fatima.email}, now() + interval '1 hour')`;
		expect(await own.leave(fatima)).toEqual({ ok: true });
		const tables = await sql<{ name: string }[]>`
			select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
		for (const { name } of tables)
			expect(JSON.stringify(await sql`select * from ${sql(name)}`), name).not.toMatch(/El Idrissi|fatima@voorbeeld/);
		expect(await sql`select from changes where by = ${fatima.id}`).toHaveLength(1);
		expect((await accounts.namesOf(sql, [fatima.id])).size).toBe(0);
		expect(await settle(fatima.cookie.slice('sessie='.length))).toBeNull();
		expect(await sql`select from role_changes where account_id = ${fatima.id} and what = 'taken'`).toHaveLength(1);
		await expect(own.leave(fatima)).rejects.toThrow(Forbidden);
	});

	test('two owners who leave at the same moment do not both get away', async () => {
		const [one, other] = [
			await signedIn(sql, { initiatives: [{ id: wandelgroep, role: 'owner' }] }),
			await signedIn(sql, { initiatives: [{ id: wandelgroep, role: 'owner' }] })
		];
		const left = await Promise.all([own.leave(one), own.leave(other)]);
		expect(left.filter(({ ok }) => ok)).toHaveLength(1);
		await sql`delete from memberships where initiative_id = ${wandelgroep}`;
	});
});

test('a copy holds all that is kept about somebody, and nothing to sign in with', async () => {
	const fatima = await signedIn(sql, {
		name: 'Fatima',
		email: 'kopie@voorbeeld.nl',
		initiatives: [{ id: wandelgroep, role: 'editor' }],
		staff: ['moderator']
	});
	await sql`insert into totp_secrets (account_id, secret, confirmed_at) values (${fatima.id}, 'geheim', now())`;
	const copy = await own.copy(fatima);
	expect(copy).toMatchObject({
		email: 'kopie@voorbeeld.nl',
		name: 'Fatima',
		initiatives: [{ slug: 'wandelgroep', role: 'editor' }],
		roles: [{ role: 'moderator' }],
		sessions: [{ device: '' }],
		codesFromAnApp: true
	});
	const text = JSON.stringify(copy);
	for (const secret of [fatima.session, fatima.cookie, 'geheim', Buffer.from('geheim').toString('hex')])
		expect(text).not.toContain(secret);
});

test('a name is for co-workers: it is changed by its owner only, in a session that goes on', async () => {
	const fatima = await signedIn(sql);
	await own.rename(fatima, 'Fatima uit de Ruwaard');
	expect((await accounts.namesOf(sql, [fatima.id])).get(fatima.id)).toBe('Fatima uit de Ruwaard');
	await sql`delete from sessions where id = ${fatima.session}`;
	await expect(own.rename(fatima, 'Iemand anders')).rejects.toThrow(Forbidden);
	await expect(own.rename(null, 'Niemand')).rejects.toThrow(Forbidden);
});
