// What the browser keeps of a visit to the municipality's own sign-in: which visit it is, and how to sign out there too.
import type { Cookies } from '@sveltejs/kit';
import * as oidc from '#lib/accounts/oidc.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';

const STATE = { name: 'gemeente-bezoek', path: '/inloggen/gemeente' };
const FAREWELL = { name: 'gemeente-afscheid', path: '/uitloggen' };

// Of a cookie no browser keeps more; without it somebody signs out here only.
const LARGEST = 3800;
const THIRTY_DAYS = 30 * 86_400;

const guarded = (path: string, maxAge: number) => ({
	...{ path, maxAge },
	httpOnly: true,
	sameSite: 'lax' as const,
	secure: configuration().origin.startsWith('https:')
});

/** Binds a visit to this browser: an answer that somebody else was given does not count here. */
export const keepState = (cookies: Cookies, state: string): void =>
	cookies.set(STATE.name, state, guarded(STATE.path, oidc.VISIT_SECONDS));

export function takeState(cookies: Cookies): string | undefined {
	const state = cookies.get(STATE.name);
	cookies.delete(STATE.name, guarded(STATE.path, 0));
	return state;
}

export function keepFarewell(cookies: Cookies, farewell: string): void {
	if (farewell.length <= LARGEST) cookies.set(FAREWELL.name, farewell, guarded(FAREWELL.path, THIRTY_DAYS));
}

/** Where to sign out at the municipality too, once; null for who came in another way. Works on /uitloggen only. */
export async function takeFarewell(cookies: Cookies): Promise<string | null> {
	const farewell = cookies.get(FAREWELL.name);
	if (farewell) cookies.delete(FAREWELL.name, guarded(FAREWELL.path, 0));
	return oidc.farewell(farewell, new Date());
}
