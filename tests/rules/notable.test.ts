// What stands out of a whole municipality, in a few lines: what weighs most first, and nothing that may not be known.
import { describe, expect, test } from 'vitest';
import type { GapCell, GapClass } from '#lib/gaps/result.ts';
import { notable, restOf } from '#lib/reports/notable.ts';
import { allOf, few, gap, known, morningPlenty, ruwaard, schadewijk, told, youngShort } from '../support/gaptable.ts';

const areas = [schadewijk, ruwaard];
const lines = (cells: GapCell[], most?: number) => notable(cells, areas, most);
const village = (id: number) => ({ id, slug: `dorp-${id}`, name: `Dorp ${id}`, parentId: null });
const of = (areaId: number, told: GapClass, affected = 100) => gap({ areaId, group: 'age-65-plus', class: told, affected: known(affected), answers: known(20), overlap: known(4) }); // prettier-ignore

describe('what stands out', () => {
	test('is told in words that an officer can take along', () => {
		const [short, much] = lines(allOf(1, told));
		expect(`${short!.about} — ${restOf(short!)}`).toBe(
			'Schadewijk: jongeren (15–24), doordeweeks in de avond, koffie en inloop — 379 mensen zonder'
		);
		expect(short).toMatchObject({
			class: 'shortage',
			slug: 'schadewijk',
			group: 'age-15-24',
			kind: 'walk-in',
			dayPart: 2
		});
		expect(`${much!.about} — ${restOf(much!)}`).toBe(
			'Schadewijk: 65-plussers, doordeweeks in de ochtend, koffie en inloop — gemiddeld keus uit 4,2, hoe vol het zit weten we niet; nog 1 keer bij andere soorten of dagdelen'
		);
	});

	test('says where it is, when it is about indoors or outdoors only', () => {
		expect(lines([{ ...youngShort, setting: 'indoors' }])[0]?.about).toBe(
			'Schadewijk: jongeren (15–24), doordeweeks in de avond, koffie en inloop binnen'
		);
	});

	test('says a wijk and a group once, with the moment that most are without', () => {
		const cells = [0, 1, 2, 3, 4, 5].map((dayPart) => ({ ...youngShort, dayPart, affected: known(100 + dayPart) }));
		expect(lines(cells)).toMatchObject([{ dayPart: 5, more: 5, figure: '105 mensen zonder' }]);
	});

	test('names everyone only where no group says the same', () => {
		const everyone = gap({ class: 'shortage', affected: known(3000) });
		expect(lines([everyone, youngShort]).map(({ group }) => group)).toEqual(['age-15-24']);
		expect(lines([everyone, { ...youngShort, kind: 'play' }]).map(({ group }) => group)).toEqual(['everyone', 'age-15-24']); // prettier-ignore
	});

	test('begins with shortages by people, and leaves room for misfits and overlaps', () => {
		const ids = Array.from({ length: 10 }, (_, index) => index + 1);
		const cells = ids.map((id) => of(id, id < 7 ? 'shortage' : id < 9 ? 'misfit' : 'surplus', id * 10));
		const found = notable(cells, ids.map(village));
		expect(found.map((one) => one.class)).toEqual([...Array<string>(4).fill('shortage'), 'misfit', 'misfit', 'surplus', 'surplus']); // prettier-ignore
		expect(found.slice(0, 4).map(({ slug }) => slug)).toEqual(['dorp-6', 'dorp-5', 'dorp-4', 'dorp-3']);
	});

	test('gives the room that one class does not use to the others', () => {
		const ids = Array.from({ length: 12 }, (_, index) => index + 1);
		const shortages = ids.map((id) => of(id, 'shortage', id));
		expect(notable(shortages, ids.map(village))).toHaveLength(8);
		const found = notable([...shortages.slice(1), of(1, 'surplus')], ids.map(village));
		expect(found.map((one) => one.class)).toEqual([...Array<string>(7).fill('shortage'), 'surplus']);
	});

	test('names a group before everyone, but for a shortage, where people add up', () => {
		const everyone = { ...of(2, 'surplus', 5000), group: 'everyone' as const, overlap: known(9) };
		const named = of(1, 'surplus');
		expect(lines([everyone, named]).map(({ slug }) => slug)).toEqual(['schadewijk', 'ruwaard']);
		const short = (cell: GapCell): GapCell => ({ ...cell, class: 'shortage' });
		expect(lines([short(everyone), short(named)]).map(({ slug }) => slug)).toEqual(['ruwaard', 'schadewijk']);
	});

	test('never shows a figure that is withheld, and puts it after those that are not', () => {
		const hidden = { ...youngShort, affected: few };
		const [first, last] = lines([hidden, of(2, 'shortage', 6)]);
		expect(first?.slug).toBe('ruwaard');
		expect(last).toMatchObject({ slug: 'schadewijk', figure: '' });
		expect(restOf(last!)).toBe('');
	});

	test('is nothing where nothing is known or all is in balance', () => {
		expect(lines(allOf(1, []))).toEqual([]);
		expect(lines([gap({ class: 'balance' }), { ...morningPlenty(0), areaId: 99 }])).toEqual([]);
	});
});
