// Where to go on to after signing in: a path on this site, and nowhere else. Pure.
import type { Me } from './rights.ts';

const LONGEST = 1000;

/** Where somebody begins who asked for nothing in particular: who only connects, at the work in their wijk. */
export const startOf = (me: Me | null): '/mijn' | '/beheer' =>
	me && me.rights.areas.length > 0 && me.rights.initiatives.length === 0 ? '/beheer' : '/mijn';

/** The path, with its query, when it leads to a page of this site; otherwise null. */
export function ownPath(text: unknown): string | null {
	if (typeof text !== 'string' || text.length > LONGEST || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text)) return null;
	try {
		// As a browser reads it: '/\t/evil.example' and '/..//evil.example' lead away too.
		const { origin, pathname, search, hash } = new URL(text, 'http://thuis.invalid');
		return origin === 'http://thuis.invalid' && !pathname.startsWith('//') ? pathname + search + hash : null;
	} catch {
		return null;
	}
}
