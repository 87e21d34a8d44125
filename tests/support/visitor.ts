// A visitor in a real browser, with everything noted that a resident should never meet: errors, cookies, other hosts.
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Person } from './people.ts';

export type Visitor = {
	page: Page;
	/** Errors on the page or in the console, requests to other machines, and cookies: none, if all is well. */
	troubles: () => Promise<string[]>;
	leave: () => Promise<void>;
};

/**
 * Opens a browser window of its own, at nobody's page yet. `site` is the only address that may be asked anything. To go to
 * a page is to wait until it lives.
 */
export async function visitor(browser: Browser, site: string, options: BrowserContextOptions = {}): Promise<Visitor> {
	const context = await browser.newContext({
		baseURL: site,
		viewport: { width: 1280, height: 900 },
		reducedMotion: 'reduce',
		...options
	});
	const found: string[] = [];
	context.on('request', (request) => {
		const url = new URL(request.url());
		if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== site) found.push(`asked ${request.url()}`);
	});
	context.on('console', (message) => {
		// The browser reports a page with status 400 or 404 as an error too: the page itself says so already.
		if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) found.push(message.text());
	});
	context.on('weberror', (error) => found.push(String(error.error())));
	const page = await context.newPage();
	page.setDefaultTimeout(15_000);
	// What is typed while JavaScript takes over can end up behind what stood there: nobody is that fast, but a test is.
	const goto = page.goto.bind(page);
	page.goto = async (...where) => {
		const answer = await goto(...where);
		await alive(page);
		return answer;
	};
	return {
		page,
		troubles: async () => [...found, ...(await context.cookies()).map(({ name }) => `cookie ${name}`)],
		leave: () => context.close()
	};
}

/** What somebody does at their phone. */
export type Story = (page: Page) => Promise<void>;

/**
 * Somebody with the smallest phone, signed in or not, whose story meets no trouble: the one cookie is a session. Without
 * JavaScript, unless told otherwise.
 */
export async function atPhone(
	browser: Browser,
	site: string,
	story: Story,
	{ who, javaScriptEnabled = false }: { who?: Person | undefined; javaScriptEnabled?: boolean | undefined } = {}
): Promise<void> {
	const viewport = { width: 320, height: 700 };
	const { page, troubles, leave } = await visitor(browser, site, { javaScriptEnabled, viewport });
	const [name = '', value = ''] = who?.cookie.split('=') ?? [];
	if (who) await page.context().addCookies([{ name, value, url: site }]);
	await story(page);
	expect((await troubles()).filter((trouble) => !who || trouble !== 'cookie sessie')).toEqual([]);
	await leave();
}

/** How many pixels the page is wider than the window, once its styles are there. */
export async function tooWide(page: Page): Promise<number> {
	await page.waitForLoadState();
	return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/**
 * Until all of the page is there and JavaScript, if there is any, has taken over: SvelteKit then adds the element that reads
 * out new pages. A page that is paper has none. Also while one page makes way for the next.
 */
export async function alive(page: Page): Promise<void> {
	await page.waitForLoadState();
	await page.waitForFunction(() => {
		const starts = [...document.scripts].some(({ textContent }) => textContent.includes('__sveltekit'));
		const isTaken = !starts || document.querySelector('#svelte-announcer') !== null;
		return matchMedia('(scripting: none)').matches || (document.readyState !== 'loading' && isTaken);
	});
}

/** Does what leads to another page, and waits until that lives. A page that JavaScript changes in place lives already. */
export async function onward(page: Page, act: () => Promise<unknown>): Promise<void> {
	await Promise.all([page.waitForEvent('framenavigated'), act()]);
	await alive(page);
}

/** Presses what sends a form, and waits for the page that answers: a form may leave a moment after it was pressed. */
export async function submit(button: Locator): Promise<void> {
	// So that the page that answers is not the one that it stands on.
	await button.waitFor();
	await onward(button.page(), () => button.click());
}
