// What leaves for a spreadsheet: nothing that somebody typed is calculated, and figures stay figures.
import { Workbook } from '@cj-tech-master/excelts';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { neutral, plain } from '#lib/sheets/formula.ts';
import * as sheets from '#lib/sheets/write.server.ts';

const dangerous = [
	'=1+1',
	'+31 412 123456',
	'-2',
	'@SUM(A1)',
	'\t=1',
	'\r=1',
	'＝cmd',
	'=HYPERLINK("http://x","klik")'
];

async function opened(book: sheets.Book) {
	const workbook = new Workbook();
	await workbook.xlsx.load(Buffer.from(await sheets.xlsx(book)) as never);
	return workbook;
}

const read = (text: string) => Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ';' }).data;

test.each(dangerous)('%j that somebody typed is text in a CSV file, and can be read back', (typed) => {
	const cell = read(sheets.csv(['Naam'], [[typed]]))[1]?.[0] ?? '';
	expect(cell).toMatch(/^'/);
	expect(plain(cell)).toBe(typed);
});

test.each(["'s-Hertogenbosch", 'Café', '', ' =1', '5341 AB'])('%j is left as it is', (typed) => {
	expect(neutral(typed)).toBe(typed);
	expect(plain(typed)).toBe(typed);
});

test('a formula in a title of a column is text as well', () => {
	expect(sheets.csv(['=1+1'], [])).toBe("\uFEFF'=1+1\r\n");
});

test.each(dangerous)('%j that somebody typed is text in an XLSX file, and no formula', async (typed) => {
	const sheet = (await opened({ sheets: [{ name: 'Plekken', columns: [{ title: 'Naam' }], rows: [[typed]] }] }))
		.worksheets[0]!;
	const cell = sheet.getCell('A2');
	expect(cell.formula).toBeFalsy();
	expect(typeof cell.value).toBe('string');
	expect(cell.numFmt).toBe('@');
});

test('a Dutch spreadsheet reads figures with a comma, and lines that hold a line break', () => {
	expect(
		sheets.csv(
			['Wat', 'Hoeveel'],
			[
				['koffie; thee\nen "soep"', 1234.5],
				[null, -3]
			]
		)
	).toBe('\uFEFFWat;Hoeveel\r\n"koffie; thee\nen ""soep""";1234,5\r\n;-3\r\n');
});

test('numbers are numbers, days are dates, the header stays in view and columns are wide enough', async () => {
	const book = await opened({
		sheets: [
			{
				name: 'Aanbod: [2026]',
				columns: [{ title: 'Naam' }, { title: 'Aantal', width: 12 }, { title: 'Gecontroleerd op' }, { title: 'Leeg' }],
				rows: [
					['Huiskamer De Wolput, bij de kerk', 12.5, '2026-11-21', null],
					['30 februari', -3, '2026-02-30', Number.NaN]
				]
			},
			{ name: 'aanbod: [2026]', columns: [], rows: [] }
		]
	});
	expect(book.worksheets.map(({ name }) => name)).toEqual(['Aanbod   2026', 'aanbod   2026 (2)']);
	const sheet = book.worksheets[0]!;
	expect(sheet.getRow(1).values).toEqual([undefined, 'Naam', 'Aantal', 'Gecontroleerd op', 'Leeg']);
	expect(sheet.getCell('A1').font?.bold).toBe(true);
	expect(sheet.getCell('B2').value).toBe(12.5);
	expect(sheet.getCell('C2').value).toEqual(new Date('2026-11-21T00:00:00Z'));
	expect(sheet.getCell('D2').value).toBeNull();
	expect(sheet.getCell('B3').value).toBe(-3);
	expect(sheet.getCell('C3').value).toBe('2026-02-30');
	expect(sheet.getCell('D3').value).toBeNull();
	expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
	expect(sheet.autoFilter).toBe('A1:D1');
	expect(sheet.getColumn(1).width).toBe(34);
	expect(sheet.getColumn(2).width).toBe(12);
});

test('what is in a cell comes out as it went in', async () => {
	const told = [
		'&lt;b&gt;',
		'&#10;',
		'twee\nregels',
		' met ruimte ',
		'ڤ\u200dمقهى 👩‍👧',
		'"aanhaling"',
		"' los",
		']]>',
		'_x0041_'
	];
	const book = await opened({ sheets: [{ name: 'x', columns: [{ title: 'a' }], rows: told.map((one) => [one]) }] });
	expect(told.map((_, index) => book.worksheets[0]!.getCell(index + 2, 1).value)).toEqual(told);
});

test('letters that a file cannot hold are left out, and a text that is too long is cut', async () => {
	const book = await opened({
		sheets: [{ name: '', columns: [{ title: 'a' }], rows: [['bel\u0007len <b>&amp;'], ['x'.repeat(40_000)]] }]
	});
	expect(book.worksheets[0]!.name).toBe('Blad');
	expect(book.worksheets[0]!.getCell('A2').value).toBe('bellen <b>&amp;');
	expect(String(book.worksheets[0]!.getCell('A3').value)).toHaveLength(32_767);
});
