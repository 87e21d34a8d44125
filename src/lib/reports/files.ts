// The report as files: the same tables as on screen and every figure; in a spreadsheet a sheet each, in CSV one below another.
// Pure.
import { longDay } from '#lib/calendar/daywords.ts';
import type { Basis } from '#lib/gaps/result.ts';
import type { AreaReport } from './areareport.ts';
import { basisRows } from './basis.ts';
import { allCells } from './cellrows.ts';
import type { Cell } from './figurewords.ts';
import { knownText } from './forecast.ts';
import { matrixSheet, type MatrixFile } from './matrix.ts';
import { groupLabel } from './phrases.ts';
import { tablesOf } from './reporttables.ts';
import { allSupply } from './supplytables.ts';
import { apart, ofEveryone, ofGroups } from './telling.ts';

type Sheet = { name: string; columns: { title: string }[]; rows: Cell[][] };

const titled = (labels: readonly { label: string }[]) => labels.map(({ label }) => ({ title: label }));

const NOT_IN_FILES = 'Gedeelde behoeften en gebiedsgesprekken: dat zijn geen cijfers. Ze staan in het rapport zelf.';

function countWords({ cells }: AreaReport): string {
	const { groups, everyone } = apart(cells);
	return `${cells.length} regels: ${groups.length} ${ofGroups} en ${everyone.length} ${ofEveryone}.`;
}

function otherYear({ forecast }: AreaReport): Cell[][] {
	const known = forecast && knownText(forecast, 'groepen', ({ group }) => groupLabel(group));
	return known ? [['Een ander jaar', known]] : [];
}

/** What is said in sentences: the headline, the three questions and what is not known. */
function words(report: AreaReport): Cell[][] {
	return [
		...report.headline.map((sentence): Cell[] => ['In het kort', sentence]),
		...report.questions.flatMap(({ title, says }) => says.map((sentence): Cell[] => [title, sentence])),
		...report.quotes.sentences.map((sentence): Cell[] => ['Wat mensen zeggen', sentence]),
		...otherYear(report),
		...report.unknown.map((sentence): Cell[] => ['Wat we niet weten', sentence]),
		...report.sources.map((source): Cell[] => ['Bron', source]),
		['Alle uitkomsten', countWords(report)],
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

/** For `sheets.csv`: every sheet of the book, each under its title and its own header, with a line of nothing before it. */
export function csvOf(report: AreaReport): { columns: string[]; rows: Cell[][] } {
	const { sheets } = bookOf(report);
	const about = `${sheets.length} tabellen onder elkaar. Boven elke tabel: een lege regel, de naam, en een regel met koppen.`;
	return {
		columns: [`Rapport van ${report.area.name}, ${longDay(report.basis.today)}`],
		rows: [
			[`${about} In het Excel-bestand heeft elke tabel een eigen blad.`],
			...sheets.flatMap(({ name, columns, rows }) => [[], [name], columns.map(({ title }) => title), ...rows])
		]
	};
}

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
