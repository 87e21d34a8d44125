// Memories of answers: asked twice at once, an answer is made once.

export type Memory<Value> = {
	/** The value remembered under `key`, or the one `make` gives now. A failed `make` is not remembered. */
	get: (key: string, make: () => Promise<Value>) => Promise<Value>;
	clear: () => void;
};

/** Keeps the `size` answers that were asked last. */
export function memory<Value>(size: number): Memory<Value> {
	const values = new Map<string, Promise<Value>>();
	return {
		get(key, make) {
			const known = values.get(key);
			if (known) {
				values.delete(key);
				values.set(key, known);
				return known;
			}
			const made = make();
			values.set(key, made);
			made.catch(() => values.get(key) === made && values.delete(key));
			const oldest = values.size > size ? values.keys().next().value : undefined;
			if (oldest !== undefined) values.delete(oldest);
			return made;
		},
		clear: () => values.clear()
	};
}
