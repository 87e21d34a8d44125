// People attacked over areas and ages at once. Every figure that is shown is subtracted from every other one that holds it;
// no small count may come within less than five values.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COUNTED } from '#lib/gaps/columns.ts';
import type { Zones } from '#lib/gaps/measure.ts';
import { finish } from '#lib/gaps/steps.ts';
import { areaTree, sumUp, type TreeArea } from '#lib/gaps/tree.ts';
import { withholdPeople } from '#lib/gaps/withhold-people.ts';
import { withholdServed } from '#lib/gaps/withhold-served.ts';
import { SHOWN, SMALL } from '#lib/gaps/withhold.ts';
import { conclude, sum, sumsOf, type Possible } from '../support/attack.ts';
import { someAreas } from '../support/tinytown.ts';

describe('people', () => {
	const somePeople = fc.tuple(
		someAreas,
		fc.array(
			fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 5, max: 90 })), {
				minLength: 5,
				maxLength: 5
			}),
			{
				minLength: 20,
				maxLength: 20
			}
		)
	);

	test('nobody finds out fewer than five people of an age, by areas and ages together', () => {
		fc.assert(
			fc.property(somePeople, ([areas, ages]) => {
				const zones = zonesFrom(areas, ages);
				const { tree } = zones;
				const hidden = withholdPeople(zones, 5);
				const sheet = hidden.map((column, group) =>
					tree.ids.map((id, node) => {
						const value = zones.total[node * COUNTED + group]!;
						if (!column[node]) return { low: value, high: value };
						return column[node] === SMALL ? { low: 0, high: 4999 } : { low: 0, high: Infinity };
					})
				);
				const byAge = tree.ids.map((_, node) =>
					sum(
						sheet[0]![node]!,
						sheet.slice(1).map((column) => column[node]!)
					)
				);
				conclude([...sheet.flatMap((column) => sumsOf(tree, column)), ...byAge]);
				hidden.forEach((column, group) => {
					for (const node of tree.ids.keys()) {
						const value = zones.total[node * COUNTED + group]!;
						if (!tree.ids[node] || value >= 5000) continue;
						expect(column[node]).not.toBe(SHOWN);
						const { low, high } = sheet[group]![node]!;
						expect(high - low, `${group} ${node}`).toBeGreaterThanOrEqual(4000);
					}
				});
			}),
			{ numRuns: 300 }
		);
	});

	test('nobody finds out which of one to four people have nothing near, or have', () => {
		fc.assert(
			fc.property(
				somePeople,
				fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 }),
				([areas, ages], shares) => {
					const zones = zonesFrom(areas, ages);
					const { tree, total } = zones;
					const people = withholdPeople(zones, 5);
					const served = Float64Array.from(tree.ids, (_, node) =>
						tree.children[node]!.length
							? 0
							: Math.round(total[node * COUNTED]! * (shares[node]! < 0.2 ? 0 : Math.min(1, shares[node]! + 0.2)))
					);
					sumUp(tree, served, 1);
					const limits = { groupOf: [0], people, leastPeople: 5, wellServed: 0.7 };
					const [hidden] = finish(withholdServed(zones, { columns: 1, served, overlap: served }, limits));
					const without = tree.ids.map((id, node): Possible => {
						const whole = total[node * COUNTED]!;
						const value = whole - served[node]!;
						if (!hidden![node]) return { low: value, high: value };
						if (!id || people[0]![node]) return { low: 0, high: Infinity };
						if (hidden![node] !== SMALL) {
							if (0.3 * whole < 5000) return { low: 0, high: whole };
							return value <= 0.3 * whole ? { low: 0, high: 0.3 * whole } : { low: 0.3 * whole, high: whole };
						}
						if (few(value) && few(whole - value)) return { low: 1, high: whole - 1 };
						return few(value) ? { low: 1, high: 4999 } : { low: whole - 4999, high: whole - 1 };
					});
					conclude(sumsOf(tree, without));
					for (const node of tree.ids.keys()) {
						const value = total[node * COUNTED]! - served[node]!;
						if (!tree.ids[node] || people[0]![node] || !(few(value) || few(served[node]!))) continue;
						expect(hidden![node]).toBe(SMALL);
						expect(without[node]!.high - without[node]!.low).toBeGreaterThanOrEqual(3998);
					}
				}
			),
			{ numRuns: 300 }
		);
	});
});

const few = (count: number) => count > 0 && count < 5000;

function zonesFrom(areas: TreeArea[], ages: number[][]): Zones {
	const tree = areaTree(areas);
	const total = new Float64Array(tree.ids.length * COUNTED);
	tree.ids.forEach((_, node) => {
		if (tree.children[node]!.length) return;
		const own = ages[node % ages.length]!.map((count) => count * 1000);
		total.set([own.reduce((sum, count) => sum + count, 0), ...own], node * COUNTED);
	});
	sumUp(tree, total, COUNTED);
	return { tree, total, unknown: new Uint8Array(total.length), leaf: new Uint16Array(), people: [] };
}
