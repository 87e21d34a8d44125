// What the words of a question may have been meant to say where no text says them, and the question asked so.
import type { QueryWord } from '../dutch/question.ts';
import type { Request } from '../engine.ts';
import { meanings } from '../words/spelling.server.ts';
import { missing } from './texts.server.ts';

// Who types more words than this means the first.
const MOST = 6;

/** The words of a question that are needed in its answers, as they may have been meant. */
export type Sense = {
	request: Request;
	words: readonly QueryWord[];
	/** Where those begin that stand nowhere as they were typed. */
	absent: ReadonlySet<number>;
	/** More words than anybody means. */
	tooMany: readonly QueryWord[];
};

/** A question that asks less. */
export type Looser = {
	request: Request;
	/** The words that were left out, as typed; empty: each of its words finds something; null: all count. */
	without: readonly string[] | null;
	/** Words, as typed, that stand nowhere: what they are one of is found instead. */
	akin: readonly string[];
};

/**
 * A word that is right but stands nowhere is read as what it is one of (sjoelen is a spelletje), or when it has no other
 * names as a slip: karaten is kaarten. Null when no word is needed.
 */
export async function senseOf(request: Request): Promise<Sense | null> {
	const needed = request.words.filter(({ filter, optional }) => !filter && !optional);
	const typed = needed.slice(0, MOST);
	if (!typed.length) return null;
	const { stem, synonyms } = request.vocabulary;
	const absent = await missing(request.noun, typed);
	// What has other names is a word, and right: not stoelen but spelletjes are nearest to sjoelen.
	const isNamed = ({ word }: QueryWord) => synonyms.of([stem(word)]).length > 0;
	const slips = absent.filter((word) => !isNamed(word));
	const wider = typed.map((word) => (absent.includes(word) && isNamed(word) ? alsoByKind(word, request) : word));
	return {
		request,
		words: await meanings(wider, slips, request),
		absent: new Set(absent.map(({ start }) => start)),
		tooMany: needed.slice(MOST)
	};
}

/** The same word, answered too by what it is one of. */
function alsoByKind(word: QueryWord, { vocabulary: { stem, synonyms } }: Request): QueryWord {
	const names = synonyms.wider([stem(word.word)]);
	const related = { rank: 'related' as const, all: [names], within: 'headings' as const };
	return names.length ? { ...word, alternatives: [...word.alternatives, related] } : word;
}

type How = { must?: readonly QueryWord[]; optional?: readonly QueryWord[] };

/**
 * The question in this sense, with what it says by filters and of its words only these; `must`: what must be found for
 * these; `optional`: what of the words that are left out puts an answer higher.
 */
export function inSense(
	{ request, words, absent, tooMany }: Sense,
	kept: readonly QueryWord[],
	{ must = kept, optional = [] }: How = {}
): Looser {
	const filters = request.words.filter(({ filter }) => filter);
	const left = [...words.filter((word) => !kept.includes(word)), ...tooMany];
	const asked = [...must, ...filters, ...optional.map((word) => ({ ...word, optional: true }))];
	return {
		// Slips are mended by now: nobody needs to look again.
		request: { ...request, words: asked.map((word) => ({ ...word, known: true })) },
		without: left.length ? left.map(typedIn(request)) : null,
		akin: kept.filter(({ start, meant }) => absent.has(start) && !meant).map(typedIn(request))
	};
}

/** A word as it was typed. */
export const typedIn =
	({ query }: Request) =>
	({ start, end }: QueryWord): string =>
		query.text.slice(start, end);
