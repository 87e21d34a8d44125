// What was perhaps meant by words that nothing on the site answers: the same slips for a filter, a name and any other word.
import { sql } from '#lib/foundation/database.server.ts';
import { corrected } from '../dutch/question.ts';
import { corrections } from '../dutch/typos.ts';
import type { Request } from '../engine.ts';
import { memory } from '../memory.ts';
import * as queries from './queries.server.ts';

/** Word as typed (normalised) → the words of the site it may have been meant to be, nearest first. */
export type Slips = ReadonlyMap<string, readonly string[]>;

const remembered = memory<Slips>(2000);
const none: Slips = new Map();

/** To be called when anything that search reads has changed. */
export const forgetSpelling = () => remembered.clear();

/** For words that are not known: what each may have been. A word that the site does hold is right, and left out. */
export async function slipsIn(strange: readonly string[]): Promise<Slips> {
	if (!strange.length) return none;
	return remembered.get(strange.join(' '), async () => {
		const found = await queries.lookalikes(sql, strange);
		return new Map(
			[...found].flatMap(([word, terms]) => (terms[0] === word ? [] : [[word, corrections(word, terms)]]))
		);
	});
}

/** The same question, its words with what was perhaps meant by those that nothing on the site answers. */
export async function mended(request: Request): Promise<Request> {
	const { words, vocabulary, query } = request;
	const strange = words.filter(({ known }) => !known).map(({ word }) => word);
	if (!strange.length) return request;
	return { ...request, words: corrected(words, await slipsIn(strange), vocabulary, query.text) };
}
