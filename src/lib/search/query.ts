// A search is its URL: what can be asked, and how it is written as parameters; parse.ts reads it back. Pure.
import { dayRange } from '#lib/calendar/dayranges.ts';
import { addDays, type Day, type DayRange } from '#lib/calendar/days.ts';
import type { DayPart } from '#lib/calendar/dayparts.ts';
import type { Access } from '#lib/places/types.ts';
import { facts, type Fact } from '#lib/vocabulary/accessibility.ts';
import { kinds, type Kind } from '#lib/vocabulary/kinds.ts';
import type { Language } from '#lib/vocabulary/languages.ts';
import { targetGroups, type TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { themes, type Theme } from '#lib/vocabulary/themes.ts';

/** What is searched for. */
export const nouns = ['activity', 'place'] as const;
export type Noun = (typeof nouns)[number];

export type Near =
	| { type: 'area'; slug: string }
	| { type: 'place'; slug: string }
	| { type: 'postcode'; pc4: string; postcode: string }
	| { type: 'point'; lat: number; lon: number };

/** Spans of days that people ask for by name. */
export const whens = ['vandaag', 'morgen', 'weekend', 'week'] as const;
export type When = (typeof whens)[number];
export type Sort = 'afstand' | 'tijd' | 'relevantie' | 'naam';
/** west, south, east, north in degrees. */
export type Box = [number, number, number, number];

export type Query = {
	text: string;
	/** Words of the text that are to be read as words, also where they look like a filter; normalised. */
	literal: string[];
	/** Also where the words only stand in a description, when titles and summaries answer already. */
	everywhere: boolean;
	near: Near | null;
	/** Metres round `near`; null: inside the area, or the default distance round a point. */
	radius: number | null;
	when: When | null;
	from: Day | null;
	to: Day | null;
	dayParts: DayPart[];
	kinds: Kind[];
	themes: Theme[];
	targetGroups: TargetGroup[];
	access: Access[];
	free: boolean;
	facts: Fact[];
	indoors: boolean | null;
	openNow: boolean;
	languages: Language[];
	box: Box | null;
	sort: Sort | null;
	page: number;
};

/** Message keys; the words are in problems.ts. */
export type ProblemKey =
	| 'too-long'
	| 'too-many'
	| 'not-a-choice'
	| 'not-a-day'
	| 'day-order'
	| 'not-a-place'
	| 'unknown-area'
	| 'unknown-postcode'
	| 'not-a-distance'
	| 'not-a-box'
	| 'not-a-page';
export type QueryProblem = { field: string; key: ProblemKey };

export const PAGE_SIZE = 24;
export const radii = [500, 1000, 2000, 5000, 10000] as const;
/** Round a postcode or a point, when no distance is asked: about half an hour on foot. */
export const DEFAULT_RADIUS = 2000;

export const emptyQuery: Query = {
	text: '',
	literal: [],
	everywhere: false,
	near: null,
	radius: null,
	when: null,
	from: null,
	to: null,
	dayParts: [],
	kinds: [],
	themes: [],
	targetGroups: [],
	access: [],
	free: false,
	facts: [],
	indoors: null,
	openNow: false,
	languages: [],
	box: null,
	sort: null,
	page: 1
};

/** The parameters of a query, in one fixed order: equal queries give equal text. Empty ones are left out. */
export function toParams(query: Query): URLSearchParams {
	const params = new URLSearchParams();
	const set = (field: string, value: string | number | null) => {
		if (value !== null && value !== '') params.append(field, String(value));
	};
	const each = (field: string, values: (string | undefined)[]) =>
		[...values].sort().forEach((value) => set(field, value ?? ''));
	set('q', query.text);
	if (query.text) each('woord', query.literal);
	if (query.everywhere) set('overal', 'ja');
	set('bij', nearParam(query.near));
	set('straal', query.radius);
	set('wanneer', query.when);
	set('van', query.from);
	set('tot', query.to);
	each(
		'dagdeel',
		query.dayParts.map((part) => part.slug)
	);
	each(
		'soort',
		query.kinds.map((key) => kinds.get(key)?.slug)
	);
	each(
		'thema',
		query.themes.map((key) => themes.get(key)?.slug)
	);
	each(
		'doelgroep',
		query.targetGroups.map((key) => targetGroups.get(key)?.slug)
	);
	each('toegang', query.access);
	if (query.free) set('gratis', 'ja');
	each(
		'toegankelijk',
		query.facts.map((key) => facts.get(key)?.slug)
	);
	if (query.indoors !== null) set('binnen', query.indoors ? 'ja' : 'nee');
	if (query.openNow) set('open', 'nu');
	each('taal', query.languages);
	set('bbox', query.box?.join(',') ?? null);
	set('sorteer', query.sort);
	if (query.page > 1) set('pagina', query.page);
	return params;
}

/** `path` with the query behind it, changed as asked; a changed filter starts at the first page again. */
export function href(path: string, query: Query, change: Partial<Query> = {}): string {
	const params = toParams({ ...query, page: 1, ...change }).toString();
	return params ? `${path}?${params}` : path;
}

type OrderAsked = Pick<Query, 'sort' | 'text'> & Partial<Pick<Query, 'when' | 'from' | 'to'>>;

/** What was asked, or else what helps most: the first activity of those days, the best answer to words, the nearest place. */
export function sortOf(noun: Noun, query: OrderAsked, located: boolean): Sort {
	if (query.sort && (query.sort !== 'afstand' || located)) return query.sort;
	// Who asks for days wants to see today's coffee before Thursday's.
	if (noun === 'activity' && (query.when || query.from || query.to)) return 'tijd';
	if (query.text) return 'relevantie';
	if (noun === 'activity') return 'tijd';
	return located ? 'afstand' : 'naam';
}

/** The local days a query asks for, both included; null when it does not ask. `today` is the day in the municipality. */
export function daysAsked(query: Pick<Query, 'when' | 'from' | 'to'>, today: Day): DayRange | null {
	if (query.from || query.to) {
		const from = query.from ?? today;
		// Without an end: as far ahead as occurrences are laid out.
		return { from, to: query.to ?? addDays(from < today ? today : from, 366) };
	}
	switch (query.when) {
		case 'vandaag':
			return dayRange('today', today);
		case 'morgen':
			return dayRange('tomorrow', today);
		case 'weekend':
			return dayRange('weekend', today);
		// Seven days from today on: on a Sunday the calendar's week would be nearly over.
		case 'week':
			return { from: today, to: addDays(today, 6) };
		default:
			return null;
	}
}

export const nearParam = (near: Near | null): string | null =>
	near === null
		? null
		: near.type === 'postcode'
			? near.postcode
			: near.type === 'point'
				? `${near.lat},${near.lon}`
				: near.slug;
