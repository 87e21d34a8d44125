// Reading a list and judging its rows, while others go on; and going on with what was left half way.
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { sql } from '#lib/foundation/database.server.ts';
import { log } from '#lib/foundation/log.server.ts';
import { inTurns } from '#lib/foundation/turns.server.ts';
import type { Geocode } from '#lib/geo/geocoder.server.ts';
import * as places from '#lib/places/places.server.ts';
import { locate } from './addresses.server.ts';
import { distantFrom } from './distant.ts';
import { finder } from './matching.ts';
import * as queries from './queries.server.ts';
import { rowsIn } from './reading.ts';
import { readAside } from './readaside.server.ts';
import { judged, type Judged } from './verdict.ts';

/** Another one reads this list now. */
class TakenOver extends Error {}

const TELL_EVERY = 300;
// Whoever reads a list says so three times a second: after this long nobody does.
const LEFT_AFTER = 60_000;

/**
 * Reads the list, judges every row and keeps that, instead of what was judged before. Nothing of a place changes. Whoever
 * else was reading it stops. For a list that is not there any more, or was applied, nothing happens.
 */
export async function preview(id: string, geocode: Geocode | null): Promise<void> {
	const run = randomUUID();
	const work = await queries.begin(sql, id, run);
	if (!work) return;
	let percent = 0;
	let mine = true;
	const quiet = telling(async () => {
		try {
			mine = await queries.progress(sql, id, run, Math.floor(percent));
		} catch (error) {
			log.warn({ err: error }, 'how far an import is was not kept');
		}
	});
	const to = (next: number) => {
		if (!mine) throw new TakenOver();
		percent = next;
	};
	try {
		const { rows, notes } = await judgedRows(work, geocode, to);
		// From here on the row of this list is held, which says that somebody reads it: nothing more is told of it.
		await quiet();
		await sql.begin(async (tx) => {
			if (!(await queries.finish(tx, id, run, rows.length, notes))) throw new TakenOver();
			await tx`set local statement_timeout = 0`;
			await queries.dropRows(tx, id);
			await queries.replaceRows(tx, id, rows);
		});
	} catch (error) {
		if (!(error instanceof TakenOver)) throw error;
	} finally {
		await quiet();
	}
}

// Tells now and then, the next time only when the former was heard. Returns what ends it, when the last was heard.
function telling(tell: () => Promise<void>): () => Promise<void> {
	const end = new AbortController();
	const told = (async () => {
		for (;;) {
			await setTimeout(TELL_EVERY, undefined, { signal: end.signal }).catch(() => {});
			if (end.signal.aborted) return;
			await tell();
		}
	})();
	return () => (end.abort(), told);
}

async function judgedRows(
	{ name, source, mapping, file }: queries.Work,
	geocode: Geocode | null,
	to: (percent: number) => void
): Promise<{ rows: Judged[]; notes: string[] }> {
	const read = await readAside(file, name);
	if (!read.ok) return { rows: [], notes: [read.problem] };
	to(10);
	const [standing, joined, centres, chosen] = await Promise.all([
		places.standing(sql, null),
		queries.joined(sql, source),
		queries.allCentres(sql),
		queries.choicesOf(sql, source)
	]);
	const reading = rowsIn(read.table, mapping, distantFrom(centres));
	const rows = await inTurns(stepping(reading, read.table.rows.length, 10, 40, to));
	const find = finder(standing, source, { joined, centres });
	const told = await locate(sql, rows, find, geocode, (done, total) => to(40 + (35 * done) / total));
	to(75);
	const work = judged(rows, find, (sourceId) => chosen.get(sourceId));
	const all = await inTurns(stepping(work, rows.length * 2, 75, 95, to));
	return { rows: all, notes: [...read.table.notes, ...told] };
}

// The same work, that says how far it is.
function* stepping<Result>(
	work: Generator<void, Result>,
	total: number,
	from: number,
	until: number,
	to: (percent: number) => void
): Generator<void, Result> {
	for (let done = 0; ; done++) {
		const step = work.next();
		if (step.done) return step.value;
		to(from + ((until - from) * done) / total);
		yield;
	}
}

/** Goes on with lists that somebody began to read and nobody reads now: the site was started again. For the worker. */
export async function resume(now: Date, geocode: Geocode | null): Promise<number> {
	const left = await queries.stuck(sql, new Date(now.getTime() - LEFT_AFTER));
	for (const { id } of left) await preview(id, geocode);
	return left.length;
}
