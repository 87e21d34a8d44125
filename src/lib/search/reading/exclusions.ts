// What is asked not to be there, in plain words: koffie maar niet in een kerk, geen koffie maar thee, zonder muziek. Pure.
import { capital } from '#lib/calendar/daywords.ts';
import type { Vocabulary } from '../dutch/compounds.ts';
import type { Token } from '../dutch/normalise.ts';
import { asksAnything, isFiller, withoutFillers } from '../dutch/stop-words.ts';
import type { Claim } from './claims.ts';

/** Words `from` (niet) up to `to`. */
type Run = { from: number; to: number };

const always = /^(?:zonder|behalve)$/;
const turning = /^(?:niet|geen)$/;
const opposing = /^(?:maar|liever)$/;
// Who cannot or does not know says what help is looked for.
const unable = /^(?:kan|kun|kunt|kunnen|kon|weet|weten|snap|snapt|begryp|begrypt|durf|durft|lukt|mag|mogen)$/;
const MOST_BETWEEN = 2;
/** Hou niet van, geen zin in. */
const liking = /^houdt?$|^hou$/;
const isLittle = (word: string) => word === 'zin' || isFiller(word);
const LONGEST_NAME = 4;

/** `found` and what else is surely asked not to be: that is told, and not looked for; nothing when it is all that is asked. */
export function withExclusions(
	found: readonly Claim[],
	tokens: readonly Token[],
	vocabulary: Vocabulary,
	literal: ReadonlySet<string>
): Claim[] {
	const words = tokens.map(({ word }) => word);
	if (!words.some((word) => always.test(word) || turning.test(word))) return [...found];
	const carrying = new Set(withoutFillers(tokens));
	const isTaken = (at: number) => literal.has(words[at]!) || found.some(({ from, to }) => from <= at && at < to);
	const isFree = (at: number) => carrying.has(at) && !isTaken(at);
	const runs = words.flatMap((_, at) => exclusionAt(words, at, isFree, vocabulary) ?? []);
	const isLeft = (_: Token, at: number) => !isTaken(at) && !runs.some(({ from, to }) => from <= at && at < to);
	if (asksAnything(tokens.filter(isLeft)) && !found.some(({ chosen }) => !chosen)) return [...found];
	return [...found, ...runs.map((run) => notLookedFor(run, words))].sort((one, other) => one.from - other.from);
}

function exclusionAt(
	words: readonly string[],
	at: number,
	isFree: (at: number) => boolean,
	vocabulary: Vocabulary
): Run | null {
	const word = words[at] ?? '';
	const before = words.slice(Math.max(0, at - 2), at);
	if (!always.test(word) && (!turning.test(word) || before.some((word) => unable.test(word)))) return null;
	let first = at + 1;
	while (first <= at + MOST_BETWEEN && isLittle(words[first] ?? '')) first++;
	if (!isFree(first)) return null;
	let end = first + nameAt(words, first, isFree, vocabulary);
	// Geen bingo of kaarten; wandelen zonder hond of fietsen may be either.
	const joins = word === 'zonder' ? /^noch$/ : /^(?:of|noch)$/;
	while (joins.test(words[end] ?? '') && isFree(end + 1)) end += 1 + nameAt(words, end + 1, isFree, vocabulary);
	// Zonder noten te lezen.
	const to = words[end] === 'te' && isFree(end + 1) ? end + 2 : end;
	const [last = '', earlier = ''] = before.toReversed();
	const isOpposed = opposing.test(last) || (isFiller(last) && opposing.test(earlier));
	const isInstead = words[to] === 'maar' && words.some((_, place) => place > to && isFree(place));
	if (!always.test(word) && !isOpposed && !isInstead) return null;
	return isExpression(words, at, to, vocabulary) ? null : { from: liking.test(last) ? at - 1 : at, to };
}

/** How many words from here on name one thing: jeu de boules. */
function nameAt(
	words: readonly string[],
	at: number,
	isFree: (at: number) => boolean,
	{ stem, synonyms }: Vocabulary
): number {
	for (let length = LONGEST_NAME; length > 1; length--) {
		const name = words.slice(at, at + length);
		if (name.length === length && isFree(at + length - 1) && synonyms.of(name.map(stem)).length) return length;
	}
	// Geen warme maaltijd.
	return words[at - 1] === 'geen' && words[at]?.endsWith('e') && isFree(at + 1) ? 2 : 1;
}

/** Whether these words, with those beside them, say one thing: zonder werk, kan niet lezen, niet meer roken. */
function isExpression(words: readonly string[], from: number, to: number, { stem, synonyms }: Vocabulary): boolean {
	const stems = words.map(stem);
	return [0, 1, 2].some((less) =>
		[0, 1, 2].some((more) => synonyms.of(stems.slice(Math.max(0, from - less), to + more)).length > 0)
	);
}

const notLookedFor = ({ from, to }: Run, words: readonly string[]): Claim => ({
	from,
	to,
	field: 'niet',
	label: capital(words.slice(from, to).join(' ')),
	marks: [],
	change: {},
	week: 0,
	named: null,
	optional: false,
	chosen: true,
	turned: true
});
