// The street a point lies at: the nearest stretch within 150 m, and where along it. Pure.
import type { Graph, Means } from './graph.ts';

/** No walk begins further from a street or path than this, in metres; from there to the point one walks straight. */
const SNAP_METRES = 150;

export type Snap = {
	edge: number;
	/** Along it, 0 at `from` to 1 at `to`. */ along: number;
	/** Metres from it. */ off: number;
};
export type Snapper = (x: number, y: number, means: Means) => Snap | null;

const DECIMETRES = 10;

/** An index over the stretches of a graph: asks about nine buckets of 150 m. Points in RD metres. */
export function snapper({ x, y, from, to, wheels }: Graph): Snapper {
	const bucket = (decimetres: number) => Math.floor(decimetres / (SNAP_METRES * DECIMETRES));
	const key = (column: number, row: number) => column * 100_000 + row;
	const buckets = new Map<number, number[]>();
	for (let edge = 0; edge < from.length; edge++) {
		const [a, b] = [from[edge]!, to[edge]!];
		const [west, east] = [bucket(Math.min(x[a]!, x[b]!)), bucket(Math.max(x[a]!, x[b]!))];
		const [south, north] = [bucket(Math.min(y[a]!, y[b]!)), bucket(Math.max(y[a]!, y[b]!))];
		for (let column = west; column <= east; column++)
			for (let row = south; row <= north; row++) {
				const edges = buckets.get(key(column, row));
				if (edges) edges.push(edge);
				else buckets.set(key(column, row), [edge]);
			}
	}

	return (metresX, metresY, means) => {
		const [px, py] = [metresX * DECIMETRES, metresY * DECIMETRES];
		const [column, row] = [bucket(px), bucket(py)];
		let best: Snap | null = null;
		let least = (SNAP_METRES * DECIMETRES) ** 2;
		for (let dx = -1; dx <= 1; dx++)
			for (let dy = -1; dy <= 1; dy++)
				for (const edge of buckets.get(key(column + dx, row + dy)) ?? []) {
					if (means === 'wheels' && !wheels[edge]) continue;
					const [ax, ay] = [x[from[edge]!]!, y[from[edge]!]!];
					const [ex, ey] = [x[to[edge]!]! - ax, y[to[edge]!]! - ay];
					const square = ex * ex + ey * ey;
					const along = square ? Math.max(0, Math.min(1, ((px - ax) * ex + (py - ay) * ey) / square)) : 0;
					const distance = (ax + along * ex - px) ** 2 + (ay + along * ey - py) ** 2;
					if (distance > least || (best && distance === least)) continue;
					least = distance;
					best = { edge, along, off: Math.sqrt(distance) / DECIMETRES };
				}
		return best;
	};
}
