// What is suggested while somebody types: what it is, where it leads, and which few of many are shown. Pure.
import type { Area } from '#lib/areas/area.ts';
import { levelNames } from '#lib/areas/area.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { themes } from '#lib/vocabulary/themes.ts';
import { tokenise } from '../dutch/normalise.ts';
import type { Noun } from '../query.ts';
import { begins, fits, type Typed } from './typed.ts';

export type SuggestionKind = 'vaak gezocht' | 'zoekvraag' | 'gebied' | 'thema' | 'activiteit' | 'plek';

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

const paths: Record<Noun, string> = { activity: '/activiteiten', place: '/plekken' };

/** The page of results of one noun for these parameters. */
export const resultsAt = (noun: Noun, params: Record<string, string>): string =>
	`${paths[noun]}?${new URLSearchParams(params).toString()}`;

/** `words` (normalised): what it is begun by; the words of its text when left out. */
export const offered = (
	suggestion: Suggestion,
	words: readonly string[] = tokenise(suggestion.text).map(({ word }) => word)
): Offered => ({ ...suggestion, words });

/** Areas as suggestions, each once: of what is called the same, the first. `parents`: display names by id. */
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

/** What was typed with an ending to it, as a suggestion. */
export const endedOffered = (noun: Noun, text: string): Offered =>
	offered({
		...{ text, kind: 'zoekvraag', detail: noun === 'activity' ? 'activiteiten' : 'plekken' },
		href: resultsAt(noun, { q: text })
	});

/** Those in which every word that was typed begins a word: first those that begin with what was typed. */
export const fitting = <One extends Offered>(all: readonly One[], typed: Typed): One[] =>
	beginningFirst(
		all.filter(({ words }) => fits(words, typed)),
		typed
	);

const beginningFirst = <One extends Suggestion>(all: readonly One[], typed: Typed): One[] => [
	...all.filter(({ text }) => begins(text, typed)),
	...all.filter(({ text }) => !begins(text, typed))
];

const order: Record<Noun, readonly SuggestionKind[]> = {
	activity: ['vaak gezocht', 'zoekvraag', 'gebied', 'thema', 'activiteit', 'plek'],
	place: ['vaak gezocht', 'zoekvraag', 'gebied', 'thema', 'plek', 'activiteit']
};
// Room that every kind has when there is too much of all, in this order; what is left goes to the things themselves first.
const share: Record<SuggestionKind, number> = {
	'vaak gezocht': 1,
	zoekvraag: 2,
	gebied: 2,
	thema: 1,
	activiteit: 2,
	plek: 2
};

/**
 * At most {@link MOST_SUGGESTIONS}, some of every kind: first those that begin with what was typed, and within these kind by
 * kind. Within a kind the first is the best.
 */
export function choose(noun: Noun, all: readonly Suggestion[], typed: Typed): Suggestion[] {
	// What is searched for often is mostly a title or a theme too, and that says more.
	const named = new Set(all.filter(({ kind }) => kind !== 'vaak gezocht').map(({ text }) => text.toLowerCase()));
	const once = new Set<string>();
	const left = all.filter(({ kind, text }) => {
		const key = `${kind} ${text.toLowerCase()}`;
		if (once.has(key) || (kind === 'vaak gezocht' && named.has(text.toLowerCase()))) return false;
		return once.add(key);
	});
	const kinds = order[noun];
	const shown = new Map<SuggestionKind, number>(kinds.map((kind) => [kind, 0]));
	let room = MOST_SUGGESTIONS;
	const give = (kind: SuggestionKind, most: number) => {
		const had = shown.get(kind)!;
		const given = Math.min(left.filter((one) => one.kind === kind).length - had, most, room);
		shown.set(kind, had + given);
		room -= given;
	};
	for (const kind of kinds) give(kind, share[kind]);
	for (const kind of [...kinds.slice(-2), ...kinds]) give(kind, room);
	return beginningFirst(
		kinds.flatMap((kind) => left.filter((one) => one.kind === kind).slice(0, shown.get(kind))),
		typed
	).map(({ text, kind, detail, href }) => ({ text, kind, detail, href }));
}
