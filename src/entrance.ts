// What somebody meets at the door of a route, and whether a request may come from another site. Pure.
import { may, type Me } from '#lib/accounts/rights.ts';
import { access } from './access.ts';

export type Entrance = 'in' | 'sign-in' | 'second-step' | 'not-here';

/** Who comes in at this route. Null is an address without a route: nothing is there to close. */
export function entrance(route: string | null, me: Me | null, demo: boolean): Entrance {
	if (route === null) return 'in';
	const asked = Object.hasOwn(access, route) ? access[route] : undefined;
	switch (asked) {
		case undefined:
			return 'not-here';
		case 'public':
			return 'in';
		case 'demo':
			return demo ? 'in' : 'not-here';
		case 'signed-in':
			return me ? 'in' : 'sign-in';
		default:
			if (!me) return 'sign-in';
			if (asked === 'work' ? works(me) : may(me, asked)) return 'in';
			return me.rights.staff.length && !me.secondFactor ? 'second-step' : 'not-here';
	}
}

const works = (me: Me): boolean => may(me, 'municipality.see') || me.rights.areas.length > 0;

/** What the pages behind a link of a mail tell: they are kept nowhere, and no other site and no search engine hears of them. */
export const behindSecret = (route: string | null): [name: string, value: string][] =>
	route?.includes('[token]')
		? [
				['cache-control', 'private, no-store'],
				// Not 'no-referrer': with that, browsers do not say where our own form comes from either.
				['referrer-policy', 'same-origin'],
				['x-robots-tag', 'noindex']
			]
		: [];

// One click in a mail program ends a subscription, without a page of ours (RFC 8058). The token says who it is.
const fromAnywhere = new Set(['/(site)/volgen/stop/[token]', '/(site)/behoeften/steun/stop/[token]']);

/**
 * Whether another site sent this, whatever its content type: browsers say where a request comes from, and where they do
 * not, it has to name this site as its origin.
 */
export function isForeign(method: string, headers: Headers, origin: string, route: string | null): boolean {
	if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return false;
	if (route !== null && fromAnywhere.has(route)) return false;
	const site = headers.get('sec-fetch-site');
	if (site !== null && site !== 'same-origin' && site !== 'none') return true;
	return site === null ? headers.get('origin') !== origin : false;
}
