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

/**
 * Finds the names that are at least so much alike, without comparing each with each. Two names that share so many trigrams
 * share one of the rarest few of either (the prefix filter of set similarity joins): only who holds these is compared.
 */
export function nameIndex(names: readonly string[]): (name: string, least: number) => number[] {
	const all = names.map(trigrams);
	const holders = new Map<string, number[]>();
	all.forEach((own, index) => {
		for (const trigram of own) {
			const list = holders.get(trigram);
			if (list) list.push(index);
			else holders.set(trigram, [index]);
		}
	});
	return (name, least) => {
		const own = trigrams(name);
		const rarest = [...own]
			.map((trigram) => holders.get(trigram) ?? [])
			.sort((one, other) => one.length - other.length)
			.slice(0, own.size - Math.ceil(least * own.size) + 1);
		return [...new Set(rarest.flat())].filter((index) => likeness(own, all[index]!) >= least);
	};
}
