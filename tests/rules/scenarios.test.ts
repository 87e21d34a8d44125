// What if: every change can be walked back to exactly what there was.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnOf } from '#lib/gaps/columns.ts';
import { build, withSupply, without } from '#lib/gaps/engine.ts';
import { fitParts } from '#lib/gaps/fit.ts';
import { weekBit, type Supply } from '#lib/gaps/supply.ts';
import { applied, inverse, net, stepsOf } from '#lib/scenarios/apply.ts';
import { columnsFor, narrowed, slice } from '#lib/scenarios/effect.ts';
import { pinsOf } from '#lib/scenarios/pins.ts';
import { sizeEffect, sizesOf } from '#lib/scenarios/sizes.ts';
import { often } from '#lib/scenarios/often.ts';
import { movedTo, spotOf, type Change, type Ref } from '#lib/scenarios/scenario.ts';
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

describe('a scenario and its inverse', () => {
	test('give exactly the supply there was, in its order', () => {
		fc.assert(
			fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
				const { steps } = stepsOf(base, changes);
				const after = applied(base, steps);
				expect(applied(after, inverse(steps))).toEqual(base);
				expect(applied(base, net(steps))).toEqual(after);
			})
		);
	});

	test('give exactly the counts there were, square by square', async () => {
		const all = await Promise.all(base.map(placed));
		const state = build(grid, all);
		const before = state.counts.slice();
		await fc.assert(
			fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
				const steps = net(stepsOf(base, changes).steps);
				for (const walk of [steps, inverse(steps)])
					for (const step of walk) {
						if (step.before) without(state, await placed(step.before));
						if (step.after) withSupply(state, await placed(step.after));
					}
				expect(state.counts).toEqual(before);
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

test('closing a place also stops what is there, and moving it takes that along', () => {
	const closed = applied(
		base,
		stepsOf(base, [{ kind: 'close', ref: { noun: 'place', id: 2 }, title: 'De Wolput', yearlyCents: null }]).steps
	);
	expect(closed.map(({ noun, id }) => `${noun}${id}`)).toEqual(['place1', 'place3', 'place4', 'activity3']);
	const to = spot(161_000, 411_000);
	const there = applied(
		base,
		stepsOf(base, [{ kind: 'move', ref: { noun: 'place', id: 2 }, title: 'De Wolput', ...to, yearlyCents: null }]).steps
	);
	expect(there.filter(({ lon }) => lon === to.lon).map(({ noun, id }) => `${noun}${id}`)).toEqual([
		'place2',
		'activity1',
		'activity2'
	]);
});

test('an activity that is there less often fits less, and as often as before the same', () => {
	const hours = (noun: 'place' | 'activity', regularity?: number): Change => ({
		...{ kind: 'hours', ref: { noun, id: 1 }, title: 'x', week: weekBit(2, 0), yearlyCents: null },
		...(regularity !== undefined && { regularity })
	});
	const after = (change: Change, of = base) =>
		applied(of, stepsOf(of, [change]).steps).find(
			({ noun, id }) => noun === (change as { ref: Ref }).ref.noun && id === 1
		)!;
	const asked = { group: 'everyone' as const, week: weekBit(2, 0), minDayParts: 1, today: '2026-11-22' };
	const openness = (one: Supply) => fitParts(one, asked).find(({ key }) => key === 'openness')!.value;
	expect(often.map(({ regularity }) => openness(after(hours('activity', regularity))))).toEqual([1, 0.5, 0.25]);
	const summer = base.map((one) => ({ ...one, regularity: 0.75 }));
	expect(openness(after(hours('activity'), summer))).toBe(0.75);
	expect(openness(after(hours('place', 0.25)))).toBe(1);
});

test('a change of what left the site does nothing, and is named', () => {
	const changes: Change[] = [
		{ kind: 'close', ref: { noun: 'place', id: 9 }, title: 'Weg', yearlyCents: null },
		{ kind: 'add', place: newPlace(), yearlyCents: null }
	];
	expect(stepsOf(base, changes).missing).toEqual([0]);
	expect(applied(base, stepsOf(base, changes).steps)).toHaveLength(base.length + 1);
});

test('an activity at a place goes where that goes, and not when it is gone', () => {
	const add: Change = { kind: 'add-activity', activity: newActivity({ placeId: 2, placeName: 'De Wolput' }), yearlyCents: null }; // prettier-ignore
	const to = spot(161_000, 411_000);
	const move: Change = { kind: 'move', ref: { noun: 'place', id: 2 }, title: 'De Wolput', ...to, yearlyCents: null };
	for (const changes of [
		[add, move],
		[move, add]
	])
		// prettier-ignore
		expect(applied(base, stepsOf(base, changes).steps).find(({ id }) => id < 0)).toMatchObject(to);
	const close: Change = { kind: 'close', ref: { noun: 'place', id: 2 }, title: 'De Wolput', yearlyCents: null };
	expect(stepsOf(base, [close, add]).missing).toEqual([1]);
	expect(applied(base, stepsOf(base, [add, close]).steps).some(({ id }) => id < 0)).toBe(false);
});

test('how many fit in it stands beside who has it near, and is not counted in reach', () => {
	const size: Change = { kind: 'size', ref: { noun: 'place', id: 2 }, title: 'Zaal', seats: 80, yearlyCents: null };
	expect(net(stepsOf(base, [size]).steps)).toEqual([]);
	const sizes = sizesOf([size, { kind: 'add', place: newPlace(), yearlyCents: null }, { ...size, seats: 60 }]);
	expect(sizes).toEqual([
		{ key: 'place:2', title: 'Zaal', seats: 60 },
		{ key: 'place:-2', title: 'Kantine', seats: 30 }
	]);
	expect(sizeEffect(sizes[0]!, { value: 1200 }).per100).toBe(5);
	expect(sizeEffect(sizes[0]!, { value: null, why: 'under-ten' }).per100).toBeNull();
});

test('every change has its pin, where it is', () => {
	const to = spot(161_000, 411_000);
	const pins = pinsOf(base, [
		{ kind: 'move', ref: { noun: 'place', id: 1 }, title: 'x', ...to, yearlyCents: null },
		{ kind: 'close', ref: { noun: 'place', id: 2 }, title: 'y', yearlyCents: null },
		{ kind: 'hours', ref: { noun: 'activity', id: 1 }, title: 'z', week: 1, yearlyCents: null },
		{ kind: 'add', place: newPlace(), yearlyCents: null }
	]);
	expect(pins.map(({ id, look, draggable }) => [id, look, draggable])).toEqual([
		['change-0', 'moved', true],
		['change-1', 'gone', false],
		['change-2', 'changed', false],
		['change-3', 'new', true]
	]);
	expect(pins[0]).toMatchObject({ ...to, from: { lon: base[0]!.lon, lat: base[0]!.lat } });
});

test('what is dragged keeps everything but its spot', () => {
	const add: Change = { kind: 'add', place: newPlace(), yearlyCents: 5 };
	const there = { lon: 5.6, lat: 51.8 };
	expect(movedTo(add, there)).toEqual({ ...add, place: { ...newPlace(), ...there } });
	expect(spotOf(movedTo(add, there))).toMatchObject(there);
	expect(spotOf({ kind: 'close', ref: { noun: 'place', id: 1 }, title: 'x', yearlyCents: null })).toBeNull();
});
