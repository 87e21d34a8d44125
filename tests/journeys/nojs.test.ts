// Everything a resident does to find something works without JavaScript: forms, filters, order, leafing, errors.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { submit, tooWide, visitor } from '../support/visitor.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

async function without(path: string, story: (page: Page) => Promise<void>, width = 1280) {
	const { page, troubles, leave } = await visitor(browser, inject('site'), {
		javaScriptEnabled: false,
		viewport: { width, height: 800 }
	});
	await page.goto(path);
	await story(page);
	expect(await troubles()).toEqual([]);
	await leave();
}

const total = async (page: Page) => Number(await page.locator('#aantal').getAttribute('data-total'));

test('someone in Schadewijk finds coffee, on a phone', () =>
	without(
		'/',
		async (page) => {
			await page.getByLabel('Wat zoek je?').fill('koffie');
			await page.getByLabel('Waar?').fill('schadewijk');
			await submit(page.getByRole('button', { name: 'Zoeken' }));
			expect(await page.locator('#aantal').textContent()).toMatch(/^\s*\d+ activiteiten in Schadewijk\s*$/);
			const all = await total(page);
			await page.locator('summary', { hasText: 'Filters' }).click();
			await page.getByRole('radio', { name: /^De komende 7 dagen/ }).check();
			await submit(page.getByRole('button', { name: /^Laat \d+ activiteiten zien$/ }));
			expect(page.url()).toMatch(/wanneer=week/);
			expect(await total(page)).toBeLessThanOrEqual(all);
			await page.getByRole('article').first().getByRole('link').click();
			expect(await page.getByRole('main').innerText()).toMatch(/rolstoel/i);
			expect(await tooWide(page)).toBe(0);
		},
		320
	));

test('who sits at a desk filters, puts in order, leafs on and takes a choice away', () =>
	without('/plekken', async (page) => {
		await page.locator('summary', { hasText: 'Wat voor plek?' }).click();
		await page.getByRole('checkbox', { name: /^Openbaar/ }).check();
		await submit(page.getByRole('button', { name: /^Laat \d+ plekken zien$/ }));
		expect(page.url()).toMatch(/toegang=openbaar/);
		await page.getByLabel('Volgorde').selectOption('tijd');
		await submit(page.getByRole('button', { name: 'Zet in volgorde' }));
		expect(page.url()).toMatch(/toegang=openbaar.*sorteer=tijd/);
		await page.getByRole('link', { name: /Volgende/ }).click();
		expect(page.url()).toMatch(/toegang=openbaar.*pagina=2/);
		await page.getByRole('link', { name: 'Haal weg: Openbaar' }).click();
		expect(page.url()).not.toMatch(/toegang/);
	}));

test('a button that could do nothing is not there, and the map says where the same is in words', () =>
	without('/activiteiten', async (page) => {
		expect(await page.getByRole('button', { name: 'Bij mij in de buurt' }).isVisible()).toBe(false);
		expect(await page.getByRole('button', { name: 'Toon op de kaart' }).isVisible()).toBe(false);
	}));

test('a wrong question keeps what was typed, and its message has the focus', () =>
	without('/activiteiten?q=koffie&bij=Atlantis', async (page) => {
		expect(await page.getByLabel('Waar?').inputValue()).toBe('Atlantis');
		expect(await page.locator(':focus').textContent()).toContain('Waar: Deze wijk of dit dorp kennen we niet');
		await page.getByLabel('Waar?').fill('Herpen');
		await submit(page.getByRole('button', { name: 'Zoeken' }).first());
		expect(await page.locator('#aantal').textContent()).toContain('in Herpen');
	}));
