// "Houd me op de hoogte", without JavaScript: from a search to the mail, the link, what is new, and one click to stop.
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import * as database from '#lib/foundation/database.server.ts';
import * as following from '#lib/following/following.server.ts';
import { openBrowser } from '../support/browser.ts';
import { startSite } from '../support/site.ts';
import { statusOf, until } from '../support/started.ts';
import { submit, tooWide, visitor } from '../support/visitor.ts';

const HOUR = 3_600_000;

test('Fatima follows coffee in Schadewijk, hears what is new, and stops', async () => {
	const browser = await openBrowser();
	const site = await startSite(inject('postgres'));
	const { page, troubles } = await visitor(browser, site.url, {
		javaScriptEnabled: false,
		viewport: { width: 320, height: 700 }
	});
	const said = () => page.getByRole('main').innerText();
	/** Opens the newest letter of the demo with a link that leads here, and that link. */
	const openLetter = async (link: RegExp) => {
		await page.goto('/postvak');
		await page.getByRole('article').getByRole('link', { name: link }).first().click();
	};

	await page.goto('/volgen');
	expect(await said()).toContain('alle activiteiten in Oss');
	await page.goto('/activiteiten?q=koffie&bij=schadewijk&wanneer=week');
	await page.getByRole('link', { name: 'Houd me op de hoogte' }).first().click();
	expect(await said()).toContain('activiteiten met “koffie” in Schadewijk');
	await sendForm(page, 'fatima');
	expect(await said()).toContain('Dit e-mailadres klopt niet.');
	expect(await page.getByLabel('Wat is je e-mailadres?').inputValue()).toBe('fatima');
	await page.getByRole('radio', { name: /^Elke ochtend/ }).check();
	await sendForm(page, 'fatima@voorbeeld.example');
	expect(await said()).toContain('Kijk in je mail');
	expect(await tooWide(page)).toBe(0);

	await openLetter(/\/volgen\//);
	await submit(page.getByRole('button', { name: 'Ja, houd me op de hoogte' }));
	expect(await said()).toContain('We houden je op de hoogte.');
	expect(await said()).toContain('elke ochtend om 8 uur');
	await page.goBack();
	await page.reload();
	expect(await said()).toContain('Deze link werkt niet meer');

	database.open(site.database, 2);
	const now = new Date();
	const [coffee] = await database.sql<{ title: string }[]>`
		update activities set created_at = ${new Date(now.getTime() + HOUR)} where id = (
			select a.id from public_activities a join areas d on d.id = a.district_id join series s on s.activity_id = a.id
			where d.slug = 'schadewijk' and a.title ilike '%koffie%' and s.rule like '%WEEKLY%' order by a.id limit 1
		) returning title`;
	expect(await following.tellAll(new Date(now.getTime() + 48 * HOUR), site.url)).toBe(1);
	await page.goto('/postvak');
	expect(await page.getByRole('article').first().innerText()).toContain(coffee?.title ?? 'koffie');

	// What a mail program does with its own button: a POST without cookie, Origin or page (RFC 8058). Of an unknown link too.
	const unknown = await fetch(`${site.url}/volgen/stop/${'a'.repeat(43)}`, {
		method: 'POST',
		headers: { 'content-type': 'application/x-www-form-urlencoded' },
		body: 'List-Unsubscribe=One-Click',
		redirect: 'manual'
	});
	expect(unknown.status).toBe(200);

	await openLetter(/\/volgen\/stop\//);
	expect(await said()).toContain('Je volgt activiteiten met “koffie” in Schadewijk');
	await submit(page.getByRole('button', { name: 'Stop deze mail' }));
	expect(await said()).toContain('Je krijgt deze mail niet meer');
	expect(await database.sql`select from follows`).toHaveLength(0);
	expect(await troubles()).toEqual([]);
	await database.close();
	await browser.close();
	await site.stop();
}, 90_000);

test.each([
	['a site with real people', { DEMO: '0' }],
	['a demo that sends its mail', { DEMO: '1', SMTP_URL: 'smtp://127.0.0.1:9' }]
])('nobody reads the letters of %s', async (_, env) => {
	const site = await startSite(inject('postgres'), undefined, env);
	for (const path of ['/postvak', '/postvak/00000000-0000-4000-8000-000000000000'])
		expect(await statusOf(site.url + path)).toBe(404);
	await site.stop();
});

// People take their time; the form asks for it.
async function sendForm(page: Page, email: string) {
	await page.getByLabel('Wat is je e-mailadres?').fill(email);
	const opened = Number(await page.locator('input[name=geopend]').inputValue());
	await until(() => Date.now() - opened > 2_100);
	await submit(page.getByRole('button', { name: 'Houd me op de hoogte' }));
}
