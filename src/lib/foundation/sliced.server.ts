// Long sums in short pieces: between two the site answers others.

const SLICE = 8;

/** Runs work to its end, at most some milliseconds at a time; each step of it is short. */
export async function sliced<Result>(work: Iterator<unknown, Result>): Promise<Result> {
	for (let until = performance.now() + SLICE; ;) {
		const step = work.next();
		if (step.done) return step.value;
		if (performance.now() < until) continue;
		await new Promise((next) => setImmediate(next));
		until = performance.now() + SLICE;
	}
}
