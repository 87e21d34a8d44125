// Dates as people write them: 24 november, 24 nov, de 24e, 24-11-2026, in december. Pure: the day comes in.
import { addDays, isDay, monthLength, parts, type Day } from '#lib/calendar/days.ts';
import { capital, monthName, shortDay } from '#lib/calendar/daywords.ts';
import { normaliseWord } from '../dutch/normalise.ts';
import type { Time } from './timewords.ts';
import { dayNames, shortNames } from './weekdaywords.ts';

const months = Array.from({ length: 12 }, (_, month) => normaliseWord(monthName(month + 1)));
const shortMonths = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ');
const none: Time['week'] = [];

/** Number of a month by its name, or by a short one; 0: it is none. */
const monthOf = (word: string | undefined, alsoShort = true): number =>
	word === undefined
		? 0
		: months.indexOf(word) + 1 || (alsoShort ? shortMonths.indexOf(word === 'sept' ? 'sep' : word) + 1 : 0);

/** december: all of it, or what is left of it. */
export function monthAt(word: string, today: Day): Time | null {
	const month = monthOf(word, false);
	return month ? monthFrom(today, (month - parts(today).month + 12) % 12) : null;
}

/** The month so many months from now, or what is left of this one. */
export function monthFrom(today: Day, ahead: number): Time {
	const { year, month: current } = parts(today);
	const [ofYear, month] = [year + Math.floor((current - 1 + ahead) / 12), ((current - 1 + ahead) % 12) + 1];
	const first = dayString(ofYear, month, 1);
	return {
		length: 1,
		label: `In ${monthName(month)}`,
		week: none,
		change: { from: first < today ? today : first, to: dayString(ofYear, month, monthLength(ofYear, month)) }
	};
}

/** A date with its month, perhaps with its weekday before it and its year behind it; `glued`: 24-11, 24/11/2026. */
export function datedAt(words: readonly string[], at: number, today: Day, glued: (at: number) => boolean): Time | null {
	const named = dayNames.includes(words[at] ?? '') || shortNames.includes(words[at] ?? '') ? 1 : 0;
	const place = at + named;
	const [, digits] = /^(\d{1,2})(?:e|de|ste)?$/.exec(words[place] ?? '') ?? [];
	if (digits === undefined) return null;
	const date = Number(digits);
	const isMonth = glued(place + 1) && /^\d{1,2}$/.test(words[place + 1] ?? '') && words[place + 2] !== 'uur';
	const number = isMonth ? Number(words[place + 1]) : 0;
	const month = monthOf(words[place + 1]) || number;
	// De 24e; the 1e dinsdag is no date.
	const isNth = /e$/.test(words[place] ?? '') && date <= 31 && !dayNames.includes(words[place + 1] ?? '');
	if (!month) return isNth ? theNth(date, named, today) : null;
	const typed = /^20\d\d$/.test(words[place + 2] ?? '') ? Number(words[place + 2]) : null;
	const { year } = parts(today);
	const coming = dayString(year, month, date) < today ? year + 1 : year;
	const day = dayString(typed ?? coming, month, date);
	return isDay(day) ? onDay(day, named + 2 + (typed ? 1 : 0)) : null;
}

// de 24e: of this month, or of the next one when that has passed
function theNth(date: number, named: number, today: Day): Time | null {
	for (let ahead = 0, day = today; ahead < 62; ahead++, day = addDays(day, 1))
		if (parts(day).date === date) return onDay(day, named + 1);
	return null;
}

const onDay = (day: Day, length: number): Time => ({
	length,
	label: capital(shortDay(day)),
	week: none,
	change: { from: day, to: day }
});

const dayString = (year: number, month: number, date: number): Day =>
	`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
