// The titles of a site by the words they are made of: which of them have words that begin as somebody types. Pure.
import { tokenise } from '../dutch/normalise.ts';

export type Titles = {
	/** In lower case, each once. */
	names: readonly string[];
	/** How many things are called so, as `names`. */
	counts: readonly number[];
	/** Normalised words of the titles, sorted; `at[n]`: the places in `names` of the titles with the nth. */
	words: readonly string[];
	at: readonly (readonly number[])[];
};

/** Titles in lower case, with how many there are of each, as {@link Titles}; in steps, for there may be very many. */
export function* titlesOf(names: readonly string[], counts: readonly number[]): Generator<void, Titles> {
	const found = new Map<string, number[]>();
	for (const [place, name] of names.entries()) {
		for (const { word } of tokenise(name)) {
			const at = found.get(word);
			if (!at) found.set(word, [place]);
			else if (at.at(-1) !== place) at.push(place);
		}
		if (place % 200 === 199) yield;
	}
	const words = [...found.keys()].sort();
	return { names, counts, words, at: words.map((word) => found.get(word) ?? []) };
}

/**
 * The places in `names` of titles in which each of these normalised words begins a word, at most `most`: first those that
 * begin with what was `typed` (lower case), then those of which there are many.
 */
export function titlesWith(titles: Titles, begins: readonly string[], typed: string, most: number): number[] {
	let left: ReadonlySet<number> | null = null;
	for (const begin of begins) {
		const found = new Set<number>();
		for (let word = firstFrom(titles.words, begin); titles.words[word]?.startsWith(begin); word++)
			for (const place of titles.at[word]!) if (!left || left.has(place)) found.add(place);
		left = found;
	}
	const best: { place: number; score: number }[] = [];
	for (const place of left ?? []) {
		const score = titles.counts[place]! + (titles.names[place]!.startsWith(typed) ? 1e9 : 0);
		if (best.length === most && score <= best.at(-1)!.score) continue;
		const before = best.findIndex((one) => one.score < score);
		best.splice(before < 0 ? best.length : before, 0, { place, score });
		if (best.length > most) best.pop();
	}
	return best.map(({ place }) => place);
}

/** The place of the first word that does not sort before `begin`. */
function firstFrom(words: readonly string[], begin: string): number {
	let [low, high] = [0, words.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (words[middle]! < begin) low = middle + 1;
		else high = middle;
	}
	return low;
}
