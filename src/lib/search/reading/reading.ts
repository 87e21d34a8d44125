// A question as it was read: which of its words are really filters, and what is left to look for. Pure.
import type { Day } from '#lib/calendar/days.ts';
import { uncapital } from '#lib/calendar/daywords.ts';
import type { Vocabulary } from '../dutch/compounds.ts';
import { normaliseWord, tokeniseQuery, type Token } from '../dutch/normalise.ts';
import type { QueryWord } from '../dutch/question.ts';
import { isFiller } from '../dutch/stop-words.ts';
import { claims, type Claim } from './claims.ts';
import { alone, calledAfter, orElse, withGroups, wordOf } from './filters.ts';
import { wordsLeft } from './left.ts';
import type { Named, Names } from './names.ts';
import type { Query, Sort } from '../query.ts';
import { signsIn, type Signs } from './signs.ts';
import { weekAsked } from './week.ts';

/** A filter that stood in the words of a question. Shown as a chip: nothing is read silently. */
export type Understood = {
	/** The filter it stands for, as in the URL: `bij`, `wanneer`, `dag`, `doelgroep`, `toegankelijk`, `gratis`, `binnen`, …; or `prijs`, `niet-bij`. */
	field: string;
	/** On screen: 'In Schadewijk', 'Dinsdagavond', 'Voor ouderen'. */
	label: string;
	/** The words it came from, as typed. */
	words: string;
	/** The search without these words. */
	without: Partial<Query>;
	/** The search in which these words are only words. */
	asWords: Partial<Query>;
	/** It was not used: this filter was chosen by hand already, or as below. */
	unused?: true;
	/** On screen, what was asked instead: not both can be, as in vandaag of 5 december. */
	instead?: string;
	/** It was not used because it is asked not to be so: niet gratis. */
	turned?: true;
	/** Near whoever asks: they have to say where that is. */
	near?: true;
};

export type Reading = {
	words: QueryWord[];
	understood: Understood[];
	/** What is asked in all: the filters that were chosen and those that stood in the words. */
	query: Query;
	/** The parts of a week it must come in, 21 bits, Monday morning first; 0: any. */
	week: number;
	/** The place that was named, for distances. */
	near: Named | null;
	/** What helps most, where that is not what helps any question of its kind. */
	sort: Sort | null;
};

export type Known = {
	names: Names;
	vocabulary: Vocabulary;
	today: Day;
	/** Word (normalised) → what it was perhaps meant to be, for words that nothing on the site answers. */
	slips: ReadonlyMap<string, readonly string[]>;
	/** Whether a word is none that is known: perhaps a slip. */
	isStrange: (word: string) => boolean;
} & Partial<Signs>;

/** Reads the words of a search. A filter that was chosen wins: its words then count, but need not be found. */
export function read(query: Query, known: Known): Reading {
	const tokens = tokeniseQuery(query.text);
	const found = claims(tokens, query, { ...known, ...signsIn(query.text, tokens) });
	const groups = together(found);
	const { words: free, saying } = wordsLeft({ query, tokens, found, vocabulary: known.vocabulary });
	const shown = groups.filter(([claim]) => !claim?.chosen);
	const near = shown.flat().find(({ named }) => named?.centre)?.named ?? null;
	const asked = located(Object.assign({ ...query }, ...shown.map(([claim]) => claim?.change)), near);
	// Round a place is not in it.
	const isRound =
		near && asked.near !== query.near && asked.near && 'slug' in asked.near && asked.near.slug === near.slug;
	if (isRound) for (const claim of found) claim.optional ||= claim.named === near;
	const filters = groups.flatMap((group) => wordOf(group, tokens, known.vocabulary) ?? []);
	const called = free.length ? [] : shown.flat().filter(({ called }) => called);
	return {
		words: free.length
			? orElse(withGroups(free, known), filters, tokens)
			: [
					...alone(filters, query.text, { groups, tokens, vocabulary: known.vocabulary }),
					...calledAfter(called, tokens, known.vocabulary)
				],
		understood: groups
			.filter(([claim]) => !claim?.chosen || claim.turned || !agrees.has(claim.field))
			.map((group) => understood(group, query, tokens, saying)),
		query: asked,
		week: weekAsked(shown.flat()),
		near,
		sort: called.length ? 'relevantie' : null
	};
}

// Chosen by hand these can only say the same again.
const agrees = new Set(['gratis', 'toegankelijk']);

/** "Binnen 5 km van Herpen" is round Herpen; a distance of nothing says nothing. */
const located = (query: Query, near: Named | null): Query =>
	query.radius !== null && query.near === null && near?.slug
		? { ...query, near: { type: 'area', slug: near.slug } }
		: query;

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, step) => from + step);

const unions = new Set(['bij', 'dag', 'doelgroep', 'binnen']);
const isUnion = (one: Claim, other: Claim) =>
	one.field === other.field &&
	!one.turned &&
	!other.turned &&
	unions.has(one.field) &&
	one.marks.length > 0 &&
	other.marks.length > 0;

/** Areas, days, groups that are named together are asked for together: in Ussen or Horzak. */
function together(found: readonly Claim[]): Claim[][] {
	const groups: Claim[][] = [];
	for (const claim of found) {
		const same = groups.find(([first]) => first && (first === claim.joined || isUnion(first, claim)));
		if (same) same.push(claim);
		else groups.push([claim]);
	}
	return groups;
}

function understood(
	group: readonly Claim[],
	query: Query,
	tokens: readonly Token[],
	saying: QueryWord | null
): Understood {
	const words = group.map(({ from, to }) => query.text.slice(tokens[from]?.start, tokens[to - 1]?.end));
	const claimed = group.flatMap(({ from, to }) => tokens.slice(from, to));
	const [first, ...others] = group;
	const also = others
		.filter(({ joined }) => !joined)
		.map(({ field, label }) => (field === 'dag' ? uncapital(label) : label.replace(/^(?:In|Bij|Voor) /, '')));
	return {
		field: first?.field ?? '',
		label: [first?.label, ...also].join(' of '),
		words: words.join(', '),
		without: { text: textWithout(query.text, group, tokens, saying), page: 1 },
		asWords: {
			literal: [...new Set([...query.literal, ...claimed.map(({ word }) => normaliseWord(word))])].sort(),
			page: 1
		},
		...(first?.chosen && { unused: true as const }),
		...(first?.instead && { instead: first.instead }),
		...(first?.chosen && first.turned && { turned: true as const }),
		...(first?.nearMe && { near: true as const })
	};
}

/** The text without these words, and without the little words that led to them; those that are looked for stay. */
function textWithout(
	text: string,
	group: readonly Claim[],
	tokens: readonly Token[],
	saying: QueryWord | null
): string {
	const isLittle = ({ word, start, end }: Token) =>
		isFiller(word) && !(saying && start >= saying.start && end <= saying.end);
	const gone = new Set(
		group.flatMap(({ from, to }) => {
			let begin = from;
			while (begin > 0 && isLittle(tokens[begin - 1]!)) begin--;
			return range(begin, to);
		})
	);
	const left = tokens.filter((_, at) => !gone.has(at));
	return left.every(isLittle) ? '' : left.map(({ start, end }) => text.slice(start, end)).join(' ');
}
