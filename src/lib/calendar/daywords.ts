// Days and times in Dutch, as they stand on screen.
import { addDays, daysBetween, parts, weekday } from './days.ts';
import type { Day, Weekday } from './days.ts';

const weekdayNames = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;
const monthNames = [
	'januari',
	'februari',
	'maart',
	'april',
	'mei',
	'juni',
	'juli',
	'augustus',
	'september',
	'oktober',
	'november',
	'december'
] as const;
const shortMonths = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;

/** 'dinsdag' */
export const weekdayName = (number: Weekday): string => weekdayNames[number - 1]!;

/** 'november'; month 1 to 12. */
export const monthName = (month: number): string => monthNames[month - 1]!;

/** 'dinsdag 24 november', with the year when it is not the year of `today` (or when `today` is left out). */
export function longDay(day: Day, today?: Day): string {
	return `${weekdayName(weekday(day))} ${dateOf(day, today)}`;
}

/** '24 november', with the year when it is not the year of `today`. */
export function dateOf(day: Day, today?: Day): string {
	const { year, month, date } = parts(day);
	return `${date} ${monthName(month)}${today && parts(today).year === year ? '' : ` ${year}`}`;
}

/** 'november 2026' */
export const monthOf = (day: Day): string => `${monthName(parts(day).month)} ${parts(day).year}`;

/** 'za 28 nov', with the year when it is not the year of `today`. */
export function shortDay(day: Day, today?: Day): string {
	const { year, month, date } = parts(day);
	const end = !today || parts(today).year === year ? '' : ` ${year}`;
	return `${weekdayName(weekday(day)).slice(0, 2)} ${date} ${shortMonths[month - 1]}${end}`;
}

/** 'vandaag', 'morgen', or else 'dinsdag 24 november'. */
export function nearDay(day: Day, today: Day): string {
	if (day === today) return 'vandaag';
	if (day === addDays(today, 1)) return 'morgen';
	return longDay(day, today);
}

/** 'vandaag', 'morgen', 'dinsdag' within six days, or else 'za 28 nov'. */
export function soonDay(day: Day, today: Day): string {
	const ahead = daysBetween(today, day);
	if (ahead === 0) return 'vandaag';
	if (ahead === 1) return 'morgen';
	return ahead > 1 && ahead < 7 ? weekdayName(weekday(day)) : shortDay(day, today);
}

/** '9:00' of '09:00' or of a wall time; midnight at the end of a day stays '24:00'. */
export function clockWords(time: string): string {
	const short = time.length > 5 ? time.slice(11, 16) : time;
	return short.startsWith('0') ? short.slice(1) : short;
}

/** 'a', 'a en b', 'a, b en c' */
export function listWords(items: readonly string[]): string {
	if (items.length < 2) return items.join('');
	return `${items.slice(0, -1).join(', ')} en ${items.at(-1)}`;
}

/** 'Dinsdag 24 november' → 'dinsdag 24 november', inside a sentence. */
export const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** First letter in capital, for the start of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
