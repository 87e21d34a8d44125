// RD New (EPSG:28992) to and from WGS84: the polynomials of Schreutelkamp and Strang van Hees (2001), right to about 0.25 m
// anywhere in the Netherlands on land.

/** Lon and lat in degrees, or x and y in metres: the order GeoJSON uses. */
export type Point = [number, number];

// Both systems meet at the tower of Onze Lieve Vrouw in Amersfoort.
const ORIGIN = { x: 155_000, y: 463_000, lat: 52.1551744, lon: 5.38720621 };

/** [power of the first difference, power of the second, coefficient] */
type Term = readonly [number, number, number];

const toLat: readonly Term[] = [
	[0, 1, 3235.65389],
	[2, 0, -32.58297],
	[0, 2, -0.2475],
	[2, 1, -0.84978],
	[0, 3, -0.0655],
	[2, 2, -0.01709],
	[1, 0, -0.00738],
	[4, 0, 0.0053],
	[2, 3, -0.00039],
	[4, 1, 0.00033],
	[1, 1, -0.00012]
];
const toLon: readonly Term[] = [
	[1, 0, 5260.52916],
	[1, 1, 105.94684],
	[1, 2, 2.45656],
	[3, 0, -0.81885],
	[1, 3, 0.05594],
	[3, 1, -0.05607],
	[0, 1, 0.01199],
	[3, 2, -0.00256],
	[1, 4, 0.00128],
	[0, 2, 0.00022],
	[2, 0, -0.00022],
	[5, 0, 0.00026]
];
const toX: readonly Term[] = [
	[0, 1, 190094.945],
	[1, 1, -11832.228],
	[2, 1, -114.221],
	[0, 3, -32.391],
	[1, 0, -0.705],
	[3, 1, -2.34],
	[1, 3, -0.608],
	[0, 2, -0.008],
	[2, 3, 0.148]
];
const toY: readonly Term[] = [
	[1, 0, 309056.544],
	[0, 2, 3638.893],
	[2, 0, 73.077],
	[1, 2, -157.984],
	[3, 0, 59.788],
	[0, 1, 0.433],
	[2, 2, -6.439],
	[1, 1, -0.032],
	[0, 4, 0.092],
	[1, 4, -0.054]
];

/** `[x, y]` in metres to `[lon, lat]` in degrees. Outside the Netherlands the answer means nothing: ask `isRd` first. */
export function rdToWgs84([x, y]: Point): Point {
	const dx = (x - ORIGIN.x) * 1e-5;
	const dy = (y - ORIGIN.y) * 1e-5;
	return [ORIGIN.lon + sum(toLon, dx, dy) / 3600, ORIGIN.lat + sum(toLat, dx, dy) / 3600];
}

/** `[lon, lat]` in degrees to `[x, y]` in metres. */
export function wgs84ToRd([lon, lat]: Point): Point {
	const dLat = 0.36 * (lat - ORIGIN.lat);
	const dLon = 0.36 * (lon - ORIGIN.lon);
	return [ORIGIN.x + sum(toX, dLat, dLon), ORIGIN.y + sum(toY, dLat, dLon)];
}

/** Whether a pair of numbers can be RD metres in the European Netherlands. Degrees never can. */
export const isRd = ([x, y]: Point) => x >= -7_000 && x <= 300_000 && y >= 289_000 && y <= 629_000;

/** Whether a pair of numbers can be degrees, lon first, in or round the European Netherlands. */
export const isDutch = ([lon, lat]: Point) => lon >= 2.5 && lon <= 8 && lat >= 50 && lat <= 56;

const sum = (terms: readonly Term[], a: number, b: number) =>
	terms.reduce((total, [p, q, coefficient]) => total + coefficient * a ** p * b ** q, 0);
