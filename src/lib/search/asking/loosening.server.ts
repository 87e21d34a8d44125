// How a question is asked more widely when no text holds all its words: for everybody, for what they are one of, with fewer.
import type { Alternative, QueryWord } from '../dutch/question.ts';
import type { Request } from '../engine.ts';
import { anyAgeMark, groupMark, isAgeMark } from '../marks.ts';
import type { Noun } from '../query.ts';
import { meanings } from '../words/spelling.server.ts';
import { holds, MANY, missing, textsHolding } from './texts.server.ts';

// Who types more words than this means the first.
const MOST = 6;

/**
 * The same question for whom it names and for everybody: a walk for who is older is any walk. Null when it names nobody
 * in particular.
 */
export function alsoForEveryone(request: Request): Request | null {
	const isGroup = ({ field, optional }: QueryWord) => field === 'doelgroep' && !optional;
	const words = request.words.map((word) =>
		isGroup(word) ? { ...word, alternatives: [...word.alternatives, everyone(word)] } : word
	);
	return request.words.some(isGroup) ? { ...request, words } : null;
}

/** What is for everybody; for who is asked by the year, not what tells other ages: chess from 55 on is none for who is eight. */
function everyone({ alternatives }: QueryWord): Alternative {
	const isByYear = alternatives.some(({ all }) => all.flat(2).some(isAgeMark));
	return { rank: 'related', all: [[[isByYear ? anyAgeMark : groupMark('iedereen')]]] };
}

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

// Slips are mended by now: nobody needs to look again.
const settled = (word: QueryWord): QueryWord => ({ ...word, known: true });

/** One word that any of these words answers. */
const anyOf = (words: readonly QueryWord[]): QueryWord => ({
	...words[0]!,
	alternatives: words.flatMap(({ alternatives }) => alternatives)
});
