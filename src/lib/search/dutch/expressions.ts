// Words side by side that say one thing together: a word with a space in it, a luisterend oor, doet het niet.
import type { Vocabulary } from './compounds.ts';
import { asName, one, others } from './meanings.ts';
import type { Token } from './normalise.ts';
import type { Alternative, QueryWord } from './question.ts';
import type { Phrase } from './synonyms.ts';
import { isEverything, isFiller, isOptional, isSpare } from './stop-words.ts';

const hasNames = (word: string, { stem, synonyms }: Vocabulary) => synonyms.of([stem(word)]).length > 0;

/** The same words, where one that is none by itself is the beginning of a word people know: moes tuin. */
export function asOneWord(tokens: readonly Token[], vocabulary: Vocabulary): readonly Token[] {
	const isNamed = (word: string) => hasNames(word, vocabulary);
	const isPart = ({ word }: Token) => !isFiller(word) && !vocabulary.knows(word) && !isNamed(word);
	const at = tokens.findIndex((first, at) => {
		const next = tokens[at + 1];
		// What stood between them was read as something else: moes dinsdag tuin.
		const written = first.word + (next && next.start - first.end < 3 ? next.word : '');
		return written !== first.word && isPart(first) && (vocabulary.has(written) || isNamed(written));
	});
	const [first, last] = tokens.slice(Math.max(at, 0));
	if (at < 0 || !first || !last) return tokens;
	const whole = { word: first.word + last.word, start: first.start, end: last.end };
	return [...tokens.slice(0, at), whole, ...asOneWord(tokens.slice(at + 2), vocabulary)];
}

// What is said with other words begins with any word.
const SHORT = 3;

type Expression = { from: number; to: number; alternatives: readonly Alternative[] };

/**
 * Words side by side that say one thing together, and what else that is called: een luisterend oor. `isStrange`: with such
 * a word among them a name may be misspelt as a whole: jeu de boel.
 */
export function expressionsIn(
	tokens: readonly Token[],
	vocabulary: Vocabulary,
	isStrange: (token: Token) => boolean = () => false
): Expression[] {
	const { synonyms } = vocabulary;
	const stems = tokens.map((token) => vocabulary.stem(token.word));
	const found: Expression[] = [];
	for (const [from, stem] of stems.entries()) {
		const longest = synonyms.longestFrom(stem);
		for (let to = from + 2; to <= Math.min(from + Math.max(longest, SHORT) + 1, stems.length); to++) {
			const run = stems.slice(from, to);
			// Wandelen met mijn hond, fiets laten maken
			const bare = run.filter((_, at) => !at || at === run.length - 1 || !isSpare(tokens[from + at]!.word));
			const asTyped = others(run.join(' '), vocabulary);
			const known = asTyped.length || bare.length === run.length ? asTyped : others(bare.join(' '), vocabulary);
			if (known.length) {
				found.push({ from, to, alternatives: known.map(asExpression) });
				continue;
			}
			const said = tokens.slice(from, to);
			const mayBeName = said.some(isStrange) && (to <= from + longest + 1 || synonyms.endsName(run.at(-1)!));
			const slipped = mayBeName ? synonyms.nearly(run) : null;
			if (slipped) found.push({ from, to, alternatives: asName(slipped, vocabulary).map(asExpression) });
			const name = slipped ? null : otherwise(said, vocabulary);
			if (name) found.push({ from, to, alternatives: asName(name, vocabulary) });
		}
	}
	return found;
}

/** The name of what is said here with other words: de hond lopen. Of one word written apart it is known what it says. */
function otherwise(said: readonly Token[], vocabulary: Vocabulary): Phrase | null {
	const words = said.map(({ word }) => word);
	const carrying = words.filter((word) => !isFiller(word) && !isSpare(word));
	// With little words before or behind them they say no more.
	if (carrying[0] !== words[0] || carrying.at(-1) !== words.at(-1)) return null;
	const whole = carrying.join('');
	const isWhole = vocabulary.has(whole) || hasNames(whole, vocabulary);
	return isWhole ? null : vocabulary.synonyms.alike(words);
}

const asExpression = (alternative: Alternative): Alternative =>
	alternative.rank === 'synonym' ? { ...alternative, rank: 'part' } : alternative;

/** What little words say together, the longest of it: ik ben nieuw in de wijk. Null: nothing, or just anything: iets te doen. */
export function sayingIn(tokens: readonly Token[], vocabulary: Vocabulary): QueryWord | null {
	const [longest] = expressionsIn(tokens, vocabulary)
		.filter(({ alternatives }) => !alternatives.some(({ all }) => all.flat(2).some(isEverything)))
		.sort((one, other) => other.to - other.from - (one.to - one.from));
	const said = longest ? tokens.slice(longest.from, longest.to) : [];
	const [first, last] = [said[0], said.at(-1)];
	if (!longest || !first || !last) return null;
	const all = said.flatMap(({ word }) => (isOptional(word) ? [] : [one(vocabulary.stem(word))]));
	return {
		word: said.map(({ word }) => word).join(' '),
		start: first.start,
		end: last.end,
		known: true,
		optional: false,
		alternatives: [
			...(all.length ? [{ rank: 'exact' as const, all, within: 'headings' as const }] : []),
			...longest.alternatives
		]
	};
}
