// When an activity is: a rule on the wall's clock, extra and excluded dates, and dates that are cancelled or moved.
import { dayPart, dayPartsTouched } from '#lib/calendar/dayparts.ts';
import { dayOf } from '#lib/calendar/days.ts';
import type { Day, DayRange } from '#lib/calendar/days.ts';
import { publicHoliday } from '#lib/calendar/holidays.ts';
import { isSubDaily, readRule } from '#lib/calendar/rrule.ts';
import type { Rule, RuleProblem } from '#lib/calendar/rrule.ts';
import { expandLocal } from '#lib/calendar/rruleexpand.ts';
import { schoolHoliday } from '#lib/calendar/schoolholidays.ts';
import { fromLocal, localOf, timeOf, wallOf } from '#lib/calendar/zone.ts';
import type { Wall, Zone } from '#lib/calendar/zone.ts';

/** One date that is off, or at another time; found by the wall time the rule gave it. */
export type Change = {
	original: Wall;
	kind: 'cancelled' | 'moved';
	/** The new start of a moved date; its own time again says that it goes on after all, whatever was said before. */
	start?: Wall;
	durationMinutes?: number;
	/** Of a cancelled date: everything after it is off too, save what has a change of its own. */
	following?: boolean;
	reason: string;
};

export type Series = {
	start: Wall;
	durationMinutes: number;
	/** RRULE value; null is the start and the extra dates only. The start counts only when the rule falls on it. */
	rule: string | null;
	zone: Zone;
	/** Last day on which the rule still counts; extra dates may come later. */
	until?: Day | null;
	extraDates: Wall[];
	excluded: Wall[];
	/** Region South; extra dates are meant, and stay. */
	skipSchoolHolidays: boolean;
	skipPublicHolidays?: boolean;
	changes: Change[];
};

export type Occurrence = {
	/** Wall time the rule gave: with the series, what tells this occurrence from others. */
	original: Wall;
	start: Wall;
	end: Wall;
	startsAt: Date;
	endsAt: Date;
	/** Local day of the start. */
	day: Day;
	/** Bit number (calendar/dayparts.ts) of the day part it starts in. */
	dayPart: number;
	/** Bit set of every day part it touches. */
	dayParts: number;
	cancelled: boolean;
	moved: boolean;
	reason: string | null;
};

/** The most times a day that may be asked for by BYHOUR and BYMINUTE. */
const mostTimesADay = 24;

/** Dates looked at for one series, holidays and excluded dates included: every day for fifty years. */
const mostLaidOut = 20_000;

/**
 * Reads the RRULE value of a series. Refuses what repeats by the hour, minute or second: nobody meets every second,
 * and such rules are how a calendar file fills a disk.
 */
export function parseRule(text: string): { ok: true; value: Rule } | { ok: false; problems: { rule: RuleProblem } } {
	const read = readRule(text);
	if (!read.ok) return { ok: false, problems: { rule: read.problem } };
	const { byHour, byMinute, bySecond } = read.rule;
	const times = Math.max(1, byHour.length) * Math.max(1, byMinute.length) * Math.max(1, bySecond.length);
	const tooOften = isSubDaily(read.rule) || times > mostTimesADay || bySecond.length > 0;
	return tooOften ? { ok: false, problems: { rule: 'rule.too-often' } } : { ok: true, value: read.rule };
}

/**
 * The occurrences of a series that start on the days `from` to `to` (both included), in order of start, at most `limit`.
 * Cancelled ones are among them. The work is bounded by the window, whatever the rule.
 * Throws RangeError for a rule that `parseRule` refuses and for an unknown zone.
 */
export function expand(series: Series, from: Day, to: Day, limit = 1000): Occurrence[] {
	const rule = series.rule === null ? null : known(series.rule);
	const changes = new Map(series.changes.map((change) => [change.original, change]));
	const stop = stopOf(series);
	const found: Occurrence[] = [];
	for (const original of originals(series, rule, { from, to }, limit + changes.size)) {
		const change = changes.size ? changeAt(wallOf(original), changes, stop) : undefined;
		const occurrence = occur(series, original, change);
		if (occurrence.day >= from && occurrence.day <= to) found.push(occurrence);
	}
	// Dates moved into the window from outside it, if the series really holds them.
	for (const change of series.changes) {
		const day = change.original.slice(0, 10);
		if (change.kind !== 'moved' || (day >= from && day <= to)) continue;
		const start = (change.start ?? '').slice(0, 10);
		if (start < from || start > to) continue;
		const original = localOf(change.original);
		if (originals(series, rule, { from: day, to: day }, limit).includes(original)) {
			found.push(occur(series, original, change));
		}
	}
	if (changes.size) found.sort((a, b) => compare(a.start, b.start) || compare(a.original, b.original));
	return found.slice(0, limit);
}

/** The cancellation from which on everything is off; null when the series just goes on. */
export function stopOf({ changes }: Pick<Series, 'changes'>): Change | null {
	let first: Change | null = null;
	for (const change of changes)
		if (change.following && change.kind === 'cancelled' && (!first || change.original < first.original)) first = change;
	return first;
}

function changeAt(original: Wall, changes: ReadonlyMap<Wall, Change>, stop: Change | null): Change | undefined {
	return changes.get(original) ?? (stop && original > stop.original ? stop : undefined);
}

/** Whether the rule, or an extra date, puts a date at this wall time, whatever was changed about it. */
export function holds(series: Series, original: Wall): boolean {
	const day = original.slice(0, 10);
	const rule = series.rule === null ? null : known(series.rule);
	return originals(series, rule, { from: day, to: day }, mostTimesADay * 2).includes(localOf(original));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

// Reading a rule costs more than laying out a month of it, and imports repeat the same few hundred.
const rules = new Map<string, Rule>();

function known(text: string): Rule {
	let rule = rules.get(text);
	if (!rule) {
		const parsed = parseRule(text);
		if (!parsed.ok) throw new RangeError(`${parsed.problems.rule}: ${text}`);
		rule = parsed.value;
		if (rules.size >= 1000) rules.clear();
		rules.set(text, rule);
	}
	return rule;
}

/** Local milliseconds (calendar/zone.ts) at which the series was meant to start, before changes; sorted, no doubles. */
function originals(series: Series, rule: Rule | null, days: DayRange, limit: number): number[] {
	const window = { from: localOf(`${days.from}T00:00`), to: localOf(`${days.to}T23:59`) };
	const start = localOf(series.start);
	const last = series.until ? Math.min(window.to, localOf(`${series.until}T23:59`)) : window.to;
	const excluded = new Set(series.excluded.map(localOf));
	// What is left out is left out afterwards, and must not use up the limit.
	const selective = excluded.size > 0 || series.skipSchoolHolidays || series.skipPublicHolidays;
	const room = selective ? Math.max(limit, mostLaidOut) : limit;
	let found = rule
		? expandLocal(rule, start, { from: window.from, to: last }, room, series.zone)
		: start >= window.from && start <= last
			? [start]
			: [];
	if (series.skipSchoolHolidays || series.skipPublicHolidays) {
		found = found.filter((local) => !skipped(series, dayOf(Math.floor(local / 86_400_000))));
	}
	if (series.extraDates.length) {
		const extra = series.extraDates.map(localOf).filter((local) => local >= window.from && local <= window.to);
		found = [...new Set([...found, ...extra])].sort((a, b) => a - b);
	}
	if (excluded.size) found = found.filter((local) => !excluded.has(local));
	return found.length > limit ? found.slice(0, limit) : found;
}

function skipped(series: Series, day: Day): boolean {
	return (
		(series.skipSchoolHolidays && schoolHoliday(day) !== null) ||
		(series.skipPublicHolidays === true && publicHoliday(day) !== null)
	);
}

function occur(series: Series, original: number, change: Change | undefined): Occurrence {
	const told = change?.kind === 'moved' ? change : undefined;
	const local = told?.start ? localOf(told.start) : original;
	const minutes = told?.durationMinutes ?? series.durationMinutes;
	const startsAt = fromLocal(local, series.zone);
	// "From 10:00 to 12:00" is on the clock; only where the clock skips the end does the duration decide.
	let endsAt = fromLocal(local + minutes * 60_000, series.zone);
	if (endsAt <= startsAt) endsAt = startsAt + minutes * 60_000;
	const number = Math.floor(local / 86_400_000);
	const day = dayOf(number);
	const from = Math.floor((local - number * 86_400_000) / 60_000);
	const start = `${day}T${timeOf(from)}`;
	return {
		original: local === original ? start : wallOf(original),
		start,
		end: wallOf(local + minutes * 60_000),
		startsAt: new Date(startsAt),
		endsAt: new Date(endsAt),
		day,
		dayPart: dayPart(day, timeOf(from)),
		dayParts: dayPartsTouched(day, from, from + minutes),
		cancelled: change?.kind === 'cancelled',
		moved: local !== original || minutes !== series.durationMinutes,
		reason: change?.reason || null
	};
}
