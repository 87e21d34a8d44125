// Bo of the municipality answers what many miss; Noor, on the smallest phone and without JavaScript, says "ik ook" and hears.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { signedIn, type Person } from '../support/people.ts';
import { poolAt, type Pool } from '../support/pool.ts';
import { startSite, type Site } from '../support/site.ts';
import { until } from '../support/started.ts';
import { atPhone, submit, tooWide } from '../support/visitor.ts';

let browser: Browser;
let site: Site;
let sql: Pool;
let bo: Person;

beforeAll(async () => {
	[browser, site] = await Promise.all([openBrowser(), startSite(inject('postgres'))]);
	sql = poolAt(site.database);
	bo = await signedIn(sql, { name: 'Bo', staff: ['officer'] });
});
afterAll(async () => {
	await sql.end();
	await browser.close();
	await site.stop();
});

/** Of the newest letter: what its button leads to. */
async function linkInMail(): Promise<string> {
	// On a Monday the worker writes to others as well.
	const [letter] = await sql<{ text: string }[]>`
		select text from letters where text like '%/behoeften/%' order by written_at desc, id limit 1`;
	return /https?:\/\/\S+\/behoeften\/\S+/.exec(letter?.text ?? '')?.[0] ?? '';
}
const said = (page: Page) => page.getByRole('main').innerText();

test('Bo makes a shared need of a suggestion, Noor supports it, Bo says that it is done, and Noor hears it once', async () => {
	await atPhone(
		browser,
		site.url,
		async (page) => {
			await page.goto('/gemeente/behoeften');
			const suggestion = page.getByRole('listitem').filter({ hasText: 'Maak er een gedeelde behoefte van' }).first();
			expect(await suggestion.innerText()).toMatch(/\d+ antwoorden uit .+ noemen/);
			await suggestion.getByText('Maak er een gedeelde behoefte van').click();
			await suggestion.getByLabel('Titel').fill('');
			await submit(suggestion.getByRole('button', { name: 'Maak gedeelde behoefte' }));
			expect(await said(page)).toContain('Geef de gedeelde behoefte een titel.');
			await page.getByLabel('Titel').first().fill('Een avond voor de hele buurt');
			await submit(page.getByRole('button', { name: 'Maak gedeelde behoefte' }).first());
			expect(await said(page)).toContain('De gedeelde behoefte is gemaakt.');
			await submit(page.getByRole('button', { name: 'Zet op de site' }));
			expect(await said(page)).toContain('Bewoners zien het nu op de site.');
			expect(await tooWide(page)).toBe(0);
		},
		{ who: bo }
	);

	await atPhone(browser, site.url, async (page) => {
		await page.goto('/behoeften');
		await page.getByRole('link', { name: 'Een avond voor de hele buurt' }).click();
		expect(await said(page)).toContain('De gemeente heeft nog niet geantwoord.');
		const form = page.getByRole('region', { name: 'Wil jij dit ook?' });
		expect(await page.getByRole('link', { name: 'Ik ook', exact: true }).getAttribute('href')).toBe('#ik-ook');
		await form.getByText('Wil je horen wat ermee gebeurt?').click();
		await form.getByLabel(/Mail me ook als/).check();
		await submit(form.getByRole('button', { name: 'Ik ook', exact: true }));
		expect(await said(page)).toContain('Vul je e-mailadres in.');
		await form.getByLabel(/Mail me ook als/).uncheck();
		await form.getByLabel(/e-mailadres/).fill('noor');
		await submit(form.getByRole('button', { name: 'Ik ook, en mail me' }));
		expect(await said(page)).toContain('Dit e-mailadres klopt niet.');
		await form.getByLabel(/e-mailadres/).fill('noor@voorbeeld.example');
		const opened = Number(await page.locator('input[name=geopend]').inputValue());
		await until(() => Date.now() - opened > 2_100);
		await submit(form.getByRole('button', { name: 'Ik ook, en mail me' }));
		expect(await said(page)).toContain('Kijk in je mail');
		expect(await tooWide(page)).toBe(0);
		await page.goto(await linkInMail());
		expect(await sql`select from need_supports where email is not null`).toHaveLength(0);
		await submit(page.getByRole('button', { name: 'Ja, ik ook' }));
		expect(await said(page)).toContain('Je telt mee. Je krijgt een mail van ons.');
	});

	await atPhone(
		browser,
		site.url,
		async (page) => {
			await page.goto('/gemeente/behoeften');
			await page.getByRole('link', { name: 'Een avond voor de hele buurt' }).click();
			await page.getByText('Spreek iets af').click();
			const agreed = page.getByRole('region', { name: 'Wat jullie gaan doen' });
			await agreed.getByLabel('Wat gaan jullie doen?').fill('De sleutel van het buurthuis regelen');
			await submit(agreed.getByRole('button', { name: 'Voeg toe' }));
			expect(await said(page)).toContain('Schrijf op wie het doet: een team of een functie.');
			await agreed.getByLabel('Wie doet het?').fill('team wijken');
			await agreed.getByLabel(/Wanneer is het klaar/).fill('2026-01-15');
			await submit(agreed.getByRole('button', { name: 'Voeg toe' }));
			expect(await agreed.innerText()).toContain('Had klaar moeten zijn');
			await agreed.getByText('Zeg hoe ver het is').click();
			await agreed.getByLabel('Hoe ver is het?').selectOption('done');
			await submit(agreed.getByRole('button', { name: 'Bewaar' }));
			expect(await agreed.innerText()).toContain('Alles is klaar. Geef antwoord');
			await submit(page.getByRole('button', { name: 'Geef dit antwoord' }));
			expect(await said(page)).toContain('Schrijf je antwoord op.');
			await page.getByLabel('Dit hebben we gedaan').check();
			await page.getByLabel('Je antwoord').fill('Elke donderdag staat de deur open.');
			await submit(page.getByRole('button', { name: 'Geef dit antwoord' }));
			expect(await said(page)).toContain('Wie wilde horen wat ermee gebeurt, krijgt mail.');
		},
		{ who: bo }
	);

	await atPhone(browser, site.url, async (page) => {
		await page.goto(await linkInMail());
		expect(await said(page)).toContain('Elke donderdag staat de deur open.');
		expect(await said(page)).toMatch(/Klaar\s+De sleutel van het buurthuis regelen\s+Wie: team wijken · klaar sinds/);
		expect(await said(page)).not.toContain('Bo');
		await page.getByRole('link', { name: 'Vertel wat je nog mist' }).click();
		expect(page.url()).toMatch(/\/wat-mis-je\?bij=[a-z]+&soort=[a-z-]+$/);
	});
	const [kept] = await sql`
		select count(*)::int as supports, count(email)::int as addresses from need_supports`;
	expect(kept).toEqual({ supports: 1, addresses: 0 });
	expect(await sql`select from letters where kind = 'need-support-status'`).toHaveLength(1);
}, 120_000);
