/** Runs work that is cut in steps to its end. */
export function finish<Result>(work: Iterator<unknown, Result>): Result {
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
	}
}
