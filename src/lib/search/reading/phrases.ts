// Fixed runs of words, found by their first. Pure.
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
