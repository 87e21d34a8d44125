// The overview: areas beside kinds of meeting, for one group in one day part. Pure.
import { listWords, uncapital } from '#lib/calendar/daywords.ts';
import type { Basis, Figure, GapCell, GapTable } from '#lib/gaps/result.ts';
import { kinds, type Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import { classLooks, classOrder, lookOf, type Look } from './classwords.ts';
import { cellOf, percentCell, rankOf, whyNot, type Cell } from './figurewords.ts';
import { forecastCells, forecastColumns, type Forecast } from './forecast.ts';
import type { Focus } from './findings.ts';
import { dayPartPhrase, groupLabel, settingWords } from './phrases.ts';
import { ageNote, ageOfMost } from './telling.ts';
import type { Sort } from './view.ts';

export type MatrixArea = {
	id: number;
	slug: string;
	name: string;
	/** Of a buurt its wijk; of a wijk null. */
	parentId: number | null;
	/** Of a wijk: it has buurten to show. */
	opens?: boolean;
};
export type MatrixCell = {
	kind: Kind;
	look: Look;
	served: Figure;
	affected: Figure;
	/** In a few words: why it is unknown, that it is about indoors or outdoors only, or of everyone about one age. */
	notes: string[];
};
export type MatrixRow = {
	area: MatrixArea;
	/** One for each kind, in the order of the vocabulary. */
	cells: MatrixCell[];
	/** What is said once of the whole row, and then not of each cell: that nobody was heard here. Empty otherwise. */
	note: string;
};
export type Matrix = {
	rows: MatrixRow[];
};
/** What leaves as a file. */
export type MatrixFile = Matrix & {
	asked: Pick<Focus, 'group' | 'dayPart'>;
	/** Another year beside today, for the kind that is on the map. */
	forecast?: Forecast | null;
};

const none: Figure = { value: null, why: 'no-figures' };

/**
 * The rows in the order asked, by the kind that stands on the map, each wijk followed by its own buurten. A figure that is
 * withheld has no place in the order: its area stands among those by name, after the others, so that where it stands
 * tells nothing. The table may hold other groups beside the one that is shown: of everyone the ages.
 */
export function matrixOf(
	{ cells, basis }: GapTable,
	areas: readonly MatrixArea[],
	{ sort, kind, group }: { sort: Sort; kind: Kind; group: TargetGroup }
): Matrix {
	const ageOf = ageOfMost(cells);
	const noted = (shown: MatrixCell, of?: GapCell): MatrixCell => {
		const note = of && of.class !== 'unknown' ? ageNote(ageOf(of)) : '';
		return note ? { ...shown, notes: [...shown.notes, note] } : shown;
	};
	const byArea = Map.groupBy(
		cells.filter((cell) => cell.group === group),
		({ areaId }) => areaId
	);
	const rows = areas.map((area): MatrixRow => {
		const own = new Map((byArea.get(area.id) ?? []).map((cell) => [cell.kind, cell]));
		const row = kinds.keys.map((kind) => noted(cellFrom(kind, own.get(kind), basis), own.get(kind)));
		return { area, cells: row, note: row.every(({ look }) => look === 'unknown') ? commonest(row) : '' };
	});
	const before = (one: MatrixRow, other: MatrixRow) =>
		byFigures(sort, cellIn(one, kind), cellIn(other, kind)) || one.area.name.localeCompare(other.area.name, 'nl');
	const top = rows.filter(({ area }) => area.parentId === null).sort(before);
	const under = ({ area }: MatrixRow) => rows.filter((row) => row.area.parentId === area.id).sort(before);
	return { rows: top.flatMap((row) => [row, ...under(row)]) };
}

/** Wijken of which nothing is known, apart, and in words; a wijk that is opened and its buurten are seen. */
export function folding(rows: readonly MatrixRow[], open: string | null) {
	const isSilent = ({ area, cells }: MatrixRow) =>
		area.parentId === null && area.slug !== open && cells.every(({ look }) => look === 'unknown');
	const folded = rows.filter(isSilent);
	const why = [...new Set(folded.map(({ note }) => note).filter(Boolean))].map((note) =>
		note.replace(/^weinig/, 'te weinig')
	);
	const areas = folded.length === 1 ? 'wijk of dorp' : 'wijken en dorpen';
	return {
		seen: rows.filter((row) => !isSilent(row)),
		folded,
		words: `${folded.length} ${areas} waar we nog niets kunnen zeggen${why.length ? `: ${listWords(why)}` : ''}`
	};
}

/** What a row says of one kind. */
export const cellIn = ({ cells }: Pick<MatrixRow, 'cells'>, kind: Kind): MatrixCell =>
	cells.find((cell) => cell.kind === kind) ?? cellFrom(kind);

function cellFrom(kind: Kind, cell?: GapCell, basis?: Basis): MatrixCell {
	if (!cell || !basis) return { kind, look: 'unknown', served: none, affected: none, notes: [whyNot([none])] };
	const { people, served, affected, answers, setting } = cell;
	const why = cell.class === 'unknown' ? whyNot([people, served, answers]) : '';
	const only = setting === basis.setting ? '' : settingWords[setting];
	return { kind, look: lookOf(cell, basis.settings), served, affected, notes: [only, why].filter(Boolean) };
}

/** The note that most of these have. */
function commonest(cells: readonly MatrixCell[]): string {
	const tally = Map.groupBy(
		cells.flatMap(({ notes }) => notes),
		(note) => note
	);
	return [...tally].sort(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? '';
}

function byFigures(sort: Sort, one: MatrixCell, other: MatrixCell): number {
	if (sort === 'name') return 0;
	const byPeople = rankOf(other.affected) - rankOf(one.affected);
	const byLook = classOrder.indexOf(one.look) - classOrder.indexOf(other.look);
	return sort === 'people' ? byPeople || byLook : byLook || byPeople;
}

/** The overview as rows of a file: an area, what was asked, and of each kind its outcome, who has it, who has not, and what is not known. */
export function matrixSheet({ rows, forecast, asked }: MatrixFile): { columns: string[]; rows: Cell[][] } {
	const later = forecast ? laterOf(forecast) : { columns: [], of: () => [] };
	return {
		columns: [
			...['Gebied', 'Niveau', 'Voor wie', 'Wanneer'],
			...kinds.all.flatMap(({ name }) => columnsOf(name)),
			...later.columns
		],
		rows: rows.map(({ area, cells }) => [
			...[area.name, area.parentId === null ? 'wijk of dorp' : 'buurt'],
			...[groupLabel(asked.group), dayPartPhrase(asked.dayPart)],
			...cells.flatMap(({ look, served, affected, notes }) => [
				...[classLooks[look].word, percentCell(served), cellOf(affected), notes.join(', ') || '–']
			]),
			...later.of(area.id)
		])
	};
}

const columnsOf = (kind: string) => [
	...[kind, `${kind}: heeft het dichtbij (%)`, `${kind}: mensen zonder`, `${kind}: opmerking`]
];

// An area that is not on the map has no figures of another year here.
function laterOf(forecast: Forecast): { columns: string[]; of: (areaId: number) => Cell[] } {
	const kind = forecast.lines[0] ? `${kinds.name(forecast.lines[0].kind)}: ` : '';
	const columns = forecastColumns(forecast).map((label) => kind + uncapital(label));
	const lines = new Map(forecast.lines.map((line) => [line.areaId, forecastCells(line, forecast.years)]));
	return { columns, of: (areaId) => lines.get(areaId) ?? columns.map(() => '–') };
}
