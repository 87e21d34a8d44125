// What a question that found nothing may give up, one thing at a time or together. Pure.
import { listWords, uncapital } from '#lib/calendar/daywords.ts';
import { slugOf } from '#lib/foundation/slug.ts';
import { lineOf } from '#lib/foundation/typed.ts';
import type { Facets } from '#lib/search/engine.ts';
import { emptyQuery, type Near, type Noun, type Query } from '#lib/search/query.ts';
import type { Understood } from '#lib/search/reading/reading.ts';
import { chips } from './chips.ts';
import { distanceWords } from './distance.ts';
import { whens } from './form.ts';
import { inUse, partsOf } from './reading.ts';
import type { Results } from './results.ts';

/** One thing that is asked less of. */
export type Less = {
	/** What there is nothing of: 'in Herpen'. */
	none: string;
	/** Of what there may be something: 'binnen 5 kilometer'. */
	some: string;
	/** What stood in the words, and goes. */
	reads: readonly Understood[];
	/** All words go that are no filter. */
	words?: true;
	change: Partial<Query>;
};

/** A question that found nothing, and how it was read; `asked`: with the filters that stood in the words. */
export type Question = Pick<Results<unknown>, 'query' | 'understood' | 'rest' | 'meant' | 'where' | 'facets'> & {
	asked: Query;
};

/** These given up together: the question without their words and their filters. */
export const lessOf = (
	{ query, understood }: Question,
	less: readonly Less[]
): Pick<Less, 'none' | 'some' | 'change'> => {
	const gone = less.flatMap(({ reads }) => reads);
	const kept = inUse(understood).filter((read) => !gone.includes(read));
	const text = less.some(({ words }) => words) ? { text: kept.map(({ words }) => words).join(' ') } : null;
	return {
		none: less.map(({ none }) => none).join(' en '),
		some: less.map(({ some }) => some).join(' en '),
		change: Object.assign({}, text ?? withoutWords(query, gone), ...less.map(({ change }) => change))
	};
};

/** The question without slips. */
export const asMeant = ({ query, meant }: Question): Less[] =>
	meant
		? [{ none: `voor “${query.text}”`, some: `voor “${meant}”`, reads: [], change: { text: meant, literal: [] } }]
		: [];

/** Round the place that was asked. */
export function farther(question: Question): Less[] {
	const { where, understood, asked } = question;
	const near = asked.near ?? namedIn(question);
	const radius = [5000, 10_000].find((metres) => metres > (where.radius ?? 0));
	const name = whereName(question);
	if (!near || !name || !radius) return [];
	return [
		{
			none: where.radius === null ? `in ${name}` : `binnen ${distanceWords(where.radius)} van ${name}`,
			some: `binnen ${distanceWords(radius)}`,
			reads: understood.filter(isPlace),
			change: { near, radius }
		}
	];
}

/** The one place that stood in the words; null when there were more. */
function namedIn({ understood, where: { centre } }: Question): Near | null {
	const named = inUse(understood).find(isNamed);
	if (!named || partsOf(named.words).length > 1) return null;
	if (named.field === 'bij') return { type: 'area', slug: slugOf(nameOf(named)) };
	return centre && { type: 'point', lat: centre.lat, lon: centre.lon };
}

function whereName({ understood, where }: Question): string | null {
	const named = inUse(understood).find(isNamed);
	return where.name ?? (named ? nameOf(named) : null);
}

const isNamed = ({ field, near }: Understood) => !near && (field === 'bij' || field === 'plek');
const nameOf = ({ label }: Understood) => label.replace(/^(?:In|Bij) /, '');

/** The next days, for who asks for some of these: tomorrow when there is something, or else seven days. */
export function sooner(question: Question): Less[] {
	const { asked, facets, understood } = question;
	const today = asked.when === 'vandaag' || asked.openNow;
	if (!today && asked.when !== 'morgen' && asked.when !== 'weekend') return [];
	const when = today && facets.wanneer?.morgen ? 'morgen' : 'week';
	return [
		{
			none: noneThen(question),
			some: when === 'morgen' ? 'morgen' : 'in de komende 7 dagen',
			reads: understood.filter(isTime),
			change: { when, from: null, to: null, openNow: false }
		}
	];
}

/** Whenever it is. */
export function anyTime(question: Question): Less[] {
	const { query, understood } = question;
	const { when, from, to, dayParts, openNow } = query;
	const reads = understood.filter(isTime);
	if (!when && !from && !to && !dayParts.length && !openNow && !reads.length) return [];
	return [
		{
			none: noneThen(question),
			some: 'op een andere tijd',
			reads,
			change: { when: null, from: null, to: null, dayParts: [], openNow: false }
		}
	];
}

function noneThen({ asked }: Question): string {
	const named = whens.find(([name]) => name === asked.when)?.[1];
	return named ? uncapital(named) : asked.openNow ? 'op dit moment' : 'op die tijd';
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
	return [{ none: `met ${all}`, some: `zonder ${all}`, reads: [], change: pick(emptyQuery, open) }];
}

const mostOf = (counts: Facets[string] = {}) => Math.max(0, ...Object.values(counts));

/** Wherever it is. */
export function everywhere(question: Question): Less[] {
	const { query, where, understood } = question;
	const reads = understood.filter(isPlace);
	if (!query.near && !query.box && !reads.length) return [];
	const name = whereName(question);
	return [
		{
			none: name ? `${where.radius === null ? 'in' : 'bij'} ${name}` : 'in dit deel van de kaart',
			some: 'in heel de gemeente',
			reads,
			change: { near: null, radius: null, box: null }
		}
	];
}

/** Without one of the filters in the words. */
export const withoutFilterWords = ({ understood }: Question): Less[] =>
	inUse(understood)
		.filter((read) => !isPlace(read) && !isTime(read))
		.map((read) => ({ none: `met “${read.words}”`, some: `zonder “${read.words}”`, reads: [read], change: {} }));

/** Without the words that are no filter. */
export const allWords = ({ rest }: Question): Less[] =>
	rest ? [{ none: `met “${rest}”`, some: `zonder “${rest}”`, words: true, reads: [], change: {} }] : [];

/** With a filter in the words as a word. */
export const asWords = ({ understood }: Question): Less[] =>
	inUse(understood).map(({ label, words, asWords }) => ({
		none: `voor “${label}”`,
		some: `met “${words}” als gewoon woord`,
		reads: [],
		change: asWords
	}));

const isPlace = ({ field }: Understood) => ['bij', 'plek', 'straal'].includes(field);
const isTime = ({ field }: Understood) => ['wanneer', 'dag', 'dagdeel', 'van', 'tot', 'open'].includes(field);

/** The search without the words of these. */
function withoutWords({ text }: Query, [first, ...more]: readonly Understood[]): Partial<Query> {
	if (!first) return {};
	const words = more.flatMap(({ words }) => partsOf(words));
	return { text: lineOf(words.reduce((left, word) => left.replace(word, ' '), first.without.text ?? text)) };
}
