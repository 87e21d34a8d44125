// Plain-language help while writing: each hint points at the words it is about. A hint, never a gate. Pure.
import type { ActivityDraft } from '#lib/activities/activity.ts';
import type { StepSlug } from './fields.ts';
import { easier, roundabout } from './officialese.ts';

export type Hint = {
	kind: 'long' | 'hard' | 'passive' | 'formal';
	/** Place of the words in the text, in characters. */
	from: number;
	to: number;
	/** The words, cut short when they are many. */
	words: string;
	/** What to do, one sentence. */
	advice: string;
};

/** Words a sentence may have: the advice for texts at level B1 is ten to fifteen, more than this is hard to follow. */
const LONGEST = 18;
/** More hints than this discourage. */
const MOST = 6;
const SHOWN = 60;

const sentence = /[^.!?\n]+[.!?]*/g;
const word = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
const politely = /(?<![\p{L}\p{N}])(u|uw|uzelf)(?![\p{L}\p{N}.])/giu;
const becoming = /(?<!\p{L})(wordt|worden|werd|werden)(?!\p{L})/iu;
const done = /(?<!\p{L})(?:ge|be|ver|ont|her)\p{L}{2,20}(?:d|t|en)(?!\p{L})/iu;
const spoken: Record<string, string> = { u: 'je', uw: 'je', uzelf: 'jezelf' };
// Longest first: "met betrekking tot" before a word in it. "Laagdrempelige" and "participanten" are hard as well.
const phrases = [...easier.keys()].toSorted((one, other) => other.length - one.length);
const hard = new RegExp(`(?<![\\p{L}\\p{N}])(${phrases.join('|')})(?:e|en|s)?(?![\\p{L}\\p{N}])`, 'giu');

/** What could be easier to read in a text, in order of place; at most six. */
export function hints(text: string): Hint[] {
	const found = [...formal(text), ...difficult(text), ...perSentence(text)];
	const seen = new Set<string>();
	return found
		.toSorted((one, other) => one.from - other.from)
		.filter(({ advice }) => !seen.has(advice) && seen.add(advice))
		.slice(0, MOST);
}

const at = (text: string, from: number, length: number) => {
	const words = text.slice(from, from + length);
	return {
		from,
		to: from + length,
		words: words.length > SHOWN ? `${words.slice(0, SHOWN).replace(/\s+\S*$/, '')} …` : words
	};
};

function formal(text: string): Hint[] {
	return [...text.matchAll(politely)].map((match) => ({
		kind: 'formal',
		...at(text, match.index, match[0].length),
		advice: `Zeg liever “${spoken[match[0].toLowerCase()]}”: zo praten buren met elkaar.`
	}));
}

function difficult(text: string): Hint[] {
	return [...text.matchAll(hard)].map((match) => ({
		kind: 'hard',
		...at(text, match.index, match[0].length),
		advice: easierWords(match[1]!.toLowerCase(), match[0].length > match[1]!.length)
	}));
}

/** An adjective or a plural has another ending than the easy word: there the sentence has to be built anew. */
function easierWords(word: string, inflected: boolean): string {
	const easy = easier.get(word) ?? '';
	return inflected || roundabout.has(word)
		? `Zeg het anders, bijvoorbeeld met: “${easy}”.`
		: `Makkelijker is: “${easy}”.`;
}

function perSentence(text: string): Hint[] {
	return [...text.matchAll(sentence)].flatMap((match): Hint[] => {
		const written = match[0].trimStart();
		const place = at(text, match.index + match[0].length - written.length, written.length);
		const count = written.match(word)?.length ?? 0;
		const long: Hint[] =
			count > LONGEST
				? [{ kind: 'long', ...place, advice: `Deze zin heeft ${count} woorden. Maak er twee zinnen van.` }]
				: [];
		const passive: Hint[] =
			becoming.test(written) && done.test(written)
				? [{ kind: 'passive', ...place, advice: 'Wie doet het? Zeg bijvoorbeeld: “wij …” of “je …”.' }]
				: [];
		return [...long, ...passive];
	});
}

/**
 * What a neighbour still wants to know, and the step that tells it. What must be there is a problem, and not here.
 * `reachable`: the page of the initiative says how to reach it.
 */
export function unsaid(draft: ActivityDraft, reachable: boolean): { step: StepSlug; advice: string }[] {
	const tips: { step: StepSlug; advice: string; when: boolean }[] = [
		{
			step: 'wat',
			advice: 'Vertel hoe het gaat: wie is er, hoe begint het, wat neem je mee?',
			when: !draft.description
		},
		{
			step: 'voor-wie',
			advice: 'Zeg voor wie het is. Iedereen? Dat is ook een antwoord.',
			when: !draft.targetGroups.length
		},
		{
			step: 'meedoen',
			advice: reachable
				? 'Zeg bij wie mensen terecht kunnen met een vraag.'
				: 'Niemand kan jullie iets vragen: er staat nergens een telefoonnummer of mailadres. Zeg bij wie mensen terecht kunnen.',
			when: !draft.organiserContact
		},
		{
			step: 'voor-wie',
			advice: 'Kun je er met een rolstoel in? Zeg het, ook als het niet kan.',
			when: draft.placeId === null && !draft.accessibility['step-free']
		},
		{ step: 'foto', advice: 'Een foto helpt: mensen zien waar ze welkom zijn.', when: !draft.image }
	];
	return tips.flatMap(({ when, ...tip }) => (when ? [tip] : []));
}
