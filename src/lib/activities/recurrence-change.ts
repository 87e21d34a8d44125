// What people do with dates, as changes of series: one is off, one moves, one goes on after all, or it stops. Pure.
import { addDays, type Day } from '#lib/calendar/days.ts';
import type { Wall } from '#lib/calendar/zone.ts';
import { expand, holds, stopOf, type Change, type Series } from './recurrence.ts';

/** Ten years: nothing is announced further ahead. */
const FARTHEST = 3660;

/** The series that put a date at this wall time. Undefined when none does. */
export const seriesWith = (all: readonly Series[], original: Wall): Series | undefined =>
	all.find((series) => holds(series, original));

/** The date at `original` is off; with `following` everything of its series after it too. */
export function cancelled(
	all: readonly Series[],
	original: Wall,
	{ reason, following = false }: { reason: string; following?: boolean }
): Series[] {
	const change: Change = { original, kind: 'cancelled', reason, ...(following ? { following } : {}) };
	return changing(all, original, (series) => stopping(series, change));
}

/** The date at `original` is at another time, or lasts longer. */
export function moved(
	all: readonly Series[],
	original: Wall,
	to: { start: Wall; durationMinutes: number; reason: string }
): Series[] {
	return changing(all, original, (series) => withChange(series, { original, kind: 'moved', ...to }));
}

/**
 * The date at `original` goes on after all. One that is off because everything stopped comes back alone; with `following`
 * everything comes back. What its source said (`bySource`) is answered by a change of our own, or it would say so again.
 */
export function undone(
	all: readonly Series[],
	original: Wall,
	{ following = false, bySource = false }: { following?: boolean; bySource?: boolean } = {}
): Series[] {
	return changing(all, original, (series) => {
		const stop = stopOf(series);
		if (following && stop && stop.original <= original) return without(series, [stop.original, original]);
		const covered = stop !== null && stop.original < original;
		if (!covered && !bySource) return without(series, [original]);
		const { durationMinutes } = series;
		return withChange(series, { original, kind: 'moved', start: original, durationMinutes, reason: '' });
	});
}

/** Nothing goes on from this day, in any of the series; dates that are off already stay off for their own reason. */
export function ended(all: readonly Series[], from: Day, reason: string): Series[] {
	return all.map((series) => {
		const [first] = expand({ ...series, changes: [] }, from, addDays(from, FARTHEST), 1);
		const stop = stopOf(series);
		if (!first || (stop && stop.original <= first.original)) return series;
		return stopping(series, { original: first.original, kind: 'cancelled', following: true, reason });
	});
}

/** The day from which nothing goes on any more, and why; null while any of the series goes on. */
export function stoppedFrom(all: readonly Series[]): { from: Day; reason: string } | null {
	const stops = all.flatMap((series) => stopOf(series) ?? []);
	const last = stops.reduce<Change | null>((late, stop) => (late && late.original > stop.original ? late : stop), null);
	if (!last) return null;
	const from = last.original.slice(0, 10);
	const goesOn = all.some((series) =>
		expand(series, from, addDays(from, 366)).some(({ cancelled, original }) => !cancelled && original > last.original)
	);
	return goesOn ? null : { from, reason: last.reason };
}

function stopping(series: Series, change: Change): Series {
	if (!change.following) return withChange(series, change);
	const earlier = series.changes.filter(({ original }) => original < change.original);
	return { ...series, changes: [...earlier, change] };
}

const without = (series: Series, originals: readonly Wall[]): Series => ({
	...series,
	changes: series.changes.filter(({ original }) => !originals.includes(original))
});

const withChange = (series: Series, change: Change): Series => ({
	...series,
	changes: [...without(series, [change.original]).changes, change].sort((a, b) => (a.original < b.original ? -1 : 1))
});

function changing(all: readonly Series[], original: Wall, change: (series: Series) => Series): Series[] {
	const subject = seriesWith(all, original);
	if (!subject) throw new RangeError(`no date at ${original}`);
	return all.map((series) => (series === subject ? change(series) : series));
}
