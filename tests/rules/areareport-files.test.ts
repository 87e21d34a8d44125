// Every figure of a report comes from one result: screen, print, spreadsheet and CSV are compared cell by cell.
import { Workbook } from '@cj-tech-master/excelts';
import Papa from 'papaparse';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import AreaStory from '#lib/reports/AreaStory.svelte';
import { bookOf, csvOf } from '#lib/reports/files.ts';
import { cellText, type Cell } from '#lib/reports/figurewords.ts';
import { kept } from '#lib/reports/areareport.ts';
import Paper from '#lib/reports/Paper.svelte';
import { tablesOf } from '#lib/reports/reporttables.ts';
import { paperOf, screenOf } from '#lib/reports/shown.ts';
import { plain } from '#lib/sheets/formula.ts';
import { csv, xlsx } from '#lib/sheets/write.server.ts';
import { parseView } from '#lib/reports/view.ts';
import { unknownWords } from '#lib/reports/unknown.ts';
import { allOf, known, morningPlenty, schadewijkReport, youngShort } from '../support/gaptable.ts';

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

	test('in CSV as in the spreadsheet, sheet by sheet and cell by cell, where no cell is a formula', () => {
		const { columns, rows } = csvOf(report);
		const text = csv(columns, rows);
		expect(text).not.toMatch(/(^|;|\n)=/);
		const { data } = Papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter: ';' });
		const parts: string[][][] = [[]];
		for (const line of data) {
			if (line.join('') === '') parts.push([]);
			else parts.at(-1)!.push(line.map(plain));
		}
		const decimal = (cell: Cell) => (typeof cell === 'number' ? String(cell).replace('.', ',') : cell);
		const { sheets } = bookOf(report);
		expect(parts[0]?.[1]?.[0]).toContain(`${sheets.length} tabellen onder elkaar`);
		expect(parts.slice(1)).toEqual(
			sheets.map(({ name, columns, rows }) => [
				[name],
				columns.map(({ title }) => title),
				...rows.map((row) => row.map(decimal))
			])
		);
	});

	test('in sentences as in the rows of the spreadsheet: the groups are counted, and everyone apart', () => {
		const everyone = { ...youngShort, group: 'everyone' as const, affected: known(8280) };
		const told = schadewijkReport({ cells: allOf(1, [youngShort, everyone, morningPlenty(0), morningPlenty(3)]) });
		const rows = bookOf(told).sheets.at(-1)!.rows;
		const count = (of: Cell[][], ...words: string[]) =>
			of.filter(([, , , word]) => words.includes(String(word))).length;
		const sentence = (of: Cell[][]) => `Van ${of.length - count(of, 'onbekend')} van de ${of.length} vragen`;
		const [groups, all] = [rows.filter(([who]) => who !== 'Iedereen'), rows.filter(([who]) => who === 'Iedereen')];
		const says = told.questions[0]!.says;
		for (const [index, of] of [groups, all].entries()) {
			expect(says[index]).toContain(sentence(of));
			expect(says[index]).toContain(`${count(of, 'tekort')} tekort, ${count(of, 'past niet')} keer past het niet`);
			expect(says[index]).toContain(`${count(of, 'overlap')} keer overlapt het`);
		}
		expect(unknownWords(told.cells, told.basis)[0]).toBe(
			`Van ${count(groups, 'onbekend')} van de 486 vragen per groep (groep, soort en dagdeel) weten we te weinig om ` +
				`iets te zeggen, en van ${count(all, 'onbekend')} van de 54 vragen voor iedereen samen (soort en dagdeel).`
		);
		expect(bookOf(told).sheets[0]!.rows).toContainEqual([
			'Alle uitkomsten',
			expect.stringContaining('540 regels: 486')
		]);
		const first = tablesOf(told)[0]!.rows.map(({ cells }) => [cells[0], cells[6]]);
		expect(first.slice(0, 2)).toEqual([['Iedereen', 8280], ['Jongeren', 379]]); // prettier-ignore
		expect(told.headline[0]).toContain('missen bewoners doordeweeks in de avond');
	});

	test('when it was kept, but for who can be called and what somebody said', () => {
		const snapshot = JSON.parse(JSON.stringify(kept(report))) as typeof report;
		const printed = paper(paperOf(snapshot), true);
		for (const table of onPaper.filter(({ key }) => key !== 'spare'))
			expect(printed.get(table.title)).toEqual(written(table));
		expect(printed.get('Ruimtes die dan vrij zijn')?.[0]?.at(-1)).toBe('vraag het de gemeente');
	});
});
