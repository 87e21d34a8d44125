// A page of results, the same for list, data and map. Pure.
import type { Facets } from '#lib/search/engine.ts';
import { PAGE_SIZE, type Query, type QueryProblem, type Sort } from '#lib/search/query.ts';
import type { Found } from '#lib/search/search.server.ts';
import type { Way } from './looser.ts';
import { readingOf, unread, type Reading } from './reading.ts';

export type Results<Hit> = Reading & {
	query: Query;
	/** What was wrong in the URL; the hits are then empty. */
	problems: QueryProblem[];
	total: number;
	page: number;
	pages: number;
	hits: Hit[];
	facets: Facets;
	/** What `bij`, or a place in the words, turned out to be, for the words on screen and the map. */
	where: {
		name: string | null;
		slug: string | null;
		centre: { lon: number; lat: number } | null;
		radius: number | null;
	};
	sort: Sort;
	/** The order when none is chosen. */
	usual: Sort;
};

/** What is found of the other noun for the same question. */
export type Beside = { total: number; hits: { id: number; url: string; title: string; distance: number | null }[] };

/** Results as a page shows them. */
export type ResultsPage<Hit> = Results<Hit> & {
	/** Null: nothing, or nothing was asked in words. */
	beside: Beside | null;
	/** When nothing was found: what finds something. */
	ways: Way[];
	/** The first few that the first of these finds. */
	nearest: Hit[];
};

/** A question that cannot be answered. */
export const refused = (query: Query, problems: QueryProblem[]): Results<never> => ({
	...unread,
	query: problems.some(({ field }) => field === 'bij') ? { ...query, near: null } : query,
	problems,
	total: 0,
	page: 1,
	pages: 1,
	hits: [],
	facets: {},
	where: { name: null, slug: null, centre: null, radius: null },
	sort: 'tijd',
	usual: 'tijd'
});

/** What was found, with its hits as they were read. What could not be read was withdrawn since, and does not count. */
export function resultsOf<Hit>(query: Query, found: Found, hits: Hit[]): Results<Hit> {
	const { area, name, centre, radius } = found.where;
	const total = found.total - (found.ids.length - hits.length);
	return {
		...readingOf(query, found),
		// As it was meant: what is asked next from here asks for the right name.
		query: { ...query, near: query.near && found.where.near },
		problems: [],
		total,
		page: query.page,
		pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
		hits,
		facets: found.facets,
		where: { name, slug: area?.slug ?? null, centre: centre && { lon: centre.lon, lat: centre.lat }, radius },
		sort: found.sort,
		usual: found.usual
	};
}
