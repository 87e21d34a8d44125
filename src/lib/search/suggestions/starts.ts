// What people begin to type who look for nothing by name: for whom, what they need, a day, a postcode, an everyday word. Pure.
import { weekdays } from '#lib/calendar/days.ts';
import { weekdayName } from '#lib/calendar/daywords.ts';
import { facts } from '#lib/vocabulary/accessibility.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { factMark, groupMark } from '../marks.ts';
import { tokenise, tokeniseQuery } from '../dutch/normalise.ts';
import { stem } from '../dutch/stem.ts';
import type { SynonymGroup } from '../dutch/synonyms.ts';
import { isFiller } from '../dutch/stop-words.ts';
import type { Noun } from '../query.ts';
import { filterWords } from '../reading/filter-words.ts';
import { beginning } from './sorted.ts';
import { offered, resultsAt, type Offered } from './suggestions.ts';
import type { Meant } from './meant.ts';

const telling = (text: string): string[] =>
	tokenise(text).flatMap(({ word }) => (isFiller(word) || /^\d/.test(word) ? [] : [word]));
const single = filterWords.flatMap(({ words }) => words).filter((word) => !word.includes(' '));

// Words that say a filter by themselves.
const asFilter: ReadonlySet<string> = new Set([...single, ...weekdays.map(weekdayName)].flatMap(telling));
const filterStems: ReadonlySet<string> = new Set([...asFilter].map(stem));

/** For whom, what somebody needs, free, and days: all that a filter can say and that people type as a word. */
export function filtersOffered(noun: Noun): Offered[] {
	// A term is also begun by the words that stand for it: rolstoel, senioren.
	const asTerm = (field: string, detail: string, markOf: (slug: string) => string) => (term: Named) => {
		const called = filterWords.filter(({ marks }) => marks.includes(markOf(term.slug)));
		const names = called.flatMap(({ words }) => words).filter((word) => !word.includes(' '));
		return offered({ text: term.name, kind: 'thema', detail, href: resultsAt(noun, { [field]: term.slug }) }, [
			...telling(term.name.replace(/\(.*/, '')),
			...names.flatMap(telling)
		]);
	};
	return [
		...targetGroups.all.filter(({ key }) => key !== 'everyone').map(asTerm('doelgroep', 'voor wie', groupMark)),
		...facts.all.map(asTerm('toegankelijk', 'wat je nodig hebt', factMark)),
		offered({ text: 'Gratis', kind: 'thema', detail: 'prijs', href: resultsAt(noun, { gratis: 'ja' }) }),
		...(noun === 'activity' ? daysOffered : [])
	];
}

type Named = { name: string; slug: string };

const whens = { vandaag: 'vandaag', morgen: 'morgen', weekend: 'dit weekend' };
const day = (text: string, params: Record<string, string>) =>
	offered({ text, kind: 'zoekvraag', detail: 'dag', href: resultsAt('activity', params) });
const daysOffered = [
	...Object.entries(whens).map(([wanneer, text]) => day(text, { wanneer })),
	...weekdays.map(weekdayName).map((name) => day(name, { q: name }))
];

/** Postcodes ('5341') as suggestions. */
export const postcodesOffered = (noun: Noun, postcodes: readonly string[]): Offered[] =>
	postcodes.map((pc4) =>
		offered({ text: pc4, kind: 'gebied', detail: 'in de buurt van deze postcode', href: resultsAt(noun, { bij: pc4 }) })
	);

/** A whole postcode is found by its digits. */
export const withoutLetters = (text: string): string => text.replace(/^\s*(\d{4})\s*[a-z]{1,2}\s*$/i, '$1');

/** What many things are called by everybody, sorted; `rank`: how well it names its group, 0 the best. */
export type Everyday = { words: readonly string[]; texts: readonly string[]; rank: readonly number[] };

// The first words of a group are its names; further on stand the dialect and what is rarely said: koffieke.
const NAMING = 2;

/** The names of groups of words that mean the same, as people spell them. */
export function everydayOf(groups: readonly SynonymGroup[]): Everyday {
	const ranks = new Map<string, { text: string; rank: number }>();
	for (const { words } of groups)
		for (const [rank, text] of words.entries()) {
			const [token, ...more] = tokenise(text);
			const word = token?.word ?? '';
			// A word for a filter is suggested as what it stands for.
			if (rank >= NAMING || more.length || isFiller(word) || filterStems.has(stem(word))) continue;
			if (rank < (ranks.get(word)?.rank ?? Infinity)) ranks.set(word, { text, rank });
		}
	const sorted = [...ranks].sort(([one], [other]) => (one < other ? -1 : 1));
	return {
		words: sorted.map(([word]) => word),
		texts: sorted.map(([, { text }]) => text),
		rank: sorted.map(([, { rank }]) => rank)
	};
}

const SHORTEST = 3;

/** Everyday words that begin so, each once in whatever form: what names a group first, then the shortest. */
export function everydayWith({ words, texts, rank }: Everyday, begin: string, most: number): string[] {
	if (begin.length < SHORTEST) return [];
	const found = [...beginning(words, begin)].sort(
		(one, other) => rank[one]! - rank[other]! || words[one]!.length - words[other]!.length
	);
	const once = new Map(found.toReversed().map((at) => [stem(words[at]!), texts[at]!]));
	return [...once.values()].reverse().slice(0, most);
}

/** A filter and half an everyday word: "gratis kof" is "gratis koffie" to be. */
export function filled(text: string, everyday: Everyday, meant: Meant, most: number): string[] {
	const tokens = tokeniseQuery(text);
	const last = tokens.pop();
	if (!last || !tokens.some(({ word }) => asFilter.has(word))) return [];
	if (!tokens.every(({ word }) => asFilter.has(word) || isFiller(word))) return [];
	return meant(last.word)
		.flatMap((begin) => everydayWith(everyday, begin, most))
		.slice(0, most)
		.map((word) => `${text.slice(0, last.start).trim()} ${word}`);
}
