// A database of its own for a test file: cloned from the migrated template, opened, and dropped afterwards.
import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';
import * as database from '#lib/foundation/database.server.ts';

/** Call at the top of a test file. `url` is known from the first test on. */
export function ownDatabase() {
	const name = `test_${randomBytes(6).toString('hex')}`;
	const own = { url: '', name };
	beforeAll(async () => {
		own.url = inject('postgres') + name;
		await onServer(`create database "${name}" template template_migrated`);
		database.open(own.url, 4);
	});
	afterAll(async () => {
		await database.close();
		await onServer(`drop database "${name}" with (force)`);
	});
	return own;
}

async function onServer(statement: string) {
	const sql = postgres(inject('postgres') + 'postgres', { max: 1, onnotice: () => {} });
	try {
		// A template cannot be cloned by two at once: the second tries again.
		for (let attempt = 1; ; attempt++) {
			try {
				return await sql.unsafe(statement);
			} catch (error) {
				if ((error as { code?: string }).code !== '55006' || attempt === 50) throw error;
				await new Promise((done) => setTimeout(done, 100));
			}
		}
	} finally {
		await sql.end();
	}
}
