// Figures of another year beside those of today: of each line what it is, what it becomes, and the difference. Pure.
import { listWords } from '#lib/calendar/daywords.ts';
import type { Figure, GapCell, GapTable } from '#lib/gaps/result.ts';
import { classLooks, lookOf, type Look } from './classwords.ts';
import { cellOf, numberText, type Cell } from './figurewords.ts';

export type Change = { today: Figure; then: Figure; difference: Figure };
export type ForecastLine = Pick<GapCell, 'areaId' | 'group' | 'kind' | 'dayPart'> & {
	people: Change;
	/** People of the group without a fitting place near. */
	without: Change;
	look: { today: Look; then: Look };
};
export type Forecast = {
	/** Of the figures; null where nobody has any. */
	years: { today: number | null; then: number | null };
	/** In the order of the cells of today. */
	lines: ForecastLine[];
	/** Of how many lines there are figures in both years: a year may be known of some areas only. */
	known: number;
};

/** Both tables hold the same areas, groups, kinds and day parts; supply and answers are those of today in both. */
export function forecastOf(today: GapTable, then: GapTable): Forecast {
	const later = new Map(then.cells.map((cell) => [keyOf(cell), cell]));
	const lines = today.cells.flatMap((cell) => {
		const other = later.get(keyOf(cell));
		return other ? [lineOf(cell, other, today.basis.settings)] : [];
	});
	return {
		years: { today: today.basis.figureYear, then: then.basis.figureYear },
		lines,
		known: lines.filter(({ people }) => people.difference.value !== null).length
	};
}

const keyOf = ({ areaId, group, kind, dayPart }: GapCell) => `${areaId} ${group} ${kind} ${dayPart}`;

function lineOf(cell: GapCell, other: GapCell, settings: Record<string, number>): ForecastLine {
	const { areaId, group, kind, dayPart } = cell;
	return {
		...{ areaId, group, kind, dayPart },
		people: changeOf(cell.people, other.people),
		without: changeOf(cell.affected, other.affected),
		look: { today: lookOf(cell, settings), then: lookOf(other, settings) }
	};
}

// What one of them withholds, the difference withholds.
function changeOf(today: Figure, then: Figure): Change {
	if (then.value === null) return { today, then, difference: then };
	if (today.value === null) return { today, then, difference: today };
	return { today, then, difference: { value: then.value - today.value } };
}

/** '+120', '−40', 'gelijk'. */
export const differenceText = (difference: number): string =>
	difference === 0 ? 'gelijk' : `${difference > 0 ? '+' : '−'}${numberText(Math.abs(difference))}`;

/** The columns of a table: figures of each year and what is between them. */
export const forecastColumns = ({ years }: Pick<Forecast, 'years'>): string[] => [
	...[`Mensen in ${years.today}`, `Mensen in ${years.then}`, 'Verschil in mensen'],
	...[`Zonder in ${years.today}`, `Zonder in ${years.then}`, 'Verschil in mensen zonder'],
	...[`Uitkomst in ${years.today}`, `Uitkomst in ${years.then}`]
];

/** Above these: an earlier year is not later. */
export const forecastTitle = ({ today, then }: Forecast['years']): string =>
	today !== null && then !== null && then < today ? 'Nu en toen' : 'Nu en later';

/** The cells of one line, beside `forecastColumns`. */
export const forecastCells = ({ people, without, look }: ForecastLine, years: Forecast['years']): Cell[] => [
	...[people, without].flatMap(({ today, then, difference }) => [
		...[told(today, years.today), told(then, years.then), difference.value ?? '–']
	]),
	...[classLooks[look.today].word, classLooks[look.then].word]
];

const told = (figure: Figure, year: number | null): Cell =>
	figure.value === null && figure.why === 'no-figures' ? `geen cijfers voor ${year}` : cellOf(figure);

/** Of `forecastColumns`, those that hold a difference: on screen these have a sign. */
export const isDifference = (column: number): boolean => column === 2 || column === 5;

/** Whether anything of the other year is known of a line; the others are named, and not shown as rows of nothing. */
export const isTold = ({ people: { then } }: ForecastLine): boolean => then.value !== null || then.why !== 'no-figures';

/** Of how many areas or groups the other year is known, and of which not; empty when it is all. `things`: 'wijken en dorpen'. */
export function knownText(
	{ known, lines, years }: Forecast,
	things: string,
	nameOf: (line: ForecastLine) => string
): string {
	if (known === lines.length) return '';
	const untold = lines.filter((line) => !isTold(line)).map(nameOf);
	const without = untold.length ? ` Geen cijfers voor ${years.then}: ${listWords(untold)}.` : '';
	return `Voor ${known} van de ${lines.length} ${things} zijn er cijfers voor ${years.then}.${without}`;
}
