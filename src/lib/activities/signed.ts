// Changes of dates with who made them: which of them stay when a series is told anew. Pure.
import { holds, type Change, type Series } from './recurrence.ts';

/** Who made a change, and when (ISO). 'bron' is the source of the activity. */
export type Signature = { by: string; at: string };
export type SignedChange = Change & Signature;
export type SignedSeries = Omit<Series, 'changes'> & { changes: SignedChange[] };

/** The source itself, in `by` of a change. */
export const SOURCE = 'bron';

/**
 * Series told anew, with the changes that were there before: those about a date that still exists stay, signed as they
 * were. About one date `winner` says which counts: what is told now, or what was there; 'told-only' lets nothing stay
 * that is not told again.
 */
export function carried(
	told: readonly Series[],
	before: readonly SignedChange[],
	signature: Signature,
	winner: 'told' | 'before' | 'told-only'
): SignedSeries[] {
	return told.map((series) => {
		const changes = new Map<string, SignedChange>();
		for (const change of series.changes) {
			const known = before.find((one) => same(one, change));
			changes.set(change.original, { ...change, ...(known ? signatureOf(known) : signature) });
		}
		if (winner !== 'told-only')
			for (const change of before)
				if ((winner === 'before' || !changes.has(change.original)) && holds(series, change.original))
					changes.set(change.original, change);
		return { ...series, changes: [...changes.values()].sort((a, b) => (a.original < b.original ? -1 : 1)) };
	});
}

const signatureOf = ({ by, at }: Signature): Signature => ({ by, at });

const same = (one: Change, other: Change) =>
	one.original === other.original &&
	one.kind === other.kind &&
	one.start === other.start &&
	one.durationMinutes === other.durationMinutes &&
	(one.following ?? false) === (other.following ?? false) &&
	one.reason === other.reason;
