// A search is its URL: this reads one into a query, and says what in it could not be read. Pure.
import { isDay, type Day } from '#lib/calendar/days.ts';
import { dayParts, type DayPart } from '#lib/calendar/dayparts.ts';
import { slugOf } from '#lib/foundation/slug.ts';
import { lineOf } from '#lib/foundation/typed.ts';
import type { Access } from '#lib/places/types.ts';
import { facts } from '#lib/vocabulary/accessibility.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { languages } from '#lib/vocabulary/languages.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { themes } from '#lib/vocabulary/themes.ts';
import { tokeniseQuery } from './dutch/normalise.ts';
import { whens, type Box, type Near, type ProblemKey, type Query, type QueryProblem, type Sort } from './query.ts';

const MAX_TEXT = 200;
const MAX_VALUES = 20;
const MAX_PAGE = 10_000;
const MAX_RADIUS = 50_000;
const ACCESS: readonly Access[] = ['publiek', 'openbaar'];

const yes = new Set(['1', 'ja', 'true', 'on']);
const no = new Set(['0', 'nee', 'false', 'off']);

/** Reads the parameters of a search. Unknown names are ignored; a wrong value becomes a problem and is left out. */
export function parse(params: URLSearchParams): { query: Query; problems: QueryProblem[] } {
	const problems: QueryProblem[] = [];
	const wrong = (field: string, key: ProblemKey) => {
		if (!problems.some((known) => known.field === field && known.key === key)) problems.push({ field, key });
	};

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
	// In the order of `all`, each once: the same choice gives the same query, in whatever order it was ticked.
	const several = <Value>(
		field: string,
		all: readonly Value[],
		reader: (text: string) => readonly Value[] | undefined
	): Value[] => {
		const texts = params.getAll(field).map(clean).filter(Boolean);
		if (texts.length > MAX_VALUES) {
			wrong(field, 'too-many');
			return [];
		}
		const values = new Set<Value>();
		for (const text of texts) {
			const value = text.length <= MAX_TEXT ? reader(text) : undefined;
			if (value === undefined) wrong(field, 'not-a-choice');
			else value.forEach((one) => values.add(one));
		}
		return all.filter((one) => values.has(one));
	};
	const flag = (field: string, also: string) =>
		read(field, 'not-a-choice', (text) => (yes.has(text) || text === also ? true : no.has(text) ? false : undefined)) ??
		false;

	const words = (field: string): string[] => {
		const texts = params.getAll(field).map(clean).filter(Boolean);
		if (texts.length > MAX_VALUES || texts.some((text) => text.length > MAX_TEXT)) wrong(field, 'too-many');
		const found = texts.slice(0, MAX_VALUES).flatMap((text) => tokeniseQuery(text).map(({ word }) => word));
		return [...new Set(found)].slice(0, MAX_VALUES).sort();
	};

	const query: Query = {
		text: one('q'),
		literal: one('q') ? words('woord') : [],
		everywhere: flag('overal', 'overal'),
		near: read('bij', 'not-a-place', parseNear),
		radius: read('straal', 'not-a-distance', (text) => wholeNumber(text, 1, MAX_RADIUS)),
		when: read('wanneer', 'not-a-choice', (text) => whens.find((when) => when === text)),
		from: read('van', 'not-a-day', parseDay),
		to: read('tot', 'not-a-day', parseDay),
		dayParts: several('dagdeel', dayParts, parseDayParts),
		kinds: several('soort', kinds.keys, termOf(kinds)),
		themes: several('thema', themes.keys, termOf(themes)),
		targetGroups: several('doelgroep', targetGroups.keys, termOf(targetGroups)),
		access: several('toegang', ACCESS, (text) => some(ACCESS.find((access) => access === text))),
		free: flag('gratis', 'gratis'),
		facts: several('toegankelijk', facts.keys, (text) => (yes.has(text) ? ['step-free'] : termOf(facts)(text))),
		indoors: read('binnen', 'not-a-choice', (text) =>
			yes.has(text) || text === 'binnen' ? true : no.has(text) || text === 'buiten' ? false : undefined
		),
		openNow: flag('open', 'nu'),
		languages: several('taal', languages.keys, termOf(languages)),
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

const clean = (text: string) => lineOf(text.normalize('NFC'));

const some = <Value>(value: Value | undefined): Value[] | undefined => (value === undefined ? undefined : [value]);

const termOf =
	<Key extends string>(terms: { fromSlug: (slug: string) => { key: Key } | undefined }) =>
	(text: string): Key[] | undefined =>
		some(terms.fromSlug(text)?.key);

const isSort = (text: string): text is Sort => ['afstand', 'tijd', 'relevantie', 'naam'].includes(text);

function wholeNumber(text: string, low: number, high: number): number | undefined {
	const value = /^\d{1,7}$/.test(text) ? Number(text) : NaN;
	return value >= low && value <= high ? value : undefined;
}

// '2026-11-24', and as it is written here: '24-11-2026', '24/11/2026', '1-2-2027'.
function parseDay(text: string): Day | undefined {
	const [, date = '', month = '', year = ''] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text) ?? [];
	const day = year ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : text;
	return isDay(day) ? day : undefined;
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
	const slug = slugOf(text);
	return slug && slug.length <= 80 && !/^[\d-]+$/.test(slug) ? { type: 'area', slug } : undefined;
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
