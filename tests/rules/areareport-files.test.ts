// Every figure of a report comes from one result: screen, print, spreadsheet and CSV are compared cell by cell.
import { Workbook } from '@cj-tech-master/excelts';
import Papa from 'papaparse';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import AreaStory from '#lib/reports/AreaStory.svelte';
import { bookOf, csvColumns, csvRows } from '#lib/reports/files.ts';
import { cellText, type Cell } from '#lib/reports/figurewords.ts';
import { kept } from '#lib/reports/areareport.ts';
import Paper from '#lib/reports/Paper.svelte';
import { tablesOf } from '#lib/reports/reporttables.ts';
import { paperOf, screenOf } from '#lib/reports/shown.ts';
import { plain } from '#lib/sheets/formula.ts';
import { csv, xlsx } from '#lib/sheets/write.server.ts';
import { parseView } from '#lib/reports/view.ts';
import { schadewijkReport } from '../support/gaptable.ts';

type Tables = Map<string, string[][]>;
type Node = DefaultTreeAdapterTypes.ChildNode;

const report = schadewijkReport();
const tables = tablesOf(report);
const written = (table: (typeof tables)[number]) => table.rows.map(({ cells }) => cells.map(cellText));
/** The week is a strip on the page of the area; on paper it is a strip and no second table. */
const onPaper = tables.filter(({ key }) => key !== 'week');

function under(node: Node, name: string): DefaultTreeAdapterTypes.Element[] {
	const children = 'childNodes' in node ? node.childNodes : [];
	return [
		...('tagName' in node && node.tagName === name ? [node] : []),
		...children.flatMap((child) => under(child, name))
	];
}
/** As it is heard: the sign before the word of an outcome is only seen. */
const isHidden = (node: Node): boolean => 'attrs' in node && node.attrs.some(({ name }) => name === 'aria-hidden');
const textOf = (node: Node): string => {
	if (isHidden(node)) return '';
	return 'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
};
const tidy = (text: string) => text.replaceAll(/[\s\u00a0]+/g, ' ').trim();

/** The tables of a page by their caption. */
function tablesIn(html: string): Tables {
	const found = parseFragment(html).childNodes.flatMap((node) => under(node, 'table'));
	return new Map(
		found.map((table) => [
			tidy(under(table, 'caption').map(textOf).join('')),
			under(table, 'tbody')
				.flatMap((body) => under(body, 'tr'))
				.map((row) => row.childNodes.filter((cell) => 'tagName' in cell).map((cell) => tidy(textOf(cell))))
		])
	);
}

const paper = (shown = paperOf(report), isSnapshot = false) =>
	tablesIn(
		render(Paper, { props: { shown, sketch: null, municipality: 'Oss', again: '/', origin: '', isSnapshot } }).body
	);

describe('a report says the same', () => {
	test('on paper', () => {
		const printed = paper();
		for (const table of onPaper) expect([table.title, printed.get(table.title)]).toEqual([table.title, written(table)]);
	});

	test('on screen', () => {
		const props = { shown: screenOf(report, parseView(new URLSearchParams())), again: '/', steps: '/' };
		const screen = tablesIn(render(AreaStory, { props }).body);
		const keys = ['standing-out', 'kinds', 'needs', 'groups', 'response', 'domains'];
		for (const table of tables.filter(({ key }) => keys.includes(key)))
			expect([table.title, screen.get(table.title)]).toEqual([table.title, written(table)]);
	});

	test('in the strip of the week as in its table', () => {
		const strip = paper().get('De week: Koffie en inloop, Jongeren (15 tot en met 24 jaar)');
		const week = tables.find(({ key }) => key === 'week');
		const joined = week?.rows.map(({ cells: [day, ...rest] }) => [
			day,
			...[0, 2, 4].map((at) => `${rest[at]} ${rest[at + 1]} %`)
		]);
		expect(strip).toEqual(joined);
	});

	test('in a spreadsheet: numbers are numbers, and text stays text', async () => {
		const workbook = new Workbook();
		await workbook.xlsx.load(await xlsx(bookOf(report)));
		const sheets = workbook.worksheets.map((sheet) => {
			const rows: unknown[][] = [];
			sheet.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
			return rows.slice(1);
		});
		expect(sheets.slice(1, -2)).toEqual(tables.map(({ rows }) => rows.map(({ cells }) => cells)));
		expect(sheets.at(-2)).toHaveLength(report.supply.length);
		expect(sheets.at(-1)).toHaveLength(540);
	});

	test('in CSV, where no cell is a formula', () => {
		const text = csv(csvColumns, csvRows(report));
		expect(text).not.toMatch(/;=/);
		const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ';', skipEmptyLines: true });
		const inFile = (title: string, row: number) =>
			data
				.filter(([part, line]) => part === title && line === String(row + 1))
				.map(([, , , value = '']) => plain(value));
		const decimal = (cell: Cell) => (typeof cell === 'number' ? String(cell).replace('.', ',') : cell);
		for (const { title, rows } of tables)
			for (const [index, { cells }] of rows.entries()) expect(inFile(title, index)).toEqual(cells.map(decimal));
	});

	test('when it was kept, but for who can be called and what somebody said', () => {
		const snapshot = JSON.parse(JSON.stringify(kept(report))) as typeof report;
		const printed = paper(paperOf(snapshot), true);
		for (const table of onPaper.filter(({ key }) => key !== 'spare'))
			expect(printed.get(table.title)).toEqual(written(table));
		expect(printed.get('Ruimtes die dan vrij zijn')?.[0]?.at(-1)).toBe('vraag het de gemeente');
	});
});
