// Which process holds which key of Meilisearch: the site one that searches, the worker one that keeps the index, nobody
// the master key.
import type { Configuration } from '#lib/foundation/configuration.ts';
import { fail } from '#lib/foundation/terminal.server.ts';
import { isMasterKey, type MeilisearchAddress } from '#lib/search/meilisearch/client.server.ts';

/** Ends the command when Meilisearch would let one of its keys do anything. When nobody answers the keys may stay. */
export async function onlyOwnKeys({ meiliUrl: url, ...configuration }: Configuration): Promise<void> {
	if (!url) return;
	const { meiliSearchKey, meiliIndexKey, meiliVersionKey } = configuration;
	const keys = { MEILI_SEARCH_KEY: meiliSearchKey, MEILI_INDEX_KEY: meiliIndexKey, MEILI_VERSION_KEY: meiliVersionKey };
	for (const [variable, key] of Object.entries(keys))
		if (await isMasterKey({ url, key }))
			fail(
				`${variable} is een sleutel waarmee in Meilisearch alles mag. Geef de site en de worker elk hun eigen sleutel.\n` +
					'Zo maak je ze: MEILI_MASTER_KEY=… npm run reindex -- --keys',
				2
			);
}

/** Where the worker and reindex keep the index; null without Meilisearch. */
export const searchKeeper = ({ meiliUrl, meiliIndexKey, meiliVersionKey }: Configuration): MeilisearchAddress | null =>
	meiliUrl ? { url: meiliUrl, key: meiliIndexKey, versionKey: meiliVersionKey } : null;

/** The environment of a child process without what only the other may hold. Empty: or .env would set it again. */
export const withoutKeyOf = (other: 'site' | 'worker', environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
	...environment,
	[other === 'site' ? 'MEILI_SEARCH_KEY' : 'MEILI_INDEX_KEY']: '',
	MEILI_MASTER_KEY: ''
});
