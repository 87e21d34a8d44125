// The filters as a form shows them: what can be chosen, what is chosen, how many each choice would leave. Pure.
import { dayParts } from '#lib/calendar/dayparts.ts';
import type { Option } from '#lib/design/fields.ts';
import type { Facets } from '#lib/search/engine.ts';
import { type Noun, type Query, type Sort } from '#lib/search/query.ts';
import { facts } from '#lib/vocabulary/accessibility.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { languages } from '#lib/vocabulary/languages.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { themes } from '#lib/vocabulary/themes.ts';
import type { Term } from '#lib/vocabulary/term.ts';

export type FilterGroup = {
	field: string;
	legend: string;
	/** One answer or several. */
	choice: 'one' | 'several';
	options: Option[];
	values: string[];
};

/** The days people ask for by name. */
export const whens = [
	['vandaag', 'Vandaag'],
	['morgen', 'Morgen'],
	['weekend', 'Dit weekend'],
	['week', 'De komende 7 dagen']
] as const;

/**
 * Every filter with its counts, in the order a person thinks: when, what, for whom, and what it must be like. Without
 * facets (the search could not be read) there are no counts.
 */
export function filterGroups(noun: Noun, query: Query, facets: Facets): FilterGroup[] {
	const counted = Object.keys(facets).length > 0;
	const count = (field: string, value: string) => (counted ? (facets[field]?.[value] ?? 0) : undefined);
	const several = (field: string, legend: string, terms: readonly Term[], keys: readonly string[]): FilterGroup => ({
		field,
		legend,
		choice: 'several',
		options: terms.map((term) => ({ value: term.slug, label: term.name, count: count(field, term.slug) })),
		values: terms.filter((term) => keys.includes(term.key)).map((term) => term.slug)
	});
	const activity = noun === 'activity';
	const groups: FilterGroup[] = [
		{
			field: 'wanneer',
			legend: activity ? 'Wanneer?' : 'Wanneer open?',
			choice: 'one',
			options: [
				{ value: '', label: 'Maakt niet uit' },
				...whens.map(([value, label]) => ({ value, label, count: count('wanneer', value) }))
			],
			values: [query.when ?? '']
		},
		{
			field: 'dagdeel',
			legend: 'Welk dagdeel?',
			choice: 'several',
			options: dayParts.map((part) => ({ value: part.slug, label: part.name, count: count('dagdeel', part.slug) })),
			values: query.dayParts.map((part) => part.slug)
		},
		several('soort', 'Wat wil je doen?', kinds.all, query.kinds),
		...(activity ? [several('thema', 'Waar gaat het over?', themes.all, query.themes)] : []),
		several('doelgroep', 'Voor wie?', targetGroups.all, query.targetGroups),
		several('toegankelijk', 'Wat heb je nodig?', facts.all, query.facts),
		{
			field: 'binnen',
			legend: 'Binnen of buiten?',
			choice: 'one',
			options: [
				{ value: '', label: 'Maakt niet uit' },
				{ value: 'ja', label: 'Binnen', count: count('binnen', 'ja') },
				{ value: 'nee', label: 'Buiten', count: count('binnen', 'nee') }
			],
			values: [query.indoors === null ? '' : query.indoors ? 'ja' : 'nee']
		},
		{
			field: 'toegang',
			legend: 'Wat voor plek?',
			choice: 'several',
			options: [
				{ value: 'publiek', label: 'Publiek: binnen, iedereen mag erin', count: count('toegang', 'publiek') },
				{ value: 'openbaar', label: 'Openbaar: buiten, van iedereen', count: count('toegang', 'openbaar') }
			],
			values: query.access
		},
		{
			field: 'gratis',
			legend: activity ? 'Wat kost het?' : 'Moet je iets kopen?',
			choice: 'several',
			options: [{ value: 'ja', label: freeWords(noun), count: count('gratis', 'ja') }],
			values: query.free ? ['ja'] : []
		},
		{
			field: 'open',
			legend: activity ? 'Is het nu?' : 'Is het nu open?',
			choice: 'several',
			options: [{ value: 'nu', label: nowWords(noun), count: count('open', 'nu') }],
			values: query.openNow ? ['nu'] : []
		},
		...(activity ? [several('taal', 'Welke taal?', languages.all, query.languages)] : [])
	];
	// What nothing has and nobody chose is only noise in a list of choices.
	const shown = groups
		.map((group) => ({
			...group,
			options: group.options.filter(
				({ value, count }) => count === undefined || count > 0 || group.values.includes(value)
			)
		}))
		.filter(({ options }) => options.some(({ value }) => value !== ''));
	// Where nothing is found the filters stay where they were, without numbers.
	return shown.length || !Object.keys(facets).length ? shown : filterGroups(noun, query, {});
}

export const freeWords = (noun: Noun) => (noun === 'activity' ? 'Gratis' : 'Je hoeft niets te kopen');
export const nowWords = (noun: Noun) => (noun === 'activity' ? 'Nu bezig' : 'Nu open');

/** Whether an area is asked as such: within its border, not up to some distance from it. */
export const isInside = (query: Query): boolean => query.near?.type === 'area' && query.radius === null;

/** How many choices were made in the filters. */
export const countChosen = (query: Query, groups: readonly FilterGroup[]): number =>
	[query.from, query.to, ...groups.flatMap(({ values }) => values)].filter(Boolean).length;

/** The orders to choose from. The one that is used without a choice has no value, so that it stays out of the URL. */
export function sortOptions(noun: Noun, query: Pick<Query, 'text'>, located: boolean, usual: Sort): Option[] {
	const all: [Sort, string][] = [
		['relevantie', 'Wat het best past'],
		['tijd', noun === 'activity' ? 'Wat het eerst is' : 'Wat eerst open is'],
		['afstand', 'Wat dichtbij is'],
		['naam', 'Op naam, A tot Z']
	];
	return all
		.filter(([sort]) => (sort !== 'relevantie' || query.text) && (sort !== 'afstand' || located))
		.map(([sort, label]) => ({ value: sort === usual ? '' : sort, label }));
}
