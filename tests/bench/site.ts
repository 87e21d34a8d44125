// The built site as `npm start` runs it: a process of its own, in production, on a filled database.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '#lib/foundation/ports.server.ts';
import { sparing } from '#lib/foundation/processes.server.ts';

export type Site = {
	url: string;
	/** Resident memory, in megabytes of a million bytes. */
	memory: () => number;
	stop: () => Promise<void>;
};

/** Starts the site of build/ on this database. @throws when it ends before it answers. */
export async function startSite(databaseUrl: string): Promise<Site> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const { PATH, HOME } = process.env;
	const child = spawn(process.execPath, ['src/commands/serve.ts'], {
		env: {
			PATH,
			HOME,
			NODE_ENV: 'production',
			NODE_OPTIONS: sparing,
			LOG_LEVEL: 'warn',
			DATABASE_URL: databaseUrl,
			PORT: String(port),
			ORIGIN: url,
			HOST: '127.0.0.1'
		},
		stdio: ['ignore', 'inherit', 'inherit', 'ipc']
	});
	const ended = once(child, 'exit');
	await Promise.race([once(child, 'message'), ended.then(([code]) => Promise.reject(new Error(`the site: ${code}`)))]);
	return {
		url,
		memory: () =>
			(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) * 1024) / 1e6,
		stop: async () => {
			child.kill('SIGTERM');
			await ended;
		}
	};
}
