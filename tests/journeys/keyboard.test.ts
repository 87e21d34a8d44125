// Finding coffee with nothing but the keys: Tab, Enter, Space and letters.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { tooWide, visitor } from '../support/visitor.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

/** Presses Tab until `selector` has the focus, as someone who looks where the line is; each stop must be to be seen. */
async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 60) {
	for (let press = 0; press < most; press++) {
		await page.keyboard.press(key);
		const at = await page.evaluate((wanted) => {
			const element = document.activeElement as HTMLElement;
			const { outlineStyle, outlineWidth } = getComputedStyle(element);
			const box = element.getBoundingClientRect();
			return {
				there: element.matches(wanted),
				// Of a date the little calendar button draws its own line.
				lined: (element as HTMLInputElement).type === 'date' || (outlineStyle !== 'none' && outlineWidth !== '0px'),
				sized: box.width > 0 && box.height > 0,
				name: `${element.tagName} ${element.textContent.trim().slice(0, 40)}`
			};
		}, selector);
		expect(at, at.name).toMatchObject({ lined: true, sized: true });
		if (at.there) return;
	}
	throw new Error(`no ${selector} within ${most} presses of Tab`);
}

test('someone without a mouse finds coffee in Schadewijk', async () => {
	const { page, troubles, leave } = await visitor(browser, inject('site'));
	await page.goto('/');
	await tabTo(page, '[name=q]');
	await page.keyboard.type('koffie');
	await tabTo(page, '[name=bij]');
	await page.keyboard.type('Schadewijk');
	await page.keyboard.press('Enter');
	await page.waitForURL(/q=koffie&bij=Schadewijk/i);
	await page.locator('#aantal').filter({ hasText: 'in Schadewijk' }).waitFor();
	// A search ends at its answer; the filters stand before it.
	await tabTo(page, '[name=wanneer]', 'Shift+Tab');
	// How many days there are to choose from differs: on Sunday evening nothing is left of this weekend.
	const chosen = () => page.evaluate(() => (document.activeElement as HTMLInputElement).value);
	for (let choice = 0; choice < 5 && (await chosen()) !== 'week'; choice++) await page.keyboard.press('ArrowDown');
	await page.waitForURL(/wanneer=week/);
	expect(await chosen()).toBe('week');
	await tabTo(page, 'article a');
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/activiteiten\/[a-z-]+$/);
	expect(await page.getByRole('main').innerText()).toMatch(/rolstoel/i);
	expect(await troubles()).toEqual([]);
	await leave();
});

test('someone who types half a word chooses from what the site suggests, also on a phone with large letters', async () => {
	const { page, troubles, leave } = await visitor(browser, inject('site'), { viewport: { width: 320, height: 700 } });
	await page.goto('/');
	await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
	const field = page.getByRole('combobox', { name: 'Wat zoek je?' });
	const options = page.getByRole('option');
	const attribute = (name: string) => field.getAttribute(name);
	expect(await attribute('aria-expanded')).toBe('false');
	await tabTo(page, '[name=q]');
	await page.keyboard.type('schade');
	await options.filter({ hasText: 'Schadewijk' }).first().waitFor();
	expect(await attribute('aria-expanded')).toBe('true');
	expect(await page.getByRole('status').filter({ hasText: 'suggestie' }).textContent()).toBe(`${await options.count()} suggesties`); // prettier-ignore
	await page.keyboard.press('ArrowUp');
	expect(await attribute('aria-activedescendant')).toBe(await options.last().getAttribute('id'));
	await page.keyboard.press('ArrowDown');
	expect(await attribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
	expect(await options.first().getAttribute('aria-selected')).toBe('true');
	expect(await axeFaults(page)).toEqual([]);
	expect(await tooWide(page)).toBe(0);
	await page.keyboard.press('Escape');
	await expect.poll(() => options.count()).toBe(0);
	expect(await field.inputValue()).toBe('schade');
	await page.keyboard.press('ArrowDown');
	await options.first().waitFor();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/activiteiten\?bij=schadewijk/);
	await page.locator('#aantal').filter({ hasText: 'in Schadewijk' }).waitFor();
	expect(await field.inputValue()).toBe('');
	// A slip, and half a wijk: both are understood. Who chooses nothing asks what was typed.
	await field.focus();
	await page.keyboard.type('kofie in sch');
	await options.filter({ hasText: 'koffie in Schadewijk' }).waitFor();
	await page.keyboard.press('Enter');
	await page.waitForURL(/q=kofie\+in\+sch/);
	expect(await troubles()).toEqual([]);
	await leave();
});

test('the first Tab leads past the menu', async () => {
	const { page, leave } = await visitor(browser, inject('site'));
	await page.goto('/activiteiten');
	await page.keyboard.press('Tab');
	expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Direct naar de inhoud');
	await page.keyboard.press('Enter');
	await tabTo(page, '[name=q]', 'Tab', 1);
	await leave();
});

test('the filters of a phone open and close with Enter, and Tab walks straight through', async () => {
	const { page, leave } = await visitor(browser, inject('site'), { viewport: { width: 320, height: 640 } });
	await page.goto('/activiteiten');
	await tabTo(page, 'aside summary');
	await page.keyboard.press('Enter');
	await tabTo(page, '[name=wanneer]');
	await tabTo(page, 'aside button');
	await page.keyboard.press('Enter');
	await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('aantal');
	await tabTo(page, 'article a');
	await leave();
});
