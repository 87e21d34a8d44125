// docs/security.md tells which check is which test: every check has a line, and every test it names is there.
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textOf } from '../support/source.ts';

const text = textOf('docs/security.md');
const CHECKS = 29;

test('every check has a line', () => {
	const told = [...text.matchAll(/^\| (\d+)(?:–(\d+))? \|/gm)].flatMap(([, first, last]) =>
		Array.from({ length: Number(last ?? first) - Number(first) + 1 }, (_, i) => Number(first) + i)
	);
	expect(told).toEqual(Array.from({ length: CHECKS }, (_, i) => i + 1));
});

test('every test that is named is there', () => {
	const named = [...text.matchAll(/`(tests\/[\w/.-]+)`/g)].map(([, path]) => path ?? '');
	expect(named.length).toBeGreaterThan(20);
	expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
