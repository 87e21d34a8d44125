// The door of search: a query in, ids with a total and counts out. Nothing here shows anything: cards are read afterwards.
import { heardLately, isOutside } from './asking/engines.server.ts';
import { ask, type Posed, type Where } from './asking/request.server.ts';
import * as steps from './asking/steps.server.ts';
import type { Difference, Stepped } from './asking/steps.server.ts';
import { meantBy, type QueryWord } from './dutch/question.ts';
import type { Facets, Request } from './engine.ts';
import * as unsent from './meilisearch/backlog.server.ts';
import { emptyQuery, PAGE_SIZE, sortOf, type Noun, type Query, type QueryProblem, type Sort } from './query.ts';
import type { Understood } from './reading/reading.ts';

/** Writes what changed into the index, inside the transaction that changed it; and what the clock changes about it. */
export { project, projectLater } from './documents/projection.server.ts';
export { projectPlaces } from './documents/held.server.ts';
export { changed, listen, onChange } from './asking/changes.server.ts';
export { engineName, use } from './asking/engines.server.ts';
export type { Where } from './asking/request.server.ts';
export { bring as bringUses } from './uses/uses.server.ts';
export { forgetWords, growWords, keepLearning, learnWords } from './words/words.server.ts';
export { refreshPassed, reindex, reindexOutdated, settle } from './indexing/renewal.server.ts';

export type Found = Difference & {
	ids: readonly number[];
	total: number;
	pages: number;
	facets: Facets;
	/** As understood: for highlights. */
	words: readonly QueryWord[];
	/** Words of the question that were read as filters. */
	understood: readonly Understood[];
	/** The question as it was perhaps meant, when words in it were taken for slips of the finger; else null. */
	meant: string | null;
	/** What is asked in all, also by filters that stood in the words. */
	query: Query;
	/** The parts of a week that were asked for in words, 21 bits, Monday morning first; 0: any. */
	week: number;
	/** What `bij`, or a place in the question, turned out to be. */
	where: Where;
	sort: Sort;
	/** The order when none is chosen. */
	usual: Sort;
};

/** Asks the engine something small when it was not heard of lately, so that `engineName` tells how it is now. */
export async function look(now = new Date()): Promise<void> {
	if (!heardLately()) await find('place', emptyQuery, now);
}

/** What has not reached the engine yet, for the health page; null when Postgres itself answers and is never behind. */
export const backlog = async () => (isOutside() ? await unsent.backlog() : null);

/** The ids of one page, the total and the counts; or what is wrong with `bij`. `now` decides what is still to come. */
export async function find(
	noun: Noun,
	query: Query,
	now: Date
): Promise<{ ok: true; found: Found } | { ok: false; problem: QueryProblem }> {
	const answer = await findAll([noun], query, now);
	return answer.ok ? { ok: true, found: answer.found[noun] } : answer;
}

/** The same of several nouns, asked at once; with fewer words than were typed only the first is looked for. */
export async function findAll<N extends Noun>(
	nouns: readonly N[],
	query: Query,
	now: Date
): Promise<{ ok: true; found: Record<N, Found> } | { ok: false; problem: QueryProblem }> {
	const question = await ask(nouns, query, now);
	if (!question.ok) return question;
	const answers = await steps.answers(question.posed.map(({ request }) => request));
	const found = answers.map((answer, at) => [nouns[at], foundOf(answer, question.posed[at]!)]);
	return { ok: true, found: Object.fromEntries(found) as Record<N, Found> };
}

const foundOf = (
	{ ids, total, facets, words, without, akin, forEveryone, narrow }: Stepped,
	{ request, where, reading }: Posed
): Found => ({
	ids,
	total,
	pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
	facets,
	words,
	understood: reading.understood,
	meant: meantBy(request.query.text, words),
	without,
	akin,
	forEveryone,
	narrow,
	query: reading.query,
	week: reading.week,
	where,
	sort: request.sort,
	usual: sortOf(request.noun, { ...reading.query, sort: reading.sort }, where.centre !== null)
});

/** The ids of every result, in order, unpaged: for the map, a calendar, a print. */
export const all = (noun: Noun, query: Query, now: Date, limit = 100_000) => ordered(noun, query, now, { limit });

/** Those of these ids that answer the query, in order: for what is new. */
export async function among(noun: Noun, query: Query, now: Date, ids: readonly number[]) {
	const found = await ordered(noun, query, now, { limit: 100_000, only: ids });
	const asked = new Set(ids);
	return found.ok ? { ...found, ids: found.ids.filter((id) => asked.has(id)) } : found;
}

async function ordered(
	noun: Noun,
	query: Query,
	now: Date,
	change: Pick<Request, 'limit' | 'only'>
): Promise<{ ok: true; ids: readonly number[]; where: Where } | { ok: false; problem: QueryProblem }> {
	const question = await ask([noun], query, now);
	if (!question.ok) return question;
	const { request, where } = question.posed[0]!;
	// Of new things alone none may answer: who follows a search asked for all its words.
	const ids = await steps.ids({ ...request, ...change, offset: 0 }, { widely: !change.only });
	return { ok: true, ids, where };
}

/**
 * How many each of these queries finds with all its words, in their order: for ways on from a page where nothing was found.
 * A query with something wrong in it finds nothing.
 */
export async function totals(noun: Noun, queries: readonly Query[], now: Date): Promise<number[]> {
	const questions = await Promise.all(queries.map((query) => ask([noun], query, now)));
	const found = await steps.totals(questions.flatMap((one) => (one.ok ? one.posed.map(({ request }) => request) : [])));
	return questions.map(({ ok }) => (ok ? (found.shift() ?? 0) : 0));
}
