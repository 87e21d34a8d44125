// The built site as `npm start` runs it, and the commands of the project: processes of their own, in production.
import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { freePort } from '#lib/foundation/ports.server.ts';
import { sparing } from '#lib/foundation/processes.server.ts';

export type Site = {
	url: string;
	/** Resident memory, in megabytes of a million bytes. */
	memory: () => number;
	stop: () => Promise<void>;
};

const { PATH, HOME, PROFILE, ...rest } = process.env;
const production = { PATH, HOME, NODE_ENV: 'production', LOG_LEVEL: 'warn', NODE_OPTIONS: sparing };

/** What is given about Meilisearch; null: nothing is. */
export const outside: Record<string, string> | null = rest.MEILI_URL
	? Object.fromEntries(
			Object.entries(rest).flatMap(([key, value]) => (/^MEILI_/.test(key) && value ? [[key, value]] : []))
		)
	: null;

/** Starts the site of build/ on this database; with PROFILE=<folder> it leaves a profile there when it stops. @throws when it ends before it answers. */
export async function startSite(databaseUrl: string, environment: Record<string, string> = {}): Promise<Site> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const child = spawn(
		process.execPath,
		[...(PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${PROFILE}`] : []), 'src/commands/serve.ts'],
		{
			env: {
				...production,
				DATABASE_URL: databaseUrl,
				PORT: String(port),
				ORIGIN: url,
				HOST: '127.0.0.1',
				...environment
			},
			stdio: ['ignore', 'inherit', 'inherit', 'ipc']
		}
	);
	const ended = once(child, 'exit');
	await Promise.race([once(child, 'message'), ended.then(([code]) => Promise.reject(new Error(`the site: ${code}`)))]);
	return {
		url,
		memory: () => residentOf([child.pid ?? 0]),
		stop: async () => {
			child.kill('SIGTERM');
			await ended;
		}
	};
}

/** Resident memory of these processes, in megabytes of a million bytes; shared pages count for each. */
export function residentOf(pids: readonly number[]): number {
	const lines = execFileSync('ps', ['-o', 'rss=', '-p', pids.join(',')], { encoding: 'utf8' })
		.trim()
		.split('\n');
	return (lines.reduce((sum, line) => sum + Number(line), 0) * 1024) / 1e6;
}

/** Runs `npm run <name>`; returns the seconds it took. @throws with what it said when it fails. */
export async function command(
	name: string,
	args: readonly string[],
	environment: Record<string, string>
): Promise<number> {
	const began = performance.now();
	await promisify(execFile)(process.execPath, [`src/commands/${name}.ts`, ...args], {
		env: { ...production, ...environment },
		maxBuffer: 50_000_000
	});
	return (performance.now() - began) / 1000;
}

/** Starts the worker on this database; returns how to stop it. */
export async function startWorker(environment: Record<string, string>): Promise<() => Promise<void>> {
	const child = spawn(process.execPath, ['src/commands/work.ts'], {
		env: { ...production, ...environment },
		stdio: ['ignore', 'inherit', 'inherit', 'ipc']
	});
	const ended = once(child, 'exit');
	await Promise.race([
		once(child, 'message'),
		ended.then(([code]) => Promise.reject(new Error(`the worker: ${code}`)))
	]);
	return async () => {
		child.kill('SIGTERM');
		await ended;
	};
}
