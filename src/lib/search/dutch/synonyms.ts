// What else a word, or a few words together, may be called: the groups that are shipped, and any other set of groups.
import { normaliseWord, tokenise } from './normalise.ts';
import { stem } from './stem.ts';
import { ALSO, SAME } from './synonym-groups.ts';

/** Stems that stand next to each other in a text; mostly one. */
export type Phrase = readonly string[];

/** Words in everyday spelling, or a few words together, that people use for one thing. */
export type SynonymGroup = {
	/** Stays the same while its words change. */
	key: string;
	/** Asking for one of these finds all. */
	words: readonly string[];
	/** What also answers these words, but not the other way round. */
	also: readonly string[];
};

/** What a set of groups says of words. */
export interface Synonyms {
	/** The other names, as phrases of stems, of what these adjacent stems say; none when they are not known. */
	of(stems: Phrase): readonly Phrase[];
	/** The longest run of words that has synonyms. */
	longest: number;
	/** Names of more than one word that something else may be called: an engine without phrases keeps them as one word. */
	longNames: readonly Phrase[];
}

const phrase = (text: string): Phrase => tokenise(text).map((token) => stem(token.word));
const keyOf = (stems: Phrase): string => stems.join(' ');

function read(text: string, kind: 'same' | 'also'): SynonymGroup[] {
	return text
		.trim()
		.split('\n')
		.map((line) => {
			const [words = [], also = []] = line.split('>').map((side) => side.split(',').map((word) => word.trim()));
			return {
				key: `${kind}-${tokenise(words[0] ?? '')
					.map(({ word }) => normaliseWord(word))
					.join('-')}`,
				words,
				also
			};
		});
}

/** The groups that come with the software. */
export const shipped: readonly SynonymGroup[] = [...read(SAME, 'same'), ...read(ALSO, 'also')];

/** Makes groups ready to be asked; linear in their words, a few milliseconds for some hundreds of groups. */
export function synonyms(groups: readonly SynonymGroup[]): Synonyms {
	const found = new Map<string, Map<string, Phrase>>();
	const link = (from: Phrase, to: Phrase): void => {
		if (!from.length || !to.length || keyOf(from) === keyOf(to)) return;
		const others = found.get(keyOf(from)) ?? new Map<string, Phrase>();
		found.set(keyOf(from), others.set(keyOf(to), to));
	};
	for (const { words, also } of groups) {
		const same = words.map(phrase);
		const wider = also.map(phrase);
		for (const from of same) for (const to of [...same, ...wider]) link(from, to);
	}
	const table = new Map([...found].map(([from, others]) => [from, [...others.values()]]));
	return {
		of: (stems) => table.get(keyOf(stems)) ?? [],
		longest: Math.max(1, ...[...table.keys()].map((stems) => stems.split(' ').length)),
		longNames: [...new Map([...table.values()].flat().map((stems) => [keyOf(stems), stems])).values()].filter(
			(stems) => stems.length > 1
		)
	};
}
