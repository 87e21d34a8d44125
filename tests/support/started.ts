// `npm start` as a process of its own: in a data folder of its own, at a port of its own, to be killed at will.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#lib/foundation/ports.server.ts';

export type Started = {
	url: string;
	pid: number;
	/** What it printed so far. */
	output: () => string;
	/** Its exit code, or the signal that ended it. */
	ended: Promise<number | string>;
	/** Resolves with the milliseconds from the start to the first page that was answered. */
	answered: () => Promise<number>;
};

/** Starts the site in `dataDir`; `env` wins. */
export async function startThuis(dataDir: string, env: NodeJS.ProcessEnv = {}): Promise<Started> {
	const began = performance.now();
	const port = env.PORT ?? String(await freePort());
	const { DATABASE_URL: _, NODE_ENV: __, npm_lifecycle_event: ___, ...own } = process.env;
	const child = spawn(process.execPath, ['src/commands/start.ts'], {
		env: { ...own, DATA_DIR: dataDir, PORT: port, ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	child.stdout.on('data', (text) => (output += text));
	child.stderr.on('data', (text) => (output += text));
	let running = true;
	// A test that failed half way leaves its site behind: it stops with the tests.
	process.once('exit', () => running && child.kill('SIGKILL'));
	const ended = once(child, 'close').then(([code, signal]) => ((running = false), code ?? signal) as number | string);
	const url = `http://localhost:${port}`;
	return {
		url,
		pid: child.pid ?? 0,
		output: () => output,
		ended,
		answered: async () => {
			for (; running; await pause(20)) if ((await statusOf(url)) === 200) return performance.now() - began;
			throw new Error(`the site stopped: ${output}`);
		}
	};
}

/** The status of a page, or 0 when nobody answers. */
export async function statusOf(url: string): Promise<number> {
	const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
	await answer?.body?.cancel();
	return answer?.status ?? 0;
}

/** Waits until `condition` holds. */
export async function until(condition: () => boolean | Promise<boolean>, within = 30_000) {
	for (const end = performance.now() + within; !(await condition()); await pause(50))
		if (performance.now() > end) throw new Error(`still not so after ${within} ms: ${condition}`);
}

export type Process = { pid: number; parent: number; command: string };

/** Every process under `pid`, also those in a group of their own. */
export function descendants(pid: number): Process[] {
	const all = processes();
	const under = (parent: number): Process[] =>
		all.filter((one) => one.parent === parent).flatMap((one) => [one, ...under(one.pid)]);
	return under(pid);
}

/** Those that still run. */
export const stillRunning = (those: Process[]) => {
	const all = new Map(processes().map((one) => [one.pid, one.command]));
	return those.filter(({ pid, command }) => all.get(pid) === command);
};

function processes(): Process[] {
	const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).trim().split('\n');
	return lines.map((line) => {
		const [pid, parent, ...command] = line.trim().split(/\s+/);
		return { pid: Number(pid), parent: Number(parent), command: command.join(' ') };
	});
}
