// Terms and queries as literals Postgres casts to tsvector and tsquery, within its limits and free of user operators.
import { announced, needed, writtenForm, type Alternative, type QueryWord, type Rank } from '../dutch/question.ts';
import type { Phrase } from '../dutch/synonyms.ts';
import type { Term } from '../dutch/terms.ts';

// Postgres: positions up to 16,383, 256 a lexeme, 1 MB a tsvector (a unit is at most 3 bytes, a position 2).
const LIMIT = { position: 16_383, positions: 256, units: 250_000 };

const quoted = (term: string): string => `'${term.replaceAll('\0', '').replace(/['\\]/g, '$&$&')}'`;

/**
 * Terms as text for `::tsvector`: `'koffie':1A,12B 'ochtend':1C`. What goes over the limits of Postgres is left out, last
 * terms first; the highest weight wins where a term has one position twice.
 */
export function tsvectorLiteral(terms: readonly Term[]): string {
	const places = new Map<string, Map<number, string>>();
	let units = 0;
	for (const { term, weight, position } of terms) {
		if (!term || position < 1) continue;
		const at = Math.min(position, LIMIT.position);
		let found = places.get(term);
		if (!found) {
			units += term.length + 8;
			if (units > LIMIT.units) break;
			found = new Map();
			places.set(term, found);
		}
		const before = found.get(at);
		if (before === undefined && found.size >= LIMIT.positions) continue;
		if (before === undefined || weight < before) found.set(at, weight);
		if (before === undefined) units += 8;
	}
	return [...places]
		.map(([term, found]) => `${quoted(term)}:${[...found].map(([at, weight]) => `${at}${weight}`).join(',')}`)
		.join(' ');
}

/** Joined by an operator, in brackets when there is more than one. */
const joined = (parts: readonly string[], operator: string): string =>
	parts.length > 1 ? `(${parts.join(` ${operator} `)})` : (parts[0] ?? '');

const different = (parts: readonly string[]): string[] => [...new Set(parts)];

const LABELS = { headings: ':ABC', announced: ':AC', title: ':A' } as const;

function alternativeLiteral({ all, within }: { all: Alternative['all']; within?: keyof typeof LABELS }): string {
	const label = within ? LABELS[within] : '';
	const termLiteral = (stem: string): string => quoted(stem) + label;
	const phraseLiteral = (phrase: Phrase): string => joined(phrase.map(termLiteral), '<->');
	return joined(
		all.map((phrases) => joined(different(phrases.map(phraseLiteral)), '|')),
		'&'
	);
}

const titleLiteral = (word: QueryWord): string =>
	joined(
		writtenForm(word).map(({ all }) => alternativeLiteral({ all, within: 'title' })),
		'|'
	);

function wordLiteral(word: QueryWord, ranks: readonly Rank[], prefix?: string): string {
	const literals = word.alternatives.filter(({ rank }) => ranks.includes(rank)).map(alternativeLiteral);
	if (prefix) literals.push(`${quoted(prefix)}:*`);
	return joined(different(literals), '|');
}

// What is said twice is looked for once: ranking compares each word with every other.
const each = (literals: readonly string[]): string => different(literals).join(' & ');

// To rank, Postgres takes each word of a phrase for itself: of "mensen leren kennen" every mens would count.
const withoutSentences = (word: QueryWord): QueryWord => ({
	...word,
	alternatives: word.alternatives.map((alternative) =>
		alternative.rank === 'exact' || alternative.rank === 'part'
			? alternative
			: { ...alternative, all: alternative.all.map(shortest) }
	)
});
const shortest = (phrases: readonly Phrase[]): readonly Phrase[] => {
	const short = phrases.filter(({ length }) => length < 3);
	return short.length ? short : phrases;
};

const every = (words: readonly QueryWord[], ranks: readonly Rank[]): string =>
	each(needed(words).map((word) => wordLiteral(word, ranks, word.prefix)));

const same: readonly Rank[] = ['exact', 'part', 'synonym', 'correction'];
const any: readonly Rank[] = [...same, 'related'];

const titled = (names: readonly Phrase[]): string =>
	joined(different(names.map((name) => alternativeLiteral({ all: [[name]], within: 'title' }))), '|');

/** What these words find, as text for `::tsquery`: every word that is not optional, in any of its meanings. */
export function foundBy(words: readonly QueryWord[]): string {
	const others = words.flatMap(({ unlike = [], strict }) => (strict ? unlike : []));
	return every(words, any) + (others.length ? ` & !${titled(others)}` : '');
}

const asTyped: readonly Rank[] = ['exact', 'part', 'correction'];

/**
 * What comes first, as texts for `::tsquery`, by the words that are no filters when there are such words. In any of their
 * meanings (`like`); by any of their names (`near`); all of them as typed or corrected (`exact`), or some of them; all in that
 * form in the title. `said`: the words of filters, where a title or a summary says these too. `unlike`: titles that say
 * another thing with these words. Empty when there are no such words.
 */
export function rankedBy(words: readonly QueryWord[]) {
	const free = words.filter(({ filter }) => !filter);
	const ranked = (free.length ? free : words).map(withoutSentences);
	const unlike = ranked.flatMap(({ unlike = [] }) => unlike);
	const typed = ranked.map((word) => wordLiteral(word, asTyped));
	return {
		// Who wants to learn to swim means the zwemles before the pool: what may be missing ranks by all its names.
		like: each(ranked.map((word) => wordLiteral(word, any, word.prefix))),
		near: every(ranked, same),
		exact: each(typed),
		some: different(typed).join(' | '),
		title: each(ranked.map(titleLiteral)),
		said: each(announced(words).map(alternativeLiteral)),
		unlike: titled(unlike)
	};
}
