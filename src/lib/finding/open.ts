// Results as open data: what other sites and programs read. Cacheable for a moment, from any origin.
import type { Results } from './results.ts';
import { problemResponse } from '#lib/foundation/problems.ts';
import { problemWords } from '#lib/search/problems.ts';
import type { QueryProblem } from '#lib/search/query.ts';

const open = { 'cache-control': 'public, max-age=30', 'access-control-allow-origin': '*' };

/** 400 with the reason beside each parameter. */
export const refused = (problems: readonly QueryProblem[]): Response =>
	problemResponse(
		400,
		'De zoekvraag klopt niet',
		problems.map(({ field, key }) => ({ field, message: problemWords[key] }))
	);

/** `{ total, page, pages, hits, facets, understood, meant, without, narrow }`. */
export function resultsResponse<Hit>(results: Results<Hit>): Response {
	if (results.problems.length) return refused(results.problems);
	const { total, page, pages, hits, facets, meant, without, narrow } = results;
	const understood = results.understood.map(({ field, label, words }) => ({ field, label, words }));
	return Response.json({ total, page, pages, hits, facets, understood, meant, without, narrow }, { headers: open });
}

export const geojsonResponse = (collection: object): Response =>
	new Response(JSON.stringify(collection), { headers: { ...open, 'content-type': 'application/geo+json' } });
