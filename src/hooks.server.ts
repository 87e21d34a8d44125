// Once per process: configuration, database, ears for changes. Once per request: headers, and trouble told plainly.
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';
import { text } from '@sveltejs/kit';
import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';
import { building } from '$app/environment';
import { Forbidden } from '#lib/accounts/rights.ts';
import * as sessions from '#lib/accounts/sessions.server.ts';
import { showsLetters } from '#lib/demo/people.server.ts';
import * as answers from '#lib/foundation/answers.server.ts';
import * as database from '#lib/foundation/database.server.ts';
import { log } from '#lib/foundation/log.server.ts';
import { configuration, configure } from '#lib/foundation/settings.server.ts';
import * as search from '#lib/search/search.server.ts';
import { access } from './access.ts';
import { behindSecret, entrance, isForeign } from './entrance.ts';
import { refuse } from './refusal.server.ts';

export const init: ServerInit = async () => {
	if (building) return;
	const { databaseUrl, meiliUrl, meiliSearchKey, meiliVersionKey } = configure();
	if (!databaseUrl) throw new Error('DATABASE_URL is not set: start the site with `npm start`');
	database.open(databaseUrl);
	if (meiliUrl) {
		const { meilisearch } = await import('#lib/search/meilisearch/meilisearch.server.ts');
		search.use(meilisearch({ url: meiliUrl, key: meiliSearchKey, versionKey: meiliVersionKey }));
	}
	search.onChange(answers.forget);
	// Not awaited: the site must come up while the database is still away, and says so on its pages.
	void listen();
	process.once('sveltekit:shutdown', async () => {
		await Promise.allSettled(underWay);
		await database.close();
	});
};

// Who left before the answer came is still being answered: the database closes behind the last of them.
const underWay = new Set<Promise<Response>>();

// Until it hears of changes, the site remembers counts for at most a minute.
async function listen() {
	try {
		await search.listen();
	} catch (error) {
		log.warn({ err: error }, 'not listening for changes yet');
		setTimeout(listen, 5_000).unref();
	}
}

// Whether the site is well is asked to be known now; the bench's bare page is there to cost what SvelteKit costs.
const notShared = /^\/(health\/|fotos\/|kaal$)/;

export const handle: Handle = ({ event, resolve }) => {
	const make = async () => ({ response: await answer({ event, resolve }), readBy: event.locals.readBy });
	const answering = tell(event, notShared.test(event.url.pathname) ? make() : answers.shared(event.request, make));
	const done = () => underWay.delete(answering);
	underWay.add(answering);
	answering.then(done, done);
	return answering;
};

/** Everybody who searched counts, also who got an answer that was made for somebody else. */
async function tell({ getClientAddress, request }: RequestEvent, made: Promise<answers.Made>): Promise<Response> {
	const { response, readBy } = await made;
	try {
		readBy?.({ address: getClientAddress(), headers: request.headers });
	} catch {
		// Who came past the proxy has no address here: an answer, and no count.
	}
	return response;
}

async function answer({ event, resolve }: Parameters<Handle>[0]): Promise<Response> {
	event.locals.me = null;
	const { request, route } = event;
	if (isForeign(request.method, request.headers, event.url.origin, route.id))
		return text('Dit formulier kwam van een andere site.', { status: 403 });
	try {
		await settle(event);
	} catch (error) {
		if (!database.isUnavailable(error)) throw error;
		return text('De site is even niet bereikbaar. Probeer het over een paar minuten opnieuw.', {
			status: 503,
			headers: { 'retry-after': '5' }
		});
	}
	const response = await enter({ event, resolve });
	const headers = new Headers(response.headers);
	allowOutside(headers);
	// What somebody signed in sees is theirs; a file with its version in its name is everybody's.
	if (event.locals.me && !headers.get('cache-control')?.includes('immutable'))
		headers.set('cache-control', 'private, no-store');
	if (!headers.has('cache-control')) headers.set('cache-control', 'no-cache');
	for (const [name, value] of behindSecret(route.id)) headers.set(name, value);
	// A page that is right about something that is wrong: data of a client-side visit carries it inside.
	const status = event.isDataRequest ? undefined : event.locals.status;
	if (status === 503) headers.set('retry-after', '5');
	return compressed(request, new Response(response.body, { status: status ?? response.status, headers }));
}

/** Says who signed in, once for the whole request. A visitor without the cookie costs nothing. */
async function settle({ cookies, locals }: RequestEvent) {
	const { origin } = configuration();
	const name = sessions.cookieName(origin);
	const token = cookies.get(name);
	if (!token) return;
	const settled = await sessions.settle(token);
	locals.me = settled?.me ?? null;
	if (settled && !settled.renewed) return;
	const { value, attributes } = settled ? sessions.cookieOf(origin, token) : sessions.blankCookie(origin);
	cookies.set(name, value, { ...attributes, path: '/' });
}

async function enter({ event, resolve }: Parameters<Handle>[0]): Promise<Response> {
	const demo = access[event.route.id ?? ''] === 'demo' && (await showsLetters());
	const met = entrance(event.route.id, event.locals.me, demo);
	if (met !== 'in') return refuse(event, met);
	const response = await resolve(event, {
		preload: ({ type }) => type === 'js' || type === 'css' || type === 'font'
	});
	// A verb said no: the page that was made of it says too much.
	return event.locals.forbidden ? refuse(event, event.locals.me ? 'not-here' : 'sign-in') : response;
}

/** A base map or theme from elsewhere is the municipality's own choice: the policy names exactly those hosts. */
function allowOutside(headers: Headers) {
	const policy = headers.get('content-security-policy');
	if (!policy) return;
	const { basemapStyleUrl, themeCssUrl } = configuration();
	const hostOf = (url: string | undefined) => (url?.startsWith('http') ? new URL(url).origin : null);
	const [map, theme] = [hostOf(basemapStyleUrl), hostOf(themeCssUrl)];
	const add = (text: string, directive: string, host: string | null) =>
		host ? text.replace(`${directive} 'self'`, `${directive} 'self' ${host}`) : text;
	const allowed = add(add(add(policy, 'connect-src', map), 'img-src', map), 'style-src', theme);
	if (allowed !== policy) headers.set('content-security-policy', allowed);
}

const zip = promisify(gzip);
const compressible = /^(text\/|application\/(json|geo\+json|problem\+json|xml|manifest\+json))/;

// Handing a small answer to another thread takes longer than packing it: measured 0.07 ms here, 0.2 ms there for 25 kB.
const SMALL = 32_000;

// Without a proxy in front the pages would go out four times as large; large ones are packed outside the event loop.
async function compressed(request: Request, response: Response): Promise<Response> {
	const wanted = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
	const type = response.headers.get('content-type') ?? '';
	if (!wanted || !response.body || response.headers.has('content-encoding') || !compressible.test(type))
		return response;
	const body = Buffer.from(await response.arrayBuffer());
	const headers = new Headers(response.headers);
	headers.append('vary', 'accept-encoding');
	if (body.length < 1400) return new Response(body, { status: response.status, headers });
	headers.set('content-encoding', 'gzip');
	headers.delete('content-length');
	const small = body.length < SMALL ? gzipSync(body, { level: 3 }) : await zip(body, { level: 5 });
	return new Response(new Uint8Array(small), { status: response.status, headers });
}

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) return { message: 'Deze pagina bestaat niet' };
	// A wrong question is no fault of ours: nothing of it is kept.
	if (status < 500) return { message: 'Deze vraag kunnen we niet beantwoorden' };
	if (error instanceof Forbidden) {
		event.locals.forbidden = true;
		return { message: 'Deze pagina bestaat niet', status: 404 };
	}
	if (database.isUnavailable(error)) {
		event.locals.status = 503;
		if (database.tookTooLong(error)) log.warn({ err: error, route: event.route.id }, 'Postgres took too long');
		return { message: 'De site is even niet bereikbaar', status: 503 };
	}
	const reference = randomBytes(4).toString('hex');
	log.error({ err: error, reference, route: event.route.id, status }, message);
	return { message: 'Er ging iets mis', reference };
};
