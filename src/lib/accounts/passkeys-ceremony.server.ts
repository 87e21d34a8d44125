// What every ceremony with a passkey shares: whose site it is, and a question that is answered once.
import { decodeClientDataJSON } from '@simplewebauthn/server/helpers';
import { sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { hashOf } from '#lib/foundation/tokens.server.ts';
import * as queries from './passkeys-queries.server.ts';

/** EdDSA, ES256, RS256 (COSE): what telephones and keys sign with. */
export const ALGORITHMS = [-8, -7, -257];

const MINUTES = 5;

/** How long the browser waits for a finger or a face, in milliseconds. */
export const TIMEOUT = MINUTES * 60_000;

/** This site, as the configuration says: what a request says about itself does not count. */
export function site(): { origin: string; id: string } {
	const { origin } = configuration();
	return { origin: new URL(origin).origin, id: new URL(origin).hostname };
}

/** Remembers a question (base64url), put to this account or to whoever signs in (null), for five minutes. */
export async function asked(challenge: string, account: string | null, now: Date): Promise<void> {
	await queries.keepChallenge(sql, hashOf(challenge), account, new Date(now.getTime() + MINUTES * 60_000));
}

/**
 * The challenge that was answered, when we put it to this account and not longer than five minutes ago; null otherwise.
 * It is taken out before the answer is looked at, so that a wrong answer uses it up too.
 */
export async function takeAnswered(clientDataJSON: string, account: string | null, now: Date): Promise<string | null> {
	const challenge = challengeIn(clientDataJSON);
	return challenge && (await queries.takeChallenge(sql, hashOf(challenge), account, now)) ? challenge : null;
}

function challengeIn(clientDataJSON: string): string | null {
	try {
		const { challenge } = decodeClientDataJSON(clientDataJSON);
		return typeof challenge === 'string' ? challenge : null;
	} catch {
		return null;
	}
}
