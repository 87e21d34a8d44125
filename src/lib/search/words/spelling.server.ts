// What words can mean on this site: what was perhaps meant where nothing answers them, the same slips for a filter, a name
// and any other word; and none of the names that no text holds.
import { sql } from '#lib/foundation/database.server.ts';
import { corrected, type QueryWord } from '../dutch/question.ts';
import { corrections } from '../dutch/typos.ts';
import type { Request } from '../engine.ts';
import { memory } from '../memory.ts';
import { holding, pruned, type Holds } from './pruning.ts';
import * as queries from './queries.server.ts';

/** Word as typed (normalised) → the words of the site it may have been meant to be, nearest first. */
export type Slips = ReadonlyMap<string, readonly string[]>;

/** By word; null: it is right. */
const remembered = memory<readonly string[] | null>(5000);
const held = memory<Holds>(2);

/** To be called when anything that search reads has changed. */
export function forgetSpelling() {
	remembered.clear();
	held.clear();
}

/** For words that are not known: what each may have been. A word that the site does hold is right, and left out. */
export async function slipsIn(strange: readonly string[]): Promise<Slips> {
	const unheard: string[] = [];
	// Those that nobody asked before, in one question: by then they are all in it.
	const asked = Promise.resolve().then(() => lookedUp(unheard));
	const slips = await Promise.all(
		strange.map((word) =>
			remembered.get(word, async () => {
				unheard.push(word);
				return (await asked).get(word) ?? null;
			})
		)
	);
	return new Map(strange.flatMap((word, at) => (slips[at] ? [[word, slips[at]]] : [])));
}

async function lookedUp(words: readonly string[]): Promise<Slips> {
	if (!words.length) return new Map();
	const alike = await queries.lookalikes(sql, words);
	const near = [...alike].map(([word, terms]) => ({
		word,
		terms: terms.filter((term) => corrections(word, [term]).length)
	}));
	// What was withdrawn is never told.
	const told = await queries.held(sql, [...new Set(near.flatMap(({ terms }) => terms))]);
	return new Map(near.map(({ word, terms }) => [word, corrections(word, terms.filter((term) => told.has(term)))])); // prettier-ignore
}

/**
 * The words of a question in every meaning they can have here: with what was perhaps meant by those that are `strange`, and
 * without the names that no text holds.
 */
export async function meanings(
	words: readonly QueryWord[],
	strange: readonly QueryWord[],
	{ vocabulary, query, only, now }: Request
): Promise<readonly QueryWord[]> {
	if (!words.length) return words;
	const [slips, holds] = await Promise.all([
		slipsIn(strange.map(({ word }) => word)),
		// Of a few alone, as it is at the moment they are asked for.
		held.get(only ? now.toISOString() : '', async () => holding(await queries.terms(sql), vocabulary.stem))
	]);
	// What no text holds in any spelling may still be a word with other names: alzeimer.
	const meant = new Map([...slips].map(([word, near]) => [word, near.length ? near : vocabulary.synonyms.meant(word)]));
	return pruned(slips.size ? corrected(words, meant, vocabulary, query.text) : words, holds);
}

/** The same question with words that can be answered here. */
export async function understood(request: Request): Promise<Request> {
	const strange = request.words.filter(({ known }) => !known);
	return { ...request, words: await meanings(request.words, strange, request) };
}
