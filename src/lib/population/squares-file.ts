// Squares of 100 m as CBS publishes them (vierkantstatistieken), CSV or GeoJSON: people a square, and what is wrong. Pure.
import papaparse from 'papaparse';
import { plainName } from '#lib/areas/figure-row.ts';
import type { Refusal } from '#lib/areas/report.ts';
import { PARTS_OF_A_PERSON, UNKNOWN } from './grid.ts';

/** People in thousandths by `countedGroups`; UNKNOWN where CBS withholds the count (fewer than five), or says nothing. */
export type CountedSquare = { x: number; y: number; people: number[] };
export type SquaresFile = { squares: CountedSquare[]; read: number; refused: Refusal[] };

const MOST_ROWS = 1_000_000;
const NAME = 'crs28992res100m';
const countNames = [
	'aantalinwoners',
	'aantalinwoners0tot15jaar',
	'aantalinwoners15tot25jaar',
	'aantalinwoners25tot45jaar',
	'aantalinwoners45tot65jaar',
	'aantalinwoners65jaarenouder'
];
type Row = Record<string, unknown>;

/** Reads a whole file. The name of a square is that of its south-west corner in hundreds of metres: 'E1530N4160'. */
export function parseSquares(text: string): SquaresFile {
	const file: SquaresFile = { squares: [], read: 0, refused: [] };
	const refuse = (where: string, reason: string) => void file.refused.push({ where, reason });
	const rows = rowsOf(text.replace(/^\uFEFF/, ''));
	if (!rows) return (refuse('bestand', 'geen CSV en geen GeoJSON met vierkanten'), file);
	const names = new Map(Object.keys(rows.all[0] ?? {}).map((name) => [plainName(name), name]));
	const [nameColumn, first] = [names.get(NAME), names.get(countNames[0]!)];
	if (!nameColumn || !first)
		return (refuse(rows.where(0), `de kolommen ${NAME} en aantal_inwoners zijn er niet`), file);
	if (rows.all.length > MOST_ROWS) return (refuse('bestand', `meer dan ${MOST_ROWS} vierkanten`), file);
	file.read = rows.all.length;
	const columns = countNames.map((name) => names.get(name));
	const seen = new Set<string>();
	rows.all.forEach((row, index) => {
		const name = String(row[nameColumn] ?? '');
		const [, east, north] = /^E(\d{3,4})N(\d{4})$/.exec(name) ?? [];
		const people = columns.map((column) => (column === undefined ? UNKNOWN : countOf(row[column])));
		if (!east || !north) refuse(rows.where(index), `"${name.slice(0, 30)}" is geen vierkant, zoals E1530N4160`);
		else if (seen.has(name)) refuse(rows.where(index), `${name} staat er twee keer in`);
		else if (people.includes(NaN)) refuse(rows.where(index), `een aantal van ${name} is geen getal`);
		else file.squares.push({ x: Number(east), y: Number(north), people });
		seen.add(name);
	});
	return file;
}

// CBS writes a secret or unknown count as a negative number, or leaves it out.
function countOf(raw: unknown): number {
	const text = String(raw ?? '').trim();
	if (text === '' || text === '.') return UNKNOWN;
	const count = /^-?\d{1,8}(\.0+)?$/.test(text) ? Number(text) : NaN;
	return count < 0 ? UNKNOWN : count > 100_000 ? NaN : count * PARTS_OF_A_PERSON;
}

function rowsOf(text: string): { all: Row[]; where: (index: number) => string } | null {
	if (!text.trimStart().startsWith('{')) {
		const { data } = papaparse.parse<Row>(text, {
			header: true,
			skipEmptyLines: 'greedy',
			delimitersToGuess: [',', ';', '\t']
		});
		return { all: data, where: (index) => `regel ${index + 2}` };
	}
	try {
		const { features } = JSON.parse(text) as { features?: ({ properties?: Row } | null)[] };
		if (!Array.isArray(features)) return null;
		return { all: features.map((one) => one?.properties ?? {}), where: (index) => `vlak ${index + 1}` };
	} catch {
		return null;
	}
}
