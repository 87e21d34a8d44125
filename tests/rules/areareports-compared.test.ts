// Two reports of one area beside each other: what came and went, and that a small difference finds out nobody.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AreaReport } from '#lib/reports/areareport.ts';
import { changedTable, momentsOf, tallyWords } from '#lib/reports/comparedtables.ts';
import { beside, compare } from '#lib/reports/comparison.ts';
import { allOf, few, known, schadewijkReport, table, youngShort } from '../support/gaptable.ts';

describe('two reports beside each other', () => {
	const least = { answers: 10, people: 5 };
	const now = schadewijkReport({ cells: allOf(1, [{ ...youngShort, class: 'balance', answers: known(52), affected: known(120), served: known(0.8) }]) }); // prettier-ignore

	test('tell which places came and went, and what is of another class', () => {
		const { gone, come, changed, tally } = compare(schadewijkReport({ supply: schadewijkReport().supply.slice(1) }), { ...now, supply: now.supply.slice(0, 1) }, least); // prettier-ignore
		expect(gone.map(({ title }) => title)).toEqual(['=Kantine; "VV"']);
		expect(come.map(({ title }) => title)).toEqual(['De Wolput']);
		expect(changed[0]).toMatchObject({
			...{ key: 'age-15-24 walk-in 2', look: { before: 'shortage', now: 'balance' } },
			answers: { before: 37, now: 52 }
		});
		expect(tally.groups).toEqual({ changed: changed.length, moved: 0, same: 486 - changed.length });
		expect(changedTable('', changed).rows[0]?.cells).toEqual(
			['Jongeren · Koffie en inloop · Doordeweeks, avond', 'tekort → in balans', '38 → 80', '379 → 120', '1,1', '37 → 52'] // prettier-ignore
		);
	});
	test('the same report twice changed nothing', () => {
		const twice = compare(now, now, least);
		expect(twice).toMatchObject({ gone: [], come: [], changed: [], moved: [], week: [], inputs: [] });
		expect(tallyWords(twice)).toEqual([
			'Van de 486 vragen per groep (groep, soort en dagdeel): 0 met een andere uitkomst, 0 met dezelfde uitkomst en andere cijfers, 486 gelijk of bijna gelijk.',
			'Van de 54 vragen voor iedereen samen (soort en dagdeel): 0 met een andere uitkomst, 0 met dezelfde uitkomst en andere cijfers, 54 gelijk of bijna gelijk.'
		]);
	});
	test('tell the outcome as it is shown, other figures of the same outcome, and a few as nearly the same', () => {
		const wellServed = { ...table.basis, settings: { ...table.basis.settings, well_served: 0.7 } };
		const calm = { ...youngShort, class: 'balance' as const, served: known(0.73) };
		const others = { ...youngShort, group: 'everyone' as const };
		const made = (...cells: AreaReport['cells']) => schadewijkReport({ basis: wellServed, cells: allOf(1, cells) });
		const later = made({ ...calm, served: known(0.59), affected: known(520) }, { ...others, overlap: known(1.4) });
		const { changed, moved, tally } = compare(made(calm, others), later, least);
		expect(changed.map(({ look }) => look)).toEqual([{ before: 'balance', now: 'little-asked' }]);
		expect(moved.map(({ overlap }) => overlap)).toEqual([{ before: 1.1, now: 1.4 }]);
		expect(tally).toEqual({
			groups: { changed: 1, moved: 0, same: 485 },
			everyone: { changed: 0, moved: 1, same: 53 }
		});
		const nearly = compare(made(calm, others), made(calm, { ...others, answers: known(38) }), least);
		expect([nearly.moved, nearly.tally.everyone.same]).toEqual([[], 54]);
	});
	test('tell which parts of the week differ, and no share that a few people moved', () => {
		const change = (supplies: number, served: number) =>
			compare(now, { ...now, week: now.week.map((line, at) => (at ? line : { ...line, supplies, served: known(served) })) }, least).week; // prettier-ignore
		expect(change(17, 0.6)).toMatchObject([{ supplies: { before: 2, now: 17 }, served: { before: 38, now: 60 } }]);
		expect(change(2, 0.385)).toEqual([]);
	});
	test('are called by their days, or by their times when both are of one day', () => {
		const kept = new Date('2026-03-03T10:00:00Z');
		expect(momentsOf(kept, new Date('2026-11-22T10:00:00Z'))).toEqual(['3 maart 2026', '22 november 2026']);
		expect(momentsOf(kept, kept)).toEqual(['3 maart 2026, eerst (11:00)', '3 maart 2026, later (11:00)']);
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
