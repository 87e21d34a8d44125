// Every result of the same query as /activiteiten, as dots for a map.
import * as finding from '#lib/finding/finding.server.ts';
import { geojsonResponse, refused } from '#lib/finding/open.ts';

export const GET = async ({ url }) => {
	const found = await finding.dotsFor('activity', url.searchParams, new Date());
	return found.ok ? geojsonResponse(found.collection) : refused(found.problems);
};
