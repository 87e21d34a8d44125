// Keeping the index true: what the clock changes, what another version made, and whether nothing is missing.
import { sql } from '#lib/foundation/database.server.ts';
import { everyIdAfter, indexed, wrongAmong } from './comparison.server.ts';
import * as projection from './projection.server.ts';
import type { Noun } from '../query.ts';

/** Moves "the next time" on for everything whose last one has passed; returns how many. For the worker, each minute. */
export async function refreshPassed(): Promise<number> {
	let moved = 0;
	for (const noun of ['activity', 'place'] as const) {
		for (let ids; (ids = await projection.passed(sql, noun)).length; moved += ids.length) {
			const some = ids;
			// All of it: on which days it comes is among its words.
			await sql.begin((tx) => projection.project(tx, noun, some));
		}
	}
	return moved;
}

/** After very much has changed: Postgres counts again what stands where, as it would by itself some minutes later. */
export async function settle(): Promise<void> {
	await sql`vacuum (analyze) search_docs`;
	await sql`vacuum (analyze) occurrences`;
}

/** Indexes again what an older version of the analyser indexed, and what waits for it; returns how many. For the worker. */
export async function reindexOutdated(): Promise<number> {
	let done = 0;
	for (const noun of ['activity', 'place'] as const)
		for (let ids; (ids = await projection.outdated(sql, noun)).length; done += ids.length) {
			const some = ids;
			await sql.begin((tx) => projection.project(tx, noun, some));
		}
	return done;
}

/** Indexes everything again, a thousand at a time. */
export async function reindex(report: (done: number) => void = () => {}): Promise<number> {
	let done = 0;
	await inBatches(async (noun, ids) => {
		await sql.begin((tx) => projection.project(tx, noun, ids));
		report((done += ids.length));
	});
	return done;
}

/** What an index holds, and which documents ('activity-12') are not there, should not be there, or hold something else. */
export type Difference = { indexed: number; missing: string[]; surplus: string[]; differing: string[] };

/** Compares all of search_docs with what would be written now. */
export async function compare(): Promise<Difference> {
	const found: Difference = { indexed: await indexed(sql), missing: [], surplus: [], differing: [] };
	await inBatches(async (noun, ids) => {
		for (const { id, how } of await wrongAmong(sql, noun, ids)) found[how].push(`${noun}-${id}`);
	});
	return found;
}

async function inBatches(work: (noun: Noun, ids: readonly number[]) => Promise<void>): Promise<void> {
	for (const noun of ['activity', 'place'] as const)
		for (let after = 0; ;) {
			const ids = await everyIdAfter(sql, noun, after, 1000);
			const last = ids.at(-1);
			if (last === undefined) break;
			await work(noun, ids);
			after = last;
		}
}
