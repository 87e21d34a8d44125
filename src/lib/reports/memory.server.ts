// Reports that were made, kept as long as nothing they stand on changed: an officer who leafs back and prints asks for the
// same figures five times in a row.
import * as search from '#lib/search/search.server.ts';
import type { AreaReport } from './areareport.ts';

const MOST = 200;
/** Milliseconds: nothing is older, also when a change was not heard. */
const LIFETIME = 60_000;
let kept = new Map<string, { report: Promise<AreaReport>; until: number }>();

/**
 * The report of this key, made when it is not known at this version. What failed is asked again; the oldest goes first.
 * Rights are asked before: what is kept here is for whoever may see it.
 */
export function remembered(key: string, version: string, make: () => Promise<AreaReport>): Promise<AreaReport> {
	const name = `${version} ${key}`;
	const now = performance.now();
	const known = kept.get(name);
	if (known && known.until > now) return known.report;
	const made = make();
	kept.delete(name);
	kept.set(name, { report: made, until: now + LIFETIME });
	made.catch(() => kept.delete(name));
	for (const oldest of kept.keys()) {
		if (kept.size <= MOST) break;
		kept.delete(oldest);
	}
	return made;
}

/** After a change of anything that is on the site. */
const forget = () => void (kept = new Map());
search.onChange(forget);
