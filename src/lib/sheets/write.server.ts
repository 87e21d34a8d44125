// Rows as a file for a spreadsheet: XLSX and CSV. What somebody typed stays text, whatever it looks like.
import { setImmediate as pause } from 'node:timers/promises';
import { WorkbookWriter, type WorksheetWriter } from '@cj-tech-master/excelts';
import Papa from 'papaparse';
import { neutral } from './formula.ts';

/** Null is an empty cell. A calendar day ('2026-11-21') becomes a date in XLSX. */
export type Cell = string | number | null;
export type Column = {
	title: string;
	/** In characters; left out: as wide as what stands in it, within bounds. */ width?: number;
};
export type Sheet = { name: string; columns: readonly Column[]; rows: readonly (readonly Cell[])[] };
export type Book = { sheets: readonly Sheet[] };

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const csvType = 'text/csv; charset=utf-8';

// Bounds of Excel.
const LONGEST_CELL = 32_767;
const LONGEST_NAME = 31;
// Characters that XML cannot hold make a file that Excel refuses to open.
// eslint-disable-next-line no-control-regex -- these are what is taken out
const unprintable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
const day = /^\d{4}-\d{2}-\d{2}$/;

/**
 * An XLSX file: per sheet a header that stays in view, with a filter, then the rows. Text is kept as text and marked so
 * (a formula is never written); numbers are numbers, and days are dates. Written in stretches: who else visits the site
 * does not wait for the end (5,000 rows of 32 columns take 0.9 s of work, the longest stretch 80 ms).
 */
export async function xlsx(book: Book): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	const stream = new WritableStream<Uint8Array>({ write: (chunk) => void chunks.push(new Uint8Array(chunk)) });
	const workbook = new WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
	const taken = new Set<string>();
	for (const sheet of book.sheets) await fill(workbook.addWorksheet(sheetName(sheet.name, taken), frozen), sheet);
	await workbook.commit();
	return new Uint8Array(Buffer.concat(chunks));
}

const frozen = { views: [{ state: 'frozen' as const, xSplit: 0, ySplit: 1 }] };

/**
 * A CSV file as Dutch spreadsheets read it: BOM, `;`, CRLF, decimal comma. Text that begins as a formula gets an
 * apostrophe before it; `plain` (formula.ts) takes it off again.
 */
export function csv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
	const lines = [columns.map(written), ...rows.map((row) => row.map(written))];
	const text = Papa.unparse(lines, { delimiter: ';', newline: '\r\n' });
	return `\uFEFF${text}\r\n`;
}

const written = (cell: Cell): string =>
	cell === null ? '' : typeof cell === 'number' ? decimal(cell) : neutral(cell.replaceAll('\0', ''));

const decimal = (number: number): string => (Number.isFinite(number) ? String(number).replace('.', ',') : '');

async function fill(target: WorksheetWriter, { columns, rows }: Sheet): Promise<void> {
	target.columns = columns.map(({ width }, index) => ({ width: width ?? widthOf(columns, rows, index) }));
	if (columns.length) target.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
	const header = target.addRow(columns.map(({ title }) => textOf(title)));
	header.font = { bold: true };
	header.alignment = { wrapText: true, vertical: 'top' };
	header.commit();
	for (const [index, row] of rows.entries()) {
		const line = target.addRow(row.map(valueOf));
		line.eachCell((cell) => {
			if (typeof cell.value === 'string') cell.numFmt = '@';
			else if (cell.value instanceof Date) cell.numFmt = 'dd-mm-yyyy';
		});
		line.commit();
		if (index % STRETCH === STRETCH - 1) await pause();
	}
	target.commit();
}

// Rows that are written before somebody else has a turn.
const STRETCH = 100;

function valueOf(cell: Cell): string | number | Date | null {
	if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
	if (cell === null || cell === '') return null;
	return dateOf(cell) ?? textOf(cell);
}

function dateOf(text: string): Date | null {
	if (!day.test(text)) return null;
	const date = new Date(`${text}T00:00:00Z`);
	// 30 February is text; so is what comes before the calendar of Excel.
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && text >= '1900-03-01' ? date : null;
}

// '_x0041_' would be read as the letter it numbers.
const textOf = (text: string): string =>
	text
		.replace(unprintable, '')
		.slice(0, LONGEST_CELL)
		.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');

const [NARROWEST, WIDEST] = [8, 60];

function widthOf(columns: readonly Column[], rows: Sheet['rows'], index: number): number {
	let most = columns[index]?.title.length ?? 0;
	for (const row of rows) most = Math.max(most, String(row[index] ?? '').length);
	return Math.min(Math.max(most + 2, NARROWEST), WIDEST);
}

// Two sheets cannot share a name, and a name cannot hold these.
function sheetName(name: string, taken: Set<string>): string {
	const clean =
		name
			.replace(/[[\]*?:/\\]/g, ' ')
			.replace(unprintable, '')
			.replace(/^'+|'+$/g, '')
			.trim() || 'Blad';
	for (let number = 1; ; number++) {
		const mark = number > 1 ? ` (${number})` : '';
		const tried = clean.slice(0, LONGEST_NAME - mark.length) + mark;
		if (taken.has(tried.toLowerCase())) continue;
		taken.add(tried.toLowerCase());
		return tried;
	}
}
