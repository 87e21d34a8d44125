// A page of results, the same for list, data and map.
import type { Facets } from '#lib/search/facets.ts';
import type { Query, QueryProblem, Sort } from '#lib/search/query.ts';

export type Results<Hit> = {
	query: Query;
	/** What was wrong in the URL; the hits are then empty. */
	problems: QueryProblem[];
	total: number;
	page: number;
	pages: number;
	hits: Hit[];
	facets: Facets;
	/** What `bij` turned out to be, for the words on screen and the map. */
	where: {
		name: string | null;
		slug: string | null;
		centre: { lon: number; lat: number } | null;
		radius: number | null;
	};
	sort: Sort;
};
