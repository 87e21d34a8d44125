// Answers beside people: silence is seen, and what few answered cannot be worked out from the rest.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure } from '#lib/gaps/result.ts';
import { finish } from '#lib/gaps/steps.ts';
import { listening } from '#lib/gaps/said.ts';
import { answersBy, answersFrom } from '#lib/gaps/totals.ts';
import { areaTree } from '#lib/gaps/tree.ts';
import { withholdParts } from '#lib/gaps/withhold-parts.ts';
import { PROTECTS, SHOWN, SMALL } from '#lib/gaps/withhold.ts';
import type { CountedNeed } from '#lib/needs/need.ts';
import { figureWords, response, shareWords, type Part } from '#lib/needs/response.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';

const part = (name: string, people: number | null, count: number): Part => ({
	...{ key: name, name, people },
	answers: count < 10 ? { value: null, why: 'few-answers' } : { value: count }
});

describe('what is withheld of a whole that is told', () => {
	test.each([
		['nothing, when all are enough', [40, 10, 12], [SHOWN, SHOWN, SHOWN]],
		['one of few, and one more that would give it away', [40, 4, 12, 30], [SHOWN, SMALL, PROTECTS, SHOWN]],
		['two of few that can still be many numbers', [40, 6, 8], [SHOWN, SMALL, SMALL]],
		['two that can only be nine, and one more', [40, 9, 9, 30], [SHOWN, SMALL, SMALL, PROTECTS]],
		['the only one that is enough too', [80, 6], [PROTECTS, SMALL]],
		['why, when that would say too much', [11, 0], [PROTECTS, PROTECTS]],
		['everything, when there is too little', [3, 2], [SMALL, SMALL]]
	])('%s', (_, counts, marks) => {
		expect([...withholdParts(counts, true, 10)]).toEqual(marks);
	});

	test('who knows it and the rule still has five numbers or more to choose from, for each of few', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(60), { minLength: 2, maxLength: 12 }), (counts) => {
				const marks = withholdParts(counts, true, 10);
				const whole = counts.reduce((sum, count) => sum + count, 0);
				if (whole < 10) return;
				// When nothing is shown and no reason told, each can be anything.
				const noReason = marks.every((mark) => mark === PROTECTS);
				const possible = counts.map((count, index) => {
					if (marks[index] === SHOWN) return { low: count, high: count };
					if (noReason) return { low: 0, high: whole };
					return marks[index] === SMALL ? { low: 0, high: 9 } : { low: 10, high: whole };
				});
				for (const [index, one] of possible.entries()) {
					if (counts[index]! >= 10) continue;
					const others = possible.filter((other) => other !== one);
					const low = Math.max(one.low, whole - others.reduce((sum, { high }) => sum + high, 0));
					const high = Math.min(one.high, whole - others.reduce((sum, other) => sum + other.low, 0));
					expect(high - low).toBeGreaterThanOrEqual(4);
				}
			})
		);
	});

	test('nothing follows about a whole that is not told', () => {
		expect([...withholdParts([40, 12], false, 10)]).toEqual([PROTECTS, PROTECTS]);
	});
});

test('a wijk where nobody answered does not follow from how many of an age answered in another one', () => {
	const answers = (districtId: number, count: number, age: TargetGroup) =>
		Array.from({ length: count }, (): CountedNeed => ({
			...{ id: '', onDay: '2026-11-01', channel: 'web', dayParts: 1, kinds: ['walk-in'], setting: 'either' },
			...{ districtId, neighbourhoodId: null, targetGroups: [age] }
		}));
	const wijken = [2, 3, 4, 5];
	const tree = areaTree([
		{ id: 1, level: 'municipality', parentId: null, memberIds: [] },
		...wijken.map((id) => ({ id, level: 'district' as const, parentId: 1, memberIds: [] }))
	]);
	for (const silent of [0, 1]) {
		const needs = [
			...answers(2, silent, 'age-0-14'),
			...answers(3, 14, 'age-65-plus'),
			...answers(4, 60, 'age-25-44'),
			...answers(5, 40, 'age-25-44')
		];
		const said = finish(listening(tree, needs, 10));
		const told = (age: TargetGroup): Figure[] => [1, ...wijken].map((id) => answersFrom(tree, said, id, age));
		const [whole, ...own] = told('everyone');
		expect(own[0]).toEqual({ value: null, why: 'few-answers' });
		// Either all together is away, by the ways they came too; or 14 is, of everyone and of the age.
		if (whole!.value !== null) expect([own[1]!.value, told('age-65-plus')[2]!.value]).toEqual([null, null]);
		else expect([...answersBy(said, 10).values()].every(({ value }) => value === null)).toBe(true);
	}
});

test('nothing that leaves is made of what is withheld', () => {
	const rows = (counts: number[]) => response(counts.map((count, index) => part(`${index}`, 5000, count)));
	expect(rows([60, 3, 2, 5])).toEqual(rows([60, 1, 4, 5]));
});

describe('silence', () => {
	const rows = response([
		part('Schadewijk', 6000, 90),
		part('Ruwaard', 6000, 4),
		part('Geffen', 6000, 6),
		part('Lith', 4000, 11),
		part('Megen', 6000, 45),
		part('Herpen', 400, 2),
		part('Geen wijk', null, 30),
		part('Haren', 3, 20)
	]);
	const of = (name: string) => rows.find((row) => row.name === name)!;

	test.each([
		['Schadewijk', 'over'],
		['Ruwaard', 'silent'],
		['Lith', 'under'],
		['Megen', 'fair'],
		['Herpen', 'small'],
		['Geen wijk', 'unknown'],
		['Haren', 'unknown']
	])('%s is %s', (name, loudness) => {
		expect(of(name).loudness).toBe(loudness);
	});

	test('what is withheld is never 0, and few people are not told', () => {
		expect(of('Ruwaard')).toMatchObject({ answers: { value: null, why: 'few-answers' }, shareOfAnswers: null, people: { value: 6000 } }); // prettier-ignore
		expect(figureWords(of('Ruwaard').perThousand)).toBe('te weinig om te tonen');
		expect(of('Haren').people).toEqual({ value: null, why: 'few-people' });
		expect(of('Schadewijk').perThousand).toEqual({ value: 15 });
		expect(shareWords(of('Megen').shareOfAnswers)).toBe('23 %');
	});

	test('what is expected goes by the answers and the people of the same wijken: those that are shown', () => {
		// 146 answers of 16,000 people in Schadewijk, Lith and Megen; the others are in neither.
		expect(of('Lith').expected).toBe(37);
		expect(of('Ruwaard').expected).toBe(55);
		const crowd = response([part('Schadewijk', 6000, 90), part('Lith', 4000, 60), part('Ruwaard', 90_000, 4), part('Geffen', 90_000, 6)]); // prettier-ignore
		expect(crowd.map(({ loudness }) => loudness)).toEqual(['fair', 'fair', 'silent', 'silent']);
	});

	test('before anybody answered nobody is called silent', () => {
		expect(response([part('Schadewijk', 6000, 0), part('Ruwaard', 6000, 0)]).map(({ loudness }) => loudness)).toEqual(['unknown', 'unknown']); // prettier-ignore
	});
});
