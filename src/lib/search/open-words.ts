// Filters that stood in the words of a question, when it is counted what choosing another value would leave. Pure.
import type { QueryWord } from './dutch/question.ts';
import { dimensions } from './signature.ts';

/** The filters that words ask for and whose values add up (any of them): choosing one takes the place of the words. */
export function fieldsInWords(words: readonly QueryWord[]): string[] {
	const inWords = new Set(words.flatMap(({ field, filter, optional }) => (filter && !optional && field) || []));
	return dimensions.flatMap(({ field, match }) => (match === 'any' && inWords.has(field) ? [field] : []));
}

/** The words as they are read once `field` is chosen: those that asked for it need not be found. */
export function leftOpen(words: readonly QueryWord[], field: string): readonly QueryWord[] {
	const open = words.map((word) => (word.filter && word.field === field ? { ...word, optional: true } : word));
	return open.some(({ optional }) => !optional) ? open : [];
}
