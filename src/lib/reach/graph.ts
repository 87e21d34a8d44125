// Streets and paths as a graph in typed arrays, and how far one walks over them: Dijkstra, no further than asked. Pure.
import { wgs84ToRd } from '#lib/geo/rd.ts';
import { SQUARE_METRES, squareKey } from '#lib/population/squares.ts';
import { heap } from './heap.ts';
import type { ProfileKey, Spot } from './reach.ts';
import { snapper } from './snap.ts';
import type { Snap } from './snap.ts';
import { collecting, eachAround } from './walked.ts';
import type { Walked } from './walked.ts';

/** On foot one takes every stretch; with a wheelchair or a pram only those without steps. */
export type Means = 'foot' | 'wheels';
export const meansOf = (profile: ProfileKey): Means =>
	profile === 'wheelchair' || profile === 'pram' ? 'wheels' : 'foot';

/** What is stored: one stretch is a straight line between two nodes, walked both ways. */
export type Graph = {
	/** Of each node, RD decimetres. */
	x: Int32Array;
	y: Int32Array;
	/** Of each stretch, its two nodes. */
	from: Uint32Array;
	to: Uint32Array;
	/** Of each stretch: 1 when it can be taken with a wheelchair or a pram. */
	wheels: Uint8Array;
};

/** What walks: metres from a spot to the middles of squares over the streets, no further than `most`. */
export type Walker = (spot: Spot, means: Means, most: number) => Walked;

/** Makes the graph ready to walk; the walker keeps its own scratch arrays, so one search runs at a time. */
export function walker(graph: Graph): Walker {
	const { from, to, wheels } = graph;
	const lengths = lengthsOf(graph);
	const { starts, edges } = adjacency(graph);
	const snap = snapper(graph);
	// Of each square that was asked about, by its key.
	const snapped = { foot: new Map<number, Snap | null>(), wheels: new Map<number, Snap | null>() };
	const distance = new Float64Array(graph.x.length);
	// Which search wrote a distance: the arrays need no clearing.
	const written = new Uint32Array(graph.x.length);
	const queue = heap();
	let search = 0;

	function snapOf(x: number, y: number, means: Means): Snap | null {
		const key = squareKey(x, y);
		const found = snapped[means].get(key);
		if (found !== undefined) return found;
		const made = snap((x + 0.5) * SQUARE_METRES, (y + 0.5) * SQUARE_METRES, means);
		snapped[means].set(key, made);
		return made;
	}

	function reach(node: number, metres: number, most: number) {
		if (metres > most || (written[node] === search && distance[node]! <= metres)) return;
		written[node] = search;
		distance[node] = metres;
		queue.push(node, metres);
	}

	function spread(start: Snap, means: Means, most: number) {
		search++;
		queue.clear();
		const length = lengths[start.edge]!;
		reach(from[start.edge]!, start.off + start.along * length, most);
		reach(to[start.edge]!, start.off + (1 - start.along) * length, most);
		while (queue.size) {
			const metres = queue.distance();
			const node = queue.pop();
			if (metres > distance[node]!) continue;
			for (let at = starts[node]!; at < starts[node + 1]!; at++) {
				const edge = edges[at]!;
				if (means === 'wheels' && !wheels[edge]) continue;
				reach(from[edge] === node ? to[edge]! : from[edge]!, metres + lengths[edge]!, most);
			}
		}
	}

	const at = (node: number) => (written[node] === search ? distance[node]! : Infinity);

	return (spot, means, most) => {
		const found = collecting();
		const [x, y] = wgs84ToRd([spot.lon, spot.lat]);
		const start = snap(x, y, means);
		if (!start) return found.walked();
		spread(start, means, most);
		// No walk is shorter than the straight line.
		eachAround(spot, most, (east, north) => {
			const end = snapOf(east, north, means);
			if (!end) return;
			const length = lengths[end.edge]!;
			const over = Math.min(at(from[end.edge]!) + end.along * length, at(to[end.edge]!) + (1 - end.along) * length);
			const along = end.edge === start.edge ? start.off + Math.abs(end.along - start.along) * length : Infinity;
			const metres = end.off + Math.min(over, along);
			if (metres <= most) found.add(east, north, metres);
		});
		return found.walked();
	};
}

const lengthsOf = ({ x, y, from, to }: Graph): Float64Array =>
	Float64Array.from(from, (a, edge) => {
		const b = to[edge]!;
		return Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!) / 10;
	});

// The stretches at each node: those of node n stand from starts[n] to starts[n + 1].
function adjacency({ x, from, to }: Graph): { starts: Uint32Array; edges: Uint32Array } {
	const starts = new Uint32Array(x.length + 1);
	for (const ends of [from, to]) for (const node of ends) starts[node + 1]!++;
	for (let node = 1; node < starts.length; node++) starts[node]! += starts[node - 1]!;
	const edges = new Uint32Array(from.length * 2);
	const next = starts.slice();
	for (const ends of [from, to]) ends.forEach((node, edge) => (edges[next[node]!++] = edge));
	return { starts, edges };
}
