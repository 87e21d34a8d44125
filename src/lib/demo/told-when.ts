// When the demo's activities are, told from the day of the seed, so that the demo is alive whenever it is started.
import { expand } from '#lib/activities/recurrence.ts';
import type { Change, Series } from '#lib/activities/recurrence.ts';
import { addDays, dayOf, numberOf, parts, weekday } from '#lib/calendar/days.ts';
import type { Day, Weekday } from '#lib/calendar/days.ts';
import { publicHoliday } from '#lib/calendar/holidays.ts';
import { homeZone, minutesOf } from '#lib/calendar/zone.ts';

/** Makes a series for the day of the seed. */
export type When = (today: Day) => Series;

type More = {
	/** Every so many weeks. */
	every?: number;
	skipSchool?: boolean;
	skipHolidays?: boolean;
	/** A course: so many weeks from the first such day after the seed. */
	weeks?: number;
	cancelled?: Coming;
	moved?: Coming & { days: number; time?: string };
};

/** Which coming date differs, 0 for the first after the day of the seed, and why. */
type Coming = { nth: number; reason: string };

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Every week on these days, 'HH:MM' to 'HH:MM'. Clubs begin in September; a course begins in the days to come. */
export function weekly(days: Weekday | Weekday[], from: string, to: string, more: More = {}): When {
	const list = [days].flat();
	const every = more.every ? `;INTERVAL=${more.every}` : '';
	const rule = `FREQ=WEEKLY${every};BYDAY=${list.map((day) => codes[day - 1]).join(',')}`;
	return (today) => {
		const first = list.map((day) => onOrAfter(more.weeks ? addDays(today, 1) : seasonStart(today), day)).sort()[0]!;
		const until = more.weeks ? addDays(first, (more.weeks - 1) * 7 + 6) : null;
		return withChanges({ ...plain(first, from, to), rule, until }, today, more);
	};
}

/** Every month on the nth such weekday; -1 is the last. */
export function monthly(nth: number, day: Weekday, from: string, to: string, more: More = {}): When {
	const rule = `FREQ=MONTHLY;BYDAY=${nth}${codes[day - 1]}`;
	return (today) => {
		const { year, month } = parts(seasonStart(today));
		return withChanges({ ...plain(nthOf(year, month, nth, day), from, to), rule }, today, more);
	};
}

/** Once: the first such weekday after the day of the seed, and so many weeks later. */
export function once(day: Weekday, weeks: number, from: string, to: string): When {
	return (today) => plain(workable(onOrAfter(addDays(today, 1 + weeks * 7), day)), from, to);
}

/** Loose dates: the same weekday, in so many weeks each. */
export function dates(day: Weekday, weeks: [number, ...number[]], from: string, to: string): When {
	return (today) => {
		const [first, ...others] = weeks.map((each) => workable(onOrAfter(addDays(today, 1 + each * 7), day)));
		return { ...plain(first!, from, to), extraDates: others.map((each) => `${each}T${from}`) };
	};
}

/** Once, on the nth such weekday of a month (-1 is the last), this year or next: what belongs to its season. */
export function inSeason(nth: number, day: Weekday, month: number, from: string, to: string): When {
	return (today) => {
		const { year } = parts(today);
		const thisYear = nthOf(year, month, nth, day);
		return plain(thisYear > today ? thisYear : nthOf(year + 1, month, nth, day), from, to);
	};
}

function plain(day: Day, from: string, to: string): Series {
	const minutes = minutesOf(to) - minutesOf(from);
	return {
		start: `${day}T${from}`,
		durationMinutes: minutes > 0 ? minutes : minutes + 1440,
		rule: null,
		zone: homeZone,
		extraDates: [],
		excluded: [],
		skipSchoolHolidays: false,
		changes: []
	};
}

function withChanges(series: Series, today: Day, { skipSchool, skipHolidays, cancelled, moved }: More): Series {
	const whole = { ...series, skipSchoolHolidays: skipSchool ?? false, skipPublicHolidays: skipHolidays ?? false };
	const coming = expand(whole, addDays(today, 1), addDays(today, 120));
	const changes: Change[] = [];
	const off = cancelled && coming[cancelled.nth];
	if (off) changes.push({ original: off.original, kind: 'cancelled', reason: cancelled.reason });
	const other = moved && coming[moved.nth];
	if (other) {
		const start = `${addDays(other.day, moved.days)}T${moved.time ?? other.start.slice(11)}`;
		changes.push({ original: other.original, kind: 'moved', start, reason: moved.reason });
	}
	return { ...whole, changes };
}

/** The first of September before a day. */
function seasonStart(today: Day): Day {
	const { year, month } = parts(today);
	return dayOf(numberOf(month >= 9 ? year : year - 1, 9, 1));
}

/** Nobody asks the street to a plant swap at Christmas: a week later then. */
const workable = (day: Day): Day => (publicHoliday(day) ? workable(addDays(day, 7)) : day);

const onOrAfter = (day: Day, wanted: Weekday): Day => addDays(day, (wanted - weekday(day) + 7) % 7);

function nthOf(year: number, month: number, nth: number, day: Weekday): Day {
	if (nth > 0) return addDays(onOrAfter(dayOf(numberOf(year, month, 1)), day), (nth - 1) * 7);
	return addDays(onOrAfter(dayOf(numberOf(year, month + 1, 1)), day), nth * 7);
}
