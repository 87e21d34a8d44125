// Child processes that belong to us: kept alive while we run, stopped in order, and gone when we are gone.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

export type Kept = {
	/** Resolves when the process says that it is ready; rejects when it ended five times without ever getting there. */
	ready: Promise<void>;
	pid: () => number | undefined;
	/** Asks it to stop, and ends it after `seconds`. */
	stop: (seconds?: number) => Promise<void>;
};

/**
 * NODE_OPTIONS for the site: without a bound Node lets garbage stand while the machine has memory. Measured under load at
 * 50,000 activities: 200 MB instead of 440, as many pages a second.
 */
export const sparing = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=8 --max-old-space-size=512`.trim();

const FIRST_WAIT = 200;
const LONGEST_WAIT = 10_000;
const ATTEMPTS = 5;

/**
 * Runs `script` and starts it again whenever it ends, waiting longer each time it did not last. `onEnd` hears how it
 * ended. The script says `ready` over its channel and stops by itself when that channel closes: see `belongToParent`.
 */
export function keepRunning(script: string, env: NodeJS.ProcessEnv, onEnd: (how: string) => void): Kept {
	let child: ChildProcess | undefined;
	let again: NodeJS.Timeout | undefined;
	let stopping = false;
	let wait = FIRST_WAIT;
	let attempts = 0;
	const { promise: ready, resolve: becameReady, reject: gaveUp } = Promise.withResolvers<void>();
	ready.catch(() => {});

	function start() {
		let answered = false;
		// A group of its own: Ctrl-C in the terminal reaches us alone, and we decide what stops when.
		const running = spawn(process.execPath, [script], {
			env,
			detached: true,
			stdio: ['ignore', 'inherit', 'inherit', 'ipc']
		});
		child = running;
		running.once('message', () => {
			answered = true;
			attempts = 0;
			wait = FIRST_WAIT;
			becameReady();
		});
		running.once('error', () => {});
		running.once('close', (code, signal) => {
			child = undefined;
			if (stopping) return;
			onEnd(signal ?? `code ${code}`);
			if (!answered && ++attempts === ATTEMPTS) gaveUp(new Error(`${script} ended with ${signal ?? `code ${code}`}`));
			again = setTimeout(start, wait);
			wait = Math.min(wait * 2, LONGEST_WAIT);
		});
	}

	start();
	return {
		ready,
		pid: () => child?.pid,
		stop: (seconds = 12) =>
			new Promise((done) => {
				stopping = true;
				clearTimeout(again);
				gaveUp(new Error(`${script} was stopped`));
				const running = child;
				if (!running) return done();
				const force = setTimeout(() => running.kill('SIGKILL'), seconds * 1000);
				running.once('close', () => {
					clearTimeout(force);
					done();
				});
				running.kill('SIGTERM');
			})
	};
}

/** For the child: `stop` is called once, on SIGTERM, on SIGINT, or when the process that started us is gone. */
export function belongToParent(stop: () => void) {
	let stopped = false;
	const once = () => {
		if (stopped) return;
		stopped = true;
		stop();
	};
	process.on('SIGTERM', once);
	process.on('SIGINT', once);
	process.on('disconnect', once);
	// Gone before we listened.
	if (process.send && !process.connected) queueMicrotask(once);
	// Listening to the channel is no reason to stay.
	process.channel?.unref();
}

/** For the child: tells the process that started us, if any, that the work has begun. */
export function sayReady() {
	// The parent may be gone at this very moment; `disconnect` then tells.
	process.send?.('ready', () => {});
}
