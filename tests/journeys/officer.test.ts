// The whole story of Bo, who makes policy: from the list in Excel to a report on paper, an evening with residents, and what
// they say there, back in the same figures. On the demo, by what she sees.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pictureOf } from '#lib/accounts/totp-picture.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as database from '#lib/foundation/database.server.ts';
import { xlsx } from '#lib/sheets/write.server.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { openBrowser } from '../support/browser.ts';
import { handsOn, type Hands } from '../support/hands.ts';
import { readPdf } from '../support/pdf.ts';
import { signedIn } from '../support/people.ts';
import { startSite, type Site } from '../support/site.ts';
import { atPhone, submit, visitor } from '../support/visitor.ts';

const YOUNG = 'Jongeren (15 tot en met 24 jaar)';
const OLD = 'Ouderen (65 jaar en ouder)';
const EVENING = 'Doordeweeks, avond';
const COFFEE = kinds.name('walk-in');
const SHORT = 'In Schadewijk missen jongeren doordeweeks in de avond een plek';

let browser: Browser;
let site: Site;
beforeAll(async () => {
	[browser, site] = await Promise.all([openBrowser(), startSite(inject('postgres'))]);
	database.open(site.database, 2);
});
afterAll(async () => {
	await database.close();
	await Promise.all([browser.close(), site.stop()]);
});

/** The list as the municipality keeps it: a column that is called otherwise, a place that is not known yet. */
const list = () =>
	xlsx({
		sheets: [
			{
				name: 'Ontmoetingsplekken',
				columns: ['Hoe het heet', 'Soort', 'Adres', 'Plaats', 'Lengtegraad', 'Breedtegraad', 'Telefoon'].map(
					(title) => ({ title })
				),
				rows: [
					['Atelier De Spil', 'Werkplaats', 'Spilstraat 4', 'Oss', '5,5478', '51,7782', '0412-111111'],
					['Sportkantine Het Haviksnest', 'Sportkantine', 'Haviklaan 30', 'Oss', '5,5466', '51,77', '0412-222222']
				]
			}
		]
	});

async function loadsTheList(bo: Hands) {
	await bo.goTo('/gemeente/plekken/import');
	const buffer = Buffer.from(await list());
	await bo.page
		.getByLabel('Bestand')
		.setInputFiles({ name: 'plekken.xlsx', mimeType: 'application/octet-stream', buffer });
	await bo.page.getByRole('button', { name: 'Bekijk de lijst' }).click();
	await bo.page.getByRole('heading', { name: 'Dit gebeurt er' }).waitFor();
	await bo.choose('Hoe het heet', 'Naam');
	await bo.page.getByRole('button', { name: 'Lees de lijst opnieuw' }).click();
	await bo.page.getByText('1 plek is nieuw en komt erbij.').waitFor();
	const same = bo.page.getByRole('group', { name: 'Wat is Sportkantine Het Haviksnest?' });
	await same.getByRole('radio', { name: /^Het is dezelfde plek/ }).check();
	await bo.press('Zet op de site');
	expect(await bo.reads()).toContain('Het staat op de site.');
	const canteen = await fetch(`${site.url}/plekken/sportkantine-het-haviksnest`);
	expect(await canteen.text()).toContain('0412-222222');
	expect((await fetch(`${site.url}/plekken/atelier-de-spil`)).status).toBe(200);
}

/** What the overview says of walking in for coffee in Schadewijk. */
async function outcome(bo: Hands, group: string, dayPart: string, setting: string) {
	await bo.choose('Voor wie', group);
	await bo.choose('Wanneer', dayPart);
	await bo.choose('Soort ontmoeting', COFFEE);
	await bo.choose('Binnen of buiten', setting);
	await bo.press('Toon');
	const row = bo.page.getByRole('row').filter({ has: bo.page.getByRole('rowheader', { name: /^Schadewijk/ }) });
	return row.first().getByRole('cell').nth(kinds.keys.indexOf('walk-in'));
}

async function readsWhatIsShort(bo: Hands) {
	await bo.goTo('/gemeente/vraag-en-aanbod');
	expect(await (await outcome(bo, OLD, 'Doordeweeks, ochtend', 'Binnen en buiten')).innerText()).toContain('overlap');
	const short = await outcome(bo, YOUNG, EVENING, 'Binnen');
	expect(await short.innerText()).toMatch(/tekort\s+[\d.]+ zonder/);
	await Promise.all([bo.page.waitForURL(/wijken\/schadewijk\/vraag-en-aanbod/), short.getByRole('link').click()]);
	expect(await bo.page.getByRole('heading', { level: 1 }).innerText()).toBe('Vraag en aanbod in Schadewijk');
	expect(await bo.reads()).toContain(SHORT);
}

/** How many answers ask for it, as her page of the wijk tells. */
async function answersTold(bo: Hands): Promise<number> {
	const told = /Antwoorden die hierom vragen\s+(\d+)/.exec(await bo.reads())?.[1];
	return Number(told);
}

async function readsWhy(bo: Hands) {
	await bo.page.getByText('Hoe is dit berekend?').first().click();
	await bo.follow('Bekijk de som stap voor stap');
	expect(new URL(bo.page.url()).pathname).toBe('/gemeente/vraag-en-aanbod/uitleg');
	const steps = await bo.page.getByRole('listitem').allInnerTexts();
	expect(steps.join(' ')).toMatch(/tekort/);
	await bo.page.goBack();
}

async function triesTheCanteen(bo: Hands) {
	await bo.follow(/^Wat als/);
	await bo.write('Hoe heet het?', 'Kantine open op dinsdagavond');
	await bo.press('Begin');
	await bo.write('Een plek of activiteit die er is', 'Haviksnest');
	await bo.press('Zoek');
	await bo.follow('Sportkantine Het Haviksnest');
	await bo.page.getByText('Andere tijden', { exact: true }).click();
	await bo.page.getByLabel('dinsdag in de avond').first().check();
	await submit(bo.page.getByRole('button', { name: 'Denk deze tijden' }));
	await bo.page
		.getByText(/krijgen iets op loopafstand/)
		.first()
		.waitFor();
	const row = bo.page.getByRole('table', { name: /per gebied/ }).getByRole('row', { name: /^Schadewijk/ });
	expect(await row.innerText()).toMatch(/tekort wordt ! vraag na \(binnen\)\s+\d+ % wordt \d+ %\s+\d{3}/);
}

async function keepsAndPrints(bo: Hands) {
	await bo.follow('Rapport om te printen');
	const pdf = readPdf(await bo.page.pdf({ format: 'A4' }));
	expect(pdf.pages).toBeGreaterThan(1);
	expect(pdf.text).toContain(SHORT.replaceAll(' ', ''));
	await bo.write(/^Waarvoor bewaar je dit/, 'voor de avond in Huiskamer De Wolput');
	await bo.press('Bewaar dit rapport');
	expect(await bo.reads()).toContain('Het rapport is bewaard.');
}

/** The short address on a card for the wijk; its square code says the same. */
async function makesCards(bo: Hands): Promise<string> {
	await bo.goTo('/gemeente/behoeften/kaarten');
	await bo.page.getByRole('checkbox', { name: 'Schadewijk', exact: true }).check();
	await submit(bo.page.getByRole('button', { name: 'Maak de kaarten' }));
	const card = bo.page.getByRole('article', { name: 'Kaart Schadewijk' });
	const path = /\/k\/[\w-]+/.exec(await card.innerText())?.[0] ?? '';
	expect(await card.locator('svg path[fill=black]').getAttribute('d')).toBe(pictureOf(site.url + path).path);
	return path;
}

async function answers(page: Page, path: string) {
	await page.goto(path);
	await page.getByRole('checkbox', { name: COFFEE }).check();
	await page.getByRole('button', { name: 'Verder' }).click();
	await page.getByRole('checkbox', { name: /^Jongeren/ }).check();
	await page.getByRole('checkbox', { name: EVENING }).check();
	await page.getByRole('radio', { name: 'Binnen', exact: true }).check();
	await submit(page.getByRole('button', { name: 'Verder' }));
	expect(await page.getByLabel('In welke wijk of welk dorp?').inputValue()).toBe('schadewijk');
	await submit(page.getByRole('button', { name: 'Verstuur' }));
	expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Dank je wel');
}

/** What was said in the evening: once as a talk, and each wish as an answer. */
async function writesTheTalkDown(bo: Hands) {
	await bo.goTo('/gemeente/gesprekken');
	await bo.choose('In welke wijk of welk dorp?', 'Schadewijk');
	await bo.page.getByLabel('Wanneer?').fill(addDays(dayAt(new Date()), -1));
	await bo.press('Verder');
	await bo.press('Bewaar en zet op de site');
	expect(await bo.reads()).toContain('Schrijf eerst op wat er gezegd is.');
	await bo.write(/^Voldoet het aanbod/, 'Overdag wel. Na het eten is er niets.');
	await bo.press('Bewaar en zet op de site');
	await bo.follow('Voer antwoorden in');
	for (const group of ['c', 'c']) {
		await bo.page.locator('[name=soort]').fill('1');
		await bo.page.locator('[name=wie]').fill(group);
		await bo.page.locator('[name=wanneer]').fill('n');
		await bo.page.locator('[name=plek]').fill('v');
		await submit(bo.page.getByRole('button', { name: 'Bewaar, en de volgende' }));
	}
	await bo.page.getByText('Deze stapel: 2 kaarten bewaard.').waitFor();
}

test('from the list in Excel to a printed report, an evening with residents, and their answers in the same figures', async () => {
	const who = await signedIn(database.sql, { name: 'Bo', staff: ['officer'] });
	const { page, leave } = await visitor(browser, site.url, { locale: 'nl-NL' });
	const [name = '', value = ''] = who.cookie.split('=');
	await page.context().addCookies([{ name, value, url: site.url }]);
	const bo = handsOn(page, { keyboard: false });

	await loadsTheList(bo);
	await readsWhatIsShort(bo);
	const area = page.url();
	const before = await answersTold(bo);
	await readsWhy(bo);
	await triesTheCanteen(bo);
	await bo.goTo(area);
	await keepsAndPrints(bo);
	const card = await makesCards(bo);

	await atPhone(browser, site.url, (phone) => answers(phone, card));
	await writesTheTalkDown(bo);
	await bo.goTo(area);
	expect(await answersTold(bo)).toBe(before + 3);
	await bo.page.getByText('Gedeelde behoeften en gesprekken', { exact: true }).click();
	expect(await bo.reads()).toContain('Na het eten is er niets.');
	await leave();
});
