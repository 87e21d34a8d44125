import { dayAt } from '#lib/calendar/zone.ts';
import { problemResponse } from '#lib/foundation/problems.ts';
import { dotsOf, geojsonOf } from '#lib/inventory/export.ts';
import * as inventory from '#lib/inventory/inventory.server.ts';
import { href, parse } from '#lib/inventory/query.ts';
import { file } from '../plekken/files.server.ts';
import { PATH } from '../plekken/asked.ts';

const type = 'application/geo+json';

/** The places of the question in the address; with `vorm=kaart` as little of each as the map beside the list needs. */
export const GET = async ({ locals, url }) => {
	if (url.searchParams.get('vorm') !== 'kaart')
		return file(locals.me, url, { extension: 'geojson', type, write: (places) => JSON.stringify(geojsonOf(places)) });
	const { query, problems } = parse(url.searchParams);
	if (problems.length) return problemResponse(400, 'De zoekvraag klopt niet', problems);
	const found = await inventory.lines(locals.me, query, dayAt(new Date()));
	const dots = dotsOf(found, ({ id }) => href(PATH, query, { editing: id }));
	return new Response(JSON.stringify(dots), { headers: { 'content-type': type } });
};
