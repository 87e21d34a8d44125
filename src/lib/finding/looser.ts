// When nothing is found: what a visitor may ask a little less of, and which of that is worth telling. Pure.
import { capital } from '#lib/calendar/daywords.ts';
import { emptyQuery, toParams, type Noun, type Query } from '#lib/search/query.ts';
import { lessOf, type Less, type Question } from './less.ts';
import { allWords, asMeant, asWords, fewerFilters, withoutFilterWords } from './lesswhat.ts';
import { anyTime, sooner } from './lesswhen.ts';
import { everywhere, farther } from './lesswhere.ts';

/** A question that asks less. */
export type Loosening = Pick<Less, 'of' | 'none' | 'some' | 'change'> & {
	/** It gives up two things at once: only worth telling when no other finds something. */
	both?: true;
};

/** One that finds something, on screen. */
export type Way = { label: string; change: Partial<Query> };

// Counting one is a search.
const TRIED = 6;
const TOLD = 4;

/** What may be tried instead, at most six; the one that gives up least first. */
export function loosenings(noun: Noun, question: Question): Loosening[] {
	const time = [...sooner(question), ...anyTime(question)];
	const filters = [...fewerFilters(noun, question), ...withoutFilterWords(question)];
	const one = [...asMeant(question), ...farther(question), ...time, ...filters, ...everywhere(question)];
	const two = pairs(noun, question);
	return [
		...one.slice(0, two.length ? TRIED - 1 : TRIED).map((less) => lessOf(question, [less])),
		...two,
		...asWords(question).map((less) => lessOf(question, [less]))
	].slice(0, TRIED);
}

/** Two things given up at once, as long as something is still asked. */
function pairs(noun: Noun, question: Question): Loosening[] {
	const [time] = anyTime(question);
	const [place] = everywhere(question);
	const [filter] = [...fewerFilters(noun, question), ...withoutFilterWords(question)];
	const [words] = allWords(question);
	const together = [
		[time, filter],
		[time, place],
		[place, filter],
		[words, time]
	].map((pair) => pair.filter((less) => less !== undefined));
	return together
		.filter((pair) => pair.length === 2)
		.map((pair) => ({ ...lessOf(question, pair), both: true as const }))
		.filter(({ change }) => toParams({ ...question.query, ...change, sort: null, page: 1 }).size > 0);
}

/** When none of these finds anything: only the words that are no filter; null when nothing else was asked. */
export function onlyWords({ rest, query }: Question): Loosening | null {
	const change = { ...emptyQuery, text: rest, literal: query.literal };
	const same =
		toParams({ ...query, sort: null, everywhere: false, page: 1 }).toString() === toParams(change).toString();
	if (!rest || same) return null;
	return { of: 'all', none: 'voor alles samen', some: `voor alleen “${rest}”`, change };
}

/** Those that found something, at most four, as lines with their counts; the first one answers the question. */
export function ways(noun: Noun, tried: readonly (Loosening & { total: number })[]): Way[] {
	const found = tried.filter(({ total }) => total > 0);
	// Who finds the same by giving up less of it need not read what gives up more.
	const isNews = (one: (typeof found)[number], at: number) =>
		!found.slice(0, at).some(({ of, total }) => of === one.of && total === one.total);
	return found
		.filter((one, at) => (!one.both || at === 0) && isNews(one, at))
		.slice(0, TOLD)
		.map(({ none, some, change, total }, index) => {
			const count = total.toLocaleString('nl-NL');
			const [one, many] = noun === 'activity' ? ['activiteit', 'activiteiten'] : ['plek', 'plekken'];
			return {
				label: index
					? `${capital(some)}: ${count} ${total === 1 ? one : many}`
					: `Geen resultaten ${none}, wel ${count} ${some}`,
				change
			};
		});
}
