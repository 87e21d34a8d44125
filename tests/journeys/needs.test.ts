// Saying what you miss: on the smallest phone without JavaScript, with a pin that stays at home, and twenty cards by keyboard.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { signedIn } from '../support/people.ts';
import { poolAt, type Pool } from '../support/pool.ts';
import { startSite, type Site } from '../support/site.ts';
import { alive, atPhone, submit, tooWide, visitor } from '../support/visitor.ts';

let browser: Browser;
let site: Site;
let sql: Pool;
beforeAll(async () => {
	[browser, site] = await Promise.all([openBrowser(), startSite(inject('postgres'))]);
	sql = poolAt(site.database);
});
afterAll(async () => {
	await sql.end();
	await Promise.all([browser.close(), site.stop()]);
});

const said = () => sql`
	select n.kinds, n.target_groups, n.day_parts, n.setting, a.slug, n.channel, n.entered_by, t.sentence
	from needs n left join areas a on a.id = n.district_id left join need_texts t on t.need_id = n.id
	where n.entered_by is distinct from 'voorbeeld' and n.on_day = (now() at time zone 'Europe/Amsterdam')::date`;

describe('a resident', () => {
	test('at the same telephone as a neighbour says to be somebody else, and counts too', async () => {
		const ask = '/wat-mis-je?stap=3&soort=samen-eten&doelgroep=iedereen&dagdeel=altijd&plek=binnen&bij=berghem';
		await atPhone(browser, site.url, async (page) => {
			const send = async () => {
				await page.goto(ask);
				await submit(page.getByRole('button', { name: 'Verstuur' }));
			};
			await send();
			await send();
			await page.getByRole('heading', { name: /Ben jij iemand anders/ }).waitFor();
			expect(await tooWide(page)).toBe(0);
			await submit(page.getByRole('button', { name: 'Ja, tel mij ook' }));
			expect(await page.getByText('Je antwoord telt meteen mee in Berghem.').isVisible()).toBe(true);
		});
		expect(await said()).toHaveLength(2);
		await sql`delete from needs where kinds = '{eat-together}' and entered_by is null and on_day = (now() at time zone 'Europe/Amsterdam')::date`;
	});

	test('says what is missing on a phone of 320 px without JavaScript, in four pages', async () => {
		await atPhone(browser, site.url, async (page) => {
			const pages: string[] = [];
			page.on('framenavigated', (frame) => void pages.push(new URL(frame.url()).pathname));
			const narrow = async () => expect(await tooWide(page)).toBe(0);
			await page.goto('/wat-mis-je?bij=schadewijk');
			await narrow();
			expect(await page.getByRole('button', { name: 'Lees voor' }).count()).toBe(0);
			await page.getByRole('checkbox', { name: 'Koffie en inloop' }).check();
			await page.getByRole('checkbox', { name: 'Spelen en spel' }).check();
			await submit(page.getByRole('button', { name: 'Verder' }));
			await narrow();
			await page.getByRole('checkbox', { name: /^Jongeren/ }).check();
			await page.getByRole('checkbox', { name: 'Doordeweeks, avond' }).check();
			await page.getByRole('radio', { name: 'Binnen', exact: true }).check();
			await submit(page.getByRole('button', { name: 'Verder' }));
			await narrow();
			expect(await page.getByLabel('In welke wijk of welk dorp?').inputValue()).toBe('schadewijk');
			expect(await page.getByRole('button', { name: /wijs een plek aan/ }).isVisible()).toBe(false);
			await page.getByLabel(/Wil je er iets bij vertellen/).fill('Een bank en een tafeltennistafel.');
			await submit(page.getByRole('button', { name: 'Verstuur' }));
			await narrow();
			expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Dank je wel');
			expect(pages).toEqual(['/wat-mis-je', '/wat-mis-je', '/wat-mis-je', '/wat-mis-je/bedankt']);
		});
		expect(await said()).toEqual([
			{
				...{ kinds: ['walk-in', 'play'], target_groups: ['age-15-24'], day_parts: 4, setting: 'indoors' },
				...{ slug: 'schadewijk', channel: 'web', entered_by: null },
				sentence: 'Een bank en een tafeltennistafel.'
			}
		]);
	});

	test('goes back and finds what was ticked; what is wrong is said, and what was typed stays', async () => {
		await atPhone(browser, site.url, async (page) => {
			await page.goto('/wat-mis-je');
			await submit(page.getByRole('button', { name: 'Verder' }));
			expect(await page.locator(':focus').textContent()).toContain('Kies wat je zou willen doen.');
			await page.getByRole('checkbox', { name: 'Samen eten' }).check();
			await page.getByRole('button', { name: 'Verder' }).click();
			await page.getByRole('checkbox', { name: 'Iedereen' }).check();
			await page.getByRole('checkbox', { name: 'Maakt niet uit' }).check();
			await submit(page.getByRole('button', { name: 'Verder' }));
			expect(await page.locator(':focus').textContent()).toContain('Kies binnen, buiten');
			expect(await page.getByRole('checkbox', { name: 'Iedereen' }).isChecked()).toBe(true);
			await page.getByRole('radio', { name: 'Buiten', exact: true }).check();
			await page.getByRole('button', { name: 'Verder' }).click();
			await page.getByRole('link', { name: 'Terug naar stap 2' }).click();
			expect(await page.getByRole('radio', { name: 'Buiten', exact: true }).isChecked()).toBe(true);
			await page.getByRole('button', { name: 'Verder' }).click();
			await page.getByLabel(/Wil je er iets bij vertellen/).fill('Bel me op 06-12345678.');
			await submit(page.getByRole('button', { name: 'Verstuur' }));
			const wrong = await page.locator(':focus').textContent();
			expect(wrong).toContain('Kies een wijk of dorp.');
			expect(wrong).toContain('een telefoonnummer');
			expect(await page.getByLabel(/Wil je er iets bij vertellen/).inputValue()).toBe('Bel me op 06-12345678.');
		});
	});

	test('goes back with the button of the browser, and finds what was ticked', async () => {
		const { page, leave } = await visitor(browser, site.url);
		await page.goto('/wat-mis-je');
		const eat = page.getByRole('checkbox', { name: 'Samen eten' });
		await eat.check();
		await page.getByRole('button', { name: 'Verder' }).click();
		await page.getByRole('checkbox', { name: 'Iedereen' }).waitFor();
		await page.goBack();
		await eat.waitFor();
		await expect.poll(() => eat.isChecked()).toBe(true);
		await leave();
	});

	test('points at a place on the map, and the point itself never leaves the telephone', async () => {
		const { page, troubles, leave } = await visitor(browser, site.url, { viewport: { width: 390, height: 800 } });
		// A device with a Dutch voice of its own.
		await page.addInitScript(() => {
			const voices = [{ name: 'Xander', lang: 'nl-NL', localService: true }];
			window.speechSynthesis.getVoices = () => voices as SpeechSynthesisVoice[];
		});
		const sent: string[] = [];
		page.on('request', (request) => void sent.push(`${request.url()} ${request.postData() ?? ''}`));
		await page.goto(
			'/wat-mis-je?stap=3&soort=rust-en-groen&doelgroep=iedereen&dagdeel=altijd&plek=buiten&bij=schadewijk'
		);
		expect(await page.getByRole('button', { name: 'Lees voor' }).isVisible()).toBe(true);
		await page.getByRole('button', { name: /wijs een plek aan/ }).click();
		await page.locator('[data-map=drawn]').waitFor({ timeout: 60_000 });
		await page.locator('.maplibregl-canvas').focus();
		const square = page.locator('[name=vak]');
		await page.getByText('Nog geen plek gekozen.').waitFor();
		// Before the map was moved; then the list wins; then a press on the map itself.
		await page.getByRole('button', { name: 'Kies het midden van de kaart' }).click();
		await page.getByText(/Gekozen: een vakje .* in Schadewijk\./).waitFor();
		expect(await square.inputValue()).toMatch(/^\d{4}-\d{4}$/);
		await page.getByLabel('In welke wijk of welk dorp?').selectOption('ruwaard');
		await page.getByText('Je plek op de kaart is weggehaald.').waitFor();
		expect(await square.inputValue()).toBe('');
		await page.getByLabel('In welke wijk of welk dorp?').selectOption('schadewijk');
		await page.locator('.maplibregl-canvas').click();
		await page.getByText(/Gekozen: een vakje .* in Schadewijk\./).waitFor();
		expect(await square.inputValue()).toMatch(/^\d{4}-\d{4}$/);
		expect(await page.locator('.panel', { hasText: 'Dit vertel je ons' }).textContent()).toContain('In Schadewijk.');
		await page.getByRole('button', { name: 'Verstuur' }).click();
		await page.waitForURL(/bedankt/);
		expect(new URL(page.url()).searchParams.get('bij')).toMatch(/schadewijk|buurt/);
		// Degrees of Oss, or metres of the Dutch grid: nothing finer than the square was in any address or form.
		const finer = sent.filter((text) => /\b(5\.[3-9]\d{2,}|51\.[5-9]\d{2,}|1[4-8]\d{4}(\.\d+)?[^\d]|4[0-4]\d{4}(\.\d+)?[^\d])/.test(decodeURIComponent(text.replace(/^\S+\/_app\/\S+/, '')))); // prettier-ignore
		expect(finer).toEqual([]);
		expect(await troubles()).toEqual([]);
		await leave();
	});
});

test('no address leads to one answer, for nobody', async () => {
	const [need] = await sql<{ id: string }[]>`select id from needs limit 1`;
	const bo = await signedIn(sql, { staff: ['officer', 'moderator', 'administrator'] });
	for (const page of ['wat-mis-je', 'behoeften', 'gemeente/behoeften', 'gemeente/behoeften/antwoorden', 'k'])
		for (const headers of [{}, { cookie: bo.cookie }] as Record<string, string>[]) {
			const answer = await fetch(`${site.url}/${page}/${need!.id}`, { headers, redirect: 'manual' });
			expect([401, 404, 303], page).toContain(answer.status);
			expect(answer.headers.get('location') ?? '/wat-mis-je', page).toBe('/wat-mis-je');
		}
});

test('a connector enters twenty cards by keyboard alone, takes one back, and goes on with the same wijk', async () => {
	const [area] = await sql<{ id: number }[]>`select id from areas where slug = 'schadewijk'`;
	const vera = await signedIn(sql, { name: 'Vera', areas: [area!.id] });
	const { page, leave } = await visitor(browser, site.url);
	await page.context().addCookies([{ name: 'sessie', value: vera.cookie.replace('sessie=', ''), url: site.url }]);
	await page.goto('/gemeente/behoeften/invoer');
	const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement).name);
	const enter = async (number: number) => {
		expect(await focused()).toBe('soort');
		await page.keyboard.type(String((number % 9) + 1));
		await page.keyboard.press('Tab');
		await page.keyboard.type('c');
		await page.keyboard.press('Tab');
		await page.keyboard.type('ns');
		await page.keyboard.press('Tab');
		await page.keyboard.type('v');
		await next(page, number + 1);
	};
	for (let number = 0; number < 20; number++) await enter(number);
	await expect.poll(() => page.getByText('wordt bewaard').count()).toBe(0);
	const cards = await sql`select * from needs where entered_by = ${vera.id}`;
	expect(cards).toHaveLength(20);
	expect(new Set(cards.map(({ batch }) => String(batch))).size).toBe(1);
	expect(cards.every((card) => card.channel === 'paper' && card.district_id === area!.id && card.day_parts === 36)).toBe(true); // prettier-ignore
	// Back to the first button under the line of the card: the last card goes.
	const undo = page.getByRole('button', { name: /^Haal weg/ }).first();
	for (let press = 0; press < 20 && !(await undo.evaluate((node) => node === document.activeElement)); press++) await page.keyboard.press('Tab'); // prettier-ignore
	await page.keyboard.press('Enter');
	await page.getByText('De kaart is weggehaald.').waitFor();
	expect(await sql`select from needs where entered_by = ${vera.id}`).toHaveLength(19);
	await enter(19);
	await leave();
});

test('on a slow network a connector types five cards at speed; every key arrives, and what is sent again counts once', async () => {
	const [area] = await sql<{ id: number }[]>`select id from areas where slug = 'schadewijk'`;
	const vera = await signedIn(sql, { name: 'Vera', areas: [area!.id] });
	const { page, leave } = await visitor(browser, site.url);
	await page.context().addCookies([{ name: 'sessie', value: vera.cookie.replace('sessie=', ''), url: site.url }]);
	await page.goto('/gemeente/behoeften/invoer');
	let lost = 0;
	await page.route('**/gemeente/behoeften/invoer**', async (route) => {
		await new Promise((resolve) => void setTimeout(resolve, 300));
		if (route.request().method() !== 'POST' || lost++) return route.continue();
		// The first card arrives; the answer to it does not.
		await route.fetch({ maxRedirects: 0 });
		await route.abort();
	});
	for (const kind of ['1', '23', '4', '56', '9']) {
		await page.keyboard.type(kind);
		await page.keyboard.press('Tab');
		await page.keyboard.type('ac');
		await page.keyboard.press('Enter');
	}
	await page.keyboard.type('7');
	await page.getByText('wordt bewaard').first().waitFor();
	await expect.poll(() => page.getByText('wordt bewaard').count(), { timeout: 20_000 }).toBe(0);
	// The first went again with the next that arrived.
	await page.getByText('Deze stapel: 5 kaarten bewaard.').waitFor();
	const cards = await sql`select kinds, target_groups from needs where entered_by = ${vera.id} order by entry`;
	expect(cards.map(({ kinds }) => (kinds as string[]).length)).toEqual([1, 2, 1, 2, 1]);
	for (const { target_groups } of cards) expect(target_groups).toEqual(['everyone', 'age-15-24']);
	// What was being typed meanwhile still stands there.
	const kind = page.locator('[name=soort]');
	expect(await kind.inputValue()).toBe('7');
	// On a phone, and the network falls away: it is said at the form, and nothing is lost when the page is opened again.
	await page.unrouteAll({ behavior: 'wait' });
	await page.setViewportSize({ width: 320, height: 640 });
	expect(await kind.getAttribute('inputmode')).toBe('numeric');
	await page.getByRole('button', { name: 'b Kinderen' }).click();
	expect(await page.locator('[name=wie]').inputValue()).toBe('b');
	await page.route('**/gemeente/behoeften/invoer**', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue())); // prettier-ignore
	await kind.press('Enter');
	await page.getByText('1 kaart nog niet bewaard.').waitFor();
	const unkept = await page.getByText('1 kaart nog niet bewaard.').boundingBox();
	expect(unkept && unkept.y >= 0 && unkept.y < 640).toBe(true);
	expect(await tooWide(page)).toBe(0);
	await page.unrouteAll({ behavior: 'wait' });
	await page.reload();
	await page.getByText('Deze stapel: 6 kaarten bewaard.').waitFor();
	expect(await sql`select from needs where entered_by = ${vera.id}`).toHaveLength(6);
	// The network falls away right after a card arrived: the page stays, and so do the keys that are being typed.
	await alive(page);
	await page.route(
		'**/gemeente/behoeften/invoer**',
		async (route) => {
			const response = await route.fetch({ maxRedirects: 0 });
			await page.context().setOffline(true);
			await route.fulfill({ response });
		},
		{ times: 1 }
	);
	await kind.focus();
	await page.keyboard.type('1');
	await page.keyboard.press('Enter');
	for (const delay of [0, 50]) {
		await page.keyboard.type('23', { delay });
		await page.keyboard.press('Tab', { delay });
		await page.keyboard.type('c', { delay });
		await page.keyboard.press('Enter', { delay });
	}
	await page.getByText('2 kaarten nog niet bewaard.').waitFor();
	await page.keyboard.type('4');
	expect(await kind.inputValue()).toBe('4');
	await page.context().setOffline(false);
	await page.getByText('Deze stapel: 9 kaarten bewaard.').waitFor();
	expect(await kind.inputValue()).toBe('4');
	expect(await sql`select from needs where entered_by = ${vera.id}`).toHaveLength(9);
	// Away without a network: it is said, and what stays here as well.
	await page.context().setOffline(true);
	await page.keyboard.press('Enter');
	await page.getByText('1 kaart nog niet bewaard.').waitFor();
	page.once('dialog', (dialog) => void dialog.accept());
	await page.getByRole('main').getByRole('link', { name: 'Begin' }).click();
	await page.getByRole('heading', { name: 'Je hebt nu geen internet' }).waitFor();
	await page.getByText('Op dit apparaat: 1 kaart.').waitFor();
	await leave();
});

async function next(page: Page, entered: number) {
	await page.keyboard.press('Enter');
	await page.getByText(`Deze stapel: ${entered === 1 ? '1 kaart' : `${entered} kaarten`} bewaard.`).waitFor();
}

test('a card on paper is half an A4, in letters of 12 points, nothing falls off, and every sheet is one of cards', async () => {
	const [area] = await sql<{ id: number }[]>`select id from areas where slug = 'schadewijk'`;
	const vera = await signedIn(sql, { name: 'Vera', areas: [area!.id] });
	const { page, leave } = await visitor(browser, site.url, { viewport: { width: 733, height: 1060 } });
	await page.context().addCookies([{ name: 'sessie', value: vera.cookie.replace('sessie=', ''), url: site.url }]);
	await page.goto('/gemeente/behoeften/kaarten');
	await page.getByRole('checkbox', { name: 'Schadewijk', exact: true }).check();
	await page.getByRole('button', { name: 'Maak de kaarten' }).click();
	await page.getByRole('article', { name: 'Kaart Schadewijk' }).waitFor();
	await page.emulateMedia({ media: 'print' });
	const cards = await page.locator('.card').evaluateAll((all) =>
		all.map((card) => ({
			tall: card.getBoundingClientRect().height / (96 / 25.4),
			over: Math.max(card.scrollHeight - card.clientHeight, card.scrollWidth - card.clientWidth),
			points: parseFloat(getComputedStyle(card.querySelector('li > .label')!).fontSize) * 0.75
		}))
	);
	expect(cards).toHaveLength(2);
	for (const { tall, over, points } of cards) {
		expect(tall).toBeLessThanOrEqual(140);
		expect(over).toBeLessThanOrEqual(1);
		expect(points).toBeGreaterThanOrEqual(12);
	}
	const paper = await page.pdf({ preferCSSPageSize: true });
	expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
	await leave();
});
