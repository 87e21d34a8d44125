// Where pictures stand: a folder, and a bucket that speaks S3 keep the same promises. The bucket only against a real
// server: S3_TEST_URL=http://localhost:9000/fotos S3_TEST_KEY_ID=… S3_TEST_SECRET=… vitest run --project rooms …
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { bucket } from '#lib/pictures/bucket.server.ts';
import { directory } from '#lib/pictures/directory.server.ts';
import type { Storage, Stored } from '#lib/pictures/storage.ts';

const { S3_TEST_URL: url, S3_TEST_KEY_ID: keyId = '', S3_TEST_SECRET: secret = '' } = process.env;
if (!url) process.stderr.write('S3_TEST_URL is not set: pictures in a bucket were left out\n');

const places: [string, () => Storage][] = [
	['a folder', () => directory(join(mkdtempSync(join(tmpdir(), 'storage-')), 'fotos'))]
];
// A folder of its own in the bucket, and more than one page of a list.
if (url) places.push(['a bucket', () => bucket({ url: `${url}/test-${Date.now()}`, keyId, secret })]);

async function all(storage: Storage) {
	const found: Stored[] = [];
	for await (const one of storage.list()) found.push(one);
	return found.sort((one, other) => (one.name < other.name ? -1 : 1));
}
const listed = async (storage: Storage) => (await all(storage)).map(({ name }) => name);

describe.each(places)('%s', (_, make) => {
	const storage = make();

	test('gives back exactly what was put there, the last of two, and nothing by another name', async () => {
		const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 256));
		await storage.put('een-400.webp', Buffer.from('een'), 'image/webp');
		await storage.put('een-400.webp', bytes, 'image/webp');
		expect((await storage.get('een-400.webp'))?.equals(bytes)).toBe(true);
		expect(await storage.get('twee-400.webp')).toBeUndefined();
	});

	test('lists what it has with the moment, and forgets what was taken away, also twice', async () => {
		await storage.put('twee.jpg', Buffer.from('twee'), 'image/jpeg');
		expect(await listed(storage)).toEqual(['een-400.webp', 'twee.jpg']);
		for (const { changedAt } of await all(storage))
			expect(Math.abs(Date.now() - changedAt.getTime())).toBeLessThan(60_000);
		await storage.remove('twee.jpg');
		await storage.remove('twee.jpg');
		expect(await listed(storage)).toEqual(['een-400.webp']);
	});

	test('lists more than a server gives at once', async () => {
		const names = Array.from({ length: 1_005 }, (_, index) => `veel-${String(index).padStart(4, '0')}.jpg`);
		for (let at = 0; at < names.length; at += 50)
			await Promise.all(names.slice(at, at + 50).map((name) => storage.put(name, Buffer.from('x'), 'image/jpeg')));
		expect(await listed(storage)).toEqual(['een-400.webp', ...names]);
	});
});

test.runIf(url)('a bucket that refuses the key says so, and does not say the key', async () => {
	const refused = bucket({ url: String(url), keyId, secret: 'verkeerd-geheim' }).put(
		'x',
		Buffer.from('x'),
		'image/webp'
	);
	await expect(refused).rejects.toThrow(/the storage answered 403/);
	await expect(refused).rejects.not.toThrow(/verkeerd-geheim/);
});
