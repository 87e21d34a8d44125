// The cook cannot come: one date is called off without JavaScript, by keyboard, on a phone; neighbours read it everywhere.
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
import { atPhone, onward, type Story, submit, tooWide } from '../support/visitor.ts';

const TODAY = dayAt(new Date());
const DINNER = `${addDays(TODAY, 2)}T18:00`;
const OWN = '/beheer/kookproef/activiteiten/samen-koken-proef/data';
const PUBLIC = '/activiteiten/samen-koken-proef';

let browser: Browser;
let site: Site;
let cook: Person;
beforeAll(async () => {
	[browser, site] = await Promise.all([openBrowser(), startSite(inject('postgres'))]);
	database.open(site.database, 2);
	const { sql } = database;
	const [own] = await sql<{ id: number }[]>`
		insert into initiatives (slug, name, kind, created_by) values ('kookproef', 'Kookproef', 'residents', 'test') returning id`;
	await sql`insert into initiative_approvals (initiative_id, by) values (${own!.id}, 'test')`;
	cook = await signedIn(sql, { initiatives: [{ id: own!.id, role: 'editor' }] });
	const draft = koffieAanDeWolput({
		...{ title: 'Samen koken proef', initiativeId: own!.id, series: [weekly(DINNER)] },
		...{ source: activities.HERE, sourceId: 'kookproef' }
	});
	await sql.begin((tx) => activities.publish(tx, 'test', draft, { today: TODAY }));
});
afterAll(async () => {
	await database.close();
	await Promise.all([browser.close(), site.stop()]);
});

const phone = (story: Story, who?: Person, javaScriptEnabled?: boolean) =>
	atPhone(browser, site.url, story, { who, javaScriptEnabled });
const fits = async (page: Page) => expect(await tooWide(page)).toBe(0);
const main = (page: Page) => page.getByRole('main').innerText();
const choose = (page: Page, name: RegExp) => page.getByRole('link', { name }).first().click();

test('the cook calls one dinner off, by keyboard, and is told what was forgotten', () =>
	phone(async (page) => {
		await page.goto(OWN);
		await fits(page);
		await choose(page, /^Gaat niet door/);
		await onward(page, () => page.getByRole('button', { name: 'Laat niet doorgaan' }).press('Enter'));
		expect(await page.locator(':focus').textContent()).toContain('Kies een reden');
		await fits(page);
		expect(await main(page)).not.toContain('Bewoners lezen');
		await page.getByRole('radio', { name: 'De kok of begeleider kan niet' }).press('Space');
		await onward(page, () => page.getByRole('button', { name: 'Laat niet doorgaan' }).press('Enter'));
		expect(await page.getByRole('status').innerText()).toContain(
			'Gaat niet door. Reden: de kok of begeleider kan niet.'
		);
		expect(await page.getByRole('heading', { level: 2 }).innerText()).toMatch(
			/^Er komen 5\d keren in de komende 12 maanden; 1 keer gaat niet door$/
		);
		await fits(page);
	}, cook));

test('neighbours read the reason on the page, and their calendar shows it as cancelled', () =>
	phone(async (page) => {
		await page.goto(PUBLIC);
		expect(await main(page)).toMatch(/gaat het niet door[^]*Reden: De kok of begeleider kan niet/);
		await fits(page);
		const calendar = await (await fetch(`${site.url}${PUBLIC}/agenda.ics`)).text();
		expect(calendar).toMatch(new RegExp(`RECURRENCE-ID;[^\r\n]*${DINNER.slice(0, 10).replaceAll('-', '')}T180000`));
		expect(calendar).toContain('STATUS:CANCELLED');
		const plain = calendar.replaceAll('\r\n ', '');
		expect(plain).toContain('SUMMARY:Gaat niet door: Samen koken proef');
		expect(plain).toContain('DESCRIPTION:Gaat niet door. Reden: De kok of begeleider kan niet.');
		await page.goto('/activiteiten?q=samen+koken+proef');
		const card = await page.getByRole('article').first().locator('time').getAttribute('datetime');
		expect(card).toBe(`${addDays(TODAY, 9)}T18:00`);
	}));

test('the cook moves everything from a date on, fills one, and brings the first one back', () =>
	phone(async (page) => {
		await page.goto(OWN);
		await choose(page, /^Toch wel/);
		await submit(page.getByRole('button', { name: 'Laat toch doorgaan' }));
		expect(await page.getByRole('status').innerText()).toContain('Gaat gewoon door');
		await choose(page, /^Vol/);
		await submit(page.getByRole('button', { name: 'Zet op vol' }));
		await choose(page, /^Andere tijd/);
		await page.getByLabel('Begint om').fill('17:00');
		await page.getByRole('radio', { name: /^Deze keer en alle keren hierna/ }).check();
		await page.getByRole('radio', { name: 'Anders' }).check();
		await page.getByLabel(/de reden in je eigen woorden/).fill('We eten voortaan eerder');
		await submit(page.getByRole('button', { name: 'Verander de tijd' }));
		expect(await main(page)).toMatch(/van 17:00 tot 20:00/);
		await fits(page);
		await page.goto('/activiteiten?q=samen+koken+proef');
		expect(await page.getByRole('article').first().innerText()).toContain('Vol');
	}, cook));

test("who writes about somebody's health is told so afterwards, and writes another reason at once", () =>
	phone(async (page) => {
		const off = async (reason: string) => {
			await page.getByRole('radio', { name: 'Anders' }).check();
			await page.getByLabel(/de reden in je eigen woorden/).fill(reason);
			await submit(page.getByRole('button', { name: 'Laat niet doorgaan' }));
		};
		await page.goto(`${OWN}?pagina=2`);
		await choose(page, /^Gaat niet door/);
		await off('Annie ligt in het ziekenhuis');
		expect(await page.getByRole('status').innerText()).toContain('Zet liever geen gezondheid op de site');
		await page.getByRole('link', { name: 'Schrijf een andere reden' }).click();
		await off('Annie kan niet');
		expect(await page.getByRole('status').innerText()).toMatch(/Reden: annie kan niet\.(?![^]*gezondheid)/i);
		expect(await main(page)).not.toContain('ziekenhuis');
		await choose(page, /^Stopt vanaf/);
		expect(new URL(page.url()).searchParams.get('pagina')).toBe('2');
		await fits(page);
	}, cook));

test('with JavaScript the cook reads beforehand what residents will, and a hint about health', () =>
	phone(
		async (page) => {
			await page.goto(`${OWN}?wat=andere-tijd&keer=${addDays(TODAY, 23)}T17:00`);
			await page.getByLabel('Begint om').fill('19:30');
			await page.getByRole('radio', { name: 'Anders' }).check();
			await page.getByLabel(/de reden in je eigen woorden/).fill('De kok is ziek');
			await page.getByText(/Bewoners lezen:[^]*Verplaatst naar [^]*19:30[^]*Reden: de kok is ziek\./).waitFor();
			await page.getByText('Zet liever geen gezondheid op de site').waitFor();
			await page.getByRole('radio', { name: 'De plek is dicht' }).check();
			await page.getByText(/Reden: de plek is dicht\./).waitFor();
			await page.getByText('Zet liever geen gezondheid op de site').waitFor({ state: 'detached' });
			await fits(page);
		},
		cook,
		true
	));

test('who looked while another editor changed it is told, and sees how it is now', () =>
	phone(async (page) => {
		await page.goto(OWN);
		await page.locator('summary', { hasText: 'Verander deze datum' }).nth(1).click();
		await page
			.getByRole('link', { name: /^Gaat niet door/ })
			.nth(1)
			.click();
		const other = await page.context().newPage();
		await other.goto(page.url());
		await other.getByRole('radio', { name: 'De plek is dicht' }).check();
		await submit(other.getByRole('button', { name: 'Laat niet doorgaan' }));
		await page.getByRole('radio', { name: 'Het weer' }).check();
		await submit(page.getByRole('button', { name: 'Laat niet doorgaan' }));
		expect(await page.locator(':focus').textContent()).toContain('Iemand heeft dit net veranderd');
		expect(await main(page)).toContain('Reden: De plek is dicht.');
		await fits(page);
	}, cook));

test('it stops: the page says from when and why, and stays', () =>
	phone(async (page) => {
		await page.goto(OWN);
		await choose(page, /^Stopt vanaf/);
		await page.getByLabel('Vanaf welke dag?').fill(addDays(TODAY, 20));
		await page.getByRole('radio', { name: 'Er waren te weinig deelnemers' }).check();
		await submit(page.getByRole('button', { name: 'Stop de activiteit' }));
		expect(await page.getByRole('status').innerText()).toContain('Deze activiteit stopt');
		await fits(page);
		await page.goto(PUBLIC);
		expect(await main(page)).toMatch(/stopt deze activiteit[^]*te weinig deelnemers/);
		await fits(page);
	}, cook));

test(
	'whoever cannot see or point gets the same',
	() =>
		phone(
			async (page) => {
				const keer = `${addDays(TODAY, 9)}T18:00`;
				for (const path of [
					OWN,
					`${OWN}?pagina=2`,
					`${OWN}?wat=niet-door&keer=${keer}`,
					`${OWN}?wat=andere-tijd&keer=${DINNER}`,
					`${OWN}?wat=stopt`,
					PUBLIC
				]) {
					await page.goto(path);
					expect(await axeFaults(page), path).toEqual([]);
					await fits(page);
				}
			},
			cook,
			true
		),
	60_000
);

test('nobody else comes in', () =>
	phone(async (page) => {
		expect((await page.goto(OWN))?.status()).toBe(401);
		const stranger = await signedIn(database.sql, { name: 'Henk' });
		const answer = await fetch(site.url + OWN, { headers: { cookie: stranger.cookie } });
		expect(answer.status).toBe(404);
	}));
