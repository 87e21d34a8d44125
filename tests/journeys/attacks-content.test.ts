// What somebody writes is text wherever it comes, sets nothing but its own field, and is nobody else's before its time.
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as database from '#lib/foundation/database.server.ts';
import { emptyFields } from '#lib/publishing/fields.ts';
import { attacker } from '../support/attacker.ts';
import { koffieAanDeWolput, weekly } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';

const { site, sql, get, post, linksTo } = attacker();
const EVIL = `Kwaad </script><script>alert(1)</script><img src=x onerror=alert(1)> "'\u2028`;
const asCode = /<script>alert|<img src=x|href="javascript:/i;
const TODAY = dayAt(new Date());
const DINNER = `${addDays(TODAY, 8)}T18:00`;

let writer: Person;
let moderator: Person;
let other: Person;
let club = { id: 0, slug: '' };
let theirs = { id: 0, slug: '' };
let dinner = { id: 0, slug: '' };
beforeAll(async () => {
	moderator = await signedIn(sql(), { staff: ['moderator'], name: EVIL });
	writer = await signedIn(sql(), { name: EVIL });
	const [row] = await sql()<{ id: number; slug: string }[]>`select id, slug from initiatives order by id limit 1`;
	theirs = row!;
	other = await signedIn(sql(), { initiatives: [{ id: theirs.id, role: 'owner' }] });
	const told = {
		...{
			naam: EVIL,
			soort: 'residents',
			kort: EVIL,
			tekst: `${EVIL}\n\njavascript:alert(1) https://goed.example`,
			contactnaam: EVIL
		},
		// And what no form of ours asks.
		...{ slug: 'gekozen', source: 'voorbeeld', status: 'approved', approved_at: '2020-01-01', created_by: other.id, id: '1', revision: '99', initiative_id: '1' }, // prettier-ignore
		...{ rol: 'administrator', bekeken: EVIL.replace(/\s+/g, ' ') }
	};
	const made = await post('/beheer/nieuw', told, writer);
	expect(made.status, made.text.slice(0, 2000)).toBe(303);
	const slug = /\/beheer\/([^?]+)/.exec(made.location ?? '')?.[1] ?? '';
	const [own] = await sql()<{ id: number; slug: string }[]>`select id, slug from initiatives where slug = ${slug}`;
	club = own!;
	database.open(site().database, 2);
	const draft = koffieAanDeWolput({
		...{ title: 'Besloten eten', initiativeId: theirs.id, joining: 'sign-up', signUpHere: true, capacity: 1 },
		...{ series: [weekly(DINNER)], source: 'hier', sourceId: 'aanval' }
	});
	dinner = await database.sql.begin((tx) => activities.publish(tx, 'test', draft, { today: TODAY }));
	await database.close();
});

test('an initiative is what its form asks: it waits, and nothing else of it was chosen', async () => {
	const [row] = await sql()`select slug, source, revision, created_by as by,
		exists (select from initiative_approvals a where a.initiative_id = i.id) as approved from initiatives i where id = ${club.id}`;
	expect(row).toEqual({ slug: club.slug, source: 'hier', revision: 1, by: writer.id, approved: false });
	expect(await sql()`select from staff where account_id = ${writer.id}`).toHaveLength(0);
	await post(`/beheer/${club.slug}/gegevens`, { naam: 'Anders', soort: 'residents', kort: 'x', versie: '1', initiatief: theirs.slug, id: String(theirs.id) }, writer); // prettier-ignore
	expect(await sql()`select from initiatives where id = ${theirs.id} and name = 'Anders'`).toHaveLength(0);
	await post(`/beheer/${club.slug}/gegevens`, { naam: EVIL, soort: 'residents', kort: EVIL, tekst: EVIL, contactnaam: EVIL, webadres: 'javascript:alert(1)', versie: '2' }, writer); // prettier-ignore
	await post(`/beheer/${club.slug}/gegevens`, { naam: EVIL, soort: 'residents', kort: EVIL, tekst: EVIL, contactnaam: EVIL, versie: '2' }, writer); // prettier-ignore
	expect(await sql()`select name from initiatives where id = ${club.id}`).toMatchObject([{ name: expect.stringContaining('<script>') as string }]); // prettier-ignore
});

test('a script in it is text for who moderates, in its history, on its page, in feeds, and in letters', async () => {
	const [review] = await sql()<{ id: string; revision: number }[]>`
		select id, revision from reviews where noun = 'initiative' and ref = ${String(club.id)}`;
	const readers = async (paths: string[], who: Person | null) => {
		for (const path of paths) {
			const { status, text } = await get(path, who);
			expect(status, path).toBe(200);
			expect(text, path).toContain('Kwaad');
			expect(text, path).not.toMatch(asCode);
		}
	};
	await readers(['/gemeente/beoordelen', `/gemeente/beoordelen/${review!.id}`], moderator);
	const yes = { besluit: 'ja', revisie: String(review!.revision), toelichting: EVIL };
	expect((await post(`/gemeente/beoordelen/${review!.id}`, yes, moderator)).status).toBe(303);
	await readers([`/gemeente/geschiedenis/initiatief/${club.id}`, '/gemeente/beoordelen'], moderator);
	const base = `/beheer/${club.slug}`;
	await readers([base, `${base}/gegevens`, `${base}/leden`, `${base}/stoppen`, '/beheer', '/mijn'], writer);
	const page = `/initiatieven/${club.slug}`;
	await readers([page, '/initiatieven', `${page}/agenda.ics`], null);
	const feed = await get(`${page}/feed.xml`);
	expect(feed.headers.get('content-type')).toContain('xml');
	expect(feed.text).not.toMatch(asCode);
	const piet = await signedIn(sql());
	await post(`${base}/leden?/uitnodigen`, { email: piet.email, rol: 'administrator' }, writer);
	expect(await sql()`select role from invitations where email = ${piet.email}`).toEqual([{ role: 'editor' }]);
	const letters = await sql()<{ html: string; subject: string }[]>`
		select html, subject from letters where recipient in (${piet.email}, ${writer.email})`;
	expect(letters.length).toBeGreaterThan(1);
	for (const { html, subject } of letters) {
		expect(html).not.toMatch(asCode);
		expect(subject).not.toMatch(/[\r\n\u2028]/);
	}
});

describe('what is of another initiative', () => {
	let draft = '';
	let preview = '';
	beforeAll(async () => {
		const content = { fields: { ...emptyFields, title: 'Geheim plan' }, began: null, steps: {} };
		const [one] = await sql()<{ id: string }[]>`insert into drafts (initiative_id, content, created_by, updated_by)
			values (${theirs.id}, ${database.json(sql(), content)}, 'test', 'test') returning id`;
		const [two] = await sql()<{ id: string }[]>`insert into feed_previews (initiative_id, name, body, by)
			values (${theirs.id}, 'Geheime agenda', 'x', 'test') returning id`;
		[draft, preview] = [one!.id, two!.id];
		await sql()`insert into sign_ups (activity_id, original, name, contact, by, delete_by)
			values (${dinner.id}, ${DINNER}, 'Geheime gast', '06-87654321', 'bewoner', current_date + 30)`;
	});

	test('is not there by its own address, nor under the address of an initiative one has; on no list, in no search or feed', async () => {
		const { slug } = dinner;
		for (const base of [`/beheer/${theirs.slug}`, `/beheer/${club.slug}`])
			for (const path of [
				`${base}/concept/${draft}`,
				`${base}/concept/${draft}/voorbeeld`,
				`${base}/activiteiten/${slug}`,
				`${base}/activiteiten/${slug}/data`,
				`${base}/activiteiten/${slug}/aanmeldingen`,
				`${base}/activiteiten/${slug}/aanmeldingen.csv`
			])
				expect((await get(path, writer)).status, path).toBe(404);
		for (const [noun, ref] of Object.entries({ initiatief: theirs.id, activiteit: dinner.id, plek: 1 })) {
			expect((await get(`/gemeente/geschiedenis/${noun}/${ref}`, writer)).status, noun).toBe(404);
		}
		const shown = await get(`/beheer/${club.slug}/agendas?voorbeeld=${preview}`, writer);
		expect(shown.text).not.toContain('Geheime agenda');
		for (const path of [
			'/activiteiten?q=geheim',
			'/activiteiten.json?q=geheim',
			'/activiteiten.ics',
			'/sitemap.xml',
			`/activiteiten/${slug}`,
			`/initiatieven/${theirs.slug}/feed.xml`,
			'/initiatieven'
		])
			// prettier-ignore
			expect((await get(path)).text, path).not.toMatch(/Geheim (plan|agenda)|Geheime gast|87654321/);
	});

	test('is changed by no form of ours, whatever ids it names', async () => {
		const fields = { revision: '1', title: 'Gekaapt', initiativeId: String(theirs.id), activityId: String(dinner.id), persoon: other.id, agenda: '1', copyOf: String(dinner.id), voorbeeld: preview, keer: DINNER, keuze: 'af', reden: 'Gekaapt' }; // prettier-ignore
		for (const base of [`/beheer/${theirs.slug}`, `/beheer/${club.slug}`])
			for (const path of [
				`${base}/concept/${draft}?/bewaar`,
				`${base}/concept/${draft}?/publiceer`,
				`${base}/concept/${draft}?/gooi-weg`,
				`${base}/concept/${draft}/zoals-nu`,
				`${base}/concept/${draft}/bestaat-al`,
				`${base}/activiteiten/nieuw?/kopie`,
				`${base}/activiteiten/${dinner.slug}/data`,
				`${base}/activiteiten/${dinner.slug}/aanmeldingen?/schrijf-op`,
				`${base}/agendas?/volg`,
				`${base}/agendas?/stop`,
				`${base}/leden?/weghalen`,
				`${base}/leden?/overdragen`
			])
				expect([404, 405, 422], path).toContain((await post(path, fields, writer)).status);
		expect(await sql()`select from drafts where id = ${draft} and revision = 1`).toHaveLength(1);
		expect(await sql()`select from memberships where account_id = ${other.id} and role = 'owner'`).toHaveLength(1);
		expect(await sql()`select from activities where title = 'Gekaapt' or initiative_id = ${club.id}`).toHaveLength(0);
		expect(await sql()`select from feed_previews where id = ${preview}`).toHaveLength(1);
	});
});

describe('an address of somebody', () => {
	const signUp = `/activiteiten/{slug}/aanmelden?datum=${DINNER}`;
	test('that is known gets the same answer and the same letter as one that is not: asked, following, signing up', async () => {
		const known = other.email;
		const guest = { naam: 'Buur', aantal: '1', wachtlijst: 'nee', waiting: 'false', id: theirs.slug, activity_id: '1', delete_by: '2999-01-01', by: 'test' }; // prettier-ignore
		const path = signUp.replace('{slug}', dinner.slug);
		// On the list already, and with an account.
		await post(path, { ...guest, contact: known }, null);
		for (const ask of [
			(email: string) => post(`/beheer/${club.slug}/leden?/uitnodigen`, { email, rol: 'editor' }, writer),
			(email: string) => post('/volgen?q=koffie', { email, ritme: 'week', geopend: String(Date.now() - 60_000) }),
			(email: string) => post(path, { ...guest, contact: email })
		]) {
			const before = await countLetters();
			const stranger = `vreemd${before}@voorbeeld.example`;
			const answers = [await ask(known), await ask(stranger)].map(({ status, location, headers }) => [status, location, headers.get('set-cookie')]); // prettier-ignore
			expect(answers[0]).toEqual(answers[1]);
			expect(answers[0]?.[0]).toBe(303);
			expect(await countLetters()).toBe(before + 2);
		}
		const rows =
			await sql()`select waiting, by, activity_id as id, delete_by < current_date + 60 as soon from sign_ups where name = 'Buur'`;
		expect(rows.length).toBeGreaterThan(1);
		for (const row of rows) expect(row).toEqual({ waiting: true, by: 'bewoner', id: dinner.id, soon: true });
	});
	const countLetters = async () => (await sql()<{ n: number }[]>`select count(*)::int as n from letters`)[0]!.n;

	test('in the file of who comes, a name is no formula; and a name opens no line of its own', async () => {
		const path = signUp.replace('{slug}', dinner.slug);
		for (const [index, naam] of ['=cmd|x', '+1', '-1', '@SUM(A1)', '\t=1', 'a";=1', 'x\r\n=1;2'].entries())
			expect((await post(path, { naam, contact: `formule${index}@voorbeeld.nl`, aantal: '1' })).status).toBe(303);
		const { text, headers } = await get(`/beheer/${theirs.slug}/activiteiten/${dinner.slug}/aanmeldingen.csv`, other);
		expect(headers.get('content-type')).toContain('text/csv');
		expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/);
		const cells = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ';' }).data.flat();
		expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
	});
});

test.each([
	'http://127.0.0.1:5432/',
	'http://localhost/',
	'http://[::1]/',
	'http://0x7f000001/',
	'http://169.254.169.254/latest/meta-data/',
	'http://[::ffff:127.0.0.1]/',
	'http://0/',
	'file:///etc/passwd',
	'webcal://localhost/agenda.ics',
	'ftp://127.0.0.1/'
])('%s is not read for anybody, as a calendar or as a page', async (address) => {
	await sql()`delete from rate_limits`;
	const looked = await post(`/beheer/${theirs.slug}/agendas?/bekijk`, { adres: address, plek: '' }, other);
	expect(looked.status).toBe(422);
	expect(looked.text).toMatch(/niet voor iedereen|http:\/\/ of https:\/\//);
	const pasted = await post(`/beheer/${theirs.slug}/activiteiten/nieuw?/plak`, { elsewhere: address }, other);
	// What is no address of the web is a text like any other: it becomes a draft with that text.
	if (/^http:/.test(address)) expect([pasted.status, pasted.text.includes('niet voor iedereen')]).toEqual([422, true]);
	else expect([303, 422]).toContain(pasted.status);
	expect(await linksTo('root@localhost')).toEqual([]);
});

test('a reason with line breaks, commas and semicolons writes no line of its own in a calendar', async () => {
	database.open(site().database, 1);
	const reason = 'De kok is ziek\r\nBEGIN:VALARM\r\nACTION:DISPLAY\nATTENDEE:mailto:x@y.nl;a,b\u2028END:VEVENT';
	await database.sql.begin((tx) => activities.cancelDate(tx, 'test', dinner.id, DINNER, reason));
	await database.close();
	for (const path of [
		`/activiteiten/${dinner.slug}/agenda.ics`,
		`/initiatieven/${theirs.slug}/agenda.ics`,
		'/activiteiten.ics?q=besloten'
	]) {
		// prettier-ignore
		const lines = (await get(path)).text.replace(/\r\n[ \t]/g, '').split(/\r\n|\n|\r/);
		expect(
			lines.filter((line) => /^(BEGIN:VALARM|ACTION|ATTENDEE)/.test(line)),
			path
		).toEqual([]);
		expect(lines.filter((line) => line === 'BEGIN:VEVENT').length).toBe(
			lines.filter((line) => line === 'END:VEVENT').length
		);
	}
});
