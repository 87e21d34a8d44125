// A street graph, or what one spot reaches, as bytes for the database. Pure.
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Grid } from '#lib/population/grid.ts';
import type { Graph } from './graph.ts';
import { nearestFirst, packed, squareIn } from './near.ts';
import type { Walked } from './near.ts';

/** Counts, then each array; gzip. */
export function packGraph({ x, y, from, to, wheels }: Graph): Uint8Array {
	const counts = Uint32Array.of(x.length, from.length);
	return gzipSync(Buffer.concat([counts, x, y, from, to, wheels].map(bytesOf)));
}

export function unpackGraph(bytes: Uint8Array): Graph {
	// A copy: the arrays of a buffer out of the pool would not begin at a multiple of four.
	const { buffer } = Uint8Array.from(gunzipSync(bytes));
	const [nodes = 0, edges = 0] = new Uint32Array(buffer, 0, 2);
	const places = (before: number) => 8 + 4 * before;
	return {
		x: new Int32Array(buffer, places(0), nodes),
		y: new Int32Array(buffer, places(nodes), nodes),
		from: new Uint32Array(buffer, places(2 * nodes), edges),
		to: new Uint32Array(buffer, places(2 * nodes + edges), edges),
		wheels: new Uint8Array(buffer, places(2 * nodes + 2 * edges), edges)
	};
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array | Uint32Array | Uint8Array | Float32Array) =>
	new Uint8Array(buffer, byteOffset, byteLength);

/** What a spot reaches, by square and not by index: it outlives the grid. How far was looked stands in front. */
export function packWalked(grid: Grid, { cells, metres }: Walked, most: number): Uint8Array {
	const numbers = new Float32Array(1 + 3 * cells.length);
	numbers[0] = most;
	cells.forEach((cell, index) => numbers.set([grid.x[cell]!, grid.y[cell]!, metres[index]!], 1 + 3 * index));
	return bytesOf(numbers);
}

/** Null: nobody looked as far as `most`. Squares that the grid has no more are left out. */
export function unpackWalked(grid: Grid, bytes: Uint8Array, most: number): Walked | null {
	const numbers = new Float32Array(Uint8Array.from(bytes).buffer);
	// Kept as a float of 32 bits: what was asked may lie a hair beyond it.
	if (numbers[0]! < Math.fround(most)) return null;
	const found: number[] = [];
	for (let at = 1; at < numbers.length; at += 3) {
		const square = squareIn(grid, numbers[at]!, numbers[at + 1]!);
		if (square >= 0 && numbers[at + 2]! <= most) found.push(packed(square, numbers[at + 2]!));
	}
	return nearestFirst(found);
}
