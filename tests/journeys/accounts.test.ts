// Signing in by mail as people do it: with and without JavaScript, on a phone; and what stands on one's own pages.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { signedIn } from '../support/people.ts';
import { poolAt, type Pool } from '../support/pool.ts';
import { startSite } from '../support/site.ts';
import type { Site } from '../support/site.ts';
import { submit, tooWide, visitor } from '../support/visitor.ts';

let browser: Browser;
let site: Site;
let sql: Pool;
beforeAll(async () => {
	[browser, site] = await Promise.all([openBrowser(), startSite(inject('postgres'))]);
	sql = poolAt(site.database);
});
afterAll(async () => {
	await browser.close();
	await sql.end();
	await site.stop();
});

async function linkTo(email: string): Promise<string> {
	const [letter] = await sql<{ text: string }[]>`
		select text from letters where recipient = ${email} order by written_at desc limit 1`;
	return /http\S+\/inloggen\/[\w-]{43}/.exec(letter?.text ?? '')?.[0] ?? '';
}

test.each([false, true])(
	'a new volunteer signs in, says her name, and signs out; JavaScript: %s',
	async (javaScriptEnabled) => {
		const email = `nieuw-${javaScriptEnabled}@voorbeeld.example`;
		const viewport = { width: 320, height: 700 };
		const { page, troubles, leave } = await visitor(browser, site.url, { javaScriptEnabled, viewport });
		const answer = await page.goto('/mijn');
		expect(answer?.status()).toBe(401);
		expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Log eerst in');
		await page.getByLabel('Je e-mailadres').fill(email);
		await page.getByRole('button', { name: 'Stuur mij een link' }).click();
		await page.getByRole('heading', { name: 'Kijk in je mail' }).waitFor();
		const link = await linkTo(email);
		// A mail program looks first, as often as it likes.
		for (let i = 0; i < 3; i++) expect((await fetch(link)).status).toBe(200);
		await page.goto(link);
		await page.getByRole('main').getByRole('button', { name: 'Inloggen' }).click();
		await page.getByLabel('Je naam').fill('Fatima');
		await page.getByRole('button', { name: 'Verder' }).click();
		await page.getByRole('heading', { level: 1, name: 'Mijn pagina' }).waitFor();
		expect(await page.getByRole('main').innerText()).toContain('Dit apparaat');
		expect(await tooWide(page)).toBe(0);
		await page.goto(link);
		await page.getByRole('main').getByRole('button', { name: 'Inloggen' }).click();
		await page.getByRole('heading', { name: 'Deze link werkt niet meer. Vraag een nieuwe aan.' }).waitFor();
		await page.goto('/uitloggen');
		await page.getByRole('button', { name: 'Log uit op dit apparaat' }).click();
		await page.getByRole('heading', { name: 'Je bent uitgelogd' }).waitFor();
		expect(await troubles()).toEqual([]);
		expect((await page.goto('/mijn'))?.status()).toBe(401);
		await leave();
	}
);

test('an administrator gives a role and takes it away; what is wrong is said, and what was typed stays', async () => {
	const who = await signedIn(sql, { staff: ['administrator'], name: 'Annelies' });
	const { page, leave } = await visitor(browser, site.url, { javaScriptEnabled: false });
	const [name = '', value = ''] = who.cookie.split('=');
	await page.context().addCookies([{ name, value, url: site.url }]);
	await page.goto('/gemeente/rollen');
	await page.getByLabel('E-mailadres').fill('mo@gemeente.example');
	await page.getByRole('radio', { name: /^Buurtverbinder/ }).check();
	await submit(page.getByRole('button', { name: 'Geef deze rol' }));
	expect(await page.locator(':focus').innerText()).toContain('Kies de wijk van deze buurtverbinder.');
	expect(await page.getByLabel('E-mailadres').inputValue()).toBe('mo@gemeente.example');
	await page.getByRole('radio', { name: /^Moderator/ }).check();
	await page.getByRole('button', { name: 'Geef deze rol' }).click();
	await page.getByText('Dat is geregeld.').waitFor();
	await page.getByRole('button', { name: 'Haal weg: moderator, mo@gemeente.example' }).click();
	await page.getByText('Dat is geregeld.').waitFor();
	expect(await page.getByRole('table').innerText()).toMatch(/mo@gemeente\.example\s+moderator\s+weggehaald/);
	expect(
		await sql`select from staff s join accounts a on a.id = s.account_id where a.email = 'mo@gemeente.example'`
	).toHaveLength(0);
	await leave();
});
