// Dates as people write them: 24 november, 24 nov, de 24e, 24-11-2026, in december. Pure: the day comes in.
import { addDays, isDay, monthLength, parts, weekday, type Day } from '#lib/calendar/days.ts';
import { dayParts } from '#lib/calendar/dayparts.ts';
import { capital, monthName, shortDay } from '#lib/calendar/daywords.ts';
import { normaliseWord } from '../dutch/normalise.ts';
import { isFiller } from '../dutch/stop-words.ts';
import { WHOLE_DAY } from './part-words.ts';
import type { Known } from './reading.ts';
import type { Time } from './time-words.ts';
import { dayNames, shortNames } from './weekday-words.ts';

const months = Array.from({ length: 12 }, (_, month) => normaliseWord(monthName(month + 1)));
const shortMonths = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ');
const none: Time['week'] = [];

/** Number of a month by its name, or by a short one; 0: it is none. */
export const monthOf = (word: string | undefined, alsoShort = true): number =>
	word === undefined
		? 0
		: months.indexOf(word) + 1 || (alsoShort ? shortMonths.indexOf(word === 'sept' ? 'sep' : word) + 1 : 0);

/** december: all of it, or what is left of it. */
export function monthAt(word: string, today: Day): Time | null {
	const month = monthOf(word, false);
	return month ? monthFrom(today, (month - parts(today).month + 12) % 12) : null;
}

const thirds = new Map([
	['begin', [1, 10]],
	['half', [11, 20]],
	['medio', [11, 20]],
	['eind', [21, 31]]
]);

/** Eind december, half januari: ten days of the month, or what is left of them. */
export function partOfMonthAt(words: readonly string[], at: number, today: Day): Time | null {
	const third = thirds.get(words[at] ?? '');
	const month = third ? monthOf(words[at + 1], false) : 0;
	if (!third || !month) return null;
	const last = (year: number) => dayString(year, month, Math.min(third[1]!, monthLength(year, month)));
	const year = parts(today).year + (last(parts(today).year) < today ? 1 : 0);
	const first = dayString(year, month, third[0]!);
	return {
		length: 2,
		label: `${capital(words[at]!)} ${monthName(month)}`,
		week: none,
		change: { from: first < today ? today : first, to: last(year) }
	};
}

const numbers = new Map([['een', 1], ['twee', 2], ['drie', 3], ['vier', 4]]); // prettier-ignore

/** Over een week, over 14 dagen: that day. */
export function aheadAt(words: readonly string[], at: number, today: Day): Time | null {
	const [over, number = '', unit = ''] = words.slice(at, at + 3);
	const days = /^week$|^weken$/.test(unit) ? 7 : /^dag$|^dagen$/.test(unit) ? 1 : 0;
	const count = numbers.get(number) ?? (/^\d{1,2}$/.test(number) ? Number(number) : 0);
	return over === 'over' && days * count ? onDay(addDays(today, days * count), 3, today) : null;
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

/** These days, or these parts (bits of Part) of them. */
export const onDays = (from: Day, to: Day, parts: number): Time['change'] => ({
	from,
	to,
	...(parts !== WHOLE_DAY && { dayParts: dayParts.filter(({ bit }) => parts & (1 << (bit % 3))) })
});

const isDayName = (word: string | undefined) => dayNames.includes(word ?? '') || shortNames.includes(word ?? '');
const aDate = /^(\d{1,2})(e|de|ste)?$/;

/** How the numbers stand in the text. */
type Typed = Pick<Known, 'glued' | 'isClock'>;

/** A date with its month, perhaps with its weekday before it and its year behind it: 24-11, 24/11/2026. */
export function datedAt(said: readonly string[], at: number, today: Day, typed: Typed): Time | null {
	const { glued = () => false, isClock = () => false } = typed;
	const named = !isDayName(said[at]) ? 0 : said[at + 1] === 'de' ? 2 : 1;
	const place = at + named;
	const isTime = (place: number) => isClock(place) || isClock(place - 1);
	const [, digits, nth] = aDate.exec(said[place] ?? '') ?? [];
	if (digits === undefined || isTime(place)) return null;
	const date = Number(digits);
	// Of 9:20-10:45 no number is a day or a month.
	const words = said.map((word, place) => (isTime(place) ? '' : word));
	const weekdayName = named ? words[at] : undefined;
	const month = monthBehind(words, place + 1, glued);
	const length = named + 1 + (month?.length ?? 0);
	if (!month) {
		const isAsked = nth ? named || isNth(words, at, date) : named && !counts.test(words[place + 1] ?? '');
		return isAsked ? theNth(date, weekdayName, nth ? YEAR : 62, length, today) : null;
	}
	// The 29th of February may be years ahead; the 31st of November never is.
	const years = month.year ? [month.year] : Array.from({ length: 9 }, (_, ahead) => parts(today).year + ahead);
	const day = years
		.map((year) => dayString(year, month.month, date))
		.find((day) => isDay(day) && (month.year || day >= today));
	// Monday the 24th that is a Tuesday: two things are said, and not as one.
	return day && isOn(day, weekdayName) ? onDay(day, length, today) : null;
}

// The longest that a Friday the 13th stays away is fourteen months.
const YEAR = 430;
const isOn = (day: Day, name: string | undefined) =>
	name === undefined || dayNames[weekday(day) - 1] === name || shortNames[weekday(day) - 1] === name;

const joining = new Set(['of', 'en', 'tot', 'met', 't', 'm', 'tm']);

type Month = { month: number; year: number | null; length: number };

/** The month of a date, right behind it or behind the next date: 24 of 25 november; `length`: of its own words. */
function monthBehind(words: readonly string[], at: number, glued: (at: number) => boolean): Month | null {
	const isNumber = glued(at) && /^(?:0?[1-9]|1[0-2])$/.test(words[at] ?? '') && words[at + 1] !== 'uur';
	const yearAt = (place: number) => (/^20\d\d$/.test(words[place] ?? '') ? Number(words[place]) : null);
	const own = monthOf(words[at]) || (isNumber && !monthOf(words[at + 1]) ? Number(words[at]) : 0);
	if (own) return { month: own, year: yearAt(at + 1), length: yearAt(at + 1) ? 2 : 1 };
	let next = at;
	while (joining.has(words[next] ?? '')) next++;
	if (isDayName(words[next])) next++;
	const later = aDate.test(words[next] ?? '') ? monthBehind(words, next + 1, glued) : null;
	return later && { ...later, length: 0 };
}

// What a bare number counts instead of days: zaterdag 14.30, vrijdag 8 personen.
const counts = /^(?:\d.*|uur|euros?|eur|jaar|plus|personen|mensen|keer|km|min|minuten|tot|t|m|tm|en|of)$/;

// Op de 24e, bingo 24e. A first or second one is mostly a rank: de 2e kans, 1e hulp.
function isNth(words: readonly string[], at: number, date: number): boolean {
	const [next, before, earlier] = [words[at + 1], words[at - 1], words[at - 2]];
	if (words.slice(at + 1).every(isFiller)) return true;
	if (before !== 'de' && before !== 'den') return false;
	return !dayNames.includes(next ?? '') && (date > 4 || earlier === 'op' || isFiller(next ?? ''));
}

// de 24e: of this month, or of the next one when that has passed; vrijdag de 13e: the first that there is
function theNth(date: number, name: string | undefined, most: number, length: number, today: Day): Time | null {
	for (let ahead = 0, day = today; ahead < most; ahead++, day = addDays(day, 1))
		if (parts(day).date === date && isOn(day, name)) return onDay(day, length, today);
	return null;
}

const onDay = (day: Day, length: number, today: Day): Time => ({
	length,
	label: capital(shortDay(day, today)),
	week: none,
	change: { from: day, to: day }
});

const dayString = (year: number, month: number, date: number): Day =>
	`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
