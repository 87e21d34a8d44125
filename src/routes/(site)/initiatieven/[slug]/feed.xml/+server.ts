// What is new of an initiative, as Atom.
import { error, redirect } from '@sveltejs/kit';
import * as exchange from '#lib/exchange/exchange.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';

export const GET = async ({ params, request }) => {
	const found = await exchange.ofInitiative(params.slug, new Date());
	if (!found) error(404);
	if (found.slug !== params.slug) redirect(301, `/initiatieven/${found.slug}/feed.xml`);
	return exchange.newsAnswer(request, found.listing, configuration());
};
