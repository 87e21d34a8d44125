// Filters that stood in the words, as words of the question: what answers them, beside what else was asked. Pure.
import { weekdays } from '#lib/calendar/days.ts';
import type { Vocabulary } from '../dutch/compounds.ts';
import type { Token } from '../dutch/normalise.ts';
import { analyseQuery, type QueryWord } from '../dutch/question.ts';
import { isFiller } from '../dutch/stop-words.ts';
import type { Claim } from './claims.ts';
import { filterAt } from './lexicon.ts';
import { dayMark } from '../marks.ts';
import type { Known } from './reading.ts';

/** A word that is answered by what a thing is, or by the same words in its headings; none for what `change` says. */
export function wordOf(group: readonly Claim[], tokens: readonly Token[], vocabulary: Vocabulary): QueryWord | null {
	const [first, last] = [group[0], group.at(-1)];
	if (!first || !last || (!first.optional && !first.marks.length)) return null;
	const typed = group.map((claim) => {
		const words = spelled(claim, tokens);
		return words.filter(({ word }) => words.length === 1 || !isFiller(word)).map(({ word }) => vocabulary.stem(word));
	});
	const marks = group.flatMap(({ marks }) => marks);
	return {
		word: typed.flat().join(' '),
		start: tokens[first.from]?.start ?? 0,
		end: tokens[last.to - 1]?.end ?? 0,
		known: true,
		optional: first.optional || first.chosen,
		filter: true,
		field: first.field,
		alternatives: [
			...(marks.length ? [{ rank: 'exact' as const, all: [marks.map((mark) => [mark])] }] : []),
			...(isMeasure.has(first.field) || first.turned ? [] : typed)
				.filter(({ length }) => length)
				.map((stems) => ({
					rank: 'exact' as const,
					all: stems.map((stem) => [[stem]]),
					within: 'announced' as const
				}))
		]
	};
}

/** The words of a claim as they stand in texts: who typed gefen and meant Geffen asks for nothing that geeft. */
const spelled = ({ from, to, meant }: Claim, tokens: readonly Token[]): readonly Token[] => {
	const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
	return meant?.map((word) => ({ word, start, end })) ?? tokens.slice(from, to);
};

// Days and prices are known of things; that a title says zondag makes it no better an answer.
const isMeasure = new Set(['dag', 'prijs']);

/** Who types "mantelzorgers" and no more sees first what is called after them; "Oss" and no more is everything. */
export function alone(
	filters: readonly QueryWord[],
	text: string,
	{ groups, tokens, vocabulary }: { groups: readonly Claim[][]; tokens: readonly Token[]; vocabulary: Vocabulary }
): QueryWord[] {
	const needed = filters.filter(({ optional }) => !optional);
	const mended = groups.flat().filter(({ meant }) => meant);
	const asked = tokens.flatMap((token, at) => {
		const claim = mended.find(({ from, to }) => from <= at && at < to);
		return !claim ? token : at === claim.from ? spelled(claim, tokens) : [];
	});
	const ranking = needed
		.filter(({ alternatives }) => alternatives.some(({ within }) => within === 'announced'))
		.flatMap(({ start, end }) => {
			const own = asked.filter((one) => one.start >= start && one.end <= end);
			return analyseQuery(text, vocabulary, own).words;
		});
	return [...needed, ...ranking.map((word) => ({ ...word, known: true, optional: true }))];
}

/** "Koningsdag" or "mijn dochter van 3" and no more: of all that is then or for her, first what is called after it. */
export function calledAfter(claims: readonly Claim[], tokens: readonly Token[], vocabulary: Vocabulary): QueryWord[] {
	const [first] = claims;
	if (!first) return [];
	const at = { start: tokens[first.from]?.start ?? 0, end: tokens[first.to - 1]?.end ?? 0, known: true };
	// Its days are asked already: this is all of them, for words that may be missing.
	const anyDay = { rank: 'exact' as const, all: [weekdays.map((day) => [dayMark(day)])] };
	const name = vocabulary.stem(first.called ?? '');
	const names = vocabulary.synonyms.same([name]).filter(({ length }) => length === 1);
	const called = [
		{ rank: 'exact' as const, all: [[[name]]], within: 'headings' as const },
		{ rank: 'synonym' as const, all: [names], within: 'headings' as const }
	];
	return [
		...(first.marks.length
			? []
			: [{ ...at, word: name, optional: false, filter: true as const, field: first.field, alternatives: [anyDay] }]),
		{ ...at, word: name, optional: true, alternatives: called.filter(({ all }) => all[0]?.length) }
	];
}

/** "In Ussen of de Horzak": a word that nobody knows as a place is one more answer to where, or for whom. */
export function orElse(
	free: readonly QueryWord[],
	filters: readonly QueryWord[],
	tokens: readonly Token[]
): QueryWord[] {
	const isChoice = (from: number, to: number) => {
		const between = tokens.filter(({ start, end }) => start >= from && end <= to).map(({ word }) => word);
		return between.includes('of') && between.every(isFiller);
	};
	const taken = new Set<QueryWord>();
	const wider = filters.map((filter) => {
		const others = free.filter(
			({ start, end, optional }) =>
				!optional && choices.has(filter.field ?? '') && (isChoice(filter.end, start) || isChoice(end, filter.start))
		);
		for (const other of others) taken.add(other);
		return { ...filter, alternatives: [filter, ...others].flatMap(({ alternatives }) => alternatives) };
	});
	return [...free.filter((word) => !taken.has(word)), ...wider];
}

const choices = new Set(['bij', 'plek', 'doelgroep']);

/** Ouderensport is also any sport for ouderen: a compound that begins with a group is answered by what is for that group. */
export function withGroups(words: readonly QueryWord[], known: Known): QueryWord[] {
	const { stem, split, synonyms } = known.vocabulary;
	return words.map((word) => {
		const [group = '', ...rest] = split(word.word);
		const filter = rest.length ? filterAt([group], 0, known)?.filter : null;
		if (filter?.field !== 'doelgroep') return word;
		const about = rest.map((part) => [[stem(part)], ...synonyms.same([stem(part)])]);
		const all = [filter.marks.map((mark) => [mark]), ...about];
		return { ...word, alternatives: [...word.alternatives, { rank: 'part', all, within: 'headings' }] };
	});
}
