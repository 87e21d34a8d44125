// What is kept of reports between two questions: the last twenty, for a minute.
import { expect, test } from 'vitest';
import { sharing } from '#lib/foundation/sharing.server.ts';
import { remembering } from '#lib/reports/memory.server.ts';

let made: string[] = [];
const remembered = remembering<void>(20);
const ask = (key: string, at: number, version = '1') =>
	remembered(key, version, async () => void made.push(`${key} ${version}`), at);

test('the last twenty reports are kept, the oldest goes first', async () => {
	made = [];
	for (let wijk = 1; wijk <= 21; wijk++) await ask(`wijk ${wijk}`, 0);
	expect(made).toHaveLength(21);
	await ask('wijk 2', 1);
	expect(made).toHaveLength(21);
	await ask('wijk 1', 1);
	expect(made.slice(21)).toEqual(['wijk 1 1']);
});

test('after a minute, or at another version, a report is made again', async () => {
	made = [];
	await ask('dorp', 100_000);
	await ask('dorp', 159_999);
	await ask('dorp', 160_000);
	await ask('dorp', 160_001, '2');
	await ask('dorp', 160_002, '2');
	expect(made).toEqual(['dorp 1', 'dorp 1', 'dorp 2']);
});

test('what failed is asked again', async () => {
	const fail = () => remembered('gehucht', '1', () => Promise.reject(new Error('away')), 0);
	await expect(fail()).rejects.toThrow('away');
	await expect(fail()).rejects.toThrow('away');
	made = [];
	await ask('gehucht', 1);
	expect(made).toEqual(['gehucht 1']);
});

test('who asks while another is read shares the next reading, and never one that began before', async () => {
	const begun: { number: number; end: () => void }[] = [];
	const read = sharing(
		() =>
			new Promise<number>((done) => {
				const number = begun.length + 1;
				begun.push({ number, end: () => done(number) });
			})
	);
	const first = [read(), read()];
	await Promise.resolve();
	const later = [read(), read(), read()];
	begun[0]!.end();
	expect(await Promise.all(first)).toEqual([1, 1]);
	while (begun.length < 2) await Promise.resolve();
	begun[1]!.end();
	expect(await Promise.all(later)).toEqual([2, 2, 2]);
	expect(begun).toHaveLength(2);
});
