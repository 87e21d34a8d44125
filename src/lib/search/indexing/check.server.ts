// Index and database beside each other, document by document; what differs is made again, and looked at again.
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from '#lib/foundation/database.server.ts';
import { rowOf } from '../meilisearch/document.ts';
import type { Upkeep } from '../meilisearch/upkeep.server.ts';
import { drain, makeAgain } from './outbox.server.ts';
import { project } from '../documents/projection.server.ts';
import { nouns, type Noun } from '../query.ts';
import { compare, type Difference } from '../documents/comparison.server.ts';
import { refreshPassed, reindexOutdated } from './renewal.server.ts';

/**
 * What differed, the names of settings that stood otherwise, and what still differed after it was put right; `after` is
 * null when nothing differed.
 */
export type Checked = { found: Difference; settings: string[]; after: Difference | null };

const BATCH = 1_000;

/** How many documents differ, in whatever way. */
export const differences = ({ missing, surplus, differing }: Difference): number =>
	missing.length + surplus.length + differing.length;

/** Looks whether search_docs holds what would be written now. What waits to be written again is written first. */
export const checkPostgres = (): Promise<Checked> =>
	checked(
		async () => {
			await reindexOutdated();
			await refreshPassed();
			return compare();
		},
		(found) => inBatches(found, (noun, ids) => sql.begin((tx) => project(tx, noun, ids)))
	);

/**
 * Looks whether Meilisearch holds what search_docs says, with the settings of the code. What waits to be sent is sent
 * first, and settings are set first: without them nothing can be looked at. @throws when it is away
 */
export async function checkMeilisearch(outside: Upkeep): Promise<Checked> {
	const settings = (await outside.applySettings()) ?? [];
	const { found, after } = await checked(
		async () => {
			if (await outside.applySettings()) await caughtUp(outside);
			return outside.compareDocuments();
		},
		async (found) => {
			if (!(await outside.applySettings())) return void (await makeAgain(outside));
			// By the same way as any change, so that nothing older arrives after it.
			await inBatches(
				found,
				(noun, ids) =>
					sql`insert into outbox (topic, kind, ref) select 'search', ${noun}, unnest(${ids as number[]}::int[])`
			);
			const strays = found.surplus.filter((name) => !rowOf(name));
			if (strays.length) await outside.takeOut(strays);
		}
	);
	return { found, settings, after: after ?? (settings.length ? found : null) };
}

async function checked(look: () => Promise<Difference>, mend: (found: Difference) => Promise<void>): Promise<Checked> {
	// Somebody may change something between two statements: what is really wrong is wrong twice.
	const twice = async () => {
		const found = await look();
		return differences(found) ? both(found, await look()) : found;
	};
	const found = await twice();
	if (!differences(found)) return { found, settings: [], after: null };
	await mend(found);
	return { found, settings: [], after: await twice() };
}

async function inBatches(found: Difference, write: (noun: Noun, ids: number[]) => Promise<unknown>): Promise<void> {
	for (const noun of nouns) {
		const ids = idsOf(found, noun);
		for (let at = 0; at < ids.length; at += BATCH) await write(noun, ids.slice(at, at + BATCH));
	}
}

const both = (one: Difference, other: Difference): Difference => {
	const common = (of: 'missing' | 'surplus' | 'differing') => {
		const names = new Set(other[of]);
		return one[of].filter((name) => names.has(name));
	};
	return { ...other, missing: common('missing'), surplus: common('surplus'), differing: common('differing') };
};

const idsOf = ({ missing, surplus, differing }: Difference, noun: Noun): number[] =>
	[...missing, ...surplus, ...differing].flatMap((name) => {
		const row = rowOf(name);
		return row?.noun === noun ? [row.id] : [];
	});

/** Until what waited at this moment has been sent, by us or by the worker. */
async function caughtUp({ send }: Upkeep): Promise<void> {
	const [now] = await sql<{ last: string | null }[]>`select max(id) as last from outbox where topic = 'search'`;
	const last = now?.last;
	if (!last) return;
	for (;;) {
		const sent = await drain(send);
		const [left] = await sql`select from outbox where topic = 'search' and id <= ${last} limit 1`;
		if (!left) return;
		if (!sent) await pause(100);
	}
}
