// The dates that follow from a rhythm, for who just chose it: the first dozen, and which holidays are left out. Pure.
import { expand, type Series } from '#lib/activities/recurrence.ts';
import { addDays, type Day } from '#lib/calendar/days.ts';
import { longDay } from '#lib/calendar/daywords.ts';
import { publicHoliday } from '#lib/calendar/holidays.ts';
import { momentWords } from '#lib/calendar/momentwords.ts';
import { schoolHoliday } from '#lib/calendar/schoolholidays.ts';

export type Coming = {
	/** 'Vrijdag 4 december, 18:00 tot 21:00', in order; with the name of a public holiday on that day. */
	dates: { words: string; holiday: string | null }[];
	/** There are more after these. */
	more: boolean;
	/** 'Niet op vrijdag 25 december: Eerste Kerstdag', of the same stretch of time. */
	not: string[];
	/** A rule falls on a public holiday: that can be meant, or be forgotten. */
	festive: boolean;
};

const SHOWN = 12;
const AHEAD = 2 * 366;

/** The dates from today on, of all rhythms together. */
export function coming(series: readonly Series[], today: Day): Coming {
	const to = addDays(today, AHEAD);
	const all = series
		.flatMap((one) => expand(one, today, to, SHOWN + 1).map((date) => ({ ...date, ruled: one.rule !== null })))
		.toSorted((one, other) => (one.start < other.start ? -1 : 1));
	const shown = all.slice(0, SHOWN);
	const more = all.length > SHOWN;
	// Without more to come, a holiday after the last date is as good as within it.
	const last = more ? shown.at(-1)!.day : to;
	const not = series.flatMap((one) => leftOut(one, today, last));
	return {
		dates: shown.map(({ day, start, end, cancelled }) => ({
			words: momentWords(start, end, today) + (cancelled ? ' (gaat niet door)' : ''),
			holiday: publicHoliday(day)
		})),
		festive: shown.some(({ day, cancelled, ruled }) => ruled && !cancelled && publicHoliday(day) !== null),
		more,
		not: [...new Map(not.toSorted((one, other) => (one.day < other.day ? -1 : 1)).map((one) => [one.day, one]))]
			.slice(0, SHOWN)
			.map(([day, { name }]) => `Niet op ${longDay(day, today)}: ${name}`)
	};
}

function leftOut(series: Series, from: Day, to: Day): { day: Day; name: string }[] {
	if (!series.skipSchoolHolidays && !series.skipPublicHolidays) return [];
	const whole = { ...series, skipSchoolHolidays: false, skipPublicHolidays: false, changes: [], extraDates: [] };
	return expand(whole, from, to, 400).flatMap(({ day }) => {
		const festive = series.skipPublicHolidays ? publicHoliday(day) : null;
		const name = festive ?? (series.skipSchoolHolidays ? schoolHoliday(day) : null);
		return name ? [{ day, name }] : [];
	});
}
