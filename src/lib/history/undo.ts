// Which changes can be put back, and to what. Pure.
import { isDeepStrictEqual } from 'node:util';

type Snapshot = Record<string, unknown>;

// These keep a copy of how the thing was; of the others history says what happened, not how it stood.
const kept = new Set([
	...['changed', 'published', 'restored', 'confirmed'],
	...['date-cancelled', 'dates-cancelled', 'date-moved', 'dates-moved', 'date-restored', 'dates-restored'],
	...['date-full', 'date-open', 'ended']
]);

/** Things a moderator can put back: what was merged, and what has a copy of how it was. */
export const canUndo = ({ what, before }: { what: string; before: unknown }): boolean =>
	what === 'merged' || (before !== null && kept.has(what));

/**
 * What stands now with the fields that one change touched as they were before it; null when one of these changed again
 * since, so that putting it back would take that away too.
 */
export function putBack(change: { before: unknown; after: unknown }, now: Snapshot): Snapshot | null {
	const [before, after] = [change.before as Snapshot, (change.after ?? {}) as Snapshot];
	const touched = Object.keys(before).filter(
		(field) => field !== 'revision' && field in now && !isDeepStrictEqual(before[field], after[field])
	);
	if (touched.some((field) => field in after && !isDeepStrictEqual(now[field], after[field]))) return null;
	return { ...now, ...Object.fromEntries(touched.map((field) => [field, before[field]])) };
}
