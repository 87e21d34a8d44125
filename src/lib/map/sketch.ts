// Areas as a drawing that needs no map: GeoJSON to the paths of an SVG, small enough to travel in the page. Pure.
import type { FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { bordersOf, boxRoundAreas, ringsOf } from './geojson.ts';
import type { Box } from './geojson.ts';

export type SketchShape = {
	slug: string;
	name: string;
	/** For the `d` of a path. */
	path: string;
	/** Where the name is written; null when it would not fit. `onPhone`: it also fits in the letters of a phone. */
	label: { x: number; y: number; onPhone: boolean } | null;
	chosen: boolean;
};
export type Sketch = {
	/** Of the viewBox; what lies outside is cut off. */
	width: number;
	height: number;
	/** A border was computed from centres: say so. */
	indicative: boolean;
	shapes: SketchShape[];
	/** All borders, each once: for the `d` of a path without fill. */
	borders: string;
	/** Where the drawing lies: its north-west corner in degrees, and units for a degree east and south. */
	frame: { west: number; north: number; across: number; down: number };
};

/** Where a spot stands on a drawing, in units of its viewBox; null when it lies outside. */
export function pointOn(
	{ width, height, frame }: Sketch,
	{ lon, lat }: { lon: number; lat: number }
): { x: number; y: number } | null {
	const [x, y] = [Math.round((lon - frame.west) * frame.across), Math.round((frame.north - lat) * frame.down)];
	return x >= 0 && y >= 0 && x <= width && y <= height ? { x, y } : null;
}

/** Of the letters, in units of the viewBox. The components write the names in this size. */
const LETTERS = 18;
/** The same on a phone, where the drawing of one area is smaller. */
const PHONE_LETTERS = 28;
/** A name stays this far from the edge, and from other names. */
const EDGE = 8;

type Area = {
	geometry: Polygon | MultiPolygon;
	slug: string;
	name: string;
	indicative: boolean;
	rings: Position[][];
	box: Box;
};
type Collection = FeatureCollection<Geometry | null>;

/** All areas beside each other. Properties asked: slug, name, indicative. Null when none has a border. */
export function sketchAreas(areas: Collection): Sketch | null {
	const known = read(areas);
	const box = boxRoundAreas(known);
	return box && draw(known, widened(box, 0.015), 900, null);
}

/** One area among its neighbours. Null when its border is not known. */
export function sketchArea(areas: Collection, slug: string): Sketch | null {
	const known = read(areas);
	const chosen = known.find((area) => area.slug === slug);
	if (!chosen) return null;
	const view = widened(chosen.box, 0.3);
	const near = known.filter(({ box }) => box[0] < view[2] && box[2] > view[0] && box[1] < view[3] && box[3] > view[1]);
	// Drawn last, the border of the area itself lies over those of its neighbours.
	return draw([...near.filter((area) => area !== chosen), chosen], view, 480, slug);
}

function read({ features }: Collection): Area[] {
	return features.flatMap(({ geometry, properties }) => {
		if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return [];
		const box = boxRoundAreas([{ geometry }]);
		const { slug, name, indicative } = properties ?? {};
		if (!box) return [];
		const rings = ringsOf({ geometry });
		return [{ geometry, slug: String(slug), name: String(name), indicative: indicative === true, rings, box }];
	});
}

function draw(areas: Area[], view: Box, width: number, chosen: string | null): Sketch {
	const [west, south, east, north] = view;
	// A degree east is shorter than a degree north; within a municipality the difference is the same everywhere.
	const shrink = Math.cos(((south + north) / 2) * (Math.PI / 180));
	const scale = width / ((east - west) * shrink);
	const height = Math.round((north - south) * scale);
	const point = ([lon = 0, lat = 0]: Position): [number, number] => [
		Math.round((lon - west) * shrink * scale),
		Math.round((north - lat) * scale)
	];
	const fits = placer(width, height, LETTERS);
	const fitsOnPhone = placer(width, height, PHONE_LETTERS);
	const drawn = areas.map((area) => ({ area, rings: area.rings.map((ring) => ring.map(point)) }));
	const labels = new Map<Area, SketchShape['label']>();
	// The area itself first, then the large ones: where two names want one spot, the smaller gives way.
	const rank = ({ area, rings }: (typeof drawn)[number]) =>
		area.slug === chosen ? Infinity : surfaceOf(widest(rings));
	for (const { area, rings } of [...drawn].sort((one, other) => rank(other) - rank(one))) {
		const [x, y] = centreOf(widest(rings));
		if (fits(area.name, [x, y])) labels.set(area, { x, y, onPhone: fitsOnPhone(area.name, [x, y]) });
	}
	return {
		width,
		height,
		indicative: areas.some(({ indicative }) => indicative),
		shapes: drawn.map(({ area, rings }) => ({
			slug: area.slug,
			name: area.name,
			path: rings.map((ring) => pathOf(ring, 'z')).join(''),
			label: labels.get(area) ?? null,
			chosen: area.slug === chosen
		})),
		borders: bordersOf(drawn.map(({ rings }) => rings))
			.map((line) => pathOf(line as [number, number][], ''))
			.join(''),
		frame: { west, north, across: shrink * scale, down: scale }
	};
}

/** Whether a name fits at a spot: inside the drawing, and clear of the names that stand already. */
function placer(width: number, height: number, letters: number) {
	const taken: Box[] = [];
	return (name: string, [x, y]: [number, number]): boolean => {
		// The widest of our names, in bold.
		const half = (name.length * letters * 0.62) / 2;
		const [west, north, east, south] = [x - half, y - letters * 0.7, x + half, y + letters * 0.7];
		const inside = west > EDGE && north > EDGE && east < width - EDGE && south < height - EDGE;
		const free = taken.every(
			(one) => west > one[2] + EDGE || east < one[0] - EDGE || north > one[3] + EDGE || south < one[1] - EDGE
		);
		if (inside && free) taken.push([west, north, east, south]);
		return inside && free;
	};
}

/** 'M1 2l3 4l0 5z': a start, then steps; points that fall on the one before are left out. */
function pathOf(points: [number, number][], end: 'z' | ''): string {
	let path = '';
	let last: [number, number] | undefined;
	for (const [x, y] of points) {
		if (!last) path = `M${x} ${y}`;
		else if (x !== last[0] || y !== last[1]) path += `l${x - last[0]} ${y - last[1]}`;
		last = [x, y];
	}
	return path + end;
}

/** Twice the signed surface between two corners and the origin: what shoelace formulas add up. */
const cross = ([ax, ay]: [number, number], [bx, by]: [number, number]) => ax * by - bx * ay;

const sides = (ring: [number, number][]) => ring.slice(1).map((to, index) => [ring[index] ?? to, to] as const);

const surfaceOf = (ring: [number, number][]) =>
	Math.abs(sides(ring).reduce((sum, [from, to]) => sum + cross(from, to), 0)) / 2;

const widest = (rings: [number, number][][]): [number, number][] =>
	rings.reduce((best, ring) => (surfaceOf(ring) > surfaceOf(best) ? ring : best), rings[0] ?? []);

/** The centre of gravity of a ring. */
function centreOf(ring: [number, number][]): [number, number] {
	let [x, y, twice] = [0, 0, 0];
	for (const [from, to] of sides(ring)) {
		const weight = cross(from, to);
		x += (from[0] + to[0]) * weight;
		y += (from[1] + to[1]) * weight;
		twice += weight;
	}
	return twice === 0 ? (ring[0] ?? [0, 0]) : [Math.round(x / (3 * twice)), Math.round(y / (3 * twice))];
}

function widened([west, south, east, north]: Box, share: number): Box {
	const [across, up] = [(east - west) * share, (north - south) * share];
	return [west - across, south - up, east + across, north + up];
}
