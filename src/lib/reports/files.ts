// The report as files: the same tables as on screen, one sheet each; in CSV one line for each cell. Pure.
import type { Basis } from '#lib/gaps/result.ts';
import type { AreaReport } from './areareport.ts';
import { basisRows } from './basis.ts';
import { allCells } from './cellrows.ts';
import type { Cell } from './figurewords.ts';
import { matrixSheet, type MatrixFile } from './matrix.ts';
import { tablesOf } from './reporttables.ts';
import { allSupply } from './supplytables.ts';

type Sheet = { name: string; columns: { title: string }[]; rows: Cell[][] };

const titled = (labels: readonly { label: string }[]) => labels.map(({ label }) => ({ title: label }));

const NOT_IN_FILES = 'Gedeelde behoeften en gebiedsgesprekken: dat zijn geen cijfers. Ze staan in het rapport zelf.';

/** What is said in sentences: the headline, the three questions and what is not known. */
function words(report: AreaReport): Cell[][] {
	return [
		...report.headline.map((sentence): Cell[] => ['In het kort', sentence]),
		...report.questions.flatMap(({ title, says }) => says.map((sentence): Cell[] => [title, sentence])),
		...report.quotes.sentences.map((sentence): Cell[] => ['Wat mensen zeggen', sentence]),
		...report.unknown.map((sentence): Cell[] => ['Wat we niet weten', sentence]),
		...report.sources.map((source): Cell[] => ['Bron', source]),
		['Wat hier niet in staat', NOT_IN_FILES]
	];
}

/** For `sheets.xlsx`: the words, the tables of the report, all supply and every cell. */
export function bookOf(report: AreaReport): { sheets: Sheet[] } {
	const [all, supply] = [allCells(report), allSupply(report)];
	return {
		sheets: [
			{ name: 'In woorden', columns: [{ title: 'Onderdeel' }, { title: 'Zin' }], rows: words(report) },
			...tablesOf(report).map(({ title, columns, rows }) => ({
				name: title.split(':')[0] ?? title,
				columns: titled(columns),
				rows: rows.map(({ cells }) => cells)
			})),
			{ name: 'Al het aanbod', columns: titled(supply.columns), rows: supply.rows },
			{ name: 'Alle uitkomsten', columns: titled(all.columns), rows: all.rows }
		]
	};
}

export const csvColumns = ['Onderdeel', 'Regel', 'Kolom', 'Waarde'];

/** For `sheets.csv`: each cell on a line of its own, so that one file holds tables of every shape. */
export const csvRows = (report: AreaReport): Cell[][] => [
	...words(report).map(([part = '', sentence = ''], index): Cell[] => [part, index + 1, 'Zin', sentence]),
	...tablesOf(report).flatMap(({ title, columns, rows }) =>
		rows.flatMap(({ cells }, row) =>
			cells.map((cell, column): Cell[] => [title, row + 1, columns[column]?.label ?? '', cell])
		)
	)
];

/** The overview for `sheets.xlsx`, with what it stands on. */
export function matrixBook(matrix: MatrixFile, basis: Basis): { sheets: Sheet[] } {
	const { columns, rows } = matrixSheet(matrix);
	return {
		sheets: [
			{ name: 'Vraag en aanbod', columns: columns.map((title) => ({ title })), rows },
			{ name: 'Waar dit op rust', columns: [{ title: 'Wat' }, { title: 'Gebruikt' }], rows: basisRows(basis) }
		]
	};
}
