// The words of a request as filters of Meilisearch: which documents hold them, and which hold them best. Both engines find
// the same, names of more words included, and rank by the same things. Pure.
import { announced, needed, writtenForm, type Alternative, type QueryWord } from '../dutch/question.ts';
import { joined, oneOf, quoted, twoOf } from './clauses.ts';

/** Where in a text: in the title; in title, labels or summary; anywhere. Each holds names of more words as one value. */
type Field = 'titles' | 'headings' | 'terms';

function alternativeClause({ all, within }: Alternative, field: Field): string {
	// What counts only in some places counts in fewer of them here, never in more.
	const place = within && field !== 'titles' ? within : field;
	return joined(
		all.map((phrases) =>
			oneOf(
				place,
				phrases.map((phrase) => phrase.join(' '))
			)
		),
		'AND'
	);
}

function anyOf(alternatives: readonly Alternative[], field: Field, more: string[] = []): string {
	const clauses = new Set(alternatives.map((alternative) => alternativeClause(alternative, field)));
	return joined([...clauses, ...more], 'OR');
}

/** One clause for each word that must be found, in any of its meanings; and one for the titles that are no answer. */
export function textClauses(words: readonly QueryWord[]): string[] {
	const found = needed(words).map(({ alternatives, prefix }) =>
		anyOf(alternatives, 'terms', prefix ? [`terms STARTS WITH ${quoted(prefix)}`] : [])
	);
	const not = notTitled(words.filter(({ strict }) => strict));
	return not ? [...found, not] : found;
}

/** Not what says in its title another thing with these words; empty when there is no such thing. */
function notTitled(words: readonly QueryWord[]): string {
	const others = words.flatMap(({ unlike = [] }) => unlike.map((name) => name.join(' ')));
	return others.length ? `NOT ${oneOf('titles', [...new Set(others)])}` : '';
}

type Meanings = (word: QueryWord) => readonly Alternative[];

// As typed, or as it was perhaps meant.
const asItself = ({ alternatives }: QueryWord) =>
	alternatives.filter(({ rank }) => rank === 'exact' || rank === 'correction');

// As typed, as it was perhaps meant, or written apart: not another word for it.
const asTyped = ({ alternatives }: QueryWord) =>
	alternatives.filter(({ rank }) => rank !== 'synonym' && rank !== 'related');

// By any of its names: not what only has to do with it.
const asNamed = ({ alternatives }: QueryWord) => alternatives.filter(({ rank }) => rank !== 'related');

const asMeant = ({ alternatives }: QueryWord) => alternatives;

/**
 * What comes first, clause by clause, among what is found: what Postgres ranks by, from what counts for most. One word is
 * ranked by what there is of it; more words by pairs, for who names two of them is about both. Of equals what says the
 * words of filters too.
 */
export function tiers(words: readonly QueryWord[]): string[] {
	const free = words.filter(({ filter }) => !filter);
	// Words that are filters say nothing about the order, as long as there are others.
	const all = free.length ? free : words;
	const decisive = needed(all);
	const typed = itemsOf(all.flatMap(asTyped));
	const exact = itemsOf(all.flatMap(asItself));
	const named = itemsOf(decisive.flatMap(asNamed));
	const names = itemsOf(decisive.flatMap(asNamed).filter(({ all }) => all.length === 1));
	// Who wants to learn to swim means the zwemles before the pool: what may be missing ranks by all its names.
	const meant = itemsOf(all.flatMap(asMeant));
	const titled = (values: string[]) => oneOf('titles', values);
	const held = (values: string[]) => twoOf('headings', values);
	const inTitle = (meanings: Meanings) =>
		joined(
			all.map((word) => anyOf(meanings(word), 'titles')),
			'AND'
		);
	const first =
		all.length > 1
			? [
					inTitle(writtenForm),
					both(inTitle(asTyped), twoOf('titles', typed)),
					twoOf('titles', typed),
					both(inTitle(asTyped), held(typed)),
					both(titled(typed), held(typed))
				]
			: [
					both(inTitle(writtenForm), held(named)),
					inTitle(writtenForm),
					// Of kaartspel its other names say more than any spel: a part of it counts after these.
					...(names.length < named.length
						? [inTitle(asTyped), titled(names), ...decisive.map((word) => anyOf(asNamed(word), 'headings'))]
						: []),
					both(titled(typed), held(named)),
					titled(typed),
					// A choir, of which a label says muziek, before gym to muziek: the word itself, no part of it.
					both(titled(named), oneOf('labels', exact)),
					oneOf('labels', exact),
					oneOf('headings', typed),
					oneOf('terms', typed)
				];
	const then = [
		twoOf('titles', named),
		held(typed),
		...(meant.length > named.length ? [both(titled(named), twoOf('titles', meant))] : []),
		both(titled(named), held(named)),
		titled(named),
		held(named),
		both(titled(meant), held(meant)),
		titled(meant),
		held(meant)
	];
	const said = joined(
		announced(words).map((alternative) => alternativeClause(alternative, 'terms')),
		'AND'
	);
	const unlike = notTitled(all);
	return [...new Set([...first.flatMap((clause) => [both(clause, said), clause]), ...then])].flatMap((clause) =>
		clause === '' ? [] : joined([clause, ...(unlike ? [unlike] : [])], 'AND')
	);
}

const both = (...clauses: string[]) => (clauses.includes('') ? '' : joined(clauses, 'AND'));

// Everything that says something of these, by itself; a form as it was written stands where its stem stands.
const itemsOf = (alternatives: readonly Alternative[]): string[] => [
	...new Set(
		alternatives.flatMap(({ all }) =>
			all.flat().flatMap((phrase) => (phrase[0]?.startsWith('=') ? [] : [phrase.join(' ')]))
		)
	)
];
