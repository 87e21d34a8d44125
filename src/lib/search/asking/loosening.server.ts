// How wide a question is asked: only titles and summaries when these answer it, and fewer words when no text holds all.
import { sql } from '#lib/foundation/database.server.ts';
import type { Alternative, QueryWord } from '../dutch/question.ts';
import type { Request } from '../engine.ts';
import { groupMark } from '../marks.ts';
import { memory } from '../memory.ts';
import { foundBy } from '../postgres/literals.ts';
import type { Noun } from '../query.ts';
import { meanings } from '../words/spelling.server.ts';
import * as queries from './queries.server.ts';

const textCounts = memory<number[]>(1000);

// Who types more words than this means the first.
const MOST = 6;

/** To be called when anything that search reads has changed. */
export const forgetCounts = () => textCounts.clear();

// How far texts are counted: to tell which word is the most frequent, or only whether there are any. Each of them is read.
const MANY = 1000;
const SOME = 100;

const FEW = 3;

type Width = { within: 'announced' | 'headings'; related: boolean };
/** From narrow to wide: where words are looked for, and whether what is only related to them counts. */
const widths: readonly Width[] = [
	{ within: 'announced', related: false },
	{ within: 'headings', related: false },
	{ within: 'headings', related: true }
];

/**
 * The same question with its words asked of titles and summaries alone, or else of labels too: when it also says where,
 * when or for whom, and these hold an answer or three. Coffee is mentioned in a quarter of all descriptions; who asks for
 * coffee in Herpen means the coffee morning, and who asks to eat together in Berghem no cooking lesson. Null when it stays
 * as it is.
 */
export async function narrowed(request: Request): Promise<Request | null> {
	const { wide, when, from, to } = request.query;
	if (wide || !(when ?? from ?? to ?? request.words.some(({ filter }) => filter))) return null;
	const { words } = request;
	if (!words.some(({ filter, optional }) => !filter && !optional)) return null;
	const asked = (width: Width) => words.map((word) => (word.filter ? word : askedWithin(word, width)));
	const counts = await textsHolding(request.noun, widths.map(asked));
	const narrow = widths.find((_, at) => (counts[at] ?? 0) >= FEW);
	if (!narrow) return null;
	// In order of time what is only related would stand between what was asked; in order of the words it comes after.
	const width = { ...narrow, related: narrow.related || request.sort === 'relevantie' };
	return { ...request, words: asked(width).map(settled) };
}

const askedWithin = ({ prefix, ...word }: QueryWord, { within, related }: Width): QueryWord => ({
	...word,
	// What is perhaps still being typed begins anything; what was mended is known.
	...(prefix && !word.meant && { prefix }),
	alternatives: word.alternatives
		.filter(({ rank }) => related || rank !== 'related')
		.map((alternative) => ({
			...alternative,
			within: alternative.within === 'announced' ? alternative.within : within
		}))
});

/**
 * The same question for whom it names and for everybody: a walk for who is older is any walk. Null when it names nobody
 * in particular.
 */
export function forEveryone(request: Request): Request | null {
	const isGroup = ({ field, optional }: QueryWord) => field === 'doelgroep' && !optional;
	const words = request.words.map((word) =>
		isGroup(word) ? { ...word, alternatives: [...word.alternatives, everyone] } : word
	);
	return request.words.some(isGroup) ? { ...request, words } : null;
}
const everyone: Alternative = { rank: 'related', all: [[[groupMark('iedereen')]]] };

/** The words, as typed, that no text holds by any of their names: what is found is only related to these. */
export async function akinTo(request: Request): Promise<string[]> {
	const isRelated = ({ rank }: Alternative) => rank === 'related';
	const words = request.words.filter(
		({ filter, optional, alternatives }) => !filter && !optional && alternatives.some(isRelated)
	);
	const own = words.map((word) => ({ ...word, alternatives: word.alternatives.filter((one) => !isRelated(one)) }));
	const gone = await missing(request.noun, own);
	return words.filter((_, at) => gone.includes(own[at]!)).map(typedIn(request));
}

const typedIn =
	({ query }: Request) =>
	({ start, end }: QueryWord): string =>
		query.text.slice(start, end);

/** A question that asks less. */
export type Looser = {
	request: Request;
	/** The words that were left out, as typed; empty: each of its words finds something; null: all count. */
	without: readonly string[] | null;
	/** Words, as typed, that stand nowhere: what they are one of is found instead. */
	akin: readonly string[];
};

/**
 * The same question with other words, or fewer, that must be found; null when that would find nothing either. A word that
 * is right but stands nowhere is now read as what it is one of (sjoelen is a spelletje), or when it has no other names as
 * a slip: karaten is kaarten.
 */
export async function loosened(request: Request): Promise<Looser | null> {
	const { noun } = request;
	const filters = request.words.filter(({ filter }) => filter);
	const needed = request.words.filter(({ filter, optional }) => !filter && !optional);
	const [typed, tooMany] = [needed.slice(0, MOST), needed.slice(MOST)];
	if (!typed.length) return null;
	const absent = await missing(noun, typed);
	const { stem, synonyms } = request.vocabulary;
	// What has other names is a word, and right: not stoelen but spelletjes are nearest to sjoelen.
	const isNamed = ({ word }: QueryWord) => synonyms.of([stem(word)]).length > 0;
	const slips = absent.filter((word) => !isNamed(word));
	const wider = typed.map((word) => (absent.includes(word) && isNamed(word) ? alsoByKind(word, request) : word));
	const meant = await meanings(wider, slips, request);
	const asTyped = typedIn(request);
	const isAbsent = ({ start }: QueryWord) => absent.some((word) => word.start === start);
	const leftOut = (kept: readonly QueryWord[]) => {
		const left = [...meant.filter((word) => !kept.includes(word)), ...tooMany].map(asTyped);
		return left.length ? left : null;
	};
	const asked = (kept: readonly QueryWord[], must = kept, optional: readonly QueryWord[] = []): Looser => ({
		request: {
			...request,
			words: [...must, ...filters, ...optional.map((word) => ({ ...word, optional: true }))].map(settled)
		},
		without: leftOut(kept),
		akin: kept.filter((word) => isAbsent(word) && !word.meant).map(asTyped)
	});

	const gone = await missing(noun, meant);
	const present = meant.filter((word) => !gone.includes(word));
	// Nobody here writes of participatie; what there is for nieuwkomers is known.
	if (!present.length) return filters.some(({ optional }) => !optional) ? asked([]) : null;
	if (absent.length && (await holds(noun, meant))) return asked(meant);
	if (meant.length < 2 || meant.every(({ joined }) => joined)) return null;
	// All that stands somewhere is held together somewhere: it is a filter that finds nothing, not the words.
	if (await holds(noun, present)) return present.length < needed.length ? asked(present) : null;
	const most = await allButOne(noun, present);
	if (!most) return { ...asked(present, [anyOf(present)]), without: leftOut(present) ?? [] };
	const left = present.filter((word) => !most.includes(word));
	return asked(most, most, left);
}

/** Of these words all but one, when texts hold those; null when none do. The most frequent word is left out, which tells least. */
async function allButOne(noun: Noun, words: readonly QueryWord[]): Promise<QueryWord[] | null> {
	if (words.length < 3) return null;
	const found = await textsHolding(
		noun,
		words.map((left) => words.filter((word) => word !== left))
	);
	const without = words.filter((_, at) => found[at]);
	// Which of them is the most frequent is only counted when it matters: a thousand texts are read for each.
	const counts = without.length < 2 ? [] : await textsHolding(noun, without.map((word) => [word]), MANY); // prettier-ignore
	const left = without[counts.indexOf(Math.max(...counts))] ?? without[0];
	return left ? words.filter((word) => word !== left) : null;
}

/** The same word, answered too by what it is one of. */
function alsoByKind(word: QueryWord, { vocabulary: { stem, synonyms } }: Request): QueryWord {
	const names = synonyms.wider([stem(word.word)]);
	const related = { rank: 'related' as const, all: [names], within: 'headings' as const };
	return names.length ? { ...word, alternatives: [...word.alternatives, related] } : word;
}

const missing = async (noun: Noun, words: readonly QueryWord[]) => {
	if (!words.length) return [];
	const counts = await textsHolding(
		noun,
		words.map((word) => [word])
	);
	return words.filter((_, at) => !counts[at]);
};

const holds = async (noun: Noun, words: readonly QueryWord[]) => ((await textsHolding(noun, [words]))[0] ?? 0) > 0;

// Slips are mended by now: nobody needs to look again.
const settled = (word: QueryWord): QueryWord => ({ ...word, known: true });

/** One word that any of these words answers. */
const anyOf = (words: readonly QueryWord[]): QueryWord => ({
	...words[0]!,
	alternatives: words.flatMap(({ alternatives }) => alternatives)
});

/** How many public texts hold all words of each set, counted no further than `enough`. */
function textsHolding(noun: Noun, sets: readonly (readonly QueryWord[])[], enough = SOME): Promise<number[]> {
	const texts = sets.map(foundBy);
	return textCounts.get(`${noun} ${enough} ${texts.join()}`, () => queries.counts(sql, noun, texts, enough));
}
