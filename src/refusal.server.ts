// How somebody is told that this is not for them: as a page, as data of a visit within the site, or as a problem.
import { json, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { problemResponse } from '#lib/foundation/problems.ts';
import type { Entrance } from './entrance.ts';

const words = { 401: 'Log eerst in', 404: 'Deze pagina bestaat niet' };

/**
 * The answer at a door that stays closed. Who may not know that something is there, reads that nothing is there; who is
 * not signed in can do so on the page itself, and goes on from there.
 */
export async function refuse(event: RequestEvent, why: Exclude<Entrance, 'in'>): Promise<Response> {
	const { url, request } = event;
	// Back to the page, not to a form that was sent.
	const next = encodeURIComponent(url.pathname + (request.method === 'GET' ? url.search : ''));
	if (why === 'second-step') redirect(303, `/inloggen/tweede-stap?verder=${next}`);
	const status = why === 'sign-in' ? 401 : 404;
	const message = words[status];
	if (event.isDataRequest) return json({ message }, { status });
	if (request.headers.has('x-sveltekit-action')) return json({ type: 'error', status, error: { message } }, { status });
	if (!request.headers.get('accept')?.includes('text/html')) return problemResponse(status, message);
	// The page of what is not there is made elsewhere: it says the same as at an address that was never there.
	const desk = encodeURIComponent(url.pathname.split('/')[1] ?? '');
	const page = await event.fetch(why === 'sign-in' ? `/inloggen?verder=${next}` : `/niet-hier?bij=${desk}`);
	return new Response(page.body, { status: page.status < 500 ? status : page.status, headers: page.headers });
}
