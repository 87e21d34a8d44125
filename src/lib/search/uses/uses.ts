// What is counted of a question: its words, so many times a day; never who asked, and nothing that looks like a person. Pure.
import type { Day } from '#lib/calendar/days.ts';
import type { Vocabulary } from '../dutch/compounds.ts';
import { tokeniseQuery, type Token } from '../dutch/normalise.ts';
import { isFiller, isForm } from '../dutch/stop-words.ts';
import { toParams, type Noun, type Query } from '../query.ts';
import type { Understood } from '../reading/reading.ts';

/** Below this many uses words are not kept, not shown and not suggested. */
export const LEAST_USES = 10;
/** So many days together, today included; older counts are removed. */
export const DAYS_COUNTED = 28;

const LONGEST = 60;
// A telephone number, a postcode, a date of birth; also with spaces and signs between the digits.
const MANY_DIGITS = /\d(?:[\s./()-]{0,3}\d){3}/;
const ROBOT = /bot\b|crawl|spider|slurp|preview|scan|monitor|curl|wget|python|headless|lighthouse/i;

// The number of a house: "kerkstraat 12", "12 kerkstraat", "de heuvel 3a"; but not "kinderen 4 jaar".
const STREET = /(?:straat|str|weg|laan|plein|hof|pad|dijk|steeg|singel|kade|dreef|gracht|plantsoen)(?!\p{L})/iu;
const HOUSE_NUMBER = /\p{L}[.,]?\s+\d{1,3}(?!\d)(?!\s*(?:\+|jaar|jarigen?|uur|km))/iu;

/** `key`: what tells questions apart; `words`: the same as a person reads it. */
export type Counted = { key: string; words: string };

/**
 * The words of a question as they are counted, without those that only make it a sentence; null when it is not to be
 * counted: too long, or perhaps a telephone number, an address of a house or of mail, or the name of somebody.
 * `understood`: what of it was read as a filter.
 */
export function countedWords(
	text: string,
	vocabulary: Vocabulary,
	understood: readonly Pick<Understood, 'field' | 'words'>[] = []
): Counted | null {
	const asked = text.trim();
	if (asked.length > LONGEST || asked.includes('@') || MANY_DIGITS.test(asked)) return null;
	if (HOUSE_NUMBER.test(asked) || (STREET.test(asked) && /\d/.test(asked))) return null;
	const tokens = tokeniseQuery(asked);
	const words = tellingOf(tokens).map(({ word }) => word);
	const things = inLongNames(tokens, vocabulary);
	if (!words.length || mayBeName(words, things, vocabulary, understood)) return null;
	return tellingWords(asked);
}

/** A question without the words that only make it a sentence, whoever may be named in it. */
export function tellingWords(asked: string): Counted {
	const telling = tellingOf(tokeniseQuery(asked));
	return {
		key: telling.map(({ word }) => word).join(' '),
		words: telling.map(({ start, end }) => asked.slice(start, end).toLowerCase()).join(' ')
	};
}

function tellingOf(tokens: readonly Token[]): readonly Token[] {
	const telling = tokens.filter(({ word }) => !isFiller(word));
	return telling.length ? telling : tokens;
}

/** The words that stand in a name of several words that has synonyms: jeu de boules. */
function inLongNames(tokens: readonly Token[], { stem, synonyms }: Vocabulary): ReadonlySet<string> {
	const found = new Set<string>();
	for (let from = 0; from < tokens.length; from++)
		for (let length = 2; length <= synonyms.longest && from + length <= tokens.length; length++) {
			const run = tokens.slice(from, from + length).map(({ word }) => word);
			if (synonyms.of(run.map(stem)).length) for (const word of run) found.add(word);
		}
	return found;
}

// A word that nobody here knows is what officers want to hear of, and may also be a surname. By itself it says little of
// anybody. A first name, a trade or a village beside it would; "cursus", "kinderen" or "dinsdag" does not.
function mayBeName(
	words: readonly string[],
	things: ReadonlySet<string>,
	vocabulary: Vocabulary,
	understood: readonly Pick<Understood, 'field' | 'words'>[]
): boolean {
	const read = understood.flatMap(({ field, words }) => tokeniseQuery(words).map(({ word }) => ({ field, word })));
	const asFilter = new Map(read.map(({ field, word }) => [word, field]));
	const isKnown = (word: string) =>
		things.has(word) ||
		asFilter.has(word) ||
		/^\d/.test(word) ||
		isFiller(word) ||
		vocabulary.knows(word) ||
		vocabulary.synonyms.of([vocabulary.stem(word)]).length > 0;
	const isHarmless = (word: string) =>
		isForm(vocabulary.stem(word)) || !['bij', 'niet-bij', 'plek', undefined].includes(asFilter.get(word));
	const unknown = words.filter((word) => !isKnown(word));
	const others = words.filter(isKnown);
	return unknown.length > 1 || (unknown.length === 1 && !others.every(isHarmless));
}

/** Whether nothing but words was asked: with filters, finding nothing says little about the words. */
export const isWordsOnly = (query: Query): boolean =>
	[...toParams(query).keys()].every((field) => field === 'q' || field === 'woord' || field === 'sorteer');

/** Whether a program asks, by what it calls itself. */
export const isRobot = (userAgent: string): boolean => userAgent === '' || ROBOT.test(userAgent);

/**
 * `rest`, the words that are no filter, when of all of them nothing was found itself: they stand nowhere, whatever day or wijk
 * was named. Else null. `absent`: those that were left out, and those for which what they are one of was found.
 */
export function soughtInVain(rest: string, absent: readonly string[]): string | null {
	const left = new Set(absent.flatMap((text) => tokeniseQuery(text).map(({ word }) => word)));
	const telling = tokeniseQuery(rest).filter(({ word }) => !isFiller(word));
	return telling.length && telling.every(({ word }) => left.has(word)) ? rest : null;
}

/** How often words were looked for, in steps of ten and then of a hundred: who looks each day sees nobody come by. */
export function usesWords(uses: number): string {
	const step = uses < 100 ? 10 : 100;
	const least = Math.floor(uses / step) * step;
	return `${least} tot ${least + step} keer`;
}

/** What was looked for on a day that is over, and how often in vain. */
export type Earlier = { noun: Noun; text: string; day: Day; uses: number; empty: number };

/** What is counted of one noun. */
type Part = { words: string; uses: number; empty: number; hidden: boolean };
/** The same words of both nouns together; `of`: what was counted of each. */
export type Sought<Of extends Part = Part> = Part & { of: Of[] };

/** Each question once, whatever was looked for with it; the most used first. */
export function together<Of extends Part>(used: readonly Of[]): Sought<Of>[] {
	const keyOf = ({ words }: Of) =>
		tokeniseQuery(words)
			.map(({ word }) => word)
			.join(' ');
	const sum = (counts: readonly number[]) => counts.reduce((one, other) => one + other, 0);
	return [...Map.groupBy(used, keyOf).values()]
		.map((of) => ({
			words: of[0]!.words,
			uses: sum(of.map(({ uses }) => uses)),
			empty: sum(of.map(({ empty }) => empty)),
			hidden: of.every(({ hidden }) => hidden),
			of
		}))
		.sort((one, other) => other.uses - one.uses || one.words.localeCompare(other.words, 'nl'));
}

/**
 * Whether words mostly found nothing, and often enough to be told: below that the number itself would tell of a few people.
 */
export const isInVain = ({ uses, empty }: Pick<Part, 'uses' | 'empty'>): boolean =>
	empty >= LEAST_USES && empty * 2 > uses;

/** How often words found nothing, without a number; null when that is too seldom to be told. */
export function inVainWords({ uses, empty }: Pick<Part, 'uses' | 'empty'>): string | null {
	if (empty < LEAST_USES) return null;
	if (empty >= uses) return 'altijd';
	return empty * 2 > uses ? 'meestal' : 'soms';
}

/** The same in a table, where no cell is empty; undefined: these words were too seldom looked for here to be kept. */
export const inVainCell = (part: Pick<Part, 'uses' | 'empty'> | undefined): string =>
	part ? (inVainWords(part) ?? `minder dan ${LEAST_USES} keer`) : 'te weinig gezocht';
