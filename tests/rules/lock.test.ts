// One holder at a time, also when the holder before was killed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lockHolder, takeLock } from '#lib/foundation/lock.server.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'thuis-lock-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the second hears who the first is, and takes over when it lets go', async () => {
	const path = join(folder, 'a', 'site.lock');
	const first = await takeLock(path, () => 'Fatima');
	expect(first).toMatchObject({ taken: true, wasLeft: false });
	expect(await takeLock(path, () => 'Henk')).toEqual({ taken: false, holder: 'Fatima' });
	if (first.taken) await first.release();
	expect(await lockHolder(path)).toBeUndefined();
	const second = await takeLock(path, () => 'Henk');
	expect(second).toMatchObject({ taken: true, wasLeft: false });
	if (second.taken) await second.release();
});

test('a lock that a killed process left behind holds nobody up, and goes to one of those who want it', async () => {
	const path = join(folder, 'site.lock');
	const holder = spawn(process.execPath, [
		'--input-type=module',
		'--eval',
		`import { createServer } from 'node:net'; createServer().listen(${JSON.stringify(path)}, () => console.log('held'))`
	]);
	await once(holder.stdout, 'data');
	holder.kill('SIGKILL');
	await once(holder, 'exit');
	const wanted = await Promise.all(['Fatima', 'Henk', 'Amina'].map((name) => takeLock(path, () => name)));
	const taken = wanted.filter((lock) => lock.taken);
	expect(taken).toHaveLength(1);
	await taken[0]?.release();
});

test('a folder with a very long name can be locked too', async () => {
	const path = join(folder, 'lang'.repeat(40), 'site.lock');
	const lock = await takeLock(path, () => 'Fatima');
	expect(lock.taken).toBe(true);
	expect(await lockHolder(path)).toBe('Fatima');
	if (lock.taken) await lock.release();
});
