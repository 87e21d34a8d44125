// How a question is asked more widely when no text holds all its words: for everybody, for what they are one of, with fewer.
import { anyOf, type Alternative, type QueryWord } from '../dutch/question.ts';
import type { Request } from '../engine.ts';
import { anyAgeMark, groupMark, isAgeMark } from '../marks.ts';
import type { Noun } from '../query.ts';
import { inSense, senseOf, typedIn, type Looser } from './sense.server.ts';
import { holds, MANY, missing, textsHolding } from './texts.server.ts';

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

/** The same question with other words, or fewer, that must be found; null when that would find nothing either. */
export async function loosened(request: Request): Promise<Looser | null> {
	const { noun } = request;
	const sense = await senseOf(request);
	if (!sense) return null;
	const { words, absent, tooMany } = sense;
	const gone = await missing(noun, words);
	const present = words.filter((word) => !gone.includes(word));
	// Nobody here writes of participatie; what there is for nieuwkomers is known.
	if (!present.length) return isFiltered(request) ? inSense(sense, []) : null;
	if (absent.size && (await holds(noun, words))) return inSense(sense, words);
	if (words.length < 2 || words.every(({ joined }) => joined)) return null;
	// All that stands somewhere is held together somewhere: it is a filter that finds nothing, not the words.
	if (await holds(noun, present)) return gone.length || tooMany.length ? inSense(sense, present) : null;
	const most = await allButOne(noun, present);
	if (most) return inSense(sense, most, { optional: present.filter((word) => !most.includes(word)) });
	const any = inSense(sense, present, { must: [anyOf(present)] });
	return { ...any, without: any.without ?? [] };
}

const isFiltered = ({ words }: Request) => words.some(({ filter, optional }) => filter && !optional);

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
