// A search is its URL: this reads one into a query, and writes a query back. Pure.
import { dayRange } from '#lib/calendar/dayranges.ts';
import { addDays, isDay, type Day, type DayRange } from '#lib/calendar/days.ts';
import { dayParts, type DayPart } from '#lib/calendar/dayparts.ts';
import type { Access } from '#lib/places/types.ts';
import { facts, type Fact } from '#lib/vocabulary/accessibility.ts';
import { kinds, type Kind } from '#lib/vocabulary/kinds.ts';
import { languages, type Language } from '#lib/vocabulary/languages.ts';
import { targetGroups, type TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { themes, type Theme } from '#lib/vocabulary/themes.ts';

export type Noun = 'activity' | 'place';

export type Near =
	| { type: 'area'; slug: string }
	| { type: 'postcode'; pc4: string; postcode: string }
	| { type: 'point'; lat: number; lon: number };

export type When = 'vandaag' | 'morgen' | 'weekend' | 'week';
export type Sort = 'afstand' | 'tijd' | 'relevantie' | 'naam';
/** west, south, east, north in degrees. */
export type Box = [number, number, number, number];

export type Query = {
	text: string;
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
const MAX_TEXT = 200;
const MAX_VALUES = 20;
const MAX_PAGE = 10_000;
const MAX_RADIUS = 50_000;

export const emptyQuery: Query = {
	text: '',
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

const yes = new Set(['1', 'ja', 'true', 'on']);
const no = new Set(['0', 'nee', 'false', 'off']);

/** Reads the parameters of a search. Unknown names are ignored; a wrong value becomes a problem and is left out. */
export function parse(params: URLSearchParams): { query: Query; problems: QueryProblem[] } {
	const problems: QueryProblem[] = [];
	const wrong = (field: string, key: ProblemKey) => void problems.push({ field, key });

	const one = (field: string): string => {
		const value = clean(params.get(field) ?? '');
		if (value.length <= MAX_TEXT) return value;
		wrong(field, 'too-long');
		return '';
	};
	const read = <Value>(field: string, key: ProblemKey, reader: (text: string) => Value | undefined): Value | null => {
		const text = one(field);
		if (text === '') return null;
		const value = reader(text);
		if (value === undefined) wrong(field, key);
		return value ?? null;
	};
	const several = <Value>(field: string, reader: (text: string) => Value | undefined): Value[] => {
		const texts = params.getAll(field).map(clean).filter(Boolean);
		if (texts.length > MAX_VALUES) {
			wrong(field, 'too-many');
			return [];
		}
		const values = new Set<Value>();
		for (const text of texts) {
			const value = text.length <= MAX_TEXT ? reader(text) : undefined;
			if (value === undefined) wrong(field, 'not-a-choice');
			else values.add(value);
		}
		return [...values];
	};
	const flag = (field: string, also: string) =>
		read(field, 'not-a-choice', (text) => (yes.has(text) || text === also ? true : no.has(text) ? false : undefined)) ??
		false;

	const query: Query = {
		text: one('q'),
		near: read('bij', 'not-a-place', parseNear),
		radius: read('straal', 'not-a-distance', (text) => wholeNumber(text, 1, MAX_RADIUS)),
		when: read('wanneer', 'not-a-choice', (text) => (isWhen(text) ? text : undefined)),
		from: read('van', 'not-a-day', (text) => (isDay(text) ? text : undefined)),
		to: read('tot', 'not-a-day', (text) => (isDay(text) ? text : undefined)),
		dayParts: several('dagdeel', parseDayParts).flat(),
		kinds: several('soort', (text) => kinds.fromSlug(text)?.key),
		themes: several('thema', (text) => themes.fromSlug(text)?.key),
		targetGroups: several('doelgroep', (text) => targetGroups.fromSlug(text)?.key),
		access: several('toegang', (text) => (text === 'publiek' || text === 'openbaar' ? text : undefined)),
		free: flag('gratis', 'gratis'),
		facts: several('toegankelijk', (text) => (yes.has(text) ? 'step-free' : facts.fromSlug(text)?.key)),
		indoors: read('binnen', 'not-a-choice', (text) =>
			yes.has(text) || text === 'binnen' ? true : no.has(text) || text === 'buiten' ? false : undefined
		),
		openNow: flag('open', 'nu'),
		languages: several('taal', (text) => languages.fromSlug(text)?.key),
		box: read('bbox', 'not-a-box', parseBox),
		sort: read('sorteer', 'not-a-choice', (text) => (isSort(text) ? text : undefined)),
		page: read('pagina', 'not-a-page', (text) => wholeNumber(text, 1, MAX_PAGE)) ?? 1
	};
	if (query.from && query.to && query.to < query.from) {
		wrong('tot', 'day-order');
		query.to = null;
	}
	return { query, problems };
}

/** The parameters of a query, in one fixed order: equal queries give equal text. Empty ones are left out. */
export function toParams(query: Query): URLSearchParams {
	const params = new URLSearchParams();
	const set = (field: string, value: string | number | null) => {
		if (value !== null && value !== '') params.append(field, String(value));
	};
	const each = (field: string, values: (string | undefined)[]) =>
		[...values].sort().forEach((value) => set(field, value ?? ''));
	set('q', query.text);
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
		: near.type === 'area'
			? near.slug
			: near.type === 'postcode'
				? near.postcode
				: `${near.lat},${near.lon}`;

// No control characters, no doubled spaces: %00 and the like carry no meaning in a search.
const clean = (text: string) =>
	text
		.normalize('NFC')
		.replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
		.replace(/ {2,}/g, ' ')
		.trim();

const isWhen = (text: string): text is When => ['vandaag', 'morgen', 'weekend', 'week'].includes(text);
const isSort = (text: string): text is Sort => ['afstand', 'tijd', 'relevantie', 'naam'].includes(text);

function wholeNumber(text: string, low: number, high: number): number | undefined {
	const value = /^\d{1,7}$/.test(text) ? Number(text) : NaN;
	return value >= low && value <= high ? value : undefined;
}

// 'avond' is every evening; 'weekend-avond' only those of the weekend.
function parseDayParts(text: string): DayPart[] | undefined {
	const found = dayParts.filter(({ slug }) => slug === text || slug.endsWith(`-${text}`));
	return found.length ? found : undefined;
}

function parseNear(text: string): Near | undefined {
	const postcode = /^([1-9]\d{3}) ?([A-Za-z]{2})?$/.exec(text);
	if (postcode?.[1]) {
		const letters = postcode[2]?.toUpperCase();
		return { type: 'postcode', pc4: postcode[1], postcode: letters ? `${postcode[1]} ${letters}` : postcode[1] };
	}
	const point = /^(-?\d{1,2}(?:\.\d{1,15})?), ?(-?\d{1,3}(?:\.\d{1,15})?)$/.exec(text);
	if (point) {
		const [lat, lon] = [Number(point[1]), Number(point[2])];
		// Five decimals are a metre: finer would only make every visitor's search a different one.
		return Math.abs(lat) <= 90 && Math.abs(lon) <= 180
			? { type: 'point', lat: round(lat), lon: round(lon) }
			: undefined;
	}
	const slug = slugify(text);
	return slug && slug.length <= 80 && !/^[\d.,-]+$/.test(text) ? { type: 'area', slug } : undefined;
}

function parseBox(text: string): Box | undefined {
	const numbers = text
		.split(',')
		.map((part) => (/^ ?-?\d{1,3}(\.\d{1,15})? ?$/.test(part) ? round(Number(part)) : NaN));
	const [west, south, east, north] = numbers;
	if (numbers.length !== 4 || west === undefined || south === undefined || east === undefined || north === undefined)
		return undefined;
	const valid = west >= -180 && east <= 180 && south >= -90 && north <= 90 && west < east && south < north;
	return valid ? [west, south, east, north] : undefined;
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** 'Oss-Zuid' → 'oss-zuid', 'Den Bosch' → 'den-bosch'. */
export const slugify = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
