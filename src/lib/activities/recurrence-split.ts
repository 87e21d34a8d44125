// From this date on at another time: a series becomes two, the first until that date and the second from it. Pure.
import { addDays, daysBetween, weekday, type Day } from '#lib/calendar/days.ts';
import { writeRule, type Rule } from '#lib/calendar/rrule.ts';
import { addMinutes, epochOf, fromLocal, localOf, wallAt, type Wall } from '#lib/calendar/zone.ts';
import { seriesWith } from './recurrence-change.ts';
import { expand, holds, parseRule, type Series } from './recurrence.ts';

/** Of a rule that names its hours, or a day that more than one weekday or a place in the month depends on. */
export type SplitProblem = 'dates.time-fixed' | 'dates.day-fixed' | 'dates.extra';

/** A series without a date for so many days before it is split has no first part worth keeping. */
const YEAR = 366;

export type Split = {
	series: Series[];
	/** Where a date that the second series took over stands now, by where it stood. */
	shift: (original: Wall) => Wall;
	/** Whether the second series took this date over. */
	takenOver: (original: Wall) => boolean;
};

/**
 * These series with everything of one of them from `original` on at the time, and on the day of the week, of `start`.
 * Extra, excluded and changed dates go along. Throws RangeError when no series puts a date at `original`.
 */
export function split(
	all: readonly Series[],
	original: Wall,
	{ start, durationMinutes }: { start: Wall; durationMinutes: number }
): { ok: true; value: Split } | { ok: false; problem: SplitProblem } {
	const subject = seriesWith(all, original);
	if (!subject) throw new RangeError(`no date at ${original}`);
	const minutes = Math.round((localOf(start) - localOf(original)) / 60_000);
	const shift = (wall: Wall) => addMinutes(wall, minutes);
	const rule = secondRule(subject, original, start);
	if (typeof rule === 'object' && rule !== null) return { ok: false, problem: rule.problem };
	const days = daysBetween(original.slice(0, 10), start.slice(0, 10));
	const since = (wall: Wall) => wall >= original;
	const later = (walls: readonly Wall[]) => walls.filter(since).map(shift);
	const second: Series = {
		...subject,
		start,
		durationMinutes,
		rule,
		until: subject.until ? addDays(subject.until, days) : null,
		extraDates: later(subject.extraDates).filter((wall) => wall !== start),
		excluded: later(subject.excluded),
		// The date that was chosen is told by the new time; others that were changed stay changed.
		changes: subject.changes
			.filter((change) => change.original > original)
			.map((change) => ({ ...change, original: shift(change.original) }))
	};
	const first = firstPart(subject, original);
	const series = all.flatMap((one) => (one === subject ? (first ? [first, second] : [second]) : [one]));
	const takenOver = (wall: Wall) => since(wall) && holds(subject, wall);
	return { ok: true, value: { series, shift, takenOver } };
}

/** What was before this date; null when nothing was. Its end is its last date: that is how people say it. */
function firstPart(series: Series, original: Wall): Series | null {
	const before = addDays(original.slice(0, 10), -1);
	const former = (walls: readonly Wall[]) => walls.filter((wall) => wall < original);
	const parsed = series.rule === null ? null : parseRule(series.rule);
	const first: Series = {
		...series,
		// COUNT counts what the second series took over too.
		rule:
			parsed?.ok && parsed.value.count !== null
				? writeRule({ ...parsed.value, count: null }, series.zone)
				: series.rule,
		until: before,
		extraDates: former(series.extraDates),
		excluded: former(series.excluded),
		changes: series.changes.filter((change) => change.original < original)
	};
	const last = expand({ ...first, changes: [] }, addDays(before, -YEAR), before).at(-1);
	return last ? { ...first, until: last.day } : null;
}

/** The rule of the second series; null for loose dates. */
function secondRule(series: Series, original: Wall, start: Wall): string | null | { problem: SplitProblem } {
	const sameDay = original.slice(0, 10) === start.slice(0, 10);
	if (series.rule === null) return sameDay ? null : { problem: 'dates.day-fixed' };
	const parsed = parseRule(series.rule);
	const bare: Series = { ...series, extraDates: [], excluded: [], changes: [] };
	if (!parsed.ok || !holds(bare, original)) return { problem: 'dates.extra' };
	const rule = parsed.value;
	if (rule.byHour.length || rule.byMinute.length) return { problem: 'dates.time-fixed' };
	const weekly = rule.freq === 'WEEKLY' && rule.byDay.length < 2;
	if (!sameDay && !(weekly && Object.entries(rule).every(([name, value]) => isPlain(name, value))))
		return { problem: 'dates.day-fixed' };
	const byDay = rule.byDay.length && !sameDay ? [{ nth: 0, weekday: weekday(start.slice(0, 10)) }] : rule.byDay;
	const days = daysBetween(original.slice(0, 10), start.slice(0, 10));
	return writeRule({ ...rule, byDay, ...endingOf(rule, bare, original, days) }, series.zone);
}

// Lists that would still point at the former day.
const isPlain = (name: string, value: unknown) =>
	!Array.isArray(value) || name === 'byDay' || name === 'byMonth' || value.length === 0;

/** What is left of COUNT; or UNTIL as the end of its day, so that a later time does not lose the last date. */
function endingOf(rule: Rule, bare: Series, original: Wall, days: number): Pick<Rule, 'count' | 'until'> {
	if (rule.count !== null) {
		const whole = { ...bare, until: null, skipSchoolHolidays: false, skipPublicHolidays: false };
		const before = expand(whole, bare.start.slice(0, 10), original.slice(0, 10), rule.count);
		const done = before.filter((date) => date.original < original).length;
		return { count: rule.count - done, until: null };
	}
	if (!rule.until) return { count: null, until: null };
	const at = rule.until.utc ? rule.until.at : fromLocal(rule.until.at, bare.zone);
	const last: Day = addDays(wallAt(at, bare.zone).slice(0, 10), days);
	return { count: null, until: { at: epochOf(`${last}T23:59`, bare.zone), utc: true } };
}
