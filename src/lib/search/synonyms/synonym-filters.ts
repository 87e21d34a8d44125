// Words of a group that are also read as a filter: they do that whatever stands in the group. Pure.
import { filterWords } from '../reading/filter-words.ts';
import { meaning } from './synonym-list.ts';

/** Each filter that these words stand for by themselves, as on screen, with those words. */
export function filtersIn(words: readonly string[]): { label: string; words: string[] }[] {
	return filterWords.flatMap((filter) => {
		const meanings = new Set(filter.words.map(meaning));
		const found = words.filter((word) => meanings.has(meaning(word)));
		return found.length ? [{ label: filter.label, words: found }] : [];
	});
}
