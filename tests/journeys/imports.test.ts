// An officer brings the list that lives in Excel: corrects one column, reads what would happen, puts it on the site, and
// takes it back. At a phone without JavaScript; and with JavaScript nothing is wrong for a screen reader.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import * as database from '#lib/foundation/database.server.ts';
import { openBrowser } from '../support/browser.ts';
import { xlsxOf } from '../support/lists.ts';
import { signedIn } from '../support/people.ts';
import { startSite } from '../support/site.ts';
import { atPhone, submit, tooWide, visitor } from '../support/visitor.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const main = (page: Page) => page.getByRole('main').innerText();

test('an officer loads the list that lives in Excel', async () => {
	const [browser, site] = await Promise.all([openBrowser(), startSite(inject('postgres'))]);
	database.open(site.database, 2);
	const { sql } = database;
	const who = await signedIn(sql, { staff: ['officer'] });
	const [known] = await sql<{ name: string; lon: number; lat: number }[]>`
		select name, lon, lat from public_places where type = 'living-room' order by id limit 1`;
	const sheet = [
		['Waar', 'Soort', 'Straat', 'Postcode', 'Plaats', 'Lengtegraad', 'Breedtegraad', 'Telefoon'],
		['Buurthuis De Nieuwe Linde', 'Buurthuis', 'Lindestraat 4', '5345 AB', 'Oss', 5.5255, 51.7655, '0412-111111'],
		[`${known?.name} Oss`, 'Huiskamer', '', '', '', known?.lon ?? 0, known?.lat ?? 0, '0412-222222'],
		['Fout', 'Park', '', '54a1', 'Oss', 5.53, 51.77, '']
	];
	const file = { name: 'buurthuizen.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(await xlsxOf({ Plekken: sheet, Oud: [['x']] })) }; // prettier-ignore
	const shown = async () => (await sql`select from public_places where name = 'Buurthuis De Nieuwe Linde'`).length;

	await atPhone(
		browser,
		site.url,
		async (page) => {
			await page.goto('/gemeente/plekken/import');
			expect(await tooWide(page)).toBe(0);
			await page.getByLabel('Bestand').setInputFiles(file);
			await page.getByRole('button', { name: 'Bekijk de lijst' }).click();
			// The page asks again by itself until the list is read.
			await page.getByRole('heading', { name: 'Dit gebeurt er' }).waitFor();
			expect(await main(page)).toContain('A2: er staat geen naam.');
			expect(await tooWide(page)).toBe(0);

			await page.getByLabel('Waar', { exact: true }).selectOption('Naam');
			await page.getByRole('button', { name: 'Lees de lijst opnieuw' }).click();
			await page.getByText('1 plek is nieuw en komt erbij.').waitFor();
			const told = await main(page);
			expect(told).toContain('We lezen het werkblad “Plekken”. Het andere werkblad lezen we niet.');
			expect(told).toContain('D4: “54a1” is geen postcode.');
			expect(told).toContain(`Dit lijkt op ${known?.name}`);
			expect(await tooWide(page)).toBe(0);

			await page.getByRole('link', { name: /misschien dubbel/ }).click();
			await page.getByRole('radio', { name: 'Sla deze rij over' }).check();
			await submit(page.getByRole('button', { name: 'Bewaar je keuzes' }));
			expect(await main(page)).toContain('Je keuzes zijn bewaard.');
			expect(await page.getByRole('radio', { name: 'Sla deze rij over' }).isChecked()).toBe(true);
			expect(await shown()).toBe(0);
			await submit(page.getByRole('button', { name: 'Zet op de site' }));
			expect(await main(page)).toContain('Het staat op de site.');
			expect(await shown()).toBe(1);
			expect((await fetch(`${site.url}/plekken/buurthuis-de-nieuwe-linde`)).status).toBe(200);

			await page.getByText('Deze lijst terugdraaien').click();
			await submit(page.getByRole('button', { name: 'Draai alles terug' }));
			expect(await main(page)).toContain('1 nieuwe plek is van de site.');
			expect(await shown()).toBe(0);
			expect(await tooWide(page)).toBe(0);
			await page.goto('/gemeente/plekken/import');
			expect(await main(page)).toContain('teruggedraaid');
		},
		{ who }
	);

	const { page, leave } = await visitor(browser, site.url);
	const [name = '', value = ''] = who.cookie.split('=');
	await page.context().addCookies([{ name, value, url: site.url }]);
	await page.goto('/gemeente/plekken/import');
	const paths = ['/gemeente/plekken/import'];
	await page.getByLabel('Bestand').setInputFiles(file);
	await page.getByRole('button', { name: 'Bekijk de lijst' }).click();
	await page.getByRole('heading', { name: 'Dit gebeurt er' }).waitFor();
	paths.push(new URL(page.url()).pathname);
	for (const path of paths) {
		await page.goto(path);
		const { violations } = await new AxeBuilder({ page }).withTags(WCAG).setLegacyMode().analyze();
		expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([]);
	}
	await page.getByRole('button', { name: 'Gooi deze lijst weg' }).click();
	await page.getByText('De lijst is weggegooid.').waitFor();
	await leave();
	await database.close();
	await Promise.all([browser.close(), site.stop()]);
}, 120_000);
