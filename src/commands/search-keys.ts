// Which process holds which key of Meilisearch: the site one that searches, the worker one that keeps the index, nobody
// the master key.
import type { Configuration } from '#lib/foundation/configuration.ts';
import { fail, reasonOf } from '#lib/foundation/terminal.server.ts';
import { codeOf, isMasterKey, trouble, type MeilisearchAddress } from '#lib/search/meilisearch/client.server.ts';

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

/** Why it did not work, and what to do; `variable`: where the key came from that was asked with. */
export function reasonAbout(error: unknown, { url, variable }: { url: string | undefined; variable: string }): string {
	if ('err' in trouble(error)) return reasonOf(error);
	const code = codeOf(error);
	switch (code) {
		case 'missing_master_key':
			return 'Meilisearch is gestart zonder hoofdsleutel. Start het opnieuw met --master-key en minstens 16 tekens.';
		case 'invalid_api_key':
			return variable === 'MEILI_MASTER_KEY'
				? 'MEILI_MASTER_KEY is niet de hoofdsleutel van deze Meilisearch. Neem de sleutel waarmee die is gestart.'
				: `${variable} mag dit niet. Maak de sleutels opnieuw: MEILI_MASTER_KEY=… npm run reindex -- --keys`;
		case 'missing_authorization_header':
			return `${variable} ontbreekt. Zo maak je de sleutels: MEILI_MASTER_KEY=… npm run reindex -- --keys`;
	}
	// Its own codes are small words; what the network says is in capitals.
	if (code && /^[a-z_]+$/.test(code)) return `Meilisearch weigert: ${reasonOf(error)}`;
	return `Meilisearch antwoordt niet op ${url}. Staat het aan, en klopt MEILI_URL?`;
}

/** The environment of a child process without what only the other may hold. Empty: or .env would set it again. */
export const withoutKeyOf = (other: 'site' | 'worker', environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
	...environment,
	[other === 'site' ? 'MEILI_SEARCH_KEY' : 'MEILI_INDEX_KEY']: '',
	MEILI_MASTER_KEY: ''
});
