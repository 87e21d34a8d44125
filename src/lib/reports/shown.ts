// The report of an area as a page shows it: tables, and what drawings and lists need. Of 540 cells only what is seen
// travels to a browser. Pure.
import { dayParts } from '#lib/calendar/dayparts.ts';
import type { Figure, GapCell } from '#lib/gaps/result.ts';
import type { Spot } from '#lib/map/marks.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import { focusCell, type AreaReport, type SupplyRow } from './areareport.ts';
import type { Cell } from './figurewords.ts';
import { forecastTitle, knownText } from './forecast.ts';
import { groupLabel } from './phrases.ts';
import { lookOf, type Look } from './classwords.ts';
import { tablesOf, type ReportTable, type TableKey } from './reporttables.ts';
import { MOST_SUPPLY } from './supplytables.ts';
import { ageOfMost, ageWords } from './telling.ts';
import { stepsPath, type View } from './view.ts';
import { byWhy, type Told as ToldBy } from './why.ts';

export type BarRow = {
	key: string;
	label: string;
	figure: Figure;
	interval: readonly [number, number] | null;
	/** What the page is about. */
	chosen: boolean;
};
/** Hundreds of cells travel with a page: nothing goes along that is not shown. */
export type ShownTable = Pick<ReportTable, 'title' | 'columns'> & {
	/** `sum`: where every step to the figures of this row stands. */
	rows: { cells: Cell[]; sum?: string | undefined }[];
};
type Told = Pick<
	AreaReport,
	'area' | 'basis' | 'focus' | 'headline' | 'week' | 'quotes' | 'questions' | 'unknown' | 'agreed' | 'talks'
>;
type Common = Told & {
	/** What it is about: 'Jongeren (…)', 'Koffie en inloop', 'Doordeweeks, avond'. */
	about: { group: string; kind: string; dayPart: string };
	cell: GapCell | null;
	look: Look;
	/** Of everyone: that nearly all answers are about one age; empty otherwise. */
	mostly: string;
	/** Answers per 1,000 for each kind, of the group and day part. */
	needs: BarRow[];
	/** Percentage served of each group, of the kind and day part. */
	groups: BarRow[];
	/** Above the figures of another year, when these were asked. */
	otherYear: string;
	/** For which groups it is not known; empty when it is for all. */
	otherYearKnown: string;
	tables: Partial<Record<TableKey, ShownTable>>;
};
type SupplyShown = Omit<SupplyRow, 'lon' | 'lat' | 'fit' | 'counts'>;
export type OnScreen = Common & Pick<AreaReport, 'spare'> & { supply: ToldBy<SupplyShown>[] };
/** Something on the map, numbered as in the tables. */
export type PaperSpot = Spot & { title: string };
export type OnPaper = Common & Pick<AreaReport, 'sources'> & { spots: PaperSpot[] };

/** Lists on screen are no tables: these are. */
const onScreen: readonly TableKey[] = ['standing-out', 'kinds', 'needs', 'groups', 'forecast', 'response', 'domains'];

/** Longer the list of what does not count is not read; the spreadsheet has all. */
const MOST_FOLDED = 12;

export const screenOf = (report: AreaReport, view: View): OnScreen => ({
	...commonOf(report, (key) => onScreen.includes(key), view),
	spare: report.spare,
	supply: byWhy(report.supply).map((told) => ({
		...told,
		rows: told.rows
			.slice(0, told.why === 'counts' ? MOST_SUPPLY : MOST_FOLDED)
			.map(({ lon: _lon, lat: _lat, fit: _fit, counts: _counts, ...row }) => row)
	}))
});

/** The week stands on paper as a strip, which is its table. */
export const paperOf = (report: AreaReport): OnPaper => ({
	...commonOf(report, (key) => key !== 'week'),
	sources: report.sources,
	spots: report.supply
		.map(({ title, lon, lat, counts }, index) => ({ title, lon, lat, label: String(index + 1), strong: counts }))
		.filter((_, index) => report.supply[index]?.why !== 'far')
		.slice(0, MOST_SUPPLY)
});

// What a row of a table is about, besides what the page is about.
const aboutRow: Partial<Record<TableKey, (key: string) => object>> = {
	'standing-out': (key) => {
		const [group, kind, dayPart] = key.split(' ');
		return { group, kind, dayPart: Number(dayPart) };
	},
	needs: (kind) => ({ kind }),
	groups: (group) => ({ group })
};

function commonOf(report: AreaReport, shows: (key: TableKey) => boolean, view?: View): Common {
	const { area, basis, cells, focus, headline, week, quotes, questions, unknown, agreed, talks, forecast } = report;
	const { group, kind, dayPart } = focus;
	const then = cells.filter((cell) => cell.dayPart === dayPart);
	const shown = ({ key, title, columns, rows }: ReportTable): ShownTable => {
		const about = aboutRow[key];
		return {
			...{ title, columns },
			rows: rows.map((row) => ({
				cells: row.cells,
				...(about && view && { sum: stepsPath(area.slug, { ...view, ...focus, ...about(row.key) }) })
			}))
		};
	};
	const cell = focusCell(report) ?? null;
	return {
		...{ area, basis, focus, headline, week, quotes, questions, unknown, agreed, talks, cell },
		about: {
			group: targetGroups.name(group),
			kind: kinds.name(kind),
			dayPart: dayParts.find(({ bit }) => bit === dayPart)?.name ?? ''
		},
		mostly: cell && cell.class !== 'unknown' ? ageWords(ageOfMost(cells)(cell)) : '',
		otherYear: forecast ? forecastTitle(forecast.years) : '',
		otherYearKnown: forecast ? knownText(forecast, 'groepen', ({ group }) => groupLabel(group)) : '',
		look: cell ? lookOf(cell, basis.settings) : 'unknown',
		tables: Object.fromEntries(
			tablesOf(report)
				.filter(({ key }) => shows(key))
				.map((table) => [table.key, shown(table)])
		),
		needs: then
			.filter((one) => one.group === group)
			.map((one) => ({
				key: one.kind,
				label: kinds.name(one.kind),
				figure: one.perThousand,
				interval: one.interval,
				chosen: one.kind === kind
			})),
		groups: then
			.filter((one) => one.kind === kind)
			.map((one) => ({
				key: one.group,
				label: groupLabel(one.group),
				figure: percentage(one.served),
				interval: null,
				chosen: one.group === group
			}))
	};
}

const percentage = (figure: Figure): Figure =>
	figure.value === null ? figure : { value: Math.round(figure.value * 100) };
