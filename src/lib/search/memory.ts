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

export type Renewed<Value> = {
	/** The value of `moment` (a whole number that goes up), or the one before while that of `moment` is being made. */
	get: (moment: number, make: () => Promise<Value>) => Promise<Value>;
	clear: () => void;
};

/** Keeps one value that changes with the clock: when it is made again, nobody waits for it. */
export function renewed<Value>(): Renewed<Value> {
	type Kept = { moment: number; value: Promise<Value> };
	let ready: Kept | null = null;
	let making: Kept | null = null;
	return {
		get(moment, make) {
			if (ready?.moment === moment) return ready.value;
			if (making?.moment !== moment) {
				const begun: Kept = (making = { moment, value: make() });
				begun.value.then(
					() => making === begun && ((ready = begun), (making = null)),
					() => making === begun && (making = null)
				);
			}
			return ready?.moment === moment - 1 ? ready.value : making.value;
		},
		clear: () => (ready = making = null)
	};
}
