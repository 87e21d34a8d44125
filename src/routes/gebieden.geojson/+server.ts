// The borders of the municipality's areas, for the map and for whoever wants them: ?niveau=wijk (default), buurt, gemeente.
import * as areas from '#lib/areas/areas.server.ts';
import type { Level } from '#lib/areas/area.ts';
import { geojsonResponse } from '#lib/finding/open.ts';
import { problemResponse } from '#lib/foundation/problems.ts';
import { configuration } from '#lib/foundation/settings.server.ts';

const levels: Record<string, Level> = { wijk: 'district', buurt: 'neighbourhood', gemeente: 'municipality' };

export const GET = async ({ url }) => {
	const level = levels[url.searchParams.get('niveau') ?? 'wijk'];
	if (!level) {
		const message = 'Dit niveau kennen we niet. Kies wijk, buurt of gemeente.';
		return problemResponse(400, 'De vraag klopt niet', [{ field: 'niveau', message }]);
	}
	const { municipality } = configuration();
	const [borders, known] = await Promise.all([areas.geojson(municipality, level), areas.list(municipality)]);
	const lists = [known.districts, known.neighbourhoods, known.municipality ? [known.municipality] : []];
	const byId = new Map(lists.flat().map((area) => [area.id, area]));
	const features = borders.features.map((feature) => {
		const area = byId.get(Number(feature.id));
		const label = area && [area.labelLon, area.labelLat];
		return { ...feature, properties: { ...feature.properties, label } };
	});
	const sources = new Set(features.map(({ id }) => byId.get(Number(id))?.source).filter(Boolean));
	return geojsonResponse({ type: 'FeatureCollection', source: [...sources].join(', '), features });
};
