// People attacked over areas and ages at once. Every figure that is shown is subtracted from every other one that holds it;
// no small count may come within less than five values.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOf } from '#lib/gaps/cells.ts';
import { useOf } from '#lib/gaps/classify.ts';
import { COLUMNS, COUNTED } from '#lib/gaps/columns.ts';
import type { Zones } from '#lib/gaps/measure.ts';
import { inSteps } from '#lib/gaps/rounding.ts';
import { servedFigures, servedOf } from '#lib/gaps/served.ts';
import { settingsFrom } from '#lib/gaps/settings.ts';
import { finish } from '#lib/gaps/steps.ts';
import { areaTree, sumUp, type TreeArea } from '#lib/gaps/tree.ts';
import { withholdPeople } from '#lib/gaps/withhold-people.ts';
import { wellServedMayBeTold, withholdServed } from '#lib/gaps/withhold-served.ts';
import { SHOWN, SMALL } from '#lib/gaps/withhold.ts';
import { atMost, conclude, sum, sumsOf, type Possible } from '../support/attack.ts';
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

	test('nobody finds out which of one to four people have nothing near, or have, also not indoors beside outdoors', () => {
		fc.assert(
			fc.property(
				somePeople,
				fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 }),
				fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 }),
				([areas, ages], shares, parts) => {
					const zones = zonesFrom(areas, ages);
					const { tree, total } = zones;
					const people = withholdPeople(zones, 5);
					// Of everything, and of what is indoors: who is served by the last is served by the first.
					const served = new Float64Array(tree.ids.length * 2);
					tree.ids.forEach((_, node) => {
						if (tree.children[node]!.length) return;
						const all = total[node * COUNTED]! * (shares[node]! < 0.2 ? 0 : Math.min(1, shares[node]! + 0.2));
						served.set([Math.round(all), Math.round(all * Math.min(1, parts[node]! + 0.3))], node * 2);
					});
					sumUp(tree, served, 2);
					const limits = { groupOf: [0, 0], people, leastPeople: 5, wellServed: SIDE };
					const hidden = finish(withholdServed(zones, { columns: 2, served, overlap: served }, limits));
					// Of each by itself whoever has the exact numbers; of both together whoever has what is told.
					for (const exact of [true, false]) {
						const without = [0, 1].map((column) =>
							tree.ids.map((id, node): Possible => {
								const whole = total[node * COUNTED]!;
								const value = whole - served[node * 2 + column]!;
								const away = hidden[column]![node];
								if (!away) return exact || !id ? { low: value, high: value } : toldOf(value, whole);
								if (!id || people[0]![node]) return { low: 0, high: Infinity };
								return hiddenOf(value, whole, away);
							})
						);
						const [ofAll, ofIndoors] = without as [Possible[], Possible[]];
						const between = tree.ids.map((_, node) => atMost(ofAll[node]!, ofIndoors[node]!));
						conclude([...sumsOf(tree, ofAll), ...sumsOf(tree, ofIndoors), ...(exact ? [] : between)]);
						for (const column of [0, 1])
							for (const node of tree.ids.keys()) {
								const value = total[node * COUNTED]! - served[node * 2 + column]!;
								if (!tree.ids[node] || people[0]![node]) continue;
								if (!few(value) && !few(served[node * 2 + column]!)) continue;
								expect(hidden[column]![node]).toBe(SMALL);
								const { low, high } = without[column]![node]!;
								expect(high - low, `${exact} ${column} ${node}`).toBeGreaterThanOrEqual(3998);
							}
					}
				}
			),
			{ numRuns: 300 }
		);
	});
});

describe('what people can choose from', () => {
	const settings = settingsFrom([]);
	const group = 'everyone';

	// Of one area where everybody has something: `extra` of them once more, and so many near what is full.
	function telling(people: number) {
		const zones = zonesFrom([{ id: 1, level: 'municipality', parentId: null, memberIds: [] }], [[people, 0, 0, 0, 0]]);
		const one = (count: number) => Float64Array.of(count * 1000);
		return (extra: number, full = 0) => {
			const overlap = one(people + extra);
			const measured = { columns: 1, served: one(people), overlap, useKnown: one(people), used: one(full * 1000) };
			const about = { nodes: [0], group, column: 0 } as const;
			const served = servedOf({ zones, settings }, { measured, hidden: [new Uint8Array(1)] }, about);
			const { served: share, overlap: choice } = servedFigures(served, settings);
			return { key: `${share.value} ${choice.value}`, use: useOf(served.used, settings) };
		};
	}

	test('nobody finds out which of one to four people have a second place near, by people × share × choice', () => {
		for (let people = 5; people <= 120; people++) {
			const told = telling(people);
			const counts = Map.groupBy(Array(people + 1).keys(), (extra) => told(extra).key);
			// Everybody has a second one: what comes after cuts the last step short.
			const narrow = [...counts.values()].slice(0, -1).filter(({ length }) => length < 5);
			expect(narrow, `${people} people`).toEqual([]);
		}
	});

	test('how full it is, is not told of an area where who is served is withheld', () => {
		const zones = zonesFrom([{ id: 1, level: 'municipality', parentId: null, memberIds: [] }], [[90, 0, 0, 0, 0]]);
		const all = () => new Float64Array(COLUMNS).fill(90_000);
		const measured = {
			columns: COLUMNS,
			served: all(),
			overlap: all(),
			useKnown: all(),
			used: all().map((sum) => sum * 900)
		};
		const columns = (fill: number) => Array.from({ length: COLUMNS }, () => Uint8Array.of(fill));
		const use = (hidden: number) => {
			const heard = columns(1);
			const side = { setting: 'any', measured, hiddenServed: columns(hidden) } as const;
			const [cell] = cellsOf(
				{ zones, settings, hiddenPeople: columns(SHOWN), heard },
				[{ ...side, answers: new Int32Array(COLUMNS), hiddenAnswers: columns(SMALL) }],
				{ areas: [1], groups: [group], kinds: ['walk-in'], dayParts: [0] }
			);
			return cell!.used;
		};
		expect([use(SHOWN), use(SMALL)]).toEqual(['well', 'unknown']);
	});

	test('how full it is, is known of enough people only, and on both sides there are five', () => {
		for (let people = 5; people <= 120; people++) {
			const told = telling(people);
			const uses = Array.from({ length: people + 1 }, (_, near) => told(0, near).use);
			const sides = (['little', 'well'] as const).map((use) => uses.filter((one) => one === use).length);
			expect(Math.min(...sides) >= 5 || uses.every((use) => use === 'unknown'), `${people} people`).toBe(true);
		}
	});
});

const SIDE = 0.7;

// The share that is told is the lower end of a step; the class tells on which side of well served it lies.
function toldOf(value: number, whole: number): Possible {
	if (value === 0) return { low: 0, high: 0 };
	const tell = (share: number) =>
		inSteps(share, whole / 1000, 5, wellServedMayBeTold(whole, 5000, SIDE) ? SIDE : undefined);
	const told = tell(1 - value / whole);
	const next = Array.from({ length: 101 }, (_, hundredth) => hundredth / 100).find((share) => tell(share) > told) ?? 1;
	return { low: (1 - next) * whole, high: (1 - told) * whole };
}

function hiddenOf(value: number, whole: number, away: number | undefined): Possible {
	if (away !== SMALL) {
		if (!wellServedMayBeTold(whole, 5000, SIDE)) return { low: 0, high: whole };
		const enough = (1 - SIDE) * whole;
		return value <= enough ? { low: 0, high: enough } : { low: enough, high: whole };
	}
	if (few(value) && few(whole - value)) return { low: 1, high: whole - 1 };
	return few(value) ? { low: 1, high: 4999 } : { low: whole - 4999, high: whole - 1 };
}

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
