// The figures of a scenario: who wins and who loses, in tens, and how an area stands afterwards.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COUNTED } from '#lib/gaps/columns.ts';
import { build } from '#lib/gaps/engine.ts';
import { zonesOf } from '#lib/gaps/measure.ts';
import { areaTree } from '#lib/gaps/tree.ts';
import { columnsFor, moved, shares, slice } from '#lib/scenarios/effect.ts';
import { judge, type Afterwards, type Standing } from '#lib/scenarios/judging.ts';
import { settingsFrom } from '#lib/gaps/settings.ts';
import type { GapClass, Setting, Use } from '#lib/gaps/result.ts';
import type { Look } from '#lib/reports/classwords.ts';
import { groupEffects, shareEffects, tens } from '#lib/scenarios/figures.ts';
import { base, grid, placed, supply } from '../support/plans.ts';
import { spot } from '../support/town.ts';

describe('the outcome of an area afterwards', () => {
	const settings = settingsFrom([]);
	const asked: Record<GapClass, number> = { shortage: 40, misfit: 40, surplus: 10, balance: 10, unknown: 40 };
	const cell = (of: GapClass, served: number, used: Use = 'unknown', setting: Setting = 'any') => ({
		...{ class: of, served: { value: served }, setting, used, heard: true },
		...{ people: { value: 2000 }, answers: { value: asked[of] } }
	});
	const lookAfter = (of: Standing['cell'], after: Afterwards) => judge([{ cell: of, after }], settings).after.look;
	test.each<[GapClass, number, number, number, Look]>([
		['shortage', 0.5, 0.71, 1, 'misfit'],
		['shortage', 0.5, 0.69, 4, 'shortage'],
		['misfit', 0.8, 0.69, 1, 'shortage'],
		['balance', 0.8, 0.6, 1, 'little-asked'],
		['balance', 0.8, 0.9, 3, 'surplus'],
		['surplus', 0.9, 0.9, 1.9, 'balance'],
		['unknown', 0.5, 1, 9, 'unknown']
	])('%s with %d served becomes, with %d and a choice of %d, %s', (of, served, share, choice, after) => {
		expect(lookAfter(cell(of, served), { share, choice })).toBe(after);
	});
	test('what is well used is no surplus, and where nothing changes it stays', () => {
		const used = cell('balance', 0.9, 'well');
		expect(lookAfter(used, { share: 1, choice: 9 })).toBe('balance');
		const same = { look: 'surplus', setting: 'any' };
		expect(judge([{ cell: cell('surplus', 0.9), after: null }], settings)).toEqual({ before: same, after: same });
	});
	test('few who ask, of a group that was heard, are few afterwards too', () => {
		const few = { ...cell('balance', 0.5), answers: { value: null, why: 'few-answers' as const } };
		expect(lookAfter(few, { share: 0.9, choice: 4 })).toBe('surplus');
	});
	test('of indoors, outdoors and both it is the worst, before and after: also where that is another one', () => {
		const standings = [
			{ cell: cell('misfit', 0.9), after: { share: 0.8, choice: 1 } },
			{ cell: cell('misfit', 0.9, 'unknown', 'indoors'), after: { share: 0, choice: 0 } },
			{ cell: cell('unknown', 0, 'unknown', 'outdoors'), after: { share: 0, choice: 0 } }
		];
		expect(judge(standings, settings)).toEqual({
			before: { look: 'misfit', setting: 'any' },
			after: { look: 'shortage', setting: 'indoors' }
		});
	});
	test('it tells of no more than tens, and less supply never makes it better', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(one, other) => {
					const [less, more] = [Math.min(one, other), Math.max(one, other)];
					const bad = (share: number, of: GapClass) =>
						['shortage', 'misfit'].indexOf(lookAfter(cell(of, 0.5), { share, choice: 1 }));
					for (const of of ['shortage', 'misfit'] as const) expect(bad(less, of)).toBeLessThanOrEqual(bad(more, of));
				}
			)
		);
	});
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
