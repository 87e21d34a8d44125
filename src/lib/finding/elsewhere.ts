// Names of places in the country that lie elsewhere: said only of what is known to be one. Pure.
import { tokeniseQuery } from '#lib/search/dutch/normalise.ts';
import { isElsewhere } from '#lib/search/dutch/towns.ts';
import type { Results } from './results.ts';

/** The words of a question that are a town and no place here, as typed: of those that were left out, or found nothing. */
export function placesElsewhere({
	total,
	rest,
	without
}: Pick<Results<unknown>, 'total' | 'rest' | 'without'>): string[] {
	// Where each result holds one of the words at least, any of them may be left out.
	const text = total > 0 && without?.length !== 0 ? (without ?? []).join(' ') : rest;
	return tokeniseQuery(text).flatMap(({ word, start, end }) => (isElsewhere(word) ? [text.slice(start, end)] : []));
}
