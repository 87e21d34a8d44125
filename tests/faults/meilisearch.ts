// The Meilisearch that hears of everything while processes are killed, when MEILI_URL names one.
import { clientOf, type MeilisearchAddress } from '#lib/search/meilisearch/client.server.ts';
import { makeKeys } from '#lib/search/meilisearch/keys.server.ts';
import { isOurs } from '#lib/search/meilisearch/settings.ts';

/** Its address and what a worker has to know of it; null when there is none. @throws when it holds a site already */
export async function emptyMeilisearch() {
	const { MEILI_URL: url, MEILI_MASTER_KEY, MEILI_KEY } = process.env;
	if (!url) return null;
	const client = clientOf({ url, key: MEILI_MASTER_KEY ?? MEILI_KEY }, 10_000);
	const ours = async () =>
		(await client.getRawIndexes({ limit: 1000 })).results.map(({ uid }) => uid).filter((uid) => isOurs(uid));
	if ((await ours()).length) throw new Error(`${url} holds the index of a site: give another Meilisearch`);
	const { indexKey, versionKey } = await makeKeys(url, MEILI_MASTER_KEY ?? MEILI_KEY ?? '');
	return {
		address: { url, key: indexKey, versionKey } satisfies MeilisearchAddress,
		env: { MEILI_URL: url, MEILI_INDEX_KEY: indexKey, MEILI_VERSION_KEY: versionKey },
		leave: async () => {
			for (const uid of await ours()) await client.deleteIndexIfExists(uid);
		}
	};
}
