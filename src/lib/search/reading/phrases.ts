// Runs of words that say one thing together. Pure.
import type { Vocabulary } from '../dutch/compounds.ts';
import { tokenise } from '../dutch/normalise.ts';

/** How many words of the longest of these texts stand in words (normalised) from some place on; 0: none does. */
export function phrases(texts: readonly string[]): (words: readonly string[], at: number) => number {
	const all = texts
		.map((text) => tokenise(text).map(({ word }) => word))
		.sort((one, other) => other.length - one.length);
	const byFirst = Map.groupBy(all, ([first]) => first);
	return (words, at) =>
		byFirst.get(words[at])?.find((phrase) => phrase.every((word, step) => words[at + step] === word))?.length ?? 0;
}

/** "Haren knippen" is one thing, and not in the dorp Haren. */
export const isExpression = (words: readonly string[], { synonyms, stem }: Vocabulary) =>
	words.length === 2 && synonyms.of(words.map(stem)).length > 0;

/** Whether words `from` up to `to` only say a part of it: "alleen met kerst" asks for company, and for no day. */
export const isSaid = (words: readonly string[], from: number, to: number, { synonyms, stem }: Vocabulary) =>
	[words.slice(Math.max(0, from - 2), to), words.slice(from, to + 1)].some(
		(said) => said.length > to - from && synonyms.of(said.map(stem)).length > 0
	);
