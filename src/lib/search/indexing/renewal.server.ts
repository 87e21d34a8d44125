// Writing documents again: what the clock changes, what another version made, or all of it.
import * as areas from '#lib/areas/areas.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { everyBatch } from '../documents/batches.server.ts';
import * as projection from '../documents/projection.server.ts';
import { nouns } from '../query.ts';

/** Moves "the next time" on for everything whose last one has passed; returns how many. For the worker, each minute. */
export async function refreshPassed(): Promise<number> {
	let moved = 0;
	for (const noun of nouns) {
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
	for (const noun of nouns)
		for (let ids; (ids = await projection.outdated(sql, noun)).length; done += ids.length) {
			const some = ids;
			// Another process may have brought in the borders or names that these wait for.
			if (!done) areas.forget();
			await sql.begin((tx) => projection.project(tx, noun, some));
		}
	return done;
}

// While Postgres writes one batch, the words of the next are analysed.
const AT_ONCE = 2;

/** Indexes everything again, a thousand at a time. */
export async function reindex(report: (done: number) => void = () => {}): Promise<number> {
	let done = 0;
	const batches = everyBatch();
	const write = async () => {
		for await (const { noun, ids } of batches) {
			await sql.begin((tx) => projection.project(tx, noun, ids));
			report((done += ids.length));
		}
	};
	// When one fails, the other first ends what it has begun.
	const written = await Promise.allSettled(Array.from({ length: AT_ONCE }, write));
	const failed = written.find((one) => one.status === 'rejected');
	if (failed) throw failed.reason;
	return done;
}
