// Processes that can be killed: one of the site that comes back, and one that does its work and ends.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { freePort } from '#lib/foundation/ports.server.ts';

export type Killable = {
	/** Where it listens, when it does. */
	url: string;
	/** SIGKILL, and a new one in its place; resolves when that one is ready. */
	kill: () => Promise<void>;
	stop: () => Promise<void>;
};

/** Starts `script` with this environment; PORT 'free' chooses one. Resolves when it says that it is ready. */
export async function killable(script: string, env: Record<string, string>): Promise<Killable> {
	const port = env.PORT === 'free' ? String(await freePort()) : env.PORT;
	const url = `http://127.0.0.1:${port}`;
	const own = { NODE_ENV: 'production', ...env, ...(port ? { PORT: port, ORIGIN: url } : {}) };
	let child: ChildProcess;
	const start = async () => {
		child = spawned([script], own, 'inherit');
		await once(child, 'message');
	};
	const end = async (signal: NodeJS.Signals) => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		const gone = once(child, 'exit');
		child.kill(signal);
		await gone;
	};
	process.once('exit', () => child.kill('SIGKILL'));
	await start();
	return {
		url,
		kill: async () => {
			await end('SIGKILL');
			await start();
		},
		stop: () => end('SIGTERM')
	};
}

export type Once = {
	/** It says that it begins; also resolves when it ends without. */
	begun: Promise<unknown>;
	/** SIGKILL; resolves when it is gone, also when it was done already. */
	kill: () => Promise<void>;
	/** Resolves when it did its work. @throws when it ended in another way */
	done: () => Promise<void>;
};

/** Starts a process that does one thing and ends: a script and its arguments. */
export function doing(args: readonly string[], env: Record<string, string>): Once {
	const child = spawned(args, env, 'pipe');
	const said = text(child.stderr!);
	const ended = once(child, 'exit');
	return {
		begun: Promise.race([once(child, 'message'), ended]),
		kill: async () => {
			child.kill('SIGKILL');
			await ended;
		},
		done: async () => {
			const [code] = await ended;
			if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${await said}`);
		}
	};
}

const spawned = (args: readonly string[], env: Record<string, string>, errors: 'inherit' | 'pipe'): ChildProcess =>
	spawn(process.execPath, args, {
		env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
		stdio: ['ignore', 'ignore', errors, 'ipc']
	});
