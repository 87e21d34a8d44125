// Text with `;`, `,` or tabs between its cells, in UTF-8 or as older programs on Windows write it. Pure.
import papaparse from 'papaparse';
import { columnName, MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS, Unreadable } from './grid.ts';

const delimiters = [';', '\t', ','] as const;

/** Rows in which something stands, by their number from 1. @throws Unreadable */
export function delimited(bytes: Uint8Array): { rows: Map<number, string[]>; notes: string[] } {
	const { text, encoding } = decoded(bytes);
	if (text.slice(0, 10_000).includes('\0'))
		throw new Unreadable('Dit bestand is geen tekst. Kies een .xlsx of een .csv.');
	const rows = new Map<number, string[]>();
	let line = 0;
	papaparse.parse<string[]>(text, {
		delimiter: delimiterOf(text),
		step: ({ data }, parser) => {
			line++;
			if (data.some((cell) => cell.trim())) rows.set(line, data.map((cell) => cell.trim())); // prettier-ignore
			const wide = data.length > MOST_COLUMNS && data.findLastIndex((cell) => cell.trim()) >= MOST_COLUMNS;
			const long = data.findIndex((cell) => cell.length > MOST_CHARACTERS);
			if (rows.size > MOST_ROWS || wide || long >= 0) parser.abort();
			if (long >= 0)
				throw new Unreadable(
					`In cel ${columnName(long)}${line} staan meer dan ${MOST_CHARACTERS.toLocaleString('nl-NL')} tekens. Staat er een aanhalingsteken te veel?`
				);
		}
	});
	const notes = encoding === 'windows-1252' ? ['Dit bestand is in Windows-tekens geschreven. Zo lazen we het.'] : [];
	return { rows, notes };
}

function decoded(bytes: Uint8Array): { text: string; encoding: string } {
	// UTF-16 from "Unicode text" of Excel says so with its first two bytes.
	const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : null;
	if (mark) return { text: new TextDecoder(mark).decode(bytes), encoding: mark };
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
	} catch {
		return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
	}
}

// The sign that cuts the first rows in the most cells, every row in as many; Excel may say it itself with `sep=;`.
function delimiterOf(text: string): string {
	const start = text.slice(0, 20_000);
	const best = delimiters.map((delimiter) => {
		const rows = papaparse.parse<string[]>(start, { delimiter, preview: 10, skipEmptyLines: 'greedy' }).data;
		const widths = rows.map((row) => row.length);
		const same = widths.filter((width) => width === widths[0]).length / (widths.length || 1);
		return { delimiter, score: (widths[0] ?? 1) > 1 ? (widths[0] ?? 1) * same ** 2 : 0 };
	});
	return best.reduce((most, one) => (one.score > most.score ? one : most)).delimiter;
}
