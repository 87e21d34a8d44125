// What an index of Meilisearch is: its name and its settings, as code. Pure.
import type { Settings } from 'meilisearch';
import { dimensions } from './signature.ts';

const PREFIX = 'thuis-';

/** The index a projection stands in: an index made by another version of the analyser is another index. */
export const indexName = (projection: string): string => PREFIX + projection.replace(/[^A-Za-z0-9_-]+/g, '-');

/** Indexes of this site, of whatever version. */
export const isOurs = (name: string): boolean => name.startsWith(PREFIX);

/** What is counted by value; a place in time is counted by questions of its own. */
export const countedFields: readonly string[] = dimensions
	.filter(({ word }) => word !== 'moments')
	.map(({ field }) => field);

const features = (equality: boolean, comparison: boolean, facetSearch = false) => ({
	facetSearch,
	filter: { equality, comparison }
});

/**
 * The words are analysed before they come here, so everything Meilisearch would do to them itself is off: stop words,
 * synonyms, slips, prefixes. Dutch is named, or words that look German would be split as German.
 */
export const settings = {
	// The order is the weight.
	searchableAttributes: ['title', 'labels', 'summary', 'body'],
	displayedAttributes: ['id', 'ref'],
	filterableAttributes: [
		{ attributePatterns: ['kind', 'areas', 'headings', 'moments'], features: features(true, false) },
		// "STARTS WITH" is documented for no narrower choice than this one.
		{ attributePatterns: ['terms'], features: features(true, true) },
		{ attributePatterns: [...countedFields, 'parts'], features: features(true, false, true) },
		{ attributePatterns: ['next', 'until', 'last'], features: features(true, true) },
		'_geo'
	],
	sortableAttributes: ['_geo', 'name', 'ref', 'next', 'next0', 'next1', 'next2', 'next3', 'next4', 'next5'],
	// An order that is asked for is kept; without one the best answer to the words comes first, then the first date.
	rankingRules: ['sort', 'words', 'attributeRank', 'proximity', 'exactness', 'next:asc', 'ref:asc'],
	stopWords: [],
	synonyms: {},
	typoTolerance: { enabled: false },
	prefixSearch: 'disabled',
	localizedAttributes: [{ attributePatterns: ['*'], locales: ['nld'] }],
	// More values than any filter has.
	faceting: { maxValuesPerFacet: 100 },
	// Totals are exact up to here; the map asks for everything at once.
	pagination: { maxTotalHits: 100_000 }
} as const satisfies Frozen<Settings>;

type Frozen<Value> = Value extends object ? { readonly [Key in keyof Value]: Frozen<Value[Key]> } : Value;

/** The names of the settings that stand otherwise in an index; lists that have no order are compared as sets. */
export function drift(standing: Settings): string[] {
	const unordered = new Set(['filterableAttributes', 'sortableAttributes', 'displayedAttributes', 'stopWords']);
	return Object.entries(settings).flatMap(([name, wanted]) => {
		const found: unknown = standing[name as keyof Settings];
		return plain(found, unordered.has(name)) === plain(wanted, unordered.has(name)) ? [] : [name];
	});
}

function plain(value: unknown, unordered: boolean): string {
	if (Array.isArray(value)) {
		const items = value.map((item) => plain(item, unordered));
		return `[${(unordered ? items.sort() : items).join()}]`;
	}
	// Only what is wanted counts: a newer Meilisearch may tell more than was ever set.
	if (value && typeof value === 'object')
		return `{${Object.entries(value)
			.map(([key, item]) => `${key}:${plain(item, unordered)}`)
			.sort()
			.join()}}`;
	return JSON.stringify(value ?? null);
}
