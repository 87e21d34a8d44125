// The days a recurrence rule falls on: each period (day, week, month, year) is walked once and its days are tested.
//
// Days are day numbers (days.ts). Whole numbers keep this about ten times as fast as working with date objects, and an
// import lays out fifty thousand series. Where RFC 5545 leaves room, this follows libical: see `fillIn` and `weekYears`.
import { isLeap, monthLength, numberOf, partsOf, weekdayOf } from './days.ts';
import type { Weekday } from './days.ts';
import type { Rule } from './rrule.ts';

/**
 * The days from `from` to `to` (both included) on which a rule that starts on `start` falls, in order, at most `limit`.
 * For rules of a day or longer; times and UNTIL are the caller's. Ends at `to`, so a rule that never matches ends too.
 */
export function ruleDays(rule: Rule, start: number, from: number, to: number, limit: number): number[] {
	const filled = fillIn(rule, start);
	const matches = test(filled);
	const periods = periodsOf(filled, start, matches);
	const found: number[] = [];
	let counted = 0;
	// COUNT is counted from the start; without it everything before the window can be passed over.
	for (let index = rule.count === null ? Math.max(0, periods.indexOf(from)) : 0; ; index++) {
		const { first, last } = periods.at(index);
		if (first > to) return found;
		let days: number[] = [];
		for (let day = first; day <= last; day++) if (matches(day)) days.push(day);
		if (rule.bySetPos.length) days = positions(days, rule.bySetPos);
		for (const day of days) {
			if (day < start) continue;
			if (day > to) return found;
			if (day >= from) found.push(day);
			if (++counted === rule.count || found.length >= limit) return found;
		}
	}
}

/** What a rule leaves open is taken from its start: the weekday, the date, the month. */
function fillIn(rule: Rule, start: number): Rule {
	const { month, date } = partsOf(start);
	const filled = { ...rule };
	const { freq, byMonth, byWeekNo, byYearDay, byMonthDay, byDay } = rule;
	const open = !byYearDay.length && !byMonthDay.length && !byDay.length;
	if (open && (freq === 'WEEKLY' || byWeekNo.length)) filled.byDay = [{ nth: 0, weekday: weekdayOf(start) }];
	else if (open && (freq === 'MONTHLY' || freq === 'YEARLY')) filled.byMonthDay = [date];
	// "Yearly on the 29th" is once a year, in the month it started: libical's reading, where others say every month.
	const ownMonth = freq === 'YEARLY' && !byMonth.length && !byWeekNo.length && !byYearDay.length && !byDay.length;
	if (ownMonth) filled.byMonth = [month];
	return filled;
}

type Periods = {
	/** First and last day of period `index`; 0 is the one that holds the start. */
	at: (index: number) => { first: number; last: number };
	/** A period at or before the one that holds a day. */
	indexOf: (day: number) => number;
};

function periodsOf(rule: Rule, start: number, matches: Test): Periods {
	const { freq, interval, weekStart } = rule;
	if (freq === 'DAILY' || freq === 'WEEKLY') {
		const length = freq === 'DAILY' ? 1 : 7;
		const zero = freq === 'DAILY' ? start : startOfWeek(start, weekStart);
		const step = length * interval;
		return {
			at: (index) => ({ first: zero + index * step, last: zero + index * step + length - 1 }),
			indexOf: (day) => Math.floor((day - zero) / step)
		};
	}
	if (freq === 'MONTHLY') {
		const monthOf = (day: number) => partsOf(day).year * 12 + partsOf(day).month - 1;
		const zero = monthOf(start);
		return {
			at: (index) => {
				const month = zero + index * interval;
				const first = numberOf(Math.floor(month / 12), (month % 12) + 1, 1);
				return { first, last: first + monthLength(Math.floor(month / 12), (month % 12) + 1) - 1 };
			},
			indexOf: (day) => Math.floor((monthOf(day) - zero) / interval)
		};
	}
	return rule.byWeekNo.length ? weekYears(rule, start, matches) : years(rule, start);
}

function years({ interval }: Rule, start: number): Periods {
	const zero = partsOf(start).year;
	return {
		at: (index) => ({
			first: numberOf(zero + index * interval, 1, 1),
			last: numberOf(zero + index * interval, 12, 31)
		}),
		indexOf: (day) => Math.floor((partsOf(day).year - zero) / interval)
	};
}

/**
 * With BYWEEKNO a year runs from its week 1 to its last week: 2 January 2027 belongs to week 53 of 2026. INTERVAL counts
 * from the week-year of the start, or from its calendar year when that week-year holds no date from the start on.
 */
function weekYears({ interval, weekStart }: Rule, start: number, matches: Test): Periods {
	const own = weekOf(start, weekStart).year;
	let day = start;
	const end = firstWeek(own + 1, weekStart);
	while (day < end && !matches(day)) day++;
	const zero = day < end ? own : partsOf(start).year;
	return {
		at: (index) => ({
			first: firstWeek(zero + index * interval, weekStart),
			last: firstWeek(zero + index * interval + 1, weekStart) - 1
		}),
		indexOf: (day) => Math.floor((weekOf(day, weekStart).year - zero) / interval)
	};
}

type Test = (day: number) => boolean;

/** One test for all parts of a rule, cheapest first; parts it lacks cost nothing. */
function test(rule: Rule): Test {
	const tests = [weekdayTest(rule), dateTest(rule), weekTest(rule)].filter((each) => each !== null);
	if (tests.length === 1) return tests[0]!;
	return (day) => tests.every((each) => each(day));
}

function weekdayTest({ byDay }: Rule): Test | null {
	if (!byDay.length) return null;
	const wanted = new Set<Weekday>(byDay.map(({ weekday }) => weekday));
	return (day: number) => wanted.has(weekdayOf(day));
}

function dateTest({ freq, byMonth, byMonthDay, byYearDay, byDay }: Rule): Test | null {
	const nths = byDay.some(({ nth }) => nth) ? byDay : [];
	if (!byMonth.length && !byMonthDay.length && !byYearDay.length && !nths.length) return null;
	const inMonth = freq === 'MONTHLY' || byMonth.length > 0;
	return (day: number) => {
		const { year, month, date } = partsOf(day);
		if (byMonth.length && !byMonth.includes(month)) return false;
		const length = monthLength(year, month);
		if (byMonthDay.length && !listed(byMonthDay, date, length)) return false;
		if (!byYearDay.length && !nths.length) return true;
		const yearDay = day - numberOf(year, 1, 1) + 1;
		const yearLength = isLeap(year) ? 366 : 365;
		if (byYearDay.length && !listed(byYearDay, yearDay, yearLength)) return false;
		const [place, size] = inMonth ? [date, length] : [yearDay, yearLength];
		return !nths.length || nths.some(({ nth, weekday }) => weekday === weekdayOf(day) && isNth(nth, place, size));
	};
}

function weekTest({ byWeekNo, weekStart }: Rule): Test | null {
	if (!byWeekNo.length) return null;
	return (day: number) => {
		const { year, week } = weekOf(day, weekStart);
		const weeks = (firstWeek(year + 1, weekStart) - firstWeek(year, weekStart)) / 7;
		return listed(byWeekNo, week, weeks);
	};
}

/** Whether a list holds a place, counted from the front (1, 2, …) or the back (-1, -2, …). */
const listed = (list: number[], place: number, size: number) => list.includes(place) || list.includes(place - size - 1);

/** Whether a day at `place` of `size` days is the nth of its weekday; 0 is any. */
const isNth = (nth: number, place: number, size: number) =>
	nth === 0 || (nth > 0 ? Math.ceil(place / 7) === nth : Math.ceil((size - place + 1) / 7) === -nth);

const positions = (days: number[], wanted: number[]) =>
	days.filter((_, index) => listed(wanted, index + 1, days.length));

const startOfWeek = (day: number, weekStart: Weekday) => day - ((weekdayOf(day) - weekStart + 7) % 7);

/** First day of week 1: the week that holds 4 January (ISO 8601, for any first weekday). */
const firstWeek = (year: number, weekStart: Weekday) => startOfWeek(numberOf(year, 1, 4), weekStart);

function weekOf(day: number, weekStart: Weekday): { year: number; week: number } {
	const { year } = partsOf(day);
	const candidates = [year + 1, year, year - 1];
	const weekYear = candidates.find((candidate) => firstWeek(candidate, weekStart) <= day)!;
	return { year: weekYear, week: Math.floor((day - firstWeek(weekYear, weekStart)) / 7) + 1 };
}
