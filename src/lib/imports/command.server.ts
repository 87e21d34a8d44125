// A list of places from the command line: the same reading and the same verdicts, told line by line.
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { dayAt } from '#lib/calendar/zone.ts';
import { addDays } from '#lib/calendar/days.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { Refused } from '#lib/foundation/outgoing.server.ts';
import type { Geocode } from '#lib/geo/geocoder.server.ts';
import * as search from '#lib/search/search.server.ts';
import { MOST_BYTES } from '#lib/sheets/read.server.ts';
import { apply } from './applying.server.ts';
import { fieldLabel } from './fields.ts';
import { nameOfFile, sourceOf } from './import.ts';
import { preview } from './previewing.server.ts';
import * as queries from './queries.server.ts';
import { tableIn } from './filetable.server.ts';
import { mappingOf } from './reading.ts';
import { countWords, problemWords, verdictWords } from './words.ts';
import type { Judged } from './verdict.ts';

export type FileOptions = {
	geocode: Geocode | null;
	/** Only says what would happen. */
	dryRun?: boolean;
	/** Applies the good rows, also when others are refused. */
	partial?: boolean;
	now: Date;
	/** Takes the lines a person reads, in Dutch. */
	report: (line: string) => void;
};

const SHOWN = 20;

/**
 * Looks at a list and puts it on the site; with a refused row nothing, unless `partial`. Rows that are probably double
 * are left out: who chooses does so on the screen. Returns whether it was applied, or could be.
 */
export async function fromFile(path: string, { geocode, dryRun, partial, now, report }: FileOptions): Promise<boolean> {
	const name = basename(path);
	const { size } = await stat(path).catch(() => {
		throw new Refused(`${path} is niet te vinden.`);
	});
	if (size > MOST_BYTES) throw new Refused(`${path} is groter dan ${MOST_BYTES / 1e6} MB.`);
	const bytes = await readFile(path);
	const read = await tableIn(bytes, name);
	if (!read.ok) throw new Refused(`${name}: ${read.problem}`);
	const source = sourceOf(nameOfFile(name));
	const mapping = mappingOf(read.table, await queries.earlierMapping(sql, source));
	mapping.fields.forEach((key, column) => {
		report(`  ${mapping.titles[column]} → ${key ? fieldLabel(key) : 'overslaan'}`);
	});
	const { format, notes, rows } = read.table;
	const one = { name, format, source, mapping, notes, rowsRead: rows.length };
	const id = await queries.insert(sql, one, bytes, source, addDays(dayAt(now), 14));
	await preview(id, geocode);
	const judged = await queries.allRows(sql, id);
	const counts = (await queries.one(sql, id))!.counts;
	for (const note of notes) report(note);
	tell(judged, report);
	report(`${name}: ${countWords(counts)}.`);
	const stops = counts.refused > 0 && !partial;
	if (dryRun || stops) {
		await queries.remove(sql, id);
		report(dryRun ? 'Er is niets veranderd: dit was een proef.' : 'Er is niets veranderd. Met --partial gaan de goede rijen wel op de site.'); // prettier-ignore
		return !stops;
	}
	const applied = await sql.begin((tx) => apply(tx, source, id, dayAt(now)));
	if (!applied.ok) {
		await queries.remove(sql, id);
		report(applied.problem === 'nothing' ? 'Er is niets om op de site te zetten.' : 'Er is intussen iets veranderd. Probeer het nog eens.'); // prettier-ignore
		return false;
	}
	search.changed();
	report('Het staat op de site. Terugdraaien kan op /gemeente/plekken/import.');
	return true;
}

function tell(rows: readonly Judged[], report: (line: string) => void): void {
	const worth = rows.filter(({ verdict, problems }) => problems.length || verdict === 'twin' || verdict === 'changed');
	for (const { row, verdict, draft, fields, problems } of worth.slice(0, SHOWN)) {
		const why = [...problems.map(problemWords), ...(fields.length ? [fields.join(', ')] : [])].join(' ');
		report(`  rij ${row} · ${draft.told.name ?? ''} · ${verdictWords[verdict].one}: ${why}`);
	}
	if (worth.length > SHOWN) report(`  … en nog ${(worth.length - SHOWN).toLocaleString('nl-NL')}.`);
}
