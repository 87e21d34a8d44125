// When nothing is found: what a visitor may ask a little less of, and which of that is worth telling. Pure.
import { capital, listWords, uncapital } from '#lib/calendar/daywords.ts';
import { slugOf } from '#lib/foundation/slug.ts';
import { lineOf } from '#lib/foundation/typed.ts';
import type { Facets } from '#lib/search/postgres/facets.ts';
import { emptyQuery, type Near, type Noun, type Query } from '#lib/search/query.ts';
import type { Understood } from '#lib/search/reading/reading.ts';
import { chips } from './chips.ts';
import { distanceWords } from './distance.ts';
import { whens } from './form.ts';
import { partsOf } from './reading.ts';
import type { Results } from './results.ts';

/** A question that asks less. */
export type Loosening = {
	/** What there is nothing of: 'in Herpen'. */
	none: string;
	/** Of what there may be something: 'binnen 5 kilometer'. */
	some: string;
	change: Partial<Query>;
};

/** One that finds something, on screen. */
export type Way = { label: string; change: Partial<Query> };

/** A question that found nothing, and how it was read; `asked`: with the filters that stood in the words. */
export type Question = Pick<Results<unknown>, 'query' | 'understood' | 'meant' | 'where' | 'facets'> & { asked: Query };

// Counting one is a search.
const TRIED = 6;
const TOLD = 4;

/** What may be tried instead, at most six; the one that gives up least first. */
export const loosenings = (noun: Noun, question: Question): Loosening[] =>
	[
		...asMeant(question),
		...farther(question),
		...otherTimes(question),
		...fewerFilters(noun, question),
		...everywhere(question),
		...withoutFilterWords(question),
		...asWords(question)
	].slice(0, TRIED);

/** Those that found something, at most four, as lines with their counts; the first one answers the question. */
export function ways(noun: Noun, tried: readonly (Loosening & { total: number })[]): Way[] {
	return tried
		.filter(({ total }) => total > 0)
		.slice(0, TOLD)
		.map(({ none, some, change, total }, index) => {
			const count = total.toLocaleString('nl-NL');
			const [one, many] = noun === 'activity' ? ['activiteit', 'activiteiten'] : ['plek', 'plekken'];
			return {
				label: index
					? `${capital(some)}: ${count} ${total === 1 ? one : many}`
					: `Geen resultaten ${none}, wel ${count} ${some}`,
				change
			};
		});
}

const asMeant = ({ query, meant }: Question): Loosening[] =>
	meant ? [{ none: `voor “${query.text}”`, some: `voor “${meant}”`, change: { text: meant, literal: [] } }] : [];

function farther(question: Question): Loosening[] {
	const { query, where, understood, asked } = question;
	const near = asked.near ?? namedIn(question);
	const radius = [5000, 10_000].find((metres) => metres > (where.radius ?? 0));
	const name = whereName(question);
	if (!near || !name || !radius) return [];
	return [
		{
			none: where.radius === null ? `in ${name}` : `binnen ${distanceWords(where.radius)} van ${name}`,
			some: `binnen ${distanceWords(radius)}`,
			change: { ...withoutWords(query, understood.filter(isPlace)), near, radius }
		}
	];
}

/** The one place that stood in the words; null when there were more. */
function namedIn({ understood, where: { centre } }: Question): Near | null {
	const named = understood.find(isNamed);
	if (!named || partsOf(named.words).length > 1) return null;
	if (named.field === 'bij') return { type: 'area', slug: slugOf(nameOf(named)) };
	return centre && { type: 'point', lat: centre.lat, lon: centre.lon };
}

function whereName({ understood, where }: Question): string | null {
	const named = understood.find(isNamed);
	return where.name ?? (named ? nameOf(named) : null);
}

const isNamed = ({ field }: Understood) => field === 'bij' || field === 'plek';
const nameOf = ({ label }: Understood) => label.replace(/^(?:In|Bij) /, '');

function otherTimes({ query, understood }: Question): Loosening[] {
	const read = understood.filter(isTime);
	const { when, from, to, dayParts, openNow } = query;
	if (!when && !from && !to && !dayParts.length && !openNow && !read.length) return [];
	const named = whens.find(([name]) => name === when)?.[1];
	return [
		{
			none: named ? uncapital(named) : openNow ? 'op dit moment' : 'op die tijd',
			some: 'op een andere tijd',
			change: { ...withoutWords(query, read), when: null, from: null, to: null, dayParts: [], openNow: false }
		}
	];
}

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

// Without the filter that costs most; when no single one is to blame, without all of them.
function fewerFilters(noun: Noun, { query, facets }: Question): Loosening[] {
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
	return [{ none: `met ${all}`, some: `zonder ${all}`, change: pick(emptyQuery, open) }];
}

const mostOf = (counts: Facets[string] = {}) => Math.max(0, ...Object.values(counts));

function everywhere(question: Question): Loosening[] {
	const { query, where, understood } = question;
	const read = understood.filter(isPlace);
	if (!query.near && !query.box && !read.length) return [];
	const name = whereName(question);
	return [
		{
			none: name ? `${where.radius === null ? 'in' : 'bij'} ${name}` : 'in dit deel van de kaart',
			some: 'in heel de gemeente',
			change: { ...withoutWords(query, read), near: null, radius: null, box: null }
		}
	];
}

const withoutFilterWords = ({ query, understood }: Question): Loosening[] =>
	understood
		.filter((read) => !isPlace(read) && !isTime(read))
		.map((read) => ({
			none: `met “${read.words}”`,
			some: `zonder “${read.words}”`,
			change: withoutWords(query, [read])
		}));

const asWords = ({ understood }: Question): Loosening[] =>
	understood.map(({ label, words, asWords }) => ({
		none: `voor “${label}”`,
		some: `met “${words}” als gewoon woord`,
		change: asWords
	}));

const isPlace = (read: Understood) => isNamed(read) || read.field === 'straal';
const isTime = ({ field }: Understood) => ['wanneer', 'dag', 'dagdeel', 'van', 'tot', 'open'].includes(field);

/** The search without the words of these. */
function withoutWords({ text }: Query, [first, ...more]: readonly Understood[]): Partial<Query> {
	if (!first) return {};
	const words = more.flatMap(({ words }) => partsOf(words));
	return { text: lineOf(words.reduce((left, word) => left.replace(word, ' '), first.without.text ?? text)) };
}
