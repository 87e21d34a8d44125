// Somebody of the municipality signs in at work's own door and out again, in a real browser and without JavaScript.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { freePort } from '#lib/foundation/ports.server.ts';
import { axeFaults } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { SECRET, startMunicipality, type Municipality } from '../support/municipality.ts';
import { startSite, type Site } from '../support/site.ts';
import { tooWide } from '../support/visitor.ts';

let [browser, site, town]: [Browser?, Site?, Municipality?] = [];
let origin: string;
beforeAll(async () => {
	const port = await freePort();
	origin = `http://localhost:${port}`;
	town = await startMunicipality(['thuis'], origin, `${origin}/inloggen/gemeente/terug`);
	const env = {
		...{ PORT: String(port), ORIGIN: origin, OIDC_ISSUER: town.issuer },
		...{ OIDC_CLIENT_ID: 'thuis', OIDC_CLIENT_SECRET: SECRET }
	};
	[browser, site] = await Promise.all([openBrowser(), startSite(inject('postgres'), undefined, env)]);
});
afterAll(async () => {
	await browser?.close();
	await site?.stop();
	await town?.stop();
});

test.each([true, false])('there and back, with JavaScript: %s', async (javaScriptEnabled) => {
	const context = await browser!.newContext({ baseURL: origin, javaScriptEnabled });
	const page = await context.newPage();
	page.setDefaultTimeout(15_000);
	await page.goto('/inloggen?verder=/mijn/tweede-stap');
	await page.getByRole('button', { name: 'Inloggen met je account van de gemeente' }).click();
	// New here, or not: the page that was asked for follows by itself.
	await page.getByRole('heading', { level: 1, name: 'De tweede stap bij het inloggen' }).waitFor();
	expect((await context.cookies(origin)).map(({ name }) => name)).toEqual(['sessie']);

	await page.goto('/uitloggen');
	await page.getByRole('button', { name: /Log uit/ }).click();
	await page.waitForURL((url) => url.origin === town!.issuer);
	await page.goto('/mijn');
	expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Log eerst in');
	await context.close();
});

test('an answer that somebody else was given opens nothing, and says what to do', async () => {
	const context = await browser!.newContext({ baseURL: origin });
	const page = await context.newPage();
	await page.goto('/inloggen/gemeente/terug?code=gestolen&state=van-een-ander');
	expect(await page.getByRole('main').innerText()).toMatch(/Begin hier opnieuw/);
	expect(await context.cookies(`${origin}/inloggen/gemeente`)).toEqual([]);
	expect(await axeFaults(page)).toEqual([]);
	await page.setViewportSize({ width: 320, height: 700 });
	expect(await tooWide(page)).toBe(0);
	await context.close();
});
