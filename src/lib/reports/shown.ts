// The report of an area as a page shows it: its tables, and what the drawings need. Of 540 cells only what is seen. Pure.
import { dayParts } from '#lib/calendar/dayparts.ts';
import type { Figure, GapCell } from '#lib/gaps/result.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { focusCell, type AreaReport } from './areareport.ts';
import { groupLabel } from './phrases.ts';
import { MOST_SUPPLY, tablesOf, type ReportTable, type TableKey } from './reporttables.ts';

export type BarRow = {
	key: string;
	label: string;
	figure: Figure;
	interval: readonly [number, number] | null;
	/** What the page is about. */
	chosen: boolean;
};
export type Shown = Omit<AreaReport, 'cells'> & {
	/** What it is about: 'Jongeren (…)', 'Koffie en inloop', 'Doordeweeks, avond'. */
	about: { group: string; kind: string; dayPart: string };
	cell: GapCell | null;
	tables: Partial<Record<TableKey, ReportTable>>;
	/** How much there is besides `supply`, which holds what is listed. */
	supplyMore: number;
	/** Answers per 1,000 for each kind, of the group and day part. */
	needs: BarRow[];
	/** Percentage served of each group, of the kind and day part. */
	groups: BarRow[];
};

export function shownOf(report: AreaReport): Shown {
	const { cells, ...rest } = report;
	const { group, kind, dayPart } = report.focus;
	const then = cells.filter((cell) => cell.dayPart === dayPart);
	return {
		...rest,
		supply: rest.supply.slice(0, MOST_SUPPLY),
		supplyMore: Math.max(0, rest.supply.length - MOST_SUPPLY),
		about: {
			group: targetGroups.name(group),
			kind: kinds.name(kind),
			dayPart: dayParts.find(({ bit }) => bit === dayPart)?.name ?? ''
		},
		cell: focusCell(report) ?? null,
		tables: Object.fromEntries(tablesOf(report).map((table) => [table.key, table])),
		needs: then
			.filter((cell) => cell.group === group)
			.map((cell) => ({
				key: cell.kind,
				label: kinds.name(cell.kind),
				figure: cell.perThousand,
				interval: cell.interval,
				chosen: cell.kind === kind
			})),
		groups: then
			.filter((cell) => cell.kind === kind)
			.map((cell) => ({
				key: cell.group,
				label: groupLabel(cell.group),
				figure: percentage(cell.served),
				interval: null,
				chosen: cell.group === group
			}))
	};
}

const percentage = (figure: Figure): Figure =>
	figure.value === null ? figure : { value: Math.round(figure.value * 100) };
