// One real Postgres for the whole run, with a migrated template that each test file clones.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, startLocalPostgres } from '#lib/foundation/localpostgres.server.ts';
import { migrate } from '#lib/foundation/migrations.server.ts';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of the server with the name of the database left out: ends in '/'. */
		postgres: string;
	}
}

export default async function start(project: TestProject) {
	const directory = await mkdtemp(join(tmpdir(), 'thuis-'));
	const server = await startLocalPostgres(join(directory, randomBytes(4).toString('hex')), [
		// A test database is thrown away: its speed counts, its survival does not.
		'fsync=off',
		'synchronous_commit=off',
		'full_page_writes=off',
		'max_connections=200'
	]);
	await createDatabase(server, 'template_migrated');
	await migrate(server.url('template_migrated'));
	project.provide('postgres', server.url(''));
	return async () => {
		await server.stop();
		await rm(directory, { recursive: true, force: true });
	};
}
