// How this site speaks with a Meilisearch, and who it is that answers.
import { Meilisearch, MeilisearchApiError, MeilisearchError } from 'meilisearch';
import { describe } from '#lib/foundation/log.server.ts';
import { suits } from './settings.ts';

/** Where Meilisearch is, and a key: the site's may only search, the worker's keeps documents, settings and indexes. */
export type MeilisearchAddress = {
	url: string;
	key: string | undefined;
	/** May read the version and nothing else: a key that is limited to some indexes may not. */
	versionKey?: string | undefined;
	/** What the names of its indexes begin with; 'thuis' unless tests ask for another. */
	site?: string;
};

const MINUTE = 60_000;

/** A client that waits at most `patience` milliseconds for an answer. */
export const clientOf = ({ url, key }: MeilisearchAddress, patience: number) =>
	new Meilisearch({
		host: url,
		...(key && { apiKey: key }),
		timeout: patience,
		// Meilisearch sends a compressed answer in pieces that wait for each other: measured 45 ms instead of 2.5.
		requestInit: { headers: { 'Accept-Encoding': 'identity' } },
		defaultWaitOptions: { timeout: 10 * MINUTE, interval: 20 }
	});

/** Who answers: 'Meilisearch 1.50.0'. @throws when it is away, or a version that this engine was not written for */
export async function introduction({ url, key, versionKey }: MeilisearchAddress): Promise<string> {
	const version = await clientOf({ url, key: versionKey ?? key }, 2_000)
		.getVersion()
		.then(({ pkgVersion }) => pkgVersion, nullWhen('invalid_api_key'));
	if (!version) return 'Meilisearch, of a version that this key may not read,';
	const objection = suits(version);
	if (objection) throw new Error(`Meilisearch ${version} is ${objection}: Postgres answers`);
	return `Meilisearch ${version}`;
}

/** Whether the key may do anything, as the master key may: it can list the keys. False also when nobody answers. */
export async function isMasterKey(address: MeilisearchAddress): Promise<boolean> {
	if (!address.key) return false;
	return clientOf(address, 2_000)
		.getKeys({ limit: 1 })
		.then(
			() => true,
			() => false
		);
}

/** For an error that means: it is not there. Any other is thrown on. */
export const nullWhen =
	(code: 'index_not_found' | 'api_key_not_found' | 'invalid_api_key') =>
	(error: unknown): null => {
		if (error instanceof MeilisearchApiError && error.cause?.code === code) return null;
		throw error;
	};

/**
 * What to log of an error: of a Meilisearch that is away or refuses, one line that says so; of anything else all there is.
 */
export function trouble(error: unknown): { reason: string } | { err: unknown } {
	if (!(error instanceof MeilisearchError)) return { err: error };
	const { message } = describe(error);
	return { reason: [message, codeOf(error)].filter(Boolean).join(': ') };
}

/** 'ECONNREFUSED', 'invalid_api_key': from the error itself, or from whatever caused it. */
export function codeOf(error: unknown): string | null {
	if (typeof error !== 'object' || error === null) return null;
	const { code, cause } = error as { code?: unknown; cause?: unknown };
	return typeof code === 'string' ? code : codeOf(cause);
}
