// A process of the site that can be killed and comes back.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
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
	const own = {
		PATH: process.env.PATH,
		HOME: process.env.HOME,
		NODE_ENV: 'production',
		...env,
		...(port ? { PORT: port, ORIGIN: url } : {})
	};
	let child: ChildProcess;
	const start = async () => {
		child = spawn(process.execPath, [script], { env: own, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
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

/** What can be killed at a moment of its work, and what has to be done before counting. */
export type Stage = {
	name: string;
	/** Begins something and kills the process that does it at a random moment. */
	killed: () => Promise<void>;
	/** Lets what was cut off come to its end. */
	finish: () => Promise<void>;
};
