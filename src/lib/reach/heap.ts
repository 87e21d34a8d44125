// A binary heap of nodes by distance, in typed arrays: the queue of a shortest-path search. Pure.

export type Heap = {
	readonly size: number;
	push: (node: number, distance: number) => void;
	/** Takes the nearest off: its distance is read by `distance()` before. Only when `size` is not 0. */
	pop: () => number;
	distance: () => number;
	clear: () => void;
};

export function heap(room = 1024): Heap {
	let nodes = new Uint32Array(room);
	let distances = new Float64Array(room);
	let size = 0;

	function grow() {
		const [wider, farther] = [new Uint32Array(size * 2), new Float64Array(size * 2)];
		wider.set(nodes);
		farther.set(distances);
		[nodes, distances] = [wider, farther];
	}
	function put(at: number, node: number, distance: number) {
		nodes[at] = node;
		distances[at] = distance;
	}

	return {
		get size() {
			return size;
		},
		push(node, distance) {
			if (size === nodes.length) grow();
			let at = size++;
			while (at > 0) {
				const above = (at - 1) >> 1;
				if (distances[above]! <= distance) break;
				put(at, nodes[above]!, distances[above]!);
				at = above;
			}
			put(at, node, distance);
		},
		pop() {
			const nearest = nodes[0]!;
			const [node, distance] = [nodes[--size]!, distances[size]!];
			let at = 0;
			for (;;) {
				let below = 2 * at + 1;
				if (below >= size) break;
				if (below + 1 < size && distances[below + 1]! < distances[below]!) below++;
				if (distances[below]! >= distance) break;
				put(at, nodes[below]!, distances[below]!);
				at = below;
			}
			put(at, node, distance);
			return nearest;
		},
		distance: () => distances[0]!,
		clear: () => void (size = 0)
	};
}
