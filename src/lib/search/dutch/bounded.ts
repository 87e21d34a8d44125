// Remembers what a pure function answered, for a bounded number of words.

const MOST = 50_000;

/** The same function with a memory; when the memory is full it starts afresh, so hostile input cannot fill it. */
export function bounded<Answer>(answer: (word: string) => Answer): (word: string) => Answer {
	const memory = new Map<string, Answer>();
	return (word) => {
		let known = memory.get(word);
		if (known === undefined) {
			known = answer(word);
			if (memory.size >= MOST) memory.clear();
			memory.set(word, known);
		}
		return known;
	};
}
