// Every page for the public holds for who cannot see, point or hear: axe finds nothing against WCAG 2.2 AA.
import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { access } from '../../src/access.ts';
import { openBrowser } from '../support/browser.ts';
import { alive, tooWide, visitor } from '../support/visitor.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const site = inject('site');

let browser: Browser;
beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

/** The first thing of a list, to fill in an address with a [slug]. */
async function slugOf(list: string): Promise<string> {
	const { hits } = (await (await fetch(`${site}${list}.json`)).json()) as { hits: { slug: string }[] };
	return hits[0]?.slug ?? '';
}

// What is closed, or opens with a link of one's own, is looked at in the story it belongs to.
const readable = new Set(
	Object.entries(access).flatMap(([route, kind]) => (kind === 'public' ? route.replace('/(site)', '') || '/' : []))
);
/** Every address that anybody can read, with a thing that exists in the place of [slug]. */
const published = readFileSync('tests/urls.txt', 'utf8')
	.split('\n')
	.filter((address) => readable.has(address) && !/\[(token|id|name)\]/.test(address));
const fill: Record<string, () => Promise<string>> = {
	'/activiteiten/[slug]': async () => `/activiteiten/${await slugOf('/activiteiten')}`,
	'/activiteiten/[slug]/aanmelden': async () => `/activiteiten/${await slugOf('/activiteiten')}/aanmelden`,
	'/initiatieven/[slug]': async () => '/initiatieven/kookclub-de-merel-voorbeeld',
	'/plekken/[slug]': async () => `/plekken/${await slugOf('/plekken')}`,
	'/wijken/[slug]': async () => '/wijken/schadewijk'
};
// Files, not pages; and the bare page that the speed of the server is measured with.
const pages = published.filter(
	(address) => !/\.\w+$|^\/health\/|^\/kaal$|^\/inloggen\/(passkey|gemeente)/.test(address)
);
/** Pages in another state than they begin in. */
const states = [
	'/?bij=Atlantis',
	'/activiteiten?q=koffie&bij=schadewijk&wanneer=week&soort=inloop',
	'/activiteiten?bij=51.765,5.536',
	'/activiteiten?q=klavecimbelbouwers',
	'/activiteiten?bij=Atlantis&straal=x&van=x&soort=x&bbox=1&sorteer=x',
	'/plekken?pagina=2',
	'/plekken?pagina=99',
	'/bestaat-niet',
	'/activiteiten/bestaat-niet'
];

async function inspect(path: string, options: { width: number; dark: boolean }) {
	const { page, troubles, leave } = await visitor(browser, site, {
		viewport: { width: options.width, height: 800 },
		colorScheme: options.dark ? 'dark' : 'light'
	});
	await page.goto(path);
	await alive(page);
	// What is folded is a part of the page too.
	for (const fold of await page.locator('summary:visible').all()) await fold.click();
	const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
	const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
	expect(found).toEqual([]);
	expect(await tooWide(page)).toBe(0);
	expect(await page.locator('h1').count()).toBe(1);
	expect(await troubles()).toEqual([]);
	await leave();
}

describe.each([
	{ width: 320, dark: false },
	{ width: 1280, dark: true }
])('at $width pixels, dark: $dark', (options) => {
	test.each(pages)('%s', async (address) => {
		const path = address.includes('[') ? await fill[address]?.() : address;
		// A new kind of page asks for an example here.
		expect(path, `an example of ${address}`).toBeDefined();
		await inspect(path ?? '', options);
	});

	test.each(states)('%s', (path) => inspect(path, options));
});
