// What a page of results needs on screen besides the hits: filters, chips, errors in words, what was typed. Pure.
import { problemWords } from '#lib/search/problems.ts';
import { href, type Noun, type Query, type QueryProblem } from '#lib/search/query.ts';
import { chips, filterGroups, type Chip, type FilterGroup } from './form.ts';
import type { Facets } from '#lib/search/facets.ts';

export type View = {
	groups: FilterGroup[];
	chips: Chip[];
	problems: { field: string; message: string }[];
	errors: Record<string, string>;
	typed: Record<string, string>;
};

/** `typed` keeps what could not be read, so that nobody has to type it again. */
export function viewOf(
	noun: Noun,
	path: string,
	params: URLSearchParams,
	results: { query: Query; problems: QueryProblem[]; facets: Facets; where: { name: string | null } }
): View {
	const problems = results.problems.map(({ field, key }) => ({ field, message: problemWords[key] }));
	return {
		groups: results.problems.length ? [] : filterGroups(noun, results.query, results.facets),
		chips: chips(path, results.query, results.where.name),
		problems,
		errors: Object.fromEntries(problems.map(({ field, message }) => [field, message])),
		typed: Object.fromEntries(problems.map(({ field }) => [field, (params.get(field) ?? '').slice(0, 300)]))
	};
}

/** How many there are, as a sentence: '12 activiteiten bij Schadewijk'. */
export function countWords(noun: Noun, total: number, whereName: string | null): string {
	const [one, many] = noun === 'activity' ? ['activiteit', 'activiteiten'] : ['plek', 'plekken'];
	const where = whereName ? ` bij ${whereName}` : '';
	return total === 0
		? `Geen ${many} gevonden${where}`
		: `${total.toLocaleString('nl-NL')} ${total === 1 ? one : many}${where}`;
}

/** Searches that ask a little less, for when nothing was found. */
export function looser(path: string, query: Query): Chip[] {
	const found: Chip[] = [];
	if (query.near && (query.radius ?? 0) < 5000)
		found.push({ label: 'Zoek binnen 5 kilometer', href: href(path, query, { radius: 5000 }) });
	if (query.when || query.from || query.to || query.dayParts.length)
		found.push({
			label: 'Zoek op alle dagen',
			href: href(path, query, { when: null, from: null, to: null, dayParts: [] })
		});
	if (query.near)
		found.push({ label: 'Zoek in heel de gemeente', href: href(path, query, { near: null, radius: null }) });
	found.push({ label: 'Begin opnieuw', href: path });
	return found;
}
