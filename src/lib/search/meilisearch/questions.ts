// One request as the questions Meilisearch is asked at once, and its answers as a total, counts and a page. Pure.
import type { MultiSearchQuery, SearchResponse } from 'meilisearch';
import { everyDayPart } from '#lib/calendar/dayparts.ts';
import type { Facets, Request } from '../engine.ts';
import { whens } from '../query.ts';
import * as filters from './filter-clauses.ts';
import { countedFields } from './settings.ts';
import { textClauses } from './word-clauses.ts';
import { dayPartSlugs, dimensions, timeFilterOf, type TimeFilter } from '../signature.ts';

/** Everything of a question but the index it goes to. */
export type Question = Omit<MultiSearchQuery, 'indexUid'>;
/** name → question, and name → answer. */
export type Questions = Record<string, Question>;
export type Answers = Record<string, Pick<SearchResponse<{ ref: number }>, 'hits' | 'totalHits' | 'facetDistribution'>>;

/**
 * Whether Meilisearch can answer exactly. It knows the first moment of a thing, not the first one inside a later span or on
 * a Tuesday: "tomorrow, by time" goes to Postgres, and so does a window of more days than a filter should name. Distances
 * go there too: for them Meilisearch would write a tree of all points again with each change.
 */
export function answersExactly(request: Request): boolean {
	const time = timeFilterOf(request.query);
	const range = time && filters.daysOfSpan(request, time.span);
	if (range && filters.lengthOf(range) > filters.MOST_DAYS) return false;
	if (request.centre && (request.radius !== null || request.sort === 'afstand')) return false;
	// Counts have no order.
	if (!request.limit || !byTime(request)) return true;
	if (request.week) return false;
	if (!time) return true;
	if (time.span === 'any') return singlePart(time) !== null;
	return range?.from === request.today && time.parts === everyDayPart;
}

/** The total, and how many each filter would leave: one question for each filter, with that filter left open. */
export function counting(request: Request): Questions {
	const { fields = null } = request;
	const questions = Object.entries(countingAll(request));
	return Object.fromEntries(
		questions.filter(([name]) => !fields || name === 'total' || fields.includes(name.split(' ')[0] ?? ''))
	);
}

function countingAll(request: Request): Questions {
	const time = timeFilterOf(request.query);
	const chosen = filters.filterClauses(request);
	const where = filters.whereClauses(request);
	const count = (asked: TimeFilter | null, but: string | null = null, extra: string[] = []): Question => ({
		q: '',
		filter: [
			...where,
			...textClauses(request.words),
			...[...chosen].filter(([field]) => field !== but).map(([, clause]) => clause),
			...(asked ? [filters.timeClause(request, asked)] : []),
			...extra
		],
		// Page 0: exact totals and no documents.
		page: 0
	});
	const anyTime = !time && !request.week;
	const left = countedFields.filter((field) => isAll(field) || !chosen.has(field));
	const dayPartsApart: Questions = anyTime
		? {}
		: time?.span === 'any' && !request.week
			? { dagdeel: { ...count(null), facets: ['parts'] } }
			: Object.fromEntries(
					dayPartSlugs.map((slug, bit) => [`dagdeel ${slug}`, count({ span: time?.span ?? 'any', parts: 1 << bit })])
				);
	return {
		// Where no day and no part of it is asked the parts are counted along.
		total: { ...count(time), facets: anyTime ? [...left, 'parts'] : left },
		...Object.fromEntries(
			countedFields
				.filter((field) => !left.includes(field))
				.map((field) => [field, { ...count(time, field), facets: [field] }])
		),
		open: count(time, 'open', [filters.openClause(request)]),
		...Object.fromEntries(
			whens.map((span) => [`wanneer ${span}`, count({ span, parts: time?.parts ?? everyDayPart })])
		),
		...dayPartsApart
	};
}

/** What `counting` was answered: a count has a question of its own, or is among those of the total. */
export function counted(answers: Answers): { total: number; facets: Facets } {
	const total = (name: string) => answers[name]?.totalHits ?? 0;
	const values = (question: string, field: string, names: readonly string[]) => {
		const found = answers[question]?.facetDistribution?.[field] ?? {};
		return Object.fromEntries(names.map((name) => [name, found[name] ?? 0]));
	};
	return {
		total: total('total'),
		facets: {
			wanneer: Object.fromEntries(whens.map((span) => [span, total(`wanneer ${span}`)])),
			dagdeel: answers[`dagdeel ${dayPartSlugs[0]}`]
				? Object.fromEntries(dayPartSlugs.map((slug) => [slug, total(`dagdeel ${slug}`)]))
				: values(answers.dagdeel ? 'dagdeel' : 'total', 'parts', dayPartSlugs),
			...Object.fromEntries(
				dimensions.map(({ field, word, values: names }) => [
					field,
					word === 'moments' ? { nu: total('open') } : values(answers[field] ? field : 'total', field, names)
				])
			)
		}
	};
}

/** The same questions, about everything but these. */
export const without = (questions: Questions, refs: readonly number[]): Questions =>
	refs.length
		? Object.fromEntries(
				Object.entries(questions).map(([name, question]) => [
					name,
					{ ...question, filter: [...filtersIn(question), `ref NOT IN [${refs.join(', ')}]`] }
				])
			)
		: questions;

const filtersIn = ({ filter }: Question) => (Array.isArray(filter) ? filter : filter ? [filter] : []);

/** Everything that must hold. */
export function everything(request: Request): string[] {
	const time = timeFilterOf(request.query);
	return [
		...filters.whereClauses(request),
		...textClauses(request.words),
		...filters.filterClauses(request).values(),
		...(time ? [filters.timeClause(request, time)] : [])
	];
}

const byTime = ({ sort, words }: Request) => sort === 'tijd' || (sort === 'relevantie' && !words.length);

const isAll = (field: string) => dimensions.some((one) => one.field === field && one.match === 'all');

/** The one part of the day that is asked for, as its bit; null when there are more. */
export function singlePart({ parts }: TimeFilter): number | null {
	const bits = dayPartSlugs.map((_, bit) => bit).filter((bit) => parts & (1 << bit));
	return bits.length === 1 ? (bits[0] ?? null) : null;
}
