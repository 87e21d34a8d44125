// The signature of a thing: what it is about (subject), how it is (traits), and in which day parts it comes (moments),
// each a bit set. A filter is then one bit test, and things with equal signatures are counted together.
import { dayParts, everyDayPart } from '#lib/calendar/dayparts.ts';
import type { Weekday } from '#lib/calendar/days.ts';
import type { Query, When } from './query.ts';
import { facts, type Accessibility } from '#lib/vocabulary/accessibility.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { languages } from '#lib/vocabulary/languages.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { themes } from '#lib/vocabulary/themes.ts';

export type Word = 'subject' | 'traits' | 'moments';
/** `match`: how the values of one filter combine, any of them or all of them. */
export type Dimension = { field: string; word: Word; first: number; values: readonly string[]; match: 'any' | 'all' };

type Part = [field: string, values: readonly string[], match?: 'all'];

function layout(word: Word, parts: Part[], first = 0): Dimension[] {
	return parts.map(([field, values, match = 'any' as const]): Dimension => {
		const dimension: Dimension = { field, word, first, values, match };
		first += values.length;
		if (first > 31) throw new Error(`the ${word} bits are full at ${field}`);
		return dimension;
	});
}

/**
 * The moments of a thing, one block of six day parts for each span of days people ask for: at all, today, tomorrow, this
 * weekend, this week. "Vandaag" and "avond" together then ask for one evening of today, not for an evening and a today.
 */
export const blocks = { any: 0, vandaag: 6, morgen: 12, weekend: 18, week: 24 } as const satisfies Record<
	When | 'any',
	number
>;
export const OPEN_NOW = 30;

// The order of values is stored in bits: append, never reorder (then raise PROJECTION in documents/versions.ts).
export const dimensions: readonly Dimension[] = [
	...layout('subject', [
		['soort', kinds.all.map((term) => term.slug)],
		['doelgroep', targetGroups.all.map((term) => term.slug)],
		['taal', languages.all.map((term) => term.slug)]
	]),
	...layout('traits', [
		['thema', themes.all.map((term) => term.slug)],
		['toegankelijk', facts.all.map((term) => term.slug), 'all'],
		['gratis', ['ja']],
		['binnen', ['ja', 'nee']],
		['toegang', ['publiek', 'openbaar']]
	]),
	...layout('moments', [['open', ['nu']]], OPEN_NOW)
];

const byField = new Map(dimensions.map((dimension) => [dimension.field, dimension]));

function bits(field: string, values: readonly string[]): number {
	const dimension = byField.get(field);
	if (!dimension) throw new Error(`no such dimension: ${field}`);
	return values.reduce((set, value) => {
		const index = dimension.values.indexOf(value);
		return index < 0 ? set : set | (1 << (dimension.first + index));
	}, 0);
}

export type Described = {
	kinds: readonly string[];
	targetGroups: readonly string[];
	languages: readonly string[];
	themes: readonly string[];
	accessibility: Accessibility;
	free: boolean;
	indoors: boolean | null;
	access: string | null;
};

const slugs = (terms: { get: (key: string) => { slug: string } | undefined }, keys: readonly string[]) =>
	keys.flatMap((key) => terms.get(key)?.slug ?? []);

export const subjectOf = (thing: Described): number =>
	bits('soort', slugs(kinds, thing.kinds)) |
	bits('doelgroep', slugs(targetGroups, thing.targetGroups)) |
	bits('taal', slugs(languages, thing.languages));

export const traitsOf = (thing: Described): number =>
	bits('thema', slugs(themes, thing.themes)) |
	// Only a checked "yes" counts: who needs a step-free door is not helped by "perhaps".
	bits(
		'toegankelijk',
		slugs(
			facts,
			facts.keys.filter((fact) => thing.accessibility[fact]?.answer === 'yes')
		)
	) |
	bits('gratis', thing.free ? ['ja'] : []) |
	bits('binnen', thing.indoors === null ? [] : [thing.indoors ? 'ja' : 'nee']) |
	bits('toegang', thing.access ? [thing.access] : []);

export type Filter = { field: string; word: Word; mask: number; match: 'any' | 'all' };

/** The filters a query asks for besides text, nearness and time: one a dimension. */
export function filtersOf(query: Query): Filter[] {
	const asked: [string, readonly string[]][] = [
		['soort', slugs(kinds, query.kinds)],
		['doelgroep', slugs(targetGroups, query.targetGroups)],
		['taal', slugs(languages, query.languages)],
		['thema', slugs(themes, query.themes)],
		['toegankelijk', slugs(facts, query.facts)],
		['gratis', query.free ? ['ja'] : []],
		['binnen', query.indoors === null ? [] : [query.indoors ? 'ja' : 'nee']],
		['toegang', query.access],
		['open', query.openNow ? ['nu'] : []]
	];
	return asked.flatMap(([field, values]) => {
		const mask = bits(field, values);
		const dimension = byField.get(field);
		return mask && dimension ? [{ field, word: dimension.word, mask, match: dimension.match }] : [];
	});
}

export const passes = ({ mask, match }: Pick<Filter, 'mask' | 'match'>, word: number): boolean =>
	match === 'all' ? (word & mask) === mask : (word & mask) !== 0;

/** What a query asks of time: which span of days (`days`: those of `van` and `tot`), and which day parts of it. */
export type TimeFilter = { span: keyof typeof blocks | 'days'; parts: number };

export function timeFilterOf(query: Query): TimeFilter | null {
	const parts = query.dayParts.reduce((set, part) => set | (1 << part.bit), 0);
	const span = query.from || query.to ? 'days' : (query.when ?? 'any');
	return span === 'any' && parts === 0 ? null : { span, parts: parts || everyDayPart };
}

/** The day parts of one span, as six bits. */
export const partsIn = (moments: number, span: keyof typeof blocks): number =>
	(moments >>> blocks[span]) & everyDayPart;

/** Of parts of a week (21 bits, Monday morning first; 0: any) those of one day, as six bits. */
export function partsOn(week: number, day: Weekday): number {
	if (week === 0) return everyDayPart;
	const parts = (week >>> (3 * (day - 1))) & 0b111;
	return day > 5 ? parts << 3 : parts;
}

export const dayPartSlugs: readonly string[] = dayParts.map((part) => part.slug);
