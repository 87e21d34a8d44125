// The built site on a port of its own, with the demo set: for tests that visit it as residents do.
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { buildSite } from '#lib/foundation/build.server.ts';
import { freePort } from '#lib/foundation/ports.server.ts';
import type { TestProject } from 'vitest/node';
import { browserPath } from './browser.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of a site with the demo set, without a slash at the end. It is shared: look, and leave as it was. */
		site: string;
	}
}

export type Site = {
	url: string;
	database: string;
	pid: number;
	/** What it printed so far: its log. */
	said: () => string;
	stop: () => Promise<void>;
};

const SEEDED = 'template_seeded';

/**
 * Starts the built site on a database of its own: a clone of `template`. `server` is the address of Postgres that ends
 * in '/', `env` wins over what the site gets otherwise.
 */
export async function startSite(server: string, template = SEEDED, env: NodeJS.ProcessEnv = {}): Promise<Site> {
	const database = `site_${randomBytes(6).toString('hex')}`;
	await onServer(server, `create database "${database}" template "${template}"`);
	const port = await freePort();
	const url = `http://localhost:${port}`;
	const child = spawn(process.execPath, ['src/commands/serve.ts'], {
		env: { ...siteEnvironment, DATABASE_URL: server + database, PORT: String(port), ORIGIN: url, ...env },
		stdio: ['ignore', 'pipe', 'pipe', 'ipc']
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (text: Buffer) => {
			said += text;
			process.stderr.write(text);
		});
	const ended = once(child, 'exit');
	await Promise.race([
		once(child, 'message'),
		ended.then(([code]) => Promise.reject(new Error(`the site: ${code}\n${said}`)))
	]);
	return {
		url,
		database: server + database,
		pid: child.pid ?? 0,
		said: () => said,
		stop: async () => {
			child.kill('SIGTERM');
			await ended;
			await onServer(server, `drop database "${database}" with (force)`);
		}
	};
}

// What the tests run under (NODE_ENV=test, a .env of the developer) is no business of the site.
const siteEnvironment = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', LOG_LEVEL: 'warn' };

export default async function start(project: TestProject) {
	const server = project.getProvidedContext().postgres;
	await Promise.all([buildSite(), seedTemplate(server), browserPath()]);
	const site = await startSite(server);
	project.provide('site', site.url);
	return () => site.stop();
}

async function seedTemplate(server: string) {
	await onServer(server, `create database ${SEEDED} template template_migrated`);
	const env = { ...siteEnvironment, DATABASE_URL: server + SEEDED };
	await promisify(execFile)(process.execPath, ['src/commands/seed.ts'], { env });
}

async function onServer(server: string, statement: string) {
	const sql = postgres(`${server}postgres`, { max: 1, onnotice: () => {} });
	try {
		await sql.unsafe(statement);
	} finally {
		await sql.end();
	}
}
