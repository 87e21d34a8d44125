// Days that have a name: koningsdag, tweede kerstdag, met pasen, in de herfstvakantie. Pure: the day comes in.
import { addDays, parts, weekday, type Day, type DayRange } from '#lib/calendar/days.ts';
import { shortDay } from '#lib/calendar/daywords.ts';
import { publicHolidays } from '#lib/calendar/holidays.ts';
import { schoolHolidays, type SchoolHolidayName } from '#lib/calendar/schoolholidays.ts';
import { tokenise } from '../dutch/normalise.ts';
import type { Time } from './time-words.ts';

/**
 * Words for it, its name on screen, what things are called after it, and from how many days to how many days after which
 * public holiday it lasts.
 */
type Row = [words: string, name: string, called: string, holiday: string, from?: number, to?: number];

const days: readonly Row[] = [
	['nieuwjaarsdag', 'Nieuwjaarsdag', 'nieuwjaar', 'Nieuwjaarsdag'],
	['oud en nieuw, oud nieuw, jaarwisseling', 'Oud en nieuw', 'oudejaarsavond', 'Nieuwjaarsdag', -1, 0],
	['goede vrijdag', 'Goede Vrijdag', 'pasen', 'Goede Vrijdag'],
	['eerste paasdag, paaszondag', 'Eerste Paasdag', 'pasen', 'Eerste Paasdag'],
	['tweede paasdag, paasmaandag', 'Tweede Paasdag', 'pasen', 'Tweede Paasdag'],
	['paasdag, paasdagen, paasweekend, paasweekeinde', 'Pasen', 'pasen', 'Eerste Paasdag', 0, 1],
	['koningsdag, koningdag, koninginnedag', 'Koningsdag', 'koningsdag', 'Koningsdag'],
	['bevrijdingsdag', 'Bevrijdingsdag', 'bevrijdingsdag', 'Bevrijdingsdag'],
	['hemelvaartsdag, hemelvaartdag, hemelvaart', 'Hemelvaartsdag', 'hemelvaart', 'Hemelvaartsdag'],
	['eerste pinksterdag', 'Eerste Pinksterdag', 'pinksteren', 'Eerste Pinksterdag'],
	['tweede pinksterdag, pinkstermaandag', 'Tweede Pinksterdag', 'pinksteren', 'Tweede Pinksterdag'],
	['pinksteren, pinksterdagen, pinksterweekend', 'Pinksteren', 'pinksteren', 'Eerste Pinksterdag', 0, 1],
	['kerstavond', 'Kerstavond', 'kerst', 'Eerste Kerstdag', -1],
	['eerste kerstdag', 'Eerste Kerstdag', 'kerst', 'Eerste Kerstdag'],
	['tweede kerstdag', 'Tweede Kerstdag', 'kerst', 'Tweede Kerstdag'],
	['kerstdagen', 'Kerst', 'kerst', 'Eerste Kerstdag', -1, 1],
	[
		'oudejaarsavond, oudejaarsdag, oudjaarsavond, oudjaarsdag, oudjaar, oudejaar',
		'Oudejaarsavond',
		'oudejaarsavond',
		'Nieuwjaarsdag',
		-1
	]
];

// What a thing is about, unless it is said as a time: kerst knutselen, but met kerst.
const feasts: readonly Row[] = [
	['kerst, kerstmis', 'Kerst', 'kerst', 'Eerste Kerstdag', -1, 1],
	['pasen', 'Pasen', 'pasen', 'Eerste Paasdag', 0, 1],
	['carnaval', 'Carnaval', 'carnaval', 'Eerste Paasdag', -49, -47],
	['nieuwjaar', 'Nieuwjaarsdag', 'nieuwjaar', 'Nieuwjaarsdag'],
	// The fifth of December.
	['pakjesavond, sinterklaasavond', 'Pakjesavond', 'sinterklaas', 'Eerste Kerstdag', -20]
];

const schools: readonly [words: string, name: SchoolHolidayName][] = [
	['herfstvakantie, herfst vakantie', 'herfstvakantie'],
	['kerstvakantie, kerst vakantie', 'kerstvakantie'],
	['voorjaarsvakantie, voorjaars vakantie, carnavalsvakantie, krokusvakantie', 'voorjaarsvakantie'],
	['meivakantie, mei vakantie', 'meivakantie'],
	['zomervakantie, zomer vakantie, grote vakantie', 'zomervakantie']
];

const keysOf = (words: string) =>
	words.split(', ').map((one) =>
		tokenise(one)
			.map(({ word }) => word)
			.join(' ')
	);

type Named = { label: string; called: string; next: (today: Day) => DayRange | undefined };

const byWords = (rows: readonly Row[]): [string, Named][] =>
	rows.flatMap(([words, label, called, holiday, from = 0, to = from]) => {
		const next = (today: Day) =>
			[0, 1, 2]
				.map((ahead) => dayOfHoliday(holiday, parts(today).year + ahead))
				.map((day) => ({ from: addDays(day, from), to: addDays(day, to) }))
				.map((days) => (from === to ? days : withWeekend(days)))
				.find(({ to }) => to >= today);
		return keysOf(words).map((key): [string, Named] => [key, { label, called, next }]);
	});

// Two on one day share a line.
const dayOfHoliday = (holiday: string, year: number): Day =>
	[...publicHolidays(year)].find(([, names]) => names.split(' en ').includes(holiday))![0];

/** Pasen begins on Saturday; of a Christmas that ends on one the Sunday is part. */
const withWeekend = ({ from, to }: DayRange): DayRange => ({
	from: weekday(from) === 7 ? addDays(from, -1) : from,
	to: weekday(to) === 6 ? addDays(to, 1) : to
});

const led: ReadonlyMap<string, Named> = new Map(byWords(feasts));
const always: ReadonlyMap<string, Named> = new Map([
	...byWords(days),
	...schools.flatMap(([words, name]) => {
		const label = `In de ${name}`;
		const next = (today: Day) => schoolHolidays.find((holiday) => holiday.name === name && holiday.to >= today);
		return keysOf(words).map((key): [string, Named] => [key, { label, called: name, next }]);
	})
]);
const LONGEST = 3;

const leading = /^(?:met|tydens|in|op|gedurende|deze)$/;
const coming = /^(?:komende?|aankomende?|aanstaande|volgende?|hele)$/;
// Na de zomervakantie is another time, and versiering voor koningsdag none.
const outside = /^(?:voor|na|sinds|buiten)$/;
const wordBefore = (words: readonly string[], at: number): string =>
	words[at - (/^(?:de|het)$/.test(words[at - 1] ?? '') ? 2 : 1)] ?? '';
const isLed = (words: readonly string[], at: number): boolean =>
	coming.test(words[at - 1] ?? '') || leading.test(wordBefore(words, at));

const ordinals: ReadonlyMap<string | undefined, string> = new Map([
	...['eerste', '1e', '1ste'].map((word) => [word, 'eerste'] as const),
	...['tweede', '2e', '2de'].map((word) => [word, 'tweede'] as const)
]);

/** The next time that it is the holiday these words (normalised) name from `at` on. */
export function holidayAt(words: readonly string[], at: number, today: Day): Time | null {
	if (outside.test(wordBefore(words, at))) return null;
	if (coming.test(words[at] ?? '')) {
		const time = holidayAt(words, at + 1, today);
		return time && { ...time, length: time.length + 1 };
	}
	const nth = ordinals.get(words[at]);
	// Eerste en tweede kerstdag are two days.
	const isPair = nth && /^(?:en|of)$/.test(words[at + 1] ?? '') && ordinals.has(words[at + 2]);
	const said = nth ? [nth, words[at + (isPair ? 3 : 1)] ?? ''] : words.slice(at, at + LONGEST);
	for (let length = said.length; length > 0; length--) {
		const key = said.slice(0, length).join(' ');
		const year = /^20\d\d$/.test(words[at + length] ?? '') ? words[at + length]! : '';
		const named = always.get(key) ?? (year || isLed(words, at) ? led.get(key) : undefined);
		const days = named?.next(year && `${year}-01-01` > today ? `${year}-01-01` : today);
		if (!named || !days) continue;
		const isThatYear = year && [days.from, days.to].some((day) => day.startsWith(year));
		return onHoliday(named, days, isPair ? 1 : length + (isThatYear ? 1 : 0), today);
	}
	return null;
}

const onHoliday = ({ label, called }: Named, { from, to }: DayRange, length: number, today: Day): Time => {
	const last = from === to ? '' : ` tot en met ${shortDay(to, today)}`;
	return {
		length,
		label: `${label}, ${shortDay(from, today)}${last}`,
		week: [],
		called,
		change: { from: from < today ? today : from, to }
	};
};
