// The bench itself works: a quick look at a small site gives a figure for everything it looks at.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('npm run bench measures a small site and says what it promised', async () => {
	const args = ['tests/bench/bench.ts', 'search', 'growth', '--small', '--json'];
	const { PATH, HOME } = process.env;
	const { stdout } = await promisify(execFile)(process.execPath, args, { env: { PATH, HOME } });
	const { size, figures } = JSON.parse(stdout) as {
		size: object;
		figures: { name: string; value: number; kept: boolean | null }[];
	};
	expect(size).toEqual({ places: 60, activities: 1000 });
	// None shown that should not be is a figure too.
	for (const { name, value } of figures) expect(value, name).toBeGreaterThanOrEqual(0);
	expect(figures.filter(({ kept }) => kept !== null).length).toBeGreaterThan(3);
});
