// What of a result answers the words of a question: in its title and summary, or else somewhere behind them. Pure.
import { highlight } from '#lib/search/dutch/highlight.ts';
import type { QueryWord } from '#lib/search/dutch/question.ts';
import { siteVocabulary } from '#lib/search/words/vocabulary.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { why, type Marks, type Ranges, type Told, type Why } from './why.ts';

export type Answering = {
	highlights: { title: Ranges; summary: Ranges };
	/** Where the words stand when title and summary hold none of them; null when these do, or no words were asked. */
	why: Why | null;
};

/** The words of a question. */
export type Words = {
	words: readonly QueryWord[];
	/** Those that are no filter: what a card must answer for. */
	sought: readonly QueryWord[];
	/** As far as these count in names and labels. */
	inLabels: readonly QueryWord[];
	/** As far as they count in running text. */
	inBody: readonly QueryWord[];
};

/** Nothing was asked in words. */
export const noWords: Words = { words: [], sought: [], inLabels: [], inBody: [] };

export function wordsOf(words: readonly QueryWord[]): Words {
	const sought = words.filter(({ filter }) => !filter);
	const counting = (counts: (within: QueryWord['alternatives'][number]['within']) => boolean) =>
		sought.map((word) => ({ ...word, alternatives: word.alternatives.filter(({ within }) => counts(within)) }));
	return {
		words,
		sought,
		inLabels: counting((within) => within !== 'announced'),
		inBody: counting((within) => !within)
	};
}

/** `told`: what else there is to tell, asked only when it is needed. */
export function answering(title: string, summary: string, asked: Words, told: () => Told): Answering {
	const { words, sought, inLabels, inBody } = asked;
	const highlights = { title: ranges(title, words), summary: ranges(summary, words) };
	const shown = highlights.title.length + highlights.summary.length > 0;
	// What is marked may be a filter: the name of the wijk says nothing of the coffee.
	const answered = shown && (sought.length === words.length || ranges(`${title}\n${summary}`, sought).length > 0);
	if (!sought.length || answered) return { highlights, why: null };
	const marks: Marks = (text, body) => ranges(text, body ? inBody : inLabels);
	return { highlights, why: why(told(), marks) };
}

const ranges = (text: string, words: readonly QueryWord[]): Ranges =>
	words.length ? highlight(text, words, siteVocabulary()) : [];

/** Names that search reads as they stand on screen. */
export const labels = (names: readonly (string | null | undefined)[]): Told['labels'] =>
	names.filter((name) => typeof name === 'string').map((name) => ({ words: name, name }));

/** Kinds are read by their slugs: the name says "Koffie en inloop", and not every inloop is coffee. */
export const kindLabels = (keys: readonly string[]): Told['labels'] =>
	keys.flatMap((key) => kinds.get(key) ?? []).map(({ slug, name }) => ({ words: slug, name }));
