// Which words are left to look for once the filters of a question are read, and how these are spelled. Pure.
import type { Vocabulary } from '../dutch/compounds.ts';
import { sayingIn } from '../dutch/expressions.ts';
import type { Token } from '../dutch/normalise.ts';
import { analyseQuery, type QueryWord } from '../dutch/question.ts';
import { writtenOut } from '../dutch/spoken.ts';
import { asksAnything, isFiller } from '../dutch/stop-words.ts';
import { isElsewhere } from '../dutch/towns.ts';
import type { Query } from '../query.ts';
import type { Claim } from './claims.ts';
import { isOpenAt } from './clock.ts';
import { isWayIn } from './way-in.ts';

type Asked = { query: Query; tokens: readonly Token[]; found: readonly Claim[]; vocabulary: Vocabulary };

/** What is left; `saying`: that is little words which say one thing together, as in er even uit. */
export function wordsLeft(asked: Asked): { words: QueryWord[]; saying: QueryWord | null } {
	const { query, tokens, found, vocabulary } = asked;
	const typed = tokens.map(({ word }) => word);
	const isTaken = (at: number) => found.some(({ from, to }) => from <= at && at < to);
	const isLittle = (at: number) =>
		!query.literal.includes(typed[at]!) && (isWayIn(typed, at) || isOpenAt(typed, at, found));
	const left = tokens.filter((_, at) => !isTaken(at) && !isLittle(at));
	// What only carried the filters (in, op, voor) asks for nothing by itself; one little word may be a name.
	const isName = left.length === 1 && !found.length && isFiller(left[0]!.word);
	if (!asksAnything(left) || isName) return { words: asMeant(left, asked), saying: null };
	const saying = sayingIn(left, vocabulary);
	return { words: saying ? [saying] : [], saying };
}

// Ik ben hier alleen, ze zit thuis alleen, dan eet ik alleen; is er alleen op zondag bingo asks for bingo.
const lonely =
	/(?:^| )(?:me|zich|zo|niet|(?:ben|bent|zit|zitten|voel|voelt|woon|woont|leef|leeft|eet)(?: \S+)?|(?:is|zyn|sta|staat)(?: (?:zo|heel|erg|vaak|veel|altyd|nu|ook|soms|meestal|echt|gewoon|weer|helemaal|nog|thuis))?)$/;

/** Is this the "alleen" of alleen 's avonds, of alleen op dinsdag: no other time, place or price? Who is alone is lonely. */
function isOnly(words: readonly string[], at: number, found: readonly Claim[]): boolean {
	if (words[at] !== 'alleen' || lonely.test(words.slice(Math.max(0, at - 2), at).join(' '))) return false;
	let next = at + 1;
	while (isFiller(words[next] ?? '') && !found.some(({ from }) => from === next)) next++;
	return found.some(({ from }) => from === next);
}

/** These words as they are written when they are said otherwise: koffie drinke. */
function asMeant(left: readonly Token[], { query, tokens, found, vocabulary }: Asked): QueryWord[] {
	const typed = tokens.map(({ word }) => word);
	const isLiteral = (word: string) => query.literal.includes(word);
	// Grave is a town, and not what somebody says for graven.
	const isRight = (word: string) => isLiteral(word) || isElsewhere(word);
	const written = left.map((token) => (isRight(token.word) ? token : { ...token, word: writtenOut(token.word) }));
	const mended = new Map(written.flatMap(({ start, word }, at) => (word === left[at]?.word ? [] : [[start, word]])));
	// Koffie ochtend is coffee in the morning, and first what is called koffieochtend.
	const ends = found.flatMap(({ from, endOfWord }) =>
		endOfWord && left.includes(tokens[from - 1]!) ? tokens[from]! : []
	);
	const looked = [...written, ...ends].sort((one, other) => one.start - other.start);
	const placeOf = ({ start }: QueryWord) => tokens.findIndex((token) => token.start === start);
	const saysOnly = (word: QueryWord) => !isLiteral(word.word) && isOnly(typed, placeOf(word), found);
	const words = analyseQuery(query.text, vocabulary, looked).words.map((word) => {
		if (ends.some(({ start }) => start === word.start)) return { ...word, optional: true };
		if (saysOnly(word)) return { ...word, optional: true };
		// Taken as it is typed: no slip, and nothing that is still being typed.
		if (isLiteral(word.word)) return { ...word, known: true, prefix: undefined };
		return mended.get(word.start) === word.word ? { ...word, meant: word.word } : word;
	});
	// Alleen vandaag asks for all of today.
	return words.every(saysOnly) ? [] : words;
}
