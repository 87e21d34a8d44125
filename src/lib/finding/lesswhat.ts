// A question that may be answered without a word or a filter. Pure.
import { listWords } from '#lib/calendar/daywords.ts';
import type { Facets } from '#lib/search/engine.ts';
import { emptyQuery, type Noun, type Query } from '#lib/search/query.ts';
import { chips } from './chips.ts';
import type { Less, Question } from './less.ts';
import { isTime } from './lesswhen.ts';
import { isPlace } from './lesswhere.ts';
import { inUse } from './reading.ts';

/** The question without slips. */
export const asMeant = ({ query, meant }: Question): Less[] =>
	meant
		? [
				{
					of: 'slips',
					none: `voor “${query.text}”`,
					some: `voor “${meant}”`,
					reads: [],
					change: { text: meant, literal: [] }
				}
			]
		: [];

const filters = [
	['soort', 'kinds'],
	['thema', 'themes'],
	['doelgroep', 'targetGroups'],
	['toegang', 'access'],
	['gratis', 'free'],
	['binnen', 'indoors'],
	['taal', 'languages'],
	['toegankelijk', 'facts']
] as const;
const pick = <Key extends keyof Query>(query: Query, keys: readonly Key[]) =>
	Object.fromEntries(keys.map((key) => [key, query[key]])) as Partial<Query>;

/** Without the filter that costs most; when no single one is to blame, without all of them. */
export function fewerFilters(noun: Noun, { query, facets }: Question): Less[] {
	const labels = (keys: readonly (keyof Query)[]) =>
		chips(noun, '', { ...emptyQuery, ...pick(query, keys) }, null).map(({ label }) => `“${label}”`);
	const chosen = filters
		.filter(([, key]) => labels([key]).length > 0)
		// Each filter is counted as if it were open itself: what it would leave is what it costs.
		.map(([field, key]) => ({ key, costs: mostOf(facets[field]) }))
		.sort((one, other) => other.costs - one.costs);
	const [worst, ...others] = chosen;
	if (!worst) return [];
	const open = others.length && !worst.costs ? chosen.map(({ key }) => key) : [worst.key];
	const all = listWords(labels(open));
	return [{ of: 'filters', none: `met ${all}`, some: `zonder ${all}`, reads: [], change: pick(emptyQuery, open) }];
}

const mostOf = (counts: Facets[string] = {}) => Math.max(0, ...Object.values(counts));

/** Without one of the filters in the words. */
export const withoutFilterWords = ({ understood }: Question): Less[] =>
	inUse(understood)
		.filter((read) => !isPlace(read) && !isTime(read))
		.map((read) => ({
			of: read.words,
			none: `met “${read.words}”`,
			some: `zonder “${read.words}”`,
			reads: [read],
			change: {}
		}));

/** Without the words that are no filter. */
export const allWords = ({ rest }: Question): Less[] =>
	rest ? [{ of: 'words', none: `met “${rest}”`, some: `zonder “${rest}”`, words: true, reads: [], change: {} }] : [];

/** With a filter in the words as a word. */
export const asWords = ({ understood }: Question): Less[] =>
	inUse(understood).map(({ label, words, asWords }) => ({
		of: words,
		none: `voor “${label}”`,
		some: `met het woord “${words}” zelf`,
		reads: [],
		change: asWords
	}));
