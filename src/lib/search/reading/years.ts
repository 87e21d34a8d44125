// Numbers that are ages, and what they are counted with: jaar, jarig; not uur, personen or december. Pure.
import type { Found } from './claims.ts';

const OLDEST = 110;
const yearWords = /^(?:jaar|jarigen?|jr)$/;
const times =
	/^(?:uur|uren|min|minuut|minuten|weken|dagen|jan|januari|feb|februari|mrt|maart|apr|april|mei|juni?|juli?|aug|augustus|sept?|september|okt|oktober|nov|november|dec|december)$/;
const others =
	/^(?:euros?|eur|cent|centen|eurocent|ct|km|kilometers?|meters?|maanden?|personen|mensen|deelnemers|leden|kinderen|kids|kleinkinderen|jongens|meisjes|vrienden|vriendinnen|vriendjes|vriendinnetjes|keer)$/;

/** Does this word (normalised) say that the number before it is one of years? */
export const isYears = (word = ''): boolean => yearWords.test(word);

/** Does it say that the number before it is none of years? */
export const isNotYears = (word = ''): boolean => times.test(word) || others.test(word);

const untilWords = new Set(['tot', 'met', 't', 'm', 'tm']);

/** Does a number go on to another one, up to that or and that? */
export const isUntil = (word = ''): boolean => untilWords.has(word) || word === 'en';

/** Does the number at `at` count hours or so, by itself or as the first of some: 3 uur, 3 tot 5 uur, 5 en 6 dec? */
export function isCount(words: readonly string[], at: number): boolean {
	const next = words[at + 1];
	if (isNotYears(next)) return true;
	let place = at + 1;
	while (isUntil(words[place]) || words[place] === 'of') place++;
	const last = place > at + 1 && /^\d/.test(words[place] ?? '') ? (words[place + 1] ?? '') : '';
	return times.test(last) || (untilWords.has(next ?? '') && others.test(last));
}

/** The age a word says; null: none. */
export function ageOf(word: string | undefined): number | null {
	if (word === 'anderhalf') return 1;
	const age = word !== undefined && /^\d{1,3}$/.test(word) ? Number(word) : OLDEST + 1;
	return age > OLDEST ? null : age;
}

/** What is for people of some age. */
export const forWhom = (length: number, label: string, marks: readonly string[]): Found => ({
	field: 'doelgroep',
	length,
	label,
	marks
});
