import * as areas from '#lib/areas/areas.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as finding from '#lib/finding/finding.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { parse } from '#lib/search/parse.ts';

export const load = async ({ url }) => {
	const now = new Date();
	const { query } = parse(url.searchParams);
	const [soon, districts] = await Promise.all([
		finding.soon(url.searchParams.get('bij') || null, now),
		areas.choices(configuration().municipality)
	]);
	return { soon, districts, query, today: dayAt(now) };
};
