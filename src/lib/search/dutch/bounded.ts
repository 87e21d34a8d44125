// Remembers what a pure function answered, for a bounded number of words.

const MOST = 50_000;

/** The same function with a memory; when the memory is full it starts afresh, so hostile input cannot fill it. */
export function bounded<Answer>(answer: (word: string) => Answer, most = MOST): (word: string) => Answer {
	const memory = new Map<string, Answer>();
	return (word) => {
		let known = memory.get(word);
		if (known === undefined) {
			known = answer(word);
			if (memory.size >= most) memory.clear();
			memory.set(word, known);
		}
		return known;
	};
}

/** The same of a function that also reads something else: what is remembered goes when that does. */
export function boundedFor<Owner extends object, Answer>(
	answer: (word: string, owner: Owner) => Answer,
	most = MOST
): (word: string, owner: Owner) => Answer {
	const memories = new WeakMap<Owner, (word: string) => Answer>();
	return (word, owner) => {
		let memory = memories.get(owner);
		if (!memory) memories.set(owner, (memory = bounded((word) => answer(word, owner), most)));
		return memory(word);
	};
}
