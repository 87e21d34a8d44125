// Days of the week: dinsdag, dinsdagavond, di avond, ma t/m vr. Pure.
import { weekdays, type Weekday } from '#lib/calendar/days.ts';
import { capital, weekdayName } from '#lib/calendar/daywords.ts';
import { normaliseWord } from '../dutch/normalise.ts';
import { slips, slipsAllowed } from '../dutch/typos.ts';
import { partNames, partOf, WHOLE_DAY } from './part-words.ts';
import type { Time } from './time-words.ts';

export const dayNames = weekdays.map((day) => normaliseWord(weekdayName(day)));
/** Words of their own too: who writes "ma" may mean her mother. */
export const shortNames = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];

const until = ['t m', 'tm', 'tot en met', 'tot'].map((text) => text.split(' '));
const isAt = (words: readonly string[], at: number) => (phrase: readonly string[]) =>
	phrase.every((word, step) => words[at + step] === word);

/** What these words (normalised) say of days of the week from `at` on; `glued`: as in signs.ts. */
export const weekdayAt = (words: readonly string[], at: number, glued: (at: number) => boolean): Time | null =>
	rangeAt(words, at, glued) ?? dayAt(words, at) ?? shortDayAt(words, at);

export const isWeekend = (word: string | undefined) => /^week(?:end|einde)(?:en|s)?$/.test(word ?? '');
export const weekendAt = (words: readonly string[], at: number): Time | null =>
	isWeekend(words[at])
		? {
				length: 1,
				label: 'In het weekend',
				week: ([6, 7] as const).map((weekday) => ({ weekday, parts: WHOLE_DAY })),
				change: {}
			}
		: null;

const dayOf = (word: string | undefined): number =>
	word === undefined ? -1 : Math.max(dayNames.indexOf(word), shortNames.indexOf(word));

// maandag t/m vrijdag, ma-vr, tussen maandag en vrijdag
function rangeAt(words: readonly string[], at: number, glued: (at: number) => boolean): Time | null {
	const first = dayOf(words[at]);
	const isSpan = words[at - 1] === 'tussen' && words[at + 1] === 'en';
	const between = first < 0 ? 0 : isSpan ? 1 : (until.find(isAt(words, at + 1))?.length ?? 0);
	const last = dayOf(words[at + 1 + between]);
	if (first < 0 || last <= first || !(between || glued(at + 1))) return null;
	const days = weekdays.slice(first, last + 1);
	return {
		length: between + 2,
		label: `${capital(weekdayName(days[0]!))} tot en met ${weekdayName(days.at(-1)!)}`,
		week: days.map((weekday) => ({ weekday, parts: WHOLE_DAY })),
		change: {}
	};
}

// dinsdag, dinsdags, dinsdagavond, dinsdag avond, dinsdag in de avond
function dayAt(words: readonly string[], at: number): Time | null {
	const word = words[at] ?? '';
	if (!word.includes('dag') && !word.endsWith('g')) return null;
	for (const [index, name] of dayNames.entries()) {
		const rest = word.startsWith(name) ? word.slice(name.length) : isSlipOf(word, name) ? '' : null;
		if (rest === null) continue;
		const glued = partOf(rest) ?? partOf(rest.replace(/^(?:se?|en)/, ''));
		if (glued === null && !['', 's', 'se', 'en'].includes(rest)) continue;
		const linked = words[at + 1] === 'in' && words[at + 2] === 'de' ? 3 : words[at + 1] === 's' ? 2 : 1;
		const next = glued === null ? partOf(words[at + linked]) : null;
		return onDay(index, glued ?? next, next === null ? 1 : linked + 1);
	}
	return null;
}

// di avond, za 14 uur, elke wo, ma en do: a short name beside what makes it one
function shortDayAt(words: readonly string[], at: number): Time | null {
	const day = shortNames.indexOf(words[at] ?? '');
	if (day < 0) return null;
	const part = partOf(words[at + 1]);
	if (part !== null) return onDay(day, part, 2);
	const isLink = (word: string | undefined) => word === 'en' || word === 'of';
	const isTimed = /^\d{1,2}$/.test(words[at + 1] ?? '') && words.slice(at + 2, at + 4).includes('uur');
	const isEach = ['elke', 'iedere'].includes(words[at - 1] ?? '');
	const isBeside =
		(isLink(words[at + 1]) && dayOf(words[at + 2]) >= 0) || (isLink(words[at - 1]) && dayOf(words[at - 2]) >= 0);
	return isTimed || isEach || isBeside ? onDay(day, null, 1) : null;
}

const onDay = (index: number, part: 0 | 1 | 2 | null, length: number): Time => {
	const day = (index + 1) as Weekday;
	return {
		length,
		label: capital(weekdayName(day)) + (part === null ? '' : partNames[part]),
		week: [{ weekday: day, parts: part === null ? WHOLE_DAY : 1 << part }],
		change: {}
	};
};

const isSlipOf = (word: string, name: string) =>
	word.length > 5 && word.endsWith('g') && slips(word, name, 1) <= Math.min(1, slipsAllowed(word.length));
