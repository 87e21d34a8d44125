// What a page of results needs on screen besides the hits: filters, chips, errors in words, what was typed. Pure.
import { uncapital } from '#lib/calendar/daywords.ts';
import type { Facets } from '#lib/search/engine.ts';
import { fieldNames, problemWords } from '#lib/search/problems.ts';
import type { Noun, Query, QueryProblem } from '#lib/search/query.ts';
import { chips, readChips, type Chip, type ReadChip } from './chips.ts';
import { filterGroups, isInside, type FilterGroup } from './form.ts';
import { inUse, type Reading } from './reading.ts';

export type View = {
	groups: FilterGroup[];
	chips: Chip[];
	/** What was read in the words. */
	read: ReadChip[];
	/** The words that must be read as words: these go along with the form. */
	literal: string[];
	/** For the summary on top: each says which field it is about. */
	problems: { field: string; message: string }[];
	/** field → what is wrong with it, to stand beside it. */
	errors: Record<string, string>;
	/** field → what was typed in it, when something in the question could not be read. */
	typed: Record<string, string>;
};

/** Everything round the hits, for the parameters the page was asked with. */
export function viewOf(
	noun: Noun,
	path: string,
	params: URLSearchParams,
	results: Reading & { query: Query; problems: QueryProblem[]; facets: Facets; where: { name: string | null } }
): View {
	const groups = filterGroups(noun, results.query, results.facets);
	return {
		groups,
		chips: chips(noun, path, results.query, results.where.name, results),
		read: readChips(path, results.query, results.understood),
		literal: results.literal.map(({ word }) => word),
		...troubleOf(params, results.problems, groups)
	};
}

/** What is wrong in the parameters of a page, in words; each field by the name its label has on that page. */
export function troubleOf(
	params: URLSearchParams,
	problems: readonly QueryProblem[],
	groups: readonly FilterGroup[] = []
): Pick<View, 'problems' | 'errors' | 'typed'> {
	return {
		problems: problems.map(({ field, key }) => ({ field, message: `${nameOf(field, groups)}: ${problemWords[key]}` })),
		errors: Object.fromEntries(problems.map(({ field, key }) => [field, problemWords[key]])),
		// All of it, as it was typed: what is right may only be half understood when the rest could not be read.
		typed: problems.length
			? Object.fromEntries([...params].reverse().map(([field, value]) => [field, value.slice(0, 300)]))
			: {}
	};
}

/** The name of a field within a sentence: 'Waar?' → 'Waar'. */
export const nameOf = (field: string, groups: readonly FilterGroup[] = []): string =>
	(groups.find((group) => group.field === field)?.legend ?? fieldNames[field] ?? field).replace('?', '');

/** How many were found, with the place that was chosen or that stood in the words. */
export function totalWords(
	noun: Noun,
	{
		total,
		query,
		where,
		understood
	}: Pick<Reading, 'understood'> & {
		total: number;
		query: Query;
		where: { name: string | null };
	}
): string {
	const [area, ...more] = inUse(understood).filter(({ field }) => field === 'bij');
	if (where.name || !area?.label.startsWith('In ') || more.length)
		return countWords(noun, total, where.name, isInside(query));
	return `${countWords(noun, total, null)} ${uncapital(area.label)}`;
}

/** How many there are, as a sentence: '12 activiteiten bij 5341 AB'; `inside`: '12 activiteiten in Schadewijk'. */
export function countWords(noun: Noun, total: number, whereName: string | null, inside = false): string {
	const [one, many] = noun === 'activity' ? ['activiteit', 'activiteiten'] : ['plek', 'plekken'];
	const where = whereName ? ` ${inside ? 'in' : 'bij'} ${whereName}` : '';
	return total === 0
		? `Geen ${many} gevonden${where}`
		: `${total.toLocaleString('nl-NL')} ${total === 1 ? one : many}${where}`;
}

/** What the button under the filters does: show so many, or look again. */
export const showWords = (
	noun: Noun,
	{ problems, total }: { problems: readonly QueryProblem[]; total: number }
): string => (problems.length || total === 0 ? 'Zoeken' : `Laat ${countWords(noun, total, null)} zien`);

/** What the other noun has for the same words: 'Ook 3 plekken gevonden', or 'Wel' where the page itself found nothing. */
export const besideWords = (noun: Noun, beside: number, total: number): string =>
	`${total > 0 ? 'Ook' : 'Wel'} ${countWords(noun === 'activity' ? 'place' : 'activity', beside, null)} gevonden`;
