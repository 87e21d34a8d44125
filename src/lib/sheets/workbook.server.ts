// An XLSX as rows of text. It is unpacked and counted first; the reader of the library sees only what was counted.
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { WorkbookReader, type CellValue } from '@cj-tech-master/excelts';
import { zipSync, type Zippable } from 'fflate';
import { columnName, MOST_COLUMNS, MOST_ROWS, Unreadable, type Fault } from './grid.ts';
import { unpacked } from './unpacking.server.ts';

const PIECE = 65_536;
const MOST_FAULTS = 5_000;

type Rows = Map<number, string[]>;
type Found = { name: string; rows: Rows; faults: Fault[]; hidden: boolean; /** Its path. */ part: string };

/** Rows in which something stands, by their number from 1, of the first sheet that has any. @throws Unreadable */
export async function workbook(bytes: Uint8Array): Promise<{ rows: Rows; notes: string[]; faults: Fault[] }> {
	const parts = unpacked(bytes);
	const sheets = Object.keys(parts).filter((path) => /^xl\/worksheets\/[^/]+\.xml$/.test(path));
	if (!parts['xl/workbook.xml'] || !sheets.length)
		throw new Unreadable('Dit is geen Excel-bestand dat wij kunnen lezen. Bewaar het opnieuw als .xlsx.');
	for (const [path, part] of Object.entries(parts))
		if (/\.(xml|rels)$/.test(path) && Buffer.from(part).includes('<!DOCTYPE'))
			throw new Unreadable('Dit bestand is niet door een rekenprogramma gemaakt. Wij lezen het niet.');
	const found: Found[] = [];
	try {
		const reader = new WorkbookReader(Readable.from(inPieces(zipSync(inOrder(parts), { level: 0 }))), {
			worksheets: 'emit',
			sharedStrings: 'cache',
			styles: 'cache',
			hyperlinks: 'ignore',
			entries: 'ignore'
		});
		for await (const sheet of reader) {
			const faults: Fault[] = [];
			const rows = await rowsOf(sheet, faults);
			const hidden = sheet.state === 'hidden' || sheet.state === 'veryHidden';
			found.push({ name: sheet.name, rows, faults, hidden, part: `xl/worksheets/sheet${sheet.id}.xml` });
			// What comes after it is not read, whatever it is.
			if (rows.size && !hidden) break;
		}
	} catch (error) {
		if (error instanceof Unreadable) throw error;
		throw new Unreadable('Dit Excel-bestand is beschadigd. Open het in Excel en bewaar het opnieuw.');
	}
	return chosen(found, parts, sheets.length - 1);
}

// A piece at a time, and others go first in between: a page that waits behind it waits some milliseconds.
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += PIECE) {
		yield bytes.subarray(at, at + PIECE);
		await setImmediate();
	}
}

function chosen(found: readonly Found[], parts: Record<string, Uint8Array>, others: number) {
	const filled = found.filter(({ rows }) => rows.size > 0);
	// What is hidden is there for formulas, not for a reader.
	const sheet = filled.find(({ hidden }) => !hidden) ?? filled[0];
	if (!sheet) throw new Unreadable('In dit bestand staat niets: alle werkbladen zijn leeg.');
	refuseMerged(sheet, parts[sheet.part]);
	const notes = others
		? [
				`We lezen het werkblad “${sheet.name}”. ${others === 1 ? 'Het andere werkblad' : `De ${others} andere werkbladen`} lezen we niet.`
			]
		: [];
	return { rows: sheet.rows, notes, faults: sheet.faults };
}

// A merged cell says one thing of several rows or columns: which of them is meant a person must say.
function refuseMerged({ rows }: { rows: Rows }, part: Uint8Array | undefined): void {
	if (!part) return;
	const text = Buffer.from(part).toString('latin1');
	const ranges = text.slice(text.lastIndexOf('</sheetData>')).matchAll(/<mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g); // prettier-ignore
	const [first] = [...rows].filter(([, row]) => row.filter(Boolean).length > 1).map(([line]) => line);
	for (const [, left, top, right, bottom] of ranges)
		if (Number(bottom) >= (first ?? 1))
			throw new Unreadable(
				`De cellen ${left}${top}:${right}${bottom} zijn samengevoegd. Splits ze weer, zodat elke rij zijn eigen cellen heeft.`
			);
}

type Row = { number: number; values: CellValue[] | Record<string, CellValue> };

async function rowsOf(sheet: AsyncIterable<unknown>, faults: Fault[]): Promise<Rows> {
	const rows: Rows = new Map();
	for await (const each of sheet) {
		const { number, values } = each as Row;
		const cells = Array.isArray(values) ? values.slice(1) : [];
		const row = Array.from(cells, (value, column) => {
			const error = errorIn(value);
			if (error !== null && faults.length < MOST_FAULTS) faults.push({ line: number, column, value: error });
			return textOf(value);
		});
		const width = row.findLastIndex(Boolean) + 1;
		if (!width) continue;
		rows.set(number, row.slice(0, width));
		if (width > MOST_COLUMNS)
			throw new Unreadable(
				`Er zijn ${width} kolommen, tot en met cel ${columnName(width - 1)}${number}. Wij lezen er hooguit ${MOST_COLUMNS}. Haal weg wat niet nodig is.`
			);
		if (rows.size > MOST_ROWS)
			throw new Unreadable(`Er zijn meer dan ${MOST_ROWS.toLocaleString('nl-NL')} rijen. Splits het bestand in delen.`);
	}
	return rows;
}

/** The error a cell shows, '' of a formula that nobody calculated; null of a cell that says something. */
function errorIn(value: CellValue | undefined): string | null {
	if (typeof value !== 'object' || value === null || value instanceof Date) return null;
	const { error, formula, sharedFormula, result } = value as {
		error?: unknown;
		formula?: unknown;
		sharedFormula?: unknown;
		result?: unknown;
	};
	if (typeof error === 'string') return error;
	if (formula === undefined && sharedFormula === undefined) return null;
	if (result === undefined || Number.isNaN(result)) return '';
	return typeof result === 'object' && result !== null && 'error' in result ? String(result.error) : null;
}

function textOf(value: CellValue | undefined): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'string') return value.trim();
	// Fifteen digits is what Excel shows: 0.1 + 0.2 is 0.3 there.
	if (typeof value === 'number') return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : '';
	if (typeof value === 'boolean') return value ? 'ja' : 'nee';
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : moment(value);
	const { richText, text, result, error } = value as {
		richText?: { text: string | null }[];
		text?: CellValue;
		result?: CellValue;
		error?: string;
	};
	if (richText) return richText.map((part) => part.text ?? '').join('').trim(); // prettier-ignore
	// '#DIV/0!' says nothing.
	if (error !== undefined) return '';
	return textOf(result ?? text);
}

const moment = (date: Date): string => date.toISOString().slice(0, 19).replace('T00:00:00', '').replace('T', ' ');

// The library meets the sheets in the order of the file; a person means the order of the workbook.
function inOrder(parts: Record<string, Uint8Array>): Zippable {
	const rank = (path: string) => (path.startsWith('xl/worksheets/') ? 2 : path.startsWith('xl/') ? 1 : 0);
	const number = (path: string) => Number(/sheet(\d{1,6})\.xml$/.exec(path)?.[1] ?? 0);
	const paths = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || number(a) - number(b));
	return Object.fromEntries(paths.map((path) => [path, parts[path]!]));
}
