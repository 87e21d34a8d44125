// The report of an area as tables: page, print, spreadsheet and CSV show these and nothing else, cell by cell. Pure.
import { weekdayName } from '#lib/calendar/daywords.ts';
import type { Weekday } from '#lib/calendar/days.ts';
import { dayParts } from '#lib/calendar/dayparts.ts';
import type { GapCell } from '#lib/gaps/result.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { targetGroups } from '#lib/vocabulary/targetgroups.ts';
import type { AreaReport } from './areareport.ts';
import { basisRows } from './basis.ts';
import { bounds, BOUNDS, cellColumns, cellRow, dayPartName, numbers, text, type Column } from './cellrows.ts';
import { classLooks, lookOf } from './classwords.ts';
import { cellOf, inWeek, percentCell, type Cell } from './figurewords.ts';
import { standingOut } from './findings.ts';
import { forecastCells, forecastColumns, isDifference, isTold } from './forecast.ts';
import { groupLabel } from './phrases.ts';
import { notCountingTable, spareTable, supplyTable } from './supplytables.ts';
import { answersHere } from './unknown.ts';

/** The first cell names its row. What is not known is said in words: no cell is empty. */
export type ReportTable = {
	key: TableKey;
	title: string;
	columns: Column[];
	rows: { key: string; cells: Cell[] }[];
};
export type TableKey =
	| 'standing-out'
	| 'kinds'
	| 'needs'
	| 'groups'
	| 'forecast'
	| 'week'
	| 'supply'
	| 'not-counting'
	| 'response'
	| 'spare'
	| 'domains'
	| 'basis';

/** Of each class that stands out; the spreadsheet holds every cell. */
const MOST = 5;

const cellKey = ({ group, kind, dayPart }: GapCell) => `${group} ${kind} ${dayPart}`;

/** In the order in which they are read. Tables without rows are left out. */
export const tablesOf = (report: AreaReport): ReportTable[] =>
	[
		standingOutTable(report),
		kindsTable(report),
		needsTable(report),
		groupsTable(report),
		forecastTable(report),
		weekTable(report),
		supplyTable(report),
		notCountingTable(report),
		responseTable(report),
		spareTable(report),
		domainsTable(report),
		basisTable(report)
	].filter(({ rows }) => rows.length > 0);

const standingOutTable = ({ cells, basis }: AreaReport): ReportTable => ({
	key: 'standing-out',
	title: `Wat opvalt: van elke uitkomst hoogstens ${MOST}, de grootste eerst`,
	columns: cellColumns.slice(0, -BOUNDS),
	rows: standingOut(cells, MOST).map((cell) => ({
		key: cellKey(cell),
		cells: cellRow(cell, basis.settings).slice(0, -BOUNDS)
	}))
});

function kindsTable({ cells, focus, basis }: AreaReport): ReportTable {
	const own = cells.filter(({ group }) => group === focus.group);
	return {
		key: 'kinds',
		title: `Soort en dagdeel: ${targetGroups.name(focus.group)}`,
		columns: [...text('Soort'), ...dayParts.map(({ name }) => ({ label: name, outcome: true }))],
		rows: kinds.all.map(({ key, name }) => ({
			key,
			cells: [
				name,
				...dayParts.map(({ bit }) => {
					const cell = own.find(({ kind, dayPart }) => kind === key && dayPart === bit);
					return classLooks[cell ? lookOf(cell, basis.settings) : 'unknown'].word;
				})
			]
		}))
	};
}

const needsTable = ({ cells, focus }: AreaReport): ReportTable => ({
	key: 'needs',
	title: `Wat mensen missen: ${targetGroups.name(focus.group)}, ${dayPartName(focus.dayPart)}`,
	columns: [...text('Soort'), ...numbers('Antwoorden', 'Per 1.000', 'Van', 'Tot')],
	rows: cells
		.filter(({ group, dayPart }) => group === focus.group && dayPart === focus.dayPart)
		.map((cell) => ({
			key: cell.kind,
			cells: [kinds.name(cell.kind), cellOf(cell.answers), cellOf(cell.perThousand), ...bounds(cell)]
		}))
});

const groupsTable = ({ cells, focus, basis }: AreaReport): ReportTable => ({
	key: 'groups',
	title: `Wie het dichtbij heeft: ${kinds.name(focus.kind)}, ${dayPartName(focus.dayPart)}`,
	columns: [...text('Voor wie'), ...numbers('Mensen', 'Bereikt (%)', 'Mensen zonder'), ...text('Uitkomst')],
	rows: cells
		.filter(({ kind, dayPart }) => kind === focus.kind && dayPart === focus.dayPart)
		.map((cell) => ({
			key: cell.group,
			cells: [
				groupLabel(cell.group),
				cellOf(cell.people),
				percentCell(cell.served),
				cellOf(cell.affected),
				classLooks[lookOf(cell, basis.settings)].word
			]
		}))
});

const partLabels = ['Ochtend', 'Middag', 'Avond'];

const weekTable = ({ week }: AreaReport): ReportTable => ({
	key: 'week',
	title: 'De week: plekken en activiteiten die passen, en wie ze bereiken',
	columns: [...text('Dag'), ...numbers(...partLabels.flatMap((part) => [part, `${part}: bereikt (%)`]))],
	rows: [...Map.groupBy(week, ({ weekday }) => weekday)].map(([weekday, parts]) => ({
		key: String(weekday),
		cells: [
			weekdayName(weekday as Weekday),
			...parts.flatMap(({ supplies, served }) => [supplies, percentCell(inWeek(served))])
		]
	}))
});

const forecastTable = ({ forecast, focus }: AreaReport): ReportTable => ({
	key: 'forecast',
	title: `Nu en in ${forecast?.years.then}: ${kinds.name(focus.kind)}, ${dayPartName(focus.dayPart)}`,
	columns: forecast
		? [
				...text('Voor wie'),
				...forecastColumns(forecast).map((label, column) => ({
					...{ label, numeric: column < 6 },
					...(isDifference(column) && { signed: true })
				}))
			]
		: [],
	rows: (forecast?.lines ?? []).filter(isTold).map((line) => ({
		key: line.group,
		cells: [groupLabel(line.group), ...forecastCells(line, forecast!.years)]
	}))
});

const responseTable = ({ response }: AreaReport): ReportTable => ({
	key: 'response',
	title: 'Wie antwoordde, naast wie er woont',
	columns: [...text('Wie'), ...numbers('Inwoners', 'Antwoorden', 'Per 1.000'), ...text('Hoe luid')],
	rows: response.map(({ key, label, people, answers, perThousand, loudness }) => ({
		key,
		cells: [label, cellOf(people), cellOf(answers), cellOf(perThousand), loudness]
	}))
});

const NO_FIGURES = 'geen cijfers bekend';

const domainsTable = ({ domains }: AreaReport): ReportTable => ({
	key: 'domains',
	title: 'Cijfers per domein',
	columns: text('Domein', 'Cijfer', 'Hoeveel', 'Jaar', 'Bron'),
	rows: domains.flatMap(({ key, name, figures }) =>
		figures.length
			? figures.map((figure) => ({
					key: `${key} ${figure.name}`,
					cells: [name, figure.name, figure.text, String(figure.year), figure.source]
				}))
			: [{ key, cells: [name, NO_FIGURES, '–', '–', '–'] }]
	)
});

const basisTable = ({ basis, area, response, mark }: AreaReport): ReportTable => ({
	key: 'basis',
	title: 'Waar dit op rust',
	columns: text('Wat', 'Gebruikt'),
	rows: basisRows(basis, { name: area.name, answers: answersHere(response), mark }).map(([what, used]) => ({
		key: what,
		cells: [what, used]
	}))
});
