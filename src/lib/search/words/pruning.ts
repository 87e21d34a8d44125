// A word has hundreds of other names; only those that some text of the site holds are worth asking for. Pure.
import type { Alternative, QueryWord } from '../dutch/question.ts';
import { asWritten } from '../dutch/terms.ts';
import { isMark } from '../marks.ts';

/** Whether any text of the site may hold this term. */
export type Holds = (term: string) => boolean;

// So short a word is not written down among the words people used.
const SHORT = 2;

/** From the words that texts of the site hold, normalised. */
export function holding(words: Iterable<string>, stem: (word: string) => string): Holds {
	const terms = new Set<string>();
	for (const word of words) terms.add(stem(word)).add(asWritten(word));
	return (term) => term.length <= SHORT || isMark(term) || terms.has(term);
}

/** The same words without the meanings that nothing can have; what was typed itself stays. */
export const pruned = (words: readonly QueryWord[], holds: Holds): QueryWord[] =>
	words.map((word) => ({
		...word,
		alternatives: word.alternatives.flatMap((alternative) =>
			alternative.rank === 'exact' ? [alternative] : (possible(alternative, holds) ?? [])
		)
	}));

function possible(alternative: Alternative, holds: Holds): Alternative | null {
	const all = alternative.all.map((phrases) => phrases.filter((phrase) => phrase.every(holds)));
	return all.every((phrases) => phrases.length) ? { ...alternative, all } : null;
}
