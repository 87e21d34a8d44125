// What a first visit brings over the line, and what Lighthouse thinks of it, in a real browser.
import lighthouse from 'lighthouse';
import type { Browser } from 'playwright-core';
import { freePort } from '#lib/foundation/ports.server.ts';
import { openBrowser } from '../support/browser.ts';
import type { Figure } from './figures.ts';

export async function browserFigures(url: string, pages: Record<string, string>): Promise<Figure[]> {
	const port = await freePort();
	const browser = await openBrowser([`--remote-debugging-port=${port}`]);
	try {
		const without = await transferred(browser, `${url}/`);
		const map = await transferred(browser, `${url}/kaart`, '.maplibregl-canvas');
		const scores: Figure[] = [];
		for (const [name, path] of Object.entries(pages)) scores.push(...(await scoresOf(name, url + path, port)));
		return [
			{ name: 'first load of home', value: without, unit: 'kB', most: 120 },
			{ name: 'first load with the map', value: map, unit: 'kB', most: 650 },
			...scores
		];
	} finally {
		await browser.close();
	}
}

/** Kilobytes (of 1000) as they came over the line, headers included; with `shown`, until that is on the page. */
async function transferred(browser: Browser, url: string, shown?: string): Promise<number> {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	let bytes = 0;
	session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
	await session.send('Network.enable');
	await page.goto(url, { waitUntil: 'networkidle' });
	if (shown) await page.waitForSelector(shown, { timeout: 30_000 });
	await page.waitForLoadState('networkidle');
	// A worker has a line of its own, which the page's session does not hear.
	for (const worker of page.workers()) {
		const { headers } = await fetch(worker.url(), { headers: { 'accept-encoding': 'br, gzip' } });
		bytes += Number(headers.get('content-length') ?? 0);
	}
	await context.close();
	return bytes / 1000;
}

async function scoresOf(name: string, url: string, port: number): Promise<Figure[]> {
	const result = await lighthouse(url, {
		port,
		output: 'json',
		logLevel: 'silent',
		onlyCategories: ['performance', 'accessibility']
	});
	const score = (category: string) => Math.round((result?.lhr.categories[category]?.score ?? NaN) * 100);
	return [
		{ name: `Lighthouse mobile, ${name}: performance`, value: score('performance'), unit: '', least: 95 },
		{ name: `Lighthouse mobile, ${name}: accessibility`, value: score('accessibility'), unit: '', least: 100 }
	];
}
