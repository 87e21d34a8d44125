// From ways and their points to a street graph. Two rounds through a file: first the ways, then the points they name. Pure.
import { isDutch, wgs84ToRd } from '#lib/geo/rd.ts';
import { walkable } from './foot.ts';
import type { Tags } from './foot.ts';
import type { Graph } from './graph.ts';

/** What a reader hands over; ids are those of the file. */
export type Found = {
	way: (points: readonly number[], tags: Tags) => void;
	point: (id: number, lon: number, lat: number) => void;
};

/** More than a large province: a file of the whole country must be cut first. */
export const MOST_POINTS = 5_000_000;
/** Streets that hang together over less than this lead nowhere: a path within one garden, a terrace up some steps. Metres. */
const SHORTEST_ISLAND = 200;

export type StreetsProblem = 'no-streets' | 'too-large' | 'not-dutch';
export type Streets = { graph: Graph; /** Ways left out because one may not walk there. */ closed: number };

/** Collects streets. Call `round` for the ways, then again for the points, and `finish` at last. */
export function collector() {
	const places = new Map<number, number>();
	const ways: { nodes: number[]; wheels: number }[] = [];
	let closed = 0;
	let x = new Int32Array(0);
	let y = new Int32Array(0);
	let outside = 0;

	const placeOf = (id: number) => {
		const known = places.get(id) ?? places.size;
		places.set(id, known);
		return known;
	};
	const ofWays: Found = {
		way(points, tags) {
			if (!tags.highway || points.length < 2 || places.size > MOST_POINTS) return;
			const walk = walkable(tags);
			if (!walk) return void closed++;
			ways.push({ nodes: points.map(placeOf), wheels: Number(walk.wheels) });
		},
		point() {}
	};
	const ofPoints: Found = {
		way() {},
		point(id, lon, lat) {
			const place = places.get(id);
			if (place === undefined) return;
			if (!isDutch([lon, lat])) return void outside++;
			const [east, north] = wgs84ToRd([lon, lat]);
			x[place] = Math.round(east * 10);
			y[place] = Math.round(north * 10);
		}
	};

	return {
		ways: ofWays,
		points(): Found {
			x = new Int32Array(places.size).fill(UNSEEN);
			y = new Int32Array(places.size).fill(UNSEEN);
			return ofPoints;
		},
		finish(): { ok: true; streets: Streets } | { ok: false; problem: StreetsProblem } {
			if (places.size > MOST_POINTS) return { ok: false, problem: 'too-large' };
			const graph = withoutIslands(stretches(ways, x, y));
			if (graph.from.length) return { ok: true, streets: { graph, closed } };
			return { ok: false, problem: outside ? 'not-dutch' : 'no-streets' };
		}
	};
}

// An extract cuts ways off: the points beyond its edge are not in it.
const UNSEEN = -2_000_000_000;

function stretches(ways: readonly { nodes: number[]; wheels: number }[], x: Int32Array, y: Int32Array): Graph {
	const from: number[] = [];
	const to: number[] = [];
	const wheels: number[] = [];
	for (const way of ways)
		for (let index = 1; index < way.nodes.length; index++) {
			const [a, b] = [way.nodes[index - 1]!, way.nodes[index]!];
			if (a === b || x[a] === UNSEEN || x[b] === UNSEEN) continue;
			from.push(a);
			to.push(b);
			wheels.push(way.wheels);
		}
	return { x, y, from: Uint32Array.from(from), to: Uint32Array.from(to), wheels: Uint8Array.from(wheels) };
}

// By each means its own: who comes down from a terrace by steps alone does not come down on wheels. Also renumbers: nodes
// that no stretch uses are left out.
function withoutIslands(graph: Graph): Graph {
	const { x, y, from, to, wheels } = graph;
	const onFoot = leadsOn(graph, () => true);
	const onWheels = leadsOn(graph, (edge) => wheels[edge] === 1);
	const kept = Array.from(from, (_, edge) => edge).filter(onFoot);
	const numbers = new Int32Array(x.length).fill(-1);
	const nodes: number[] = [];
	const number = (node: number) => {
		if (numbers[node]! < 0) numbers[node] = nodes.push(node) - 1;
		return numbers[node]!;
	};
	const [newFrom, newTo] = [from, to].map((ends) => Uint32Array.from(kept, (edge) => number(ends[edge]!)));
	return {
		x: Int32Array.from(nodes, (node) => x[node]!),
		y: Int32Array.from(nodes, (node) => y[node]!),
		from: newFrom!,
		to: newTo!,
		wheels: Uint8Array.from(kept, (edge) => Number(onWheels(edge)))
	};
}

// Which of the stretches that are taken hang together over enough metres.
function leadsOn({ x, y, from, to }: Graph, takes: (edge: number) => boolean): (edge: number) => boolean {
	const taken = Array.from(from, (_, edge) => edge).filter(takes);
	const island = islands(x.length, from, to, taken);
	const metres = new Float64Array(x.length);
	for (const edge of taken) {
		const [a, b] = [from[edge]!, to[edge]!];
		metres[island(a)]! += Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!) / 10;
	}
	return (edge) => takes(edge) && metres[island(from[edge]!)]! >= SHORTEST_ISLAND;
}

// Union-find: which island a node lies on.
function islands(count: number, from: Uint32Array, to: Uint32Array, edges: number[]): (node: number) => number {
	const above = Uint32Array.from({ length: count }, (_, node) => node);
	const root = (node: number): number => {
		let at = node;
		while (above[at] !== at) at = above[at] = above[above[at]!]!;
		return at;
	};
	for (const edge of edges) above[root(from[edge]!)] = root(to[edge]!);
	return root;
}
