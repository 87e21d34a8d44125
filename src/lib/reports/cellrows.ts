// Figures of a report as rows of cells: for the tables, and in full for who wants to calculate further. Pure.
import { dayParts } from '#lib/calendar/dayparts.ts';
import type { GapCell } from '#lib/gaps/result.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import type { AreaReport } from './areareport.ts';
import { classLooks, lookOf } from './classwords.ts';
import { cellOf, percentCell, type Cell } from './figurewords.ts';
import { usedWords } from './facts.ts';
import { groupLabel, settingPhrases } from './phrases.ts';

/** `outcome`: its cells hold the word of an outcome. `signed`: its numbers are differences. */
export type Column = { label: string; numeric?: boolean; outcome?: boolean; signed?: boolean };

export const text = (...labels: string[]): Column[] => labels.map((label) => ({ label }));
export const numbers = (...labels: string[]): Column[] => labels.map((label) => ({ label, numeric: true }));
export const dayPartName = (bit: number) => dayParts.find((part) => part.bit === bit)?.name ?? '';

/** Every cell of the area, for who wants to calculate further. */
export const allCells = ({ cells, basis }: AreaReport): { columns: Column[]; rows: Cell[][] } => ({
	columns: wholeColumns,
	rows: cells.map((cell) => wholeRow(cell, basis.settings))
});

export const cellColumns: Column[] = [
	...text('Voor wie', 'Soort', 'Dagdeel', 'Uitkomst'),
	...numbers('Mensen', 'Bereikt (%)', 'Mensen zonder', 'Keus', 'Antwoorden', 'Per 1.000', 'Van', 'Tot')
];
/** The last columns: the ends of the interval. On paper there is no room for them beside everything else. */
export const BOUNDS = 2;
export const cellRow = (cell: GapCell, settings: Record<string, number>): Cell[] => [
	groupLabel(cell.group),
	kinds.name(cell.kind),
	dayPartName(cell.dayPart),
	classLooks[lookOf(cell, settings)].word,
	cellOf(cell.people),
	percentCell(cell.served),
	cellOf(cell.affected),
	cellOf(cell.overlap),
	cellOf(cell.answers),
	cellOf(cell.perThousand),
	...bounds(cell)
];
/** The same with the setting that a row is about: of both, the worst. */
export const wholeColumns: Column[] = [...cellColumns, ...text('Binnen of buiten', 'Hoe vol')];
export const wholeRow = (cell: GapCell, settings: Record<string, number>): Cell[] => [
	...cellRow(cell, settings),
	settingPhrases[cell.setting],
	usedWords[cell.used]
];
export const bounds = ({ interval, perThousand }: GapCell): Cell[] =>
	interval ?? [cellOf(perThousand), cellOf(perThousand)];
