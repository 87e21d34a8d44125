// The same query as the page /activiteiten, as a calendar to subscribe to.
import * as exchange from '#lib/exchange/exchange.server.ts';
import { refused } from '#lib/finding/open.ts';
import { configuration } from '#lib/foundation/settings.server.ts';

export const GET = async ({ url, request }) => {
	const found = await exchange.inSearch(url.searchParams, new Date());
	return found.ok ? exchange.calendarAnswer(request, found.listing, configuration()) : refused(found.problems);
};
