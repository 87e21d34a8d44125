// How much two names are alike, as Postgres counts it (pg_trgm), for ten thousand names beside those we have. Pure.

/** The trigrams of a name: of each word, with two spaces before it and one behind. */
export function trigrams(name: string): Set<string> {
	const found = new Set<string>();
	for (const word of name
		.slice(0, 200)
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)) {
		if (!word) continue;
		const padded = `  ${word} `;
		for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3));
	}
	return found;
}

/** From 0 (nothing shared) to 1 (the same words). */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	let shared = 0;
	for (const trigram of one) if (other.has(trigram)) shared++;
	return shared ? shared / (one.size + other.size - shared) : 0;
}

/** Finds the names that are at least so much alike, without comparing each with each: only those that share enough. */
export function nameIndex(names: readonly string[]): (name: string, least: number) => number[] {
	const sizes: number[] = [];
	const holders = new Map<string, number[]>();
	names.forEach((name, index) => {
		const own = trigrams(name);
		sizes.push(own.size);
		for (const trigram of own) {
			const list = holders.get(trigram);
			if (list) list.push(index);
			else holders.set(trigram, [index]);
		}
	});
	const shared = new Uint16Array(names.length);
	return (name, least) => {
		const own = trigrams(name);
		const met: number[] = [];
		for (const trigram of own)
			for (const index of holders.get(trigram) ?? []) if (shared[index]!++ === 0) met.push(index);
		const found = met.filter((index) => shared[index]! / (own.size + sizes[index]! - shared[index]!) >= least);
		for (const index of met) shared[index] = 0;
		return found;
	};
}
