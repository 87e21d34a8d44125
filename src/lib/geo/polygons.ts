// What Turf does for areas: which one holds a point, what several make together, where a name is written.
import {
	area,
	bbox,
	booleanPointInPolygon,
	featureCollection,
	intersect,
	pointOnFeature,
	polygon,
	union
} from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { BoundingBox } from './distance.ts';
import type { Point } from './rd.ts';

export type Shape = Polygon | MultiPolygon;
export type Located<Id> = { id: Id; polygon: Shape; bbox: BoundingBox };

const feature = (geometry: Shape): Feature<Shape> => ({ type: 'Feature', properties: {}, geometry });

/** The box round a shape. */
export const boxOf = (shape: Shape) => bbox(shape) as BoundingBox;

/** Whether the shape holds the point; its border counts as inside. */
export const holds = (shape: Shape, lon: number, lat: number) => booleanPointInPolygon([lon, lat], shape);

/**
 * Which area holds a point: the first in the order given, so put the one to trust most in front. Boxes are asked first:
 * of 3,340 wijken a point meets two or three polygons.
 */
export function locator<Id>(areas: readonly Located<Id>[]): (lon: number, lat: number) => Id | null {
	return (lon, lat) => {
		for (const { id, polygon, bbox } of areas) {
			if (lon < bbox[0] || lat < bbox[1] || lon > bbox[2] || lat > bbox[3]) continue;
			if (holds(polygon, lon, lat)) return id;
		}
		return null;
	};
}

/** What several shapes make together; null when there are none. */
export function unionOf(shapes: readonly Shape[]): Shape | null {
	if (shapes.length < 2) return shapes[0] ?? null;
	try {
		return union(featureCollection(shapes.map(feature)))?.geometry ?? null;
	} catch {
		// Borders that nearly coincide can defeat the clipper: then the inner borders stay visible, and nothing is lost.
		return { type: 'MultiPolygon', coordinates: shapes.flatMap(partsOf) };
	}
}

/** What two shapes share; null when that is nothing. */
export const intersectionOf = (one: Shape, other: Shape): Shape | null =>
	intersect(featureCollection([feature(one), feature(other)]))?.geometry ?? null;

/** A point inside the shape, in its largest part: where its name is written. */
export function labelPoint(shape: Shape): Point {
	return pointOnFeature(feature(largestPart(shape))).geometry.coordinates as Point;
}

const partsOf = (shape: Shape) => (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates);

function largestPart(shape: Shape): Polygon {
	const parts = partsOf(shape).map((rings) => polygon(rings).geometry);
	return parts.reduce((largest, part) => (area(part) > area(largest) ? part : largest));
}
