// A file as a table: what its columns are called, and its rows. Pure.
import type { Read } from '#lib/sheets/read.server.ts';
import { columnName, Unreadable, type Fault } from '#lib/sheets/grid.ts';
import { fieldNamed, type FieldKey } from './fields.ts';
import type { ProblemKey } from './told.ts';

export type Format = 'xlsx' | 'csv' | 'geojson' | 'osm';
export type TableRow = {
	/** In the file, from 1. */
	line: number;
	cells: string[];
	/** Refused before its cells are read, and what of it says so. */
	refused?: Extract<ProblemKey, 'geometry' | 'private' | 'not-a-place'> | null;
	value?: string;
	/** Of its cells those with a formula that went wrong. */
	faults?: Fault[];
};
/** Data only: it may come from another thread. */
export type Table = {
	format: Format;
	titles: string[];
	rows: TableRow[];
	/** What a column is for certain. */
	fixed: (FieldKey | null)[];
	/** How it was read, in Dutch. */
	notes: string[];
};

/** Which cell, by the line of a row and a column from 0: 'C12', or 'object 12, Postcode' of what is no spreadsheet. */
export const cellAt = ({ format, titles }: Pick<Table, 'format' | 'titles'>, line: number, column: number): string =>
	format === 'xlsx' || format === 'csv'
		? `${columnName(column)}${line}`
		: ['object ' + line, titles[column]].filter(Boolean).join(', ');

// Above the names of the columns some write what the list is.
const LOOKED_AT = 10;
const TOTAL = /^(?:sub|eind)?totaal:?$/i;
const value = /^(?:[1-9]\d{3} ?[A-Z]{2}|[^\s@]{1,99}@[^\s@]{1,99}|https?:\/\/\S{1,300}|[-+\d][\d\s.,:()-]{0,60})$/i;

/** The table that the rows of a spreadsheet make: the row that names the columns, and what comes below it. @throws Unreadable */
export function tableOf({ format, rows, lines, cellName, notes, faults }: Read): Table {
	const header = headerOf(rows);
	const titles = rows[header]!.map((title, column) => title.slice(0, 200) || `Kolom ${columnName(column)}`);
	const seen = new Map<string, number>();
	for (const [column, title] of rows[header]!.entries()) {
		const plain = title.trim().toLowerCase();
		const earlier = plain ? seen.get(plain) : undefined;
		if (earlier !== undefined)
			throw new Unreadable(
				`De kolomnaam “${title}” staat er twee keer: ${cellName(header, earlier)} en ${cellName(header, column)}. Geef elke kolom een eigen naam.`
			);
		seen.set(plain, column);
	}
	const faulty = Map.groupBy(faults, ({ line }) => line);
	const told = rows.slice(header + 1).map((cells, index): TableRow => {
		const line = lines[header + 1 + index]!;
		return { line, cells, ...(faulty.has(line) && { faults: faulty.get(line) }) };
	});
	const below = told.filter(({ cells }) => !TOTAL.test(cells.find(Boolean)?.trim() ?? ''));
	if (!below.length) throw new Unreadable('Onder de kolomnamen staat niets.');
	return {
		format,
		titles,
		rows: below,
		fixed: titles.map(() => null),
		notes: below.length < told.length ? [...notes, 'De rij “Totaal” is geen plek. Die slaan we over.'] : notes
	};
}

function headerOf(rows: readonly string[][]): number {
	const known = rows.slice(0, LOOKED_AT).map((row) => row.filter((cell) => cell && fieldNamed(cell) !== null).length);
	const most = known.indexOf(Math.max(...known));
	if (known[most]! >= 2 || (known[most] === 1 && rows[most]!.filter(Boolean).length <= 3)) return most;
	// Nothing we know: names all the same, unless what stands there are answers.
	const first = rows.findIndex((row) => row.filter(Boolean).length > 1);
	if (first >= 0 && !rows[first]!.some((cell) => value.test(cell))) return first;
	throw new Unreadable(
		'We vinden geen rij met de namen van de kolommen. Zet boven elke kolom wat erin staat, bijvoorbeeld Naam, Adres en Postcode.'
	);
}
