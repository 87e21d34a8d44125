// What if: every scenario and its inverse are what there was.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnOf } from '#lib/gaps/columns.ts';
import { counting } from '#lib/gaps/counted.ts';
import { build, withSupply, without, type Placed } from '#lib/gaps/engine.ts';
import { zonesOf } from '#lib/gaps/measure.ts';
import { settingsFrom } from '#lib/gaps/settings.ts';
import { finish } from '#lib/gaps/steps.ts';
import { keyOf, weekBit, type Supply } from '#lib/gaps/supply.ts';
import { areaTree } from '#lib/gaps/tree.ts';
import { withholdPeople } from '#lib/gaps/withhold-people.ts';
import { applied, net, stepsOf, type Step } from '#lib/scenarios/apply.ts';
import { columnsFor, narrowed, slice, type Supplies } from '#lib/scenarios/effect.ts';
import { countedOf } from '#lib/scenarios/sides.ts';
import { often } from '#lib/scenarios/often.ts';
import { type Change } from '#lib/scenarios/scenario.ts';
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { base, grid, newActivity, newPlace, placed } from '../support/plans.ts';
import { spot } from '../support/town.ts';

const ref = fc.oneof(
	fc.record({ noun: fc.constant('place' as const), id: fc.integer({ min: 1, max: 5 }) }),
	fc.record({ noun: fc.constant('activity' as const), id: fc.integer({ min: 1, max: 4 }) })
);
const of = { ref, title: fc.constant('iets'), yearlyCents: fc.constant(null) };
const anyRegularity = fc.constantFrom(...often.map(({ regularity }) => regularity));
const anyWeek = fc.integer({ min: 0, max: 2 ** 21 - 1 });
const anySpot = { dx: fc.integer({ min: 0, max: 2000 }), dy: fc.integer({ min: 0, max: 2000 }) };
const change: fc.Arbitrary<Change> = fc.oneof(
	fc.record({ kind: fc.constant('close' as const), ...of }),
	fc.record(
		{ kind: fc.constant('hours' as const), ...of, week: anyWeek, regularity: anyRegularity },
		{ requiredKeys: ['kind', 'ref', 'title', 'yearlyCents', 'week'] }
	),
	fc.record({
		...{ kind: fc.constant('hours' as const), ...of, week: anyWeek },
		mode: fc.constantFrom('with-host' as const, 'by-appointment' as const),
		otherWays: fc.array(fc.record({ mode: fc.constant('members' as const), week: anyWeek }), { maxLength: 1 })
	}),
	fc.record({
		...{ kind: fc.constant('price' as const), ...of, priceCents: fc.integer({ min: 0, max: 2000 }) },
		consumption: fc.boolean()
	}),
	fc.record({
		...{ kind: fc.constant('what' as const), ...of },
		kinds: fc.subarray(['walk-in', 'play', 'eat-together'] as Kind[], { minLength: 1 }),
		targetGroups: fc.subarray(['age-15-24', 'age-65-plus'] as TargetGroup[])
	}),
	fc
		.record({ at: fc.option(fc.integer({ min: 1, max: 5 })), ...anySpot, regularity: anyRegularity })
		.map(({ at, dx, dy, regularity }) => ({
			...{ kind: 'add-activity' as const, yearlyCents: null },
			activity: newActivity({ ...spot(160_000 + dx, 410_000 + dy), placeId: at, regularity })
		})),
	fc.record({ kind: fc.constant('size' as const), ...of, seats: fc.integer({ min: 0, max: 200 }) }),
	fc.record({ kind: fc.constant('move' as const), ...of, ...anySpot }).map(({ dx, dy, ...rest }) => ({
		...rest,
		...spot(160_000 + dx, 410_000 + dy)
	})),
	fc.record(anySpot).map(({ dx, dy }) => ({
		kind: 'add' as const,
		place: newPlace(spot(160_000 + dx, 410_000 + dy)),
		yearlyCents: 100
	}))
);

// Walked back, last step first.
const inverse = (steps: readonly Step[]): Step[] =>
	steps.toReversed().map(({ before, after }) => ({ before: after, after: before }));

describe('a scenario and its inverse', () => {
	test('give exactly the supply there was, in its order', () => {
		fc.assert(
			fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
				const { steps } = stepsOf(base, changes);
				const after = applied(base, steps);
				expect(applied(after, inverse(steps))).toEqual(base);
				expect(applied(base, net(steps))).toEqual(after);
				expect(net([...steps, ...inverse(steps)])).toEqual([]);
			})
		);
	});

	test('give exactly the figures there were: what goes comes, and what comes goes', async () => {
		const tree = areaTree([
			{ id: 1, level: 'municipality', parentId: null, memberIds: [] },
			{ id: 2, level: 'district', parentId: 1, memberIds: [] }
		]);
		const zones = zonesOf({ ...grid, district: grid.district.map(() => 2) }, tree);
		const settings = settingsFrom([]);
		const land = { grid, zones, settings, hiddenPeople: withholdPeople(zones, settings.min_people) };
		const columns = columnsFor('walk-in', 0);
		const count = (there: readonly Placed[], supplies: Supplies) =>
			countedOf(land, finish(counting(land, there, 'any')), supplies, columns, [...columns.keys()]);
		const all = await Promise.all(base.map(placed));
		await fc.assert(
			fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
				const steps = net(stepsOf(base, changes).steps);
				const placedOf = (some: (Supply | null)[]) => Promise.all(some.flatMap((one) => (one ? placed(one) : [])));
				const gone = await placedOf(steps.map(({ before }) => before));
				const more = await placedOf(steps.map(({ after }) => after));
				const keys = new Set(steps.map(({ before, after }) => keyOf((before ?? after)!)));
				const staying = all.filter(({ supply }) => !keys.has(keyOf(supply)));
				const there = count([...staying, ...gone], { staying, gone, more });
				const back = count([...staying, ...more], { staying, gone: more, more: gone });
				expect([back.states.after, back.after]).toEqual([there.states.before, there.before]);
				expect([there.states.after, there.after]).toEqual([back.states.before, back.before]);
			}),
			{ numRuns: 20 }
		);
	});

	test('closing, losing hours or ways in, and being there less often, never brings anybody anything', async () => {
		const columns = columnsFor('walk-in', 0);
		const before = slice(build(grid, await Promise.all(base.map(placed))), columns);
		const less = fc.oneof(
			fc.record({ kind: fc.constant('close' as const), ...of }),
			fc.record({
				...{ kind: fc.constant('hours' as const), ...of, week: fc.constantFrom(0, weekBit(2, 0)) },
				regularity: anyRegularity
			}),
			fc.record({
				...{ kind: fc.constant('hours' as const), ...of, week: fc.constant(weekBit(2, 0)) },
				mode: fc.constantFrom('by-appointment' as const, 'members' as const)
			})
		);
		await fc.assert(
			fc.asyncProperty(fc.array(less, { maxLength: 6 }), async (changes) => {
				const after = { ...before, counts: before.counts.slice() };
				for (const step of net(stepsOf(base, changes).steps)) {
					if (step.before) without(after, narrowed(await placed(step.before), columns));
					if (step.after) withSupply(after, narrowed(await placed(step.after), columns));
				}
				expect(after.counts.every((count, at) => count <= before.counts[at]!)).toBe(true);
			}),
			{ numRuns: 20 }
		);
	});

	test('six columns tell the same as all of them', async () => {
		const all = await Promise.all(base.map(placed));
		const state = build(grid, all);
		const columns = columnsFor('walk-in', 0);
		const part = slice(state, columns);
		const steps = net(
			stepsOf(base, [{ kind: 'close', ref: { noun: 'place', id: 2 }, title: 'x', yearlyCents: 0 }]).steps
		);
		for (const { before } of steps) {
			without(state, await placed(before!));
			without(part, narrowed(await placed(before!), columns));
		}
		expect(steps).toHaveLength(3);
		expect(part.counts).toEqual(slice(state, columns).counts);
		expect(columns[0]).toBe(columnOf('everyone', 'walk-in', 0));
	});
});
