// Changes on their way to an outside engine: rows written with the change, taken out when the engine has them.
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from '#lib/foundation/database.server.ts';
import { log } from '#lib/foundation/log.server.ts';
import { upkeep, type Upkeep } from '../meilisearch/upkeep.server.ts';
import { trouble, type MeilisearchAddress } from '../meilisearch/client.server.ts';
import { backlog, MISSED } from '../meilisearch/backlog.server.ts';
import { nouns, type Noun } from '../query.ts';
import { reindexOutdated } from './renewal.server.ts';

/** Sends what these are now; throws when it did not arrive. */
export type Send = (noun: Noun, ids: readonly number[]) => Promise<void>;

const BATCH = 1_000;
// Whoever holds this lock is the only one who empties the outbox.
const LOCK = 7_264_001;
const SHORTEST_PAUSE = 1_000;
const LONGEST_PAUSE = 20_000;
// Changes ring; this is for what did not.
const SAFETY_NET = 10_000;
// What goes on going wrong is not told again sooner.
const TELL_EVERY = 10 * 60_000;

/**
 * Sends the oldest rows and takes them out, in one transaction: a row leaves only when it has arrived. Answers how many;
 * 0 also while the index is being made again. Without `send` there is no outside engine: rows leave, and one stays that
 * says so, for an index that stands somewhere hears of none of it.
 */
export async function drain(send: Send | null): Promise<number> {
	if (!send) return drop();
	return sql.begin(async (tx) => {
		const [lock] = await tx<{ free: boolean }[]>`select pg_try_advisory_xact_lock(${LOCK}) as free`;
		if (!lock?.free) return 0;
		const rows = await tx<{ id: string; kind: Noun; ref: number }[]>`
			select id, kind, ref from outbox where topic = 'search' order by id limit ${BATCH} for update skip locked`;
		for (const noun of nouns) {
			const ids = [...new Set(rows.filter(({ kind }) => kind === noun).map(({ ref }) => ref))];
			if (ids.length) await send(noun, ids);
		}
		if (!rows.length) return 0;
		await tx`delete from outbox where id = any(${rows.map(({ id }) => id)}::bigint[])`;
		// What the site answered since the change, it answered without it.
		await tx`select pg_notify('search_sent', '')`;
		return rows.length;
	});
}

async function drop(): Promise<number> {
	// A new row each time: whoever makes the index at this moment only takes away the row that stood before.
	const [found] = await sql<{ dropped: number }[]>`
		with dropped as (delete from outbox where topic = 'search' returning id),
			told as (delete from outbox where topic = ${MISSED} and exists (select from dropped)),
			-- So long ago that nobody asks the index until it has been made again.
			tell as (insert into outbox (topic, kind, ref, at) select ${MISSED}, '', 0, to_timestamp(0) from dropped limit 1)
		select count(*)::int as dropped from dropped`;
	return found?.dropped ?? 0;
}

/** Whether changes left without being sent since the index was last made. */
export const missed = async (): Promise<boolean> =>
	(await sql`select from outbox where topic = ${MISSED} limit 1`).count > 0;

/**
 * Does `work` while nothing leaves the outbox, in this process or another. `stillHeld` throws when that is no longer so:
 * the lock goes with the connection of this transaction.
 */
export const heldBack = <Result>(work: (stillHeld: () => Promise<void>) => Promise<Result>) =>
	sql.begin(async (tx) => {
		await tx`set local statement_timeout = 0`;
		await tx`select pg_advisory_xact_lock(${LOCK})`;
		return work(async () => void (await tx`select`));
	}) as Promise<Result>;

/**
 * Makes the whole index again, when `wanted` still holds once it is our turn; answers how many documents it holds, or null
 * when it was not wanted any more. What waited before is then in it; what came since is sent afterwards.
 */
export const makeAgain = (
	{ rebuild }: Pick<Upkeep, 'rebuild'>,
	wanted: () => Promise<boolean> = async () => true
): Promise<number | null> =>
	heldBack(async (stillHeld) => {
		if (!(await wanted())) return null;
		const waited = await sql<{ id: string }[]>`select id from outbox where topic in ('search', ${MISSED})`;
		const sent = await rebuild(stillHeld);
		await sql`delete from outbox where id = any(${waited.map(({ id }) => id)}::bigint[])`;
		return sent;
	});

/**
 * Keeps the index up until stopped: what an older version of the analyser made is made again, Meilisearch gets its index
 * and its settings, and then each change as soon as it is in. What fails is tried again, each time a little later.
 */
export function keepUp(address: MeilisearchAddress | null): () => void {
	const stopping = new AbortController();
	const outside = address && upkeep(address);
	const bell = doorbell();
	let listening: Promise<{ unlisten: () => Promise<void> }> | null = null;
	let told = { reason: '', at: -Infinity };
	const begin = async () => {
		await reindexOutdated();
		if (!outside) return;
		const name = await outside.introduce();
		await outside.mustBeNewest();
		log.info(`the index is kept in ${name}`);
		told = { reason: '', at: -Infinity };
		// Also after a lost connection: what was missed meanwhile is unknown.
		await (listening ??= sql.listen('search_changed', bell.ring, bell.ring));
		const changed = await outside.applySettings();
		const isOutdated = async () => (await missed()) || (await outside.applySettings()) === null;
		// Whoever makes the index again at this very moment goes first.
		if ((!changed || (await missed())) && (await makeAgain(outside, isOutdated)) !== null)
			log.warn('the index was made again');
		if (changed?.length) log.warn(`the index was given its settings again: ${changed.join(', ')}`);
	};
	const tell = async (error: unknown) => {
		const what = trouble(error);
		const reason = 'reason' in what ? what.reason : String(what.err);
		if (reason === told.reason && Date.now() - told.at < TELL_EVERY) return;
		told = { reason, at: Date.now() };
		const { waiting } = await backlog().catch(() => ({ waiting: null }));
		log.warn({ ...what, waiting }, 'the search engine cannot be kept up: changes wait until it can');
	};
	const run = async () => {
		let ready = false;
		for (let again = SHORTEST_PAUSE; !stopping.signal.aborted;) {
			try {
				if (!ready || (outside && (await missed()))) await begin();
				ready = true;
				again = SHORTEST_PAUSE;
				if ((await drain(outside && outside.send)) < BATCH) await bell.rings(outside ? SAFETY_NET : LONGEST_PAUSE);
			} catch (error) {
				if (stopping.signal.aborted) return;
				ready = false;
				listening?.catch(() => (listening = null));
				await tell(error);
				await pause(again, undefined, { signal: stopping.signal }).catch(() => {});
				again = Math.min(LONGEST_PAUSE, again * 2);
			}
		}
	};
	void run();
	return () => {
		stopping.abort();
		bell.ring();
		void listening?.then(({ unlisten }) => unlisten()).catch(() => {});
	};
}

/** Somebody waits at it: until it is rung, or for so many milliseconds. Rung while nobody waits, it is heard by the next. */
function doorbell() {
	let rung = false;
	let answer = () => {};
	return {
		ring: () => {
			rung = true;
			answer();
		},
		rings: async (most: number) => {
			if (!rung)
				await new Promise<void>((done) => {
					const enough = setTimeout(done, most);
					answer = () => {
						clearTimeout(enough);
						done();
					};
				});
			rung = false;
		}
	};
}
