// Residents find what there is, in a real browser on the built site: by words, place, day and need.
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { submit, tooWide, visitor } from '../support/visitor.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

const site = inject('site');
const phone = { viewport: { width: 320, height: 640 } };

/** Walks a path through the site, and meets no error, cookie or other host on the way. */
async function walk(path: string, story: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
	const { page, troubles, leave } = await visitor(browser, site, options);
	await page.goto(path);
	await story(page);
	expect(await troubles()).toEqual([]);
	await leave();
}

const count = (page: Page) => page.locator('#aantal');
const total = async (page: Page) => Number(await count(page).getAttribute('data-total'));
const counted = (page: Page, words: RegExp) => count(page).filter({ hasText: words }).waitFor();
/** How far below the top of the window something stands: what is above it may take a line less, as figures get shorter. */
const heightOf = (what: Locator) => what.evaluate((element) => Math.round(element.getBoundingClientRect().top));
/** True until the page is loaded anew. */
const remember = (page: Page) => page.evaluate(() => void Object.assign(window, { stillHere: true }));
const stillHere = (page: Page) => page.evaluate(() => 'stillHere' in window);

describe('someone in Schadewijk who was never here before', () => {
	test('finds coffee this week, and reads when, where, what it costs and whether a wheelchair gets in', () =>
		walk('/', async (page) => {
			await page.getByLabel('Wat zoek je?').fill('koffie');
			await page.getByLabel('Waar?').fill('Schadewijk');
			await submit(page.getByRole('button', { name: 'Zoeken' }));
			await counted(page, /^\d+ activiteiten in Schadewijk$/);
			await page.getByRole('radio', { name: /^De komende 7 dagen/ }).check();
			await page.waitForURL(/wanneer=week/);
			expect(await page.getByRole('article').first().textContent()).toMatch(/vandaag|morgen|dag \d+ /i);
			await page.getByRole('article').first().getByRole('link').click();
			await page.waitForURL(/\/activiteiten\/[a-z-]+$/);
			const story = await page.getByRole('main').innerText();
			expect(story).toMatch(/\d{1,2}:\d{2} tot \d{1,2}:\d{2}/);
			expect(story).toMatch(/€|gratis|vrijwillige bijdrage/i);
			expect(story).toMatch(/rolstoel/i);
			expect(story).toContain('Schadewijk');
		}));

	test('may also type a postcode, with or without letters, and sees how far it is', () =>
		walk('/activiteiten?bij=5345+ab', async (page) => {
			await counted(page, /bij 5345 AB$/);
			expect(await page.getByRole('article').first().textContent()).toMatch(/op\s+[\d,]+ (kilo)?meter/);
		}));

	test('is only asked where they are when they press the button, and no front door gets into the address', () =>
		walk(
			'/activiteiten',
			async (page) => {
				await page.getByRole('button', { name: 'Bij mij in de buurt' }).click();
				await page.waitForURL(/bij=51\.765%2C5\.536|bij=51\.765,5\.536/);
				await counted(page, /bij de plek die je koos$/);
				await page.getByRole('link', { name: 'Kies een andere plek' }).click();
				await page.waitForURL(/activiteiten$/);
			},
			{ permissions: ['geolocation'], geolocation: { latitude: 51.7654321, longitude: 5.5364321 } }
		));

	test('sees on the first page what there is near them today and this week', () =>
		walk('/?bij=schadewijk', async (page) => {
			await page.getByRole('heading', { name: 'Deze week bij Schadewijk' }).waitFor();
			await page.getByRole('link', { name: 'Samen eten' }).first().click();
			await page.waitForURL(/bij=schadewijk&soort=samen-eten/);
		}));
});

describe('who changes the question', () => {
	test('gets exactly as many as the number beside the filter said, without a new page, and keeps their place', () =>
		walk('/activiteiten?bij=schadewijk', async (page) => {
			await remember(page);
			await page.locator('summary', { hasText: 'Wat wil je doen?' }).click();
			const choice = page.getByRole('checkbox', { name: /^Koffie en inloop/ });
			const promised = Number(/\((\d+)/.exec((await choice.locator('..').textContent()) ?? '')?.[1]);
			await choice.focus();
			const before = await heightOf(choice);
			await page.keyboard.press('Space');
			await page.waitForURL(/soort=inloop/);
			await page.locator(`#aantal[data-total="${promised}"]`).waitFor();
			expect(await choice.isChecked()).toBe(true);
			expect(await choice.evaluate((box) => box === document.activeElement)).toBe(true);
			expect(await heightOf(choice)).toBe(before);
			expect(await count(page).getAttribute('aria-live')).toBe('polite');
			expect(await stillHere(page)).toBe(true);
		}));

	test('goes back to the question before, in the list and in the form alike', () =>
		walk('/activiteiten', async (page) => {
			await remember(page);
			const all = await total(page);
			await page.getByLabel('Wat zoek je?').fill('koffie');
			await page.keyboard.press('Enter');
			await page.waitForURL(/q=koffie/);
			await page.getByRole('radio', { name: /^De komende 7 dagen/ }).check();
			await page.waitForURL(/wanneer=week/);
			await page.goBack();
			await page.waitForURL(/activiteiten\?q=koffie$/);
			const anyDay = page.getByRole('radio', { name: 'Maakt niet uit' }).first();
			await expect.poll(() => anyDay.isChecked()).toBe(true);
			await page.goBack();
			await page.locator(`#aantal[data-total="${all}"]`).waitFor();
			await expect.poll(() => page.getByLabel('Wat zoek je?').inputValue()).toBe('');
			expect(await stillHere(page)).toBe(true);
		}));

	test('takes a choice away with its chip, and goes on where the results begin', () =>
		walk('/activiteiten?q=koffie&gratis=ja', async (page) => {
			await page.getByRole('link', { name: 'Haal weg: Gratis' }).click();
			await page.waitForURL(/activiteiten\?q=koffie$/);
			await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('aantal');
		}));

	test('leafs on from the top of the list', () =>
		walk('/activiteiten', async (page) => {
			const first = await page.getByRole('article').first().textContent();
			await page.getByRole('link', { name: /Volgende/ }).click();
			await page.waitForURL(/pagina=2/);
			await expect.poll(() => page.getByRole('article').first().textContent()).not.toBe(first);
			const top = await count(page).evaluate((heading) => heading.getBoundingClientRect().top);
			expect(top).toBeGreaterThanOrEqual(0);
			expect(top).toBeLessThan(450);
		}));

	test('opens the map only on request; it shows what the list shows', () =>
		walk('/plekken?bij=schadewijk', async (page) => {
			expect(await page.locator('canvas').count()).toBe(0);
			const listed = await total(page);
			await page.getByRole('button', { name: 'Toon op de kaart' }).click();
			await page.locator(`[data-map=drawn][data-total="${listed}"]`).waitFor({ timeout: 60_000 });
		}));

	test('on a phone finds the filters folded, and the results one press away', () =>
		walk(
			'/activiteiten?bij=schadewijk',
			async (page) => {
				expect(await page.getByRole('radio', { name: /^Vandaag/ }).isVisible()).toBe(false);
				await page.locator('summary', { hasText: 'Filters' }).click();
				await page.getByRole('radio', { name: /^De komende 7 dagen/ }).check();
				await page.waitForURL(/wanneer=week/);
				await submit(page.getByRole('button', { name: /^Laat \d+ activiteiten zien$/ }));
				expect(await page.getByRole('radio', { name: /^Vandaag/ }).isVisible()).toBe(false);
				await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('aantal');
			},
			phone
		));
});

describe('who asks as they speak', () => {
	const question = '/activiteiten?q=waar+kan+ik+koffie+drinken+in+schadewyk';

	test('sees how it was read, and takes a filter away or turns it back into a word', () =>
		walk(question, async (page) => {
			const asked = page.getByRole('list', { name: 'Dit zoek je' });
			const read = asked.getByText('“schadewyk” → In Schadewijk');
			await read.waitFor();
			expect(await total(page)).toBeGreaterThan(0);
			await page.locator('summary', { hasText: 'Klopt dit niet?' }).click();
			await page.getByRole('link', { name: /Zoek dan op dat woord.*schadewyk/ }).click();
			await page.waitForURL(/woord=schadewyk/);
			await expect.poll(() => read.count()).toBe(0);
			await page.getByRole('link', { name: 'Haal weg: Het woord “schadewyk” zelf' }).click();
			await page.waitForURL((url) => !url.searchParams.has('woord'));
			await asked.getByRole('link', { name: 'Haal weg: In Schadewijk' }).click();
			await page.waitForURL((url) => url.searchParams.get('q') === 'waar kan ik koffie drinken');
			await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('aantal');
		}));

	test('keeps a word a word while they choose filters', () =>
		walk(`${question}&woord=schadewyk`, async (page) => {
			await page.getByRole('radio', { name: /^De komende 7 dagen/ }).check();
			await page.waitForURL(/woord=schadewyk&wanneer=week|wanneer=week.*woord=schadewyk/);
		}));

	test('reads what was searched for after a slip, and what the other list has', () =>
		walk('/activiteiten?q=kofie', async (page) => {
			await page.getByText('We lazen “kofie” als “koffie”.').waitFor();
			expect(await page.getByRole('link', { name: 'Zoek toch op “kofie”' }).getAttribute('href')).toBe(
				'/activiteiten?q=kofie&woord=kofie#aantal'
			);
			await page.getByRole('link', { name: /^Ook \d+ plekken gevonden$/ }).click();
			await page.getByRole('region', { name: /^Ook \d+ plekken gevonden$/ }).waitFor();
			await page.getByRole('link', { name: /^Bekijk \d+ plekken$/ }).click();
			await page.waitForURL(/plekken\?q=kofie$/);
		}));

	test('is led to what there is nearby, with as many as was promised', () =>
		walk('/activiteiten?q=wandelclub&bij=herpen', async (page) => {
			const way = page.getByRole('link', { name: /^Geen resultaten in Herpen, wel \d+ / });
			expect(await page.getByText('Zet in je agenda').count()).toBe(0);
			const promised = Number(/wel ([\d.]+)/.exec((await way.textContent()) ?? '')?.[1]);
			await way.click();
			await page.waitForURL(/straal=|q=wandelclub$/);
			await page.locator(`#aantal[data-total="${promised}"]`).waitFor();
		}));
});

describe('a question that cannot be answered', () => {
	test('says what is wrong on top and beside the field, and keeps what was typed', () =>
		walk('/activiteiten?q=koffie&bij=Atlantis&van=31-02-2026&bbox=1,2', async (page) => {
			const summary = page.getByRole('group', { name: 'Er klopt nog iets niet' });
			expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
			await summary.getByRole('link', { name: /^Van: / }).click();
			const from = page.getByLabel('Van', { exact: true });
			expect(await from.evaluate((field) => field === document.activeElement)).toBe(true);
			expect(await from.inputValue()).toBe('31-02-2026');
			expect(await from.getAttribute('aria-invalid')).toBe('true');
			expect(await page.getByLabel('Wat zoek je?').inputValue()).toBe('koffie');
			expect(await page.getByLabel('Waar?').inputValue()).toBe('Atlantis');
			expect(await page.getByLabel('Kaartdeel').inputValue()).toBe('1,2');
		}));

	test('about a wijk nobody knows, is answered beside the field, also on the first page', async () => {
		for (const path of ['/', '/activiteiten', '/plekken', '/kaart']) {
			const answer = await fetch(`${site}${path}?bij=Atlantis`);
			expect(answer.status).toBe(400);
			const page = await answer.text();
			expect(page).toContain('Deze wijk of dit dorp kennen we niet');
			expect(page).toContain('id="veld-bij"');
		}
	});

	test.each([
		['/plekken?pagina=999', 200, /href="\/plekken\?pagina=\d+"[^>]*>Ga naar de laatste pagina/],
		['/kaart?pagina=999', 200, /href="\/kaart\?pagina=\d+"[^>]*>Ga naar de laatste pagina/],
		['/plekken?bij=Atlantis', 400, /Verbeter eerst wat hierboven staat[^]*href="\/plekken"[^>]*>bekijk alle plekken/],
		['/kaart?bij=Atlantis', 400, /Verbeter eerst wat hierboven staat[^]*href="\/kaart"[^>]*>bekijk alle plekken/],
		['/activiteiten?straal=500', 200, /Vul ook in waar/]
	])('%s says what to do', async (path, status, words) => {
		const answer = await fetch(site + path);
		expect(answer.status).toBe(status);
		expect(await answer.text()).toMatch(words);
	});

	test('with nothing that fits, leads on', () =>
		walk('/activiteiten?q=klavecimbelbouwers&bij=schadewijk', async (page) => {
			await counted(page, /^Geen activiteiten gevonden in Schadewijk$/);
			await page.getByRole('link', { name: 'Vertel ons wat je mist' }).waitFor();
			await page.getByRole('link', { name: 'Begin opnieuw' }).click();
			await page.waitForURL(/activiteiten$/);
		}));
});

describe('list, data and numbers', () => {
	test.each([
		['/activiteiten', ''],
		['/activiteiten', '?q=koffie&bij=schadewijk'],
		['/activiteiten', '?wanneer=week&dagdeel=avond&gratis=ja'],
		['/activiteiten', '?bij=5345&straal=1000&toegankelijk=rolstoel'],
		['/plekken', '?toegang=openbaar'],
		['/plekken', '?q=buurthuis'],
		['/plekken', '?bij=51.765,5.536&straal=2000&sorteer=afstand']
	])('%s%s: page, JSON and GeoJSON agree', async (path, search) => {
		const page = await (await fetch(site + path + search)).text();
		const data = (await (await fetch(`${site}${path}.json${search}`)).json()) as {
			total: number;
			hits: { title: string }[];
			facets: Record<string, Record<string, number>>;
		};
		const map = (await (await fetch(`${site}${path}.geojson${search}`)).json()) as { total: number; features: [] };
		const shown = (html: string) => Number(/data-total="(\d+)"/.exec(html)?.[1]);
		expect(data.total).toBeGreaterThan(0);
		expect([shown(page), map.total, map.features.length]).toEqual([data.total, data.total, data.total]);
		expect(page.match(/<article/g)?.length).toBe(data.hits.length);
		// What a filter promises is what its page then has.
		const chosen = Object.entries(data.facets.soort ?? {}).find(([, left]) => left > 0);
		if (!chosen) return;
		const next = `${site}${path}${search}${search ? '&' : '?'}soort=${chosen[0]}`;
		expect(shown(await (await fetch(next)).text())).toBe(chosen[1]);
	});
});

describe('on a phone of 320 pixels, and with letters twice as large', () => {
	test.each(['koffie', 'koffi schadewyk', 'waar kan ik dinsdagavond gratis eten in berghem', 'rolstoel muziek'])(
		'who searched for “%s” has the first thing to do in sight, also without JavaScript',
		async (question) => {
			for (const javaScriptEnabled of [true, false]) {
				const options = { viewport: { width: 320, height: 800 }, javaScriptEnabled };
				const { page, troubles, leave } = await visitor(browser, site, options);
				await page.goto(`/activiteiten?q=${encodeURIComponent(question)}#aantal`);
				const title = (await page.getByRole('article').first().getByRole('heading').boundingBox())!;
				expect(title.y + title.height).toBeLessThan(800);
				expect(await count(page).evaluate((heading) => heading.getBoundingClientRect().top)).toBeLessThan(200);
				expect(await troubles()).toEqual([]);
				await leave();
			}
		}
	);

	test.each([
		'/',
		'/activiteiten?q=gratis+kofie+in+schadewyk+op+dinsdag',
		'/plekken',
		'/activiteiten?bij=Atlantis&van=x&bbox=1'
	])('%s has nothing to scroll sideways', (path) =>
		walk(
			path,
			async (page) => {
				if (path !== '/') await page.locator('summary', { hasText: 'Filters' }).click();
				expect(await tooWide(page)).toBe(0);
				await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
				expect(await tooWide(page)).toBe(0);
			},
			phone
		)
	);
});

test('on paper a list is its heading, what was asked and what was found: no form, no menu', () =>
	walk('/activiteiten?q=koffie&bij=schadewijk', async (page) => {
		await page.emulateMedia({ media: 'print' });
		expect(await page.getByRole('article').first().isVisible()).toBe(true);
		expect(await count(page).isVisible()).toBe(true);
		expect(await page.getByRole('link', { name: 'Haal weg: In Schadewijk' }).isVisible()).toBe(true);
		for (const gone of ['#vraag input', 'header nav', 'button', '[data-map]'])
			expect(await page.locator(gone).first().isVisible()).toBe(false);
	}));
