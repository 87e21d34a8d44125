// Words that say when: a weekday, a part of the day, today, this weekend, a date. Pure: the day comes in.
import { addDays, weekday, type Day, type Weekday } from '#lib/calendar/days.ts';
import { capital, shortDay } from '#lib/calendar/daywords.ts';
import { clockAt } from './clock.ts';
import { aheadAt, datedAt, monthAt, monthFrom, onDays, partOfMonthAt } from './date-words.ts';
import { holidayAt } from './holiday-words.ts';
import { nthWeekdayAt } from './nth-weekday.ts';
import { partAt, partNames, partOf, WHOLE_DAY } from './part-words.ts';
import { dayNames, isWeekend, weekdayAt, weekendAt } from './weekday-words.ts';
import type { Query } from '../query.ts';
import type { Known } from './reading.ts';

/** What the words from some place on say of time. */
export type Time = {
	/** How many words it takes. */
	length: number;
	/** On screen: 'Dinsdagavond', 'Vandaag', '24 november'. */
	label: string;
	/** Days of the week, each with the parts of it (bits of Part); empty when `change` says it. */
	week: readonly { weekday: Weekday; parts: number }[];
	change: Partial<Pick<Query, 'when' | 'from' | 'to' | 'dayParts'>>;
	/** Of a holiday: what is called after it. */
	called?: string;
	/** It may also be the end of the word before it: koffie ochtend. */
	endOfWord?: boolean;
};

const relative = new Map([
	['vandaag', 0],
	['van', 0],
	['morgen', 1],
	['overmorgen', 2]
]);

/** How the numbers stand in the text. */
type Typed = Pick<Known, 'glued' | 'isBare' | 'isClock'>;

/** What these words (normalised) say of time from `at` on; null when they say nothing. */
export function timeAt(words: readonly string[], at: number, today: Day, typed: Typed = {}): Time | null {
	const { glued = () => false } = typed;
	return (
		holidayAt(words, at, today) ??
		nthWeekdayAt(words, at, today, glued) ??
		datedAt(words, at, today, typed) ??
		partOfMonthAt(words, at, today) ??
		aheadAt(words, at, today) ??
		relativeAt(words, at, today) ??
		weekAt(words, at, today) ??
		weekdayAt(words, at, glued) ??
		clockAt(words, at, typed) ??
		partAt(words, at)
	);
}

const none: Time['week'] = [];

// vandaag, vanavond, morgenmiddag, morgen avond, overmorgen
function relativeAt(words: readonly string[], at: number, today: Day): Time | null {
	const word = words[at] ?? '';
	for (const [name, days] of relative) {
		const glued = word.startsWith(name) ? partOf(word.slice(name.length)) : null;
		if (glued === null && (word !== name || name === 'van')) continue;
		// "Vandaag, morgen" are two days.
		const isPart = glued === null && name !== 'overmorgen' && words[at + 1] !== 'morgen';
		const part = glued ?? (isPart ? partOf(words[at + 1]) : null);
		const day = addDays(today, days);
		const when = days === 0 ? ('vandaag' as const) : days === 1 ? ('morgen' as const) : null;
		const chosen = part === null ? WHOLE_DAY : 1 << part;
		const { from, to, ...only } = onDays(day, day, chosen);
		return {
			length: part !== null && glued === null ? 2 : 1,
			label:
				part === null
					? capital(name)
					: name === 'van' || name === 'vandaag'
						? capital(`van${partNames[part]}`)
						: capital(`${name}${partNames[part]}`),
			week: none,
			change: when ? { when, ...only } : { from, to, ...only }
		};
	}
	return null;
}

const weekly = /^(?:dit|deze|komend|aankomend|aanstaand|volgend|week|door|werkdagen)/;

// dit weekend, deze week, volgende week, doordeweeks, in december
function weekAt(words: readonly string[], at: number, today: Day): Time | null {
	// The 31st of November is no November.
	if (!weekly.test(words[at] ?? ''))
		return /^\d{1,2}(?:e|de|ste)?$/.test(words[at - 1] ?? '') ? null : monthAt(words[at] ?? '', today);
	const [first = '', second = '', third = ''] = words.slice(at, at + 3);
	const soon = ['dit', 'deze', 'komend', 'komende', 'aankomend', 'aankomende', 'aanstaand', 'aanstaande'].includes(
		first
	);
	if (soon && isWeekend(second)) return { length: 2, label: 'Dit weekend', week: none, change: { when: 'weekend' } };
	if (isWeekend(first)) return weekendAt(words, at);
	if (soon && second === 'week')
		return { length: 2, label: 'De komende 7 dagen', week: none, change: { when: 'week' } };
	const later = ['volgende', 'volgend', 'komende', 'komend'].includes(first);
	if (later && (second === 'week' || isWeekend(second))) {
		const monday = addDays(today, 8 - weekday(today));
		return second === 'week'
			? { length: 2, label: 'Volgende week', week: none, change: { from: monday, to: addDays(monday, 6) } }
			: {
					length: 2,
					label: 'Volgend weekend',
					week: none,
					change: { from: addDays(monday, 5), to: addDays(monday, 6) }
				};
	}
	if (
		/^(?:doordeweeks|doordeweekse|werkdagen)$/.test(first) ||
		(first === 'door' && second === 'de' && third === 'week')
	)
		return {
			length: first === 'door' ? 3 : 1,
			label: 'Doordeweeks',
			week: ([1, 2, 3, 4, 5] as const).map((day) => ({ weekday: day, parts: WHOLE_DAY })),
			change: {}
		};
	if ((soon || later) && second === 'maand') return { ...monthFrom(today, later && !soon ? 1 : 0), length: 2 };
	return comingWeekday(first, second, today) ?? monthAt(first, today);
}

// deze vrijdag, aanstaande dinsdag: the first one; volgende dinsdag: that of next week
function comingWeekday(first: string, second: string, today: Day): Time | null {
	const number = (dayNames.indexOf(second) + 1) as Weekday;
	const soon = ['deze', 'dit', 'komende', 'aankomende', 'aanstaande'].includes(first);
	if (!number || !(soon || first === 'volgende')) return null;
	const monday = addDays(today, 8 - weekday(today));
	const day = soon ? addDays(today, (number - weekday(today) + 7) % 7) : addDays(monday, number - 1);
	return { length: 2, label: capital(shortDay(day)), week: none, change: { from: day, to: day } };
}
