// A question whose words stand nowhere here, with what everybody would call what was perhaps meant. Pure.
import { normaliseWord, tokenise, tokeniseQuery } from '#lib/search/dutch/normalise.ts';
import { sound } from '#lib/search/dutch/sound.ts';
import { shipped } from '#lib/search/dutch/synonyms.ts';
import { corrections, slips } from '#lib/search/dutch/typos.ts';
import { isFiller } from '#lib/search/dutch/stop-words.ts';
import type { Less, Question } from './less.ts';

const SHORTEST = 5;
const MOST = 2;

/** Everyday words (normalised, as spelled) by how they begin to sound; made once somebody finds nothing. */
let begun: ReadonlyMap<string, ReadonlyMap<string, string>> | undefined;

function everydayBySound() {
	const found = new Map<string, Map<string, string>>();
	for (const text of shipped.flatMap(({ words }) => words)) {
		const [word, ...more] = tokenise(text);
		if (!word || more.length || word.word.length < SHORTEST || isFiller(word.word)) continue;
		const begin = sound(word.word)[0] ?? '';
		found.set(begin, (found.get(begin) ?? new Map()).set(word.word, text));
	}
	return found;
}

/** The everyday words that a word is one slip of, as spelled; none when it is one itself. */
function nearWords(word: string): string[] {
	begun ??= everydayBySound();
	const words = begun.get(sound(word)[0] ?? '');
	if (!words || word.length < SHORTEST) return [];
	// Two slips may be anybody's name: pietersen is not piekeren.
	return corrections(word, words.keys())
		.filter((near) => slips(word, near, 1) <= 1 || sound(near) === sound(word))
		.slice(0, MOST)
		.map((near) => words.get(near)!);
}

/** The question with everyday words for what may be slips of them: the site itself holds nothing that looks like these. */
export function withNearWords({ query, rest, meant }: Question): Less[] {
	if (meant !== null) return [];
	const left = new Set(tokeniseQuery(rest).map(({ word }) => word));
	const strange = tokeniseQuery(query.text).flatMap(({ word, start, end }) => {
		const near = left.has(word) && !query.literal.includes(normaliseWord(word)) ? nearWords(word) : [];
		return near.length ? [{ start, end, near }] : [];
	});
	if (!strange.length) return [];
	const texts = Array.from({ length: MOST }, (_, nth) =>
		strange.reduceRight(
			(text, { start, end, near }) => text.slice(0, start) + (near[nth] ?? near[0]!) + text.slice(end),
			query.text
		)
	);
	return [...new Set(texts)].map((text) => ({
		of: 'slips',
		none: `voor “${query.text}”`,
		some: `voor “${text}”`,
		reads: [],
		change: { text, literal: [] }
	}));
}
