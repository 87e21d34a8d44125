// The picture of a scenario, for an evening in the wijk: as it was counted when it was shown.
import { error } from '@sveltejs/kit';
import * as areas from '#lib/areas/areas.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { sketchAreas } from '#lib/map/sketch.ts';
import * as scenarios from '#lib/scenarios/scenarios.server.ts';

export const load = async ({ params }) => {
	const found = await scenarios.published(params.slug);
	if (!found) error(404, 'Dit scenario is er niet');
	const districts = await areas.geojson(configuration().municipality, 'district');
	return { ...found, sketch: sketchAreas(districts) };
};
