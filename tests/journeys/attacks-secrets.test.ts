// Secrets of links and sessions: worth something once, to one person, and kept nowhere as they are.
import { beforeAll, describe, expect, test } from 'vitest';
import * as database from '#lib/foundation/database.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import * as freshness from '#lib/freshness/freshness.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import { newToken } from '#lib/foundation/tokens.server.ts';
import { attacker, type Answer } from '../support/attacker.ts';
import { signedIn, type Person } from '../support/people.ts';

const { site, sql, get, post, linksTo } = attacker();
const twenty = <T>(what: () => Promise<T>) => Promise.all(Array.from({ length: 20 }, what));
/** How many of these answers have which status. */
function statuses(answers: Answer[]) {
	const counts: Record<number, number> = {};
	for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
	return counts;
}
const cookieIn = ({ headers }: Answer) => ({ cookie: (headers.get('set-cookie') ?? '').split(';')[0] ?? '' });

let owner: Person;
let club = { id: 0, slug: '' };
beforeAll(async () => {
	const [row] = await sql()<{ id: number; slug: string }[]>`select id, slug from initiatives order by id limit 1`;
	club = row!;
	owner = await signedIn(sql(), { initiatives: [{ id: club.id, role: 'owner' }] });
});

async function signInLink(email: string, next = ''): Promise<string> {
	expect((await post('/inloggen', { email, verder: next })).status).toBe(303);
	return (await linksTo(email))[0] ?? '';
}

describe('a link works once, also for twenty who use it at the same moment', () => {
	test('to sign in', async () => {
		const link = await signInLink('twintig@voorbeeld.nl');
		expect(statuses(await twenty(() => get(link)))).toEqual({ 200: 20 });
		expect(statuses(await twenty(() => post(link, {})))).toEqual({ 303: 1, 410: 19 });
		const sessions =
			await sql()`select from sessions s join accounts a on a.id = s.account_id where a.email = 'twintig@voorbeeld.nl'`;
		expect(sessions).toHaveLength(1);
	});

	test('to take part', async () => {
		const piet = await signedIn(sql());
		await post(`/beheer/${club.slug}/leden?/uitnodigen`, { email: piet.email, rol: 'editor' }, owner);
		const [link = ''] = await linksTo(piet.email);
		expect(link).toMatch(/^\/uitnodiging\//);
		expect(statuses(await twenty(() => post(`${link}?/ja`, {}, piet)))).toEqual({ 303: 1, 422: 19 });
		expect(await sql()`select from changes where what = 'member-joined' and by = ${piet.id}`).toHaveLength(1);
		expect(await linksTo(owner.email)).toHaveLength(0);
	});

	test('to follow, and to stop', async () => {
		const { token, hash } = newToken();
		await sql()`insert into follow_requests (token_hash, email, query, rhythm, asked_at) values (${hash}, 'volg@voorbeeld.nl', 'q=koffie', 'new', now())`;
		expect(statuses(await twenty(() => post(`/volgen/${token}`, {})))).toEqual({ 303: 1, 404: 19 });
		const [follow] = await sql()<{ id: string }[]>`select id from follows where email = 'volg@voorbeeld.nl'`;
		const stop = newToken();
		await sql()`insert into follow_stops (token_hash, follow_id) values (${stop.hash}, ${follow!.id})`;
		expect(statuses(await twenty(() => post(`/volgen/stop/${stop.token}`, {})))).toEqual({ 200: 20 });
		expect(await sql()`select from follows where email = 'volg@voorbeeld.nl'`).toHaveLength(0);
	});

	test('to say that it still is so', async () => {
		database.open(site().database, 2);
		configure({ ORIGIN: site().url });
		await sql()`update activities set confirm_by = current_date where id = (select id from activities where initiative_id = ${club.id} limit 1)`;
		await freshness.askDue(new Date(), site().url);
		const [link = ''] = await linksTo(owner.email);
		expect(link).toMatch(/^\/bevestigen\//);
		const answers = await twenty(() => post(`${link}?/klopt`, {}));
		expect(answers.map(({ location }) => location?.replace(/.*\?/, '')).sort()).toEqual(
			[...Array<string>(19).fill('bedankt=al'), 'bedankt=right'].sort()
		);
		expect(await sql()`select from changes where what = 'confirmed'`).toHaveLength(1);
		await database.close();
	});
});

describe('the page behind a link', () => {
	const pages = ['inloggen', 'uitnodiging', 'aanmelding', 'bevestigen', 'volgen', 'volgen/stop'];

	test.each(pages)(
		'/%s/… is kept by nobody, told to no other site, in no search engine; also of a link that is none',
		async (page) => {
			const real = (await linksTo(owner.email)).find((link) => link.startsWith(`/${page}/`));
			for (const path of [
				`/${page}/${'a'.repeat(43)}`,
				`/${page}/${'a'.repeat(5000)}`,
				`/${page}/%00`,
				real ?? `/${page}/x`
			])
				for (const who of [null, owner, null]) {
					const { status, headers } = await get(path, who);
					expect([200, 404, 410], path.slice(0, 60)).toContain(status);
					expect(headers.get('cache-control'), path.slice(0, 60)).toBe('private, no-store');
					expect(headers.get('referrer-policy')).toBe('same-origin');
					expect(headers.get('x-robots-tag')).toBe('noindex');
				}
		}
	);

	test('of a sign-in leads to no other site afterwards, however that is written', async () => {
		for (const [index, next] of [
			'//kwaad.example',
			'/\\kwaad.example',
			'\\\\kwaad.example',
			'https:kwaad.example',
			'javascript:alert(1)',
			'/%09/kwaad.example',
			'/\t/kwaad.example',
			'/..//kwaad.example',
			'data:text/html,x',
			'/%2f%2fkwaad.example',
			'/%5c%5ckwaad.example'
		].entries()) {
			const signedInNow = await post(await signInLink(`verder${index}@voorbeeld.nl`, next), {});
			const named = await post('/mijn/naam', { naam: 'Kwaad', verder: next }, cookieIn(signedInNow));
			const again = await post(await signInLink(`verder${index}@voorbeeld.nl`, next), {});
			for (const { status, location } of [signedInNow, named, again]) {
				expect(status, next).toBe(303);
				expect(new URL(location ?? '', site().url).origin, next).toBe(site().url);
			}
		}
	});
});

describe('a session', () => {
	test('that somebody else chose is not the one that is begun; the one before it ends', async () => {
		const planted = { cookie: `sessie=${'b'.repeat(43)}` };
		const first = await signInLinkUsed('plant@voorbeeld.nl', planted);
		expect(first.cookie).not.toContain('bbbb');
		expect((await get('/mijn', planted)).status).toBe(401);
		expect((await get('/mijn', first)).status).toBe(200);
		const second = await signInLinkUsed('plant@voorbeeld.nl', first);
		expect(second.cookie).not.toBe(first.cookie);
		expect((await get('/mijn', first)).status).toBe(401);
	});
	const signInLinkUsed = async (email: string, cookie: { cookie: string }) => cookieIn(await post(await signInLink(email), {}, cookie)); // prettier-ignore

	test('without the second step opens nothing of the municipality, on no address and by no form', async () => {
		const half = await signedIn(sql(), {
			staff: ['moderator', 'administrator', 'officer'],
			secondFactor: false
		});
		await sql()`insert into totp_secrets (account_id, secret, confirmed_at) values (${half.id}, 'verzegeld', now())`;
		const before = await sql()`select (select count(*) from staff) as staff, (select count(*) from merges) as merges`;
		const [place] = await sql()<{ slug: string; id: number }[]>`select slug, id from places limit 1`;
		for (const [path, fields] of [
			['/gemeente', {}],
			['/gemeente/beoordelen', {}],
			['/gemeente/rollen?/geef', { email: half.email, rol: 'connector' }],
			['/gemeente/samenvoegen', { wat: 'place', een: String(place!.id), ander: '2', keuze: 'een' }],
			[`/gemeente/geschiedenis/plek/${place!.id}`, { verandering: '1' }],
			[`/beheer/plekken/${place!.slug}?/inhoud`, { naam: 'Gekaapt' }],
			[`/beheer/${club.slug}`, {}],
			[`/beheer/${club.slug}/leden?/uitnodigen`, { email: half.email, rol: 'owner' }],
			['/mijn/passkeys/nieuw', {}]
		] as const) {
			const shown = (await get(path.replace(/\?.*/, ''), half)).status;
			expect([303, 404, 405], path).toContain(shown);
			expect([303, 401, 403, 404, 405, 422], path).toContain((await post(path, fields, half)).status);
		}
		expect(await sql()`select (select count(*) from staff) as staff, (select count(*) from merges) as merges`).toEqual(
			before
		);
		expect(await sql()`select from places where name = 'Gekaapt'`).toHaveLength(0);
	});

	test('of a role that was taken away opens nothing at the next click', async () => {
		const moderator = await signedIn(sql(), { staff: ['moderator'] });
		expect((await get('/gemeente/beoordelen', moderator)).status).toBe(200);
		await sql()`delete from staff where account_id = ${moderator.id}`;
		expect((await get('/gemeente/beoordelen', moderator)).status).toBe(404);
	});

	test('shows its own pages to nobody else: not from a memory of the site, not from one on the way', async () => {
		for (const path of ['/', '/activiteiten', '/inloggen', `/initiatieven/${club.slug}`]) {
			const mine = await get(path, owner);
			expect(mine.headers.get('cache-control'), path).toBe('private, no-store');
			const theirs = await get(path);
			expect(theirs.text, path).not.toContain(owner.email);
			expect(theirs.text, path).not.toContain('/uitloggen');
		}
	});
});

test('no table holds a secret that was handed out: only letters that still have to go, which nobody sent here', async () => {
	const again = await signInLink('laatste@voorbeeld.nl');
	const session = cookieIn(await post(await signInLink('sessie@voorbeeld.nl'), {}));
	await initiativeAsks();
	const texts = await sql()<{ text: string }[]>`select text from letters`;
	const secrets = texts.flatMap(({ text }) => [...text.matchAll(/\/([\w-]{43})(?![\w-])/g)].map(([, token]) => token!));
	secrets.push(again.split('/').pop()!, session.cookie.split('=')[1]!, owner.cookie.split('=')[1]!);
	expect(secrets.length).toBeGreaterThan(15);
	const tables = await sql()<{ name: string }[]>`
		select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
	for (const { name } of tables.filter(({ name }) => name !== 'letters')) {
		const rows = JSON.stringify(await sql()`select * from ${sql()(name)}`);
		for (const secret of secrets) expect(rows.includes(secret), `${name}: ${secret}`).toBe(false);
	}
	const letters = JSON.stringify(await sql()`select id, kind, once, recipient, subject from letters`);
	for (const secret of secrets) expect(letters.includes(secret)).toBe(false);
	// What was refused, asked and answered in all of this is in the log without them.
	for (const secret of [...secrets, owner.email, 'twintig@voorbeeld.nl']) expect(site().said()).not.toContain(secret);
});

async function initiativeAsks() {
	database.open(site().database, 1);
	await initiatives.invite(owner, club.id, 'laatste@voorbeeld.nl', 'editor', new Date());
	await database.close();
}
