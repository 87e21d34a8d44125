// The keys of a site in Meilisearch: one that searches, one that keeps the index, and one that reads the version, which
// no key for some indexes may. Made once, with the master key.
import { createHash } from 'node:crypto';
import type { Key, KeyCreation } from 'meilisearch';
import { clientOf, nullWhen } from './client.server.ts';
import { SITE } from './settings.ts';

export type Keys = { searchKey: string; indexKey: string; versionKey: string };

const roles = {
	search: ['search'],
	index: [
		'documents.add',
		'documents.get',
		'documents.delete',
		'indexes.create',
		'indexes.get',
		'indexes.delete',
		'indexes.swap',
		'settings.get',
		'settings.update',
		'stats.get',
		'tasks.get'
	],
	version: ['version']
} as const;

/**
 * Makes the keys, for the indexes of this site only. A second time gives the same ones: their ids follow from the name of
 * the site, and Meilisearch makes a key from its id and the master key. @throws when the key given is no master key
 */
export async function makeKeys(url: string, masterKey: string, site = SITE): Promise<Keys> {
	const client = clientOf({ url, key: masterKey }, 10_000);
	const make = async (role: keyof typeof roles): Promise<string> => {
		const uid = uidOf(site, role);
		const wanted = {
			uid,
			name: `${site} ${role}`,
			actions: [...roles[role]],
			indexes: [role === 'version' ? '*' : `${site}-*`],
			expiresAt: null
		} satisfies KeyCreation;
		const standing = await client.getKey(uid).catch(nullWhen('api_key_not_found'));
		if (standing && sameRights(standing, wanted)) return standing.key;
		// What a key may do cannot be changed afterwards; made again it has the same value.
		if (standing) await client.deleteKey(uid);
		return (await client.createKey(wanted)).key;
	};
	return { searchKey: await make('search'), indexKey: await make('index'), versionKey: await make('version') };
}

/** Takes these keys away. */
export async function removeKeys(url: string, masterKey: string, site = SITE): Promise<void> {
	const client = clientOf({ url, key: masterKey }, 10_000);
	for (const role of ['search', 'index', 'version'] as const) await client.deleteKey(uidOf(site, role));
}

function sameRights(standing: Key, wanted: KeyCreation): boolean {
	const list = ({ actions, indexes }: Pick<KeyCreation, 'actions' | 'indexes'>) =>
		JSON.stringify([[...actions].sort(), indexes]);
	return list(standing) === list(wanted);
}

// A UUID that follows from what it names (RFC 9562, version 8).
function uidOf(site: string, role: string): string {
	const hex = createHash('sha256').update(`${site} ${role}`).digest('hex');
	return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
		'-'
	);
}
