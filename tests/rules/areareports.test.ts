// A report of supply beside need: what it says in one breath, where a figure lands in a drawing, and what two tell together.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basisRows, basisSentence } from '#lib/reports/basis.ts';
import { kept, readKept, type AreaReport } from '#lib/reports/areareport.ts';
import { domainsOf } from '#lib/reports/domains.ts';
import { factsOf, shareText } from '#lib/reports/facts.ts';
import { inWeek, weekReasons, withheldSentences } from '#lib/reports/figurewords.ts';
import { focusOf } from '#lib/reports/findings.ts';
import { forecastOf } from '#lib/reports/forecast.ts';
import { tablesOf } from '#lib/reports/reporttables.ts';
import { screenOf } from '#lib/reports/shown.ts';
import { percentScale, scaleOf } from '#lib/reports/scales.ts';
import { spareRows } from '#lib/reports/spare.ts';
import { addressOf, parseView, stepsPath } from '#lib/reports/view.ts';
import { byWhy, whyOf } from '#lib/reports/why.ts';
import { allOf, few, known, schadewijkReport, table, told, youngShort } from '../support/gaptable.ts'; // prettier-ignore

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
		const address = '?doelgroep=15-24&soort=inloop&dagdeel=doordeweeks-avond&waar=binnen&wijk=schadewijk&volgorde=naam&jaar=2030&kaart=later'; // prettier-ignore
		expect(addressOf(parseView(new URLSearchParams(address)))).toBe(address);
		expect(
			addressOf(parseView(new URLSearchParams('doelgroep=x&soort=x&dagdeel=9&waar=x&wijk=../x&jaar=12&vloed=weg')))
		).toBe('');
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

describe('what keeps supply from counting', () => {
	const part = (key: string, value: number) => ({ key, value });
	test.each([
		['telt mee', true, [part('freshness', 0.7)], 'counts'],
		['is dan dicht, hoe duur het ook is', false, [part('price', 0.2), part('openness', 0)], 'closed'],
		['is te weinig open', false, [part('openness', 0.3), part('freshness', 0.7)], 'rarely'],
		['is voor een andere groep', false, [part('age', 0.1)], 'others'],
		['is voor leden', false, [part('access', 0.2), part('openness', 0.5)], 'members'],
		['is te duur', false, [part('price', 0.3)], 'less']
	])('%s', (_, counts, reasons, why) => {
		expect(whyOf({ counts, reasons })).toBe(why);
		expect(whyOf({ counts: false, reasons }, false)).toBe('far');
	});
	test('is told with how many there are, what counts first', () => {
		const rows = [{ why: 'far' }, { why: 'closed' }, { why: 'counts' }, { why: 'closed' }] as const;
		expect(byWhy(rows).map(({ why, count }) => [why, count])).toEqual([['counts', 1], ['closed', 2], ['far', 1]]); // prettier-ignore
	});
});

describe('a figure in words', () => {
	const choice = (overlap: number) =>
		factsOf({ ...youngShort, overlap: known(overlap) }, { dayPart: 2 }).find(({ term }) => term.startsWith('Keus'))
			?.value;
	test('is one or more', () => {
		expect(choice(1)).toBe('1 plek of activiteit');
		expect(choice(1.4)).toBe('1,4 plekken of activiteiten');
	});
	test('of a part of the week never says that few live here', () => {
		expect(inWeek({ value: null, why: 'few-people' })).toEqual({ value: null, why: 'protects-another' });
		expect(inWeek(few)).toEqual(few);
		expect(inWeek(known(0.9))).toEqual(known(0.9));
	});
	test('that is withheld says why, beside the week', () => {
		const away = { value: null, why: 'few-people' } as const;
		expect(weekReasons([known(0.9), known(1)])).toEqual([]);
		expect(weekReasons([known(0.9), away, away])[0]).toContain('maar een paar mensen die wel, of juist niet, bereikt');
		expect(weekReasons([away, away])).toEqual([withheldSentences['few-people']]);
	});
});

describe('a share of a group', () => {
	test('is not everybody while some are without', () => {
		expect(shareText(known(1), known(30))).toBe('bijna iedereen');
		expect(shareText(known(1), known(0))).toBe('100 %');
		expect(shareText(known(0.62), known(30))).toBe('62 %');
	});
});

describe('the tables of a report', () => {
	test('lay figures of another year beside these, and withhold what one of them withholds', () => {
		const then = { ...table, basis: { ...table.basis, figureYear: 2030 }, cells: [{ ...youngShort, people: known(700), affected: few }] }; // prettier-ignore
		const old = { ...youngShort, group: 'age-65-plus' as const };
		const nobody = { ...old, people: { value: null, why: 'no-figures' } as const };
		const forecast = forecastOf({ ...table, cells: [youngShort, old] }, { ...then, cells: [...then.cells, nobody] });
		const report = schadewijkReport({ forecast });
		const beside = tablesOf(report).find(({ key }) => key === 'forecast');
		expect(beside?.title).toContain('Nu en in 2030');
		expect(beside?.rows[0]?.cells.slice(0, 7)).toEqual([
			...['Jongeren', 612, 700, 88, 379],
			...['te weinig antwoorden', '–']
		]);
		expect(beside?.rows).toHaveLength(1);
		expect(beside?.columns.flatMap(({ signed }, index) => (signed ? [index] : []))).toEqual([3, 6]);
		expect(screenOf(report, parseView(new URLSearchParams())).otherYearKnown).toBe(
			'Voor 1 van de 2 groepen zijn er cijfers voor 2030. Geen cijfers voor 2030: 65-plussers.'
		);
		expect(tablesOf(schadewijkReport()).some(({ key }) => key === 'forecast')).toBe(false);
	});
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
	const walk = { kmh: 5, most: 15 };
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
		const rows = spareRows([room(1, 5.54), room(2, 5.531)], middle, 1, 2, walk);
		expect(rows.map(({ space, distance, free }) => [space, distance, free])).toEqual([
			['Zaal 2', 'ongeveer 1 minuut lopen', 'dinsdag en donderdag'],
			['Zaal 1', 'ongeveer 11 minuten lopen', 'dinsdag en donderdag']
		]);
		expect(rows[0]?.contact).toBe('Stichting, zaal@voorbeeld.example');
	});
	test('stand apart when they are further than the norm, by how the group walks', () => {
		const slow = spareRows([room(1, 5.54), room(2, 5.531)], middle, 1, 2, { kmh: 3, most: 15 });
		expect(slow.map(({ distance, further }) => [distance, further])).toEqual([
			['ongeveer 2 minuten lopen', false],
			['ongeveer 18 minuten lopen', true]
		]);
		const report = schadewijkReport({ spare: slow.slice(1) });
		expect(report.questions[2]?.says).toEqual([
			'Op loopafstand is er doordeweeks in de avond geen vrije ruimte bekend.',
			'Verder weg dan de norm: 1 ruimte. Het dichtst bij: Zaal 1 in De Wolput, ongeveer 18 minuten lopen.'
		]);
		expect(tablesOf(report).find(({ key }) => key === 'spare')?.rows[0]?.cells).toContain('ongeveer 18 minuten lopen, verder dan de norm'); // prettier-ignore
	});
	test('are left out when they are far, unless they lie in the wijk', () => {
		expect(spareRows([room(1, 5.6)], middle, 1, 2, walk)).toEqual([]);
		expect(spareRows([room(1, 5.6)], middle, 9, 3, walk)[0]).toMatchObject({
			distance: 'ongeveer 75 minuten lopen',
			further: true,
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

describe('a report that was kept in an earlier shape', () => {
	test('is read as reports are now', () => {
		const { mark: _m, agreed: _a, talks: _t, forecast: _f, quotes: _q, ...rest } = kept(schadewijkReport());
		const supply = rest.supply.map(({ why: _, ...row }) => row);
		const cells = rest.cells.map(({ heard: _h, setting: _s, used: _u, ...cell }) => cell);
		const first = JSON.parse(JSON.stringify({ ...rest, supply, cells, quotes: [], format: 1 })) as AreaReport;
		const read = readKept(first);
		expect(read).toMatchObject({ format: 2, agreed: [], talks: [], forecast: null, quotes: { sentences: [] } });
		expect(read.supply.map(({ why }) => why)).toEqual(['counts', 'members']);
		expect(tablesOf(read).map(({ key }) => key)).toEqual(tablesOf(schadewijkReport()).map(({ key }) => key));
	});
	test('of answers it tells all together from ten on and the month, nothing of one setting or without a flood', () => {
		const report = schadewijkReport();
		const before = (answersCounted: number, own: object = {}) =>
			readKept({
				...report,
				basis: { ...report.basis, answersFrom: '2026-09-01', answersCounted, floodsLeftOut: false, ...own }
			}).basis;
		expect(before(212)).toEqual(report.basis);
		expect(basisSentence(before(9))).toContain('minder dan 10 antwoorden in de hele gemeente');
		for (const own of [{ setting: 'outdoors' }, { floodsLeftOut: true }])
			expect(before(40, own)).toMatchObject({ answersCounted: { value: null }, answersFrom: null });
		expect(basisRows(report.basis)).toContainEqual(['Versie van de loopafstand', 'schatting, zonder straten en paden']);
		expect(basisRows(report.basis)).toContainEqual(['Antwoorden in de hele gemeente', '212, vanaf september 2026']);
	});
	test('keeps no words of an evening: they can be mended', () => {
		const [talk] = kept(schadewijkReport()).talks;
		expect(talk).toMatchObject({ onDay: '2026-11-12', present: [{ words: '12' }], answers: [], followUp: '' });
	});
});
