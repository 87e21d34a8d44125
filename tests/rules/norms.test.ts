// The norms page in few lines: who has the same norm stands together.
import { expect, test } from 'vitest';
import { groupsWords, normRows, rowWords } from '#lib/gaps/normrows.ts';
import { normsFrom, type Norm } from '#lib/gaps/norms.ts';
import { weightRows, weightWords } from '#lib/gaps/weightrows.ts';

const norm = (id: number, targetGroup: Norm['targetGroup'], maxMinutes: number): Norm => ({
	...{ id, kind: 'walk-in', targetGroup, maxMinutes, minDayParts: 3, minFit: 0.3, source: 'raad', proposal: false },
	...{ at: new Date(0), by: 'voorstel' }
});

test('groups with the same norm share a line; one that differs has its own', () => {
	const others =
		(['eat-together', 'move-together', 'play', 'make-and-learn', 'hang-out', 'rest-and-green', 'room', 'help-and-advice'] as const) // prettier-ignore
			.map((kind, index) => ({ ...norm(10 + index, 'everyone', 10), kind }));
	const all = normsFrom([...others, norm(1, 'everyone', 15), norm(2, 'age-65-plus', 10), norm(3, 'carers', 10)]).all;
	const rows = normRows(all.filter(({ kind }) => kind === 'walk-in'));
	expect(rows.map(({ groups, maxMinutes }) => [groupsWords(groups), maxMinutes])).toEqual([
		[
			'Iedereen, 0–14 jaar, 15–24 jaar, 25–44 jaar, 45–64 jaar, ouders met jonge kinderen, mensen met een beperking en nieuwkomers',
			15
		],
		['65 jaar en ouder en mantelzorgers', 10]
	]);
	expect(rowWords(rows[1]!)).toBe('10 minuten lopen, 3 dagdelen per week, past 0,3');
	expect(normRows(all.filter(({ kind }) => kind === 'play')).map(({ groups }) => groupsWords(groups))).toEqual([
		'Alle doelgroepen'
	]);
});

test('every weight is told in words, and only what does not count at all is said not to count', () => {
	for (const [, , weight] of weightRows()) expect(weightWords(weight) === 'telt niet mee').toBe(weight === 0);
});
