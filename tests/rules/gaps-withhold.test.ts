// Nobody finds out a small count: everything that is shown is subtracted from everything else.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaTree, sumUp, type AreaTree } from '#lib/gaps/tree.ts';
import { countsOf, knowable, SMALL, withhold } from '#lib/gaps/withhold.ts';
import { someAreas } from '../support/tinytown.ts';

const LEAST = 10;
const count = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 30 }));

/** A tree with counts in its finest nodes, added up. */
const someCounts = fc.tuple(someAreas, fc.array(count, { minLength: 60, maxLength: 60 })).map(([areas, counts]) => {
	const tree = areaTree(areas);
	const values = Float64Array.from(tree.ids, (_, node) => (tree.children[node]!.length ? 0 : counts[node]!));
	sumUp(tree, values, 1);
	return { tree, values };
});

describe('counts over areas', () => {
	test('a small count stays one of at least five', () => {
		fc.assert(
			fc.property(someCounts, ({ tree, values }) => {
				const hidden = withhold(tree, countsOf(values, LEAST));
				const possible = possibilities(tree, values, hidden);
				for (const node of tree.ids.keys()) {
					if (!hidden[node]) expect(values[node]! >= LEAST || tree.ids[node] === 0).toBe(true);
					else if (values[node]! < LEAST) expect(possible[node]!.size).toBeGreaterThanOrEqual(5);
				}
			}),
			{ numRuns: 300 }
		);
	});

	test('what we say can be known is exactly what can be known', () => {
		fc.assert(
			fc.property(someCounts, ({ tree, values }) => {
				const hidden = withhold(tree, countsOf(values, LEAST));
				const { low, high } = knowable(tree, countsOf(values, LEAST), hidden);
				possibilities(tree, values, hidden).forEach((set, node) => {
					expect(Math.min(...set)).toBe(low[node]);
					if (high[node]! < MOST) expect(Math.max(...set)).toBe(high[node]);
				});
			}),
			{ numRuns: 300 }
		);
	});

	test('what is left after subtracting is nothing, or ten answers and more', () => {
		fc.assert(
			fc.property(someCounts, ({ tree, values }) => {
				const hidden = withhold(tree, countsOf(values, LEAST));
				const leftOf = (node: number): number =>
					tree.children[node]!.reduce((left, child) => left - shownUnder(child), values[node]!);
				const shownUnder = (node: number): number =>
					hidden[node] ? tree.children[node]!.reduce((sum, child) => sum + shownUnder(child), 0) : values[node]!;
				for (const node of tree.ids.keys()) {
					if (hidden[node]) continue;
					const left = tree.children[node]!.length ? leftOf(node) : 0;
					expect(left === 0 || left >= LEAST).toBe(true);
				}
			}),
			{ numRuns: 300 }
		);
	});

	test('when nothing is small everything is shown', () => {
		fc.assert(
			fc.property(someAreas, (areas) => {
				const tree = areaTree(areas);
				const values = Float64Array.from(tree.ids, (_, node) => (tree.children[node]!.length ? 0 : LEAST));
				sumUp(tree, values, 1);
				expect([...withhold(tree, countsOf(values, LEAST))].filter((is, node) => is && tree.ids[node])).toEqual([]);
			})
		);
	});

	test('of two buurten with four and twenty answers neither is told when the wijk is', () => {
		const tree = areaTree([
			{ id: 1, level: 'municipality', parentId: null, memberIds: [] },
			{ id: 2, level: 'district', parentId: 1, memberIds: [] },
			{ id: 3, level: 'neighbourhood', parentId: 2, memberIds: [] },
			{ id: 4, level: 'neighbourhood', parentId: 2, memberIds: [] }
		]);
		const values = new Float64Array(tree.ids.length);
		values[tree.numbers.get(3)!] = 4;
		values[tree.numbers.get(4)!] = 20;
		sumUp(tree, values, 1);
		const hidden = withhold(tree, countsOf(values, LEAST));
		expect(tree.ids.filter((id, node) => id && hidden[node])).toEqual([3, 4]);
		expect(hidden[tree.numbers.get(3)!]).toBe(SMALL);
	});
});

// No count of these tests is larger: where nothing shown holds a hidden one back, it stops here.
const MOST = 400;

// Every value each node can have, by sets: slow, and apart from how it is defended.
function possibilities(tree: AreaTree, values: Float64Array, hidden: Uint8Array): Set<number>[] {
	const own = tree.ids.map((_, node) => {
		if (!hidden[node]) return new Set([values[node]!]);
		const [low, high] = values[node]! < LEAST ? [0, LEAST - 1] : [LEAST, MOST];
		return new Set(Array.from({ length: high - low + 1 }, (_, index) => low + index));
	});
	for (let node = own.length - 1; node >= 0; node--) {
		const children = tree.children[node]!;
		if (children.length) own[node] = common(own[node]!, sums(children.map((child) => own[child]!)));
	}
	for (const [node, children] of tree.children.entries())
		for (const child of children) {
			const others = sums(children.filter((other) => other !== child).map((other) => own[other]!));
			const possible = [...own[child]!].filter((value) => [...others].some((other) => own[node]!.has(value + other)));
			own[child] = new Set(possible);
		}
	return own;
}

const common = (one: Set<number>, other: Set<number>) => new Set([...one].filter((value) => other.has(value)));
const sums = (sets: readonly Set<number>[]) =>
	sets.reduce(
		(all, set) => {
			const next = new Set<number>();
			for (const one of all) for (const other of set) if (one + other <= MOST) next.add(one + other);
			return next;
		},
		new Set([0])
	);
