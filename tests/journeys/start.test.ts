// The whole site on one machine: it starts in an empty folder, stops when told, and comes back after being killed.
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startLocalPostgres } from '#lib/foundation/localpostgres.server.ts';
import { freePort } from '#lib/foundation/ports.server.ts';
import { descendants, startThuis, statusOf, stillRunning, until } from '../support/started.ts';
import type { Started } from '../support/started.ts';

const folders: string[] = [];
const emptyFolder = async () => {
	const folder = await mkdtemp(join(tmpdir(), 'thuis-start-'));
	folders.push(folder);
	return folder;
};
afterAll(async () => {
	// A server whose site was killed runs on, for the next start to find: these tests end it.
	for (const folder of folders) {
		if ((await readdir(folder)).includes('postgres')) await (await startLocalPostgres(join(folder, 'postgres'))).stop();
		await rm(folder, { recursive: true, force: true });
	}
});

const childOf = (site: Started, command: string) => {
	const found = descendants(site.pid).find((one) => one.command.includes(command));
	if (!found) throw new Error(`no ${command} under the site`);
	return found;
};

async function inDatabase<T>(folder: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
	const server = await startLocalPostgres(join(folder, 'postgres'));
	const sql = postgres(server.url('thuis'), { max: 1 });
	return work(sql).finally(() => sql.end());
}
const remember = (folder: string, what: string) =>
	inDatabase(folder, (sql) => sql`insert into rate_limits values (${what}, 1, '2100-01-01')`);
const remembered = (folder: string) =>
	inDatabase(folder, async (sql) => (await sql`select key from rate_limits order by key`).map(({ key }) => key));

async function stopped(site: Started, signal: NodeJS.Signals = 'SIGINT') {
	process.kill(site.pid, signal);
	return site.ended;
}

describe('before anything starts', () => {
	test('a wrong setting is named, with its value and what was expected', async () => {
		const site = await startThuis(await emptyFolder(), { MUNICIPALITY: 'Oss' });
		expect(await site.ended).toBe(2);
		expect(site.output()).toContain('MUNICIPALITY is "Oss", maar verwacht was: een CBS-code van een gemeente');
	});

	test('a port that is taken is named, with a way out, before a database is made', async () => {
		const folder = await emptyFolder();
		const neighbour = createServer().listen(0);
		const port = await freePort();
		await new Promise<void>((done) => neighbour.close(() => neighbour.listen(port, done)));
		const site = await startThuis(folder, { PORT: String(port) });
		expect(await site.ended).toBe(1);
		expect(site.output()).toBe(
			`Poort ${port} is al in gebruik door een ander programma.\n` +
				`Kies een andere, bijvoorbeeld: PORT=${port + 1} npm start\n`
		);
		expect(await readdir(folder)).not.toContain('postgres');
		neighbour.close();
	});
});

describe('on one machine', () => {
	let folder: string;
	beforeAll(async () => {
		folder = await emptyFolder();
	});

	test('the first start, in an empty folder, ends with a site that answers and says where it is', async () => {
		const site = await startThuis(folder);
		await site.answered();
		await until(() => site.output().includes(`Thuis in de buurt staat op ${site.url}`));
		await remember(folder, 'koffie');
		const second = await startThuis(folder);
		expect(await second.ended).toBe(1);
		expect(second.output()).toBe(`De site draait al vanuit deze map: ${site.url} (proces ${site.pid}).\n`);
		const all = descendants(site.pid);
		expect(all.length).toBeGreaterThanOrEqual(3);
		expect(await stopped(site)).toBe(0);
		expect(stillRunning(all)).toEqual([]);
	});

	test('the next start answers within three seconds', async () => {
		const site = await startThuis(folder);
		const took = await site.answered();
		process.stdout.write(`second start to first answer: ${Math.round(took)} ms\n`);
		// Twice the promise: other tests share this machine.
		expect(took).toBeLessThan(6_000);
		expect(site.output()).not.toContain('gebouwd');
		expect(await stopped(site, 'SIGTERM')).toBe(0);
		expect(await remembered(folder)).toContain('koffie');
	});

	test('what a visitor had begun to ask is still answered when the site stops', async () => {
		const site = await startThuis(folder);
		await site.answered();
		const visitor = connect({ port: Number(new URL(site.url).port), host: '127.0.0.1' }).setEncoding('utf8');
		let answer = '';
		visitor.on('data', (text) => (answer += text));
		visitor.write('GET /over HTTP/1.1\r\nhost: localhost\r\n');
		await pause(100);
		process.kill(site.pid, 'SIGINT');
		await until(async () => (await statusOf(site.url)) === 0);
		visitor.write('\r\n');
		expect(await site.ended).toBe(0);
		expect(answer).toMatch(/^HTTP\/1\.1 200 /);
		expect(answer).toContain('</html>');
	});

	test('a site whose terminal or npm was killed stops, and the next start waits for that', async () => {
		const port = String(await freePort());
		const npm = spawn('npm', ['start'], { env: { ...process.env, DATA_DIR: folder, PORT: port }, stdio: 'ignore' });
		await until(async () => (await statusOf(`http://localhost:${port}`)) === 200);
		npm.kill('SIGKILL');
		const site = await startThuis(folder, { PORT: port });
		await until(() => site.output().includes('staat op'));
		expect(await stopped(site)).toBe(0);
	});

	test('a site or worker that is killed comes back by itself', async () => {
		const site = await startThuis(folder);
		await until(() => site.output().includes('staat op'));
		const [served, worked] = [childOf(site, 'serve.ts'), childOf(site, 'work.ts')];
		process.kill(served.pid, 'SIGKILL');
		process.kill(worked.pid, 'SIGKILL');
		await until(() => stillRunning([served, worked]).length === 0);
		await until(async () => (await statusOf(site.url)) === 200);
		await until(() => childOf(site, 'work.ts').pid !== worked.pid);
		expect(await stopped(site)).toBe(0);
	});

	test('a visitor is told to come back in a moment while the database restarts, and then it works again', async () => {
		const site = await startThuis(folder);
		await until(() => site.output().includes('staat op'));
		const server = childOf(site, 'bin/postgres');
		// Suspended, the supervisor cannot start it again before we have looked.
		process.kill(site.pid, 'SIGSTOP');
		process.kill(server.pid, 'SIGKILL');
		await until(async () => (await statusOf(`${site.url}/health/ready`)) === 503);
		expect(await statusOf(site.url)).toBe(503);
		expect(await statusOf(`${site.url}/health/live`)).toBe(200);
		process.kill(site.pid, 'SIGCONT');
		await until(async () => (await statusOf(`${site.url}/health/ready`)) === 200);
		await until(async () => (await statusOf(site.url)) === 200);
		expect(await remembered(folder)).toContain('koffie');
		expect(await stopped(site)).toBe(0);
	});

	test('killed at any moment, nothing of it stays behind but its database, and the next start has everything', async () => {
		for (const moment of [60, 200, 350, 500, 900, 2_000]) {
			const site = await startThuis(folder);
			await pause(moment);
			const children = descendants(site.pid).filter(({ command }) => command.includes('src/commands'));
			expect(await stopped(site, 'SIGKILL')).toBe('SIGKILL');
			await until(() => stillRunning(children).length === 0);
		}
		const site = await startThuis(folder);
		await site.answered();
		expect(await remembered(folder)).toContain('koffie');
		const all = descendants(site.pid);
		expect(await stopped(site)).toBe(0);
		expect(stillRunning(all)).toEqual([]);
	});

	test('the site may be started again at the same port the moment after it was killed', async () => {
		const first = await startThuis(folder);
		await first.answered();
		await stopped(first, 'SIGKILL');
		const second = await startThuis(folder, { PORT: new URL(first.url).port });
		await second.answered();
		expect(await stopped(second)).toBe(0);
	});
});
