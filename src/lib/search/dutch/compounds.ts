// Compounds: koffieochtend is koffie and ochtend. Split against base words plus the words of the site itself.
import { BASE_WORDS, WHOLE } from './base-words.ts';
import { bounded } from './bounded.ts';
import { normaliseWord, tokenise } from './normalise.ts';
import { stem } from './stem.ts';
import { shipped, synonyms, type Synonyms } from './synonyms.ts';
import { isFiller } from './stop-words.ts';

/** What is known of words; made once per set of site words, safe to share. */
export interface Vocabulary {
	/** The stem of a normalised word. */
	stem(word: string): string;
	/** The parts of a normalised compound, in order and unstemmed; none when the word is no compound. */
	split(word: string): readonly string[];
	/** The stems a normalised word answers to: its own, and those of its parts. */
	stems(word: string): readonly string[];
	/** Is this normalised word, as such or as a stem, a word of the site? */
	has(word: string): boolean;
	/** Is this normalised word, in any inflection, a base word, a word of the site or made of such words? */
	knows(word: string): boolean;
	/** What else words may be called. */
	synonyms: Synonyms;
}

const LENGTH = { part: 3, sitePart: 5, shortest: 6, longest: 40 };
const MOST_PARTS = 4;
const NONE: readonly string[] = [];

const baseWords = BASE_WORDS.map(normaliseWord);
const baseStems: ReadonlySet<string> = new Set(baseWords.flatMap((word) => [word, stem(word)]));
const whole: ReadonlyMap<string, readonly string[]> = new Map(
	Object.entries(WHOLE).map(([word, parts]) => [
		normaliseWord(word),
		parts ? parts.split(' ').map(normaliseWord) : NONE
	])
);

const shippedSynonyms = synonyms(shipped);

type Part = (text: string) => string | undefined;

/** The fewest parts a word falls into; of equal splits the one with the longest beginning. */
function divide(word: string, part: Part, most = MOST_PARTS): readonly string[] | undefined {
	let best: readonly string[] | undefined;
	for (let cut = word.length - LENGTH.part; cut >= LENGTH.part; cut--) {
		const begin = part(word.slice(0, cut));
		if (begin === undefined) continue;
		const rest = word.slice(cut);
		const end = part(rest);
		// A linking s belongs to no part: gemeenschap-s-huis; the last part has none.
		if (end === rest) return [begin, end];
		if (most < 3 || best?.length === 3) continue;
		const more = divide(rest, part, most - 1);
		if (more && (!best || more.length + 1 < best.length)) best = [begin, ...more];
	}
	return best;
}

/** A part as it stands, or without its linking s; other links (boeken-kast, zonne-bloem) fall away with the stem. */
function partIn(stems: ReadonlySet<string>, stemOf: (word: string) => string): Part {
	return (text) => {
		if (text.length < LENGTH.part) return undefined;
		if (stems.has(stemOf(text))) return text;
		const unlinked = text.slice(0, -1);
		return text.endsWith('s') && unlinked.length >= LENGTH.part && stems.has(stemOf(unlinked)) ? unlinked : undefined;
	};
}

// Jeudeboulesclub: what is written as one word, and is no compound of base words, may be a part of a longer one.
const SHORTEST_NAME = 7;
const namesInOne = shipped.flatMap(({ words }) =>
	words.flatMap((name) => {
		const [first, second] = tokenise(name);
		return first && !second && first.word.length >= SHORTEST_NAME && !isFiller(first.word) ? first.word : [];
	})
);
const ofBaseWords = partIn(baseStems, stem);
const baseParts: ReadonlySet<string> = new Set([
	...baseStems,
	...namesInOne.filter((name) => !whole.has(name) && !divide(name, ofBaseWords)).map(stem)
]);

/**
 * Makes a vocabulary of the base words and the site's own words (titles, labels, place names; any spelling).
 * Site words count as parts from five letters on, unless they are function words or compounds themselves.
 * `others`: what words may also be called; those that are shipped when left out.
 */
export function vocabulary(words: Iterable<string> = [], others: Synonyms = shippedSynonyms): Vocabulary {
	const stemOf = bounded(stem);
	const fromBase = partIn(baseParts, stemOf);
	const isWhole = (word: string): boolean => whole.has(word) || baseStems.has(stemOf(word));
	const tooShortOrLong = (word: string): boolean => word.length < LENGTH.shortest || word.length > LENGTH.longest;
	const splitBase = (word: string): readonly string[] =>
		whole.get(word) ?? (tooShortOrLong(word) || isWhole(word) ? NONE : (divide(word, fromBase) ?? NONE));

	const known = new Set<string>();
	const parts = new Set(baseStems);
	for (const text of words)
		for (const { word } of tokenise(text)) {
			if (known.has(word)) continue;
			known.add(word);
			known.add(stemOf(word));
			if (word.length >= LENGTH.sitePart && !isFiller(word) && !splitBase(word).length) parts.add(stemOf(word));
		}

	const fromSite = partIn(parts, stemOf);
	const splitOnce = (word: string): readonly string[] => {
		const base = splitBase(word);
		if (base.length || tooShortOrLong(word) || isWhole(word)) return base;
		// One part at least is a base word, or names would fall apart into other names.
		const found = divide(word, fromSite, 2) ?? NONE;
		return found.some((part) => baseStems.has(stemOf(part))) ? found : NONE;
	};
	const split = bounded(splitOnce);
	const has = (word: string): boolean => known.has(word) || known.has(stemOf(word));
	return {
		stem: stemOf,
		split,
		stems: bounded((word) => [word, ...split(word)].map(stemOf)),
		has,
		knows: (word) => has(word) || baseStems.has(stemOf(word)) || split(word).length > 0,
		synonyms: others
	};
}
