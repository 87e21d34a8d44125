// When to kill: at random, and on a busy machine later.
import { setTimeout as pause } from 'node:timers/promises';

/** Waits at random up to `longest` milliseconds; what is learned keeps about half of the kills before the end. */
export function moment(longest: number) {
	return {
		comes: () => pause(Math.random() * longest),
		/** `ended`: the kill came after the end. */
		learn: (ended: boolean) => void (longest *= ended ? 0.85 : 1.15)
	};
}
