// What was made, kept as long as nothing it stands on changed: an officer who leafs back and prints asks for the same
// figures five times in a row.
import * as search from '#lib/search/search.server.ts';

/** Milliseconds: nothing is older, also when a change was not heard. */
const LIFETIME = 60_000;
type Kept<Made> = { version: string; made: Promise<Made>; until: number };

/** What is known of this key at this version, or made; `now` in milliseconds. */
export type Memory<Made> = (key: string, version: string, make: () => Promise<Made>, now?: number) => Promise<Made>;

/**
 * A memory of at most so many things; the oldest goes first, and what failed is asked again. Rights are asked before: what
 * is kept here is for whoever may see it.
 */
export function remembering<Made>(most: number): Memory<Made> {
	const kept = new Map<string, Kept<Made>>();
	search.onChange(() => kept.clear());
	return (key, version, make, now = performance.now()) => {
		for (const [old, { until }] of kept) if (until <= now) kept.delete(old);
		const known = kept.get(key);
		if (known?.version === version) return known.made;
		const making = { version, made: make(), until: now + LIFETIME };
		kept.delete(key);
		kept.set(key, making);
		making.made.catch(() => kept.get(key) === making && kept.delete(key));
		for (const oldest of kept.keys()) {
			if (kept.size <= most) break;
			kept.delete(oldest);
		}
		return making.made;
	};
}
