// Finds what else a word, or a few words together, may be called.
import { tokenise } from './normalise.ts';
import { stem } from './stem.ts';
import { ALSO, SAME } from './synonym-groups.ts';

/** Stems that stand next to each other in a text; mostly one. */
export type Phrase = readonly string[];

const phrase = (text: string): Phrase => tokenise(text).map((token) => stem(token.word));
const key = (stems: Phrase): string => stems.join(' ');
const lines = (text: string): string[] => text.trim().split('\n');

function load(): ReadonlyMap<string, readonly Phrase[]> {
	const found = new Map<string, Map<string, Phrase>>();
	const link = (from: Phrase, to: Phrase): void => {
		if (key(from) === key(to)) return;
		const others = found.get(key(from)) ?? new Map<string, Phrase>();
		found.set(key(from), others.set(key(to), to));
	};
	for (const line of lines(SAME)) {
		const group = line.split(',').map(phrase);
		for (const from of group) for (const to of group) link(from, to);
	}
	for (const line of lines(ALSO)) {
		const [from = '', also = ''] = line.split('>');
		for (const to of also.split(',')) link(phrase(from), phrase(to));
	}
	return new Map([...found].map(([from, others]) => [from, [...others.values()]]));
}

const table = load();

/** The longest run of words that has synonyms. */
export const LONGEST_PHRASE = Math.max(...[...table.keys()].map((stems) => stems.split(' ').length));

/** Names of more than one word that something else may be called: an engine without phrases keeps them as one word. */
export const longNames: readonly Phrase[] = [
	...new Map([...table.values()].flat().map((stems) => [key(stems), stems])).values()
].filter((stems) => stems.length > 1);

/** The other names, as phrases of stems, of what these adjacent stems say; none when they are not known. */
export function synonyms(stems: Phrase): readonly Phrase[] {
	return table.get(key(stems)) ?? [];
}
