// What people type in small fields: days, times and money, read as forgiving as they are written. Pure.
import { isDay, type Day } from '#lib/calendar/days.ts';
import { isTime } from '#lib/calendar/zone.ts';

/** '2026-12-04', '4-12-2026' or '4/12/2026' as a day; null when it is none. */
export function readDay(text: string): Day | null {
	const typed = text.trim();
	if (isDay(typed)) return typed;
	const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(typed);
	if (!match) return null;
	const [, date = '', month = '', year = ''] = match;
	const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
	return isDay(day) ? day : null;
}

/** '19:30', '19.30', '9:00', '19' or '19 uur' as 'HH:MM'; null when it is none. */
export function readTime(text: string): string | null {
	const match = /^(\d{1,2})(?:[:.](\d{2}))?(?: ?uur)?$/.exec(text.trim().toLowerCase());
	const time = match && `${match[1]!.padStart(2, '0')}:${match[2] ?? '00'}`;
	return isTime(time) ? time : null;
}

// 'Euro' before or after, or between euros and cents; then for whom or how often, which says nothing more.
const euro = '(?:€|euro|eur)';
const money = new RegExp(
	`^${euro}?\\s*(\\d{1,5})(?:\\s*(?:[.,]|${euro}(?:\\s+en)?)\\s*(\\d{1,2}|[-–—]{1,2})(?:\\s*cent)?)?\\s*${euro}?\\s*(?:(?:p\\.?\\s?p\\.?|per (?:persoon|keer)))?$`
);

/** '3,50', '2.5', '€ 3', '€ 3,-', '7 euro 50', '50 cent' or 'gratis' in cents; null when it is no amount up to € 10.000. */
export function readCents(text: string): number | null {
	const typed = text.trim().toLowerCase();
	if (/^(gratis|niets|niks|nul)\.?$/.test(typed)) return 0;
	const small = /^(\d{1,2})\s*cent$/.exec(typed);
	if (small) return Number(small[1]);
	const match = money.exec(typed);
	if (!match) return null;
	const cents = Number(match[1]) * 100 + (match[2] && /\d/.test(match[2]) ? Number(match[2].padEnd(2, '0')) : 0);
	return cents <= 1_000_000 ? cents : null;
}

/** 350 → '3,50', 300 → '3': as somebody would type it. */
export const centsTyped = (cents: number): string =>
	cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ',');

/** A whole number from `least` to `most`; null when it is none. */
export function readNumber(text: string, least: number, most: number): number | null {
	const typed = text.trim();
	if (!/^\d{1,6}$/.test(typed)) return null;
	const number = Number(typed);
	return number >= least && number <= most ? number : null;
}
