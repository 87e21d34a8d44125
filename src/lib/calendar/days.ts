// Calendar days as 'YYYY-MM-DD' strings, and the whole numbers behind them that make arithmetic cheap.

/** A day of the (proleptic) Gregorian calendar, 'YYYY-MM-DD', years 0001 to 9999. Sorts and compares as text. */
export type Day = string;

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A run of days, both ends included. */
export type DayRange = { from: Day; to: Day };

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const shape = /^\d{4}-\d{2}-\d{2}$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a value is a day that exists: '2026-02-29' is not. */
export function isDay(value: unknown): value is Day {
	if (typeof value !== 'string' || !shape.test(value)) return false;
	const { year, month, date } = parts(value);
	return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= monthLength(year, month);
}

/** Days in a month; month 1 to 12. */
export function monthLength(year: number, month: number): number {
	return month === 2 && isLeap(year) ? 29 : monthLengths[month - 1]!;
}

export const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Year, month (1 to 12) and date (1 to 31) of a well-formed day. */
export function parts(day: Day): { year: number; month: number; date: number } {
	return { year: digits(day, 0, 4), month: digits(day, 5, 7), date: digits(day, 8, 10) };
}

/** Whole days since 1970-01-01. Also takes a wall time: only the first ten characters are read. */
export function dayNumber(day: Day): number {
	return numberOf(digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10));
}

/** Whole days since 1970-01-01; month 1 to 12, date may run past the month. Counts years from March, leap day last. */
export function numberOf(year: number, month: number, date: number): number {
	const y = month > 2 ? year : year - 1;
	const era = Math.floor(y / 400);
	const yearOfEra = y - era * 400;
	const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
	return era * 146097 + yearOfEra * 365 + (yearOfEra >> 2) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** Year, month (1 to 12) and date of a day number: the way back from `numberOf`. */
export function partsOf(number: number): { year: number; month: number; date: number } {
	const z = number + 719468;
	const era = Math.floor(z / 146097);
	const dayOfEra = z - era * 146097;
	const yearOfEra = Math.floor(
		(dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + (yearOfEra >> 2) - Math.floor(yearOfEra / 100));
	const shifted = Math.floor((5 * dayOfYear + 2) / 153);
	const month = shifted < 10 ? shifted + 3 : shifted - 9;
	const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
	return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date };
}

// Imports write the same few hundred days hundreds of thousands of times. 1900 to 2150 is at most 91,000 short strings.
const written: Day[] = [];
const firstWritten = -25567;

/** The day of a day number. */
export function dayOf(number: number): Day {
	const slot = number - firstWritten;
	if (slot < 0 || slot > 91_000) return write(number);
	return (written[slot] ??= write(number));
}

/** The day so many days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day => dayOf(dayNumber(day) + count);

/** Days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** 1 (Monday) to 7 (Sunday). */
export const weekday = (day: Day): Weekday => weekdayOf(dayNumber(day));

/** As `weekday`, of a day number; 1970-01-01 was a Thursday. */
export const weekdayOf = (number: number): Weekday => (((((number + 3) % 7) + 7) % 7) + 1) as Weekday;

/** Every day of a range, in order. */
export function daysOf({ from, to }: DayRange): Day[] {
	const first = dayNumber(from);
	return Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, index) => dayOf(first + index));
}

function write(number: number): Day {
	const { year, month, date } = partsOf(number);
	return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

const two = (value: number) => (value < 10 ? `0${value}` : String(value));

function digits(text: string, from: number, to: number): number {
	let value = 0;
	for (let index = from; index < to; index++) value = value * 10 + text.charCodeAt(index) - 48;
	return value;
}
