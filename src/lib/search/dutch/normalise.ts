// From typed text to comparable words: case, accents, ij/y, apostrophes and hyphens stop mattering; offsets stay true.
import { inStandardDutch } from './brabants.ts';

/** A normalised word with the half-open range `[start, end)` it came from, in UTF-16 units of the original string. */
export interface Token {
	word: string;
	start: number;
	end: number;
}

/** What of a query is read: enough for a sentence, too little to be a burden. */
export const QUERY_LIMIT = { characters: 200, words: 24 };

const WORD_LENGTH = 60;
// An apostrophe inside a word belongs to it (foto's, D'n); every other sign, a hyphen too, parts words. 65+ is a word.
const WORD = /\d+\+|[\p{L}\p{N}\p{M}]+(?:['’‘`´][\p{L}\p{M}]+)*/gu;
// Only what everybody means the same by.
const drawings: ReadonlyMap<string, string> = new Map(
	`☕ koffie 🫖 thee 🍽 eten 🍴 eten 🍲 soep 🥣 soep 🍕 pizza 🎂 taart 🥾 wandelen 🚶 wandelen 🏃 hardlopen 🚲 fietsen 🚴 fietsen ⚽ voetbal
	🏀 basketbal 🎾 tennis 🏓 tafeltennis 🏊 zwemmen 💃 dansen 🧘 yoga ♟ schaken 🎲 spelletjes 🃏 kaarten 🎱 biljarten 🎵 muziek
	🎶 muziek 🎤 zingen 🎨 schilderen 🧶 breien 🧵 naaien 📚 boeken 📖 lezen 🎬 film 🎭 toneel 💻 computer 📱 telefoon 🌱 tuinieren
	🌳 natuur 🐕 hond 🛝 speeltuin ♿ rolstoel 👶 baby 👵 ouderen 👴 ouderen 👧 kinderen 👦 kinderen 🔧 repareren 🚻 toilet`
		.match(/(?<!\S)\S+ \S+/g)
		?.map((pair) => pair.split(' ') as [string, string])
);
const DRAWING = new RegExp([...drawings.keys()].join('|'), 'u');
const WORD_OR_DRAWING = new RegExp(`${DRAWING.source}|${WORD.source}`, 'gu');
const PLAIN = /^[a-z0-9]+$/;
const MARKS = /\p{M}+/gu;
const OTHER = /[^\p{L}\p{N}]+/gu;

/**
 * One word in the form in which words are compared: `Schadewijk` and `schadewyk` → `schadewyk`, `foto’s` → `fotos`,
 * `CAFÉ` → `cafe`, `65+` → `65plus`. Only letters and digits are left, at most 60; the answer may be empty.
 */
export function normaliseWord(word: string): string {
	let folded = word.toLowerCase();
	if (!PLAIN.test(folded)) {
		if (folded.endsWith('+')) folded = folded.slice(0, -1) + 'plus';
		folded = folded.normalize('NFKD').toLowerCase().replace(MARKS, '');
		// Cut before cleaning: half a surrogate pair at the cut is cleaned away too.
		folded = folded.slice(0, WORD_LENGTH).replace(OTHER, '');
	}
	return folded.slice(0, WORD_LENGTH).replaceAll('ij', 'y');
}

/**
 * The words of a text, in order, each with its range in `text`; linear in the length of the text.
 * @param limit at most this many words
 */
export function tokenise(text: string, limit = Infinity, pattern = WORD): Token[] {
	const tokens: Token[] = [];
	for (const match of text.matchAll(pattern)) {
		if (tokens.length >= limit) break;
		const word = normaliseWord(drawings.get(match[0]) ?? match[0]);
		if (word) tokens.push({ word, start: match.index, end: match.index + match[0].length });
	}
	return tokens;
}

/**
 * The words of what a visitor typed, bounded by {@link QUERY_LIMIT}; a drawing people type for a word is that word, and a
 * little word of Brabants the one of everybody.
 */
export function tokeniseQuery(text: string): Token[] {
	const typed = text.slice(0, QUERY_LIMIT.characters);
	return inStandardDutch(tokenise(typed, QUERY_LIMIT.words, DRAWING.test(typed) ? WORD_OR_DRAWING : WORD));
}
