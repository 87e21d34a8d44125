// From a table to rows that are read: what its columns are, and what each row tells. Pure.
import type { Distant } from './distant.ts';
import { guessed, remembered, type Mapping } from './mapping.ts';
import { cellAt, type Table } from './table.ts';
import { toldIn, type Problem } from './told.ts';
import type { ReadRow } from './verdict.ts';

/** What each column probably is: as last time for this source, else guessed. */
export function mappingOf({ titles, rows, fixed }: Table, earlier: Mapping | null): Mapping {
	const cells = rows.slice(0, 200).map((row) => row.cells);
	const guess = guessed(titles, cells);
	const certain = new Set(fixed.filter(Boolean));
	const fields = guess.fields.map((key, column) => fixed[column] ?? (key && certain.has(key) ? null : key));
	return remembered({ titles, fields, otherwise: null }, earlier);
}

/** What every row tells. Yields between rows, for inTurns. */
export function* rowsIn(table: Table, mapping: Mapping, distant?: Distant): Generator<void, ReadRow[]> {
	const all: ReadRow[] = [];
	for (const { line, cells, refused, value, faults = [] } of table.rows) {
		const where = (column: number) => cellAt(table, line, column);
		const { told, problems } = toldIn(cells, mapping, where, distant);
		const wrong = faults
			.filter(({ column }) => mapping.fields[column])
			.map(({ column, value }): Problem => ({ cell: where(column), problem: 'formula', value, left: true }));
		all.push({
			line,
			told,
			at: where(Math.max(0, mapping.fields.indexOf('name'))),
			// What is no meeting place has nothing else wrong with it.
			problems: refused ? [{ cell: where(-1), problem: refused, value: value ?? '' }] : [...wrong, ...problems]
		});
		yield;
	}
	return all;
}
