// What is worth telling: the same answers once, and no plenty for who is at school.
import { describe, expect, test } from 'vitest';
import { standingOut } from '#lib/reports/findings.ts';
import { headlineOf } from '#lib/reports/headline.ts';
import { matrixOf } from '#lib/reports/matrix.ts';
import { notable } from '#lib/reports/notable.ts';
import { ageNote, ageOfMost, worthTelling } from '#lib/reports/telling.ts';
import { few, gap, known, morningPlenty, schadewijk, table, youngShort } from '../support/gaptable.ts';

const young = { ...youngShort, answers: known(186), affected: known(1060) };
const everyone = gap({ class: 'shortage', answers: known(207), affected: known(8280) });

describe('answers of everyone that are nearly all about young people', () => {
	test('are told as theirs', () => {
		expect(ageOfMost([everyone, young])(everyone)).toBe('age-15-24');
		expect(ageNote('age-15-24')).toBe('bijna al deze antwoorden gaan over jongeren');
	});
	test.each([
		['half of them', { answers: known(103) }, everyone],
		['what is withheld', { answers: few }, everyone],
		['another day part', { dayPart: 3 }, everyone],
		['everyone, of whom it is withheld', {}, { ...everyone, answers: few }]
	])('not so of %s', (_, change, cell) => {
		expect(ageOfMost([cell, { ...young, ...change }])(cell)).toBeNull();
	});
	test('stand out as the largest, and are said once beside that of young people', () => {
		const other = { ...everyone, kind: 'play' as const, affected: known(50) };
		expect(standingOut([everyone, young, other], 5)).toEqual([everyone, young, other]);
		expect(headlineOf('Schadewijk', [everyone, young])[0]).toBe(
			'In Schadewijk missen bewoners doordeweeks in de avond een plek om binnen te lopen. ' +
				'Bijna al deze antwoorden gaan over jongeren.'
		);
		expect(headlineOf('Schadewijk', [everyone, young], young)).toHaveLength(1);
		expect(notable([everyone, { ...young, class: 'misfit' }], [schadewijk]).map(({ group }) => group)).toEqual([
			'age-15-24'
		]);
	});
	test('are said to be so where everyone is shown', () => {
		expect(headlineOf('Schadewijk', [everyone, young], everyone)[0]).toContain(
			'Bijna al deze antwoorden gaan over jongeren.'
		);
		const asked = { sort: 'name', kind: 'walk-in', group: 'everyone' } as const;
		const { rows } = matrixOf({ ...table, cells: [everyone, young] }, [schadewijk], asked);
		expect(rows[0]!.cells.find(({ kind }) => kind === 'walk-in')).toMatchObject({
			affected: known(8280),
			notes: ['bijna al deze antwoorden gaan over jongeren']
		});
	});
});

describe('plenty', () => {
	const plenty = { ...morningPlenty(0), answers: known(11) };
	test('for children and young people is no news while they are at school', () => {
		const cells = [0, 1, 2, 3].map((dayPart) => ({ ...plenty, group: 'age-15-24' as const, dayPart }));
		expect(worthTelling(cells).map(({ dayPart }) => dayPart)).toEqual([2, 3]);
		expect(worthTelling([plenty])).toEqual([plenty]);
		expect(worthTelling([{ ...cells[0]!, class: 'shortage' }])).toHaveLength(1);
	});
	test('comes first where its answers are told', () => {
		const silent = { ...plenty, group: 'age-25-44' as const, answers: few, overlap: known(9) };
		const told = { ...plenty, group: 'everyone' as const, kind: 'play' as const };
		expect(standingOut([silent, told], 5)).toEqual([told, silent]);
		expect(notable([silent, told], [schadewijk]).map(({ group }) => group)).toEqual(['everyone', 'age-25-44']);
	});
});
