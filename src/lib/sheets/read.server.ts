// A spreadsheet as rows of text: XLSX and CSV, bounded in size, rows, columns and time. What somebody sends is not trusted.
import { extname } from 'node:path';
import { plain } from './formula.ts';
import { MOST_COLUMNS, MOST_ROWS, Unreadable, columnName, type Fault } from './grid.ts';
import { delimited } from './delimited.ts';
import { workbook } from './workbook.server.ts';

export type Read = {
	ok: true;
	format: 'xlsx' | 'csv';
	/** Rows in which something stands, all as wide as the widest. */
	rows: string[][];
	/** Of each row its number in the file, from 1. */
	lines: number[];
	/** 'C12' for a row of `rows` and a column, both from 0. */
	cellName: (row: number, column: number) => string;
	/** Cells that say nothing because their formula went wrong. */
	faults: Fault[];
	/** What a person should know of how it was read, in Dutch. */
	notes: string[];
};
/** `problem` is a Dutch sentence for who chose the file. */
export type NotRead = { ok: false; problem: string };

/** What a file may weigh. */
export const MOST_BYTES = 20_000_000;

const extensions: Record<string, 'xlsx' | 'csv'> = { '.xlsx': 'xlsx', '.csv': 'csv', '.txt': 'csv', '.tsv': 'csv' };

/**
 * Reads the first sheet in which something stands. Of a formula its outcome counts, of a date its day ('2026-11-21'), of a
 * number its digits with a point. Text of a CSV that was guarded against formulas loses that guard.
 */
export async function read(bytes: Uint8Array, name: string): Promise<Read | NotRead> {
	try {
		if (!bytes.length) throw new Unreadable('Dit bestand is leeg.');
		if (bytes.length > MOST_BYTES)
			throw new Unreadable(`Dit bestand is te groot. Het mag hooguit ${MOST_BYTES / 1e6} MB zijn.`);
		const format = formatOf(bytes, name);
		const found = format === 'xlsx' ? await workbook(bytes) : { ...delimited(bytes), faults: [] };
		const { rows, notes, faults } = found;
		return { ...framed(format, rows, notes), faults };
	} catch (error) {
		if (error instanceof Unreadable) return { ok: false, problem: error.message };
		throw error;
	}
}

function formatOf(bytes: Uint8Array, name: string): 'xlsx' | 'csv' {
	const format = extensions[extname(name).toLowerCase()];
	const start = Buffer.from(bytes.subarray(0, 1000)).toString('latin1');
	if (start.startsWith('\xd0\xcf\x11\xe0')) {
		const locked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
		throw new Unreadable(
			locked
				? 'Op dit bestand zit een wachtwoord. Haal dat eraf en bewaar het opnieuw.'
				: 'Dit is een oud Excel-bestand (.xls). Open het in Excel en bewaar het als .xlsx.'
		);
	}
	if (/^(?:\xef\xbb\xbf)?\s{0,200}<(?:!doctype|html|head|table|meta|style)\b/i.test(start))
		throw new Unreadable('Dit bestand is een webpagina, geen lijst. Open het in Excel en bewaar het als .xlsx.');
	if (!format) throw new Unreadable('Kies een bestand dat eindigt op .xlsx of .csv.');
	const zip = start.startsWith('PK\x03\x04');
	if (format === 'xlsx' && !zip)
		throw new Unreadable('De naam eindigt op .xlsx, maar dit is geen Excel-bestand. Bewaar het opnieuw vanuit Excel.');
	if (format === 'csv' && zip)
		throw new Unreadable('De naam zegt dat dit tekst is, maar het is een Excel-bestand. Geef het een naam met .xlsx.');
	return format;
}

function framed(format: 'xlsx' | 'csv', found: Map<number, string[]>, notes: string[]): Omit<Read, 'faults'> {
	const lines = [...found.keys()];
	const width = Math.max(0, ...[...found.values()].map((row) => row.length));
	const widest = lines.find((line) => found.get(line)?.length === width);
	if (!lines.length) throw new Unreadable('In dit bestand staat niets.');
	if (width > MOST_COLUMNS)
		throw new Unreadable(
			`Er zijn ${width} kolommen, tot en met cel ${columnName(width - 1)}${widest}. Wij lezen er hooguit ${MOST_COLUMNS}. Haal weg wat niet nodig is.`
		);
	if (lines.length > MOST_ROWS)
		throw new Unreadable(`Er zijn meer dan ${MOST_ROWS.toLocaleString('nl-NL')} rijen. Splits het bestand in delen.`);
	const clean = format === 'csv' ? plain : (text: string) => text;
	const rows = lines.map((line) => {
		const row = found.get(line) ?? [];
		return Array.from({ length: width }, (_, column) => clean(row[column] ?? ''));
	});
	return { ok: true, format, rows, lines, notes, cellName: (row, column) => `${columnName(column)}${lines[row]}` };
}
