// Figures and supply of a report as rows of cells: for the tables, and in full for who wants to calculate further. Pure.
import { dayParts } from '#lib/calendar/dayparts.ts';
import type { GapCell } from '#lib/gaps/result.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import type { AreaReport } from './areareport.ts';
import { classLooks } from './classwords.ts';
import { cellOf, percentCell, type Cell } from './figurewords.ts';
import { groupLabel } from './phrases.ts';

export type Column = { label: string; numeric?: boolean };

export const text = (...labels: string[]): Column[] => labels.map((label) => ({ label }));
export const numbers = (...labels: string[]): Column[] => labels.map((label) => ({ label, numeric: true }));
export const dayPartName = (bit: number) => dayParts.find((part) => part.bit === bit)?.name ?? '';

/** Every cell of the area, for who wants to calculate further. */
export const allCells = ({ cells }: AreaReport): { columns: Column[]; rows: Cell[][] } => ({
	columns: cellColumns,
	rows: cells.map(cellRow)
});

/** Everything there is, numbered as on the map. */
export const allSupply = ({ supply }: AreaReport): { columns: Column[]; rows: Cell[][] } => ({
	columns: [
		...text('Naam'),
		...numbers('Nummer'),
		...text('Wat', 'Telt mee'),
		...numbers('Past (%)', 'Mensen bereikt'),
		...text('Waarom')
	],
	rows: supply.map((row, index) => [
		row.title,
		index + 1,
		row.noun === 'place' ? 'plek' : 'activiteit',
		row.counts ? 'ja' : 'nee',
		Math.round(row.fit * 100),
		cellOf(row.peopleReached),
		row.reasons.map(({ sentence }) => sentence).join(' ') || 'Past helemaal.'
	])
});
export const cellColumns: Column[] = [
	...text('Voor wie', 'Soort', 'Dagdeel', 'Uitkomst'),
	...numbers('Mensen', 'Bereikt (%)', 'Mensen zonder', 'Keus', 'Antwoorden', 'Per 1.000', 'Van', 'Tot')
];
/** The last columns: the ends of the interval. On paper there is no room for them beside everything else. */
export const BOUNDS = 2;
export const cellRow = (cell: GapCell): Cell[] => [
	groupLabel(cell.group),
	kinds.name(cell.kind),
	dayPartName(cell.dayPart),
	classLooks[cell.class].word,
	cellOf(cell.people),
	percentCell(cell.served),
	cellOf(cell.affected),
	cellOf(cell.overlap),
	cellOf(cell.answers),
	cellOf(cell.perThousand),
	...bounds(cell)
];
export const bounds = ({ interval, perThousand }: GapCell): Cell[] =>
	interval ?? [cellOf(perThousand), cellOf(perThousand)];
