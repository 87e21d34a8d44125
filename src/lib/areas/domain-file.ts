// A list with one figure a line: area, key, year, value, source. For figures that stand in no file of CBS, such as those
// of the Gezondheidsmonitor. What is wrong is told by line, with what to do about it. Pure.
import { lineOf } from '#lib/foundation/typed.ts';
import { parseNumber, plainName } from './figure-row.ts';
import { allDefinitions, type Figure } from './figures.ts';
import type { Refusal } from './report.ts';

/** `area`: a CBS code, or a name as it stands on the site. */
export type FigureLine = { area: string; figure: Figure; source: string; line: number };
export type FigureLines = { rows: FigureLine[]; read: number; refused: Refusal[] };

const LONGEST_SOURCE = 200;
/** Under this heading all keys stand on the page where a list is sent. */
const LIST = 'Welke cijfers kun je laden?';
const names = {
	area: ['area', 'gebied'],
	key: ['key', 'cijfer', 'sleutel'],
	year: ['year', 'jaar'],
	value: ['value', 'waarde'],
	source: ['source', 'bron']
};
type Column = keyof typeof names;
const all = Object.keys(names) as Column[];

const byKey = new Map(allDefinitions.map((definition) => [definition.key, definition]));
const mosts: Partial<Record<string, number>> = { '%': 100, 'per 1.000 inwoners': 1000, 'score 0–10': 10 };

const columnsOf = (header: readonly string[]) =>
	new Map(
		all.flatMap((column) => {
			const at = header.findIndex((one) => names[column].includes(plainName(one)));
			return at < 0 ? [] : [[column, at] as const];
		})
	);

/** Whether a head is of a list like this: it names keys and values, which no file of CBS does. */
export function isFigureLines(head: readonly string[]): boolean {
	const columns = columnsOf(head);
	return columns.has('key') && columns.has('value');
}

/** Rows as a sheet has them, the head first (English, or gebied, cijfer, jaar, waarde, bron); `lines` are their numbers. */
export function parseFigureLines(rows: readonly (readonly string[])[], lines: readonly number[]): FigureLines {
	const file: FigureLines = { rows: [], read: Math.max(0, rows.length - 1), refused: [] };
	const refuse = (line: number, reason: string) => void file.refused.push({ where: `regel ${line}`, reason });
	const columns = columnsOf(rows[0] ?? []);
	const missing = all.filter((column) => !columns.has(column)).map((column) => names[column][1]);
	if (missing.length) refuse(lines[0] ?? 1, `er is geen kolom ${missing.join(', ')}: zet die erbij`);
	else rows.slice(1).forEach((row, index) => readLine(row, lines[index + 1] ?? index + 2));
	return file;

	function readLine(row: readonly string[], line: number) {
		const of = (column: Column) => lineOf(row[columns.get(column)!]);
		const [area, key, source] = [of('area'), of('key'), of('source')];
		const definition = byKey.get(key);
		const year = Number(of('year'));
		const value = parseNumber(of('value'));
		const most = definition && (mosts[definition.unit] ?? Infinity);
		if (!area || area.length > 140) return refuse(line, 'vul het gebied in: de CBS-code of de naam');
		if (!definition)
			return refuse(
				line,
				`“${key.slice(0, 60)}” kennen we niet: kies een cijfer uit “${LIST}” op /gemeente/cijfers, zoals inhabitants of share_15_24`
			);
		if (!(Number.isInteger(year) && year >= 1990 && year <= 2100))
			return refuse(line, `“${of('year').slice(0, 20)}” is geen jaar: vul een jaar in, zoals 2024`);
		if (value === undefined)
			return refuse(
				line,
				`“${of('value').slice(0, 40)}” is geen getal: vul een getal in, of niets als je het niet weet`
			);
		if (value !== null && value > most!)
			return refuse(line, `${value} is te veel: ${definition.name} is hooguit ${most} (${definition.unit})`);
		if (!source || source.length > LONGEST_SOURCE)
			return refuse(line, `vul de bron in, in hooguit ${LONGEST_SOURCE} tekens`);
		file.rows.push({ area, figure: { key, year, value }, source, line });
	}
}
