// A report of supply beside need: what it says in one breath, where a figure lands in a drawing, and what two tell together.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kept } from '#lib/reports/areareport.ts';
import { beside, compare } from '#lib/reports/comparison.ts';
import { domainsOf } from '#lib/reports/domains.ts';
import { focusOf } from '#lib/reports/findings.ts';
import { tablesOf } from '#lib/reports/reporttables.ts';
import { percentScale, scaleOf } from '#lib/reports/scales.ts';
import { spareRows } from '#lib/reports/spare.ts';
import { addressOf, parseView, stepsPath } from '#lib/reports/view.ts';
import { allOf, few, known, schadewijkReport, told, youngShort } from '../support/gaptable.ts'; // prettier-ignore

describe('what a page about an area begins with', () => {
	const none = { group: null, kind: null, dayPart: null };
	test('is its worst shortage', () => {
		expect(focusOf(allOf(1, told), none)).toEqual({ group: 'age-15-24', kind: 'walk-in', dayPart: 2 });
	});
	test('is what somebody chose, and what stands out of that', () => {
		expect(focusOf(allOf(1, told), { ...none, group: 'age-65-plus' })).toMatchObject({
			group: 'age-65-plus',
			dayPart: 0
		});
		expect(focusOf([], { ...none, kind: 'play' })).toEqual({ group: 'everyone', kind: 'play', dayPart: 2 });
	});
});

describe('the address holds all that was chosen', () => {
	test('and leads back to it', () => {
		const address = '?doelgroep=15-24&soort=inloop&dagdeel=doordeweeks-avond&waar=binnen&wijk=schadewijk&volgorde=naam&jaar=2030&kaart=later&vloed=weg'; // prettier-ignore
		expect(addressOf(parseView(new URLSearchParams(address)))).toBe(address);
		expect(addressOf(parseView(new URLSearchParams('doelgroep=x&soort=x&dagdeel=9&waar=x&wijk=../x&jaar=12')))).toBe(
			''
		);
	});
	test('leads to every step of one figure, with all that was chosen', () => {
		const chosen = '?doelgroep=15-24&soort=inloop&dagdeel=doordeweeks-avond&waar=binnen&wijk=ruwaard&jaar=2022';
		expect(stepsPath('ruwaard', parseView(new URLSearchParams(chosen)))).toBe(
			'/gemeente/vraag-en-aanbod/uitleg?gebied=ruwaard&doelgroep=15-24&soort=inloop&dagdeel=doordeweeks-avond&waar=binnen&jaar=2022'
		);
		expect(stepsPath('ruwaard', {})).toBe('/gemeente/vraag-en-aanbod/uitleg?gebied=ruwaard');
	});
});

describe('the axis of a drawing', () => {
	test.each([
		[[60.5, 82.2], 100, [0, 20, 40, 60, 80, 100]],
		[[3], 3, [0, 1, 2, 3]],
		[[0.7, null], 0.8, [0, 0.2, 0.4, 0.6, 0.8]],
		[[], 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
		[[1000], 1000, [0, 200, 400, 600, 800, 1000]]
	])('of %j ends at %d', (values, most, ticks) => {
		expect(scaleOf(values, 500)).toMatchObject({ most, ticks });
	});
	test('holds every value, keeps their order, and never leaves the paper', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(1e8), { minLength: 1 }), (hundredths) => {
				const values = hundredths.map((value) => value / 100);
				const { at, most, ticks } = scaleOf(values, 500);
				expect(most).toBeGreaterThanOrEqual(Math.max(...values) * (1 - 1e-6));
				expect(ticks.length).toBeLessThanOrEqual(6);
				const sorted = [...values].sort((one, other) => one - other).map(at);
				expect(sorted).toEqual([...sorted].sort((one, other) => one - other));
				for (const place of sorted) expect(place >= 0 && place <= 500).toBe(true);
			})
		);
	});
	test('of shares is always the whole', () => expect(percentScale(200).at(62)).toBe(124));
});

describe('the tables of a report', () => {
	const tables = tablesOf(schadewijkReport());
	test('say in words what is not known: no cell is empty, and 0 is a figure', () => {
		for (const { rows, columns } of tables)
			for (const { cells } of rows) {
				expect(cells).toHaveLength(columns.length);
				for (const cell of cells) expect(cell === '' || cell === null || Number.isNaN(cell)).toBe(false);
			}
		const domains = tables.find(({ key }) => key === 'domains');
		expect(domains?.rows.map(({ cells }) => cells.slice(0, 3).join(' '))).toEqual([
			'Inkomen Laag inkomen 43,2 %',
			'Gezondheid geen cijfers bekend –',
			'Daginvulling geen cijfers bekend –',
			'Leefstijl geen cijfers bekend –',
			'Samenhang geen cijfers bekend –'
		]);
	});
	test('hold no figure that was withheld', () => {
		const needs = tables.find(({ key }) => key === 'needs');
		expect(needs?.rows.find(({ key }) => key === 'play')?.cells.slice(1)).toEqual(
			Array(4).fill('te weinig antwoorden')
		);
	});
	test('have a name for each row, once', () => {
		for (const { rows } of tables) expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
	});
	test('leave out a figure that nobody knows', () => {
		const nobody = { key: 'share_low_income', name: 'x', unit: '%' as const, year: 2022, value: null, source: 'CBS' };
		expect(domainsOf([nobody])[0]?.figures).toEqual([]);
	});
});

describe('rooms that are free when something is short', () => {
	const middle = { lon: 5.53, lat: 51.77 };
	const room = (id: number, lon: number, told = {}) => ({
		...{
			id,
			name: `Zaal ${id}`,
			seats: null,
			contact: { operator: 'Stichting', phone: null, email: 'zaal@voorbeeld.example' }
		},
		free: [
			{ weekday: 4, part: 'evening' },
			{ weekday: 2, part: 'evening' },
			{ weekday: 6, part: 'morning' }
		] as const,
		place: { name: 'De Wolput', slug: 'de-wolput', districtId: 9, lon, lat: 51.77 },
		...told
	});
	test('stand with the nearest first, the days that are meant, and whom to ask', () => {
		const rows = spareRows([room(1, 5.54), room(2, 5.531)], middle, 1, 2);
		expect(rows.map(({ space, distance, free }) => [space, distance, free])).toEqual([
			['Zaal 2', 'ongeveer 1 minuut lopen', 'dinsdag en donderdag'],
			['Zaal 1', 'ongeveer 11 minuten lopen', 'dinsdag en donderdag']
		]);
		expect(rows[0]?.contact).toBe('Stichting, zaal@voorbeeld.example');
	});
	test('are left out when they are far, unless they lie in the wijk', () => {
		expect(spareRows([room(1, 5.6)], middle, 1, 2)).toEqual([]);
		expect(spareRows([room(1, 5.6)], middle, 9, 3)[0]).toMatchObject({
			distance: 'ongeveer 75 minuten lopen',
			free: 'zaterdag'
		});
	});
});

describe('a report that is kept', () => {
	test('holds nothing that somebody can take back, and nobody to call', () => {
		const text = JSON.stringify(kept(schadewijkReport()));
		expect(text).not.toContain('zeven uur');
		expect(text).not.toContain('Henk');
		expect(text).toContain('Zaal 1');
	});
});

describe('two reports beside each other', () => {
	const least = { answers: 10, people: 5 };
	const now = schadewijkReport({ cells: allOf(1, [{ ...youngShort, class: 'balance', answers: known(52), affected: known(120), served: known(0.8) }]) }); // prettier-ignore

	test('tell which places came and went, and what is of another class', () => {
		const { gone, come, changed, same } = compare(schadewijkReport({ supply: schadewijkReport().supply.slice(1) }), { ...now, supply: now.supply.slice(0, 1) }, least); // prettier-ignore
		expect(gone.map(({ title }) => title)).toEqual(['=Kantine; "VV"']);
		expect(come.map(({ title }) => title)).toEqual(['De Wolput']);
		expect(changed.map(({ key, before, now }) => [key, before, now])).toContainEqual(['age-15-24 walk-in 2', 'shortage', 'balance']); // prettier-ignore
		expect(changed[0]?.answers).toEqual({ before: 37, now: 52 });
		expect(same).toBe(540 - changed.length);
	});
	test('the same report twice changed nothing', () => {
		expect(compare(now, now, least)).toMatchObject({ gone: [], come: [], changed: [], same: 540, inputs: [] });
	});
	test('withhold in both what one of them withholds', () => {
		expect(beside(few, known(12), 10)).toEqual({ before: 'niet te vergelijken', now: 'niet te vergelijken' });
		expect(beside(known(12), few, 10)).toEqual({ before: 'niet te vergelijken', now: 'niet te vergelijken' });
	});
	test('tell no number of what fewer than ten answers changed', () => {
		expect(beside(known(37), known(38), 10)).toEqual({ before: 'bijna gelijk', now: 'bijna gelijk' });
		expect(beside(known(37), known(37), 10)).toEqual({ before: 37, now: 37 });
		expect(beside(known(37), known(47), 10)).toEqual({ before: 37, now: 47 });
		fc.assert(
			fc.property(fc.nat(200), fc.nat(200), (before, later) => {
				const pair = beside(known(before), known(later), 10);
				if (typeof pair.now === 'number' && pair.now !== pair.before)
					expect(Math.abs(Number(pair.now) - Number(pair.before))).toBeGreaterThanOrEqual(10);
			})
		);
	});
	test('say which inputs differ', () => {
		const later = { ...now, basis: { ...now.basis, figureYear: 2023 } };
		expect(compare(now, later, least).inputs).toEqual([{ what: 'Jaar van de cijfers', before: '2022', now: '2023' }]);
	});
});
