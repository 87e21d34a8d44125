// What was asked, as chips: the choices that were made, and the filters that were read in the words. Pure.
import { shortDay } from '#lib/calendar/daywords.ts';
import { href, nearParam, type Noun, type Query } from '#lib/search/query.ts';
import type { Understood } from '#lib/search/reading/reading.ts';
import { facts } from '#lib/vocabulary/accessibility.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { languages } from '#lib/vocabulary/languages.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { themes } from '#lib/vocabulary/themes.ts';
import { distanceWords } from './distance.ts';
import { freeWords, isInside, nowWords, whens } from './form.ts';
import { inUse, type Reading } from './reading.ts';

/** A choice that was made, and the search without it. */
export type Chip = { label: string; href: string };

/** A filter that was read in the words: besides, what these words were, and the search in which they are only words. */
export type ReadChip = Chip & {
	/** As typed. */
	words: string;
	/** Whether the label does not say the words already. */
	differs: boolean;
	asWords: string;
};

/** What was chosen, each with the search that leaves it out. Of the words only what was not read as a filter. */
export function chips(
	noun: Noun,
	path: string,
	query: Query,
	whereName: string | null,
	{ understood, rest, literal }: Pick<Reading, 'understood' | 'rest' | 'literal'> = wholly(query)
): Chip[] {
	const found: Chip[] = [];
	const chip = (label: string, change: Partial<Query>) => found.push({ label, href: href(path, query, change) });
	const each = <Key extends string>(field: keyof Query, keys: readonly Key[], name: (key: Key) => string) => {
		for (const key of keys) chip(name(key), { [field]: keys.filter((other) => other !== key) });
	};
	if (rest)
		chip(`“${rest}”`, {
			text: inUse(understood)
				.map(({ words }) => words)
				.join(' '),
			literal: []
		});
	for (const { typed, word } of literal)
		chip(`Het woord “${typed}” zelf`, { literal: query.literal.filter((other) => other !== word) });
	if (query.everywhere && query.text) chip('Ook in beschrijvingen', { everywhere: false });
	if (query.near)
		chip(`${isInside(query) ? 'In' : 'Bij'} ${whereName ?? nearParam(query.near)}`, { near: null, radius: null });
	if (query.radius) chip(`Binnen ${distanceWords(query.radius)}`, { radius: null });
	if (query.when) chip(whens.find(([value]) => value === query.when)?.[1] ?? query.when, { when: null });
	if (query.from) chip(`Vanaf ${shortDay(query.from)}`, { from: null });
	if (query.to) chip(`Tot en met ${shortDay(query.to)}`, { to: null });
	for (const part of query.dayParts) chip(part.name, { dayParts: query.dayParts.filter((other) => other !== part) });
	each('kinds', query.kinds, kinds.name);
	each('themes', query.themes, themes.name);
	each('targetGroups', query.targetGroups, targetGroups.name);
	each('facts', query.facts, facts.name);
	if (query.indoors !== null) chip(query.indoors ? 'Binnen' : 'Buiten', { indoors: null });
	each('access', query.access, (access) => (access === 'publiek' ? 'Publiek' : 'Openbaar'));
	if (query.free) chip(freeWords(noun), { free: false });
	if (query.openNow) chip(nowWords(noun), { openNow: false });
	each('languages', query.languages, languages.name);
	if (query.box) chip('Dit deel van de kaart', { box: null });
	return found;
}

const wholly = (query: Query) => ({ understood: [], rest: query.text, literal: [] });

/** What was read in the words, each with the search without it and the search in which it is only words. */
export const readChips = (path: string, query: Query, understood: readonly Understood[]): ReadChip[] =>
	inUse(understood).map(({ label, words, without, asWords }) => ({
		label,
		words,
		differs: !label.toLowerCase().includes(words.toLowerCase()),
		href: href(path, query, without),
		asWords: href(path, query, asWords)
	}));
