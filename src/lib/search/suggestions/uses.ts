// What is counted of a question: its words, so many times a day; never who asked, and nothing that looks like a person. Pure.
import { isFiller, tokeniseQuery } from '../dutch/analysis.ts';
import { toParams, type Query } from '../query.ts';

/** Below this many uses words are not kept, not shown and not suggested. */
export const LEAST_USES = 10;
/** So many days together, today included; older counts are removed. */
export const DAYS_COUNTED = 28;

const LONGEST = 60;
// A telephone number, a postcode, a date of birth; also with spaces and signs between the digits.
const MANY_DIGITS = /\d(?:[\s./()-]{0,3}\d){3}/;
const ROBOT = /bot\b|crawl|spider|slurp|preview|scan|monitor|curl|wget|python|headless|lighthouse/i;

/** `key`: what tells questions apart; `words`: the same as a person reads it. */
export type Counted = { key: string; words: string };

/**
 * The words of a question as they are counted, without those that only make it a sentence; null when it is not to be
 * counted: too long, or perhaps a telephone number, an address of a house or of mail.
 */
export function countedWords(text: string): Counted | null {
	const asked = text.trim();
	if (asked.length > LONGEST || asked.includes('@') || MANY_DIGITS.test(asked)) return null;
	const tokens = tokeniseQuery(asked);
	const telling = tokens.filter(({ word }) => !isFiller(word));
	const kept = telling.length ? telling : tokens;
	if (!kept.length) return null;
	return {
		key: kept.map(({ word }) => word).join(' '),
		words: kept.map(({ start, end }) => asked.slice(start, end).toLowerCase()).join(' ')
	};
}

/** Whether nothing but words was asked: with filters, finding nothing says little about the words. */
export const isWordsOnly = (query: Query): boolean =>
	[...toParams(query).keys()].every((field) => field === 'q' || field === 'woord' || field === 'sorteer');

/** Whether a program asks, by what it calls itself. */
export const isRobot = (userAgent: string): boolean => userAgent === '' || ROBOT.test(userAgent);

/** How often words found nothing, said so that it gives away no small number. `uses` is at least {@link LEAST_USES}. */
export function inVainWords(uses: number, empty: number): string {
	if (empty === uses) return 'altijd';
	const tenth = Math.round((empty / uses) * 10);
	if (tenth <= 0) return 'bijna nooit';
	return tenth >= 10 ? 'bijna altijd' : `ongeveer ${tenth * 10} van de 100 keer`;
}
