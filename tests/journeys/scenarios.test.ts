// What if: Ria thinks a canteen open and a house closed, also without JavaScript and on a phone; residents see the picture.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as database from '#lib/foundation/database.server.ts';
import { openBrowser } from '../support/browser.ts';
import { signedIn, type Person } from '../support/people.ts';
import { startSite, type Site } from '../support/site.ts';
import { alive, tooWide, visitor } from '../support/visitor.ts';

const { sql } = database;
const LIST = '/gemeente/scenarios';
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const phone = { viewport: { width: 320, height: 640 } };

let browser: Browser;
let site: Site;
let ria: Person;
beforeAll(async () => {
	[browser, site] = await Promise.all([openBrowser(), startSite(inject('postgres'))]);
	database.open(site.database, 2);
	ria = await signedIn(sql, { name: 'Ria', staff: ['officer'] });
});
afterAll(async () => {
	await database.close();
	await Promise.all([browser.close(), site.stop()]);
});

async function asRia(options: BrowserContextOptions, story: (page: Page) => Promise<void>) {
	const { page, troubles, leave } = await visitor(browser, site.url, { locale: 'nl-NL', ...options });
	const [name = '', value = ''] = ria.cookie.split('=');
	await page.context().addCookies([{ name, value, url: site.url }]);
	await story(page);
	expect((await troubles()).filter((trouble) => trouble !== 'cookie sessie')).toEqual([]);
	await leave();
}
const axe = async (page: Page) =>
	(await new AxeBuilder({ page }).withTags(WCAG).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
const begin = async (page: Page, name: string) => {
	await page.goto(LIST);
	await page.getByLabel('Hoe heet het?').fill(name);
	await page.getByRole('button', { name: 'Begin' }).click();
	await page.getByRole('heading', { level: 1, name }).waitFor();
};
const summary = (page: Page) => page.locator('.summary strong').innerText();

test('without JavaScript Ria adds a place, sees what it does, and residents see the picture', () =>
	asRia({ javaScriptEnabled: false, ...phone }, async (page) => {
		await begin(page, 'Huiskamer in Macharen');
		expect(await summary(page)).toContain('Voor niemand verandert');
		await page.getByText('Een nieuwe plek', { exact: true }).click();
		await page.getByRole('button', { name: 'Denk deze plek erbij' }).click();
		await page.getByRole('link', { name: 'Hoe heet de plek?' }).waitFor();
		expect(await tooWide(page)).toBe(0);

		await page.getByLabel('Hoe heet de plek?').fill('Huiskamer De Brink');
		await page.getByLabel('Wat voor plek is het?').selectOption({ label: 'Huiskamer van de buurt' });
		await page.getByLabel('Waar?').fill('Macharen');
		for (const day of ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'])
			await page.getByLabel(`${day} in de avond`).check();
		await page.getByLabel('Wat kost het meer per jaar').last().fill('12.000');
		await page.getByRole('button', { name: 'Denk deze plek erbij' }).click();
		await page.getByText('Huiskamer De Brink komt erbij').waitFor();
		expect(await page.getByText('Alles samen').innerText()).toContain('kost € 12.000 per jaar');

		await page.getByLabel('Wanneer', { exact: true }).selectOption({ label: 'Doordeweeks, avond' });
		await page.getByRole('button', { name: 'Toon', exact: true }).click();
		expect(await summary(page)).toMatch(/mensen krijgen iets op loopafstand/);
		expect(await tooWide(page)).toBe(0);

		await page.getByRole('link', { name: /^Verzet.*verandering 1$/ }).click();
		await page.getByLabel('Waar?').fill('Nergenshuizen');
		await page.getByRole('button', { name: 'Zet haar hier' }).click();
		await page.getByRole('link', { name: /^Waar komt het/ }).waitFor();
		await page.getByLabel('Waar?').fill('51.8215, 5.5600');
		await page.getByRole('button', { name: 'Zet haar hier' }).click();
		await page.getByRole('link', { name: /^Verzet.*verandering 1$/ }).waitFor();

		await page.getByRole('button', { name: 'Toon aan iedereen' }).click();
		const link = page.getByRole('link', { name: /\/scenario\/huiskamer-in-macharen/ });
		const { page: other, leave } = await visitor(browser, site.url, phone);
		await other.goto((await link.getAttribute('href'))!);
		await other.getByText('Dit is een gedachte, geen besluit.').waitFor();
		expect(await other.getByRole('table').first().innerText()).toContain('Oss');
		expect(await tooWide(other)).toBe(0);
		expect(await axe(other)).toEqual([]);
		await leave();
	}));

test('Ria closes a house, sees who loses, takes it back, and lays a copy beside it', () =>
	asRia({}, async (page) => {
		await begin(page, 'Zonder huis');
		await alive(page);
		const [house] = await sql<{ id: number; name: string }[]>`
			select p.id, p.name from public_places p where p.access = 'publiek' and 'walk-in' = any(p.kinds) and p.hours is not null
			order by (select count(*) from activities a where a.place_id = p.id) desc, p.id limit 1`;
		await page.getByLabel('Een plek of activiteit die er is').fill(house!.name);
		await page.getByRole('button', { name: 'Zoek' }).click();
		await page.getByRole('link', { name: house!.name, exact: true }).first().click();
		await page.getByText('Sluiten', { exact: true }).click();
		const cost = page.locator('#close-kosten');
		await cost.fill('-5000');
		await cost.blur();
		await page
			.getByText(/^Met deze verandering:/)
			.first()
			.waitFor();
		await page.getByRole('button', { name: 'Denk deze plek weg' }).click();
		await page.getByText('gaat dicht. Wat daar is, stopt ook.').waitFor();
		expect(await axe(page)).toEqual([]);
		await page.getByRole('button', { name: 'Maak een kopie' }).click();
		await page.getByRole('heading', { level: 1, name: 'Kopie van Zonder huis' }).waitFor();
		await page.getByRole('button', { name: /^Haal weg.*verandering 1$/ }).click();
		await page.getByText('Nog niets.').waitFor();

		await page.goto(LIST);
		await page.getByLabel('Vergelijk: Zonder huis').check();
		await page.getByLabel('Vergelijk: Kopie van Zonder huis').check();
		await page.getByRole('button', { name: /Zet naast elkaar/ }).click();
		const table = page.getByRole('table');
		expect(await table.innerText()).toContain('scheelt € 5.000 per jaar');
		expect(await table.innerText()).toContain('Voor niemand verandert');
		expect(await axe(page)).toEqual([]);
	}));

test('sliding the map tells at once what a new place would do', () =>
	asRia({}, async (page) => {
		await begin(page, 'Op de kaart');
		await alive(page);
		await page.getByText('Een nieuwe plek', { exact: true }).click();
		await page.getByLabel('Wat voor plek is het?').selectOption({ label: 'Koffiehoek' });
		for (const day of ['maandag', 'dinsdag', 'woensdag']) await page.getByLabel(`${day} in de middag`).check();
		await page.getByRole('button', { name: 'Zet de speld op de kaart' }).click();
		await page.locator('[data-map="drawn"] canvas').waitFor();
		await page.locator('[data-map="drawn"] canvas').press('ArrowRight');
		await page
			.getByText(/^Met deze verandering:/)
			.first()
			.waitFor();
		expect(await page.getByLabel('Waar?').inputValue()).toMatch(/^51\.\d{5}, 5\.\d{5}$/);
	}));
