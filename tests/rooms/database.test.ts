// The foundation under every room: migrations apply once, days stay days, the pool survives a lost connection.
import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { expect, inject, test } from 'vitest';
import { indexed, isUnavailable, sql, steady, tookTooLong } from '#lib/foundation/database.server.ts';
import { createDatabase, startLocalPostgres } from '#lib/foundation/localpostgres.server.ts';
import { migrate } from '#lib/foundation/migrations.server.ts';
import { ownDatabase } from '../support/database.ts';
import { descendants, until } from '../support/started.ts';

const own = ownDatabase();

// What the site does: say "come back in a moment" (503) when the database is away, and answer the next time.
async function askAgainWhenAway() {
	for (let attempt = 1; ; attempt++) {
		try {
			const [row] = await sql<{ one: number }[]>`select 1 as one`;
			return row?.one;
		} catch (error) {
			if (!isUnavailable(error) || attempt === 3) throw error;
		}
	}
}

function isThere(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

async function emptyDatabase() {
	const name = `empty_${randomBytes(4).toString('hex')}`;
	const server = postgres(inject('postgres') + 'postgres', { max: 1 });
	await server.unsafe(`create database "${name}"`);
	await server.end();
	return inject('postgres') + name;
}

test('of the three pools one prefers an index, one plans once, and one plans for each question', async () => {
	const planned = async (pool: typeof sql) => {
		const [row] = await pool<{ scans: string; plans: string }[]>`
			select current_setting('enable_seqscan') as scans, current_setting('plan_cache_mode') as plans`;
		return [row?.scans, row?.plans];
	};
	expect(await Promise.all([sql, steady, indexed].map(planned))).toEqual([
		['on', 'force_custom_plan'],
		['on', 'force_generic_plan'],
		['off', 'force_custom_plan']
	]);
});

test('three servers that start at once apply each migration once', async () => {
	const url = await emptyDatabase();
	const files = (await readdir('migrations')).sort();
	const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);
	expect(applied.flat().sort()).toEqual(files);
	expect(await migrate(url)).toEqual([]);
});

test('a migration that was edited after it landed is refused by name', async () => {
	const url = await emptyDatabase();
	const directory = await mkdtemp(join(tmpdir(), 'migrations-'));
	for (const name of await readdir('migrations')) await copyFile(join('migrations', name), join(directory, name));
	await migrate(url, directory);
	await writeFile(join(directory, '001_areas.sql'), '-- another one');
	await expect(migrate(url, directory)).rejects.toThrow('001_areas.sql was changed');
});

test('a statement that takes too long is broken off, and whoever asked hears to come back later', async () => {
	const slow = sql.begin(async (tx) => {
		await tx`set local statement_timeout = 20`;
		await tx`select pg_sleep(5)`;
	});
	const error = await slow.catch((error: unknown) => error);
	expect([tookTooLong(error), isUnavailable(error)]).toEqual([true, true]);
	expect(isUnavailable(await sql`select 1 / 0`.catch((error: unknown) => error))).toBe(false);
});

test('a calendar day is the same string going in and coming out', async () => {
	const [row] = await sql<{ day: string }[]>`select ${'2026-03-29'}::date as day`;
	expect(row?.day).toBe('2026-03-29');
});

test('Postgres closes the connection in the middle of a transaction, a hundred times: nothing half done, the next question is answered', async () => {
	const killer = postgres(own.url, { max: 1 });
	for (let round = 0; round < 100; round++) {
		const transaction = sql.begin(async (tx) => {
			const [me] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`;
			await killer`select pg_terminate_backend(${me?.pid ?? 0})`;
			await new Promise((done) => setTimeout(done, round % 12));
			await tx`insert into search_terms (term) values (${'x'.repeat(round % 2 ? 2000 : 3) + round})`;
		});
		await expect(transaction).rejects.toThrow();
		expect(await askAgainWhenAway()).toBe(1);
	}
	const [left] = await sql<{ n: number }[]>`select count(*)::int as n from search_terms`;
	expect(left?.n).toBe(0);
	await killer.end();
});

test('a Postgres that is killed while it answers keeps nobody waiting, and takes nobody with it', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'killed-'));
	try {
		for (let after = 4; after < 24; after += 2) {
			const server = await startLocalPostgres(join(folder, 'postgres'), ['fsync=off']);
			const processes = [server.pid, ...descendants(server.pid).map(({ pid }) => pid)];
			const asked = createDatabase(server, `asked_${after}`).then(String, (error: Error) => error.message);
			await pause(after);
			process.kill(server.pid, 'SIGKILL');
			expect(await Promise.race([asked, pause(5_000, 'still waiting', { ref: false })])).not.toBe('still waiting');
			// As long as one of them is there, nothing else starts in this folder.
			await until(() => !processes.some(isThere));
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
});
