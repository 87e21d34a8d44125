// What is suggested while somebody types: what it is, where it leads, and which few of many are shown. Pure.
import type { Area } from '#lib/areas/area.ts';
import { levelNames } from '#lib/areas/area.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { themes } from '#lib/vocabulary/themes.ts';
import { tokenise, tokeniseQuery } from '../dutch/normalise.ts';
import { isFiller } from '../dutch/words.ts';
import type { Noun } from '../query.ts';

export type SuggestionKind = 'gebied' | 'plek' | 'activiteit' | 'thema' | 'vaak gezocht';

export type Suggestion = {
	text: string;
	kind: SuggestionKind;
	/** What it is, on screen: 'wijk of dorp', 'plek in Schadewijk', '12 activiteiten'. */
	detail: string;
	href: string;
};

/** A suggestion with its normalised words. */
export type Offered = Suggestion & { words: readonly string[] };

export const MOST_SUGGESTIONS = 8;
const LONGEST = 100;

const paths: Record<Noun, string> = { activity: '/activiteiten', place: '/plekken' };

/** The page of results of one noun for these parameters. */
export const resultsAt = (noun: Noun, params: Record<string, string>): string =>
	`${paths[noun]}?${new URLSearchParams(params).toString()}`;

/** `words` are normalised, the last one perhaps half; `begin` is all of it in lower case. */
export type Typed = { words: readonly string[]; begin: string };

/** What was typed so far; null when it is too little, or too much, to suggest anything. */
export function typedWords(text: string): Typed | null {
	if (text.length > LONGEST) return null;
	const all = tokeniseQuery(text).map(({ word }) => word);
	const words = all.filter((word, index) => index === all.length - 1 || !isFiller(word));
	return words.join('').length >= 2 ? { words, begin: text.trim().toLowerCase() } : null;
}

const offered = (suggestion: Suggestion): Offered => ({
	...suggestion,
	words: tokenise(suggestion.text).map(({ word }) => word)
});

/** Areas as suggestions, each once: of what is called the same, the larger. `parents`: display names by id. */
export function areasOffered(noun: Noun, areas: readonly Area[], parents: ReadonlyMap<number, string>): Offered[] {
	const names = new Set<string>();
	return areas.flatMap(({ displayName, slug, level, parentId }) => {
		if (names.has(displayName)) return [];
		names.add(displayName);
		const parent = level === 'neighbourhood' && parentId !== null ? parents.get(parentId) : undefined;
		const detail = parent ? `buurt in ${parent}` : levelNames[level];
		return [offered({ text: displayName, kind: 'gebied', detail, href: resultsAt(noun, { bij: slug }) })];
	});
}

/** Kinds of meeting, and for activities themes, as suggestions: each once, whatever it is called by. */
export function termsOffered(noun: Noun): Offered[] {
	const asTerm = (field: string, detail: string) => (term: { name: string; slug: string }) =>
		offered({ text: term.name, kind: 'thema', detail, href: resultsAt(noun, { [field]: term.slug }) });
	return [
		...kinds.all.map(asTerm('soort', 'soort ontmoeting')),
		...(noun === 'activity' ? themes.all.map(asTerm('thema', 'thema')) : [])
	];
}

/** Words that are searched for often, as a suggestion. */
export const wordsOffered = (noun: Noun, words: string): Offered =>
	offered({ text: words, kind: 'vaak gezocht', detail: 'vaak gezocht', href: resultsAt(noun, { q: words }) });

/** Those in which every word that was typed begins a word: first those that begin with what was typed. */
export function fitting<One extends Offered>(all: readonly One[], { words, begin }: Typed): One[] {
	const fits = all.filter((one) => words.every((typed) => one.words.some((word) => word.startsWith(typed))));
	const begins = (one: Offered) => Number(one.text.toLowerCase().startsWith(begin));
	return fits.sort((one, other) => begins(other) - begins(one));
}

const order: Record<Noun, readonly SuggestionKind[]> = {
	activity: ['vaak gezocht', 'gebied', 'thema', 'activiteit', 'plek'],
	place: ['vaak gezocht', 'gebied', 'thema', 'plek', 'activiteit']
};
// Room that every kind has when there is too much of all; together no more than fits.
const share: Record<SuggestionKind, number> = { 'vaak gezocht': 1, gebied: 2, thema: 1, activiteit: 2, plek: 2 };

/** At most {@link MOST_SUGGESTIONS}, some of every kind, kind by kind. Within a kind the first is the best. */
export function choose(noun: Noun, all: readonly Suggestion[]): Suggestion[] {
	// What is searched for often is mostly a title or a theme too, and that says more.
	const named = new Set(all.filter(({ kind }) => kind !== 'vaak gezocht').map(({ text }) => text.toLowerCase()));
	const byKind = order[noun].map((kind) =>
		all.filter((one) => one.kind === kind && (kind !== 'vaak gezocht' || !named.has(one.text.toLowerCase())))
	);
	const shown = byKind.map((ones, index) => Math.min(ones.length, share[order[noun][index]!]));
	// What room is left goes to the things themselves first.
	for (const index of [3, 4, 1, 2, 0]) {
		const room = MOST_SUGGESTIONS - shown.reduce((sum, count) => sum + count, 0);
		shown[index] = Math.min(byKind[index]!.length, shown[index]! + room);
	}
	return byKind
		.flatMap((ones, index) => ones.slice(0, shown[index]))
		.map(({ text, kind, detail, href }) => ({ text, kind, detail, href }));
}
