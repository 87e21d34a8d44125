// Which parts of a text answer a query: ranges in the original string, never markup.
import type { Vocabulary } from './compounds.ts';
import { tokenise } from './normalise.ts';
import type { QueryWord } from './question.ts';
import type { Phrase } from './synonyms.ts';
import { withFixedExpressions } from './stop-words.ts';

/** What the words of a question look for: phrases by their first stem, and what a word may begin with. */
type Sought = { byFirst: Map<string, Phrase[]>; prefixes: string[] };

const nothing: readonly Phrase[] = [];

// A page marks a hundred texts with the words of one question.
const known = new WeakMap<readonly QueryWord[], Sought>();

function soughtBy(queryWords: readonly QueryWord[]): Sought {
	const before = known.get(queryWords);
	if (before) return before;
	const phrases = queryWords.flatMap(({ alternatives }) => alternatives.flatMap(({ all }) => all.flat()));
	const sought = {
		byFirst: Map.groupBy(phrases, (phrase) => phrase[0] ?? ''),
		prefixes: queryWords.flatMap(({ prefix }) => prefix ?? [])
	};
	known.set(queryWords, sought);
	return sought;
}

/**
 * Half-open ranges `[start, end)` in UTF-16 units of `text`, sorted and disjoint, of the words that match by stem,
 * compound part or synonym; a compound is marked as a whole. Hand in corrected words to mark what was meant.
 */
export function highlight(
	text: string,
	queryWords: readonly QueryWord[],
	vocabulary: Vocabulary
): [start: number, end: number][] {
	const tokens = withFixedExpressions(tokenise(text));
	const { byFirst, prefixes } = soughtBy(queryWords);

	const ranges: [start: number, end: number][] = [];
	const mark = (start: number, end: number): void => {
		const last = ranges.at(-1);
		if (last && start <= last[1]) last[1] = Math.max(last[1], end);
		else ranges.push([start, end]);
	};
	const stems = tokens.map(({ word }) => vocabulary.stems(word));
	const standsAt = (at: number, phrase: Phrase): boolean =>
		phrase.every((stem, index) => stems[at + index]?.includes(stem));
	tokens.forEach((token, at) => {
		let longest = 0;
		for (const stem of stems[at]!)
			for (const phrase of byFirst.get(stem) ?? nothing)
				if (phrase.length > longest && standsAt(at, phrase)) longest = phrase.length;
		const last = tokens[at + longest - 1];
		if (longest && last) mark(token.start, last.end);
		else if (prefixes.some((prefix) => token.word.startsWith(prefix))) mark(token.start, token.end);
	});
	return ranges;
}
