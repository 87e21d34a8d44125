// What the filters beside an answer ask when one is chosen, so that a count is what choosing it finds. Pure.
import type { QueryWord } from '../dutch/question.ts';
import type { Facets, Request } from '../engine.ts';
import { sortOf } from '../query.ts';
import { dimensions } from '../signature.ts';

/**
 * field → the question as it is with a value of that filter chosen, for the filters whose choice changes how the words are
 * asked: what the words say about it is then left open, and with a day what comes first is no longer what answers best.
 */
export function choices(request: Request): Map<string, Request> {
	const { noun, query, words, centre } = request;
	const inWords = fieldsInWords(words).map((field) => [field, { ...request, words: leftOpen(words, field) }] as const);
	if (!words.length || query.when || query.from || query.to) return new Map(inWords);
	const soon = { ...query, when: 'week' as const };
	const sort = request.sort === 'relevantie' ? sortOf(noun, soon, centre !== null) : request.sort;
	return new Map([['wanneer', { ...request, query: soon, sort }], ...inWords]);
}

/** The filters that words ask for and whose values add up (any of them): choosing one takes the place of the words. */
function fieldsInWords(words: readonly QueryWord[]): string[] {
	const inWords = new Set(words.flatMap(({ field, filter, optional }) => (filter && !optional && field) || []));
	return dimensions.flatMap(({ field, match }) => (match === 'any' && inWords.has(field) ? [field] : []));
}

function leftOpen(words: readonly QueryWord[], field: string): readonly QueryWord[] {
	const open = words.map((word) => (word.filter && word.field === field ? { ...word, optional: true } : word));
	return open.some(({ optional }) => !optional) ? open : [];
}

/** Facets of the steps in which a question is asked, in their order: each count as the first that finds anything gives it. */
export const inTurn = ([first = {}, ...wider]: readonly Facets[]): Facets =>
	Object.fromEntries(
		Object.entries(first).map(([field, values]) => [
			field,
			Object.fromEntries(
				Object.entries(values).map(([value, count]) => [
					value,
					wider.reduce((found, facets) => found || (facets[field]?.[value] ?? 0), count)
				])
			)
		])
	);
