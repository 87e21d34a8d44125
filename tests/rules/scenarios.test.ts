// What if: every change can be walked back to exactly what there was, and no figure tells of one to four people.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnOf, COUNTED } from '#lib/gaps/columns.ts';
import { build, place, withSupply, without } from '#lib/gaps/engine.ts';
import { zonesOf } from '#lib/gaps/measure.ts';
import { normsFrom, type Norm } from '#lib/gaps/norms.ts';
import { weekBit, type Supply } from '#lib/gaps/supply.ts';
import { areaTree } from '#lib/gaps/tree.ts';
import { crow } from '#lib/reach/crow.ts';
import type { Reached } from '#lib/reach/reach.ts';
import { applied, inverse, net, stepsOf } from '#lib/scenarios/apply.ts';
import { pointOf, refOf } from '#lib/scenarios/change-fields.ts';
import { beginOf } from '#lib/scenarios/begin.ts';
import { parseChange } from '#lib/scenarios/change-form.ts';
import { columnsFor, moved, narrowed, shares, slice } from '#lib/scenarios/effect.ts';
import { effectText } from '#lib/scenarios/effectwords.ts';
import { judge } from '#lib/scenarios/judging.ts';
import { pinsOf } from '#lib/scenarios/pins.ts';
import { sizeEffect, sizesOf } from '#lib/scenarios/sizes.ts';
import { settingsFrom } from '#lib/gaps/settings.ts';
import type { GapClass, Use } from '#lib/gaps/result.ts';
import type { Look } from '#lib/reports/classwords.ts';
import { groupEffects, shareEffects, tens } from '#lib/scenarios/figures.ts';
import { movedTo, spotOf, yearlyOf, type Change, type NewActivity, type NewPlace } from '#lib/scenarios/scenario.ts';
import { changeWords, costWords, totalCostWords, weekWords } from '#lib/scenarios/words.ts';
import { kinds, type Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { adult, plain, spot } from '../support/town.ts';

const supply = (noun: Supply['noun'], id: number, over: Partial<Supply> = {}): Supply => ({
	...{ noun, id, slug: `${noun}-${id}`, title: `${noun} ${id}`, placeId: noun === 'place' ? id : null },
	...spot(160_000 + 150 * id, 410_000 + 70 * id),
	...{ access: 'publiek', indoors: true, kinds: ['walk-in'], targetGroups: [], week: weekBit(2, 0), regularity: 1 },
	...{ mode: 'open', otherWays: [], joining: 'walk-in', price: 'free', priceCents: null, consumptionRequired: false },
	...{ stepFree: 'yes', toilet: 'yes', verifyBy: '9999-12-31', used: null, usedIn: null },
	...over
});
const base: Supply[] = [
	...[1, 2, 3, 4].map((id) => supply('place', id)),
	...[1, 2, 3].map((id) => supply('activity', id, { placeId: id === 3 ? null : 2 }))
];
const newPlace = (over: Partial<NewPlace> = {}): NewPlace => ({
	...{ key: 'a', name: 'Kantine', type: 'sports-canteen', access: 'publiek', indoors: true, kinds: ['walk-in'] },
	...{ targetGroups: [], ...spot(160_500, 410_500), week: weekBit(2, 2), seats: 30, priceCents: null },
	...over
});

const newActivity = (over: Partial<NewActivity> = {}): NewActivity => ({
	...{ key: 'b', name: 'Soep op dinsdag', indoors: true, kinds: ['walk-in'], targetGroups: [] },
	...{ ...spot(160_500, 410_500), week: weekBit(2, 2), seats: 12, priceCents: null, placeId: null, placeName: '' },
	...over
});

const ref = fc.oneof(
	fc.record({ noun: fc.constant('place' as const), id: fc.integer({ min: 1, max: 5 }) }),
	fc.record({ noun: fc.constant('activity' as const), id: fc.integer({ min: 1, max: 4 }) })
);
const of = { ref, title: fc.constant('iets'), yearlyCents: fc.constant(null) };
const anyWeek = fc.integer({ min: 0, max: 2 ** 21 - 1 });
const anySpot = { dx: fc.integer({ min: 0, max: 2000 }), dy: fc.integer({ min: 0, max: 2000 }) };
const change: fc.Arbitrary<Change> = fc.oneof(
	fc.record({ kind: fc.constant('close' as const), ...of }),
	fc.record({ kind: fc.constant('hours' as const), ...of, week: anyWeek }),
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
	fc.record({ at: fc.option(fc.integer({ min: 1, max: 5 })), ...anySpot }).map(({ at, dx, dy }) => ({
		...{ kind: 'add-activity' as const, yearlyCents: null },
		activity: newActivity({ ...spot(160_000 + dx, 410_000 + dy), placeId: at })
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

const norm: Norm = {
	...{ id: 1, kind: 'walk-in', targetGroup: 'everyone', maxMinutes: 10, minDayParts: 1, minFit: 0.2 },
	...{ source: 'test', proposal: true, at: new Date(0), by: 'test' }
};
const norms = normsFrom(kinds.keys.map((kind) => ({ ...norm, kind })));
const grid = plain(20, 20);
const placed = async (one: Supply) => {
	const [reached] = await crow().minutes(grid, [one], adult, 15);
	return place(one, () => reached as Reached, norms, '2026-11-22');
};

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

	test('closing, and losing hours or ways in, never brings anybody anything', async () => {
		const columns = columnsFor('walk-in', 0);
		const before = slice(build(grid, await Promise.all(base.map(placed))), columns);
		const less = fc.oneof(
			fc.record({ kind: fc.constant('close' as const), ...of }),
			fc.record({ kind: fc.constant('hours' as const), ...of, week: fc.constantFrom(0, weekBit(2, 0)) }),
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

describe('the outcome of an area afterwards', () => {
	const settings = settingsFrom([]);
	const cell = (of: GapClass, served: number, used: Use = 'unknown') => ({
		...{ class: of, served: { value: served }, setting: 'any' as const, used }
	});
	test.each<[GapClass, number, number, number, Look]>([
		['shortage', 0.5, 0.71, 1, 'misfit'],
		['shortage', 0.5, 0.69, 4, 'shortage'],
		['misfit', 0.8, 0.69, 1, 'shortage'],
		['balance', 0.8, 0.6, 1, 'little-asked'],
		['balance', 0.8, 0.9, 3, 'surplus'],
		['surplus', 0.9, 0.9, 2, 'balance'],
		['unknown', 0.5, 1, 9, 'unknown']
	])('%s with %d served becomes, with %d and a choice of %d, %s', (of, served, share, choice, after) => {
		expect(judge(cell(of, served), { share, choice }, settings).after).toBe(after);
	});
	test('what is well used is no surplus, and where nothing changes it stays', () => {
		const used = cell('balance', 0.9, 'well');
		expect(judge(used, { share: 1, choice: 9 }, settings).after).toBe('balance');
		expect(judge(cell('surplus', 0.9), null, settings)).toEqual({ before: 'surplus', after: 'surplus', setting: 'any' }); // prettier-ignore
	});
	test('it tells of no more than tens, and less supply never makes it better', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(one, other) => {
					const [less, more] = [Math.min(one, other), Math.max(one, other)];
					const bad = (share: number, of: GapClass) =>
						['shortage', 'misfit'].indexOf(judge(cell(of, 0.5), { share, choice: 1 }, settings).after);
					for (const of of ['shortage', 'misfit'] as const) expect(bad(less, of)).toBeLessThanOrEqual(bad(more, of));
				}
			)
		);
	});
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

describe('figures of a scenario', () => {
	const tree = areaTree([
		{ id: 1, level: 'municipality', parentId: null, memberIds: [] },
		{ id: 2, level: 'district', parentId: 1, memberIds: [] },
		{ id: 3, level: 'district', parentId: 1, memberIds: [] }
	]);
	const two = { ...grid, district: Int32Array.from(grid.x, (x) => (x < 1610 ? 2 : 3)) };
	const zones = zonesOf(two, tree);
	const nobody = Array.from({ length: COUNTED }, () => new Uint8Array(tree.ids.length));

	test('count who newly has something, and who no longer has', async () => {
		const columns = columnsFor('walk-in', 0);
		const before = slice(build(grid, await Promise.all(base.slice(0, 2).map(placed))), columns);
		const after = slice(build(grid, await Promise.all(base.slice(1, 3).map(placed))), columns);
		const { gained, lost } = moved(before, after, zones);
		const count = (state: typeof before, other: typeof before) =>
			Array.from(grid.x, (_, square) => square).filter((square) => state.counts[square] && !other.counts[square])
				.length;
		expect(gained[0]).toBe(count(after, before) * 1000);
		expect(lost[0]).toBe(count(before, after) * 1000);
		expect(gained[0]).toBeGreaterThan(0);
	});

	test.each([
		[0, { value: 0 }],
		[1, { value: null, why: 'under-ten' }],
		[9_999, { value: null, why: 'under-ten' }],
		[10_000, { value: 10 }],
		[314_000, { value: 310 }],
		[315_000, { value: 320 }]
	])('%i thousandths of people are told in tens', (people, told) => {
		expect(tens(people)).toEqual(told);
	});

	test('two spots that differ by one square tell nothing of who lives in that square', () => {
		const node = tree.numbers.get(2)!;
		const whole = tree.numbers.get(1)!;
		const told = (gained: number, lost = 0) => {
			const size = tree.ids.length * COUNTED;
			const put = (people: number) => {
				const all = new Float64Array(size);
				for (const at of [node, whole]) all[at * COUNTED] = people * 1000;
				return all;
			};
			const served = put(40);
			const living = new Float64Array(size).fill(200_000);
			const sides = {
				zones: { ...zones, total: living },
				moved: { gained: put(gained), lost: put(lost) },
				before: { columns: COUNTED, served, overlap: served },
				after: { columns: COUNTED, served, overlap: served },
				...{ changed: 1, leastPeople: 5, wellServed: 0.7 },
				hidden: { people: nobody, served: nobody }
			};
			return groupEffects(sides, 2)[0]!;
		};
		// Somebody alone in a square, and nobody there: the same answer.
		expect(told(63)).toEqual(told(64));
		expect(told(3)).toEqual(told(9));
		expect(told(63)).toMatchObject({
			before: { value: 0.2 },
			after: { value: 0.5 },
			gained: { value: 60 },
			lost: { value: 0 }
		});
		expect(told(3)).toMatchObject({ after: { value: 0.2 }, gained: { value: null, why: 'under-ten' } });
		expect(told(0, 40)).toMatchObject({ after: { value: 0 }, lost: { value: 40 } });
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 190 }), fc.integer({ min: 0, max: 40 }), (gained, lost) => {
				const [one, other] = [told(gained, lost), told(Math.round(gained / 10) * 10, Math.round(lost / 10) * 10)];
				if (gained >= 10 && lost >= 10) expect(one).toEqual(other);
			})
		);
	});

	test('divide people evenly over what is near, and tell in tens who loses', async () => {
		const columns = columnsFor('walk-in', 0);
		const twin = supply('place', 5, { ...spot(160_150, 410_070), title: 'Nieuw' });
		const [one, other] = [await placed(base[0]!), await placed(twin)];
		const before = slice(build(grid, [one]), columns);
		const after = slice(build(grid, [one, other]), columns);
		const sides = { staying: [one], gone: [], more: [other] };
		const found = shares(before, after, sides, zones.people[0]!, { column: columns[0]!, group: 0 });
		const [first, second] = [found.find(({ key }) => key === 'place:1')!, found.find(({ key }) => key === 'place:5')!];
		expect(first.after!.part).toBe(first.before!.part / 2);
		expect(first.after!.people).toBe(first.before!.people);
		expect(second).toMatchObject({ before: null, after: first.after });
		const [own, neighbour] = shareEffects(found, new Set(['place:5']), zones.people[0]!);
		expect(own).toMatchObject({ title: 'Nieuw', before: null, isNeighbour: false });
		expect(neighbour!.before!.part.value! % 10).toBe(0);
		expect(neighbour!.sharedWith).toEqual([{ title: 'Nieuw', people: neighbour!.before!.people }]);
	});
});

describe('the form of a change', () => {
	const form = (fields: Record<string, string | string[]>) => {
		const data = new FormData();
		for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) data.append(name, value);
		return data;
	};
	const here = { lon: 5.52, lat: 51.77 };

	test('a new place needs a name, a type, a spot and a time', () => {
		const empty = parseChange(form({ wat: 'add' }), null, null, 'k');
		expect(empty.ok || empty.problems.map(({ field }) => field).sort()).toEqual(['naam', 'soort', 'waar', 'week']);
		const filled = form({
			wat: 'add',
			naam: 'Kantine',
			soort: 'sports-canteen',
			week: ['5', '20', '99'],
			prijs: '2,50',
			kosten: '1.200'
		});
		expect(parseChange(filled, here, null, 'k')).toEqual({
			ok: true,
			change: {
				kind: 'add',
				yearlyCents: 120_000,
				place: {
					...{ key: 'k', name: 'Kantine', type: 'sports-canteen', access: 'publiek', indoors: true, ...here },
					...{ kinds: ['walk-in', 'move-together', 'room'], targetGroups: [], week: (1 << 5) | (1 << 20) },
					...{ seats: null, priceCents: 250, consumption: false }
				}
			}
		});
	});

	test.each([
		[
			{ wat: 'close', kies: 'place:3' },
			'De Wolput',
			{ kind: 'close', ref: { noun: 'place', id: 3 }, title: 'De Wolput', yearlyCents: null }
		],
		[
			{ wat: 'price', kies: 'activity:3', prijs: '3', kosten: '-300' },
			'Koffie',
			{
				kind: 'price',
				ref: { noun: 'activity', id: 3 },
				title: 'Koffie',
				priceCents: 300,
				consumption: false,
				yearlyCents: -30_000
			}
		],
		[
			{ wat: 'size', kies: 'place:3', stoelen: '80' },
			'Zaal',
			{ kind: 'size', ref: { noun: 'place', id: 3 }, title: 'Zaal', seats: 80, yearlyCents: null }
		],
		[
			{ wat: 'hours', kies: 'place:3', week: ['0'] },
			'Zaal',
			{
				kind: 'hours',
				ref: { noun: 'place', id: 3 },
				title: 'Zaal',
				week: 1,
				mode: 'open',
				otherWays: [],
				yearlyCents: null
			}
		]
	])('%j is understood', (fields, title, expected) => {
		expect(parseChange(form(fields), null, { title, ...here }, 'k')).toEqual({ ok: true, change: expected });
	});

	test('all ways in are read, the most open one first', () => {
		const fields = { wat: 'hours', kies: 'place:3', 'week-members': ['20'], 'week-by-appointment': ['0', '3'] };
		expect(parseChange(form(fields), null, { title: 'Zaal', ...here }, 'k')).toMatchObject({
			change: { week: 0b1001, mode: 'by-appointment', otherWays: [{ mode: 'members', week: 1 << 20 }] }
		});
	});

	test('the form of other hours begins with every way in, and sent as it is changes nothing', () => {
		const hall = supply('place', 3, { mode: 'with-host', week: 5, otherWays: [{ mode: 'members', week: 1 << 20 }] });
		const sent = form({ wat: 'hours', kies: 'place:3', ...beginOf('hours', hall) });
		const parsed = parseChange(sent, null, hall, 'k');
		const { steps } = stepsOf([hall], parsed.ok ? [parsed.change] : []);
		expect(applied([hall], steps)).toEqual([hall]);
		const drink = supply('place', 3, { consumptionRequired: true });
		const price = parseChange(form({ wat: 'price', kies: 'place:3', ...beginOf('price', drink) }), null, drink, 'k');
		expect(price).toMatchObject({ change: { priceCents: 0, consumption: true } });
	});

	test('a new activity is at the place that is chosen, or where somebody says', () => {
		const fields = { wat: 'add-activity', naam: 'Soep', ontmoeting: 'eat-together', week: '5', betaling: 'gratis' };
		const at = parseChange(form({ ...fields, kies: 'place:3' }), null, { title: 'Zaal', ...here }, 'k');
		expect(at).toMatchObject({ change: { activity: { placeId: 3, placeName: 'Zaal', ...here } } });
		expect(parseChange(form({ ...fields, waarin: 'buiten' }), here, null, 'k')).toMatchObject({
			change: { activity: { placeId: null, indoors: false, ...here } }
		});
		const empty = parseChange(form({ wat: 'add-activity' }), null, null, 'k');
		expect(empty.ok || empty.problems.map(({ field }) => field).sort()).toEqual(['naam', 'ontmoeting', 'waar', 'week']);
	});

	test.each([
		[{ wat: 'close', kies: 'place:0' }, null, 'kies'],
		[{ wat: 'close', kies: 'place:3' }, null, 'kies'],
		[{ wat: 'move', kies: 'place:3' }, 'Zaal', 'waar'],
		[{ wat: 'size', kies: 'place:3', stoelen: 'veel' }, 'Zaal', 'stoelen'],
		[{ wat: 'price', kies: 'place:3', prijs: 'duur' }, 'Zaal', 'prijs'],
		[{ wat: 'slopen', kies: 'place:3' }, 'Zaal', 'wat']
	])('%j is not: %s', (fields, title, field) => {
		const parsed = parseChange(form(fields), null, title === null ? null : { title, ...here }, 'k');
		expect(parsed.ok || parsed.problems.map((problem) => problem.field)).toEqual([field]);
	});

	test.each([
		['51.7717, 5.5243', { lat: 51.7717, lon: 5.5243 }],
		['5.5243 51.7717', { lat: 51.7717, lon: 5.5243 }],
		['51.7717,5.5243', { lat: 51.7717, lon: 5.5243 }],
		['Schadewijk', null],
		['48.85, 2.35', null],
		['5341', null]
	])('"%s" as a point', (text, expected) => {
		expect(pointOf(text)).toEqual(expected);
	});

	test('a point in RD metres is one too', () => {
		expect(pointOf('164500 419000')!.lat).toBeCloseTo(51.76, 1);
	});

	test('which supply is meant', () => {
		expect([refOf('place:12'), refOf('activity:7'), refOf('place:x'), refOf(null)]).toEqual([
			{ noun: 'place', id: 12 },
			{ noun: 'activity', id: 7 },
			null,
			null
		]);
	});
});

test('what is dragged keeps everything but its spot', () => {
	const add: Change = { kind: 'add', place: newPlace(), yearlyCents: 5 };
	const there = { lon: 5.6, lat: 51.8 };
	expect(movedTo(add, there)).toEqual({ ...add, place: { ...newPlace(), ...there } });
	expect(spotOf(movedTo(add, there))).toMatchObject(there);
	expect(spotOf({ kind: 'close', ref: { noun: 'place', id: 1 }, title: 'x', yearlyCents: null })).toBeNull();
});

test('costs are added up, and what is not known is said', () => {
	const add = (yearlyCents: number | null): Change => ({ kind: 'add', place: newPlace(), yearlyCents });
	expect(yearlyOf([add(100_000), add(-30_000), add(null)])).toEqual({ cents: 70_000, unknown: 1 });
	expect([[], [add(null)], [add(0)], [add(100_000), add(null)]].map(totalCostWords)).toEqual([
		'kost niets extra',
		'kosten nog niet ingevuld',
		'kost niets extra',
		'kost € 1.000 per jaar, en van 1 van de 2 veranderingen nog niet ingevuld'
	]);
	expect([costWords(120_000), costWords(-30_000), costWords(null)]).toEqual([
		'kost € 1.200 per jaar',
		'scheelt € 300 per jaar',
		''
	]);
});

test.each([
	[weekBit(2, 2), 'dinsdag in de avond'],
	[[1, 2, 3, 4, 5].reduce((week, day) => week | weekBit(day, 0), 0), 'doordeweeks in de ochtend'],
	[2 ** 21 - 1, 'elke dag in de ochtend; elke dag in de middag; elke dag in de avond'],
	[weekBit(6, 1) | weekBit(7, 1) | weekBit(1, 2), 'zaterdag en zondag in de middag; maandag in de avond'],
	[0, 'nooit']
])('week %i is %s', (week, words) => {
	expect(weekWords(week)).toBe(words);
});

test.each([
	[{ before: 0.61, after: 0.72, gained: 310, lost: 0 }, '61 % wordt 72 %, 310 erbij'],
	[{ before: 0.61, after: 0.62, gained: 10, lost: null }, '61 % wordt 62 %, 10 erbij, minder dan 10 eraf'],
	[{ before: 0.61, after: 0.61, gained: 0, lost: 0 }, '61 %'],
	[{ before: 0.61, after: 0.61, gained: null, lost: null }, '61 %, minder dan 10 erbij, minder dan 10 eraf'],
	[{ before: null, after: null, gained: null, lost: null }, 'te weinig mensen']
])('%j reads as %s', (values, words) => {
	const figure = (value: number | null) => (value === null ? { value, why: 'few-people' as const } : { value });
	const { before, after, gained, lost } = values;
	const moved = (value: number | null) => (value === null ? { value, why: 'under-ten' as const } : { value });
	const effect = { before: figure(before), after: figure(after), gained: moved(gained), lost: moved(lost) };
	expect(effectText({ group: 'everyone', ...effect, choice: { before: figure(null), after: figure(null) } })).toBe(
		words
	);
});

test('a change is one sentence', () => {
	expect(changeWords({ kind: 'add', place: newPlace({ priceCents: 250 }), yearlyCents: null })).toBe(
		'Kantine komt erbij: sportkantine, voor 30 mensen, € 2,50 per keer. Open: dinsdag in de avond.'
	);
	expect(
		changeWords({ kind: 'close', ref: { noun: 'place', id: 1 }, title: 'De Wolput', yearlyCents: null })
	).toContain('Wat daar is, stopt ook');
});
