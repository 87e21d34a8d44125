// Walking as the crow flies: who lives near enough, nearest first, and fast enough for a whole municipality.
import { expect, test } from 'vitest';
import { crow } from '#lib/reach/crow.ts';
import { adult, plain, spot } from '../support/town.ts';

test('a kilometre in a straight line is almost sixteen minutes for an adult', async () => {
	const grid = plain(20, 20);
	const [reached] = await crow().minutes(grid, [spot(160_050, 410_050)], adult, 16);
	const square = [...reached!.cells].findIndex((cell) => grid.x[cell] === 1610 && grid.y[cell] === 4100);
	expect(reached!.minutes[square]).toBeCloseTo((1000 * 1.3) / (5000 / 60), 2);
	expect(reached!.cells[0]).toBe(0);
	expect([...reached!.minutes]).toEqual([...reached!.minutes].sort((one, other) => one - other));
});

test('exactly the squares within the time are reached, wherever the spot lies', async () => {
	const grid = plain(30, 25);
	for (const [x, y] of [
		[161_234, 411_111],
		[160_000, 410_000],
		[159_000, 409_500],
		[163_100, 412_499]
	] as const) {
		const [reached] = await crow().minutes(grid, [spot(x, y)], adult, 10);
		const metres = (10 * (5000 / 60)) / 1.3;
		const expected = Array.from(grid.x, (_, cell) => cell).filter(
			(cell) => Math.hypot(grid.x[cell]! * 100 + 50 - x, grid.y[cell]! * 100 + 50 - y) <= metres
		);
		expect([...reached!.cells].sort((one, other) => one - other)).toEqual(expected);
	}
});

test('3,000 places in a municipality of 17,000 squares take a moment', async () => {
	const grid = plain(136, 125);
	const spots = Array.from({ length: 3000 }, (_, index) =>
		spot(160_000 + ((index * 37) % 13_600), 410_000 + ((index * 61) % 12_500))
	);
	const before = performance.now();
	const reached = await crow().minutes(grid, spots, adult, 15);
	expect(performance.now() - before).toBeLessThan(6000);
	expect(reached.reduce((sum, { cells }) => sum + cells.length, 0)).toBeGreaterThan(500_000);
});
