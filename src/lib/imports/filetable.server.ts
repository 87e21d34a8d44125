// The table in the bytes of a file, whatever its format: all of it at once, so a page asks for it in a thread (aside).
import { extname } from 'node:path';
import { Unreadable } from '#lib/sheets/grid.ts';
import { MOST_BYTES, read } from '#lib/sheets/read.server.ts';
import { geographic } from './geofile.ts';
import { tableOf, type Table } from './table.ts';

/** `problem` is a Dutch sentence for who chose the file. */
export type TableRead = { ok: true; table: Table } | { ok: false; problem: string };

/** The table in a file. */
export async function tableIn(bytes: Uint8Array, name: string): Promise<TableRead> {
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
