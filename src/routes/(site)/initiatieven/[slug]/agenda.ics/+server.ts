// Everything of an initiative, as a calendar to subscribe to.
import { error, redirect } from '@sveltejs/kit';
import * as exchange from '#lib/exchange/exchange.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';

export const GET = async ({ params, request }) => {
	const found = await exchange.ofInitiative(params.slug, new Date());
	if (!found) error(404);
	if (found.slug !== params.slug) redirect(301, `/initiatieven/${found.slug}/agenda.ics`);
	return exchange.calendarAnswer(request, found.listing, configuration());
};
