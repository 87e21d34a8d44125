// The drawing under a picture: the area it is about when everything on it lies there, else the whole. Pure.
import type { FeatureCollection, Geometry } from 'geojson';
import { pointOn, sketchArea, sketchAreas, type Sketch } from '#lib/map/sketch.ts';
import type { Picture } from './picture.ts';

/** Null when no border is known. */
export function drawingFor(
	{ area, changes }: Pick<Picture, 'area' | 'changes'>,
	borders: FeatureCollection<Geometry | null>
): Sketch | null {
	const near = area ? sketchArea(borders, area) : null;
	const fits = ({ lon, lat }: Picture['changes'][number]) =>
		near === null || lon === null || lat === null || pointOn(near, { lon, lat }) !== null;
	return near && changes.every(fits) ? near : sketchAreas(borders);
}
