// Every page holds for who cannot see, point or hear: axe finds nothing against WCAG 2.2 AA, on a phone by day and on a
// wide screen in the dark. Walked from src/access.ts: a page without an example fails.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import * as database from '#lib/foundation/database.server.ts';
import { configure } from '#lib/foundation/settings.server.ts';
import { axeFaults } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { examples, firstDate, pageRoutes, type Example } from '../support/examples.ts';
import { startSite, type Site } from '../support/site.ts';
import { alive, tooWide, visitor, type Visitor } from '../support/visitor.ts';

let browser: Browser;
let site: Site;
/** Letters are to be read where there are no real people: a site of its own. */
let demo: Site;
let known: Map<string, Example>;
beforeAll(async () => {
	const oidc = { OIDC_ISSUER: 'http://localhost:9', OIDC_CLIENT_ID: 'thuis', OIDC_CLIENT_SECRET: 'geheim' };
	browser = await openBrowser();
	site = await startSite(inject('postgres'), undefined, oidc);
	demo = await startSite(inject('postgres'));
	configure({ ORIGIN: site.url });
	database.open(site.database, 2);
	known = await examples();
	const sent = new URLSearchParams({ email: 'noor@voorbeeld.example' });
	await fetch(`${demo.url}/inloggen`, { method: 'POST', headers: { origin: demo.url }, body: sent });
	const list = await (await fetch(`${demo.url}/postvak`)).text();
	known.set('/(site)/postvak/[id]', { path: /\/postvak\/[\w-]{36}/.exec(list)?.[0] ?? '', who: null });
});
afterAll(async () => {
	await database.close();
	await Promise.all([browser.close(), site.stop(), demo.stop()]);
});

/** Public pages in another state than they begin in, or with more on them. */
const states = [
	'/?bij=Atlantis',
	'/activiteiten?q=koffie&bij=schadewijk&wanneer=week&soort=inloop',
	'/activiteiten?bij=51.765,5.536',
	'/activiteiten?q=klavecimbelbouwers',
	'/activiteiten?q=gratis+kofie+in+schadewyk+op+dinsdag',
	'/activiteiten?q=wandelclub&bij=herpen',
	'/activiteiten?bij=Atlantis&straal=x&van=x&soort=x&bbox=1&sorteer=x',
	'/inloggen?verstuurd=ja',
	'/inloggen?verder=/beheer',
	'/initiatieven?wijk=schadewijk',
	'/initiatieven/kookclub-de-merel-voorbeeld',
	'/plekken?pagina=2',
	'/plekken?pagina=99',
	'/bestaat-niet',
	'/beheer',
	'/activiteiten/bestaat-niet',
	'/activiteiten/samen-eten-aan-de-wolput',
	'/plekken/huiskamer-de-wolput',
	'/wijken/schadewijk',
	'/wijken/mettegeupel',
	'/wijken/ravenstein-en-deursen-dennenburg'
];

/** Forms that are sent empty: what is wrong is said above them, by route and the button that sends it. */
const mistakes: [route: string, button: string, query?: string][] = [
	['/(site)/inloggen', 'Stuur mij een link'],
	['/(site)/beheer/nieuw', 'Bewaren'],
	['/(site)/beheer/[initiatief]/activiteiten/nieuw', 'Begin'],
	['/(site)/beheer/[initiatief]/concept/[concept]', 'Bewaar en verder', '?stap=wanneer'],
	['/(site)/beheer/[initiatief]/leden', 'Verstuur de uitnodiging'],
	['/(site)/beheer/[initiatief]/agendas', 'Bekijk de agenda'],
	['/(site)/activiteiten/[slug]/aanmelden', 'Meld me aan', '?datum='],
	['/(site)/volgen', 'Houd me op de hoogte'],
	['/(site)/plekken/[slug]/beheer-aanvragen', 'Vraag het aan'],
	['/(site)/gemeente/beoordelen/[id]', 'Besluit, en naar het volgende'],
	['/(site)/gemeente/behoeften/[id]', 'Geef dit antwoord'],
	['/(site)/gemeente/gesprekken', 'Verder'],
	['/(site)/gemeente/rollen', 'Geef deze rol']
];

/** A phone by day, and a wide screen in the dark. */
const shapes = [
	{ width: 320, colorScheme: 'light' },
	{ width: 1280, colorScheme: 'dark' }
] as const;

const siteOf = ({ path }: Example) => (path.startsWith('/postvak') ? demo : site).url;

/** Who found nothing looks at the next page too: a window of its own costs a page as much as axe does. By site. */
const resting = new Map<string, Visitor[]>();

async function inspect(example: Example, further = async (_page: Page) => {}) {
	const { path, who } = example;
	const url = siteOf(example);
	const [{ width, colorScheme }] = shapes;
	const viewport = { width, height: 800 };
	const looker = resting.get(url)?.pop() ?? (await visitor(browser, url));
	const { page, troubles } = looker;
	await page.setViewportSize(viewport);
	await page.emulateMedia({ colorScheme });
	const [name = '', value = ''] = who?.cookie.split('=') ?? [];
	await page.context().clearCookies();
	if (who) await page.context().addCookies([{ name, value, url }]);
	await page.goto(path);
	await further(page);
	// The page turns with its screen, as a tablet does: it is made once, and looked at in both.
	for (const shape of shapes) {
		await page.setViewportSize({ ...viewport, width: shape.width });
		await page.emulateMedia({ colorScheme: shape.colorScheme });
		expect(await faults(page), `${shape.width} pixels, ${shape.colorScheme}`).toEqual([]);
	}
	expect(await page.locator('h1').count()).toBe(1);
	expect((await troubles()).filter((trouble) => !who || trouble !== 'cookie sessie')).toEqual([]);
	resting.set(url, [...(resting.get(url) ?? []), looker]);
}

async function faults(page: Page): Promise<string[]> {
	// What is folded is a part of the page too.
	await page.evaluate(() => {
		for (const fold of document.querySelectorAll('details')) fold.open = true;
		// A bar that stays in sight covers what scrolls under it, and nothing at the top.
		scrollTo(0, 0);
	});
	const found = await axeFaults(page);
	const wide = await tooWide(page);
	return wide ? [...found, `${wide} pixels wider than the screen`] : found;
}

describe.concurrent('axe finds nothing at', () => {
	test.each(pageRoutes)('%s', async (route) => {
		const example = known.get(route);
		if (!example) throw new Error(`tests/support/examples.ts has no example of ${route}`);
		const answer = await fetch(siteOf(example) + example.path, { headers: { cookie: example.who?.cookie ?? '' } });
		expect(answer.status).toBe(200);
		expect(new URL(answer.url).pathname).toBe(example.path.split('?')[0]);
		await inspect(example);
	});

	test.each(states)('%s', (path) => inspect({ path, who: null }));

	test.each(mistakes)('%s, sent empty', async (route, button, query = '') => {
		const example = known.get(route)!;
		const date = query === '?datum=' ? firstDate : '';
		await inspect({ ...example, path: example.path + query + date }, async (page) => {
			// The browser's own checks step aside, to see ours.
			for (const form of await page.locator('main form').all())
				await form.evaluate((element) => (element as HTMLFormElement).setAttribute('novalidate', ''));
			await page.getByRole('main').getByRole('button', { name: button, exact: true }).last().click();
			await page.getByRole('group', { name: /klopt nog iets niet|nog niet duidelijk/ }).waitFor();
			await alive(page);
		});
	});
});
