// Queries become words that carry meaning, each with everything it may also mean.
import type { Vocabulary } from './compounds.ts';
import { asOneWord, expressionsIn } from './expressions.ts';
import { addCompounds, alternativesOf } from './meanings.ts';
import { tokeniseQuery, type Token } from './normalise.ts';
import type { Phrase } from './synonyms.ts';
import { asSpelled, infinitive, isVerb, isVerbStem } from './spoken.ts';
import { isElsewhere } from './towns.ts';
import { isAskedFor } from './relatives.ts';
import { isFeeling, isFiller, isOptional, withFixedExpressions, withoutFillers } from './stop-words.ts';

/**
 * How near an alternative is to what was typed; `part` covers compound parts, joined words and whole expressions, `related`
 * what answers it without being the same (a bal spelen for sport).
 */
export type Rank = 'exact' | 'part' | 'synonym' | 'correction' | 'related';

/** One way to satisfy a query word: every element of `all` must be found, by any one of its phrases. */
export interface Alternative {
	rank: Rank;
	all: readonly (readonly Phrase[])[];
	/**
	 * Where it counts. Headings: outside the body (weights A, B and C): koffieochtend finds what is about koffie, not with
	 * koffie. Announced: in the title or the summary (A and C), not in what the site itself says of it.
	 */
	within?: 'headings' | 'announced';
}

/** A word of a query that carries meaning, with its range in what was typed. */
export interface QueryWord {
	word: string;
	start: number;
	end: number;
	/** A base word, a word of the site or made of these: probably no typing error. */
	known: boolean;
	/** May be missing in an answer when there are other words (samen, club, gezellig). */
	optional: boolean;
	/** Written apart, but one word to everybody: buurt huis. */
	joined?: true;
	/** Says what a thing is (gratis, in Schadewijk): it decides what is found, the other words decide the order. */
	filter?: true;
	/** As in the URL, the filter it stands for: `doelgroep`, `gratis`, … */
	field?: string;
	/** What it was perhaps meant to be, when it is taken for a slip; normalised. */
	meant?: string;
	/** Names of other things that it stands in: a title that says one of these comes last. */
	unlike?: readonly Phrase[];
	/** Such a title is no answer at all. */
	strict?: true;
	/** What words may begin with: only for a last, unknown word of three letters or more, perhaps still being typed. */
	prefix?: string | undefined;
	alternatives: Alternative[];
}

/** One word that any of these words answers, at the place of one of them. */
export function anyOf(words: readonly QueryWord[], at: QueryWord = words[0]!): QueryWord {
	const isUnlike =
		(name: Phrase) =>
		({ unlike = [] }: QueryWord) =>
			unlike.some((other) => `${other}` === `${name}`);
	return {
		...at,
		// A title that says schilderen en kaarten maken answers who wants to kaarten or schilderen.
		unlike: (at.unlike ?? []).filter((name) => words.every(isUnlike(name))),
		alternatives: words.flatMap(({ alternatives }) => alternatives)
	};
}

/** Words with "of" between them answer for each other: a boottocht or a busreis. */
function eitherOf(words: readonly QueryWord[], tokens: readonly Token[]): QueryWord[] {
	const either = words.map(({ end }, at) => {
		const next = words[at + 1];
		const between = next && tokens.filter((token) => token.start >= end && token.end <= next.start);
		return Boolean(
			between?.length && between.some(({ word }) => word === 'of') && between.every(({ word }) => isFiller(word))
		);
	});
	return words.map((word, at) => {
		let [from, to] = [at, at];
		while (from > 0 && either[from - 1]) from--;
		while (either[to]) to++;
		return from === to ? word : anyOf(words.slice(from, to + 1), word);
	});
}

/**
 * What a verb, or another name of what was typed, begins the name of, and what nobody asked for: not of fietsen, when
 * repareren is typed too.
 */
function otherThings(word: string, typed: ReadonlySet<string>, { stem, synonyms }: Vocabulary): readonly Phrase[] {
	const own = isVerb(infinitive(word)) && stem(word) !== word ? [stem(word)] : [];
	const root = [stem(word)];
	const keyOf = (name: Phrase) => name.join(' ');
	const named = synonyms.of(root);
	// Klaverjassen is kaarten and kaarten klaverjassen; for bewegen one may wandelen, and wandelen asks for no bewegen.
	const isOneThing = (name: Phrase) => synonyms.of(name).some((other) => keyOf(other) === keyOf(root));
	const verbs = named.filter((name) => name.length === 1 && isVerbStem(name[0]!) && isOneThing(name)).flat();
	const meant = new Set([root, ...named].map(keyOf));
	// Sportief wandelen is wandelen to who wants to bewegen.
	const isOther = (name: Phrase) =>
		![name, name.slice(1), ...synonyms.of(name)].some((other) => meant.has(keyOf(other)));
	const names = [...own, ...verbs].flatMap(synonyms.unlike).filter(isOther);
	return names.some((name) => name.every((part) => typed.has(part))) ? [] : names;
}

/**
 * What a visitor typed, as the words that carry meaning, each with its alternatives, exact first.
 * Reads at most 200 characters and 24 words; no words when nothing but signs was typed. `among`: only these of its words.
 */
export function analyseQuery(
	text: string,
	vocabulary: Vocabulary,
	among: readonly Token[] = tokeniseQuery(text)
): { words: QueryWord[] } {
	const tokens = asOneWord(withFixedExpressions(among), vocabulary);
	const kept = withoutFillers(tokens);
	const words = new Map<number, QueryWord>();
	const stems = new Set(tokens.map(({ word }) => vocabulary.stem(word)));
	for (const at of kept) {
		const token = tokens[at];
		if (!token) continue;
		const { knows, stem, synonyms } = vocabulary;
		const known =
			knows(token.word) || synonyms.of([stem(token.word)]).length > 0 || synonyms.apart(token.word) !== null;
		const typing = !known && at === tokens.length - 1 && token.word.length > 2 && !isElsewhere(token.word);
		words.set(at, {
			...token,
			known,
			// My mother, our son: for whom, not what.
			optional: isOptional(token.word) || isAskedFor(tokens, at),
			...(typing && { prefix: token.word }),
			unlike: otherThings(token.word, stems, vocabulary),
			alternatives: alternativesOf(token.word, vocabulary).map((one) =>
				isFeeling(token.word) ? { within: 'headings', ...one } : one
			)
		});
	}
	for (const { from, to, alternatives } of expressionsIn(tokens, vocabulary))
		for (let at = from; at < to; at++) {
			const word = words.get(at);
			// Of what is said together (ken hier niemand, baantjes trekken) no description is searched for a single word.
			if (word) word.alternatives = word.alternatives.map((one) => ({ within: 'headings', ...one }));
			word?.alternatives.push(...alternatives);
			// Who says kaartje leggen made no slip, whether leggen stands somewhere or not.
			if (word) Object.assign(word, { known: true, prefix: undefined });
		}
	const found = [...words.values()];
	addCompounds(found, vocabulary, tokens);
	// All that was typed: a word that was taken for a filter stands between two others too.
	return { words: tokens.some(({ word }) => word === 'of') ? eitherOf(found, tokeniseQuery(text)) : found };
}

/**
 * The same words, where each key of `corrections` (a {@link QueryWord.word}) may also be one of the words given; `text`:
 * what was typed, in which words that are mended may say something together with others.
 */
export function corrected(
	words: readonly QueryWord[],
	corrections: ReadonlyMap<string, readonly string[]>,
	vocabulary: Vocabulary,
	text = ''
): QueryWord[] {
	const asCorrection = (alternative: Alternative): Alternative =>
		alternative.rank === 'synonym' || alternative.rank === 'related'
			? alternative
			: { ...alternative, rank: 'correction' };
	const nearest = new Map(words.map(({ word, start }) => [start, corrections.get(word)?.[0]]));
	const tokens = tokeniseQuery(text).map((token) => ({ ...token, word: nearest.get(token.start) ?? token.word }));
	const strange = new Set(words.flatMap(({ word, start }) => (corrections.has(word) ? start : [])));
	const isStrange = ({ start }: Token) => strange.has(start);
	const together = expressionsIn(tokens, vocabulary, isStrange).filter(({ from, to }) =>
		tokens.slice(from, to).some(isStrange)
	);
	return words.map((word) => {
		const meant = corrections.get(word.word) ?? [];
		const more = together.flatMap(({ from, to, alternatives }) =>
			tokens.slice(from, to).some(({ start }) => start === word.start) ? alternatives : []
		);
		if (!meant.length && !more.length) return word;
		return {
			...word,
			...(meant[0] !== undefined && { meant: meant[0] }),
			alternatives: [
				...word.alternatives,
				...[...meant.flatMap((one) => alternativesOf(one, vocabulary)), ...more].map(asCorrection)
			]
		};
	});
}

/** The words an answer must hold: the optional ones too where there are no others. */
export function needed(words: readonly QueryWord[]): readonly QueryWord[] {
	const decisive = words.filter(({ optional }) => !optional);
	return decisive.length ? decisive : words;
}

/** The very form that was typed or meant, where the index keeps it beside the stem: fietsen is not a fiets. */
export function writtenForm({ alternatives }: QueryWord): readonly Alternative[] {
	const word =
		alternatives.find(({ rank }) => rank === 'correction') ?? alternatives.find(({ rank }) => rank === 'exact');
	if (!word) return alternatives;
	const all = word.all.map((phrases) => {
		const written = phrases.filter(([first]) => first?.startsWith('='));
		return written.length ? written : phrases;
	});
	return [{ ...word, all }];
}

/** What is said of filters in titles and summaries too: of all in Ussen what is called so comes first. */
export const announced = (words: readonly QueryWord[]): Alternative[] =>
	words.flatMap(({ filter, alternatives }) =>
		filter ? (alternatives.find(({ within }) => within === 'announced') ?? []) : []
	);

/** The question as it was perhaps meant: slips replaced, the rest as typed. Null when nothing was taken for a slip. */
export function meantBy(text: string, words: readonly QueryWord[]): string | null {
	const slips = words.filter(({ meant }) => meant !== undefined).sort((one, other) => other.start - one.start);
	const mended = slips.reduce(
		(so, { start, end, meant }) => so.slice(0, start) + asSpelled(meant ?? '') + so.slice(end),
		text
	);
	return slips.length ? mended : null;
}
