// A routing service elsewhere: the two documented shapes of a matrix, Valhalla and OSRM. Pure.
//
// Valhalla: valhalla.github.io/valhalla/api/matrix/api-reference; OSRM: project-osrm.org/docs, "Table service". Both are
// asked by GET, from one spot to some squares, at WALKING_KMH; another speed is a matter of dividing.
import type { Means } from './graph.ts';
import type { Spot } from './reach.ts';

/** What Valhalla is asked to walk, and what the profile `foot` of OSRM walks. */
export const WALKING_KMH = 5;
/** Squares a request: both then stay under the limits they have by default, and the address under 4,000 characters. */
export const MOST_TARGETS = 60;

export type Router = { shape: 'valhalla' | 'osrm'; address: string };

/** An address that ends in /sources_to_targets is Valhalla; one like /table/v1/foot is OSRM. Null when neither. */
export function routerOf(address: string): Router | null {
	const path = URL.parse(address)?.pathname ?? '';
	if (/\/sources_to_targets$/.test(path)) return { shape: 'valhalla', address };
	return /\/table\/v1\/[\w-]+$/.test(path) ? { shape: 'osrm', address } : null;
}

/** Where to ask for the seconds from a spot to each of the targets. OSRM knows one way of walking: by its own profile. */
export function questionFor({ shape, address }: Router, spot: Spot, targets: readonly Spot[], means: Means): string {
	if (shape === 'osrm') {
		const points = [spot, ...targets].map(({ lon, lat }) => `${lon.toFixed(6)},${lat.toFixed(6)}`).join(';');
		const destinations = targets.map((_, index) => index + 1).join(';');
		return `${address}/${points}?sources=0&destinations=${destinations}&annotations=duration`;
	}
	const point = ({ lon, lat }: Spot) => ({ lat: Number(lat.toFixed(6)), lon: Number(lon.toFixed(6)) });
	const question = {
		sources: [point(spot)],
		targets: targets.map(point),
		costing: 'pedestrian',
		costing_options: { pedestrian: { type: means === 'wheels' ? 'wheelchair' : 'foot', walking_speed: WALKING_KMH } }
	};
	return `${address}?json=${encodeURIComponent(JSON.stringify(question))}`;
}

type Answer = {
	code?: unknown;
	durations?: unknown;
	sources_to_targets?: unknown;
};

/** Seconds to each of `count` targets, null where no path leads. Undefined: this is no answer to the question. */
export function secondsIn({ shape }: Router, text: string, count: number): (number | null)[] | undefined {
	let answer: Answer;
	try {
		answer = JSON.parse(text) as Answer;
	} catch {
		return undefined;
	}
	const row = shape === 'osrm' ? (answer.code === 'Ok' ? firstOf(answer.durations) : undefined) : rowOf(answer);
	if (!Array.isArray(row) || row.length !== count) return undefined;
	const seconds = row.map((one: unknown) => (typeof one === 'number' && one >= 0 ? one : null));
	return seconds;
}

const firstOf = (rows: unknown): unknown => (Array.isArray(rows) ? (rows as unknown[])[0] : undefined);

// Valhalla writes an object for each pair, or with verbose=false one table of durations.
function rowOf({ sources_to_targets: table }: Answer): unknown {
	if (!Array.isArray(table)) return firstOf((table as Answer | null | undefined)?.durations);
	const row = firstOf(table);
	return Array.isArray(row) ? row.map((pair: { time?: unknown } | null) => pair?.time ?? null) : undefined;
}
