// Which moments of a thing count for a question, and what a clock makes of them. Pure.
import { dayOf, weekdayOf } from '#lib/calendar/days.ts';
import { instantOf } from '#lib/calendar/zone.ts';
import type { Spans } from '../engine.ts';
import { whens } from '../query.ts';
import type { Shelf } from './shelf.ts';
import { blocks, OPEN_NOW, partsOn } from '../signature.ts';

// Moments that began before this and still go on are not looked for: an evening, a night, a day out. Minutes.
const LONGEST_UNDER_WAY = 24 * 60;

/** Minutes since 1970, half-open. */
type Stretch = { from: number; to: number };
export type Clock = { now: number; spans: readonly (Stretch & { block: number })[] };

/** Which moments count: within these days (null: any to come), in one of these day parts, in these parts of a week (0: any). */
export type MomentsAsked = { stretch: Stretch | null; parts: number; week: number };

export const minutesOf = (instant: Date): number => instant.getTime() / 60_000;

export const stretchOf = ({ from, to }: { from: Date; to: Date }): Stretch => ({
	from: minutesOf(from),
	to: minutesOf(to)
});

export const clockOf = (now: Date, spans: Spans): Clock => ({
	now: minutesOf(now),
	spans: whens.map((name) => ({
		...stretchOf(spans[name]),
		block: blocks[name]
	}))
});

/** Later than any moment. */
export const NEVER = 0x7fffffff;

/** Whether anything of it is still to end: what has ended is on no list. */
export const isToCome = ({ last }: Shelf, spot: number, now: number): boolean => last[spot]! > now;

// By day of UTC: when the next local day begins, which is ahead of it here. Minutes.
const midnights = new Map<number, number>();

function weekdayAt(start: number) {
	const day = Math.floor(start / (24 * 60));
	let midnight = midnights.get(day);
	if (midnight === undefined) midnights.set(day, (midnight = minutesOf(instantOf(`${dayOf(day + 1)}T00:00`))));
	return weekdayOf(start < midnight ? day : day + 1);
}

/** The day parts of one moment that lie in these parts of a week. */
const partsAt = ({ parts, starts }: Shelf, at: number, week: number): number =>
	week === 0 ? parts[at]! : parts[at]! & partsOn(week, weekdayAt(starts[at]!));

/** The day parts of what is to come in these parts of a week (0: any), at all and in each span, as bits of signature.ts. */
export function comingAt(shelf: Shelf, spot: number, { now, spans }: Clock, week = 0): number {
	const { from, until, starts, ends } = shelf;
	let bits = 0;
	for (let at = from[spot]!; at < until[spot]!; at++) {
		if (ends[at]! <= now) continue;
		const start = starts[at]!;
		const parts = partsAt(shelf, at, week);
		bits |= parts;
		if (start < now - LONGEST_UNDER_WAY) continue;
		if (start <= now) bits |= 1 << OPEN_NOW;
		for (const span of spans)
			if (start < span.to && (start >= span.from || span.from <= now)) bits |= parts << span.block;
	}
	return bits;
}

/** The first moment that counts, in minutes since 1970, or `NEVER`. */
export function firstAt(shelf: Shelf, spot: number, now: number, { stretch, parts, week }: MomentsAsked): number {
	for (let at = shelf.from[spot]!; at < shelf.until[spot]!; at++) {
		if (stretch && shelf.starts[at]! >= stretch.to) return NEVER;
		if (partsAt(shelf, at, week) & parts && counts(shelf, at, now, stretch)) return shelf.starts[at]!;
	}
	return NEVER;
}

/** The day parts in which it comes within these days, in these parts of a week (0: any). */
export function partsWithin(shelf: Shelf, spot: number, now: number, stretch: Stretch, week = 0): number {
	const { starts } = shelf;
	const until = shelf.until[spot]!;
	let parts = 0;
	for (let at = shelf.from[spot]!; at < until; at++) {
		const start = starts[at]!;
		if (start >= stretch.to) break;
		// Most of what comes first, comes before.
		if (start < stretch.from && stretch.from > now) continue;
		if (counts(shelf, at, now, stretch)) parts |= partsAt(shelf, at, week);
	}
	return parts;
}

const counts = ({ starts, ends }: Shelf, at: number, now: number, stretch: Stretch | null): boolean =>
	ends[at]! > now &&
	(!stretch ||
		(starts[at]! < stretch.to &&
			(starts[at]! >= stretch.from || (stretch.from <= now && starts[at]! >= now - LONGEST_UNDER_WAY))));
