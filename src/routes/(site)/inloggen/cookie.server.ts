// The cookie of a session: set when somebody signs in, taken away when they sign out.
import type { Cookies } from '@sveltejs/kit';
import { blankCookie, cookieName, cookieOf } from '#lib/accounts/sessions.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';

/** The token a browser sent, if any. */
export const tokenIn = (cookies: Cookies): string | undefined => cookies.get(cookieName(configuration().origin));

/** Keeps the token of a session in the browser. */
export function keepSession(cookies: Cookies, token: string): void {
	const { name, value, attributes } = cookieOf(configuration().origin, token);
	cookies.set(name, value, { ...attributes, path: '/' });
}

/** Takes the token away again. */
export function dropSession(cookies: Cookies): void {
	const { name, value, attributes } = blankCookie(configuration().origin);
	cookies.set(name, value, { ...attributes, path: '/' });
}
