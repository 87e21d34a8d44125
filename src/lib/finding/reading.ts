// How a question was read, as far as a page tells it: which words are filters, which are words, what was perhaps meant. Pure.
import { normaliseWord, tokeniseQuery, type Token } from '#lib/search/dutch/normalise.ts';
import { isFiller } from '#lib/search/dutch/stop-words.ts';
import type { Query } from '#lib/search/query.ts';
import type { Understood } from '#lib/search/reading/reading.ts';
import type { Found } from '#lib/search/search.server.ts';

export type Reading = Pick<Found, 'without' | 'akin' | 'forEveryone' | 'narrow'> & {
	/** Filters that stood in the words; also those that were not used, since such a filter was chosen by hand. */
	understood: readonly Understood[];
	/** The words that are no filter, as typed. */
	rest: string;
	/** Words that the visitor wants read as words: as typed, and as the URL has them. */
	literal: { typed: string; word: string }[];
	/** The question without slips of the finger; null when there were none. */
	meant: string | null;
};

/** Nothing was asked in words. */
export const unread: Reading = {
	...{ understood: [], rest: '', literal: [], meant: null },
	...{ without: null, akin: [], forEveryone: false, narrow: false }
};

/** Filters that are asked for together are one: 'Ussen, Horzak'. */
export const partsOf = (words: string) => words.split(', ') as [string, ...string[]];

/** The filters in the words that the answer keeps to. */
export const inUse = (understood: readonly Understood[]) => understood.filter(({ unused }) => !unused);

/** The text of a question without the words of these, and without the little words that led to them. */
export function withoutReads(text: string, gone: readonly Pick<Understood, 'without'>[]): string {
	const tokens = tokeniseQuery(text);
	const left = gone.map(({ without }) => keptIn(tokens, without.text ?? text));
	const kept = tokens.filter((token) => left.every((tokens) => tokens.has(token)));
	return kept.every(({ word }) => isFiller(word)) ? '' : kept.map(({ start, end }) => text.slice(start, end)).join(' ');
}

/** Which of these words are in a text that leaves some of them out. */
function keptIn(tokens: readonly Token[], text: string): Set<Token> {
	const words = tokeniseQuery(text).map(({ word }) => word);
	return new Set(tokens.filter(({ word }) => word === words[0] && words.shift()));
}

/** Words as typed, and what they were taken for. */
export type Slip = { typed: string; meant: string };

/** What was mended in a question, word by word; all of it at once where words were joined or parted. */
export function slipsIn(text: string, meant: string): Slip[] {
	const [before, after] = [tokeniseQuery(text), tokeniseQuery(meant)];
	if (before.length !== after.length) return [{ typed: text, meant }];
	return before.flatMap(({ word, start, end }, at) => {
		const now = after[at];
		return !now || now.word === word ? [] : [{ typed: text.slice(start, end), meant: meant.slice(now.start, now.end) }];
	});
}

/** The same search with every word that was mended taken as it was typed. */
export function asTyped({ text, literal }: Pick<Query, 'text' | 'literal'>, meant: string): Partial<Query> {
	const kept = new Set(tokeniseQuery(meant).map(({ word }) => word));
	const mended = tokeniseQuery(text).filter(({ word }) => !kept.has(word));
	return { literal: [...new Set([...literal, ...mended.map(({ word }) => normaliseWord(word))])].sort() };
}

export function readingOf(
	{ text, literal }: Pick<Query, 'text' | 'literal'>,
	found: Omit<Reading, 'rest' | 'literal'>
): Reading {
	const { understood, meant, without, akin, forEveryone, narrow } = found;
	const tokens = tokeniseQuery(text).map(({ word, start, end }) => ({ word, typed: text.slice(start, end) }));
	// What is asked not to be there is not looked for either.
	const read = understood.filter(({ unused, turned }) => !unused || turned);
	const filters = new Set(read.flatMap(({ words }) => tokeniseQuery(words).map(({ word }) => word)));
	const carrying = tokens.filter(({ word }) => !filters.has(word) && !isFiller(word)).map(({ typed }) => typed);
	return {
		understood,
		rest: read.length ? carrying.join(' ') : text,
		literal: tokens.filter(({ word }) => literal.includes(word)),
		meant,
		without,
		akin,
		forEveryone,
		narrow
	};
}
