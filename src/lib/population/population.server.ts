// The door to where people live: the grid of a year, made from the finest figures known, and CBS squares in its place.
import { createHash } from 'node:crypto';
import { dayAt } from '#lib/calendar/zone.ts';
import { parts } from '#lib/calendar/days.ts';
import { sql } from '#lib/foundation/database.server.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { yearOf } from '#lib/areas/figure-file.ts';
import { emptyReport } from '#lib/areas/report.ts';
import type { ImportReport } from '#lib/areas/report.ts';
import { countedGroups, UNKNOWN } from './grid.ts';
import type { Grid } from './grid.ts';
import * as queries from './queries.server.ts';
import { evenly, fillIn } from './spread.ts';
import type { Counted } from './spread.ts';
import { parseSquares } from './squares-file.ts';
import { layOut, middleOf, squareKey } from './squares.ts';

const GROUPS = countedGroups.length;

type ImportOptions = { year?: number; name?: string; municipality?: string; partial?: boolean };
type Asked = { municipality?: string; now?: Date };

const kept = new Map<string, { stamp: string; grid: Grid }>();

/** The years of which a grid can be made, forecasts included; the earliest first. */
export async function years({ municipality = configuration().municipality }: Asked = {}): Promise<number[]> {
	return (await queries.years(sql, municipality)).map(({ year }) => year);
}

/**
 * Where people live by the figures of a year; without a year the newest not after this one. Null when no figures are
 * known. Kept in memory: the same object as long as borders and figures stay what they are.
 */
export async function grid(year?: number, asked: Asked = {}): Promise<Grid | null> {
	const { municipality = configuration().municipality, now = new Date() } = asked;
	const thisYear = parts(dayAt(now)).year;
	const known = (await years({ municipality })).filter((one) => (year === undefined ? one <= thisYear : one === year));
	const wanted = known.at(-1);
	if (wanted === undefined) return null;
	const key = `${municipality} ${wanted}`;
	const [{ stamp } = { stamp: '' }] = await queries.stamp(sql, municipality, wanted);
	const found = kept.get(key);
	if (found?.stamp === stamp) return found.grid;
	const made = await sql.begin((tx) => upToDate(tx, municipality, wanted));
	const same = found?.grid.basis === made.basis ? found.grid : made;
	const [after] = await queries.stamp(sql, municipality, wanted);
	kept.set(key, { stamp: after?.stamp ?? '', grid: same });
	return same;
}

// What is stored when it is made from what holds now; else made again.
async function upToDate(tx: Sql, municipality: string, year: number): Promise<Grid> {
	await queries.lock(tx);
	const [lands, figures, [stored]] = await Promise.all([
		queries.lands(tx, municipality),
		queries.figures(tx, municipality, year),
		queries.stored(tx, year)
	]);
	const borders = hashOf(lands.map(({ id, parentId, polygon }) => [id, parentId, polygon]));
	const counted = countedOf(lands, figures);
	if (stored?.method === 'squares') return withSquares(stored, await queries.cells(tx, year), lands, counted, borders);
	const basis = hashOf([borders, counted]);
	if (stored?.basis === basis) return asStored(stored, await queries.cells(tx, year));
	const squares = layOut(lands);
	const sources = [...new Set(figures.filter(({ value }) => value !== null).map(({ source }) => source))].sort();
	const about = {
		year,
		method: 'even' as const,
		boundaryYear: boundaryYearOf(lands),
		source: sources.join(', '),
		basis
	};
	const made = { ...about, ...squares, people: evenly(squares, counted) };
	await queries.store(tx, made);
	return made;
}

function countedOf(lands: readonly queries.AreaRow[], figures: Awaited<ReturnType<typeof queries.figures>>): Counted[] {
	const values = new Map(figures.map(({ areaId, key, value }) => [`${areaId} ${key}`, value]));
	const value = (id: number, key: string) => values.get(`${id} ${key}`) ?? null;
	return lands.map(({ id, level, parentId }) => ({
		id,
		level,
		parentId,
		inhabitants: value(id, 'inhabitants'),
		shares: queries.shareKeys.map((key) => value(id, key))
	}));
}

const boundaryYearOf = (lands: readonly queries.AreaRow[]): number | null => {
	const all = [...new Set(lands.map(({ boundaryYear }) => boundaryYear))];
	return all.length === 1 ? all[0]! : null;
};

const hashOf = (what: unknown): string => createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 32);

function asStored(about: queries.GridRow, cells: readonly queries.CellRow[]): Grid {
	const people = new Int32Array(cells.length * GROUPS);
	cells.forEach((cell, index) => people.set(cell.people, index * GROUPS));
	return {
		...about,
		x: Int32Array.from(cells, ({ x }) => x),
		y: Int32Array.from(cells, ({ y }) => y),
		lon: Float64Array.from(cells, ({ lon }) => lon),
		lat: Float64Array.from(cells, ({ lat }) => lat),
		district: Int32Array.from(cells, ({ d }) => d),
		neighbourhood: Int32Array.from(cells, ({ n }) => n),
		people
	};
}

// The table holds squares as they were counted: new borders or figures need no new file.
function withSquares(
	about: queries.GridRow,
	cells: readonly queries.CellRow[],
	lands: readonly queries.AreaRow[],
	counted: Counted[],
	borders: string
): Grid {
	const squares = layOut(lands);
	const known = new Int32Array(squares.x.length * GROUPS).fill(UNKNOWN);
	const listed = new Uint8Array(squares.x.length);
	const places = new Map(Array.from(squares.x, (x, index) => [squareKey(x, squares.y[index]!), index]));
	for (const { x, y, people } of cells) {
		const square = places.get(squareKey(x, y));
		if (square === undefined) continue;
		listed[square] = 1;
		known.set(people, square * GROUPS);
	}
	const people = fillIn(squares, counted, listed, known);
	return { ...about, basis: hashOf([about.basis, borders, counted]), ...squares, people };
}

/**
 * Loads squares of CBS (CSV or GeoJSON) for a year: they take the place of the even spread of that year. Only squares in
 * the wijken and buurten of the municipality are kept.
 */
export async function importSquares(text: string, options: ImportOptions = {}): Promise<ImportReport> {
	const { municipality = configuration().municipality, partial = false } = options;
	const file = parseSquares(text);
	const year = yearOf(options);
	const refused = year
		? file.refused
		: [...file.refused, { where: 'bestand', reason: 'het jaar is niet bekend: geef het erbij, zoals --year 2022' }];
	const report = { ...emptyReport('vierkanten'), read: file.read, refused };
	if (!year || !file.read || (refused.length && !partial)) return report;
	await sql.begin(async (tx) => {
		await queries.lock(tx);
		const lands = await queries.lands(tx, municipality);
		const { x, y } = layOut(lands);
		const ours = new Set(Array.from(x, (east, index) => squareKey(east, y[index]!)));
		const squares = file.squares.filter((square) => ours.has(squareKey(square.x, square.y)));
		squares.sort((one, other) => one.x - other.x || one.y - other.y);
		report.skipped = file.squares.length - squares.length;
		const basis = hashOf(squares);
		const [stored] = await queries.stored(tx, year);
		if (!squares.length || stored?.basis === basis) return;
		report.added = squares.length;
		const middles = squares.map((square) => middleOf(square.x, square.y));
		const none = new Int32Array(squares.length);
		await queries.store(tx, {
			year,
			method: 'squares',
			basis,
			boundaryYear: boundaryYearOf(lands),
			source: 'CBS, vierkantstatistieken 100 m',
			x: Int32Array.from(squares, (square) => square.x),
			y: Int32Array.from(squares, (square) => square.y),
			lon: Float64Array.from(middles, ([lon]) => lon),
			lat: Float64Array.from(middles, ([, lat]) => lat),
			district: none,
			neighbourhood: none,
			people: Int32Array.from(squares.flatMap(({ people }) => people))
		});
	});
	report.unchanged = report.read - report.added - report.skipped - refused.length;
	report.applied = true;
	return report;
}
