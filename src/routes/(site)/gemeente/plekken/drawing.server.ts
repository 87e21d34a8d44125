// A page of the list as a drawing with numbers: the map of who has no JavaScript.
import * as areas from '#lib/areas/areas.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { marksOn, type Mark } from '#lib/map/marks.ts';
import { sketchAreas, type Sketch } from '#lib/map/sketch.ts';

/** The wijken with these spots on them, numbered in their order from 1; null where no border is known. */
export async function drawingOf(
	spots: readonly { lon: number; lat: number }[]
): Promise<{ sketch: Sketch; marks: Mark[] } | null> {
	const sketch = sketchAreas(await areas.geojson(configuration().municipality, 'district'));
	const numbered = spots.map((spot, index) => ({ ...spot, label: String(index + 1), strong: false }));
	return sketch && { sketch, marks: marksOn(sketch, numbered).marks };
}
