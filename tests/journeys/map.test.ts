// The map in a real browser, on the built site: it draws, counts as the list counts, and nobody gets stuck in it.
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

const size = { width: 1280, height: 900 };

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
	const context = await browser.newContext({ viewport: size, ...options });
	const page = await context.newPage();
	await page.goto(inject('site') + path);
	return page;
}

/** The map of a page, once everything on it is drawn. */
async function drawn(page: Page): Promise<Locator> {
	const map = page.locator('[data-map]');
	await map.scrollIntoViewIfNeeded();
	await page.locator('[data-map=drawn][data-drawn]').waitFor({ timeout: 60_000 });
	return map;
}

const number = async (of: Locator, name: string) => Number(await of.getAttribute(name));
const focused = (page: Page) => page.evaluate(() => document.activeElement?.tagName.toLowerCase());

/** How many colours there are on the map. */
async function coloursOn(page: Page): Promise<number> {
	const picture = await page.locator('.maplibregl-canvas').screenshot();
	return page.evaluate(async (base64) => {
		const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
		const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
		pen.drawImage(image, 0, 0);
		return new Set(new Uint32Array(pen.getImageData(0, 0, image.width, image.height).data.buffer)).size;
	}, picture.toString('base64'));
}

/** A search with one result puts its dot in the middle of the map. */
const ONE = '/kaart?q=dijkkapel';

/** Puts the mouse on the middle of the map; the name that appears. */
async function pointAtMiddle(page: Page): Promise<string> {
	const box = (await page.locator('.maplibregl-canvas').boundingBox())!;
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	return (await page.locator('[data-map] .tip:not(.keys)').textContent()) ?? '';
}

describe('the map of Oss', () => {
	test('Fatima sees wijken, dots and groups, and nothing is fetched from elsewhere', async () => {
		const page = await visit('/');
		const asked: string[] = [];
		const refused: string[] = [];
		page.on('request', (request) => void asked.push(request.url()));
		page.on('pageerror', (error) => void refused.push(String(error)));
		await page.goto(`${inject('site')}/kaart`);
		await drawn(page);
		expect(await coloursOn(page)).toBeGreaterThan(20);
		expect(asked.some((url) => url.includes('/plekken.geojson'))).toBe(true);
		const outside = asked.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(`${inject('site')}/`));
		expect(outside).toEqual([]);
		expect(refused).toEqual([]);
		await page.context().close();
	});

	test.each(['/kaart', '/kaart?bij=schadewijk', '/kaart?toegang=openbaar', '/kaart?q=koffie'])(
		'what is on the map, in its groups and in the list is the same number: %s',
		async (path) => {
			const page = await visit(path);
			const map = await drawn(page);
			const list = await number(page.locator('#aantal'), 'data-total');
			expect(list).toBeGreaterThan(0);
			expect(await number(map, 'data-total')).toBe(list);
			expect(await number(map, 'data-placed')).toBe(list);
			expect(await number(map, 'data-drawn')).toBe(list);
			expect(await map.textContent()).toContain(`${list} op de kaart`);
			await page.context().close();
		}
	);

	test('Jan points at a place in the list and it stands out on the map', async () => {
		const page = await visit('/kaart');
		await drawn(page);
		const card = page.locator('article').nth(1);
		await card.hover();
		const name = await card.getByRole('link').first().textContent();
		expect(await page.locator('[data-map] .tip:not(.keys)').textContent()).toBe(name);
		await page.context().close();
	});

	test('Jan points at a dot and its place stands out in the list; a click opens it', async () => {
		const page = await visit(ONE);
		await drawn(page);
		const name = await pointAtMiddle(page);
		expect(await page.locator('[data-marked]').getByRole('link').first().textContent()).toBe(name);
		await page.mouse.down();
		await page.mouse.up();
		await page.locator('.maplibregl-popup').getByRole('link', { name }).click();
		await page.waitForURL(/\/plekken\//);
		await page.context().close();
	});

	test('with the keyboard nobody gets stuck: past the map, through it, and a dot opens with Enter', async () => {
		const page = await visit('/kaart?bij=schadewijk');
		await drawn(page);
		const skip = page.getByRole('link', { name: 'Sla de kaart over' });
		await skip.focus();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.closest('article') !== null)).toBe(true);

		await skip.focus();
		await page.keyboard.press('Tab');
		expect(await focused(page)).toBe('canvas');
		for (let step = 0; step < 6 && (await focused(page)) !== 'a'; step++) await page.keyboard.press('Tab');
		expect(await focused(page)).toBe('a');

		await page.goto(inject('site') + ONE);
		await drawn(page);
		await page.getByRole('link', { name: 'Sla de kaart over' }).focus();
		await page.keyboard.press('Tab');
		const middle = await page.locator('[data-map] [role=status]').textContent();
		expect(middle).toBeTruthy();
		await page.keyboard.press('Enter');
		await page.waitForFunction(() => document.activeElement?.closest('.maplibregl-popup'));
		await page.keyboard.press('Escape');
		await page.waitForFunction(() => document.activeElement?.tagName === 'CANVAS');
		await page.context().close();
	});

	test('the part in view becomes the search, and the way back leads back', async () => {
		const page = await visit('/kaart');
		const map = await drawn(page);
		const all = await number(map, 'data-total');
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await page.getByRole('link', { name: 'Zoek in dit gebied' }).click();
		await page.waitForURL(/bbox=/);
		await page.waitForFunction(
			(all) => Number(document.querySelector<HTMLElement>('#aantal')?.dataset.total) < all,
			all
		);
		await page.waitForFunction(
			() =>
				document.querySelector<HTMLElement>('#aantal')?.dataset.total ===
				document.querySelector<HTMLElement>('[data-map]')?.dataset.drawn
		);
		await page.goBack();
		await page.waitForFunction(
			(all) => document.querySelector<HTMLElement>('[data-map]')?.dataset.total === String(all),
			all
		);
		await page.context().close();
	});

	test('Els asks the map what she may ask a list: a postcode, what she needs, and a chip to take it away', async () => {
		const page = await visit('/kaart?q=koffie');
		await drawn(page);
		await page.getByLabel('Waar?').fill('5345 AB');
		await page.getByRole('button', { name: 'Zoeken', exact: true }).click();
		await page.waitForURL(/bij=5345(\+|%20)AB/);
		await page.locator('summary', { hasText: 'Filters' }).click();
		await page.locator('summary', { hasText: 'Wat heb je nodig?' }).click();
		const choice = page.getByRole('checkbox', { name: /rolstoel/ });
		const promised = /\((\d+)/.exec((await choice.locator('..').textContent()) ?? '')?.[1];
		await choice.check();
		await page.waitForURL(/toegankelijk=rolstoel/);
		await page.locator(`#aantal[data-total="${promised}"]`).waitFor();
		await page.getByRole('link', { name: 'Haal weg: “koffie”' }).click();
		await page.waitForURL((url) => !url.searchParams.has('q') && url.searchParams.has('toegankelijk'));
		expect(await page.getByText('Filters (1 gekozen)').isVisible()).toBe(true);
		await page.context().close();
	});

	test('without JavaScript there are words and the whole list', async () => {
		const page = await visit('/kaart?bij=schadewijk', { javaScriptEnabled: false });
		expect(await page.locator('[data-map]').textContent()).toContain('staat ook in de lijst');
		expect(await page.locator('article').count()).toBe(await number(page.locator('#aantal'), 'data-total'));
		expect(await page.getByRole('button', { name: 'Toon op de kaart' }).isVisible()).toBe(false);
		await page.context().close();
	});
});

test('ten thousand places stay one map', async () => {
	const page = await visit('/over');
	// Fed to the map as the site would send them: to store them takes longer than to draw them.
	const features = Array.from({ length: 10_000 }, (_, id) => ({
		type: 'Feature',
		id,
		geometry: {
			type: 'Point',
			coordinates: [5.4 + ((id * 7919) % 1000) / 3300, 51.71 + ((id * 104_729) % 997) / 8000]
		},
		properties: { id, title: `Plek ${id}`, url: `/plekken/plek-${id}`, access: id % 3 ? 'publiek' : 'openbaar' }
	}));
	const dots = { type: 'FeatureCollection', total: features.length, features };
	await page.route('**/plekken.geojson*', (route) => route.fulfill({ json: dots }));
	await page.goto(`${inject('site')}/kaart`);
	const map = await drawn(page);
	expect(await number(map, 'data-drawn')).toBe(10_000);
	const [data, all] = await page.evaluate(() => {
		const dots = performance.getEntriesByType('resource').find(({ name }) => name.includes('/plekken.geojson'));
		return [performance.now() - (dots as PerformanceResourceTiming).responseEnd, performance.now()];
	});
	console.log(`10,000 places: drawn ${Math.round(data)} ms after their data, ${Math.round(all)} ms after the visit`);
	expect(data).toBeLessThan(15_000);
	await page.context().close();
});
