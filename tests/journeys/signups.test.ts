// From "Meld je aan" to cancelled, without JavaScript and on a phone; and the list of who organises.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as database from '#lib/foundation/database.server.ts';
import { axeFaults } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { koffieAanDeWolput, weekly } from '../support/neighbours.ts';
import { signedIn, type Person } from '../support/people.ts';
import { startSite, type Site } from '../support/site.ts';
import { atPhone, submit, type Story, tooWide } from '../support/visitor.ts';

const TODAY = dayAt(new Date());
const DINNER = `${addDays(TODAY, 8)}T18:00`;

let browser: Browser;
let site: Site;
let cook: Person;
let stranger: Person;
let dinner = '';
beforeAll(async () => {
	[browser, site] = await Promise.all([openBrowser(), startSite(inject('postgres'))]);
	database.open(site.database, 2);
	const { sql } = database;
	const initiative = async (slug: string) =>
		(await sql<{ id: number }[]>`insert into initiatives (slug, name, kind, created_by) values (${slug}, ${slug}, 'residents', 'test') returning id`)[0]!.id; // prettier-ignore
	const [own, other] = [await initiative('proefkookclub'), await initiative('proefwandelclub')];
	cook = await signedIn(sql, { initiatives: [{ id: own, role: 'editor' }] });
	stranger = await signedIn(sql, { initiatives: [{ id: other, role: 'owner' }] });
	const draft = koffieAanDeWolput({
		...{ title: 'Samen eten in de Wolput', initiativeId: own, joining: 'sign-up', signUpHere: true, capacity: 2 },
		...{ series: [weekly(DINNER)], source: 'hier', sourceId: 'proefeten' }
	});
	dinner = (await sql.begin((tx) => activities.publish(tx, 'test', draft, { today: TODAY }))).slug;
});
afterAll(async () => {
	await database.close();
	await Promise.all([browser.close(), site.stop()]);
});

const phone = (story: Story, who?: Person, javaScriptEnabled?: boolean) =>
	atPhone(browser, site.url, story, { who, javaScriptEnabled });
const mailTo = async (address: string) => {
	const [letter] = await database.sql<{ subject: string; text: string }[]>`
		select subject, text from letters where recipient = ${address} order by written_at desc limit 1`;
	return {
		subject: letter?.subject,
		path: /http:\/\/localhost:\d+(\/aanmelding\/[\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? ''
	};
};
async function signUp(page: Page, name: string, contact: string) {
	await page.goto(`/activiteiten/${dinner}`);
	await page
		.getByRole('link', { name: /^(Meld je aan|Wachtlijst|Zet je op de wachtlijst)/ })
		.first()
		.click();
	await page.getByLabel('Je naam').fill(name);
	await page.getByLabel('Je e-mailadres of telefoonnummer').fill(contact);
	await submit(page.getByRole('button', { name: /^(Meld me aan|Zet me op de wachtlijst)$/ }));
}

test('a neighbour signs up on a phone, forgets something, gets a mail, and cancels with the link in it', () =>
	phone(async (page) => {
		await signUp(page, 'Fatima', 'fatima@');
		expect(await page.locator(':focus').textContent()).toContain('Vul een heel e-mailadres in');
		expect(await page.getByLabel('Je naam').inputValue()).toBe('Fatima');
		await page.getByLabel('Je e-mailadres of telefoonnummer').fill('fatima@voorbeeld.example');
		await submit(page.getByRole('button', { name: 'Meld me aan' }));
		expect(await page.getByRole('status').textContent()).toContain('Je hebt een plek');
		const mail = await mailTo('fatima@voorbeeld.example');
		expect(mail.subject).toContain('Je bent aangemeld');
		await page.goto(mail.path);
		expect(await page.getByRole('main').textContent()).toContain('Fatima');
		await submit(page.getByRole('button', { name: 'Meld me af' }));
		expect(new URL(page.url()).pathname).toBe('/aanmelding/afgemeld');
		expect((await page.goto(mail.path))?.status()).toBe(404);
	}));

test('who has a telephone number only keeps the page; the next neighbour waits, and comes in when there is room', () =>
	phone(async (page) => {
		for (const name of ['Riet', 'Truus']) await signUp(page, name, '0412 123456');
		expect(await page.getByRole('main').textContent()).toContain('Je bent aangemeld');
		const kept = page.url();
		await page.goto(`/activiteiten/${dinner}`);
		expect(await page.getByRole('main').textContent()).toContain('Vol');
		await signUp(page, 'Ahmed', 'ahmed@voorbeeld.example');
		expect(await page.getByRole('status').textContent()).toContain('Je staat op de wachtlijst');
		// Nothing on a page says how many there are, or who.
		expect(await page.getByRole('main').textContent()).not.toMatch(/Riet|Truus|\b2\b mensen/);
		expect((await mailTo('ahmed@voorbeeld.example')).subject).toContain('wachtlijst');
		await page.goto(kept);
		await submit(page.getByRole('button', { name: 'Meld me af' }));
		expect((await mailTo('ahmed@voorbeeld.example')).subject).toContain('Er is een plek vrij');
	}));

test('the cook sees who comes, writes down who calls, takes somebody off, and keeps the list as a file', () =>
	phone(async (page) => {
		const list = `/beheer/proefkookclub/activiteiten/${dinner}/aanmeldingen`;
		await page.goto(list);
		expect(await page.getByRole('main').textContent()).toMatch(/Riet[^]*Ahmed/);
		await page.getByLabel('Naam').fill('=Jan');
		await page.getByLabel('E-mailadres of telefoonnummer').fill('0412 654321');
		await submit(page.getByRole('button', { name: 'Zet op de lijst' }));
		expect(await page.getByRole('main').textContent()).toMatch(/Wachtlijst[^]*=Jan/);
		await submit(page.getByRole('button', { name: /^Haal weg ?: Riet$/ }));
		expect(await page.getByRole('main').textContent()).not.toMatch(/Riet|Wachtlijst/);
		const file = await page.request.get(`${list}.csv`);
		expect(file.headers()).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'private, no-store' });
		expect(await file.text()).toMatch(/;komt;"?'=Jan"?;1;;0412 654321/);
	}, cook)); // prettier-ignore

test('the list is nobody else’s: a page that is not there, also as a file, also to write on', async () => {
	const list = `/beheer/proefkookclub/activiteiten/${dinner}/aanmeldingen`;
	const ask = (path: string, who?: Person, init: RequestInit = {}) =>
		fetch(site.url + path, {
			redirect: 'manual',
			...init,
			headers: { origin: site.url, accept: 'text/html', ...(who ? { cookie: who.cookie } : {}) }
		});
	for (const path of [list, `${list}.csv`]) {
		expect((await ask(path)).status, path).toBe(401);
		const hidden = await ask(path, stranger);
		expect(hidden.status, path).toBe(404);
		expect(await hidden.text()).not.toContain('Ahmed');
		// By way of an initiative of their own.
		expect((await ask(path.replace('proefkookclub', 'proefwandelclub'), stranger)).status, path).toBe(404);
	}
	const body = new URLSearchParams({ naam: 'X', contact: '0412 123456', datum: DINNER });
	expect((await ask(`${list}?/erbij`, stranger, { method: 'POST', body })).status).toBe(404);
});

test('all of it holds for who cannot see or point, at 320 px', () =>
	phone(
		async (page) => {
			const holds = async (what: string) => {
				expect(await axeFaults(page), what).toEqual([]);
				expect(await tooWide(page), what).toBe(0);
			};
			await page.goto(`/activiteiten/${dinner}`);
			await holds('activity');
			await page.goto(`/activiteiten/${dinner}/aanmelden`);
			await holds('choose a date');
			await signUp(page, '', 'truus@');
			await page.getByRole('link', { name: 'Vul je naam in.' }).waitFor();
			await holds('form with problems');
			await page.getByLabel('Je naam').fill('Truus');
			await page.getByLabel('Je e-mailadres of telefoonnummer').fill('0412 999999');
			await page.getByRole('button', { name: /^(Meld me aan|Zet me op de wachtlijst)$/ }).click();
			await page.waitForURL(/\/aanmelding\//);
			await holds('sign-up');
			await page.goto('/aanmelding/afgemeld');
			await holds('cancelled');
			await page.goto(`/beheer/proefkookclub/activiteiten/${dinner}/aanmeldingen`);
			await holds('list');
		},
		cook,
		true
	));
