// Work that is cut in short steps, so that a site can answer others in between. Pure.

/** Runs it to its end at once: for who waits for nobody. */
export function finish<Result>(work: Iterator<unknown, Result>): Result {
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
	}
}
