// What was typed so far: words of which the last may be half, and how it could end. Pure.
import { weekdays } from '#lib/calendar/days.ts';
import { weekdayName } from '#lib/calendar/daywords.ts';
import { tokenise, tokeniseQuery } from '../dutch/normalise.ts';
import { isFiller } from '../dutch/stop-words.ts';
import type { Meant } from './meant.ts';

const LONGEST = 100;

/** For each word the beginnings it stands for; `begin` is all of it as it was probably meant. Normalised. */
export type Typed = { words: readonly (readonly string[])[]; begin: string };

const asTyped: Meant = (word) => [word];

/** What was typed so far; null when it is too little, or too much, to suggest anything. */
export function typedWords(text: string, meant: Meant = asTyped): Typed | null {
	if (text.length > LONGEST) return null;
	const all = tokeniseQuery(text).map(({ word }) => word);
	const words = all.filter((word, index) => index === all.length - 1 || !isFiller(word));
	if (words.join('').length < 2) return null;
	return {
		words: words.map(meant),
		begin: all.map((word) => (isFiller(word) ? word : (meant(word)[0] ?? word))).join(' ')
	};
}

/** Whether every word that was typed begins one of these words. */
export const fits = (words: readonly string[], typed: Typed): boolean =>
	typed.words.every((begins) => words.some((word) => begins.some((begin) => word.startsWith(begin))));

/** Whether a text begins with what was typed. */
export const begins = (text: string, { begin }: Typed): boolean =>
	tokenise(text)
		.map(({ word }) => word)
		.join(' ')
		.startsWith(begin);

/** What a question may end with: an area, a weekday; with the little word before it. */
export type Ending = { text: string; words: readonly string[]; before: 'in' | 'op' };

export const endingsOf = (texts: readonly string[], before: Ending['before']): Ending[] =>
	texts.map((text) => ({ text, words: tokenise(text).map(({ word }) => word), before }));

export const weekdayEndings = endingsOf(weekdays.map(weekdayName), 'op');

const LONGEST_ENDING = 3;

/** The text with its last words, perhaps half, as one of these endings: "koffie in sch" is "koffie in Schadewijk" to be. */
export function ended(text: string, endings: readonly Ending[], meant: Meant): string[] {
	const tokens = tokeniseQuery(text);
	for (let length = Math.min(LONGEST_ENDING, tokens.length - 1); length > 0; length--) {
		const [first, before] = [tokens[tokens.length - length]!, tokens[tokens.length - length - 1]!];
		const last = typedWords(text.slice(first.start), meant);
		const subject = tokens.slice(0, -length);
		if (!last || (length === 1 && isFiller(first.word)) || subject.every(({ word }) => isFiller(word))) continue;
		const found = endings.filter(({ words }) => fits(words, last) && begins(words.join(' '), last));
		const little = (ending: Ending) => (isFiller(before.word) ? '' : `${ending.before} `);
		const texts = found.map((ending) => `${text.slice(0, first.start).trim()} ${little(ending)}${ending.text}`);
		if (texts.length) return texts.filter((one) => one.toLowerCase() !== text.trim().toLowerCase());
	}
	return [];
}
