// What people say with another verb, in another order or with other little words than its name does: met de hond lopen. Pure.
import { tokenise } from './normalise.ts';
import { infinitive, isVerb, isVerbStem } from './spoken.ts';
import { isFiller, isSpare } from './stop-words.ts';
import type { SynonymGroup } from './synonyms.ts';

// With or without one of these it would be the opposite: wandelen zonder hond, geen zin in koken.
const opposing = /^(?:niet|geen|zonder|nooit)$/;

/**
 * The name, in everyday spelling, that says the same as some normalised words; null: none does, or of more than one thing.
 * `stem`: of a word. Verbs that are names of one thing are taken for the same.
 */
export function saidOtherwise(
	groups: readonly Pick<SynonymGroup, 'words' | 'also'>[],
	stem: (word: string) => string
): (words: readonly string[]) => string | null {
	const isDoing = (word: string) =>
		word !== stem(word) && isVerbStem(stem(word)) && (isVerb(infinitive(word)) || word.endsWith('t'));
	// Te weinig, but met de hond te lopen.
	const isOpposite = (words: readonly string[]) =>
		words.some((word, at) => opposing.test(word) || (word === 'te' && !isDoing(words[at + 1] ?? '')));
	const kinds = new Map<string, string>();
	for (const { words, also } of groups) {
		const doing = also.length ? [] : words.flatMap((name) => namesOneVerb(name) ?? []).map(stem);
		for (const verb of doing) if (!kinds.has(verb)) kinds.set(verb, doing[0]!);
	}
	const carryingOf = (words: readonly string[]) => words.filter((word) => !isFiller(word) && !isSpare(word));
	const keyOf = (words: readonly string[]): string | null => {
		const parts = carryingOf(words).map((word) => kinds.get(stem(word)) ?? stem(word));
		return parts.length < 2 || isOpposite(words) ? null : parts.sort().join(' ');
	};
	// Of a name it is sure: fiets voor kind is a thing, and no name of kinderen leren fietsen.
	const tellsWhatIsDone = (words: readonly string[]) => carryingOf(words).filter(isDoing).length === 1;
	const known = new Map<string, { name: string; thing: number } | null>();
	for (const [thing, { words }] of groups.entries())
		for (const name of words) {
			const said = tokenise(name).map(({ word }) => word);
			const key = tellsWhatIsDone(said) ? keyOf(said) : null;
			if (key === null) continue;
			const before = known.get(key);
			if (before === undefined) known.set(key, { name, thing });
			else if (before?.thing !== thing) known.set(key, null);
		}
	return (words) => known.get(keyOf(words) ?? '')?.name ?? null;
}

/** The verb that this name is, normalised: lopen. */
function namesOneVerb(name: string): string | null {
	const [first, more] = tokenise(name);
	return first && !more && isVerb(first.word) ? first.word : null;
}
