import type { Area } from '#lib/areas/area.ts';
import * as areas from '#lib/areas/areas.server.ts';
import { inhabitantsWords, isOfSeveral, partsOf } from '#lib/areas/shown.ts';
import { listWords } from '#lib/calendar/daywords.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { sketchAreas } from '#lib/map/sketch.ts';

export const load = async () => {
	const { municipality } = configuration();
	const [known, borders, inhabitants] = await Promise.all([
		areas.list(municipality),
		areas.geojson(municipality, 'district'),
		areas.inhabitants(municipality)
	]);
	const shown = (area: Area) => ({
		slug: area.slug,
		name: area.displayName,
		inhabitants: inhabitantsWords(inhabitants.get(area.id))
	});
	return {
		districts: known.districts.map(shown),
		groups: known.groups.filter(isOfSeveral).map((group) => ({
			...shown(group),
			parts: listWords(partsOf(group, known).map(({ displayName }) => displayName))
		})),
		wijkfoto: known.groups.some(({ scheme }) => scheme.endsWith('wijkfoto')),
		sketch: sketchAreas(borders)
	};
};
