// An officer changes a norm with a reason, reads how a figure comes about, loads figures, says which words mean the
// same and reads what people look for in vain: without JavaScript, on a phone.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as database from '#lib/foundation/database.server.ts';
import { axeFaults } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { signedIn } from '../support/people.ts';
import { startSite, type Site } from '../support/site.ts';
import { submit, tooWide, visitor } from '../support/visitor.ts';

let browser: Browser;
let site: Site;
beforeAll(async () => {
	[browser, site] = await Promise.all([openBrowser(), startSite(inject('postgres'))]);
	database.open(site.database, 1);
});
afterAll(async () => {
	await database.close();
	await Promise.all([browser.close(), site.stop()]);
});

test('Bo makes the walk to a coffee shorter for older people, after typing it wrong, and reads what follows', async () => {
	const bo = await signedIn(database.sql, { name: 'Bo', staff: ['officer'] });
	const viewport = { width: 320, height: 640 };
	const { page, leave } = await visitor(browser, site.url, { javaScriptEnabled: false, viewport });
	const [name = '', value = ''] = bo.cookie.split('=');
	await page.context().addCookies([{ name, value, url: site.url }]);

	await page.goto('/gemeente/normen');
	expect(await tooWide(page)).toBeLessThanOrEqual(0);
	const coffee = page.getByRole('region', { name: 'Koffie en inloop' });
	await coffee.getByText('Verander de norm van één doelgroep').click();
	await coffee.getByRole('link', { name: 'Ouderen (65 jaar en ouder)' }).click();
	await page.getByLabel('Hoeveel minuten loopt iemand hooguit?').fill('90');
	await page.getByLabel('Waar komt deze norm vandaan?').fill('Gesprek met ouderen in de wijk');
	await submit(page.getByRole('button', { name: 'Bewaar de norm' }));
	expect(await page.getByRole('main').innerText()).toContain('1 tot en met 60');
	expect(await page.getByLabel('Waar komt deze norm vandaan?').inputValue()).toBe('Gesprek met ouderen in de wijk');
	await page.getByLabel('Hoeveel minuten loopt iemand hooguit?').fill('7');
	await submit(page.getByRole('button', { name: 'Bewaar de norm' }));
	expect(await page.getByRole('main').innerText()).toContain('Bewaard.');
	await page.getByText('Laat zien wat er veranderde').click();
	const past = page.getByRole('region', { name: 'De nieuwste eerst' });
	expect(await past.innerText()).toMatch(/7 minuten lopen.*Gesprek met ouderen in de wijk\s+Bo/s);

	await page.goto(
		'/gemeente/vraag-en-aanbod/uitleg?gebied=schadewijk&doelgroep=65-plus&soort=inloop&dagdeel=doordeweeks-middag'
	);
	expect(await tooWide(page)).toBeLessThanOrEqual(0);
	expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toContain('Schadewijk');
	expect(await page.getByRole('main').innerText()).toContain('7 minuten lopen');
	await page.getByLabel('Cijfers van').selectOption('2022');
	await submit(page.getByRole('button', { name: 'Laat de stappen zien' }));
	expect(new URL(page.url()).searchParams.get('gebied')).toBe('schadewijk');
	expect(await page.getByRole('link', { name: 'Dit adres geeft dezelfde som' }).getAttribute('href')).toContain('jaar=2022'); // prettier-ignore

	await page.goto('/gemeente/cijfers');
	expect(await tooWide(page)).toBeLessThanOrEqual(0);
	const send = async (lines: string) => {
		const buffer = Buffer.from(`gebied;cijfer;jaar;waarde;bron\n${lines}`);
		await page.getByLabel('Bestand met cijfers').setInputFiles({ name: 'ggd.csv', mimeType: 'text/csv', buffer });
		await submit(page.getByRole('button', { name: 'Bekijk de cijfers' }));
	};
	await send('Schadewijkk;share_smokers;2024;20;GGD');
	expect(await page.getByRole('main').innerText()).toMatch(/regel 2\s+“Schadewijkk” is hier geen gebied/);
	await send('Schadewijk;share_smokers;2024;20,5;GGD');
	expect(await page.getByRole('main').innerText()).toMatch(/20,5 %\s+nog niets\s+GGD/);
	await submit(page.getByRole('button', { name: 'Laad deze cijfers' }));
	expect(await page.getByRole('main').innerText()).toContain('De cijfers zijn geladen.');
	expect(await tooWide(page)).toBeLessThanOrEqual(0);
	await leave();
});

test('Bo lets “kienen” also find chess: first she sees what that does, then everybody who searches finds it so', async () => {
	const bo = await signedIn(database.sql, { name: 'Bo', staff: ['officer'] });
	const viewport = { width: 320, height: 640 };
	const { page, leave } = await visitor(browser, site.url, { javaScriptEnabled: false, viewport });
	const [name = '', value = ''] = bo.cookie.split('=');
	await page.context().addCookies([{ name, value, url: site.url }]);
	const main = page.getByRole('main');

	await page.goto('/gemeente');
	await main.getByRole('link', { name: 'Zoekwoorden' }).click();
	expect(await tooWide(page)).toBeLessThanOrEqual(0);
	await main.getByLabel('Zoek een woord').last().fill('kiene');
	await main.getByRole('button', { name: 'Zoek', exact: true }).click();
	await main.getByRole('link', { name: /bingo/ }).click();
	const words = page.getByLabel('Woorden die hetzelfde betekenen');
	const before = await words.inputValue();
	await words.fill(`${before}, de`);
	await submit(page.getByRole('button', { name: 'Laat zien wat dit doet' }));
	expect(await main.innerText()).toContain('“de” staat in bijna elke zin.');
	expect(await words.inputValue()).toBe(`${before}, de`);
	await words.fill(before);
	await page.getByLabel('Vindt ook').fill('schaken');
	await submit(page.getByRole('button', { name: 'Laat zien wat dit doet' }));
	expect(await tooWide(page)).toBeLessThanOrEqual(0);
	expect(await main.innerText()).toMatch(/Zo wordt het.*kienen[^:]*Activiteiten: nu \d+, straks \d+.*Straks wel te vinden: \d+/s); // prettier-ignore
	expect(await page.title()).toContain('Zo wordt het: ');
	expect(new URL(page.url()).hash).toBe('#zo');
	await submit(page.getByRole('button', { name: 'Bewaar' }));
	expect(await main.innerText()).toContain('Bewaard.');
	expect(await main.getByRole('link', { name: /bingo/ }).count(), 'in the notice, to try it, and in the list').toBe(3);
	await main.getByRole('link', { name: 'K', exact: true }).click();
	expect(await main.getByRole('heading', { name: /groepen woorden bij K/ }).count()).toBe(1);
	expect(await tooWide(page)).toBeLessThanOrEqual(0);

	await page.goto('/activiteiten?q=kienen');
	expect(await main.innerText()).toContain('Schaken op het plein');
	await leave();

	// The page that says what a change does has no address of its own: it is looked at here.
	const { page: seen, leave: leaveSeen } = await visitor(browser, site.url);
	await seen.context().addCookies([{ name, value, url: site.url }]);
	await seen.goto('/gemeente/zoekwoorden/same-bingo');
	await seen.getByRole('button', { name: 'Zet deze woorden uit' }).click();
	await seen.getByRole('heading', { name: 'Zo wordt het als deze woorden uit staan' }).waitFor();
	expect(await axeFaults(seen)).toEqual([]);
	expect(await seen.getByLabel('Woorden die hetzelfde betekenen').inputValue()).toContain('kienen');
	await leaveSeen();
});

test('ten neighbours look in vain for the same; Bo reads what, not who, and goes on to what it may also be called', async () => {
	const bo = await signedIn(database.sql, { name: 'Bo', staff: ['officer'] });
	const look = async (neighbour: number, text: string) =>
		(await fetch(`${site.url}/activiteiten?q=${text}`, { headers: { 'user-agent': `Telefoon ${neighbour}` } })).text();
	// At once: most of them get the answer that was made for the first.
	await Promise.all(Array.from({ length: 12 }, (_, neighbour) => look(neighbour, 'Zweefvliegen')));
	for (let time = 1; time <= 10; time++) await look(1, `Zweefvlieger${'!'.repeat(time)}`);
	const { page, leave } = await visitor(browser, site.url, { javaScriptEnabled: false });
	const [name = '', value = ''] = bo.cookie.split('=');
	await page.context().addCookies([{ name, value, url: site.url }]);
	await page.goto('/gemeente/behoeften');
	await page.getByRole('link', { name: 'Wat mensen zoeken, en niet vinden' }).click();
	const main = page.getByRole('main');
	// Counts wait some seconds before they are written.
	const row = page.getByRole('table', { name: 'Wat niets gaf' }).getByRole('row', { name: '“zweefvliegen”' });
	const told = async () => (await page.reload(), row.getByRole('cell').allInnerTexts());
	await expect
		.poll(told, { timeout: 15_000, interval: 500 })
		.toEqual(['10 tot 20 keer', 'altijd', 'te weinig gezocht', expect.stringContaining('Bekijk de zoekvraag')]);
	const counted = await database.sql`select s.uses from search_uses s join search_used_words using (noun, mark) where words = 'zweefvliegen'`; // prettier-ignore
	expect(counted).toEqual([{ uses: 12 }]);
	expect(await main.innerText()).not.toContain('zweefvlieger');
	// What finds nothing is never proposed: there is nothing to stop.
	expect(await page.getByRole('button', { name: /Stel dit niet meer voor.*zweefvliegen/ }).count()).toBe(0);
	await page.getByRole('link', { name: /Maak er een zoekwoord van.*zweefvliegen/ }).click();
	expect(await page.getByLabel('Woorden die hetzelfde betekenen').inputValue()).toBe('zweefvliegen');
	expect(await main.innerText()).toContain('Zet erbij hoe dit op de site heet');
	// What it is called stands in another group already: the word is put there.
	await page.getByLabel('Woorden die hetzelfde betekenen').fill('zweefvliegen, kienen');
	await page.getByRole('button', { name: 'Laat zien wat dit doet' }).click();
	await page.getByRole('link', { name: 'Zet “zweefvliegen” in die groep' }).click();
	expect(await page.getByLabel('Woorden die hetzelfde betekenen').inputValue()).toMatch(/kienen.*, zweefvliegen$/);
	await leave();
});
