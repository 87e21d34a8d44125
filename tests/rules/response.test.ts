// Answers beside people: silence is seen, and what few answered cannot be worked out from the rest.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureWords, hidden, response, shareWords, type Part } from '#lib/needs/response.ts';

const part = (name: string, people: number | null, answers: number): Part => ({ key: name, name, people, answers });

describe('what is withheld', () => {
	test.each([
		['nothing, when all are enough', [40, 10, 12], [null, null, null]],
		['one of few, and one more that would give it away', [40, 4, 12, 30], [null, 'few-answers', 'protects-another', null]], // prettier-ignore
		['two of few that can still be many numbers', [40, 6, 8], [null, 'few-answers', 'few-answers']],
		['two of none, and more', [40, 0, 0, 14, 10], [null, 'few-answers', 'few-answers', 'protects-another', 'protects-another']], // prettier-ignore
		['two that can only be nine, and one more', [40, 9, 9, 30], [null, 'few-answers', 'few-answers', 'protects-another']], // prettier-ignore
		['everything, when there is too little', [3, 2], ['few-answers', 'few-answers']]
	])('%s', (_, counts, marks) => {
		expect(hidden(counts)).toEqual(marks);
	});

	test('who knows the total and the rule still has four numbers or more to choose from, for each of few', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(60), { minLength: 2, maxLength: 12 }), (counts) => {
				const marks = hidden(counts);
				const gone = counts.map((count, index) => ({ count, mark: marks[index] })).filter(({ mark }) => mark);
				// Nothing is left to compare with: not even the total is told.
				if (gone.length === counts.length) return;
				const sum = gone.reduce((total, { count }) => total + count, 0);
				for (const one of gone.filter(({ mark }) => mark === 'few-answers')) {
					const others = gone.filter((other) => other !== one);
					const possible = Array.from({ length: 10 }, (_, value) => value).filter((value) => {
						const rest = sum - value;
						const fewest = others.reduce((total, { mark }) => total + (mark === 'few-answers' ? 0 : 10), 0);
						const most = others.reduce((total, { mark }) => total + (mark === 'few-answers' ? 9 : Infinity), 0);
						return rest >= fewest && rest <= most;
					});
					expect(possible.length).toBeGreaterThanOrEqual(4);
				}
			})
		);
	});

	test('nothing that leaves is made of what is withheld', () => {
		const rows = response([part('Schadewijk', 5000, 60), part('Ruwaard', 5000, 3), part('Geffen', 5000, 2), part('Lith', 5000, 5)]); // prettier-ignore
		const other = response([part('Schadewijk', 5000, 60), part('Ruwaard', 5000, 1), part('Geffen', 5000, 4), part('Lith', 5000, 5)]); // prettier-ignore
		expect(rows).toEqual(other);
	});
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
