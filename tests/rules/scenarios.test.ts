// What if: what a change does to supply, its pins and its sizes.
import { expect, test } from 'vitest';
import { fitParts } from '#lib/gaps/fit.ts';
import { weekBit, type Supply } from '#lib/gaps/supply.ts';
import { applied, net, stepsOf } from '#lib/scenarios/apply.ts';
import { pinsOf } from '#lib/scenarios/pins.ts';
import { sizeEffect, sizesOf } from '#lib/scenarios/sizes.ts';
import { often } from '#lib/scenarios/often.ts';
import { movedTo, spotOf, type Change, type Ref } from '#lib/scenarios/scenario.ts';
import { base, newActivity, newPlace } from '../support/plans.ts';
import { spot } from '../support/town.ts';

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
