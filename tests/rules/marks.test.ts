// Numbers on a drawing: what is in one building is one mark, and what lies elsewhere is told.
import { expect, test } from 'vitest';
import { isCovered, marksOn, type Spot } from '#lib/map/marks.ts';
import type { Sketch } from '#lib/map/sketch.ts';

const sketch: Sketch = {
	...{ width: 480, height: 400, indicative: false, shapes: [], borders: '' },
	frame: { west: 5.5, north: 51.8, across: 10_000, down: 16_000 }
};
const spot = (label: string, lon: number, lat: number, strong = true): Spot => ({ label, lon, lat, strong });

test('a building with three things in it has one mark, that names them all', () => {
	const { marks, outside } = marksOn(sketch, [
		spot('1', 5.51, 51.79),
		spot('2', 5.53, 51.79, false),
		spot('3', 5.51, 51.79),
		spot('4', 5.5102, 51.79, false)
	]);
	expect(marks).toEqual([
		{ x: 100, y: 160, label: '1+', labels: ['1', '3', '4'], strong: true },
		{ x: 300, y: 160, label: '2', labels: ['2'], strong: false }
	]);
	expect(outside).toBe(0);
});

test('what lies outside the drawing is counted, not drawn at its edge', () => {
	expect(marksOn(sketch, [spot('1', 5.4, 51.79), spot('2', 5.51, 51.79)])).toMatchObject({
		marks: [{ label: '2' }],
		outside: 1
	});
});

test('a name under a mark is not written, one beside it is', () => {
	const { marks } = marksOn(sketch, [spot('5', 5.51, 51.79)]);
	expect(isCovered({ x: 120, y: 165 }, 'Centrum', marks)).toBe(true);
	expect(isCovered({ x: 120, y: 190 }, 'Centrum', marks)).toBe(false);
	expect(isCovered({ x: 300, y: 160 }, 'Centrum', marks)).toBe(false);
});
