// The norms page: who has the same norm stands together in few lines, and what an officer types is read and checked.
import { describe, expect, test } from 'vitest';
import { decimal, parseNorm, parseSetting, parseSpeed } from '#lib/gaps/norms-form.ts';
import { groupsWords, normRows, rowWords } from '#lib/gaps/normrows.ts';
import { normsFrom, type Norm } from '#lib/gaps/norms.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { weightRows, weightWords } from '#lib/gaps/weightrows.ts';

const norm = (id: number, targetGroup: Norm['targetGroup'], maxMinutes: number): Norm => ({
	...{ id, kind: 'walk-in', targetGroup, maxMinutes, minDayParts: 3, minFit: 0.3, source: 'raad', proposal: false },
	...{ at: new Date(0), by: 'voorstel' }
});
const others = kinds.keys
	.filter((kind) => kind !== 'walk-in')
	.map((kind): Norm => ({ ...norm(1, 'everyone', 10), kind }));

test('groups with the same norm share a line; one that differs has its own', () => {
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

describe('norms', () => {
	test('the newest holds; a group without one has that of everyone', () => {
		const norms = normsFrom([norm(5, 'everyone', 12), norm(2, 'everyone', 15), norm(3, 'carers', 8), ...others]);
		expect(norms.of('walk-in', 'everyone').maxMinutes).toBe(12);
		expect(norms.of('walk-in', 'carers').maxMinutes).toBe(8);
		expect(norms.of('walk-in', 'newcomers').maxMinutes).toBe(12);
		expect([norms.version, norms.all.length]).toEqual([5, 90]);
	});

	const form = (fields: Record<string, string>) => {
		const made = new FormData();
		for (const [name, value] of Object.entries(fields)) made.set(name, value);
		return made;
	};
	const typed = { soort: 'inloop', doelgroep: '65-plus', minuten: '8', dagdelen: '3', passend: '0,4', bron: 'Raad' };

	test('a comma or a point, and nothing else', () => {
		expect(['0,4', ' 0.4 ', '4', '', 'veel', '-1', '1e3', '0,00001'].map(decimal)).toEqual([
			0.4,
			0.4,
			4,
			null,
			null,
			null,
			null,
			null
		]);
	});

	test.each<[string, Record<string, string>, string[]]>([
		['all of it', {}, []],
		['no kind and no group', { soort: 'x', doelgroep: '' }, ['soort', 'doelgroep']],
		['an hour and a half', { minuten: '90' }, ['minuten']],
		['half a day part', { dagdelen: '0,5' }, ['dagdelen']],
		['more than all of it', { passend: '1,1' }, ['passend']],
		['so little that a place for members serves everybody', { passend: '0,2' }, ['passend']],
		['just more than that', { passend: '0,21' }, []],
		['without a reason', { bron: ' ' }, ['bron']]
	])('a norm: %s', (_, more, wrong) => {
		const parsed = parseNorm(form({ ...typed, ...more }));
		expect(parsed.ok ? [] : parsed.problems.map(({ field }) => field)).toEqual(wrong);
	});

	test('no threshold goes below what residents were promised', () => {
		const asks = (waarde: string, grens = 'min_answers') => parseSetting(form({ grens, waarde, waarom: 'omdat' })).ok;
		expect([
			asks('9'),
			asks('10'),
			asks('10,5'),
			asks('4', 'min_people'),
			asks('0,8', 'well_served'),
			asks('1', 'well_served')
		]).toEqual([...[false, true, false, false, true, false]]);
		expect(parseSpeed(form({ profiel: 'older', snelheid: '3,5', 'snelheid-bron': 'gemeten' }))).toMatchObject({
			ok: true,
			draft: { kmh: 3.5 }
		});
		expect(parseSpeed(form({ profiel: 'vogel', snelheid: '40', 'snelheid-bron': '' }))).toMatchObject({ ok: false });
	});
});
