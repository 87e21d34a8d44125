// Words that stand for a filter, looked up by their stems, also misspelt. Pure.
import { boundedFor } from '../dutch/bounded.ts';
import type { Vocabulary } from '../dutch/compounds.ts';
import { isEveryday } from '../dutch/everyday-words.ts';
import { normaliseWord, tokenise } from '../dutch/normalise.ts';
import { isRelative } from '../dutch/relatives.ts';
import { slips } from '../dutch/typos.ts';
import { filterWords, type FilterWord } from './filter-words.ts';
import type { Known } from './reading.ts';
import { isWalkIn, isWayIn } from './way-in.ts';

/** A filter, how many words it takes, and what these were meant to be when they are a slip. */
export type FilterAt = { length: number; filter: FilterWord; meant?: readonly string[] };

type Lexicon = { byKey: Map<string, FilterWord>; longest: Map<string, number> };

// Filter words and what else these are called, by their stems; and the most words that begin with some stem.
function lexiconFor(vocabulary: Vocabulary): Lexicon {
	const byKey = new Map<string, FilterWord>();
	const longest = new Map<string, number>();
	for (const filter of filterWords)
		for (const [nth, text] of filter.words.entries()) {
			const stems = tokenise(text).map(({ word }) => vocabulary.stem(normaliseWord(word)));
			for (const phrase of [stems, ...(filter.alsoSynonyms && nth === 0 ? vocabulary.synonyms.same(stems) : [])]) {
				const [first = ''] = phrase;
				if (!byKey.has(phrase.join(' '))) byKey.set(phrase.join(' '), filter);
				longest.set(first, Math.max(longest.get(first) ?? 0, phrase.length));
			}
		}
	return { byKey, longest };
}

const lexicons = new WeakMap<Vocabulary, Lexicon>();
function lexiconOf(vocabulary: Vocabulary): Lexicon {
	const lexicon = lexicons.get(vocabulary) ?? lexiconFor(vocabulary);
	lexicons.set(vocabulary, lexicon);
	return lexicon;
}

/** The filter that these words (normalised), or the first of them misspelt, stand for from `at` on. */
export function filterAt(words: readonly string[], at: number, { vocabulary, isStrange }: Known): FilterAt | null {
	const word = words[at] ?? '';
	const { byKey, longest } = lexiconOf(vocabulary);
	const most = longest.get(vocabulary.stem(word)) ?? 0;
	const stems = most ? words.slice(at, at + most).map(vocabulary.stem) : [];
	for (let length = stems.length; length > 0; length--) {
		const filter = byKey.get(stems.slice(0, length).join(' '));
		if (!filter) continue;
		const isOther =
			(filter.field === 'taal' && isNoLanguage(words.slice(at, at + length + 1), vocabulary)) ||
			(filter.field === 'binnen' && (isWayIn(words, at) || isWalkIn(words, at)));
		return isOther ? null : { length, filter };
	}
	const meant = isStrange(word) ? slipAt(word, byKey) : null;
	return meant && { length: 1, filter: meant.filter, meant: meant.key.split(' ') };
}

/** Turks eten and Turkse les are something to find, a Turkse buurvrouw is who somebody is: neither is in Turkish. */
const isNoLanguage = (words: readonly string[], { stem, synonyms }: Vocabulary) =>
	words.length > 1 &&
	(synonyms.of(words.map(stem)).length > 0 || (/s(?:ch)?e$/.test(words.at(-2)!) && isPerson(words.at(-1)!)));

const people = new Set(
	`mensen mens vrouwen mannen dames heren buren bewoners inwoners jongens meisjes meiden kinderen ouders ouderen jongeren
	families gezinnen gezin familie gemeenschap nieuwkomers vluchtelingen arbeidsmigranten vriendinnen vrienden`.split(
		/\s+/
	)
);
const isPerson = (word: string) => people.has(word) || isRelative(word);

const SHORTEST_SLIP = 6;

const slipAt = boundedFor((word, byKey: Map<string, FilterWord>): { key: string; filter: FilterWord } | null => {
	if (word.length < SHORTEST_SLIP || isEveryday(word)) return null;
	const found = [...byKey].find(([key]) => key.length > 4 && key[0] === word[0] && slips(word, key, 1) <= 1);
	return found ? { key: found[0], filter: found[1] } : null;
});
