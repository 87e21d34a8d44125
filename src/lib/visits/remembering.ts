// The page of the field inventory, kept on this telephone for where there is no network. Runs in the browser.

/** What is kept of /veld: its last page and the files that page needs. Nothing of any other page. */
export const CACHE = 'veld';
/** Before what was asked for without a network, in the address of the kept page. */
export const SEEKING = '#zoek=';
/** Where the address of the page that is kept stands. */
export const LAST = '/veld/laatst';

const scripted = () => 'serviceWorker' in navigator && 'caches' in window && 'indexedDB' in window;

/** Whether this browser can keep a visit; without, a form is simply sent. */
export const keeps = () => typeof window !== 'undefined' && scripted();

/**
 * Keeps the page at this address with everything it loaded, and lets the worker answer with it when nobody else does. A
 * page without places (`full` is false) does not take the room of one that has them.
 */
export async function remember(address: string, { dev, full }: { dev: boolean; full: boolean }) {
	if (!keeps()) return;
	if (!full && (await caches.match(LAST))) return;
	// Its scope is this page only: no other page waits for it.
	await navigator.serviceWorker.register('/service-worker.js', { scope: '/veld', type: dev ? 'module' : 'classic' });
	const page = await fetch(address, { headers: { accept: 'text/html' } }).catch(() => null);
	if (page?.status === 401 || page?.status === 404) await caches.delete(CACHE);
	if (!page?.ok || page.redirected) return;
	const html = await page.text();
	const files = new Set([...loaded(), ...(html.match(/\/_app\/immutable\/[\w./-]+/g) ?? [])]);
	const cache = await caches.open(CACHE);
	const known = await cache.keys();
	const has = new Set(known.map(({ url }) => new URL(url).pathname));
	await Promise.all([...files].filter((file) => !has.has(file)).map((file) => cache.add(file).catch(() => null)));
	// What holds for the page holds for the kept one; its body is no longer compressed.
	const headers = new Headers(page.headers);
	for (const name of ['content-encoding', 'content-length']) headers.delete(name);
	headers.set('x-veld-address', address);
	await cache.put(LAST, new Response(html, { headers }));
	// Files of an earlier version of the site.
	const stale = known.filter(({ url }) => new URL(url).pathname !== LAST && !files.has(new URL(url).pathname));
	await Promise.all(stale.map((request) => cache.delete(request)));
}

/** At signing out: what was kept of the page goes; visits that were not sent stay for who made them. */
export async function forget() {
	if (!keeps()) return;
	await caches.delete(CACHE);
	const worker = await navigator.serviceWorker.getRegistration('/veld');
	await worker?.unregister();
}

// Scripts, styles and fonts of this page.
const loaded = (): string[] =>
	performance
		.getEntriesByType('resource')
		.map(({ name }) => new URL(name))
		.filter(({ origin, pathname }) => origin === location.origin && /^\/_app\/immutable\/|\.css$/.test(pathname))
		.map(({ pathname }) => pathname);
