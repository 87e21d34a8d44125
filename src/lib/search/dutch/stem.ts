// Dutch stems after Kraaij and Pohlmann: take one ending off, restore the spelling (broden → brood), look again.
import { IRREGULAR } from './irregular.ts';

type Rule = (word: string) => string;

const LATIN = /^[a-z]+$/;
const VOWELS = /[aeiouy]+/g;
const DOUBLED = /([bdfgklmnprstvz])\1$/;
const OPEN_SYLLABLE = /(?:^|[^aeiouy])([aeou])[bdfgklmnprstvz]$/;
const STRESSED_E = /^(?:be|ge|ver|ont|her)[^aeiouy]+e[^aeiouy]$|(?:lez|spel|gev|nem|wet|brek|sprek)$/;
const EN = /(?:[^aeiouy]|ei|[aeou]?[uo][iy]|aai|y|ie|ee)en$/;

const syllables = (word: string): number => word.match(VOWELS)?.length ?? 0;

/** What is left of a word after its ending, spelled as a word: zwemm → zwem, brod → brood, brev → breev → breef. */
function respell(rest: string): string {
	if (DOUBLED.test(rest)) return rest.slice(0, -1);
	const vowel = OPEN_SYLLABLE.exec(rest)?.[1];
	// In a longer word an e before the last consonant is mostly mute: schilder, wandel; and so is -or in motor.
	const long = vowel && (syllables(rest) === 1 || (vowel === 'e' ? STRESSED_E.test(rest) : !rest.endsWith('or')));
	const last = rest.at(-1) ?? '';
	const voiceless = last === 'v' ? 'f' : last === 'z' ? 's' : last;
	return rest.slice(0, -1) + (long ? vowel : '') + voiceless;
}

/** Takes off an ending and respells, unless too little of a word would be left. */
function without(word: string, ending: string, least = 2): string {
	const rest = word.slice(0, -ending.length);
	return rest.length >= least && syllables(rest) > 0 ? respell(rest) : word;
}

// A plural s follows unstressed endings and loan words; the s of fiets, gids, mens and dans is their own.
const PLURAL_S =
	/(?:je|[aeiouy].*(?:[tmfngzhdk]e|e[lmnr]|aar|ier|eur|ing|[ao]|[bdlmnrst]ie|[bst]y))s$|(?:b|pp|op|ip|[^aeiou]m|[ae]am)s$/;

const RULES: Rule[] = [
	// mogelijkheden → mogelijk, eenzaamheid → eenzaam
	(word) => (word.endsWith('heden') ? without(word, 'heden', 4) : word),
	(word) => (word.endsWith('heid') && word.length > 7 ? word.slice(0, -4) : word),
	// woensdagen, middagen: dag keeps its short vowel
	(word) => (word.endsWith('dagen') ? word.slice(0, -2) : word),
	(word) => (PLURAL_S.test(word) && syllables(word) + (word.length > 4 ? 1 : 0) > 1 ? word.slice(0, -1) : word),
	(word) => (word.endsWith('je') && word.length > 4 ? large(word) : word),
	(word) => (EN.test(word) ? without(word, 'en') : word),
	// wandeling → wandel; woning → woon, as wonen; but danszingen is to zing
	(word) => (word.endsWith('ing') && !/[^aeiouy]zing$/.test(word) ? without(word, 'ing', 3) : word),
	(word) => (/[lnr]aar$/.test(word) && syllables(word) > 2 ? word.slice(0, -3) : word),
	(word) => (word.endsWith('elt') && syllables(word) > 1 ? word.slice(0, -1) : word),
	(word) => (/[^aeiouy]e$/.test(word) && !word.endsWith('cafe') ? without(word, 'e', 3) : word),
	(word) => (DOUBLED.test(word) ? word.slice(0, -1) : word)
];

/** The word a diminutive is of: spelletje → spel, boompje → boom, tuintje → tuin, kopje → kop. */
function large(word: string): string {
	if (word.endsWith('ingetje')) return word.slice(0, -4);
	if (/([bdfglmnprst])\1etje$/.test(word)) return word.slice(0, -5);
	if (/[bglmnr]etje$/.test(word)) return word.slice(0, -4);
	if (word.endsWith('mpje')) return word.slice(0, -3);
	if (/(?:[aeiouy]{2}|y|[aeiouy].*e)[lnr]tje$|[yw]tje$/.test(word)) return word.slice(0, -3);
	return /[^aeiouy]je$/.test(word) ? word.slice(0, -2) : word;
}

/** A compound bends as its last word does: kleinkinderen → kleinkind. */
function irregularCompound(word: string): string | undefined {
	for (let cut = 3; cut <= word.length - 5; cut++) {
		const last = IRREGULAR.get(word.slice(cut));
		if (last !== undefined) return word.slice(0, cut) + last;
	}
	return undefined;
}

/**
 * The stem of one normalised word: koken, kook, kookt → kook; spelletjes → spel; clubs → club.
 * Words with digits or other scripts, and words under four letters, are their own stem.
 * Source: the order of endings follows W. Kraaij and R. Pohlmann, "Porter's stemming algorithm for Dutch" (1994).
 */
export function stem(word: string): string {
	const irregular = IRREGULAR.get(word);
	if (irregular !== undefined) return irregular;
	if (word.length < 4 || !LATIN.test(word)) return word;
	const compound = irregularCompound(word);
	if (compound !== undefined && compound !== word) return stem(compound);
	// A kring is one in a leeskring too.
	if (compound === word && word.endsWith('ing')) return word;
	for (const rule of RULES) {
		const shorter = rule(word);
		if (shorter !== word) return stem(shorter);
	}
	return word;
}
