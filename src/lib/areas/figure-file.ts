// A CSV file of CBS key figures: which area, which year, which figures, and what is wrong with which line. Pure.
import papaparse from 'papaparse';
import { levelOf } from './area.ts';
import { figuresOf, plainName } from './figure-row.ts';
import type { Figure } from './figures.ts';
import type { Refusal } from './report.ts';

export type FigureRow = { code: string; figures: Figure[]; line: number };
export type FigureFile = { rows: FigureRow[]; read: number; skipped: number; refused: Refusal[] };

const MOST_ROWS = 50_000;
// From the smallest area to the largest: a row of a buurt also names its wijk.
const codeColumns = ['gwbcode10', 'gwbcode', 'bucode', 'buurtcode', 'wkcode', 'wijkcode', 'gmcode', 'gemeentecode'];
const regionCodes = ['statcode', 'regiocode', 'regios', 'codering', 'codering3'];

const LONGEST_HEAD = 100_000;

/** The names of the columns of a CSV file; of one that is too long, what fits. */
export const headOf = (text: string): string[] =>
	text.slice(0, 2000).replace(/^\uFEFF/, '').split(/[\r\n]/, 1)[0]!.split(/[;,\t]/).map((field) => field.replaceAll('"', '')); // prettier-ignore

/** The year a file is about: what was said, or the last year in its name. Null: nobody knows. */
export function yearOf(options: { year?: number; name?: string }): number | null {
	const named = options.name?.match(/(?:19|20)\d\d(?!\d)/g)?.at(-1);
	return options.year ?? (named ? Number(named) : null);
}

/** Comma or semicolon, with or without BOM. `name` is the file's own: its year counts when `year` is not given. */
export function parseFigures(text: string, options: { year?: number; name?: string } = {}): FigureFile {
	const file: FigureFile = { rows: [], read: 0, skipped: 0, refused: [] };
	const refuse = (where: string, reason: string) => file.refused.push({ where, reason });
	const firstLine = text.search(/[\r\n]/);
	// The reader compares each column with all others: a head of forty megabytes would take hours.
	if ((firstLine < 0 ? text.length : firstLine) > LONGEST_HEAD)
		return (refuse('regel 1', `langer dan ${LONGEST_HEAD} tekens`), file);
	const { data, meta } = papaparse.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
		header: true,
		skipEmptyLines: 'greedy',
		delimitersToGuess: [';', ',', '\t']
	});
	const header = meta.fields ?? [];
	const codeColumn = [...codeColumns, ...regionCodes]
		.map((name) => header.find((field) => plainName(field) === name))
		.find((field) => field !== undefined);
	const yearColumn = header.find((field) => /^jaar(kerncijfers)?$/.test(plainName(field)));
	const year = yearOf(options);
	const seen = new Set<string>();
	file.read = data.length;
	if (!codeColumn) refuse('regel 1', 'geen kolom met een CBS-code, zoals wijkcode, buurtcode of gwb_code');
	else if (data.length > MOST_ROWS) refuse('bestand', `meer dan ${MOST_ROWS} regels`);
	else if (!year && !yearColumn) refuse('bestand', 'het jaar is niet bekend: geef het erbij, zoals --year 2022');
	else data.forEach((record, index) => readRow(record, index + 2));
	return file;

	function readRow(record: Record<string, string>, line: number) {
		const where = `regel ${line}`;
		const code = (record[codeColumn!] ?? '').trim().toUpperCase();
		// The country and its parts stand in the same file.
		if (/^(NL|LD|PV|CR)\d+$/.test(code)) return void file.skipped++;
		if (!levelOf(code)) return void refuse(where, `"${code.slice(0, 40)}" is geen CBS-code van een gebied`);
		const own = Number((yearColumn && record[yearColumn]) || year);
		if (!(own >= 1990 && own <= 2100)) return void refuse(where, `"${own}" is geen jaar`);
		if ('__parsed_extra' in record) return void refuse(where, 'meer velden dan de kop van het bestand');
		const { figures, problems } = figuresOf(record, own);
		if (problems.length) refuse(where, problems.join('; '));
		else if (figures.length === 0) refuse(where, 'geen cijfers die we kennen');
		else if (seen.has(`${code} ${own}`)) refuse(where, `${code} staat er twee keer in`);
		else if (seen.add(`${code} ${own}`)) file.rows.push({ code, figures, line });
	}
}
