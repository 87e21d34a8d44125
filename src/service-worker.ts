// For /veld only: where there is no network, the page that was kept answers (visits/remembering.ts). It is registered
// with that scope, so no other page of the site ever waits for it.
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { CACHE, LAST, SEEKING } from '#lib/visits/remembering.ts';

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
	if (request.mode === 'navigate') event.respondWith(page(request));
	else if (/^\/_app\/immutable\/|\.css$/.test(url.pathname)) event.respondWith(file(request));
});

async function page(request: Request): Promise<Response> {
	try {
		const answer = await fetch(request);
		// Signed out, or no longer allowed: what was kept is nobody's any more.
		if (answer.status === 401 || answer.status === 404) await caches.delete(CACHE);
		return answer;
	} catch (trouble) {
		const kept = await keptFor(request);
		if (kept) return kept;
		throw trouble;
	}
}

// The page as it was kept, at its own address: what it says belongs to that. What was asked for goes along after '#', for
// the page to look through what it keeps.
async function keptFor(request: Request): Promise<Response | undefined> {
	const kept = await (await caches.open(CACHE)).match(LAST);
	const address = kept?.headers.get('x-veld-address');
	if (!kept || !address) return undefined;
	const { pathname, search, searchParams } = new URL(request.url);
	if (pathname + search === address) return kept;
	const asked = searchParams.get('bij');
	const same = asked === null || asked === new URL(address, request.url).searchParams.get('bij');
	return Response.redirect(same ? address : `${address}${SEEKING}${encodeURIComponent(asked)}`, 302);
}

// Names of these files change with what is in them; a stylesheet of the municipality is asked for first.
async function file(request: Request): Promise<Response> {
	const kept = await caches.match(request);
	if (kept && request.url.includes('/immutable/')) return kept;
	return fetch(request).catch((trouble) => kept ?? Promise.reject(trouble));
}
