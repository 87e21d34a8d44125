// Where to go on to after signing in: a path on this site, and nowhere else. Pure.
import type { Me } from './rights.ts';

const LONGEST = 1000;

/**
 * Where somebody begins who asked for nothing in particular: who works for the municipality or only connects, at that
 * work. Without the second step a role does not count yet.
 */
export function startOf(me: Me | null): '/mijn' | '/gemeente' {
	if (!me) return '/mijn';
	const { staff, areas, initiatives } = me.rights;
	const works = (me.secondFactor && staff.length > 0) || (areas.length > 0 && !initiatives.length);
	return works ? '/gemeente' : '/mijn';
}

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
