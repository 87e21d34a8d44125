// What a page of results shows besides the results: what the other noun has, and ways on when nothing was found.
import { parse } from '#lib/search/parse.ts';
import type { Noun, Query } from '#lib/search/query.ts';
import * as search from '#lib/search/search.server.ts';
import type { ActivityHit, PlaceHit } from './hits.ts';
import { activityHits, placeHits, type Read } from './hits.server.ts';
import type { Question } from './less.ts';
import { allThere } from './lesswhere.ts';
import { loosenings, onlyWords, ways, type Way } from './looser.ts';
import { refused, resultsOf, type Beside, type ResultsPage } from './results.ts';

/** How many are shown of the other noun, and of what was nearly asked. */
const FEW = 3;
const nothingElse = { beside: null, ways: [], nearest: [] };

/** The page of activities: with words, places that answer them too. */
export const activitiesPage = (params: URLSearchParams, now: Date): Promise<ResultsPage<ActivityHit>> =>
	page(params, now, { noun: 'activity', read: activityHits, beside: { noun: 'place', read: placeHits } });

/** The page of places: with words, activities that answer them too. */
export const placesPage = (params: URLSearchParams, now: Date): Promise<ResultsPage<PlaceHit>> =>
	page(params, now, { noun: 'place', read: placeHits, beside: { noun: 'activity', read: activityHits } });

/** The places beside their map: the same, of places alone. */
export const mapPage = (params: URLSearchParams, now: Date): Promise<ResultsPage<PlaceHit>> =>
	page(params, now, { noun: 'place', read: placeHits });

type Asked<Hit> = {
	noun: Noun;
	read: Read<Hit>;
	/** What is shown of the other noun. */
	beside?: { noun: Noun; read: Read<ActivityHit> | Read<PlaceHit> };
};

async function page<Hit>(
	params: URLSearchParams,
	now: Date,
	{ noun, read, beside }: Asked<Hit>
): Promise<ResultsPage<Hit>> {
	const { query, problems } = parse(params);
	if (problems.length) return { ...refused(query, problems), ...nothingElse };
	// Who leafs on has chosen, and a search without words finds everything of both.
	const other = query.text !== '' && query.page === 1 ? beside : undefined;
	const answer = await search.findAll(other ? [noun, other.noun] : [noun], query, now);
	if (!answer.ok) return { ...refused(query, [answer.problem]), ...nothingElse };
	const found = answer.found[noun];
	const first = other && firstOf(answer.found[other.noun]);
	const [hits, others] = await Promise.all([read(found, now), first ? other.read(first, now) : []]);
	const results = resultsOf(query, found, hits);
	const ways = results.total === 0 ? await waysOn(noun, { ...results, asked: found.query }, now) : [];
	return {
		...results,
		beside: first && others.length ? besideOf(first, others) : null,
		ways,
		nearest: beside && ways[0] ? await few(noun, { ...query, page: 1, ...ways[0].change }, now, read) : []
	};
}

/** The first few of another question. */
async function few<Hit>(noun: Noun, query: Query, now: Date, read: Read<Hit>): Promise<Hit[]> {
	const answer = await search.find(noun, query, now);
	return answer.ok ? read(firstOf(answer.found), now) : [];
}

const firstOf = (found: search.Found): search.Found => ({ ...found, ids: found.ids.slice(0, FEW) });

const besideOf = ({ total, ids }: search.Found, hits: Beside['hits']): Beside => ({
	total: total - (ids.length - hits.length),
	hits: hits.map(({ id, url, title, distance }) => ({ id, url, title, distance }))
});

async function waysOn(noun: Noun, question: Question, now: Date): Promise<Way[]> {
	const tried = [...loosenings(noun, question), ...allThere(question)];
	const asked = tried.map(({ change }) => ({ ...question.query, page: 1, ...change }));
	const totals = await search.totals(noun, asked, now);
	const counted = tried.map((loosening, at) => ({ ...loosening, total: totals[at] ?? 0 }));
	const last = counted.some(({ of, total }) => total > 0 && of !== 'there') ? null : onlyWords(question);
	if (!last) return ways(noun, counted);
	// Nothing holds all words in any of these: then what a page of the words alone finds, perhaps with some of them.
	const answer = await search.find(noun, { ...question.query, ...last.change }, now);
	return ways(noun, [{ ...last, total: answer.ok ? answer.found.total : 0 }, ...counted]);
}
