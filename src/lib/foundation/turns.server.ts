// Long work that lets others go first now and then: a page that waits behind it waits some milliseconds, not half a second.
import { setImmediate } from 'node:timers/promises';

const MILLISECONDS = 10;

/** Does work that yields where it may be left for a moment; others get a turn every ten milliseconds. */
export async function inTurns<Result>(work: Generator<void, Result>): Promise<Result> {
	let began = performance.now();
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
		if (performance.now() - began < MILLISECONDS) continue;
		await setImmediate();
		began = performance.now();
	}
}
