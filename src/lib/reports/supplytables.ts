// What there is in a report as tables: what counts, what does not and why, and rooms that are free then. Pure.
import type { AreaReport } from './areareport.ts';
import { numbers, text, type Column } from './cellrows.ts';
import { cellOf, type Cell } from './figurewords.ts';
import type { ReportTable } from './reporttables.ts';
import { byWhy, whyWords } from './why.ts';

/** Longer a list is not read; what is left out counts in every figure, and stands in the spreadsheet. */
export const MOST_SUPPLY = 24;

/** Everything there is, numbered as on the map. */
export const allSupply = ({ supply }: AreaReport): { columns: Column[]; rows: Cell[][] } => ({
	columns: [
		...text('Naam'),
		...numbers('Nummer'),
		...text('Wat', 'Telt mee of niet'),
		...numbers('Past (%)', 'Mensen bereikt'),
		...text('Waarom')
	],
	rows: supply.map((row, index) => [
		row.title,
		index + 1,
		row.noun === 'place' ? 'plek' : 'activiteit',
		whyWords[row.why],
		Math.round(row.fit * 100),
		cellOf(row.peopleReached),
		row.reasons.map(({ sentence }) => sentence).join(' ') || 'Past helemaal.'
	])
});

/** More names than this are not read on one line; the spreadsheet has all. */
const MOST_NAMES = 12;

/** What does not count, by what keeps it from that, numbered as on the map. */
function whyNotRows({ supply }: AreaReport): { key: string; cells: Cell[] }[] {
	const numbered = supply.map((row, index) => ({ ...row, name: `${row.title} (${index + 1})` }));
	return byWhy(numbered.filter(({ counts }) => !counts)).map(({ why, count, rows }) => {
		const more = count - MOST_NAMES;
		const names = rows.slice(0, MOST_NAMES).map(({ name }) => name);
		return { key: why, cells: [whyWords[why], count, names.join(', ') + (more > 0 ? `, en nog ${more}` : '')] };
	});
}

export const supplyTable = (report: AreaReport): ReportTable => {
	const { columns, rows } = allSupply(report);
	const counting = rows.filter((_, index) => report.supply[index]?.counts);
	return {
		key: 'supply',
		title: 'Wat er is en meetelt',
		columns,
		rows: counting.slice(0, MOST_SUPPLY).map((cells, index) => ({ key: report.supply[index]!.key, cells }))
	};
};

export const notCountingTable = (report: AreaReport): ReportTable => ({
	key: 'not-counting',
	title: 'Wat er is en niet meetelt',
	columns: [...text('Waarom'), ...numbers('Hoeveel'), ...text('Welke')],
	rows: whyNotRows(report)
});

export const spareTable = ({ spare }: AreaReport): ReportTable => ({
	key: 'spare',
	title: 'Ruimtes die dan vrij zijn',
	columns: [...text('Ruimte', 'Plek'), ...numbers('Stoelen'), ...text('Hoe ver', 'Vrij', 'Vraag het')],
	rows: spare.map(({ key, space, place, seats, distance, further, free, contact }) => ({
		key,
		cells: [
			space,
			place,
			seats ?? 'onbekend',
			distance + (further ? ', verder dan de norm' : ''),
			free,
			contact ?? 'vraag het de gemeente'
		]
	}))
});
