// What the map is given to draw: dots and areas, as GeoJSON. Pure.
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';

/** west, south, east, north in degrees. */
export type Box = [number, number, number, number];

/** `access` decides the shape, see marks.ts. */
export type DotProperties = { id: number; title: string; url: string; access?: string | null };
/** A dot without a geometry counts in `total`, and is told apart in words. */
export type Dots = FeatureCollection<Point | null, DotProperties> & { total: number };

export type AreaProperties = {
	slug: string;
	name: string;
	/** The border was computed from centres: drawn dashed, and said in the legend. */
	indicative: boolean;
	/** Where the name is written: longitude, latitude. */
	label: [number, number];
};
export type AreaFeature = Feature<Polygon | MultiPolygon, AreaProperties>;
/** `source` is whom to credit for the borders. */
export type Areas = FeatureCollection<Polygon | MultiPolygon, AreaProperties> & { source: string };

/** The dots that have a place on the map. */
export const located = (dots: Dots): Feature<Point, DotProperties>[] =>
	dots.features.filter((dot): dot is Feature<Point, DotProperties> => dot.geometry !== null);

/** The box round points in degrees; null when there are none. */
export function boxRound(positions: Iterable<Position>): Box | null {
	const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [lon = 0, lat = 0] of positions) {
		box[0] = Math.min(box[0], lon);
		box[1] = Math.min(box[1], lat);
		box[2] = Math.max(box[2], lon);
		box[3] = Math.max(box[3], lat);
	}
	return box[0] > box[2] ? null : box;
}

/** Every outer and inner ring of an area. */
export const ringsOf = ({ geometry }: Pick<AreaFeature, 'geometry'>): Position[][] =>
	geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

/** The box round areas; null when there are none. */
export const boxRoundAreas = (areas: readonly Pick<AreaFeature, 'geometry'>[]): Box | null =>
	boxRound(areas.flatMap(ringsOf).flat());

/**
 * The borders of areas, each stretch once: where two areas touch, a dashed line drawn twice would look whole. `areas` are
 * the rings of each. Rings that share a border must share its points; where they do not, it is drawn twice.
 */
export function bordersOf(areas: readonly Position[][][]): Position[][] {
	const drawn = new Set<string>();
	const lines: Position[][] = [];
	for (const rings of areas) {
		const seams = twice(rings.flatMap(stretches));
		for (const ring of rings) {
			let line: Position[] | undefined;
			for (const [index, stretch] of stretches(ring).entries()) {
				const to = ring[index + 1]!;
				if (drawn.has(stretch) || seams.has(stretch)) line = undefined;
				else if (line) line.push(to);
				else lines.push((line = [ring[index]!, to]));
				drawn.add(stretch);
			}
		}
	}
	return lines;
}

/** The stretches of a ring, each named after its ends, to a metre: the same in both directions. */
const stretches = (ring: Position[]): string[] => {
	const ends = ring.map(([lon = 0, lat = 0]) => `${lon.toFixed(5)},${lat.toFixed(5)}`);
	return ends.slice(1).map((to, index) => [ends[index], to].sort().join(' '));
};

/** What one area has twice is a seam between its parts, not a border. */
function twice(names: readonly string[]): Set<string> {
	const once = new Set<string>();
	return new Set(names.filter((name) => once.size === once.add(name).size));
}
