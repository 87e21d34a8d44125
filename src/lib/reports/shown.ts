// The report of an area as a page shows it: tables, and what drawings and lists need. Of 540 cells only what is seen
// travels to a browser. Pure.
import { dayParts } from '#lib/calendar/dayparts.ts';
import type { Figure, GapCell } from '#lib/gaps/result.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { focusCell, type AreaReport, type SupplyRow } from './areareport.ts';
import type { Cell } from './figurewords.ts';
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
/** Hundreds of cells travel with a page: nothing goes along that is not shown. */
export type ShownTable = Pick<ReportTable, 'title' | 'columns'> & { rows: Cell[][] };
type Told = Pick<AreaReport, 'area' | 'basis' | 'focus' | 'headline' | 'week' | 'quotes' | 'questions' | 'unknown'>;
type Common = Told & {
	/** What it is about: 'Jongeren (…)', 'Koffie en inloop', 'Doordeweeks, avond'. */
	about: { group: string; kind: string; dayPart: string };
	cell: GapCell | null;
	/** How much there is besides what is listed. */
	supplyMore: number;
	/** Answers per 1,000 for each kind, of the group and day part. */
	needs: BarRow[];
	/** Percentage served of each group, of the kind and day part. */
	groups: BarRow[];
	tables: Partial<Record<TableKey, ShownTable>>;
};
/** Something on the map, numbered as in the table. */
export type Dot = Pick<SupplyRow, 'key' | 'lon' | 'lat' | 'counts'>;
export type OnScreen = Common & Pick<AreaReport, 'spare'> & { supply: Omit<SupplyRow, 'lon' | 'lat'>[] };
export type OnPaper = Common & Pick<AreaReport, 'sources'> & { dots: Dot[] };

/** Lists on screen are no tables: these are. */
const onScreen: readonly TableKey[] = ['standing-out', 'kinds', 'needs', 'groups', 'response', 'domains'];

export const screenOf = (report: AreaReport): OnScreen => ({
	...commonOf(report, (key) => onScreen.includes(key)),
	spare: report.spare,
	supply: report.supply.slice(0, MOST_SUPPLY).map(({ lon: _lon, lat: _lat, ...row }) => row)
});

/** The week stands on paper as a strip, which is its table. */
export const paperOf = (report: AreaReport): OnPaper => ({
	...commonOf(report, (key) => key !== 'week'),
	sources: report.sources,
	dots: report.supply.slice(0, MOST_SUPPLY).map(({ key, lon, lat, counts }) => ({ key, lon, lat, counts }))
});

function commonOf(report: AreaReport, shows: (key: TableKey) => boolean): Common {
	const { area, basis, cells, focus, headline, week, quotes, questions, unknown, supply } = report;
	const { group, kind, dayPart } = focus;
	const then = cells.filter((cell) => cell.dayPart === dayPart);
	const tables = tablesOf(report).filter(({ key }) => shows(key));
	return {
		...{ area, basis, focus, headline, week, quotes, questions, unknown },
		about: {
			group: targetGroups.name(group),
			kind: kinds.name(kind),
			dayPart: dayParts.find(({ bit }) => bit === dayPart)?.name ?? ''
		},
		cell: focusCell(report) ?? null,
		supplyMore: Math.max(0, supply.length - MOST_SUPPLY),
		tables: Object.fromEntries(
			tables.map(({ key, title, columns, rows }) => [key, { title, columns, rows: rows.map(({ cells }) => cells) }])
		),
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
