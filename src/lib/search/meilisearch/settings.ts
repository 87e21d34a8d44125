// What an index of Meilisearch is: its name and its settings, as code. Pure.
import type { Settings } from 'meilisearch';
import { dimensions } from '../signature.ts';

/** What the names of the indexes of a site begin with. */
export const SITE = 'thuis';

/** Raised when documents become others while what they are made of stays the same. */
export const DOCUMENTS = 'doc-14';

/** The index a projection stands in: an index made by another version of the analyser is another index. */
export const indexName = (projection: string, site = SITE): string =>
	`${site}-${`${projection}/${DOCUMENTS}`.replace(/[^A-Za-z0-9_-]+/g, '-')}`;

/** Whether an index is of this site, of whatever version. */
export const isOurs = (name: string, site = SITE): boolean => name.startsWith(`${site}-`);

/**
 * What is wrong with a version of Meilisearch: 'too old', 'too new', or null. Before 1.18 an index could not be swapped
 * with one that is not there; another major may answer otherwise, and is first to be tried with the contract suite.
 */
export function suits(version: string): 'too old' | 'too new' | null {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	if (major > 1) return 'too new';
	return major === 1 && minor >= 18 ? null : 'too old';
}

/** What is counted by value; a place in time is counted by questions of its own. */
export const countedFields: readonly string[] = dimensions
	.filter(({ word }) => word !== 'moments')
	.map(({ field }) => field);

const features = ({ comparison }: { comparison: boolean }) => ({
	facetSearch: false,
	filter: { equality: true, comparison }
});

/**
 * Words are analysed before they come here and are values to filter by. Everything Meilisearch would do to them itself is
 * off, for its answers and because it makes each change slower: there is no text to search.
 */
export const settings = {
	searchableAttributes: [],
	displayedAttributes: ['id', 'ref'],
	filterableAttributes: [
		{
			attributePatterns: [
				'kind',
				'areas',
				'titles',
				'headings',
				'announced',
				'labels',
				'moments',
				'parts',
				...countedFields
			],
			features: features({ comparison: false })
		},
		// "STARTS WITH" is documented for no narrower choice than this one.
		{ attributePatterns: ['terms'], features: features({ comparison: true }) },
		{ attributePatterns: ['ref', 'next', 'until', 'last', 'lon', 'lat'], features: features({ comparison: true }) }
	],
	sortableAttributes: ['name', 'ref', 'next', 'next0', 'next1', 'next2', 'next3', 'next4', 'next5'],
	// An order that is asked for is kept; without one the first date comes first.
	rankingRules: ['sort', 'next:asc', 'ref:asc'],
	stopWords: [],
	synonyms: {},
	typoTolerance: { enabled: false },
	prefixSearch: 'disabled',
	facetSearch: false,
	proximityPrecision: 'byAttribute',
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
	return Object.entries(settings)
		.filter(([name, wanted]) => !holds(standing[name as keyof Settings], wanted, unordered.has(name)))
		.map(([name]) => name);
}

// Only what is wanted counts: Meilisearch fills in what was never set, and a newer one fills in more.
function holds(found: unknown, wanted: unknown, unordered: boolean): boolean {
	if (Array.isArray(wanted)) {
		if (!Array.isArray(found) || found.length !== wanted.length) return false;
		return wanted.every((item, at) => (unordered ? found : [found[at]]).some((other) => holds(other, item, unordered)));
	}
	if (!isRecord(wanted)) return found === wanted;
	const keys = Object.keys(wanted);
	if (!isRecord(found) || (keys.length === 0 && Object.keys(found).length > 0)) return false;
	return keys.every((key) => holds(found[key], wanted[key], unordered));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
