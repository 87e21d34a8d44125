// Killed, cut off, crowded or told to stop: nothing is lost or half done, and the site comes back by itself.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createDatabase, startLocalPostgres } from '#lib/foundation/localpostgres.server.ts';
import { migrate } from '#lib/foundation/migrations.server.ts';
import { freePort } from '#lib/foundation/ports.server.ts';
import { startSite } from '../support/site.ts';
import type { Site } from '../support/site.ts';
import { statusOf, until } from '../support/started.ts';

const server = inject('postgres');
let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'resilience-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let visitors = 0;

/** Sends a message about a place; returns the status, or 0 when nobody answered. */
const tell = (site: Site, place: string, melding: string) =>
	fetch(`${site.url}/plekken/${place}?/klopt`, {
		method: 'POST',
		redirect: 'manual',
		// Every visitor behind an address of their own: how many one may send is not what is tried here.
		headers: {
			origin: site.url,
			accept: 'text/html',
			'x-forwarded-for': `198.51.100.${++visitors}`
		},
		body: new URLSearchParams({ melding })
	}).then(
		({ status }) => status,
		() => 0
	);

const behindProxy = { ADDRESS_HEADER: 'x-forwarded-for' };
const inDatabase = (url: string) => postgres(url, { max: 1, onnotice: () => {} });
const aPlace = async (sql: postgres.Sql) =>
	(await sql<{ slug: string }[]>`select slug from places limit 1`)[0]?.slug ?? '';

test('the site is killed while visitors write: every message it thanked for is there, once', async () => {
	const site = await startSite(server, undefined, behindProxy);
	const sql = inDatabase(site.database);
	const place = await aPlace(sql);
	const thanked: string[] = [];
	const writing = Array.from({ length: 90 }, async (_, number) => {
		await pause(number * 5);
		const text = `bericht ${number}`;
		if ((await tell(site, place, text)) === 303) thanked.push(text);
	});
	await until(() => thanked.length >= 10);
	process.kill(site.pid, 'SIGKILL');
	await Promise.all(writing);
	const kept = (await sql<{ message: string }[]>`select message from reports`).map(({ message }) => message);
	expect(thanked.filter((text) => !kept.includes(text))).toEqual([]);
	expect(new Set(kept).size).toBe(kept.length);
	await sql.end();
	await site.stop();
});

test('an import is killed: what is in is whole, and the same file again completes it', async () => {
	const site = await startSite(server);
	const sql = inDatabase(site.database);
	const path = join(folder, 'veel.jsonl');
	const eventSchedule = { startDate: '2026-11-01', startTime: '10:00', endTime: '12:00', byDay: 'dinsdag' };
	const line = (id: number) =>
		JSON.stringify({ '@type': 'Event', '@id': `k-${id}`, name: `Koffie ${id}`, eventSchedule });
	await writeFile(path, Array.from({ length: 3_000 }, (_, id) => line(id)).join('\n'));
	const load = () =>
		spawn(process.execPath, ['src/commands/import.ts', 'activities', path], {
			env: { ...process.env, DATABASE_URL: site.database },
			stdio: 'ignore'
		});
	const state = async () => {
		const [row] = await sql<{ all: number; half: number; found: number }[]>`
			select count(*)::int as all,
				count(*) filter (where not exists (select from occurrences o where o.activity_id = a.id))::int as half,
				count(*) filter (where exists (select from search_docs d where d.kind = 'activity' and d.id = a.id))::int as found
			from activities a where source = 'import:veel.jsonl'`;
		return row ?? { all: 0, half: 0, found: 0 };
	};
	const killed = load();
	await until(async () => (await state()).all > 0);
	killed.kill('SIGKILL');
	await once(killed, 'exit');
	const midway = await state();
	expect(midway.all % 1000).toBe(0);
	expect(midway).toMatchObject({ half: 0, found: midway.all });
	const [code] = await once(load(), 'exit');
	expect(code).toBe(0);
	expect(await state()).toEqual({ all: 3_000, half: 0, found: 3_000 });
	await sql.end();
	await site.stop();
});

test('Postgres goes away twice while visitors look: they are told to come back, and then it works again by itself', async () => {
	// A port that stays the same, as that of a database elsewhere does.
	const settings = ['fsync=off', `port=${await freePort()}`];
	const data = join(folder, 'postgres');
	let own = await startLocalPostgres(data, settings);
	await createDatabase(own, 'template_seeded');
	await migrate(own.url('template_seeded'));
	const site = await startSite(own.url(''));
	const statuses = new Map<number, number>();
	const without: string[] = [];
	let looking = true;
	const looks = Array.from({ length: 20 }, async (_, number) => {
		for (let visit = 0; looking; visit++) {
			const path = ['/', '/activiteiten', '/plekken.json', '/wijken'][number % 4]!;
			// Each time another question, so that no answer was kept.
			const answer = await fetch(`${site.url}${path}?x=${number}-${visit}`, { signal: AbortSignal.timeout(20_000) });
			await answer.text();
			statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
			if (answer.status === 503 && !answer.headers.get('retry-after')) without.push(path);
			if (answer.status === 503) await pause(20);
		}
	});
	for (const signal of ['SIGKILL', 'SIGINT'] as const) {
		await pause(500);
		process.kill(own.pid, signal);
		await until(async () => (await statusOf(`${site.url}/health/ready`)) === 503);
		expect(await statusOf(`${site.url}/health/live`)).toBe(200);
		own = await startLocalPostgres(data, settings);
		const began = performance.now();
		await until(async () => (await statusOf(`${site.url}/activiteiten?x=${signal}`)) === 200);
		expect(performance.now() - began).toBeLessThan(5_000);
	}
	looking = false;
	await Promise.all(looks);
	expect([...statuses.keys()].filter((status) => status !== 200 && status !== 503)).toEqual([]);
	expect(statuses.get(200)).toBeGreaterThan(0);
	expect(statuses.get(503)).toBeGreaterThan(0);
	expect(without).toEqual([]);
	await site.stop();
	await own.stop();
});

test('five hundred visitors who never finish their question, ten megabytes at a time, and a crowd: it stays small and answers', async () => {
	const site = await startSite(server, undefined, behindProxy);
	const sql = inDatabase(site.database);
	const place = await aPlace(sql);
	const port = Number(new URL(site.url).port);
	const crowd = (round: number) =>
		Promise.all(Array.from({ length: 200 }, (_, i) => statusOf(`${site.url}/activiteiten?q=koffie&x=${round}-${i}`)));
	// A process grows to what a crowd needs, once.
	for (let round = 0; round < 3; round++) await crowd(round);
	const before = memoryOf(site.pid);
	const slow: Socket[] = [];
	for (let i = 0; i < 500; i++) {
		const socket = connect(port, 'localhost').on('error', () => {});
		socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ');
		slow.push(socket);
	}
	const large = 'a'.repeat(10_000_000);
	const sending = Array.from({ length: 5 }, () => tell(site, place, large));
	const began = performance.now();
	await until(async () => (await statusOf(`${site.url}/health/ready`)) === 200);
	expect(performance.now() - began).toBeLessThan(5_000);
	for (const status of await Promise.all(sending)) expect([413, 0]).toContain(status);
	for (let round = 3; round < 6; round++) for (const status of await crowd(round)) expect(status).toBe(200);
	const grown = memoryOf(site.pid) - before;
	process.stdout.write(`memory of the site: ${before} MB, ${grown} MB more after it all\n`);
	expect(grown).toBeLessThan(120);
	// Who says nothing for ten seconds is let go.
	const open = () => slow.filter(({ destroyed, readableEnded }) => !destroyed && !readableEnded).length;
	for (const socket of slow) socket.resume();
	await until(() => open() === 0, 20_000);
	await sql.end();
	await site.stop();
});

test('told to stop, it finishes what was asked, takes nothing new, and ends in order', async () => {
	const site = await startSite(server);
	const url = new URL(site.url);
	const visitor = connect(Number(url.port), url.hostname).setEncoding('utf8');
	let answer = '';
	visitor.on('data', (text) => (answer += text));
	visitor.write(`GET /activiteiten HTTP/1.1\r\nHost: ${url.host}\r\n`);
	await pause(100);
	process.kill(site.pid, 'SIGTERM');
	await until(async () => (await statusOf(`${site.url}/health/live`)) === 0);
	visitor.write('\r\n');
	await once(visitor, 'close');
	expect(answer).toMatch(/^HTTP\/1\.1 200 /);
	expect(answer).toContain('</html>');
	await site.stop();
});

/** Megabytes of memory a process holds now. */
function memoryOf(pid: number): number {
	return Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1000);
}
