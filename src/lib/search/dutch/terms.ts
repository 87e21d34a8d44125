// Documents become weighted terms: stems with their places, compound parts, and the forms used in titles.
import type { Vocabulary } from './compounds.ts';
import { tokenise, type Token } from './normalise.ts';
import { isFiller, withFixedExpressions } from './stop-words.ts';

/** A title, B labels, C summary and the compound parts of the title, D body and all other compound parts. */
export type Weight = 'A' | 'B' | 'C' | 'D';

/** One entry of the index: a stem, where it stands (from 1; the parts of a compound from its own position on), and its word. */
export interface Term {
	term: string;
	weight: Weight;
	position: number;
	/** As written, normalised but not stemmed: what typing errors are compared with. */
	word: string;
}

/** What is indexed of a document; `labels` are names and filter words: wijk, weekdays, target groups, place, `gratis`. */
export interface Fields {
	title: string;
	labels: readonly string[];
	summary: string;
	body: string;
	/** Names of what it is about, chosen from a list: labels too, that nobody typed. */
	subjects?: readonly string[];
	/** What is done there, chosen from a list: it counts as said in the summary. */
	kinds?: readonly string[];
	/** Terms that are no words of the text: what the thing is. They weigh as a title does. */
	marks?: readonly string[];
}

/** The index entry of a word as it is written; no stem holds an equals sign, so the two never meet. */
export const asWritten = (word: string): string => '=' + word;

// Fields and labels keep this distance, so that no phrase runs from one into the next.
const GAP = 8;

/** The names in these labels, as words, from their first little word on: de wolput, bij de bakfiets. */
const namesIn = (labels: readonly string[]): string[][] =>
	labels.flatMap((label) => {
		const words = tokenise(label).map(({ word }) => word);
		const from = words.findIndex(isFiller);
		return from >= 0 && from < words.length - 1 ? [words.slice(from)] : [];
	});

/** The places in a title of words that only name where it is. */
const namedIn = (title: readonly Token[], names: readonly string[][]): ReadonlySet<number> =>
	new Set(
		title.flatMap((_, at) =>
			names
				.filter((name) => name.every((word, step) => title[at + step]?.word === word))
				.flatMap((name) => name.map((_, step) => at + step))
		)
	);

/** The weighted terms of a document, in order of position; linear in its length. */
export function analyseText(fields: Fields, vocabulary: Vocabulary): Term[] {
	const terms: Term[] = [];
	let position = 0;
	const add = (word: string, weight: Weight, at: number): void => {
		const term = vocabulary.stem(word);
		terms.push({ term, weight, position: at, word });
		// Outside the body the form is kept too: who types fietsen means the ride before the repair of a fiets.
		if (term !== word && weight < 'D') terms.push({ term: asWritten(word), weight, position: at, word });
	};
	const read = (text: string, weight: Weight, parts: Weight, names: readonly string[][] = []): void => {
		let before: Token | undefined;
		const tokens = withFixedExpressions(tokenise(text));
		const named = names.length ? namedIn(tokens, names) : null;
		for (const [at, token] of tokens.entries()) {
			position++;
			add(token.word, weight, position);
			// e-bike is also typed as ebike, Oss-Zuid as osszuid; and line dance as linedance.
			const hyphen = before && token.start - before.end === 1 && text[before.end] === '-';
			if (before && (hyphen || weight < 'C') && !isFiller(before.word) && !isFiller(token.word))
				add(before.word + token.word, parts, position);
			before = token;
			// Parts stand side by side, as if written apart: ranking by nearness ignores words in one position.
			// What is done at De Bakfiets has nothing to do with a fiets.
			if (named?.has(at)) continue;
			vocabulary.split(token.word).forEach((part, index) => {
				if (index) position++;
				add(part, parts, position);
			});
		}
		position += GAP;
	};
	read(fields.title, 'A', 'C', namesIn(fields.labels));
	for (const label of fields.labels) read(label, 'B', 'D');
	read(fields.summary, 'C', 'D');
	read(fields.body, 'D', 'D');
	for (const subject of fields.subjects ?? []) read(subject, 'B', 'D');
	for (const kind of fields.kinds ?? []) read(kind, 'C', 'D');
	for (const mark of fields.marks ?? []) terms.push({ term: mark, weight: 'A', position: ++position, word: '' });
	return terms;
}

/** The words of a document as they are written (normalised, each once), for the table that typing errors are found in. */
export function wordsOf(terms: readonly Term[]): string[] {
	return [...new Set(terms.map((term) => term.word))].filter(Boolean);
}
