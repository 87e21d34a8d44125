// Borders computed from centres alone: each piece of land belongs to the nearest centre, up to a distance from it.
import { featureCollection, point, voronoi } from '@turf/turf';
import type { Polygon } from 'geojson';
import type { Shape } from './polygons.ts';
import { intersectionOf, unionOf } from './polygons.ts';
import { rdToWgs84, wgs84ToRd } from './rd.ts';
import type { Point } from './rd.ts';

const CORNERS = 32;

/**
 * For each group of centres (`[lon, lat]`) the land nearest to one of them, no further than `reach` metres from any
 * centre of any group. The shapes touch and do not overlap; together they are one outline. Null for a group whose
 * centres all coincide with those of another.
 */
export function territories(groups: readonly (readonly Point[])[], reach: number): (Shape | null)[] {
	// In metres a nearest neighbour is nearest; in degrees a street east counts for more than a street north.
	const sites = groups.flatMap((centres, group) => centres.map((centre) => ({ group, at: metres(wgs84ToRd(centre)) })));
	const xs = sites.map(({ at }) => at[0]);
	const ys = sites.map(({ at }) => at[1]);
	const margin = 2 * reach;
	const cells = voronoi(featureCollection(sites.map(({ at }) => point(at))), {
		bbox: [Math.min(...xs) - margin, Math.min(...ys) - margin, Math.max(...xs) + margin, Math.max(...ys) + margin]
	});
	return groups.map((_, group) => {
		const own = sites.flatMap(({ at, group: of }, index) =>
			of === group ? [{ at, cell: cells.features[index] }] : []
		);
		const nearest = unionOf(own.flatMap(({ cell }) => (cell ? [onWholeMetres(cell.geometry)] : [])));
		// Land within reach of any centre is within reach of the nearest one: a group needs its own circles only.
		const within = unionOf(own.map(({ at }) => circle(at, reach)));
		const shape = nearest && within && intersectionOf(nearest, within);
		return shape && toWgs84(shape);
	});
}

// On whole metres lines cross or coincide; a nanometre apart they make the clipper give up.
const metres = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];

const onWholeMetres = ({ coordinates }: Polygon): Polygon => ({
	type: 'Polygon',
	coordinates: coordinates.map((ring) => ring.map((at) => metres(at as Point)))
});

function circle([x, y]: Point, radius: number): Polygon {
	const ring = Array.from({ length: CORNERS }, (_, corner) => {
		const angle = (corner / CORNERS) * 2 * Math.PI;
		return metres([x + radius * Math.cos(angle), y + radius * Math.sin(angle)]);
	});
	return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

function toWgs84(shape: Shape): Shape {
	const ring = (points: number[][]) => points.map((at) => rdToWgs84(at as Point).map(sixDecimals));
	return shape.type === 'Polygon'
		? { type: 'Polygon', coordinates: shape.coordinates.map(ring) }
		: { type: 'MultiPolygon', coordinates: shape.coordinates.map((rings) => rings.map(ring)) };
}

const sixDecimals = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
