// Changes on their way to an outside engine: rows written with the change, taken out when the engine has them.
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from '#lib/foundation/database.server.ts';
import { log } from '#lib/foundation/log.server.ts';
import { upkeep } from './meilisearch-upkeep.server.ts';
import type { MeilisearchAddress } from './meilisearch-client.server.ts';
import type { Noun } from './query.ts';
import * as search from './search.server.ts';

/** Sends what these are now; throws when it did not arrive. */
export type Send = (noun: Noun, ids: readonly number[]) => Promise<void>;

const BATCH = 1_000;
// Whoever holds this lock is the only one who empties the outbox.
const LOCK = 7_264_001;
const LONGEST_PAUSE = 60_000;

/**
 * Sends the oldest rows and takes them out, in one transaction: a row leaves only when it has arrived. Answers how many;
 * 0 also while the index is being made again. Without `send` there is no outside engine, and rows just leave.
 */
export async function drain(send: Send | null): Promise<number> {
	if (!send) return (await sql`delete from outbox where topic = 'search'`).count;
	return sql.begin(async (tx) => {
		const [lock] = await tx<{ free: boolean }[]>`select pg_try_advisory_xact_lock(${LOCK}) as free`;
		if (!lock?.free) return 0;
		const rows = await tx<{ id: string; kind: Noun; ref: number }[]>`
			select id, kind, ref from outbox where topic = 'search' order by id limit ${BATCH} for update skip locked`;
		for (const noun of ['activity', 'place'] as const) {
			const ids = [...new Set(rows.filter(({ kind }) => kind === noun).map(({ ref }) => ref))];
			if (ids.length) await send(noun, ids);
		}
		if (rows.length) await tx`delete from outbox where id = any(${rows.map(({ id }) => id)}::bigint[])`;
		return rows.length;
	});
}

/** Does `work` while nothing leaves the outbox, in this process or another. */
export async function heldBack<Result>(work: () => Promise<Result>): Promise<Result> {
	const connection = await sql.reserve();
	try {
		await connection`select set_config('statement_timeout', '0', false)`;
		await connection`select pg_advisory_lock(${LOCK})`;
		return await work();
	} finally {
		await connection`select pg_advisory_unlock(${LOCK}), set_config('statement_timeout', '15s', false)`.catch(() => {});
		connection.release();
	}
}

/**
 * Keeps the index up until stopped: what another version of the analyser made is made again, Meilisearch gets its index
 * and its settings, and then each change, within a second or two. What fails is tried again, each time a little later.
 */
export function keepUp(address: MeilisearchAddress | null): () => void {
	const stopping = new AbortController();
	const outside = address && upkeep(address);
	const rhythm = outside ? 1_000 : LONGEST_PAUSE;
	const begin = async () => {
		await search.reindexOutdated();
		// Whoever makes the index again at this very moment goes first.
		if (outside && (await outside.settle()) === 'missing')
			await heldBack(async () => (await outside.settle()) === 'missing' && outside.rebuild());
	};
	const run = async () => {
		let ready = false;
		for (let wait = rhythm; !stopping.signal.aborted; await waited(wait, stopping.signal)) {
			try {
				if (!ready) await begin();
				ready = true;
				wait = (await drain(outside && outside.send)) === BATCH ? 0 : rhythm;
			} catch (error) {
				if (stopping.signal.aborted) return;
				ready = false;
				wait = Math.min(LONGEST_PAUSE, Math.max(1_000, wait * 2));
				log.warn({ err: error, again: wait }, 'what changed has not reached the search engine; it is kept');
			}
		}
	};
	void run();
	return () => stopping.abort();
}

const waited = (milliseconds: number, signal: AbortSignal) =>
	pause(milliseconds, undefined, { signal }).catch(() => {});
