// Sorted words, and which of them begin with some letters. Pure.

/** The places of those of these sorted words that begin so. */
export function* beginning(sorted: readonly string[], begin: string): Generator<number> {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (sorted[middle]! < begin) low = middle + 1;
		else high = middle;
	}
	for (; sorted[low]?.startsWith(begin); low++) yield low;
}
