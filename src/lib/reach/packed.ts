// A street graph, or what one spot reaches, as bytes for the database. Pure.
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Graph } from './graph.ts';
import type { Walked } from './walked.ts';

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

/** How far was looked, then three numbers a square. */
export function packWalked({ x, y, metres }: Walked, most: number): Uint8Array {
	const numbers = new Float32Array(1 + 3 * metres.length);
	numbers[0] = most;
	metres.forEach((far, index) => numbers.set([x[index]!, y[index]!, far], 1 + 3 * index));
	return bytesOf(numbers);
}

/** Null: nobody looked as far as `most`. */
export function unpackWalked(bytes: Uint8Array, most: number): Walked | null {
	const numbers = new Float32Array(Uint8Array.from(bytes).buffer);
	// Kept as a float of 32 bits: what was asked may lie a hair beyond it.
	if (numbers[0]! < Math.fround(most)) return null;
	const count = (numbers.length - 1) / 3;
	const walked = { x: new Int32Array(count), y: new Int32Array(count), metres: new Float32Array(count) };
	for (let index = 0, at = 1; index < count; index++) {
		walked.x[index] = numbers[at++]!;
		walked.y[index] = numbers[at++]!;
		walked.metres[index] = numbers[at++]!;
	}
	return walked;
}
