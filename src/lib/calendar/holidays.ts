// Dutch public holidays: Algemene termijnenwet, art. 3, with Easter and Whit Sunday. New Year's Eve is not one.
import { addDays, dayOf, numberOf, parts, weekday } from './days.ts';
import type { Day } from './days.ts';

/** Name of the public holiday on a day, as on screen ('Koningsdag'); null on any other day. */
export function publicHoliday(day: Day): string | null {
	return publicHolidays(parts(day).year).get(day) ?? null;
}

/** The public holidays of a year in order, day → name. */
export function publicHolidays(year: number): ReadonlyMap<Day, string> {
	let found = years.get(year);
	if (!found) years.set(year, (found = list(year)));
	return found;
}

const years = new Map<number, ReadonlyMap<Day, string>>();

function list(year: number): ReadonlyMap<Day, string> {
	const fixed = (month: number, date: number) => dayOf(numberOf(year, month, date));
	const easter = easterSunday(year);
	// Wet instelling Koningsdag: the day before when 27 April is a Sunday.
	const kingsDay = weekday(fixed(4, 27)) === 7 ? fixed(4, 26) : fixed(4, 27);
	const named: [Day, string][] = [
		[fixed(1, 1), 'Nieuwjaarsdag'],
		[addDays(easter, -2), 'Goede Vrijdag'],
		[easter, 'Eerste Paasdag'],
		[addDays(easter, 1), 'Tweede Paasdag'],
		[kingsDay, 'Koningsdag'],
		[fixed(5, 5), 'Bevrijdingsdag'],
		[addDays(easter, 39), 'Hemelvaartsdag'],
		[addDays(easter, 49), 'Eerste Pinksterdag'],
		[addDays(easter, 50), 'Tweede Pinksterdag'],
		[fixed(12, 25), 'Eerste Kerstdag'],
		[fixed(12, 26), 'Tweede Kerstdag']
	];
	const days = new Map<Day, string>();
	// Two on one day (Hemelvaart on 5 May in 2005) share a line.
	for (const [day, name] of named.sort(([a], [b]) => (a < b ? -1 : 1))) {
		days.set(day, days.has(day) ? `${days.get(day)} en ${name}` : name);
	}
	return days;
}

/** Easter Sunday in the Gregorian calendar (the anonymous algorithm of Meeus, Jones and Butcher). */
function easterSunday(year: number): Day {
	const a = year % 19;
	const b = Math.floor(year / 100);
	const c = year % 100;
	const d = Math.floor(b / 4);
	const e = b % 4;
	const f = Math.floor((b + 8) / 25);
	const g = Math.floor((b - f + 1) / 3);
	const h = (19 * a + b - d - g + 15) % 30;
	const i = Math.floor(c / 4);
	const k = c % 4;
	const l = (32 + 2 * e + 2 * i - h - k) % 7;
	const m = Math.floor((a + 11 * h + 22 * l) / 451);
	const n = h + l - 7 * m + 114;
	return dayOf(numberOf(year, Math.floor(n / 31), (n % 31) + 1));
}
