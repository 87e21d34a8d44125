// The titles of a site by the words they are made of: which of them have words that begin as somebody types. Pure.
import { tokenise } from '../dutch/normalise.ts';
import { beginning } from './sorted.ts';
import type { Typed } from './typed.ts';

export type Titles = {
	/** In lower case, each once. */
	names: readonly string[];
	/** The same, normalised. */
	texts: readonly string[];
	/** How many things are called so, as `names`. */
	counts: readonly number[];
	/** Normalised words of the titles, sorted; `at[n]`: the places in `names` of the titles with the nth. */
	words: readonly string[];
	at: readonly (readonly number[])[];
};

/** Titles in lower case, with how many there are of each, as {@link Titles}; in steps, for there may be very many. */
export function* titlesOf(names: readonly string[], counts: readonly number[]): Generator<void, Titles> {
	const found = new Map<string, number[]>();
	const texts: string[] = [];
	for (const [place, name] of names.entries()) {
		const read = tokenise(name).map(({ word }) => word);
		texts.push(read.join(' '));
		for (const word of read) {
			const at = found.get(word);
			if (!at) found.set(word, [place]);
			else if (at.at(-1) !== place) at.push(place);
		}
		if (place % 200 === 199) yield;
	}
	const words = [...found.keys()].sort();
	return { names, texts, counts, words, at: words.map((word) => found.get(word) ?? []) };
}

/**
 * The places in `names` of titles in which each word that was typed begins a word, at most `most`: first those that begin
 * with all of it, then those of which there are many.
 */
export function titlesWith(titles: Titles, { words, begin }: Typed, most: number): number[] {
	let left: ReadonlySet<number> | null = null;
	for (const begins of words) {
		const found = new Set<number>();
		for (const begin of begins)
			for (const word of beginning(titles.words, begin))
				for (const place of titles.at[word]!) if (!left || left.has(place)) found.add(place);
		left = found;
	}
	const best: { place: number; score: number }[] = [];
	for (const place of left ?? []) {
		const score = titles.counts[place]! + (titles.texts[place]!.startsWith(begin) ? 1e9 : 0);
		if (best.length === most && score <= best.at(-1)!.score) continue;
		const before = best.findIndex((one) => one.score < score);
		best.splice(before < 0 ? best.length : before, 0, { place, score });
		if (best.length > most) best.pop();
	}
	return best.map(({ place }) => place);
}
