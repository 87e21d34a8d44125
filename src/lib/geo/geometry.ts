// From whatever a GeoJSON file says to a sound polygon in WGS84, or the reason why not. Pure.
import { kinks, polygon as turfPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import type { Shape } from './polygons.ts';
import { isDutch, isRd, rdToWgs84 } from './rd.ts';
import type { Point } from './rd.ts';

export type Reference = 'wgs84' | 'rd';
export type GeometryProblem =
	| 'no-polygon'
	| 'no-number'
	| 'too-few-points'
	| 'open-ring'
	| 'crosses-itself'
	| 'no-surface'
	| 'swapped'
	| 'unknown-coordinates'
	| 'too-many-points';

const MOST_POINTS = 200_000;

class Unsound extends Error {
	problem: GeometryProblem;
	constructor(problem: GeometryProblem) {
		super(problem);
		this.problem = problem;
	}
}

/**
 * The reference system a file names in its `crs` member: 'rd', 'wgs84', or null when it names another one.
 * Undefined when it names none: then the size of the numbers tells.
 */
export function referenceOf(crs: unknown): Reference | null | undefined {
	if (crs === undefined || crs === null) return undefined;
	const name = (crs as { properties?: { name?: unknown } }).properties?.name;
	if (typeof name !== 'string') return null;
	if (/\b28992$/.test(name)) return 'rd';
	return /(CRS84|\b(4326|4258))$/.test(name) ? 'wgs84' : null;
}

/** A Polygon or MultiPolygon of the Netherlands in WGS84, six decimals (0.1 m), heights dropped; or what is wrong. */
export function parseShape(
	geometry: unknown,
	reference?: Reference
): { ok: true; shape: Shape } | { ok: false; problem: GeometryProblem } {
	try {
		const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
		const point = converter(reference);
		let left = MOST_POINTS;
		const rings = (value: unknown) =>
			list(value).map((ring) => {
				if ((left -= list(ring).length) < 0) throw new Unsound('too-many-points');
				return soundRing(list(ring).map(point));
			});
		if (type === 'Polygon') return { ok: true, shape: { type, coordinates: soundPolygon(rings(coordinates)) } };
		if (type !== 'MultiPolygon') throw new Unsound('no-polygon');
		const parts = list(coordinates).map((part) => soundPolygon(rings(part)));
		return { ok: true, shape: { type, coordinates: parts } };
	} catch (error) {
		if (error instanceof Unsound) return { ok: false, problem: error.problem };
		throw error;
	}
}

function list(value: unknown): unknown[] {
	if (!Array.isArray(value) || value.length === 0) throw new Unsound('no-polygon');
	return value;
}

function converter(reference: Reference | undefined) {
	let known = reference;
	return (value: unknown): Position => {
		const [x, y] = Array.isArray(value) ? (value as unknown[]) : [];
		if (!Number.isFinite(x) || !Number.isFinite(y)) throw new Unsound('no-number');
		const given: Point = [x as number, y as number];
		known ??= isRd(given) ? 'rd' : 'wgs84';
		if (known === 'rd' && !isRd(given)) throw new Unsound('unknown-coordinates');
		const degrees = known === 'rd' ? rdToWgs84(given) : given;
		if (!isDutch(degrees)) throw new Unsound(isDutch([given[1], given[0]]) ? 'swapped' : 'unknown-coordinates');
		return degrees.map((degree) => Math.round(degree * 1e6) / 1e6);
	};
}

function soundRing(ring: Position[]): Position[] {
	if (ring.length < 4) throw new Unsound('too-few-points');
	const [first, last] = [ring[0]!, ring[ring.length - 1]!];
	if (first[0] !== last[0] || first[1] !== last[1]) throw new Unsound('open-ring');
	if (surface(ring) === 0) throw new Unsound('no-surface');
	return ring;
}

function soundPolygon(rings: Position[][]): Position[][] {
	const crossings = kinks(turfPolygon(rings)).features;
	if (crossings.length === 0) return rings;
	// Rings may touch in a point, and do where two wijken enclose a third; where lines cross there is no point of theirs.
	const name = ([x, y]: Position) => `${x?.toFixed(7)} ${y?.toFixed(7)}`;
	const corners = new Set(rings.flat().map(name));
	if (crossings.some(({ geometry }) => !corners.has(name(geometry.coordinates)))) throw new Unsound('crosses-itself');
	return rings;
}

// Shoelace, in square degrees from the first point on: enough to tell a surface from a line.
function surface(ring: Position[]): number {
	const [x0, y0] = ring[0] as Point;
	let twice = 0;
	for (let index = 1; index < ring.length; index++) {
		const [ax, ay] = ring[index - 1] as Point;
		const [bx, by] = ring[index] as Point;
		twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
	}
	return Math.abs(twice) / 2;
}
