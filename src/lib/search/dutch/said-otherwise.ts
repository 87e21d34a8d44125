// What people say with another verb, or in another order, than its name does: met de hond lopen. Pure.
import { tokenise } from './normalise.ts';
import { isVerbStem } from './spoken.ts';
import { isFiller, isSpare } from './stop-words.ts';

// Without these little words it would be the opposite: geen zin in koken.
const turns = /(?:^|\s)(?:niet|geen|zonder|nooit|te)\s/;

/**
 * The name, in everyday spelling, that says the same as some stems, little words left out; null: none does, or of more than
 * one thing. `things`: the names of each; `kindOf`: one word for all verbs that mean the same.
 */
export function saidOtherwise(
	things: readonly (readonly string[])[],
	{ stem, kindOf }: { stem: (word: string) => string; kindOf: (verb: string) => string }
): (stems: readonly string[]) => string | null {
	const keyOf = (stems: readonly string[]) =>
		stems
			.map((one) => (isVerbStem(one) ? kindOf(one) : one))
			.sort()
			.join(' ');
	const known = new Map<string, { name: string; thing: number } | null>();
	for (const [thing, names] of things.entries())
		for (const name of names) {
			const carrying = tokenise(name).flatMap(({ word }) => (isFiller(word) || isSpare(word) ? [] : stem(word)));
			if (carrying.length < 2 || carrying.filter(isVerbStem).length !== 1 || turns.test(name)) continue;
			const before = known.get(keyOf(carrying));
			if (before === undefined) known.set(keyOf(carrying), { name, thing });
			else if (before?.thing !== thing) known.set(keyOf(carrying), null);
		}
	return (stems) => known.get(keyOf(stems))?.name ?? null;
}
