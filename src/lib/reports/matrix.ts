// The overview: areas beside kinds of meeting, for one group in one day part. Pure.
import type { Figure, GapClass, GapTable } from '#lib/gaps/result.ts';
import { kinds, type Kind } from '#lib/vocabulary/kinds.ts';
import { cellOf, rankOf, type Cell } from './figurewords.ts';
import { classLooks } from './classwords.ts';
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
export type MatrixCell = { kind: Kind; class: GapClass; affected: Figure };
export type MatrixRow = {
	area: MatrixArea;
	/** One for each kind, in the order of the vocabulary. */
	cells: MatrixCell[];
	/** People of the group without, of the kind of which most are without while many ask for it; null: no shortage. */
	missing: Figure | null;
};
export type Matrix = { rows: MatrixRow[] };

const unknown: Figure = { value: null, why: 'no-figures' };

/**
 * The rows in the order asked, each wijk followed by its own buurten. A figure that is withheld has no place in the order:
 * its area stands among those by name, after the others, so that where it stands tells nothing.
 */
export function matrixOf({ cells }: GapTable, areas: readonly MatrixArea[], sort: Sort): Matrix {
	const byArea = Map.groupBy(cells, ({ areaId }) => areaId);
	const rows = areas.map((area): MatrixRow => {
		const own = byArea.get(area.id) ?? [];
		const row = kinds.keys.map((kind): MatrixCell => {
			const cell = own.find((cell) => cell.kind === kind);
			return cell
				? { kind, class: cell.class, affected: cell.affected }
				: { kind, class: 'unknown', affected: unknown };
		});
		return { area, cells: row, missing: mostMissing(row) };
	});
	const before = (one: MatrixRow, other: MatrixRow) =>
		(sort === 'people' ? rankOf(other.missing) - rankOf(one.missing) : 0) ||
		one.area.name.localeCompare(other.area.name, 'nl');
	const top = rows.filter(({ area }) => area.parentId === null).sort(before);
	const under = ({ area }: MatrixRow) => rows.filter((row) => row.area.parentId === area.id).sort(before);
	return { rows: top.flatMap((row) => [row, ...under(row)]) };
}

function mostMissing(cells: readonly MatrixCell[]): Figure | null {
	const [most] = cells
		.filter((cell) => cell.class === 'shortage')
		.sort((one, other) => rankOf(other.affected) - rankOf(one.affected));
	return most?.affected ?? null;
}

/** The overview as rows of a file: an area, its class and people without for each kind. */
export function matrixSheet({ rows }: Matrix): { columns: string[]; rows: Cell[][] } {
	return {
		columns: ['Gebied', 'Niveau', ...kinds.all.flatMap(({ name }) => [name, `${name}: mensen zonder`])],
		rows: rows.map(({ area, cells }) => [
			area.name,
			area.parentId === null ? 'wijk of dorp' : 'buurt',
			...cells.flatMap((cell) => [classLooks[cell.class].word, cellOf(cell.affected)])
		])
	};
}
