// The form about words that mean the same: what was typed, and what is wrong with it. Pure.
import { line, lines } from '#lib/foundation/typed.ts';
import { tokenise } from '../dutch/normalise.ts';
import { isFiller } from '../dutch/stop-words.ts';
import { meaning, type Change } from './synonym-list.ts';
import type { Typed } from './synonym-view.ts';

export type Problem = { field: keyof Typed; message: string };
export type Parsed = { typed: Typed } & ({ ok: true; change: Change } | { ok: false; problems: Problem[] });

// Room for the largest group that comes with the software, and some more.
const MOST = { words: 120, together: 6, characters: 60 };
const LONGEST = 7500;

/** Reads what somebody wants: with `doe` is 'uit' or 'terug' nothing else is asked. */
export function parseChange(form: FormData): Parsed {
	const typed = { woorden: lines(form, 'woorden', LONGEST), ook: lines(form, 'ook', LONGEST) };
	const asked = line(form, 'doe', 10);
	if (asked === 'uit') return { ok: true, typed, change: { state: 'off' } };
	if (asked === 'terug') return { ok: true, typed, change: { state: 'as-shipped' } };
	const words = wordsIn(typed.woorden);
	const same = new Set(words.map(meaning));
	const also = wordsIn(typed.ook).filter((word) => !same.has(meaning(word)));
	const found: [keyof Typed, string | undefined][] = [
		['woorden', problemOf(words) ?? tooFew(words, also)],
		['ook', problemOf(also)]
	];
	const problems = found.flatMap(([field, message]) => (message ? [{ field, message }] : []));
	return problems.length ? { ok: false, typed, problems } : { ok: true, typed, change: { state: 'on', words, also } };
}

/** Words between commas, semicolons and line ends, each once. */
function wordsIn(text: string): string[] {
	const words = text.split(/[,;\n]/).map((word) => word.trim().replaceAll(/\s+/g, ' '));
	return [...new Map(words.filter(Boolean).map((word) => [word.toLowerCase(), word])).values()];
}

function problemOf(words: readonly string[]): string | undefined {
	if (words.length > MOST.words) return `Dit zijn ${words.length} woorden. Gebruik er hoogstens ${MOST.words}.`;
	for (const word of words) {
		const shown = `“${word.slice(0, MOST.characters)}”`;
		const parts = tokenise(word);
		if (word.length > MOST.characters || parts.length > MOST.together)
			return `${shown} is te lang. Gebruik hoogstens ${MOST.together} woorden bij elkaar, en zet een komma tussen wat apart hoort.`;
		if (!parts.length) return `${shown} is geen woord. Gebruik letters of cijfers.`;
		// A few of them together may say something after all: er even uit.
		if (parts.length === 1 && parts.every((part) => isFiller(part.word)))
			return `${shown} staat in bijna elke zin. Daarom zoeken we daar nooit op. Haal het weg.`;
	}
	return undefined;
}

function tooFew(words: readonly string[], also: readonly string[]): string | undefined {
	const different = new Set(words.map(meaning)).size;
	if (!words.length) return 'Vul woorden in waar mensen op zoeken.';
	if (different > 1 || also.length) return undefined;
	return words.length > 1
		? 'Deze woorden zijn voor de zoeker al hetzelfde, zoals “club” en “clubs”. Vul nog een ander woord in.'
		: 'Vul er nog een woord bij in, of vul hieronder in wat het ook vindt.';
}
