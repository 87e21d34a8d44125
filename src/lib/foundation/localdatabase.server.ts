// Which Postgres to talk to: the one of DATABASE_URL, or our own in the data folder.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import type { Configuration } from './configuration.ts';
import { createDatabase, startLocalPostgres } from './localpostgres.server.ts';
import type { LocalPostgres } from './localpostgres.server.ts';
import { lockHolder } from './lock.server.ts';

const DATABASE = 'thuis';
const LOOK_EVERY = 500;

export type Database = {
	url: string;
	/** Stops a Postgres of our own; one of somebody else goes on. */
	stop: () => Promise<void>;
};

/** Where the lock lies of the site that runs on this data folder. */
export const siteLock = (dataDir: string) => join(dataDir, 'site.lock');

/** For the site: our own Postgres is started again, at the same address, when it ends. `onEnd` hears that it did. */
export async function keepDatabase(configuration: Configuration, onEnd: () => void): Promise<Database> {
	if (configuration.databaseUrl) return { url: configuration.databaseUrl, stop: async () => {} };
	let server = await start(configuration);
	const url = server.url(DATABASE);
	const port = new URL(url).port;
	let stopping = false;
	const watch = (async () => {
		for (; !stopping; await pause(LOOK_EVERY)) {
			if (isAlive(server.pid)) continue;
			onEnd();
			server = await start(configuration, [`port=${port}`]).catch(() => server);
		}
	})();
	return {
		url,
		stop: async () => {
			stopping = true;
			await watch;
			await server.stop();
		}
	};
}

/** For a command that runs once: starts our own Postgres when it is not running, and stops it when nobody else uses it. */
export async function borrowDatabase(configuration: Configuration): Promise<Database> {
	if (configuration.databaseUrl) return { url: configuration.databaseUrl, stop: async () => {} };
	const server = await start(configuration);
	return {
		url: server.url(DATABASE),
		stop: async () => {
			if ((await lockHolder(siteLock(configuration.dataDir))) === undefined && !(await inUse(server)))
				await server.stop();
		}
	};
}

async function start(configuration: Configuration, settings: string[] = []): Promise<LocalPostgres> {
	for (let attempt = 1; ; attempt++) {
		try {
			const server = await startLocalPostgres(join(configuration.dataDir, 'postgres'), settings);
			await createDatabase(server, DATABASE);
			return server;
		} catch (error) {
			// A server that was killed a moment ago may not have let go of its folder or memory yet.
			if (attempt === 10 || !/postmaster\.pid|shared memory/.test(String(error))) throw error;
			await pause(LOOK_EVERY);
		}
	}
}

async function inUse(server: LocalPostgres): Promise<boolean> {
	const sql = postgres(server.url('postgres'), { max: 1 });
	try {
		const others = await sql`
			select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`;
		return others.length > 0;
	} finally {
		await sql.end({ timeout: 1 });
	}
}

function isAlive(pid: number) {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}
