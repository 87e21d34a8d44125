// Noor begins a kookclub, without JavaScript: from her first word to a page on the site, and Piet who is just too late.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { signedIn, type Person } from '../support/people.ts';
import { poolAt, type Pool } from '../support/pool.ts';
import { startSite, type Site } from '../support/site.ts';
import { submit, tooWide } from '../support/visitor.ts';

let site: Site;
let sql: Pool;
let browser: Browser;
let noor: Person;
let piet: Person;

beforeAll(async () => {
	site = await startSite(inject('postgres'));
	sql = poolAt(site.database);
	browser = await openBrowser();
	noor = await signedIn(sql, { name: 'Noor', email: 'noor@voorbeeld.example' });
	piet = await signedIn(sql, { name: 'Piet', email: 'piet@voorbeeld.example' });
});
afterAll(async () => {
	await browser.close();
	await sql.end();
	await site.stop();
});

/** A window of somebody who signed in; of a visitor when nobody did. */
async function windowOf(who: Person | null, options = {}): Promise<Page> {
	const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false, ...options });
	const [name = '', value = ''] = who?.cookie.split('=') ?? [];
	if (who) await context.addCookies([{ name, value, url: site.url }]);
	const page = await context.newPage();
	page.setDefaultTimeout(15_000);
	return page;
}

test('Noor begins a kookclub, is told of one that looks like it, and goes on', async () => {
	const page = await windowOf(noor, { viewport: { width: 320, height: 700 } });
	await page.goto('/beheer');
	await page.getByRole('link', { name: 'Nieuw initiatief' }).click();
	await page.getByLabel('Wat doen jullie, in één zin?').fill('We koken elke maand samen.');
	await submit(page.getByRole('button', { name: 'Bewaren' }));
	// What is wrong is said, and what was typed is still there.
	expect(await page.locator(':focus').innerText()).toContain('Vul in hoe jullie heten.');
	expect(await page.getByLabel('Wat doen jullie, in één zin?').inputValue()).toBe('We koken elke maand samen.');
	await page.getByLabel('Hoe heten jullie?').fill('Kookclub De Merels');
	await page.getByLabel('Wat zijn jullie?').selectOption('residents');
	await submit(page.getByRole('button', { name: 'Bewaren' }));
	expect(await page.getByRole('main').innerText()).toContain('Bestaat dit al?');
	expect(await page.getByRole('link', { name: 'Kookclub De Merel (voorbeeld)', exact: true }).count()).toBe(1);
	await submit(page.getByRole('button', { name: 'Toch bewaren' }));
	expect(new URL(page.url()).pathname).toBe('/beheer/kookclub-de-merels');
	expect(await page.getByRole('main').innerText()).toContain('De gemeente kijkt één keer mee');
	expect(await tooWide(page)).toBe(0);
	await page.getByRole('link', { name: 'Zo wordt jullie pagina' }).click();
	expect(await page.getByRole('main').innerText()).toContain('Alleen jullie en de gemeente zien deze pagina');
	await page.context().close();
});

test('with JavaScript what looks like a name is shown while it is typed, and then holds nobody up', async () => {
	const page = await windowOf(piet, { javaScriptEnabled: true });
	await page.goto('/beheer/nieuw');
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	await page.getByLabel('Hoe heten jullie?').pressSequentially('Steekje Lost');
	await page.getByRole('link', { name: /Dit is van ons.*Steekje Los/ }).waitFor();
	await page.getByLabel('Wat zijn jullie?').selectOption('club');
	await page.getByLabel('Wat doen jullie, in één zin?').fill('We naaien.');
	await page.getByRole('button', { name: 'Bewaren' }).click();
	await page.waitForURL(/\/beheer\/steekje-lost\?/);
	await page.context().close();
});

test('nobody else finds it until the municipality has looked', async () => {
	const paths = ['/initiatieven/kookclub-de-merels', '/initiatieven', '/sitemap.xml', '/activiteiten.json?q=merels'];
	const [own, ...lists] = await Promise.all(paths.map((path) => fetch(site.url + path)));
	expect(own?.status).toBe(404);
	for (const list of lists) expect(await list.text()).not.toContain('kookclub-de-merels');
	const desk = (cookie: string) =>
		fetch(`${site.url}/beheer/kookclub-de-merels`, { headers: { cookie }, redirect: 'manual' });
	expect((await desk(piet.cookie)).status).toBe(404);
	const stranger = await fetch(`${site.url}/beheer/kookclub-de-merels`, { redirect: 'manual' });
	expect([302, 303, 401]).toContain(stranger.status);
});

test('Piet comes in by an invitation, and both write at once: nothing of either is lost', async () => {
	const page = await windowOf(noor);
	await page.goto('/beheer/kookclub-de-merels/leden');
	await page.getByLabel('E-mailadres').fill('piet@voorbeeld.example');
	await submit(page.getByRole('button', { name: 'Verstuur de uitnodiging' }));
	expect(await page.getByRole('status').innerText()).toContain('De uitnodiging is verstuurd.');
	const [letter] = await sql<{ text: string }[]>`select text from letters where recipient = 'piet@voorbeeld.example'`;
	const link = /\/uitnodiging\/[\w-]{43}/.exec(letter?.text ?? '')?.[0] ?? '';
	const stranger = await windowOf(null);
	await stranger.goto(link);
	expect(await stranger.getByRole('main').innerText()).not.toContain('Kookclub');
	const other = await windowOf(piet);
	await other.goto(link);
	await submit(other.getByRole('button', { name: 'Ja, ik doe mee' }));
	expect(new URL(other.url()).pathname).toBe('/beheer/kookclub-de-merels');

	await Promise.all([page, other].map((one) => one.goto('/beheer/kookclub-de-merels/gegevens')));
	await page.getByLabel('Wat doen jullie, in één zin?').fill('We koken elke week.');
	await page.getByLabel('Telefoonnummer').fill('0412 000 012');
	await submit(page.getByRole('button', { name: 'Bewaren' }));
	expect(new URL(page.url()).pathname).toBe('/beheer/kookclub-de-merels');
	await other.getByLabel('Wat doen jullie, in één zin?').fill('We koken en eten samen.');
	await submit(other.getByRole('button', { name: 'Bewaren' }));
	const told = await other.getByRole('status').innerText();
	expect(told).toContain('Iemand anders was je net voor');
	expect(told).toContain('We koken elke week.');
	expect(await other.getByLabel('Wat doen jullie, in één zin?').inputValue()).toBe('We koken en eten samen.');
	expect(await other.getByLabel('Telefoonnummer').inputValue()).toBe('0412 000 012');
	await submit(other.getByRole('button', { name: 'Bewaren' }));
	expect(new URL(other.url()).pathname).toBe('/beheer/kookclub-de-merels');
	const [row] = await sql`select summary, contact_phone from initiatives where slug = 'kookclub-de-merels'`;
	expect(row).toMatchObject({ summary: 'We koken en eten samen.', contact_phone: '0412 000 012' });
	for (const one of [page, other, stranger]) await one.context().close();
});

test('a neighbour finds the groups of a wijk, and what they do', async () => {
	const page = await windowOf(null);
	await page.goto('/initiatieven');
	const all = Number(await page.locator('#aantal').getAttribute('data-total'));
	expect(all).toBeGreaterThanOrEqual(12);
	await page.getByLabel('Wijk of dorp').selectOption('schadewijk');
	await submit(page.getByRole('button', { name: 'Toon' }));
	expect(Number(await page.locator('#aantal').getAttribute('data-total'))).toBeLessThan(all);
	await page.getByRole('link', { name: 'Kookclub De Merel (voorbeeld)' }).click();
	expect(new URL(page.url()).pathname).toBe('/initiatieven/kookclub-de-merel-voorbeeld');
	await page.getByRole('link', { name: 'Kookclub De Merel', exact: true }).click();
	expect(new URL(page.url()).pathname).toMatch(/^\/activiteiten\//);
	await page.getByRole('main').getByRole('link', { name: 'Kookclub De Merel (voorbeeld)' }).click();
	expect(new URL(page.url()).pathname).toBe('/initiatieven/kookclub-de-merel-voorbeeld');
	await page.context().close();
});

test('stopping takes a page of its own; the page stays and says why', async () => {
	const page = await windowOf(noor);
	await page.goto('/beheer/kookclub-de-merels');
	await page.getByRole('link', { name: 'Stoppen' }).click();
	await page.getByLabel('Waarom stoppen jullie?').fill('De vaste kok is verhuisd');
	await submit(page.getByRole('button', { name: 'Ja, we stoppen' }));
	expect(await page.getByRole('main').innerText()).toContain('Dit initiatief is gestopt');
	await page.goto('/initiatieven/kookclub-de-merels');
	expect(await page.getByRole('main').innerText()).toContain('De vaste kok is verhuisd');
	await page.getByRole('link', { name: 'Naar beheer', exact: true }).click();
	await page.getByRole('link', { name: 'Toch verdergaan' }).click();
	await submit(page.getByRole('button', { name: 'Ja, we gaan verder' }));
	expect(await page.getByRole('main').innerText()).not.toContain('Dit initiatief is gestopt');
	await page.context().close();
});

// tests/journeys/axe.test.ts walks every page; these have more on them, or say no.
test.each([
	'/beheer/kookclub-de-merels',
	'/beheer/kookclub-de-merels/leden',
	'/beheer/bewonersgroep-de-wolput-voorbeeld',
	`/uitnodiging/${'x'.repeat(43)}`
])('for who cannot see, point or hear: %s', async (path) => {
	await sql`
		insert into memberships (account_id, initiative_id, role, by)
		select ${noor.id}, id, 'owner', 'test' from initiatives where slug = 'bewonersgroep-de-wolput-voorbeeld'
		on conflict do nothing`;
	const page = await windowOf(noor, {
		...{ javaScriptEnabled: true, viewport: { width: 320, height: 800 }, reducedMotion: 'reduce' }
	});
	await page.goto(path);
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	for (const fold of await page.locator('summary:visible').all()) await fold.click();
	for (const [width, colorScheme] of [
		[320, 'light'],
		[1280, 'dark']
	] as const) {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ colorScheme });
		expect(await axeFaults(page), `${width} pixels, ${colorScheme}`).toEqual([]);
		expect(await tooWide(page)).toBe(0);
	}
	expect(await page.locator('h1').count()).toBe(1);
	await page.context().close();
});
