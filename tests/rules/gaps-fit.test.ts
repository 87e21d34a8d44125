// How well supply fits, the class of a gap, and areas as a tree: a table each.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { classify } from '#lib/gaps/classify.ts';
import { fitOf, fitParts, weekOf, type Asked } from '#lib/gaps/fit.ts';
import { wilson } from '#lib/gaps/interval.ts';
import type { GapClass } from '#lib/gaps/result.ts';
import { settingsFrom } from '#lib/gaps/settings.ts';
import { groupsOf, opennessOf } from '#lib/gaps/supply-facts.ts';
import { suits, weekBit, type Supply } from '#lib/gaps/supply.ts';
import { areaTree, leafOf } from '#lib/gaps/tree.ts';

const monday = (part: number) => weekBit(1, part);
const coffee: Supply = {
	...{ noun: 'place' as const, id: 1, slug: 'koffie', title: 'Koffiehoek', placeId: 1, lon: 5.5, lat: 51.7 },
	...{ access: 'publiek' as const, indoors: true, kinds: ['walk-in' as const], targetGroups: [], otherWays: [] },
	...{ week: monday(0) | monday(1), regularity: 1, mode: 'open' as const, joining: 'walk-in' as const },
	...{ price: 'free' as const, priceCents: null, consumptionRequired: false, stepFree: 'yes' as const },
	...{ toilet: 'yes' as const, verifyBy: '2027-01-01', used: null, usedIn: null }
};
const asked: Asked = { group: 'everyone', week: weekOf[0]!, minDayParts: 2, today: '2026-11-22' };
const fitting = (more: Partial<Supply>, ask: Partial<Asked> = {}) => {
	const [supply, question] = [
		{ ...coffee, ...more },
		{ ...asked, ...ask }
	];
	const product = fitParts(supply, question).reduce((all, { value }) => all * value, 1);
	expect(fitOf(supply, question)).toBeCloseTo(product, 12);
	return Math.round(product * 1000) / 1000;
};

describe('fit', () => {
	test.each<[string, Partial<Supply>, Partial<Asked>, number]>([
		['open, free, for everyone, looked at: all of it', {}, {}, 1],
		['closed in that day part: nothing', {}, { week: weekOf[2]! }, 0],
		['hours not known: nothing', { week: null }, {}, 0],
		['open half as often as the norm asks', {}, { minDayParts: 4 }, 0.5],
		['every other week', { noun: 'activity', regularity: 0.5 }, {}, 0.5],
		['more often than the norm asks is not more than enough', { week: 2 ** 21 - 1 }, {}, 1],
		['by appointment only', { mode: 'by-appointment' }, {}, 0.6],
		['members only', { mode: 'members' }, {}, 0.2],
		[
			'members on Monday evening, when everybody else is out',
			{ otherWays: [{ mode: 'members', week: monday(2) }] },
			{ week: weekOf[2]! },
			0.2
		],
		['one must sign up', { noun: 'activity', joining: 'sign-up' }, {}, 0.8],
		['for 65+, asked for 65+', { targetGroups: ['age-65-plus'] }, { group: 'age-65-plus' }, 1],
		['for 65+, asked for 15–24', { targetGroups: ['age-65-plus'] }, { group: 'age-15-24' }, 0],
		['for 65+, asked for carers', { targetGroups: ['age-65-plus'] }, { group: 'carers' }, 0.5],
		['for 65+, asked for everyone', { targetGroups: ['age-65-plus'] }, {}, 0.2],
		['one must buy something', { consumptionRequired: true }, {}, 0.7],
		['it costs € 4', { price: 'amount', priceCents: 400 }, {}, 0.8],
		['it costs € 25', { price: 'amount', priceCents: 2500 }, {}, 0.4],
		['steps, for who uses a wheelchair', { stepFree: 'no' }, { group: 'disability' }, 0],
		['steps, for 65+', { stepFree: 'no' }, { group: 'age-65-plus' }, 0.6],
		['steps, for 25–44', { stepFree: 'no' }, { group: 'age-25-44' }, 1],
		['to be looked at again today is in time', { verifyBy: '2026-11-22' }, {}, 1],
		['to be looked at again yesterday', { verifyBy: '2026-11-21' }, {}, 0.7],
		['never looked at', { verifyBy: null }, {}, 0.7],
		['an activity nobody is asked about', { noun: 'activity', verifyBy: null }, {}, 1]
	])('%s', (_, supply, question, expected) => expect(fitting(supply, question)).toBe(expected));

	test('of what nobody is asked it does not say that somebody looked', () => {
		const says = (supply: Partial<Supply>) => fitParts({ ...coffee, ...supply }, asked).at(-1)!.sentence;
		expect(says({ noun: 'activity', verifyBy: '2027-01-01' })).toBe('Het is op tijd nagekeken.');
		expect(says({ noun: 'activity', verifyBy: null })).toContain('Dit vragen we niet na');
		expect(says({ verifyBy: null })).toBe('Niemand heeft dit nog nagekeken.');
	});

	test('what hardly fits is less than any norm of the first set asks: it serves nobody', () => {
		const least = Math.min(
			...[...readFileSync('migrations/023_norms.sql', 'utf8').matchAll(/then ([\d.]+) else ([\d.]+) end/g)].flatMap(
				([, one, other]) => [Number(one), Number(other)]
			)
		);
		expect(fitting({ targetGroups: ['age-15-24'] })).toBeLessThan(least);
		expect(fitting({ mode: 'members' })).toBeLessThan(least);
	});

	test('what is not known to be indoors counts only when that does not matter', () => {
		const unknown = { indoors: null };
		expect([suits(unknown, 'any'), suits(unknown, 'indoors'), suits(unknown, 'outdoors')]).toEqual([
			true,
			false,
			false
		]);
		expect([suits(coffee, 'indoors'), suits(coffee, 'outdoors')]).toEqual([true, false]);
	});

	test('a park is always open, a building without hours is not known to be', () => {
		expect(opennessOf(null, 'openbaar', '2026-11-22').week).toBe(2 ** 21 - 1);
		expect(opennessOf(null, 'publiek', '2026-11-22').week).toBeNull();
	});

	test('12 to 18 years is for two age groups; ages say more than what was ticked', () => {
		expect(groupsOf(['everyone', 'parents'], 12, 18)).toEqual(['age-0-14', 'age-15-24', 'parents']);
		expect(groupsOf(['age-65-plus'], null, null)).toEqual(['age-65-plus']);
		expect(groupsOf(['everyone'], 0, null)).toEqual(['everyone']);
	});
});

describe('class', () => {
	const settings = settingsFrom([]);
	test.each<[string, number | null, number | null, number | null, number, GapClass]>([
		['much need, little served', 20, 1000, 0.69, 1, 'shortage'],
		['much need though well served', 10, 1000, 0.7, 5, 'misfit'],
		['little need, well served, much to choose from', 10, 2000, 0.7, 3, 'surplus'],
		['little need, well served', 10, 2000, 0.7, 1.9, 'balance'],
		['little need, little served', 10, 2000, 0.1, 0, 'balance'],
		['nine answers', 9, 100, 0, 0, 'unknown'],
		['answers that may not be told', null, 100, 0, 0, 'unknown'],
		['four people', 10, 4, 0, 0, 'unknown'],
		['people not known', 10, null, 0, 0, 'unknown'],
		['who is served not known', 10, 100, null, 0, 'unknown']
	])('%s', (_, answers, people, served, overlap, expected) =>
		expect(classify({ answers, people, served, overlap }, settings)).toBe(expected)
	);

	test.each<[used: number | null, expected: GapClass]>([
		[null, 'surplus'],
		[0.69, 'surplus'],
		[0.7, 'balance'],
		[1, 'balance']
	])('what people can choose from and is %s full, is %s', (used, expected) => {
		const plenty = { answers: 10, people: 2000, served: 0.9, overlap: 3.5 };
		expect(classify({ ...plenty, used }, settings)).toBe(expected);
		expect(classify({ ...plenty, answers: 40, used }, settings)).toBe('misfit');
	});

	test.each<[heard: boolean, people: number, served: number, expected: GapClass]>([
		[false, 2000, 0.2, 'unknown'],
		[true, 2000, 0.2, 'balance'],
		[true, 2000, 0.9, 'surplus'],
		// Nine of 900 would be much: that few ask says nothing here.
		[true, 900, 0.2, 'unknown'],
		[true, 901, 0.2, 'balance']
	])(
		'few who ask, of a group that was heard (%s), among %d people of whom %d have something, is %s',
		(heard, people, served, expected) => {
			const weighed = { answers: null, fewOfHeard: heard, people, served, overlap: 4 };
			expect(classify(weighed, settings)).toBe(expected);
		}
	);

	test('the interval is that of Wilson, and never outside nought and everybody', () => {
		expect(wilson(10, 100)).toEqual([55.2, 174.4]);
		expect(wilson(5, 5)).toEqual([565.5, 1000]);
		expect(wilson(12, 5)).toEqual([565.5, 1000]);
	});
});

describe('areas as a tree', () => {
	const areas = [
		{ id: 1, level: 'municipality' as const, parentId: null, memberIds: [] },
		...[2, 3, 4].map((id) => ({ id, level: 'district' as const, parentId: 1, memberIds: [] })),
		...[5, 6].map((id) => ({ id, level: 'neighbourhood' as const, parentId: 2, memberIds: [] })),
		{ id: 7, level: 'group' as const, parentId: null, memberIds: [2, 3] },
		{ id: 8, level: 'group' as const, parentId: null, memberIds: [3, 4] }
	];
	test('a group of wijken fits in between; one that takes from two groups does not, and is the sum of its parts', () => {
		const tree = areaTree(areas);
		expect(tree.ids[tree.parent[tree.numbers.get(2)!]!]).toBe(7);
		expect(tree.loose.get(8)).toEqual([tree.numbers.get(3), tree.numbers.get(4)]);
	});

	test('who is somewhere in a wijk is in no buurt of it', () => {
		const tree = areaTree(areas);
		expect(leafOf(tree, 2, 5)).toBe(tree.numbers.get(5));
		expect(leafOf(tree, 2, null)).toBe(tree.rest[tree.numbers.get(2)!]);
		expect(leafOf(tree, 4, null)).toBe(tree.numbers.get(4));
		expect(leafOf(tree, null, null)).toBe(tree.rest[0]);
	});
});
