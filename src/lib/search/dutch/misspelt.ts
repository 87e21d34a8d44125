// Slips for words that are known here and stand in no text: alzeimer finds what there is for who has dementie. Pure.
import { bounded } from './bounded.ts';
import { isEveryday } from './everyday-words.ts';
import { tokenise } from './normalise.ts';
import { sound } from './sound.ts';
import { stem } from './stem.ts';
import { corrections, slips } from './typos.ts';

const SHORTEST = 5;
// Of a shorter word too many others are one letter away: kussen is no klussen. It is a slip when it sounds the same.
const SHORTEST_BY_LETTER = 7;
const MOST = 1000;

/**
 * For a normalised word that is unknown: those of these names it was perhaps meant to be, normalised, nearest first. The
 * same when said aloud, or in a longer word one letter off: these say less of what there is than the words of texts, so less
 * is forgiven.
 */
export function misspelt(names: readonly string[]): (word: string) => readonly string[] {
	const single = new Set(
		names.flatMap((name) => {
			const [first, second] = tokenise(name);
			return first && !second ? first.word : [];
		})
	);
	const bySound = Map.groupBy(single, sound);
	const byLetter = Map.groupBy(single, ([first = '']) => first);
	return bounded((word) => {
		if (word.length < SHORTEST || isEverydayForm(word)) return [];
		const near = word.length < SHORTEST_BY_LETTER ? [] : (byLetter.get(word[0] ?? '') ?? []);
		const spelledAlike = near.filter((name) => slips(word, name, 1) === 1);
		return corrections(word, [...(bySound.get(sound(word)) ?? []), ...spelledAlike]);
	}, MOST);
}

// Mooie is right, and no movie.
const isEverydayForm = (word: string): boolean => [word, stem(word), word.replace(/e$/, '')].some(isEveryday);
