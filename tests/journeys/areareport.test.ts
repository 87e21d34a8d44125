// A Thursday of Bo, who makes policy: what is short in Schadewijk, why, the report for an evening with residents, the same
// as a spreadsheet, and what changed since. Without JavaScript, on a phone, as much as at a desk.
import { Workbook } from '@cj-tech-master/excelts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as database from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import type { Need } from '#lib/needs/need.ts';
import * as needs from '#lib/needs/needs.server.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { axeFaults } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { readPdf } from '../support/pdf.ts';
import { signedIn, type Person } from '../support/people.ts';
import { startSite, type Site } from '../support/site.ts';
import { atPhone, submit, tooWide, visitor } from '../support/visitor.ts';

let browser: Browser;
let site: Site;
let bo: Person;
beforeAll(async () => {
	[browser, site] = await Promise.all([openBrowser(), startSite(inject('postgres'))]);
	database.open(site.database, 2);
	configure({ ORIGIN: site.url });
	bo = await signedIn(database.sql, { name: 'Bo', staff: ['officer'] });
	// Of one wijk alone nothing is shown: its figure would tell that of the others.
	const asked = { schadewijk: 40, ruwaard: 12, ussen: 12, berghem: 12 };
	for (const [slug, answers] of Object.entries(asked)) {
		const [area] = await database.sql<{ id: number }[]>`select id from areas where slug = ${slug}`;
		for (let card = 0; card < answers; card++) await needs.enter(bo, adviceFor(area!.id), null, new Date());
	}
});
afterAll(async () => {
	await database.close();
	await Promise.all([browser.close(), site.stop()]);
});

/** A card of a young person who would have advice on a weekday evening. */
const adviceFor = (districtId: number): Need => ({
	...{ kinds: ['help-and-advice'], targetGroups: ['age-15-24'], dayParts: 0b000100, setting: 'either', square: null },
	...{ districtId, neighbourhoodId: null, channel: 'paper', sentence: '' }
});

/**
 * What axe finds on the page that somebody is at, and parts of it that have the same name: one cannot be told from another
 * by ear. In a window of its own, because axe is a script.
 */
async function faults(at: Page): Promise<string[]> {
	const { page, leave } = await visitor(browser, site.url);
	await page.context().addCookies([cookieOf(bo)]);
	// By a link from a page that starts a script, as most come here.
	await page.goto('/gemeente/vraag-en-aanbod');
	await page.evaluate((href) => document.querySelector('main')?.insertAdjacentHTML('beforeend', `<a href="${href}">Erheen</a>`), at.url()); // prettier-ignore
	await page.getByRole('link', { name: 'Erheen' }).click();
	await page.waitForURL(at.url());
	await page.getByRole('heading', { level: 1, name: /Schadewijk/ }).waitFor();
	await page.evaluate(() => document.querySelectorAll('details').forEach((one) => one.setAttribute('open', '')));
	const names = await page.getByRole('region').evaluateAll((regions) =>
		regions.map((region) => {
			const by = document.getElementById(region.getAttribute('aria-labelledby') ?? '');
			return (region.getAttribute('aria-label') ?? by?.textContent ?? '').trim();
		})
	);
	const twice = names.filter((name, index) => names.indexOf(name) !== index);
	const heads = await page.getByRole('heading', { level: 1 }).count();
	const found = [...(await axeFaults(page)), ...twice, ...(heads === 1 ? [] : [`${heads} times h1`])];
	await leave();
	return found;
}

const main = (page: Page) => page.getByRole('main');
const says = (page: Page) => main(page).innerText();
const cookieOf = ({ cookie }: Person) => {
	const [name = '', value = ''] = cookie.split('=');
	return { name, value, url: site.url };
};

test('Bo sees what is short, reads why, prints the report, keeps it, and lays it beside that of today', async () => {
	const { page, leave } = await visitor(browser, site.url, { javaScriptEnabled: false });
	await page.context().addCookies([cookieOf(bo)]);
	await page.goto('/gemeente');
	await main(page).getByRole('link', { name: 'Vraag en aanbod' }).click();
	await page.getByLabel('Voor wie').selectOption({ label: 'Jongeren (15 tot en met 24 jaar)' });
	await page.getByLabel('Wanneer').selectOption({ label: 'Doordeweeks, avond' });
	await submit(page.getByRole('button', { name: 'Toon' }));
	expect(new URL(page.url()).search).toContain('doelgroep=15-24');

	const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^Schadewijk/ }) });
	const advice = row.first().getByRole('cell').nth(kinds.keys.indexOf('help-and-advice'));
	expect(await advice.innerText()).toMatch(/tekort\s+[\d.]+ zonder/);
	await advice.getByRole('link').click();
	expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Vraag en aanbod in Schadewijk');
	expect(await says(page)).toContain(
		'In Schadewijk missen jongeren doordeweeks in de avond een plek voor hulp en advies.'
	);
	// What is not the answer is folded, and opens without a script; on paper nothing stays folded.
	const folded = ['Is er genoeg?', 'Past het?', 'Zijn er andere gebouwen?'];
	for (const words of folded) expect(await says(page)).not.toContain(words);
	await page.getByText('Drie vragen voor het gesprek').click();
	for (const words of folded) expect(await says(page)).toContain(words);
	await page.emulateMedia({ media: 'print' });
	for (const words of ['Stilte is geen tevredenheid', 'Gedeelde behoeften', 'geen cijfers bekend'])
		expect(await says(page)).toContain(words);
	await page.emulateMedia({ media: 'screen' });
	expect(await faults(page)).toEqual([]);

	const link = main(page).getByRole('link', { name: 'Excel (.xlsx)' });
	const answer = await page.request.get((await link.getAttribute('href'))!);
	expect(answer.headers()['cache-control']).toBe('private, no-store');
	const workbook = new Workbook();
	await workbook.xlsx.load(new Uint8Array(await answer.body()));
	expect(workbook.worksheets.at(-1)?.rowCount).toBe(541);

	await main(page).getByRole('link', { name: 'Rapport om te printen' }).click();
	// With its style sheet: what is folded is open on paper.
	await page.waitForURL(/\/rapport/);
	await page.emulateMedia({ media: 'print' });
	expect(await says(page)).toContain('Wat zeggen bewoners?');
	expect(await says(page)).toContain('Mensen zonder = mensen van de groep');
	expect(await says(page)).toContain(`Precies dit rapport staat op: ${site.url}/gemeente/wijken/schadewijk`);
	expect(await page.getByRole('button', { name: 'Bewaar dit rapport' }).isVisible()).toBe(false);
	const sheets = readPdf(await page.pdf({ format: 'A4' }));
	const feet = sheets.text.match(/Schadewijk·\w+·Ontmoeten:/g);
	expect(feet).toHaveLength(sheets.pages);
	for (let sheet = 1; sheet <= sheets.pages; sheet++)
		expect(sheets.text).toContain(`bladzijde${sheet}van${sheets.pages}`);
	await page.emulateMedia({ media: 'screen' });
	expect(await faults(page)).toEqual([]);

	await page.getByLabel(/^Waarvoor bewaar je dit/).fill('voor de avond in De Wolput');
	await submit(page.getByRole('button', { name: 'Bewaar dit rapport' }));
	expect(await says(page)).toContain('Het rapport is bewaard.');
	expect(await says(page)).toContain('voor de avond in De Wolput');
	expect(await says(page)).toMatch(/Precies dit rapport staat op: .*rapport\/[0-9a-f-]{36}/);
	expect(await faults(page)).toEqual([]);
	await page.getByRole('link', { name: 'Vergelijk met vandaag' }).click();
	expect(await says(page)).toContain('Er kwam geen plek of activiteit bij');
	expect(await says(page)).toContain('0 met dezelfde uitkomst en andere cijfers, 486 gelijk of bijna gelijk.');
	await leave();
});

test('on the smallest phone Bo reads the overview in short lines, a connector the report of her wijk and no overview', async () => {
	const overview = async (page: Page) => {
		await page.goto('/gemeente/vraag-en-aanbod?doelgroep=15-24&soort=hulp-en-advies&dagdeel=doordeweeks-avond');
		const line = main(page)
			.getByRole('listitem')
			.filter({ hasText: 'Schadewijk' })
			.filter({ hasText: 'Andere soorten' });
		expect(await line.first().innerText()).toMatch(/tekort\s+[\d.]+ zonder/);
		await main(page).getByText('waar we nog niets kunnen zeggen').first().click();
		expect(await tooWide(page)).toBe(0);
	};
	await atPhone(browser, site.url, overview, { who: bo });
	const [area] = await database.sql<{ id: number }[]>`select id from areas where slug = 'schadewijk'`;
	const vera = await signedIn(database.sql, { name: 'Vera', areas: [area!.id] });
	await atPhone(
		browser,
		site.url,
		async (page) => {
			for (const path of ['', '/rapport']) {
				await page.goto(`/gemeente/wijken/schadewijk/vraag-en-aanbod${path}`);
				expect(await says(page)).toContain('Schadewijk');
				expect(await tooWide(page)).toBe(0);
			}
			expect(await main(page).getByRole('button', { name: 'Bewaar dit rapport' }).count()).toBe(0);
			for (const path of ['/gemeente/vraag-en-aanbod', '/gemeente/wijken/ruwaard/vraag-en-aanbod.csv'])
				expect((await page.goto(path))?.status()).toBe(404);
		},
		{ who: vera }
	);
});
