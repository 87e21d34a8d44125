// What somebody who types may mean by a word, also by half of one, that nothing begins with: told by how it sounds. Pure.
import { bounded } from '../dutch/bounded.ts';
import { sound } from '../dutch/sound.ts';
import { slips, slipsAllowed } from '../dutch/typos.ts';
import { beginning } from './sorted.ts';

/** The beginnings of words that a word as typed (normalised) stands for: itself, unless it is a slip. */
export type Meant = (word: string) => readonly string[];

const SHORTEST = 4;
const MOST = 12;

/**
 * What may be meant among these words (normalised); in steps, for there may be very many. `isRight`: a word that is no
 * slip, also when nothing begins with it.
 */
export function* meantAmong(words: Iterable<string>, isRight: (word: string) => boolean): Generator<void, Meant> {
	const spelled = [...new Set(words)].sort();
	const heard: [heard: string, word: string][] = [];
	for (const word of spelled) {
		heard.push([sound(word), word]);
		if (heard.length % 200 === 0) yield;
	}
	heard.sort(([one], [other]) => (one < other ? -1 : 1));
	const sounds = heard.map(([sound]) => sound);
	const isBegin = (word: string) => !beginning(spelled, word).next().done;
	const soundingAs = (begin: string) => [...beginning(sounds, begin)].map((at) => heard[at]!);
	return bounded((word) => {
		if (word.length < SHORTEST || /^\d/.test(word) || isBegin(word) || isRight(word)) return [word];
		const asHeard = sound(word);
		const alike = soundingAs(asHeard);
		return shortest(
			alike.length ? alike : nearest(asHeard, slipsAllowed(asHeard.length), soundingAs(asHeard.slice(0, 2)))
		);
	});
}

/** Those that begin to sound like `asHeard` but for some slips: the ones with the fewest. */
function nearest(asHeard: string, allowed: number, among: readonly [heard: string, word: string][]) {
	let most = allowed;
	let found: typeof among = [];
	let last = { begin: '', slipped: 0 };
	for (const one of allowed ? among : []) {
		// Sorted as they sound: what begins alike comes after each other.
		const begin = one[0].slice(0, asHeard.length + 1);
		if (begin !== last.begin) last = { begin, slipped: slipsInBegin(asHeard, begin, most) };
		const { slipped } = last;
		if (slipped <= most) found = slipped < most ? [one] : [...found, one];
		most = Math.min(most, slipped);
	}
	return found;
}

/** Slips between a word and as many letters of another, give or take one; at most `most`, or more than that. */
function slipsInBegin(word: string, begin: string, most: number): number {
	const { length } = word;
	const slipped = slips(word, begin.slice(0, length), most + 1);
	// A letter more or less is one slip more or less.
	if (slipped > most + 1) return slipped;
	return Math.min(slipped, slips(word, begin, most), slips(word, begin.slice(0, length - 1), most));
}

/** The words that say most of them: those that begin with another are found by that one. */
function shortest(found: readonly [heard: string, word: string][]): string[] {
	const kept: string[] = [];
	for (const word of found.map(([, word]) => word).sort())
		if (!kept.length || !word.startsWith(kept.at(-1)!)) kept.push(word);
	return kept.sort((one, other) => one.length - other.length).slice(0, MOST);
}
