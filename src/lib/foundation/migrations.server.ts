// Numbered plain SQL, one transaction each, never edited once landed. Several processes may call this at once.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';

export type Migration = { name: string; sha256: string };

// Any number will do, as long as every version of the site takes the same one.
const LOCK = 828_2040;

/**
 * Applies what is new in `directory` to the database at `url`; returns the names applied, in order.
 * @throws when a file that was applied before has changed or is gone, or when its SQL fails (nothing of it remains).
 */
export async function migrate(url: string, directory = 'migrations'): Promise<string[]> {
	const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 });
	try {
		await sql`select pg_advisory_lock(${LOCK})`;
		await sql`create table if not exists migrations (name text primary key, sha256 text not null, at timestamptz not null default now())`;
		const applied = await sql<Migration[]>`select name, sha256 from migrations order by name`;
		const files = await read(directory);
		verify(applied, files);
		const fresh = files.filter((file) => !applied.some((done) => done.name === file.name));
		for (const file of fresh) {
			await sql.begin(async (tx) => {
				await tx.unsafe(file.text);
				await tx`insert into migrations (name, sha256) values (${file.name}, ${file.sha256})`;
			});
		}
		return fresh.map((file) => file.name);
	} finally {
		// Ending the session gives the lock back, also when the work failed.
		await sql.end({ timeout: 5 });
	}
}

async function read(directory: string): Promise<(Migration & { text: string })[]> {
	const names = (await readdir(directory)).filter((name) => /^\d{3}_\w+\.sql$/.test(name)).sort();
	return Promise.all(
		names.map(async (name) => {
			const text = await readFile(join(directory, name), 'utf8');
			return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
		})
	);
}

function verify(applied: Migration[], files: Migration[]) {
	for (const done of applied) {
		const file = files.find(({ name }) => name === done.name);
		// A newer version of the site may have gone ahead: its files are not ours to judge.
		if (file && file.sha256 !== done.sha256)
			throw new Error(`${done.name} was changed after it was applied: put it back and write a new migration`);
	}
}
