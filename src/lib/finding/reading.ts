// How a question was read, as far as a page tells it: which words are filters, which are words, what was perhaps meant. Pure.
import { normaliseWord, tokeniseQuery } from '#lib/search/dutch/normalise.ts';
import { isFiller } from '#lib/search/dutch/words.ts';
import type { Query } from '#lib/search/query.ts';
import type { Understood } from '#lib/search/reading/reading.ts';

export type Reading = {
	/** Filters that stood in the words; also those that were not used, since such a filter was chosen by hand. */
	understood: readonly Understood[];
	/** The words that are no filter, as typed. */
	rest: string;
	/** Words that the visitor wants read as words: as typed, and as the URL has them. */
	literal: { typed: string; word: string }[];
	/** The question without slips of the finger; null when there were none. */
	meant: string | null;
	/** Nothing holds all words: these were left out, or each result holds one at least (empty). Null: all words count. */
	without: readonly string[] | null;
	/** Descriptions were not looked in: titles and summaries answer. */
	narrow: boolean;
};

/** Nothing was asked in words. */
export const unread: Reading = { understood: [], rest: '', literal: [], meant: null, without: null, narrow: false };

/** Filters that are asked for together are one: 'Ussen, Horzak'. */
export const partsOf = (words: string) => words.split(', ') as [string, ...string[]];

/** The filters in the words that the answer keeps to. */
export const inUse = (understood: readonly Understood[]) => understood.filter(({ unused }) => !unused);

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
	const { understood, meant, without, narrow } = found;
	const tokens = tokeniseQuery(text).map(({ word, start, end }) => ({ word, typed: text.slice(start, end) }));
	const used = inUse(understood);
	const filters = new Set(used.flatMap(({ words }) => tokeniseQuery(words).map(({ word }) => word)));
	const carrying = tokens.filter(({ word }) => !filters.has(word) && !isFiller(word)).map(({ typed }) => typed);
	return {
		understood,
		rest: used.length ? carrying.join(' ') : text,
		literal: tokens.filter(({ word }) => literal.includes(word)),
		meant,
		without,
		narrow
	};
}
