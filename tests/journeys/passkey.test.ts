// Signing in with telephone or fingerprint, in a real browser with an authenticator of its own; and a moderator with
// codes of an app, without JavaScript.
import { Secret, TOTP } from 'otpauth';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import * as signIn from '#lib/accounts/sign-in.server.ts';
import * as database from '#lib/foundation/database.server.ts';
import { axeFaults } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { startSite, type Site } from '../support/site.ts';
import { submit, tooWide, visitor } from '../support/visitor.ts';

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

/** The link that somebody gets by mail. */
const mailedLink = (email: string) =>
	database.sql.begin(async (tx) => `/inloggen/${await signIn.newLink(tx, email, { next: '/mijn/tweede-stap' })}`);

async function signInByMail(page: Page, email: string) {
	await page.goto(await mailedLink(email));
	await submit(page.getByRole('button', { name: 'Inloggen' }));
	// Who is new is asked for a name first.
	if (new URL(page.url()).pathname === '/mijn/naam') await page.goto('/mijn/tweede-stap');
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

async function visit(options: BrowserContextOptions, story: (page: Page) => Promise<void>) {
	const { page, troubles, leave } = await visitor(browser, site.url, options);
	await story(page);
	// A session is the one cookie there may be.
	expect((await troubles()).filter((trouble) => trouble !== 'cookie sessie')).toEqual([]);
	await leave();
}

async function fitsPhone(page: Page) {
	await page.setViewportSize({ width: 320, height: 700 });
	expect(await tooWide(page)).toBe(0);
	await page.setViewportSize({ width: 1280, height: 900 });
}

/** Nothing in the way of who cannot see, and nothing wider than a phone. */
async function inOrder(page: Page) {
	expect(await axeFaults(page)).toEqual([]);
	await fitsPhone(page);
}

/** Somebody with work at the municipality, who did not sign in before. */
const employ = (email: string, name: string) => database.sql`
	with a as (insert into accounts (email, name) values (${email}, ${name}) returning id)
	insert into staff (account_id, role, by) select id, unnest(array['moderator', 'administrator']), 'test' from a`;

/** What the app on a telephone shows, `steps` half minutes from now. */
async function appOf(page: Page) {
	const shown = await page.locator('code').textContent();
	const secret = Secret.fromBase32((shown ?? '').replaceAll(' ', ''));
	return (steps: number) => new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });
}

test('a volunteer adds a telephone, signs out, and signs in again with a finger', () =>
	visit({}, async (page) => {
		const cdp = await page.context().newCDPSession(page);
		await cdp.send('WebAuthn.enable');
		const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
			options: {
				...{ protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true },
				...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true }
			}
		});
		await signInByMail(page, 'fatima@voorbeeld.example');
		await page.goto('/mijn/passkeys');
		await page.getByLabel('Hoe noem je dit apparaat?').fill('Telefoon van Fatima');
		await page.getByRole('button', { name: 'Voeg dit apparaat toe' }).click();
		await page.getByText('Je kunt nu inloggen met dit apparaat.').waitFor();
		expect(await page.getByRole('heading', { level: 3 }).textContent()).toBe('Telefoon van Fatima');
		await inOrder(page);

		await page.goto('/uitloggen');
		await submit(page.getByRole('button', { name: /Log uit/ }));
		expect(await heading(page)).toBe('Je bent uitgelogd');
		expect((await page.goto('/mijn'))?.status()).toBe(401);

		await page.goto('/inloggen?verder=/mijn/passkeys');
		await inOrder(page);
		await page.getByRole('button', { name: 'Inloggen met je telefoon of vingerafdruk' }).click();
		await page.getByRole('heading', { name: 'Telefoon van Fatima' }).waitFor();
		expect(await page.getByRole('main').innerText()).toMatch(/Telefoon van Fatima[\s\S]*Laatst gebruikt op/);

		const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
		expect(credentials).toMatchObject([{ isResidentCredential: true, rpId: 'localhost' }]);
		const [kept] = await database.sql<{ counter: string }[]>`select counter from passkeys`;
		expect(Number(kept?.counter)).toBe(credentials[0]?.signCount);

		await page.getByRole('button', { name: 'Haal weg: Telefoon van Fatima' }).click();
		await page.getByText('Met dit apparaat kun je niet meer inloggen.').waitFor();
		await page.goto('/uitloggen');
		await submit(page.getByRole('button', { name: /Log uit/ }));
		await page.goto('/inloggen');
		await page.getByRole('button', { name: 'Inloggen met je telefoon of vingerafdruk' }).click();
		await page.getByText('We kennen dit apparaat niet.').waitFor();
	}));

test('a finger that was not checked opens nothing', () =>
	visit({}, async (page) => {
		const cdp = await page.context().newCDPSession(page);
		await cdp.send('WebAuthn.enable');
		await cdp.send('WebAuthn.addVirtualAuthenticator', {
			options: {
				...{ protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true },
				...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: false }
			}
		});
		await signInByMail(page, 'henk@voorbeeld.example');
		await page.goto('/mijn/passkeys');
		await page.getByRole('button', { name: 'Voeg dit apparaat toe' }).click();
		await page.getByText('Het is niet afgemaakt.').waitFor();
	}));

test('a moderator sets up an app and gives its code next time, without JavaScript', () =>
	visit({ javaScriptEnabled: false }, async (page) => {
		const email = 'ria@gemeente.example';
		await employ(email, 'Ria');
		await signInByMail(page, email);
		await page.goto('/gemeente/rollen');
		expect(await heading(page)).toBe('Stel eerst een tweede stap in');
		await page.getByRole('link', { name: 'Stel je tweede stap in' }).click();

		const code = await appOf(page);
		await page.getByLabel('De zes cijfers uit de app').fill('12345');
		await submit(page.getByRole('button', { name: 'Zet de codes aan' }));
		expect(await page.getByRole('group', { name: 'Er klopt nog iets niet' }).innerText()).toMatch(/klopt niet/);
		await fitsPhone(page);
		await page.getByLabel('De zes cijfers uit de app').fill(code(-1));
		await submit(page.getByRole('button', { name: 'Zet de codes aan' }));
		expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe('Bewaar deze herstelcodes');
		expect(await page.locator('li code').count()).toBe(10);
		const recovery = (await page.locator('li code').first().textContent()) ?? '';
		await page.goto('/mijn/tweede-stap');
		expect(await page.getByRole('main').innerText()).not.toContain(recovery);

		for (const second of [code(0), recovery]) {
			await page.goto('/uitloggen');
			await submit(page.getByRole('button', { name: /Log uit/ }));
			await signInByMail(page, email);
			await page.goto('/gemeente/rollen');
			expect(await heading(page)).toBe('Nog één stap');
			await page.getByLabel('Code').fill('999 999 9');
			await submit(page.getByRole('button', { name: 'Ga verder' }));
			expect(await page.getByRole('group', { name: 'Er klopt nog iets niet' }).innerText()).toMatch(/klopt niet/);
			await fitsPhone(page);
			await page.getByLabel('Code').fill(second);
			await submit(page.getByRole('button', { name: 'Ga verder' }));
			expect(new URL(page.url()).pathname).toBe('/gemeente/rollen');
		}
	}));

test('the pages of the second step hold for who cannot see', () =>
	visit({}, async (page) => {
		await employ('els@gemeente.example', 'Els');
		await signInByMail(page, 'els@gemeente.example');
		await page.goto('/inloggen/tweede-stap');
		await inOrder(page);
		await page.goto('/mijn/tweede-stap');
		const code = await appOf(page);
		await page.getByText('Lukt scannen niet?').click();
		await inOrder(page);
		await page.getByLabel('De zes cijfers uit de app').fill('12345');
		await page.getByRole('button', { name: 'Zet de codes aan' }).click();
		await page.getByRole('group', { name: 'Er klopt nog iets niet' }).waitFor();
		await inOrder(page);
		await page.getByLabel('De zes cijfers uit de app').fill(code(0));
		await page.getByRole('button', { name: 'Zet de codes aan' }).click();
		await page.getByRole('button', { name: 'Print deze pagina' }).waitFor();
		await inOrder(page);
		await signInByMail(page, 'els@gemeente.example');
		await page.goto('/mijn/tweede-stap');
		await inOrder(page);
		await page.goto('/inloggen/tweede-stap');
		await page.getByRole('button', { name: 'Ga verder' }).waitFor();
		await inOrder(page);
	}));

test('without JavaScript the page of passkeys leads on to codes, and the sessions can be told apart', () =>
	visit({ javaScriptEnabled: false }, async (page) => {
		await signInByMail(page, 'toos@voorbeeld.example');
		await page.goto('/mijn/passkeys');
		await page.getByRole('link', { name: 'stel de codes uit een app in' }).click();
		expect(await page.getByRole('heading', { name: 'Met codes uit een app' }).count()).toBe(1);
		const steps = page.getByRole('navigation', { name: 'Kruimelpad' });
		expect(await steps.getByRole('link').allTextContents()).toEqual(['Begin', 'Mijn pagina']);
		await steps.getByRole('link', { name: 'Mijn pagina' }).click();
		expect(await page.getByRole('main').innerText()).toMatch(
			/Chrome op Linux\s+Dit apparaat\s+Ingelogd op \d+ \w+, \d+:\d\d uur\. Je gebruikt dit nu\./
		);
		await fitsPhone(page);
	}));
