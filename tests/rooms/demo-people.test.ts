// The six people of the demo: there because the demo made them, and let in by its own terminal only.
import { afterEach, beforeAll, expect, test } from 'vitest';
import { demoPeople } from '#lib/demo/people.ts';
import { seedPeople, showsLetters, signInLinks } from '#lib/demo/people.server.ts';
import * as accounts from '#lib/accounts/accounts.server.ts';
import { settle } from '#lib/accounts/sessions.server.ts';
import * as signIn from '#lib/accounts/sign-in.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import { ownDatabase } from '../support/database.ts';
import { seedDemo } from '../support/demo.ts';

ownDatabase();

const origin = 'http://thuis.test';
const now = () => new Date();

beforeAll(() => seedDemo('2026-11-23'));
afterEach(() => configure({}));

test('each gets a link that lets them do what they are there for, second factor included', async () => {
	const links = await signInLinks(origin, now());
	expect(links.map(({ words }) => words)).toEqual(demoPeople.map(({ words }) => words));
	const found = new Map();
	for (const [index, { url }] of links.entries()) {
		const used = await signIn.use(url.split('/').pop() ?? '', { device: '' });
		found.set(demoPeople[index]?.what, (await settle(used?.token ?? ''))?.me);
	}
	expect(found.get('moderator')).toMatchObject({ secondFactor: true, rights: { staff: ['moderator'] } });
	expect(found.get('officer')).toMatchObject({ secondFactor: true, rights: { staff: ['officer'] } });
	const [schadewijk] = await sql<{ id: number }[]>`select id from areas where slug = 'schadewijk'`;
	expect(found.get('connector')).toMatchObject({ rights: { areas: [schadewijk?.id], staff: [] } });
	const [merel] = await sql<{ id: number }[]>`select id from places where slug = 'buurthuis-de-merel'`;
	expect(found.get('technical')).toMatchObject({ rights: { places: [{ id: merel?.id, kind: 'technical' }] } });
	expect(found.get('social')).toMatchObject({ rights: { places: [{ id: merel?.id, kind: 'social' }] } });
	const [kookclub] = await sql<{ id: number }[]>`select id from initiatives where slug = 'kookclub-de-merel-voorbeeld'`;
	expect(found.get('initiative')).toMatchObject({ rights: { initiatives: [{ id: kookclub?.id, role: 'owner' }] } });
});

test('seeding again makes nobody twice', async () => {
	await sql.begin(seedPeople);
	expect(await sql`select from demo_people`).toHaveLength(6);
	expect(await sql`select from accounts`).toHaveLength(6);
});

test('the link they ask for by mail, as anybody can, gives no second factor', async () => {
	const token = await sql.begin((tx) => accounts.newLink(tx, 'moderator@demo.example'));
	const used = await signIn.use(token, { device: '' });
	expect((await settle(used?.token ?? ''))?.me.secondFactor).toBe(false);
});

test('once somebody real has a role, no link is made any more', async () => {
	await sql.begin(async (tx) => {
		const id = await accounts.ensure(tx, 'echt@gemeente.example');
		await accounts.giveRole(tx, accounts.COMMAND, id, { role: 'administrator' });
	});
	expect(await signInLinks(origin, now())).toEqual([]);
	expect(await showsLetters()).toBe(false);
	await sql`delete from accounts where email = 'echt@gemeente.example'`;
	expect(await signInLinks(origin, now())).toHaveLength(6);
});

test('the letters of a demo may be read by anybody; not when it sends them, nor on a site with real people', async () => {
	// DEMO is 1 when nobody said anything.
	configure({});
	expect(await showsLetters()).toBe(true);
	configure({ SMTP_URL: 'smtp://127.0.0.1' });
	expect(await showsLetters()).toBe(false);
	configure({ DEMO: '0' });
	expect(await showsLetters()).toBe(false);
});

test('a database that was not filled by the demo has nobody to let in, and shows no letter to anybody', async () => {
	await sql`delete from demo_people`;
	expect(await signInLinks(origin, now())).toEqual([]);
	expect(await showsLetters()).toBe(false);
});
