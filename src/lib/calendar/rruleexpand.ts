// Recurrence rules laid out in time. The clock is the wall's: 10:00 stays 10:00 on both sides of a change of the clock.
//
// Dates come from rruledays.ts; rules that set their own times (BYHOUR, HOURLY …) go to rrule-temporal, which runs in
// UTC here because the wall's time is all it needs to know.
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { hasClockParts, isSubDaily, lastLocal, readRule, writeRule } from './rrule.ts';
import type { Rule } from './rrule.ts';
import { ruleDays } from './rruledays.ts';
import { homeZone, localOf } from './zone.ts';
import type { Zone } from './zone.ts';

const dayLength = 86_400_000;

/** Local milliseconds (zone.ts), both ends included. */
export type Window = { from: number; to: number };

/**
 * When a rule that starts at `start` falls within a window: local milliseconds, sorted, no doubles, at most `limit`.
 * The start itself is only in it when the rule says so. Ends at the window's end, whatever the rule.
 */
export function expandLocal(rule: Rule, start: number, window: Window, limit: number, zone: Zone): number[] {
	const to = Math.min(window.to, lastLocal(rule, zone));
	if (to < start || to < window.from) return [];
	if (isSubDaily(rule) || hasClockParts(rule)) return expandClock(rule, start, { from: window.from, to }, limit);
	const firstDay = Math.floor(start / dayLength);
	const time = start - firstDay * dayLength;
	const from = Math.max(firstDay, Math.ceil((window.from - time) / dayLength));
	const days = ruleDays(rule, firstDay, from, Math.floor((to - time) / dayLength), limit);
	return days.map((day) => day * dayLength + time);
}

function expandClock(rule: Rule, start: number, { from, to }: Window, limit: number): number[] {
	const dtstart = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO('UTC');
	// COUNT and UNTIL exclude each other; a counted rule ends by itself.
	const until = rule.count === null ? { at: to, utc: true } : null;
	const rrule = new RRuleTemporal({ rruleString: writeRule({ ...rule, until }, 'UTC'), dtstart, cache: false });
	if (isSubDaily(rule)) {
		const all = rrule.all(({ epochMilliseconds: at }, index) => at <= to && index < limit);
		return all.map(({ epochMilliseconds }) => epochMilliseconds).filter((at) => at >= from);
	}
	const found: number[] = [];
	// A year at a time: the library lays out all of a window before it hands over the first.
	for (let first = Math.max(from, start); first <= to && found.length < limit; first += 366 * dayLength) {
		const last = Math.min(first + 366 * dayLength - 1, to);
		for (const at of rrule.between(new Date(first), new Date(last), true)) found.push(at.epochMilliseconds);
	}
	return found.slice(0, limit);
}

/**
 * The first `limit` times of an RRULE value, all frequencies. `dtstart` is iCalendar's: 'YYYYMMDD', 'YYYYMMDDTHHMMSS'
 * or with Z; the answer has the same form. Looks 150 years ahead. Throws RangeError when either cannot be read.
 */
export function expandRule(dtstart: string, rrule: string, limit: number, zone: Zone = homeZone): string[] {
	const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(dtstart);
	const read = readRule(rrule);
	if (!match || !read.ok) throw new RangeError(read.ok ? `no DTSTART: ${dtstart}` : `${read.problem}: ${rrule}`);
	const [, year, month, date, hour = '00', minute = '00', second = '00', z = ''] = match;
	const dateOnly = match[4] === undefined;
	const rule = dateOnly ? { ...read.rule, byHour: [], byMinute: [], bySecond: [] } : read.rule;
	const start = localOf(`${year}-${month}-${date}T${hour}:${minute}`) + Number(second) * 1000;
	const window = { from: start, to: start + 150 * 366 * dayLength };
	return expandLocal(rule, start, window, limit, z ? 'UTC' : zone).map((local) => {
		const text = new Date(local).toISOString().slice(0, 19).replace(/[-:]/g, '');
		return dateOnly ? text.slice(0, 8) : text + z;
	});
}
