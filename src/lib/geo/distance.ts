// Distance as the crow flies, and the box that holds everything within it.

/** Mean radius of the earth in metres (IUGG). */
const EARTH = 6_371_008.8;
const METRES_PER_DEGREE = (EARTH * Math.PI) / 180;

/** West, south, east, north in degrees. */
export type BoundingBox = [west: number, south: number, east: number, north: number];

/** Metres between two points in degrees, by the haversine formula. */
export function distance(lon1: number, lat1: number, lon2: number, lat2: number): number {
	const radians = Math.PI / 180;
	const sinLat = Math.sin(((lat2 - lat1) * radians) / 2);
	const sinLon = Math.sin(((lon2 - lon1) * radians) / 2);
	const h = sinLat * sinLat + Math.cos(lat1 * radians) * Math.cos(lat2 * radians) * sinLon * sinLon;
	return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The smallest box in degrees that holds every point within `metres` of here: a first sieve an index can answer. */
export function boundingBox(lon: number, lat: number, metres: number): BoundingBox {
	const high = metres / METRES_PER_DEGREE;
	// Meridians draw together towards the pole: the widest part of the circle lies a little towards it.
	const ratio = Math.sin(metres / EARTH) / Math.cos((lat * Math.PI) / 180);
	const wide = ratio < 1 ? (Math.asin(ratio) * 180) / Math.PI : 180;
	return [lon - wide, lat - high, lon + wide, lat + high];
}
