// The picture at an address with the drawing of the municipality, or 404; and the same as one drawing.
import { error } from '@sveltejs/kit';
import * as areas from '#lib/areas/areas.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { drawingFor } from '#lib/scenarios/drawing.ts';
import { posterOf } from '#lib/scenarios/poster.ts';
import * as scenarios from '#lib/scenarios/scenarios.server.ts';

export async function drawn(slug: string) {
	const found = await scenarios.published(slug);
	if (!found) error(404, 'Dit scenario is er niet');
	const borders = await areas.geojson(configuration().municipality, 'district');
	return { ...found, sketch: drawingFor(found.picture, borders) };
}

/** The same as one drawing (SVG), and since when it is there. */
export async function poster(slug: string): Promise<{ at: Date; drawing: string }> {
	const { at, picture, sketch } = await drawn(slug);
	return { at, drawing: posterOf(picture, sketch) };
}
