// The overview of a municipality: what it says in one breath, areas beside kinds of meeting, and another year beside today.
import { describe, expect, test } from 'vitest';
import type { GapCell, GapTable } from '#lib/gaps/result.ts';
import { forecastCells, forecastColumns, forecastOf, forecastTitle, isTold, knownText } from '#lib/reports/forecast.ts';
import { headlineOf, municipalityLine } from '#lib/reports/headline.ts';
import { cellIn, folding, matrixOf, matrixSheet, type MatrixArea } from '#lib/reports/matrix.ts';
import { allOf, few, gap, known, morningPlenty, ruwaard, schadewijk, table, told, veld, youngShort } from '../support/gaptable.ts'; // prettier-ignore

describe('the headline', () => {
	const says = (cells = allOf(1, told)) => headlineOf('Schadewijk', cells).join(' ');

	test('names the worst shortage, the largest overlap, and what nobody knows', () => {
		expect(headlineOf('Schadewijk', allOf(1, told))).toEqual([
			'In Schadewijk missen jongeren doordeweeks in de avond een plek om binnen te lopen.',
			'In de ochtend overlappen plekken om binnen te lopen voor 65-plussers.',
			'Van 8 doelgroepen weten we nog niet wat zij missen: er zijn te weinig antwoorden of cijfers.'
		]);
	});
	test('says which morning when only one overlaps', () => {
		expect(says(allOf(1, [morningPlenty(3)]))).toContain('In het weekend in de ochtend overlappen plekken');
	});
	test('names the largest, also when that is of everyone', () => {
		const everyone = gap({ class: 'shortage', affected: known(3000), answers: known(90) });
		expect(says(allOf(1, [everyone, youngShort]))).toContain('missen bewoners');
		expect(says(allOf(1, [everyone]))).toContain('missen bewoners doordeweeks in de avond');
	});
	test('asks why when there is enough and people ask for it all the same', () => {
		expect(says(allOf(1, [{ ...youngShort, class: 'misfit' }]))).toContain(
			'om een plek om binnen te lopen, terwijl die er is: vraag waarom.'
		);
	});
	test('calls silence no contentment', () => {
		expect(says(allOf(1, []))).toBe('Over Schadewijk weten we nog te weinig: er zijn te weinig antwoorden of cijfers.');
		expect(says([])).toContain('weten we nog te weinig');
		expect(says(allOf(1, [{ ...youngShort, class: 'balance' }]))).toContain(
			'Of er in Schadewijk een tekort is, is nog niet te zeggen: van 1 van de 486 vragen per groep weten we genoeg.'
		);
		const calm = allOf(1, []).map((cell) => ({ ...cell, class: 'balance' as const }));
		expect(says(calm)).toBe(
			'Uit wat mensen in Schadewijk vertelden, blijkt geen tekort: van 486 van de 486 vragen per groep weten we genoeg.'
		);
	});
	test('tells two silent groups by name', () => {
		const cells = [youngShort, gap({ group: 'newcomers' }), gap({ group: 'carers' })];
		expect(says(cells)).toContain('Wat nieuwkomers en mantelzorgers missen, weten we nog niet');
	});

	test('begins with what was asked, whatever is worse', () => {
		const asked = { group: 'everyone', kind: 'play', dayPart: 3 } as const;
		const [first, second] = headlineOf('Schadewijk', allOf(1, told), asked);
		expect(first).toBe(
			'Of in Schadewijk bewoners in het weekend in de ochtend een plek om te spelen missen, weten we niet (weinig antwoorden).' +
				' 2.234 van de 5.880 hebben die niet dichtbij en minstens één ochtend in het weekend open.'
		);
		expect(second).toBe(
			'Een ander groot tekort: in Schadewijk missen jongeren doordeweeks in de avond een plek om binnen te lopen.'
		);
	});
	test('says what was asked once, also when it is the worst', () => {
		const sentences = headlineOf('Schadewijk', allOf(1, told), youngShort);
		expect(sentences[0]).toBe(
			'In Schadewijk missen jongeren doordeweeks in de avond een plek om binnen te lopen.' +
				' 379 van de 612 hebben die niet dichtbij en minstens één doordeweekse avond open.'
		);
		expect(sentences.filter((sentence) => sentence.includes('jongeren'))).toHaveLength(1);
	});
});

describe('the line about the whole municipality', () => {
	const names: Record<number, string> = { 1: 'Schadewijk', 2: 'Ruwaard' };
	const line = (...cells: GapCell[]) => municipalityLine(cells, (id) => names[id] ?? '');

	test('says how many miss it, where most, and of how many wijken anything is known', () => {
		expect(line(youngShort, { ...youngShort, areaId: 2, affected: known(400) })).toEqual([
			'In 2 wijken of dorpen missen jongeren doordeweeks in de avond een plek om binnen te lopen, het meest in Ruwaard (400 mensen zonder).',
			'Van 2 van de 2 wijken en dorpen weten we genoeg om dat te zeggen.',
			'Dichtbij is: op loopafstand, passend, en minstens één doordeweekse avond open.'
		]);
	});
	test('says when it is about indoors only', () => {
		expect(line({ ...youngShort, setting: 'indoors' })[0]).toContain(
			'missen jongeren doordeweeks in de avond een plek (binnen) om'
		);
	});
	test('never tells a figure that is withheld', () => {
		expect(line({ ...youngShort, affected: few })[0]).toBe(
			'In Schadewijk missen jongeren doordeweeks in de avond een plek om binnen te lopen.'
		);
	});
	test('says that nowhere is short only where enough is known', () => {
		const calm: GapCell = { ...youngShort, class: 'balance' };
		const silent: GapCell = { ...youngShort, class: 'unknown', areaId: 2 };
		expect(line(calm, silent)[0]).toBe('Nergens blijkt dat jongeren doordeweeks in de avond een plek om binnen te lopen missen.'); // prettier-ignore
		expect(line(calm, silent, { ...silent, areaId: 3 })).toEqual([
			'Of jongeren doordeweeks in de avond een plek om binnen te lopen missen, weten we van te weinig wijken en dorpen.',
			'Van 1 van de 3 wijken en dorpen weten we genoeg om dat te zeggen.'
		]);
	});
});

describe('the overview', () => {
	const slice = (areaId: number, group = 'age-15-24') =>
		table.cells.filter((cell) => cell.areaId === areaId && cell.group === group && cell.dayPart === 2);
	const cells = [...slice(1), ...slice(2), ...slice(11)];
	const order = (own: GapCell[], sort: 'class' | 'people' | 'name', areas: MatrixArea[] = [schadewijk, ruwaard]) =>
		matrixOf({ ...table, cells: own }, areas, { sort, kind: 'walk-in', group: 'age-15-24' }).rows.map(
			({ area }) => area.name
		);

	test('puts the wijk first where it is worst, and its buurten under it', () => {
		expect(order(cells, 'class', [ruwaard, schadewijk, veld])).toEqual(['Schadewijk', 'Schadewijk-Noord', 'Ruwaard']);
	});
	test('puts all wijken in the order of people without when that is asked, whatever the outcome', () => {
		const quiet = { ...youngShort, areaId: 2, class: 'balance' as const, affected: known(900) };
		expect(order([youngShort, quiet], 'class')).toEqual(['Schadewijk', 'Ruwaard']);
		expect(order([youngShort, quiet], 'people')).toEqual(['Ruwaard', 'Schadewijk']);
		expect(order([youngShort, { ...quiet, affected: known(379) }], 'people')).toEqual(['Schadewijk', 'Ruwaard']);
	});
	test('gives a withheld figure no place that tells how large it is', () => {
		const hidden = [{ ...youngShort, areaId: 2, affected: few }, ...slice(1)];
		for (const sort of ['class', 'people'] as const) expect(order(hidden, sort)).toEqual(['Schadewijk', 'Ruwaard']);
		expect(order(hidden, 'name')).toEqual(['Ruwaard', 'Schadewijk']);
	});
	test('tells few who ask where most have it from few who ask where many go without', () => {
		const balance = (served: number): GapCell => ({ ...youngShort, class: 'balance', served: known(served) });
		const lookAt = (cell: GapCell) => {
			const basis = { ...table.basis, settings: { well_served: 0.7 } };
			return cellIn(
				matrixOf({ basis, cells: [cell] }, [schadewijk], { sort: 'name', kind: 'play', group: cell.group }).rows[0]!,
				'walk-in'
			);
		};
		expect(lookAt(balance(0.7)).look).toBe('balance');
		expect(lookAt(balance(0.6)).look).toBe('little-asked');
		expect(lookAt(gap())).toMatchObject({ look: 'unknown', notes: ['weinig antwoorden'], affected: known(2234) });
		expect(lookAt({ ...gap(), served: few, affected: few })).toMatchObject({
			notes: ['weinig antwoorden'],
			affected: few
		});
		// Of both together the worst is told: it says which.
		expect(lookAt(balance(0.7)).notes).toEqual([]);
		expect(lookAt({ ...balance(0.7), setting: 'indoors' }).notes).toEqual(['binnen']);
	});
	test('says once of a wijk where nobody was heard that too few answered', () => {
		const { rows } = matrixOf({ ...table, cells }, [schadewijk, ruwaard], {
			sort: 'name',
			kind: 'walk-in',
			group: 'age-15-24'
		});
		expect(rows.map(({ note }) => note)).toEqual(['weinig antwoorden', '']);
	});
	test('is the same in a file: a word for each outcome, and never an empty cell', () => {
		const matrix = matrixOf({ ...table, cells }, [schadewijk, ruwaard], {
			sort: 'name',
			kind: 'walk-in',
			group: 'age-15-24'
		});
		const sheet = matrixSheet({ ...matrix, asked: youngShort });
		expect(sheet.rows[1]?.slice(0, 8)).toEqual([
			...['Schadewijk', 'wijk of dorp', 'Jongeren', 'doordeweeks in de avond', 'tekort', 38, 379, '–']
		]);
		for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length);
	});
});

describe('another year', () => {
	const young = (areaId: number, people: number, affected: number): GapCell => ({
		...{ ...youngShort, areaId, people: known(people), affected: known(affected) }
	});
	const none = { value: null, why: 'no-figures' } as const;
	const today: GapTable = { ...table, cells: [young(1, 612, 379), young(2, 300, 100)] };
	const partly = { ...young(2, 0, 0), people: none, served: none, affected: none, class: 'unknown' as const };
	const then: GapTable = { basis: { ...table.basis, figureYear: 2030 }, cells: [young(1, 700, 350), partly] };
	const forecast = forecastOf(today, then);

	test('stands beside today, with the difference', () => {
		expect(forecastCells(forecast.lines[0]!, forecast.years)).toEqual([
			612,
			700,
			88,
			379,
			350,
			-29,
			'tekort',
			'tekort'
		]);
	});
	test('says of which year each outcome is, and that an earlier year is not later', () => {
		expect(forecastColumns(forecast).slice(-2)).toEqual(['Uitkomst in 2022', 'Uitkomst in 2030']);
		expect(forecastTitle({ today: 2022, then: 2030 })).toBe('Nu en later');
		expect(forecastTitle({ today: 2022, then: 2017 })).toBe('Nu en toen');
	});
	test('says of which wijken it is known, and makes up nothing for the others', () => {
		expect(knownText(forecast, 'wijken en dorpen', ({ areaId }) => (areaId === 1 ? 'Schadewijk' : 'Ruwaard'))).toMatch(
			/^Voor 1 van de 2 wijken en dorpen zijn er cijfers voor 2030\. Geen cijfers voor 2030: \w+\.$/
		);
		expect(forecast.lines.map(isTold)).toEqual([true, false]);
		const missing = 'geen cijfers voor 2030';
		expect(forecastCells(forecast.lines[1]!, forecast.years)).toEqual([300, missing, '–', 100, missing, '–', 'tekort', 'onbekend']); // prettier-ignore
	});
	test('goes along in the file, beside the areas it is about', () => {
		const { rows } = matrixOf(today, [schadewijk, veld], { sort: 'name', kind: 'walk-in', group: 'age-15-24' });
		const sheet = matrixSheet({ rows, forecast, asked: youngShort });
		expect(sheet.columns.at(-8)).toBe('Koffie en inloop: mensen in 2022');
		expect(sheet.rows.map((row) => row.slice(-8, -5))).toEqual([
			[612, 700, 88],
			['–', '–', '–']
		]);
		for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length);
	});
});

describe('what nothing is known of', () => {
	const evening = { ...table, cells: table.cells.filter(({ dayPart }) => dayPart === 2) };
	const { rows } = matrixOf(evening, [schadewijk, ruwaard], { sort: 'name', kind: 'walk-in', group: 'age-15-24' });
	test('is folded into one line that says how many and why', () => {
		const { seen, folded, words } = folding(rows, null);
		expect([seen, folded].map((some) => some.map(({ area }) => area.slug))).toEqual([['schadewijk'], ['ruwaard']]);
		expect(words).toBe('1 wijk of dorp waar we nog niets kunnen zeggen: te weinig antwoorden');
	});
	test('is seen when somebody opens it', () => {
		expect(folding(rows, 'ruwaard').folded).toEqual([]);
	});
});
