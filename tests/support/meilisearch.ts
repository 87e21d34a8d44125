// A real Meilisearch, when MEILI_URL names one: its own indexes and keys for each test file, taken away afterwards.
// MEILI_MASTER_KEY (or MEILI_KEY) is its master key; without one, or with a lesser key, that is used for everything.
import { randomBytes } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, beforeAll } from 'vitest';
import { makeAgain } from '#lib/search/indexing/outbox.server.ts';
import { clientOf, isMasterKey, type MeilisearchAddress } from '#lib/search/meilisearch/client.server.ts';
import { makeKeys, removeKeys } from '#lib/search/meilisearch/keys.server.ts';
import { meilisearch } from '#lib/search/meilisearch/meilisearch.server.ts';
import { isOurs } from '#lib/search/meilisearch/settings.ts';
import { upkeep } from '#lib/search/meilisearch/upkeep.server.ts';
import { postgres } from '#lib/search/postgres/postgres.server.ts';
import * as search from '#lib/search/search.server.ts';

const { MEILI_URL, MEILI_MASTER_KEY, MEILI_KEY } = process.env;

/** Whether there is one. Without, nothing is said about Meilisearch: the last line of the run names what was left out. */
export const isThere = MEILI_URL !== undefined;

/** A site of its own in it: what may search there, what may keep its index, and who may make keys. */
export type Outside = {
	search: MeilisearchAddress;
	index: MeilisearchAddress;
	masterKey: string | undefined;
};

/** Indexes and keys of one's own. @throws when MEILI_URL is not set */
async function ownSite(): Promise<Outside> {
	if (!MEILI_URL) throw new Error('MEILI_URL is not set');
	const given = MEILI_MASTER_KEY ?? MEILI_KEY;
	const own = { url: MEILI_URL, site: `test-${randomBytes(4).toString('hex')}`, key: given };
	if (!(await isMasterKey(own))) return { search: own, index: own, masterKey: undefined };
	const { searchKey, indexKey, versionKey } = await makeKeys(own.url, given ?? '', own.site);
	const scoped = { ...own, versionKey };
	return { search: { ...scoped, key: searchKey }, index: { ...scoped, key: indexKey }, masterKey: given };
}

/** Takes away what {@link ownSite} made, and its indexes. */
async function leave({ index, masterKey }: Outside): Promise<void> {
	const client = clientOf(index, 10_000);
	for (const { uid } of (await client.getRawIndexes({ limit: 1000 })).results)
		if (isOurs(uid, index.site)) await client.deleteIndexIfExists(uid);
	if (masterKey) await removeKeys(index.url, masterKey, index.site);
}

/** Call at the top of a test file or a group. Known from its first test on. */
export function ownMeilisearch(): Outside {
	const own = {} as Outside;
	beforeAll(async () => void Object.assign(own, await ownSite()));
	afterAll(() => leave(own));
	return own;
}

/** What each engine must answer the same: Meilisearch too, where there is one. */
export const engines = ['postgres', ...(isThere ? (['meilisearch'] as const) : [])] as const;

/** Has this engine answer in a group of tests; Meilisearch with all that the database holds by then. */
export function answeredBy(engine: (typeof engines)[number], outside: Outside | null): void {
	beforeAll(async () => {
		if (engine === 'postgres' || !outside) return search.use(postgres);
		await makeAgain(upkeep(outside.index));
		search.use(meilisearch(outside.search));
	});
	afterAll(() => search.use(postgres));
}

/** How many searches were sent to it since the test file began: each request of the client is told by Node itself. */
export function countSearches(): () => number {
	let sent = 0;
	const hear = (message: unknown) => {
		const { path } = (message as { request: { path: string } }).request;
		if (path.endsWith('/multi-search')) sent++;
	};
	beforeAll(() => subscribe('undici:request:create', hear));
	afterAll(() => void unsubscribe('undici:request:create', hear));
	return () => sent;
}
