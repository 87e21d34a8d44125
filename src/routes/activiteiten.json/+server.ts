// The same query as the page /activiteiten, as data.
import * as finding from '#lib/finding/finding.server.ts';
import { resultsResponse } from '#lib/finding/open.ts';

export const GET = async ({ url }) => resultsResponse(await finding.activitiesFor(url.searchParams, new Date()));
