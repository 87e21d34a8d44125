// Queries become words that carry meaning, each with everything it may also mean.
import type { Vocabulary } from './compounds.ts';
import { tokeniseQuery, type Token } from './normalise.ts';
import type { Phrase } from './synonyms.ts';
import { asSpelled } from './spoken.ts';
import { asWritten } from './terms.ts';
import { isFiller, isForm, isOptional, isOwn, isRelative, withFixedExpressions, withoutFillers } from './words.ts';

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
	/** What words may begin with: only for a last, unknown word of three letters or more, perhaps still being typed. */
	prefix?: string | undefined;
	alternatives: Alternative[];
}

const one = (stem: string): readonly Phrase[] => [[stem]];

/** A compound that ends in a form (ochtend, club, cursus) is also, less, its subject alone. */
function withoutForm(parts: readonly string[]): Alternative[] {
	return isForm(parts.at(-1) ?? '') ? [{ rank: 'synonym', all: parts.slice(0, -1).map(one), within: 'headings' }] : [];
}

/** What else adjacent stems may be called, and apart from that what is related to them. */
function othersOf(stems: Phrase, { synonyms }: Vocabulary, rank: 'synonym' | 'part' = 'synonym'): Alternative[] {
	const same = new Set(synonyms.same(stems).map((phrase) => phrase.join(' ')));
	const all = synonyms.of(stems);
	const [near, wide] = [true, false].map((isSame) => all.filter((phrase) => same.has(phrase.join(' ')) === isSame));
	return [
		...(near?.length ? [{ rank, all: [near], within: 'headings' as const }] : []),
		...(wide?.length ? [{ rank: 'related' as const, all: [wide], within: 'headings' as const }] : [])
	];
}

/** Everything one word on its own may mean. */
function alternativesOf(word: string, vocabulary: Vocabulary): Alternative[] {
	const stem = vocabulary.stem(word);
	const found: Alternative[] = [{ rank: 'exact', all: [stem === word ? one(stem) : [[stem], [asWritten(word)]]] }];
	const parts = vocabulary.split(word).map(vocabulary.stem);
	if (parts.length > 1) {
		found.push({ rank: 'part', all: parts.map(one) });
		const wider = parts.map((part) => [[part], ...vocabulary.synonyms.of([part])]);
		if (wider.some((phrases) => phrases.length > 1)) found.push({ rank: 'synonym', all: wider });
		found.push(...withoutForm(parts));
	}
	found.push(...othersOf([stem], vocabulary), ...(parts.length > 1 ? othersOf(parts, vocabulary) : []));
	return found;
}

/** Words typed apart that are, or may well be, written as one: koffie ochtend, club wandelen, café voor mantelzorgers. */
function addCompounds(words: readonly QueryWord[], vocabulary: Vocabulary): void {
	words.forEach((last, at) => {
		for (const first of words) {
			if (first === last) continue;
			const [begin, end] = [vocabulary.stem(first.word), vocabulary.stem(last.word)];
			// The other way round only what names a form makes a likely compound: club wandelen, but not drinken koffie.
			const likely = first === words[at - 1] || isForm(end);
			const isCompound = (word: string): boolean =>
				vocabulary.has(word) ||
				// A word that is kept whole and has synonyms is one people use: buurthuis.
				vocabulary.synonyms.of([vocabulary.stem(word)]).length > 0 ||
				(likely && vocabulary.split(word).length === 2);
			const written = [first.word, begin, begin.replace(/er$/, '')]
				.flatMap((part) => [part + last.word, `${part}s${last.word}`])
				.filter(isCompound);
			const compounds = [...new Set(written.map(vocabulary.stem))];
			if (!compounds.length) continue;
			const found: Alternative[] = [
				{ rank: 'part', all: [compounds.map((compound) => [compound])] },
				...compounds.flatMap((compound) => othersOf([compound], vocabulary)),
				...withoutForm([begin, end])
			];
			for (const word of [first, last]) {
				word.alternatives.push(...found);
				if (compounds.some((compound) => vocabulary.synonyms.of([compound]).length)) word.joined = true;
			}
		}
	});
}

/** Words side by side that say one thing together, and what else that is called: een luisterend oor. */
function expressionsIn(tokens: readonly Token[], vocabulary: Vocabulary) {
	const stems = tokens.map((token) => vocabulary.stem(token.word));
	const found: { from: number; to: number; alternatives: Alternative[] }[] = [];
	for (let from = 0; from < stems.length; from++)
		for (let to = from + 2; to <= Math.min(from + vocabulary.synonyms.longest, stems.length); to++) {
			const alternatives = othersOf(stems.slice(from, to), vocabulary, 'part');
			if (alternatives.length) found.push({ from, to, alternatives });
		}
	return found;
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
		return from === to
			? word
			: { ...word, alternatives: words.slice(from, to + 1).flatMap(({ alternatives }) => alternatives) };
	});
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
	const tokens = withFixedExpressions(among);
	const kept = withoutFillers(tokens);
	const words = new Map<number, QueryWord>();
	for (const at of kept) {
		const token = tokens[at];
		if (!token) continue;
		const known = vocabulary.knows(token.word) || vocabulary.synonyms.of([vocabulary.stem(token.word)]).length > 0;
		const typing = !known && at === tokens.length - 1 && token.word.length > 2;
		words.set(at, {
			...token,
			known,
			// My mother, our son: for whom, not what.
			optional: isOptional(token.word) || (isRelative(token.word) && isOwn(tokens[at - 1]?.word)),
			...(typing && { prefix: token.word }),
			alternatives: alternativesOf(token.word, vocabulary)
		});
	}
	for (const { from, to, alternatives } of expressionsIn(tokens, vocabulary))
		for (let at = from; at < to; at++) {
			const word = words.get(at);
			word?.alternatives.push(...alternatives);
			// Who says kaartje leggen made no slip, whether leggen stands somewhere or not.
			if (word) Object.assign(word, { known: true, prefix: undefined });
		}
	const found = [...words.values()];
	addCompounds(found, vocabulary);
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
	const together = expressionsIn(tokens, vocabulary).filter(({ from, to }) =>
		tokens.slice(from, to).some(({ start }) => nearest.get(start))
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

/** The question as it was perhaps meant: slips replaced, the rest as typed. Null when nothing was taken for a slip. */
export function meantBy(text: string, words: readonly QueryWord[]): string | null {
	const slips = words.filter(({ meant }) => meant !== undefined).sort((one, other) => other.start - one.start);
	const mended = slips.reduce(
		(so, { start, end, meant }) => so.slice(0, start) + asSpelled(meant ?? '') + so.slice(end),
		text
	);
	return slips.length ? mended : null;
}
