// What if: Ria thinks a canteen open and a house closed, also without JavaScript and on a phone; residents see the picture.
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as database from '#lib/foundation/database.server.ts';
import { axeFaults as axe } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { signedIn, type Person } from '../support/people.ts';
import { startSite, type Site } from '../support/site.ts';
import { alive, submit, tooWide, visitor } from '../support/visitor.ts';

const { sql } = database;
const LIST = '/gemeente/scenarios';
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
const begin = async (page: Page, name: string) => {
	await page.goto(LIST);
	await page.getByLabel('Hoe heet het?').fill(name);
	await page.getByRole('button', { name: 'Begin' }).click();
	await page.getByRole('heading', { level: 1, name }).waitFor();
};
const summary = (page: Page) => page.locator('.summary strong').innerText();

// Takes what stands in the middle of this with the mouse, hears what it does, and puts it down.
async function drag(page: Page, node: Locator, right: number, down: number) {
	await node.scrollIntoViewIfNeeded();
	const { x, y, width, height } = (await node.boundingBox())!;
	const [across, along] = [x + width / 2, y + height / 2];
	await page.mouse.move(across, along);
	await page.mouse.down();
	await page.mouse.move(across + right, along + down, { steps: 5 });
	await page.locator('[data-map="drawn"]').getByText(/op loopafstand/).waitFor(); // prettier-ignore
	const answered = page.waitForResponse((response) => response.request().method() === 'POST');
	await page.mouse.up();
	await answered;
}
const formOf = (page: Page, what: string) => page.locator(`form:has(input[name="wat"][value="${what}"])`);

test('without JavaScript Ria comes from a figure, adds a place, looks at the picture, and residents see and save it', () =>
	asRia({ javaScriptEnabled: false, ...phone }, async (page) => {
		await page.goto(`${LIST}?soort=inloop&dagdeel=doordeweeks-avond&wijk=macharen`);
		expect(await page.getByLabel('Hoe heet het?').inputValue()).toContain('Macharen: koffie en inloop');
		await page.getByLabel('Hoe heet het?').fill('Huiskamer in Macharen');
		await page.getByRole('button', { name: 'Begin' }).click();
		await page.getByText(/^Het gaat over koffie en inloop, doordeweeks, avond.* in Macharen/).waitFor();
		expect(await summary(page)).toContain('Voor niemand verandert');
		await page.getByText('Een nieuwe plek', { exact: true }).click();
		await page.getByRole('button', { name: 'Denk deze plek erbij' }).click();
		await page.getByRole('link', { name: 'Hoe heet de plek?' }).waitFor();
		expect(await tooWide(page)).toBe(0);

		const form = formOf(page, 'add');
		await form.getByLabel('Hoe heet de plek?').fill('Huiskamer De Brink');
		await form.getByLabel('Wat voor plek is het?').selectOption({ label: 'Huiskamer van de buurt' });
		await form.getByLabel('Waar?').fill('Macharen');
		for (const day of ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'])
			await form.getByLabel(`${day} in de avond`).check();
		await form.getByText('Wat je er kunt doen, voor wie').click();
		await form.getByLabel('Voor hoeveel mensen is er plaats?').fill('30');
		await form.getByLabel('Wat kost het meer per jaar').fill('12.000');
		await form.getByRole('button', { name: 'Denk deze plek erbij' }).click();
		await page.getByText('Huiskamer De Brink komt erbij').waitFor();
		expect(await page.getByText('Alles samen').innerText()).toContain('kost € 12.000 per jaar');
		expect(await summary(page)).toMatch(/mensen krijgen iets op loopafstand/);
		expect(await page.getByRole('row', { name: /^Huiskamer De Brink 30/ }).count()).toBe(1);
		expect(await tooWide(page)).toBe(0);

		await page.getByRole('link', { name: /^Verzet.*verandering 1$/ }).click();
		await page.getByLabel('Waar?').fill('Nergenshuizen');
		await page.getByRole('button', { name: 'Zet het hier' }).click();
		await page.getByRole('link', { name: /^Waar komt het/ }).waitFor();
		await page.getByLabel('Waar?').fill('51.8215, 5.5600');
		await page.getByRole('button', { name: 'Zet het hier' }).click();
		await page.getByRole('link', { name: /^Verzet.*verandering 1$/ }).waitFor();

		await page.getByRole('link', { name: 'Maak een plaatje' }).click();
		await page.getByText('Dit is een idee, geen besluit.').waitFor();
		expect(await tooWide(page)).toBe(0);
		await submit(page.getByRole('button', { name: 'Laat dit plaatje aan iedereen zien' }));
		const address = await page.getByRole('link', { name: /\/scenario\/huiskamer-in-macharen/ }).getAttribute('href');
		const { page: other, leave } = await visitor(browser, site.url, phone);
		await other.goto(address!);
		await other.getByText('Dit is een idee, geen besluit.').waitFor();
		expect(await other.getByRole('table').first().innerText()).toContain('Macharen');
		expect(await tooWide(other)).toBe(0);
		expect(await axe(other)).toEqual([]);
		const file = await other.request.get(`${address}/plaatje.png`);
		expect([file.headers()['content-type'], (await file.body()).length > 10_000]).toEqual(['image/png', true]);
		const seen = { headers: { 'if-none-match': file.headers().etag! } };
		expect((await other.request.get(`${address}/plaatje.png`, seen)).status()).toBe(304);
		await leave();
	}));

test('Ria closes a house, sees who loses, undoes it, and lays a copy beside it', () =>
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
		await page.getByRole('button', { name: /^Maak ongedaan.*verandering 1$/ }).click();
		await page.getByText('Nog niets.').waitFor();

		await page.goto(LIST);
		await page.getByLabel('Vergelijk: Zonder huis').check();
		await page.getByLabel('Vergelijk: Kopie van Zonder huis').check();
		await submit(page.getByRole('button', { name: /Zet naast elkaar/ }));
		const table = page.getByRole('table');
		expect(await table.innerText()).toContain('scheelt € 5.000 per jaar (het goedkoopst)');
		expect(await table.innerText()).toContain('Voor niemand verandert');
		expect(await axe(page)).toEqual([]);
	}));

test('on the map Ria presses where something new comes, and dragging tells at once what that does', () =>
	asRia({}, async (page) => {
		await begin(page, 'Op de kaart');
		await alive(page);
		const map = page.locator('[data-map="drawn"]');
		const canvas = map.locator('canvas');
		await canvas.waitFor();
		const { x, y, width } = (await canvas.boundingBox())!;
		await page.mouse.click(x + 24, y + 24);
		await page.waitForURL(/hier=/);
		await page.getByText('Een nieuwe plek', { exact: true }).click();
		const form = formOf(page, 'add');
		expect(await form.getByLabel('Waar?').inputValue()).toMatch(/^51\.\d+, 5\.\d+$/);
		await form.getByLabel('Hoe heet de plek?').fill('Koffiehoek');
		await form.getByLabel('Wat voor plek is het?').selectOption({ label: 'Koffiehoek' });
		for (const day of ['maandag', 'dinsdag', 'woensdag']) await form.getByLabel(`${day} in de middag`).check();
		await form.getByRole('button', { name: 'Denk deze plek erbij' }).click();
		await page.getByText('Koffiehoek komt erbij').waitFor();

		await drag(page, map.locator('.pin-new'), width / 3, 100);
		// A house by itself is in the middle once it was chosen; its dot is dragged without being pressed.
		const [house] = await sql<{ id: number }[]>`
			select id from public_places p where 'walk-in' = any(kinds)
				and not exists (select from activities where place_id = p.id)
				and not exists (select from public_places q where q.id <> p.id and abs(q.lon - p.lon) < 0.006 and abs(q.lat - p.lat) < 0.004)
			order by id limit 1`;
		await page.goto(`${new URL(page.url()).pathname}?kies=place:${house!.id}`);
		await map.locator('.pin-here').waitFor();
		await page.getByRole('link', { name: 'Kies iets anders' }).last().click();
		await map.locator('.pin-here').waitFor({ state: 'detached' });
		await drag(page, canvas, 60, 40);
		await page.getByText('gaat naar een andere plaats').waitFor();
		expect(await map.locator('.pin-moved').count()).toBe(1);
		expect(await axe(page)).toEqual([]);
		const [kept] = await sql<{ lon: number }[]>`
			select (changes -> 0 -> 'place' ->> 'lon')::float as lon from scenarios where name = 'Op de kaart'`;
		expect(kept!.lon).toBeGreaterThan(5);
	}));
