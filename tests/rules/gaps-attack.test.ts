// The whole table attacked at once: areas, groups, indoors and outdoors, ages. Every figure that is shown is subtracted from
// every other one that holds it; no small count may come within less than five values.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLUMNS, columnOf, COUNTED, groups } from '#lib/gaps/columns.ts';
import { measure, type Zones } from '#lib/gaps/measure.ts';
import { countAnswers } from '#lib/gaps/need.ts';
import type { Setting } from '#lib/gaps/result.ts';
import { finish } from '#lib/gaps/steps.ts';
import { areaTree, sumUp, type AreaTree } from '#lib/gaps/tree.ts';
import { withholdAnswers } from '#lib/gaps/withhold-answers.ts';
import { withholdPeople } from '#lib/gaps/withhold-people.ts';
import { withholdServed } from '#lib/gaps/withhold-served.ts';
import { SHOWN, SMALL } from '#lib/gaps/withhold.ts';
import type { CountedNeed } from '#lib/needs/need.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { atMost, conclude, cover, sum, sumsOf, type Fact, type Possible } from '../support/attack.ts';
import { someAreas } from '../support/tinytown.ts';

const settings: Setting[] = ['any', 'indoors', 'outdoors'];
const asked: TargetGroup[] = ['everyone', 'age-0-14', 'age-65-plus', 'carers'];

const someAnswers = fc.tuple(
	someAreas,
	fc.array(
		fc.record({
			area: fc.integer({ min: 0, max: 40 }),
			groups: fc.subarray(asked, { minLength: 1, maxLength: 2 }),
			setting: fc.constantFrom('indoors' as const, 'outdoors' as const, 'either' as const),
			times: fc.integer({ min: 1, max: 12 })
		}),
		{ minLength: 5, maxLength: 40 }
	)
);

describe('answers', () => {
	test('nobody narrows a small number of answers to fewer than five, by areas, groups and settings together', () => {
		fc.assert(
			fc.property(someAnswers, ([areas, said]) => {
				const tree = areaTree(areas);
				const needs = said.flatMap(({ times, area, ...one }) =>
					Array.from({ length: times }, () => answer(areas[area % areas.length]!, one.groups, one.setting))
				);
				const counts = {
					any: countAnswers(tree, needs, 'any').counts,
					indoors: countAnswers(tree, needs, 'indoors').counts,
					outdoors: countAnswers(tree, needs, 'outdoors').counts
				};
				const hidden = finish(withholdAnswers(tree, counts, 10));
				const { table, facts } = sheet(tree, counts, hidden);
				conclude(facts);
				for (const setting of settings)
					for (const group of asked)
						for (const node of tree.ids.keys()) {
							const column = columnOf(group, 'walk-in', 0);
							const value = counts[setting][node * COLUMNS + column]!;
							const away = hidden[setting][column]![node]!;
							const { low, high } = table[setting][group]![node]!;
							expect(low).toBeLessThanOrEqual(value);
							expect(high).toBeGreaterThanOrEqual(value);
							if (tree.ids[node] && value < 10) expect(away).not.toBe(SHOWN);
							if (away && value < 10) expect(high - low, `${setting} ${group} ${node}`).toBeGreaterThanOrEqual(4);
						}
			}),
			{ numRuns: Number(process.env.RUNS ?? 150) }
		);
	});
});

type Counts = Record<Setting, Int32Array>;

function answer(
	area: { id: number; level: string; parentId: number | null },
	targetGroups: TargetGroup[],
	setting: CountedNeed['setting']
): CountedNeed {
	const isBuurt = area.level === 'neighbourhood';
	return {
		id: '',
		onDay: '2026-11-01',
		channel: 'web',
		kinds: ['walk-in'],
		dayParts: 1,
		targetGroups,
		setting,
		districtId: isBuurt ? area.parentId : area.level === 'district' ? area.id : null,
		neighbourhoodId: isBuurt ? area.id : null
	};
}

// What the attacker has on paper, and every rule that holds between the figures.
function sheet(tree: AreaTree, counts: Counts, hidden: Record<Setting, Uint8Array[]>) {
	const table = {} as Record<Setting, Partial<Record<TargetGroup, Possible[]>>>;
	const facts: Fact[] = [];
	for (const setting of settings) {
		table[setting] = {};
		for (const group of asked) {
			const column = columnOf(group, 'walk-in', 0);
			table[setting][group] = tree.ids.map((id, node) => {
				const value = counts[setting][node * COLUMNS + column]!;
				if (!hidden[setting][column]![node]) return { low: value, high: value };
				if (hidden[setting][column]![node] === SMALL) return { low: 0, high: 9 };
				return { low: id && setting === 'any' ? 10 : 0, high: Infinity };
			});
			facts.push(...sumsOf(tree, table[setting][group]!));
			if (group !== 'everyone')
				tree.ids.forEach((_, node) =>
					facts.push(atMost(table[setting][group]![node]!, table[setting].everyone![node]!))
				);
		}
	}
	for (const group of asked)
		tree.ids.forEach((_, node) => {
			const [any, inside, outside] = settings.map((setting) => table[setting][group]![node]!);
			facts.push(atMost(inside!, any!), atMost(outside!, any!), cover(inside!, outside!, any!));
		});
	return { table, facts };
}
