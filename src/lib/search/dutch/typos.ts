// Slips of the finger: bounded optimal string alignment between what was typed and words that exist.
import { isEveryday } from './everyday-words.ts';
import { sound } from './sound.ts';
import { stem } from './stem.ts';
import { isElsewhere } from './towns.ts';
import { isFiller } from './stop-words.ts';

/** How many slips a word of this many letters may hold: under 5 none, 5 to 8 one, from 9 two. */
export function slipsAllowed(letters: number): number {
	return letters < 5 ? 0 : letters < 9 ? 1 : 2;
}

/**
 * Letters added, dropped, changed or swapped with a neighbour between two words (optimal string alignment, the
 * restricted Damerau-Levenshtein distance), or `most + 1` as soon as it is sure to be more than `most`.
 */
export function slips(from: string, to: string, most: number): number {
	if (Math.abs(from.length - to.length) > most) return most + 1;
	let before: number[] = [];
	let above = Array.from({ length: to.length + 1 }, (_, column) => column);
	for (let row = 1; row <= from.length; row++) {
		const current = [row];
		let least = row;
		for (let column = 1; column <= to.length; column++) {
			const same = from[row - 1] === to[column - 1] ? 0 : 1;
			let cost = Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + same);
			if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1])
				cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
			current.push(cost);
			least = Math.min(least, cost);
		}
		if (least > most) return most + 1;
		before = above;
		above = current;
	}
	return Math.min(above[to.length] ?? 0, most + 1);
}

/** The same word with each two neighbouring letters swapped. */
export const swaps = (word: string): string[] =>
	Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => {
		const [one, other] = [word[at], word[at + 1]];
		return one === other ? [] : word.slice(0, at) + other + one + word.slice(at + 2);
	}).flat();

const MOST_CORRECTIONS = 4;

/**
 * Is a short word this one with a letter dropped, doubled or swapped? Where one letter is another, it is mostly another
 * word: herpn may be herpen, krent is not keent.
 */
export function isShortSlip(word: string, meant: string): boolean {
	if (word.length < 4 || word[0] !== meant[0] || slips(word, meant, 1) !== 1) return false;
	if (word.length === meant.length) return [...word].sort().join() === [...meant].sort().join();
	return word.length < meant.length || word.replace(/(.)\1/g, '$1') === meant.replace(/(.)\1/g, '$1');
}

/** Slips between two words or, when fewer, between their stems: wandlen is nearer to a wandelclub than it looks. */
function distance(word: string, candidate: string, most: number): number {
	const asTyped = slips(word, candidate, most);
	const [root, other] = [stem(word), stem(candidate)];
	const allowed = Math.min(most, slipsAllowed(root.length));
	const asStems = allowed ? slips(root, other, allowed) : most + 1;
	return asStems <= allowed ? Math.min(asTyped, Math.max(asStems, 1)) : asTyped;
}

/** Slips between how two words sound (keys of sound.ts): alike is one, and one letter off in a long word is two. */
function unlike(heard: string, other: string, most: number): number {
	if (heard === other) return 1;
	return most > 1 && heard.length > 6 && slips(heard, other, 1) === 1 ? 2 : most + 1;
}

/** Too short to be told from another word, a town elsewhere and what only joins words are no slips. */
export const mayBeSlip = (word: string): boolean => word.length > 2 && !isElsewhere(word) && !isFiller(word);

/**
 * What a normalised word was meant to be: the candidates (normalised words of the corpus) with the fewest slips, at
 * most four, same first letter first. A word that is itself among the candidates is right and gets no corrections.
 */
export function corrections(word: string, candidates: Iterable<string>): string[] {
	const heard = sound(word);
	// What is written as it sounds is one slip, however many letters that takes.
	let most = Math.max(slipsAllowed(word.length), 1);
	const spelled = slipsAllowed(word.length);
	let nearest: string[] = [];
	if (!mayBeSlip(word)) return nearest;
	for (const candidate of new Set(candidates)) {
		if (candidate === word) return [];
		const alike = unlike(heard, sound(candidate), most);
		const short = isShortSlip(word, candidate) ? 1 : most + 1;
		const found = Math.min(alike, spelled ? distance(word, candidate, Math.min(most, spelled)) : short);
		if (found > most) continue;
		if (found < most) nearest = [];
		most = found;
		nearest.push(candidate);
	}
	const strangeness = (candidate: string): number =>
		(sound(candidate) === heard ? 0 : 4) +
		(candidate[0] === word[0] ? 0 : 2) +
		(candidate.length < word.length ? 1 : 0);
	// An everyday word is right; the site may have it in another form: schenkt.
	if (isEveryday(word)) return nearest.filter((candidate) => candidate.startsWith(stem(word)));
	// What sounds the same is what was heard: manen are mannen, before they are maken.
	const same = nearest.filter((candidate) => sound(candidate) === heard);
	return (same.length ? same : nearest)
		.sort((one, other) => strangeness(one) - strangeness(other) || (one < other ? -1 : 1))
		.slice(0, MOST_CORRECTIONS);
}
