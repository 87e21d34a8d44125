// The events of one UID (a series and the dates that differ from it) as the series we keep.
import { expand, parseRule } from '#lib/activities/recurrence.ts';
import type { Change, Series } from '#lib/activities/recurrence.ts';
import { addDays } from '#lib/calendar/days.ts';
import { readRule, writeRule } from '#lib/calendar/rrule.ts';
import type { RuleProblem } from '#lib/calendar/rrule.ts';
import { homeZone, isWall, localOf, wallOf } from '#lib/calendar/zone.ts';
import type { Zone } from '#lib/calendar/zone.ts';
import { wallIn } from './calendarevent.ts';
import type { CalendarEvent, Moment } from './calendarevent.ts';
import { ours } from './calendarzones.ts';
import { oneLine } from './plaintext.ts';

export const reasons = {
	cancelled: 'Deze keer gaat het niet door.',
	moved: 'Deze keer is het op een ander moment.'
} as const;

const ruleProblems: Record<RuleProblem, string> = {
	'rule.unreadable': 'De herhaling (RRULE) is niet te lezen.',
	'rule.unsupported': 'Deze herhaling (RRULE) kennen we niet.',
	'rule.count': 'De herhaling (RRULE) heeft te veel keren, of een aantal én een einddatum. Kies een van beide.',
	'rule.too-often': 'De activiteit herhaalt zich te vaak: elk uur of vaker kan niet. Kies per dag, week, maand of jaar.'
};

/** The first problem with a rule in Dutch; null when it can be kept. */
export function ruleProblem(rule: string): string | null {
	const read = parseRule(rule);
	return read.ok ? null : ruleProblems[read.problems.rule];
}

/** Dates that must not be laid out without an end: years after the start of a series, and how many. */
const horizon = { years: 5, dates: 1000 } as const;

/**
 * Lays the changed dates on the event they belong to. Rules must have passed `ruleProblem`.
 * A change for "this and all later dates" ends one series and begins the next.
 */
export function seriesOf(event: CalendarEvent, changed: CalendarEvent[]): Series[] {
	const repeats = event.rules.length > 0;
	// A loose date is an instant: on our clock it reads as people here will read it. A rule needs its own clock.
	const zone = repeats && !event.start.wholeDay ? ours(event.start.zone) : homeZone;
	// Cancelled as a whole: one date is left, to say so to who knew about it.
	if (event.cancelled) return [cancelled(plain(event, zone, null))];
	const all = [...new Set(event.rules)].map((rule) => plain(event, zone, rule));
	if (!all.length) all.push(plain(event, zone, null));
	const [main] = all as [Series];
	for (const { at, durationMinutes } of event.extra) {
		if (durationMinutes === null || durationMinutes === main.durationMinutes) main.extraDates.push(on(at, main));
		else all.push({ ...plain(event, zone, null), start: on(at, main), durationMinutes });
	}
	for (const series of all) series.excluded.push(...event.excluded.flatMap((moment) => matching(moment, series)));
	for (const later of all.slice(1)) later.excluded.push(...shared(later, main));
	const later = changed.filter(({ andFuture }) => andFuture).sort((a, b) => (a.start.wall < b.start.wall ? -1 : 1));
	for (const change of later) if (change.original) splitAll(all, change, change.original);
	for (const change of changed) {
		if (change.andFuture || !change.original) continue;
		for (const series of all) addChange(series, change, change.original);
	}
	return all;
}

/** Dates of a series whose own event is not in the file: they are what there is. */
export function looseDates(events: CalendarEvent[]): Series[] {
	return events.map((event) => {
		const series = plain(event, homeZone, null);
		return event.cancelled ? cancelled(series) : series;
	});
}

/** A series of which only the first date is left, cancelled: whoever knew about it reads that it is off. */
export const cancelled = (series: Series, reason: string = reasons.cancelled): Series => ({
	...series,
	rule: null,
	extraDates: [],
	excluded: [],
	changes: [{ original: series.start, kind: 'cancelled', reason }]
});

const plain = (event: CalendarEvent, zone: Zone, rule: string | null): Series => ({
	start: wallIn(event.start, zone),
	durationMinutes: event.durationMinutes,
	rule: rule === null ? null : canonical(rule, event.start),
	zone,
	extraDates: [],
	excluded: [],
	skipSchoolHolidays: false,
	changes: []
});

/** Rules are kept as written by us, not by the file: one spelling, and nothing in it that is not a rule. */
function canonical(text: string, { zone, wholeDay }: Moment): string {
	const read = readRule(text);
	if (!read.ok) return text;
	// A whole day has no hours to repeat on (RFC 5545, 3.3.10).
	const clock = wholeDay ? { byHour: [], byMinute: [], bySecond: [] } : {};
	return writeRule({ ...read.rule, ...clock }, zone);
}

/** A moment on the clock of a series; a whole day is at the time the series starts. */
const on = (moment: Moment, series: Series) =>
	moment.wholeDay ? `${moment.wall.slice(0, 10)}T${series.start.slice(11)}` : wallIn(moment, series.zone);

/** The walls an exclusion takes out: a whole day takes out every time of that day. */
function matching(moment: Moment, series: Series): string[] {
	// A change to a whole day may be written as midnight in any zone: the date is meant.
	const wall = isWholeDay(series) ? `${moment.wall.slice(0, 10)}T00:00` : on(moment, series);
	if (!moment.wholeDay || series.rule === null) return [wall];
	const day = wall.slice(0, 10);
	return [wall, ...expand({ ...series, changes: [] }, day, day, 24).map(({ original }) => original)];
}

const isWholeDay = ({ start, durationMinutes }: Series) =>
	start.endsWith('T00:00') && durationMinutes > 0 && durationMinutes % 1440 === 0;

/** The dates two rules have in common: kept once. */
function shared(series: Series, other: Series): string[] {
	const from = series.start.slice(0, 10);
	const to = addDays(from, 366 * horizon.years);
	const known = new Set(expand(other, from, to, horizon.dates).map(({ original }) => original));
	const found = expand(series, from, to, horizon.dates).map(({ original }) => original);
	return found.filter((wall) => known.has(wall));
}

function addChange(series: Series, change: CalendarEvent, moment: Moment) {
	const [original] = matching(moment, series);
	if (!original) return;
	if (change.cancelled) {
		series.changes.push({ original, kind: 'cancelled', reason: reasons.cancelled });
		return;
	}
	const start = wallIn(change.start, series.zone);
	const place = oneLine(change.location, 200);
	const elsewhere = place ? `Deze keer: ${place}` : '';
	const { durationMinutes } = change;
	if (start === original && durationMinutes === series.durationMinutes && !elsewhere) return;
	const moved: Change = { original, kind: 'moved', start, durationMinutes, reason: elsewhere || reasons.moved };
	series.changes.push(moved);
}

function splitAll(all: Series[], change: CalendarEvent, moment: Moment) {
	for (const series of all.filter(({ rule }) => rule !== null)) {
		const [original] = matching(moment, series);
		if (!original || !isWall(original)) continue;
		const rest = change.cancelled ? null : continuation(series, original, change);
		series.until = addDays(original.slice(0, 10), -1);
		series.extraDates = series.extraDates.filter((wall) => wall < original);
		if (rest) all.push(rest);
	}
}

/** The series from a date on, at its new time. The rule stays when only the time of day differs. */
function continuation(series: Series, original: string, change: CalendarEvent): Series | null {
	const start = wallIn(change.start, series.zone);
	const shift = localOf(start) - localOf(original);
	const move = (wall: string) => wallOf(localOf(wall) + shift);
	const firstDay = series.start.slice(0, 10);
	const from = original.slice(0, 10);
	const whole: Series = { ...series, extraDates: [], excluded: [], changes: [] };
	const base: Series = {
		...whole,
		start,
		durationMinutes: change.durationMinutes,
		extraDates: series.extraDates.filter((wall) => wall >= original).map(move),
		excluded: series.excluded.filter((wall) => wall >= original).map(move)
	};
	const read = readRule(series.rule ?? '');
	if (read.ok && start.slice(0, 10) === from && !read.rule.byHour.length && !read.rule.byMinute.length) {
		const { count, until } = read.rule;
		const before = count === null ? 0 : expand(whole, firstDay, addDays(from, -1), count).length;
		if (count !== null && count <= before) return null;
		const rule = {
			...read.rule,
			count: count === null ? null : count - before,
			until: until && { ...until, at: until.at + Math.max(0, shift) }
		};
		return { ...base, rule: writeRule(rule, series.zone) };
	}
	const rest = expand(whole, from, addDays(from, 366 * horizon.years), horizon.dates);
	const dates = rest.map((occurrence) => move(occurrence.original)).filter((wall) => wall >= start);
	return { ...base, rule: null, extraDates: [...base.extraDates, ...dates] };
}
