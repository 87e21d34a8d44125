// A club asks what a room costs, and who minds what happens there says when it is free: on a phone, without JavaScript.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as database from '#lib/foundation/database.server.ts';
import { openBrowser } from '../support/browser.ts';
import { signedIn, type Person } from '../support/people.ts';
import { startSite, type Site } from '../support/site.ts';
import { atPhone, submit, tooWide } from '../support/visitor.ts';

const MEREL = 'buurthuis-de-merel';

let browser: Browser;
let site: Site;
let social: Person;
beforeAll(async () => {
	[browser, site] = await Promise.all([openBrowser(), startSite(inject('postgres'))]);
	database.open(site.database, 2);
	const [place] = await database.sql<{ id: number }[]>`select id from places where slug = ${MEREL}`;
	social = await signedIn(database.sql, { places: [{ id: place!.id, kind: 'social' }] });
});
afterAll(async () => {
	await database.close();
	await Promise.all([browser.close(), site.stop()]);
});

test('a club reads what the hall costs, which tariff holds and why the others do not', async () => {
	await atPhone(browser, site.url, async (page) => {
		await page.goto(`/plekken/${MEREL}`);
		await page.getByText('Wat kost het voor ons?').click();
		await page.getByLabel('Wie zijn jullie?').selectOption('Vereniging of club');
		await page.getByLabel('Nee, we vragen een bedrag').check();
		await page.getByLabel('Hoe lang?').selectOption('5 uur');
		await page.getByLabel('Wanneer?').selectOption('Zondagavond');
		await submit(page.getByRole('button', { name: 'Reken uit' }));
		const hall = page.getByRole('article', { name: 'Grote zaal' });
		expect(await hall.innerText()).toContain('Voor jullie kost het € 50. Sociaal tarief.');
		expect(await hall.innerText()).toContain('Zondagavond:');
		expect(await hall.innerText()).toContain('Vraag deze ruimte aan');
		await hall.getByText('Hoe komen we hieraan?').click();
		const why = await hall.innerText();
		expect(why).toContain('Bewonersinitiatief: geldt niet. Dit is voor: bewonersinitiatief.');
		expect(why).toContain('Deze ruimte heeft een eigen prijs.');
		expect(why).toContain('2 dagdelen × € 25 = € 50.');
		expect(await tooWide(page)).toBe(0);
	});
});

test('who minds what happens there ticks an evening, and everybody sees it', async () => {
	await atPhone(
		browser,
		site.url,
		async (page) => {
			await page.goto(`/beheer/plekken/${MEREL}/ruimtes`);
			await page.getByRole('link', { name: 'Vergaderkamer' }).click();
			expect(await page.getByLabel('Sociaal tarief', { exact: true }).count()).toBe(0);
			await page.getByLabel('zondagavond').check();
			await page.getByRole('button', { name: 'Bewaar' }).click();
			await page.getByText('Bewaard.').waitFor();
			await page.goto(`/plekken/${MEREL}`);
			const room = page.getByRole('article', { name: 'Vergaderkamer' });
			expect(await room.innerText()).toContain('Vaak vrij: zo-avond, za-middag, ma- t/m vr-ochtend');
			await room.getByText('Bekijk de hele week').click();
			expect(await room.getByRole('row', { name: /^Zo/ }).innerText()).toMatch(/vrij\*$/);
			expect(await tooWide(page)).toBe(0);
		},
		{ who: social }
	);
});
