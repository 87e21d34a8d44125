// How narrow a question is asked: only titles, summaries and labels, when these answer it.
import type { QueryWord } from '../dutch/question.ts';
import { isElsewhere } from '../dutch/towns.ts';
import type { Request } from '../engine.ts';
import { firstHeld } from './texts.server.ts';

const FEW = 3;

type Width = { within: 'announced' | 'headings'; related: boolean };
/** From narrow to wide: where words are looked for, and whether what is only related to them counts. */
const widths: readonly Width[] = [
	{ within: 'announced', related: false },
	{ within: 'headings', related: false },
	{ within: 'headings', related: true }
];

/** A question, and the turns in which it is asked until something is found: narrowly, where titles answer it, and as it is. */
export type Turned = { request: Request; turns: readonly [Request, ...Request[]] };

export async function turned(request: Request): Promise<Turned> {
	const narrow = await narrowed(request);
	return { request, turns: narrow ? [narrow, request] : [request] };
}

/**
 * The same question with its words asked of titles and summaries alone, or else of labels too: when it also says where,
 * when or for whom, and these hold an answer or three. Coffee is mentioned in a quarter of all descriptions; who asks for
 * coffee in Herpen means the coffee morning, and who asks to eat together in Berghem no cooking lesson. Null when it stays
 * as it is.
 */
async function narrowed(request: Request): Promise<Request | null> {
	const { everywhere, when, from, to } = request.query;
	const saysWhere = request.words.some(({ filter, word }) => filter || isElsewhere(word));
	if (everywhere || !(when ?? from ?? to ?? saysWhere)) return null;
	const { words } = request;
	if (!words.some(({ filter, optional }) => !filter && !optional)) return null;
	const asked = (width: Width) => words.map((word) => (word.filter ? word : askedWithin(word, width)));
	const first = await firstHeld(request.noun, widths.map(asked), FEW);
	const narrow = first === null ? null : widths[first];
	if (!narrow) return null;
	// In order of time what is only related would stand between what was asked; in order of the words it comes after.
	const width = { ...narrow, related: narrow.related || request.sort === 'relevantie' };
	// Slips are mended by now: nobody needs to look again.
	return { ...request, words: asked(width).map((word) => ({ ...word, known: true })) };
}

const askedWithin = ({ prefix, ...word }: QueryWord, { within, related }: Width): QueryWord => ({
	...word,
	// Who wants to learn the guitar is not kept from one because its title says leren koken too.
	...(!word.optional && { strict: true }),
	// What is perhaps still being typed begins anything; what was mended is known.
	...(prefix && !word.meant && { prefix }),
	alternatives: word.alternatives
		.filter(({ rank }) => related || rank !== 'related')
		.map((alternative) => ({
			...alternative,
			within: alternative.within === 'announced' ? alternative.within : within
		}))
});
