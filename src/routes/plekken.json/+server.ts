// The same query as the page /plekken, as data.
import * as finding from '#lib/finding/finding.server.ts';
import { resultsResponse } from '#lib/finding/open.ts';

export const GET = async ({ url }) => resultsResponse(await finding.placesFor(url.searchParams, new Date()));
