// How figures about people leave the room: in steps, so that no figure and no class points at anybody.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersTold, choiceInSteps, inSteps, stepOf } from '#lib/gaps/rounding.ts';
import { wellServedMayBeTold } from '#lib/gaps/withhold-served.ts';

describe('rounding', () => {
	test.each<[share: number, people: number, told: number]>([
		[0.456, 1000, 0.45],
		[0.7, 1000, 0.7],
		[0.29, 500, 0.29],
		[0.83125, 40, 0.8],
		[0.94, 100, 0.9],
		[0.999, 60, 0.9],
		[1, 60, 1],
		[1, 5, 1],
		[0.9, 7, 0],
		[0, 400, 0]
	])('a share of %d of %d people is told as %d', (share, people, told) => {
		expect(inSteps(share, people, 5)).toBe(told);
		expect(inSteps(share, people, 5)).toBeLessThanOrEqual(share + 1e-9);
	});

	test('two shares that are told differ by nobody or by at least five people', () => {
		fc.assert(
			fc.property(fc.integer({ min: 5, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (people, share) => {
				expect((stepOf(people, 5) / 100) * people).toBeGreaterThanOrEqual(5 - 1e-6);
				expect(inSteps(share, people, 5)).toBeLessThanOrEqual(share + 1e-9);
				expect(share - inSteps(share, people, 5)).toBeLessThan(stepOf(people, 5) / 100 + 1e-9);
			})
		);
	});

	test.each([0.7, 0.65, 0.5, 0.9, 0.05])(
		'a share and the class, which tells on which side of %d it lies, together point at nobody',
		(threshold) => {
			for (let people = 5; people <= 200; people++) {
				const toldOf = wellServedMayBeTold(people * 1000, 5 * 1000, threshold);
				const told = new Map<string, { least: number; most: number }>();
				// Up to all but one hundredth of a person: that it is everybody may be told.
				for (let served = 0; served < people * 100; served++) {
					const share = served / (people * 100);
					const key = `${inSteps(share, people, 5, toldOf ? threshold : undefined)} ${toldOf && share >= threshold}`;
					const known = told.get(key);
					told.set(key, { least: Math.min(known?.least ?? served, served), most: served });
				}
				const narrow = [...told].filter(([, { least, most }]) => most + 1 - least < 5 * 100 - 1);
				expect(narrow, `${people} people`).toEqual([]);
			}
		}
	);

	test.each<[average: number, people: number, told: number]>([
		[0, 10, 0],
		[0.83125, 40, 0.8],
		[1.1, 10, 1],
		[1.5, 10, 1.5],
		[1.99, 5, 1],
		[2.79, 30, 2.6],
		[2.79, 80, 2.7],
		[3, 40, 3]
	])('%d to choose from of %d people is told as %d', (average, people, told) => {
		expect(choiceInSteps(average, people, 5)).toBe(told);
	});

	test('of all answers is told how many from ten on, and the month of the first', () => {
		expect(answersTold({ total: 9, from: '2026-01-02' }, 10)).toEqual({
			answersCounted: { value: null, why: 'few-answers' },
			answersFrom: null
		});
		expect(answersTold({ total: 43, from: '2026-01-02' }, 10)).toEqual({
			answersCounted: { value: 43 },
			answersFrom: '2026-01'
		});
	});

	test('on the well served side a share is told as at least that', () => {
		expect(inSteps(0.83, 40, 5, 0.7)).toBe(0.7);
		expect(inSteps(0.69, 40, 5, 0.7)).toBe(0.4);
		expect(inSteps(0.83, 60, 5, 0.7)).toBe(0.8);
	});
});
