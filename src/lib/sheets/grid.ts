// The bounds of a sheet that is read, and what a spreadsheet calls its columns. Pure.

/** Rows in which something stands, with the one that names the columns. */
export const MOST_ROWS = 20_001;
export const MOST_COLUMNS = 200;
/** Of one cell. */
export const MOST_CHARACTERS = 32_767;

/** A cell of which the formula has no outcome; its line from 1, its column from 0. `value`: the error that stands there. */
export type Fault = { line: number; column: number; value: string };

/** The file cannot be read: the message says why, in Dutch, for who chose it. */
export class Unreadable extends Error {}

/** 'A' of 0, 'Z' of 25, 'AA' of 26. */
export function columnName(column: number): string {
	const last = String.fromCharCode(65 + (column % 26));
	return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}
