// A morning of Els, who keeps the list of places: she asks, changes a cell by keyboard, fills in one thing at many places and
// takes the list along; what a colleague wrote meanwhile is not lost, and without JavaScript it works as well.
import { AxeBuilder } from '@axe-core/playwright';
import { Workbook } from '@cj-tech-master/excelts';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readFile } from 'node:fs/promises';
import * as database from '#lib/foundation/database.server.ts';
import { openBrowser } from '../support/browser.ts';
import { signedIn, type Person } from '../support/people.ts';
import { startSite, type Site } from '../support/site.ts';
import { alive, submit, tooWide, visitor } from '../support/visitor.ts';

const { sql } = database;
const LIST = '/gemeente/plekken';
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let browser: Browser;
let site: Site;
let els: Person;
beforeAll(async () => {
	[browser, site] = await Promise.all([openBrowser(), startSite(inject('postgres'))]);
	database.open(site.database, 2);
	els = await signedIn(sql, { name: 'Els', staff: ['officer'] });
});
afterAll(async () => {
	await database.close();
	await Promise.all([browser.close(), site.stop()]);
});

async function asEls(options: BrowserContextOptions, story: (page: Page) => Promise<void>) {
	const { page, troubles, leave } = await visitor(browser, site.url, { locale: 'nl-NL', ...options });
	const [name = '', value = ''] = els.cookie.split('=');
	await page.context().addCookies([{ name, value, url: site.url }]);
	await story(page);
	expect((await troubles()).filter((trouble) => trouble !== 'cookie sessie')).toEqual([]);
	await leave();
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
const totalOf = async (page: Page) => Number(await page.locator('#aantal').getAttribute('data-total'));
const axe = async (page: Page) =>
	(await new AxeBuilder({ page }).withTags(WCAG).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);

test('Els asks, changes a cell by keyboard, and goes on where she was', () =>
	asEls({}, async (page) => {
		await page.goto('/gemeente');
		await page.getByRole('link', { name: 'Alle plekken' }).click();
		await alive(page);
		const all = await totalOf(page);
		await page.getByLabel('Naam of adres').fill('bibliotheek');
		await page.keyboard.press('Enter');
		await page.waitForURL(/q=bibliotheek/);
		expect(await totalOf(page)).toBeLessThan(all);

		const doors = page.getByRole('link', { name: /^Wijzig / });
		await doors.first().focus();
		await page.keyboard.press('ArrowDown');
		const door = await focused(page);
		expect(door).toBe(await doors.nth(1).getAttribute('aria-label'));
		await page.keyboard.press('Enter');
		await page.waitForURL(/wijzig=\d+/);
		await page.waitForFunction(() => document.activeElement?.id === 'rij-naam');
		// Escape leaves it as it was.
		await page.keyboard.type('Weg ermee');
		await page.keyboard.press('Escape');
		await page.waitForURL((url) => !url.searchParams.has('wijzig'));
		expect(await page.getByRole('table').innerText()).not.toContain('Weg ermee');

		await page.getByRole('link', { name: door ?? '' }).focus();
		await page.keyboard.press('Enter');
		await page.waitForFunction(() => document.activeElement?.id === 'rij-naam');
		await page.keyboard.press('ControlOrMeta+A');
		await page.keyboard.type('Bibliotheek De Nieuwe Tijd');
		await page.keyboard.press('Enter');
		await page.waitForURL(/bewaard=\d+/);
		await page.getByText('Bewaard', { exact: true }).waitFor();
		expect(await focused(page)).toBe('Wijzig Bibliotheek De Nieuwe Tijd');
		const [changed] = await sql`select by, after from changes where noun = 'place' order by id desc limit 1`;
		expect(changed).toEqual({ by: els.id, after: { name: 'Bibliotheek De Nieuwe Tijd' } });
		expect(await axe(page)).toEqual([]);
	}));

test('when a colleague was first, Els sees both, and nothing is lost', () =>
	asEls({}, async (page) => {
		const [place] = await sql<
			{ id: number; name: string }[]
		>`select id, name from places where operator is not null order by id limit 1`;
		await page.goto(`${LIST}?wijzig=${place!.id}&kolom=operator`);
		await sql`update places set operator = 'De Meent', updated_at = now() where id = ${place!.id}`;
		await page.getByLabel(`Beheerder van ${place!.name}`).fill('Ons Welzijn');
		await page.keyboard.press('Enter');
		await page.getByText('Iemand anders heeft deze plek net veranderd').waitFor();
		expect(await page.getByRole('table').innerText()).toContain('Beheerder: nu “De Meent”, jij typte “Ons Welzijn”');
		expect(await axe(page)).toEqual([]);
		expect(await page.getByLabel(`Beheerder van ${place!.name}`).inputValue()).toBe('Ons Welzijn');
		await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
		await page.waitForURL(/bewaard=/);
		expect(await sql`select operator from places where id = ${place!.id}`).toEqual([{ operator: 'Ons Welzijn' }]);
	}));

test('Els fills in one thing at many places, and takes exactly that list along', () =>
	asEls({}, async (page) => {
		await page.goto(`${LIST}?toegang=openbaar&ontbreekt=verified`);
		const stale = await totalOf(page);
		expect(stale).toBeGreaterThan(1);
		await page.getByText('Bij veel plekken tegelijk').click();
		await page.getByText(`Alle ${stale} plekken van dit filter`).click();
		await page.getByLabel('Wat vul je in?').selectOption('gecontroleerd:vandaag');
		await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
		await page.getByText(`Dit verandert bij ${stale} plekken`).waitFor();
		expect(await axe(page)).toEqual([]);
		await page.getByRole('button', { name: `Verander ${stale} plekken` }).click();
		await page.getByText(`${stale} plekken zijn veranderd.`).waitFor();
		expect(await totalOf(page)).toBe(0);

		await page.goto(`${LIST}?toegang=openbaar`);
		const total = await totalOf(page);
		for (const [kind, count] of [
			['Excel', inXlsx],
			['GeoJSON', async (file: Buffer) => (JSON.parse(String(file)) as { features: unknown[] }).features.length],
			['CSV', async (file: Buffer) => String(file).trim().split(/\r\n/).length - 1]
		] as const) {
			const [download] = await Promise.all([
				page.waitForEvent('download'),
				page.getByRole('link', { name: kind, exact: true }).click()
			]);
			expect(await count(await readFile(await download.path())), kind).toBe(total);
		}
		// The map stands beside the list, with the same places.
		await expect
			.poll(() => page.locator('[data-map]').getAttribute('data-total'), { timeout: 15_000 })
			.toBe(String(total));
	}));

test('a question that cannot be read gives no file with more than was asked, and a form that is no form changes nothing', async () => {
	const ask = (path: string, init: RequestInit = {}) =>
		fetch(site.url + LIST + path, {
			...init,
			redirect: 'manual',
			headers: { accept: 'text/html', cookie: els.cookie, origin: site.url }
		});
	for (const path of [
		'.csv?toegang=x',
		'.xlsx?gebied=../',
		'.geojson?minstens=200',
		'.geojson?vorm=kaart&soort=x',
		'?toegang=x'
	])
		expect((await ask(path)).status, path).toBe(400);
	const before = await sql`select count(*) from changes`;
	for (const plek of ['', 'x', '0', '99999999999', '-1'])
		expect(
			(await ask('?/bewaar', { method: 'POST', body: new URLSearchParams({ plek, naam: 'X' }) })).status,
			plek
		).toBe(404);
	expect((await ask('?/bekijk', { method: 'POST', body: new URLSearchParams({ waar: 'alles' }) })).status).toBe(422);
	expect(await sql`select count(*) from changes`).toEqual(before);
});

async function inXlsx(file: Buffer): Promise<number> {
	const workbook = new Workbook();
	await workbook.xlsx.load(file as never);
	return (workbook.worksheets[0]?.rowCount ?? 0) - 1;
}

test('on the smallest phone without JavaScript it works as well', () =>
	asEls({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } }, async (page) => {
		await page.goto(`${LIST}?q=speeltuin&kolom=type&kolom=fact-step-free`);
		expect(await tooWide(page)).toBe(0);
		await page.getByRole('link', { name: 'Teken deze bladzijde op een kaartje' }).click();
		expect(await page.getByRole('img', { name: 'Kaartje van deze bladzijde' }).count()).toBe(1);
		expect(await tooWide(page)).toBe(0);
		await page.getByRole('link', { name: 'Geen kaartje' }).click();
		const total = await totalOf(page);
		const name = (await page.locator('tbody th .title').first().innerText()).trim();
		await page.getByRole('link', { name: `Wijzig ${name}` }).click();
		expect(await tooWide(page)).toBe(0);
		await page.getByLabel(`Naam van ${name}`).fill('');
		await submit(page.getByRole('button', { name: 'Bewaar', exact: true }));
		expect(await page.getByRole('main').innerText()).toContain('Vul in hoe de plek heet.');
		await page.getByLabel(`Naam van ${name}`).fill('Speeltuin De Wip');
		await page.getByLabel(`Rolstoel van ${name}`).selectOption('limited');
		await submit(page.getByRole('button', { name: 'Bewaar', exact: true }));
		expect(await page.getByRole('main').innerText()).toContain('Bewaard');
		await page.getByText('Bij veel plekken tegelijk').click();
		for (const box of await page.getByRole('checkbox', { name: /^Kies / }).all()) await box.check();
		await page.getByLabel('Wat vul je in?').selectOption('beheerder:tekst');
		await page.getByRole('textbox', { name: 'Naam van de beheerder' }).first().waitFor();
		await page.locator('#veld-tekst').fill('Ons Welzijn');
		await submit(page.getByRole('button', { name: 'Bekijk wat er verandert' }));
		await submit(page.getByRole('button', { name: /^Verander \d+ plek/ }));
		expect(await page.getByRole('main').innerText()).toMatch(/plek(ken zijn| is) veranderd\./);
		const [counted] =
			await sql`select count(*)::int as places from places where operator = 'Ons Welzijn' and lower(name) like '%speeltuin%'`;
		expect(counted?.places).toBe(total);
	}));
