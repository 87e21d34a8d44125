// How many texts hold what, before an engine is asked: by this it is decided how wide a question is asked.
import { indexed } from '#lib/foundation/database.server.ts';
import type { QueryWord } from '../dutch/question.ts';
import { memory } from '../memory.ts';
import { foundBy } from '../postgres/literals.ts';
import type { Noun } from '../query.ts';
import * as queries from './queries.server.ts';

// How far texts are counted: to tell which word is the most frequent, or only whether there are any. Each of them is read.
export const MANY = 1000;
const SOME = 100;

const counted = memory<number[]>(1000);
const firsts = memory<number | null>(1000);

/** To be called when anything that search reads has changed. */
export function forgetCounts() {
	counted.clear();
	firsts.clear();
}

/** The first of these sets whose words at least `enough` public texts hold, by its place; null: none. */
export function firstHeld(noun: Noun, sets: readonly (readonly QueryWord[])[], enough: number): Promise<number | null> {
	const texts = sets.map(foundBy);
	return firsts.get(`${noun} ${texts.join()}`, () => queries.firstHeld(indexed, noun, texts, enough));
}

/** How many public texts hold all words of each set, counted no further than `enough`. */
export function textsHolding(noun: Noun, sets: readonly (readonly QueryWord[])[], enough = SOME): Promise<number[]> {
	const texts = sets.map(foundBy);
	return counted.get(`${noun} ${enough} ${texts.join()}`, () => queries.textsFound(indexed, noun, texts, enough));
}

/** Whether a text holds all of these words. */
export const holds = async (noun: Noun, words: readonly QueryWord[]) =>
	((await textsHolding(noun, [words]))[0] ?? 0) > 0;

/** Those of these words that no text holds. */
export async function missing(noun: Noun, words: readonly QueryWord[]): Promise<QueryWord[]> {
	if (!words.length) return [];
	const counts = await textsHolding(
		noun,
		words.map((word) => [word])
	);
	return words.filter((_, at) => !counts[at]);
}
