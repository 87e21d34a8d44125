// Which moments of a thing count for a question, and what a clock makes of them. Pure.
import type { Spans } from '../engine.ts';
import type { Shelf } from './shelf.ts';
import { blocks, OPEN_NOW } from '../signature.ts';

// Moments that began before this and still go on are not looked for: an evening, a night, a day out. Minutes.
const LONGEST_UNDER_WAY = 24 * 60;

/** Minutes since 1970, half-open. */
type Stretch = { from: number; to: number };
export type Clock = { now: number; spans: readonly (Stretch & { block: number })[] };

/** Which moments count: within these days (null: any to come) and in one of these day parts. */
export type Asked = { stretch: Stretch | null; parts: number };

export const minutesOf = (instant: Date): number => instant.getTime() / 60_000;

export const stretchOf = ({ from, to }: { from: Date; to: Date }): Stretch => ({
	from: minutesOf(from),
	to: minutesOf(to)
});

export const clockOf = (now: Date, spans: Spans): Clock => ({
	now: minutesOf(now),
	spans: (['vandaag', 'morgen', 'weekend', 'week'] as const).map((name) => ({
		...stretchOf(spans[name]),
		block: blocks[name]
	}))
});

/** Later than any moment. */
export const NEVER = 0x7fffffff;

/** Whether anything of it is still to end: what has ended is on no list. */
export const isToCome = ({ last }: Shelf, spot: number, now: number): boolean => last[spot]! > now;

/** The day parts of what is to come, at all and in each span, as bits of signature.ts. */
export function comingAt({ from, until, starts, ends, parts }: Shelf, spot: number, { now, spans }: Clock): number {
	let bits = 0;
	for (let at = from[spot]!; at < until[spot]!; at++) {
		if (ends[at]! <= now) continue;
		const start = starts[at]!;
		bits |= parts[at]!;
		if (start < now - LONGEST_UNDER_WAY) continue;
		if (start <= now) bits |= 1 << OPEN_NOW;
		for (const span of spans)
			if (start < span.to && (start >= span.from || span.from <= now)) bits |= parts[at]! << span.block;
	}
	return bits;
}

/** The first moment that counts, in minutes since 1970, or `NEVER`. */
export function firstAt(shelf: Shelf, spot: number, now: number, { stretch, parts }: Asked): number {
	for (let at = shelf.from[spot]!; at < shelf.until[spot]!; at++) {
		if (stretch && shelf.starts[at]! >= stretch.to) return NEVER;
		if (shelf.parts[at]! & parts && counts(shelf, at, now, stretch)) return shelf.starts[at]!;
	}
	return NEVER;
}

/** The day parts in which it comes within these days. */
export function partsWithin(shelf: Shelf, spot: number, now: number, stretch: Stretch): number {
	let parts = 0;
	for (let at = shelf.from[spot]!; at < shelf.until[spot]! && shelf.starts[at]! < stretch.to; at++)
		if (counts(shelf, at, now, stretch)) parts |= shelf.parts[at]!;
	return parts;
}

const counts = ({ starts, ends }: Shelf, at: number, now: number, stretch: Stretch | null): boolean =>
	ends[at]! > now &&
	(!stretch ||
		(starts[at]! < stretch.to &&
			(starts[at]! >= stretch.from || (stretch.from <= now && starts[at]! >= now - LONGEST_UNDER_WAY))));
