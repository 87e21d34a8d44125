// What is drawn without a map: borders once, names that fit, a drawing small enough to travel in the page.
import { describe, expect, test } from 'vitest';
import { bordersOf, boxRound } from '#lib/map/geojson.ts';
import { sketchArea, sketchAreas } from '#lib/map/sketch.ts';

const square = (slug: string, name: string, west: number, indicative = false) => ({
	type: 'Feature' as const,
	properties: { slug, name, indicative },
	geometry: {
		type: 'Polygon' as const,
		coordinates: [
			[
				[west, 51],
				[west + 1, 51],
				[west + 1, 52],
				[west, 52],
				[west, 51]
			]
		]
	}
});
const collection = (...features: ReturnType<typeof square>[]) => ({ type: 'FeatureCollection' as const, features });

const schadewijk = square('schadewijk', 'Schadewijk', 5);
const ruwaard = square('ruwaard', 'Ruwaard', 6);
const ravenstein = square('ravenstein', 'Ravenstein', 9);

describe('the border between two wijken', () => {
	test('is drawn once', () => {
		const lines = bordersOf([schadewijk, ruwaard].map(({ geometry }) => geometry.coordinates));
		const stretches = lines.map((line) => line.length - 1);
		expect(stretches.reduce((sum, count) => sum + count, 0)).toBe(7);
	});

	test('is not drawn between two parts of one wijk', () => {
		const parts = [schadewijk, ruwaard].flatMap(({ geometry }) => geometry.coordinates);
		expect(bordersOf([parts]).reduce((sum, line) => sum + line.length - 1, 0)).toBe(6);
	});

	test('is said to be indicative when one of them is computed', () => {
		expect(sketchAreas(collection(schadewijk, ruwaard))?.indicative).toBe(false);
		expect(sketchAreas(collection(schadewijk, square('ruwaard', 'Ruwaard', 6, true)))?.indicative).toBe(true);
	});
});

describe('a drawing of Schadewijk', () => {
	const sketch = sketchArea(collection(schadewijk, ruwaard, ravenstein), 'schadewijk')!;

	test('shows its neighbour, and not a village further on', () => {
		expect(sketch.shapes.map(({ slug }) => slug)).toEqual(['ruwaard', 'schadewijk']);
	});

	test('writes its own name, and leaves out one that would be cut off', () => {
		const [neighbour, own] = sketch.shapes;
		expect(own?.chosen).toBe(true);
		expect(own?.label?.x).toBe(sketch.width / 2);
		expect(neighbour?.label).toBeNull();
	});

	test('is higher than wide: a degree east is shorter than a degree north', () => {
		expect(sketch.height / sketch.width).toBeCloseTo(1 / Math.cos((51.5 * Math.PI) / 180), 2);
	});

	test('is not there for a wijk without a border, or that nobody knows', () => {
		expect(sketchArea(collection(ruwaard), 'schadewijk')).toBeNull();
		const borderless = { ...schadewijk, geometry: null };
		expect(sketchAreas({ type: 'FeatureCollection', features: [borderless] })).toBeNull();
	});
});

test('two names never stand over each other', () => {
	const same = sketchAreas(collection(schadewijk, square('oss', 'Oss', 5)))!;
	expect(same.shapes.filter(({ label }) => label).length).toBe(1);
});

test('no dots have no box', () => {
	expect(boxRound([])).toBeNull();
	expect(boxRound([[5.5, 51.7]])).toEqual([5.5, 51.7, 5.5, 51.7]);
});
