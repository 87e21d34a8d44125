// In which wijk or dorp a point lies, told in the browser: for words only, the server decides. Pure.
import type { Polygon, Position } from 'geojson';
import type { AreaProperties, Areas } from '#lib/map/geojson.ts';
import type { Point } from '#lib/geo/rd.ts';

/** The area that holds a point (degrees, lon first); null when none does. */
export function pointedAt(areas: Areas, point: Point): Pick<AreaProperties, 'slug' | 'name'> | null {
	const found = areas.features.find(({ geometry }) => {
		const shapes = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
		return shapes.some((shape) => holds(shape, point));
	});
	return found?.properties ?? null;
}

// Even-odd: a hole takes away what its border holds.
const holds = (rings: Polygon['coordinates'], point: Point): boolean =>
	rings.reduce((inside, ring) => inside !== crossedOddly(ring, point), false);

/** Whether a line from the point to the east crosses this border an odd number of times. */
function crossedOddly(ring: readonly Position[], [lon, lat]: Point): boolean {
	let odd = false;
	for (let at = 0; at < ring.length; at++) {
		const [x = 0, y = 0] = ring[at]!;
		const [fromX = 0, fromY = 0] = ring.at(at - 1)!;
		if (y > lat !== fromY > lat && lon < ((fromX - x) * (lat - y)) / (fromY - y) + x) odd = !odd;
	}
	return odd;
}
