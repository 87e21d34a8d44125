// From the bytes of a file to rows that are read: which table it is, and what each row tells.
import { extname } from 'node:path';
import { Unreadable } from '#lib/sheets/grid.ts';
import { MOST_BYTES, read } from '#lib/sheets/read.server.ts';
import { geographic } from './geofile.ts';
import { guessed, remembered, type Mapping } from './mapping.ts';
import { tableOf, type Table } from './table.ts';
import { toldIn } from './told.ts';
import type { ReadRow } from './verdict.ts';

/** The table in a file; `problem` is a Dutch sentence for who chose it. */
export async function tableIn(
	bytes: Uint8Array,
	name: string
): Promise<{ ok: true; table: Table } | { ok: false; problem: string }> {
	try {
		if (/^\.(?:geojson|json)$/.test(extname(name).toLowerCase())) return { ok: true, table: geographic(textOf(bytes)) };
		const found = await read(bytes, name);
		return found.ok ? { ok: true, table: tableOf(found) } : { ok: false, problem: choose(found.problem) };
	} catch (error) {
		if (error instanceof Unreadable) return { ok: false, problem: error.message };
		throw error;
	}
}

const choose = (problem: string) => problem.replace('.xlsx of .csv.', '.xlsx, .csv, .geojson of .json.');

function textOf(bytes: Uint8Array): string {
	if (!bytes.length) throw new Unreadable('Dit bestand is leeg.');
	if (bytes.length > MOST_BYTES)
		throw new Unreadable(`Dit bestand is te groot. Het mag hooguit ${MOST_BYTES / 1e6} MB zijn.`);
	return new TextDecoder().decode(bytes);
}

/** What each column probably is: as last time for this source, else guessed. */
export function mappingOf({ titles, rows, fixed }: Table, earlier: Mapping | null): Mapping {
	const cells = rows.slice(0, 200).map((row) => row.cells);
	const guess = guessed(titles, cells);
	const certain = new Set(fixed.filter(Boolean));
	const fields = guess.fields.map((key, column) => fixed[column] ?? (key && certain.has(key) ? null : key));
	return remembered({ titles, fields, otherwise: null }, earlier);
}

/** What every row tells. Yields between rows, for inTurns. */
export function* rowsIn({ rows, where }: Table, mapping: Mapping): Generator<void, ReadRow[]> {
	const all: ReadRow[] = [];
	for (const { line, cells, refused, value } of rows) {
		const at = where(line, Math.max(0, mapping.fields.indexOf('name')));
		const { told, problems } = toldIn(cells, mapping, (column) => where(line, column));
		all.push({
			line,
			told,
			at,
			// What is no meeting place has nothing else wrong with it.
			problems: refused ? [{ cell: `object ${line}`, problem: refused, value: value ?? '' }] : problems
		});
		yield;
	}
	return all;
}
