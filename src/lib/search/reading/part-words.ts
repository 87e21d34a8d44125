// Words for a part of the day: 's avonds, elke ochtend, overdag, na het werk. Pure.
import { weekdays } from '#lib/calendar/days.ts';
import type { Vocabulary } from '../dutch/compounds.ts';
import { normaliseWord } from '../dutch/normalise.ts';
import type { Part } from '../marks.ts';
import { phrases } from './phrases.ts';
import type { Time } from './time-words.ts';

/** All parts of a day, as bits of Part. */
export const WHOLE_DAY = 0b111;

const words = (text: string) => new Set(text.split(' ').map(normaliseWord));
const partWords: readonly ReadonlySet<string>[] = [
	words('ochtend ochtenden ochtends morgen morgens voormiddag voormiddagen'),
	words('middag middagen middags namiddag namiddagen'),
	words('avond avonden avonds nacht nachten nachts')
];
const adverbs: readonly ReadonlySet<string>[] = [
	words('ochtends sochtends morgens smorgens voormiddags'),
	words('middags smiddags namiddags'),
	words('avonds savonds nachts snachts')
];
const afterwards = phrases(['na het eten', 'na het avondeten', 'na het werk', 'na werktijd', 'tot laat']);
export const partNames = ['ochtend', 'middag', 'avond'] as const;

/** The part of the day that a word names. */
export const partOf = (word: string | undefined): Part | null => {
	const part = word === undefined ? -1 : partWords.findIndex((set) => set.has(word));
	return part < 0 ? null : (part as Part);
};

const labels = new Map([
	[0b011, 'Overdag'],
	[WHOLE_DAY, 'De hele dag']
]);

/** Parts of any day, as bits of Part, said in so many words. */
export const anyDay = (parts: number, length: number): Time => ({
	length,
	label: labels.get(parts) ?? `In de ${partNames.filter((_, part) => parts & (1 << part)).join(' of ')}`,
	week: weekdays.map((weekday) => ({ weekday, parts })),
	change: {}
});

/** 's avonds, in de avond, elke avond. */
export function partAt(words: readonly string[], at: number): Time | null {
	const after = afterwards(words, at);
	if (after) return anyDay(0b100, after);
	if (words[at] === 'overdag') return anyDay(0b011, 1);
	const [first = '', second = '', third] = words.slice(at, at + 3);
	const from = first === 's' ? 1 : 0;
	const adverb = adverbs.findIndex((set) => set.has(from ? second : first));
	if (adverb >= 0) return anyDay(1 << adverb, from + 1);
	const inThe = first === 'in' && second === 'de' ? partOf(third) : null;
	if (inThe !== null) return anyDay(1 << inThe, 3);
	const each = ['elke', 'iedere'].includes(first) ? partOf(second) : null;
	return each === null ? null : anyDay(1 << each, 2);
}

const bare = /^(?:ochtend|middag|avond)$/;

/** Wandelen avond; but spelletjes avond and avond eten are one word to everybody, and a middag met spel is what is held. */
export function barePartAt(words: readonly string[], at: number, { has, stem, synonyms }: Vocabulary): Time | null {
	const [before = '', word = '', next = ''] = [words[at - 1], words[at], words[at + 1]];
	const part = bare.test(word) ? partOf(word) : null;
	const isWord = (one: string) => has(one) || synonyms.of([stem(one)]).length > 0;
	const isOne = (first: string, last: string) =>
		[first + last, `${first}s${last}`].some(isWord) || synonyms.of([first, last].map(stem)).length > 0;
	const isKind =
		(before && (isOne(before, word) || /^goede?$/.test(before))) ||
		(next && isOne(word, next)) ||
		/^(?:met|vol)$/.test(next);
	return part === null || isKind ? null : { ...anyDay(1 << part, 1), endOfWord: true };
}
