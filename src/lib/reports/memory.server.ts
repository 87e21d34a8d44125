// Reports that were made, kept as long as nothing they stand on changed: an officer who leafs back and prints asks for the
// same figures five times in a row.
import * as search from '#lib/search/search.server.ts';
import type { AreaReport } from './areareport.ts';

/** Of some hundreds of kilobytes each. */
const MOST = 20;
/** Milliseconds: nothing is older, also when a change was not heard. */
const LIFETIME = 60_000;
type Kept = { version: string; report: Promise<AreaReport>; until: number };
const kept = new Map<string, Kept>();

/**
 * The report of this key, made when it is not known at this version. What failed is asked again; the oldest goes first.
 * Rights are asked before: what is kept here is for whoever may see it. `now` in milliseconds.
 */
export function remembered(
	key: string,
	version: string,
	make: () => Promise<AreaReport>,
	now = performance.now()
): Promise<AreaReport> {
	for (const [old, { until }] of kept) if (until <= now) kept.delete(old);
	const known = kept.get(key);
	if (known?.version === version) return known.report;
	const made: Kept = { version, report: make(), until: now + LIFETIME };
	kept.delete(key);
	kept.set(key, made);
	made.report.catch(() => kept.get(key) === made && kept.delete(key));
	for (const oldest of kept.keys()) {
		if (kept.size <= MOST) break;
		kept.delete(oldest);
	}
	return made.report;
}

/** After a change of anything that is on the site. */
search.onChange(() => kept.clear());
