// Signing in with a passkey, and giving one as the second step.
import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import * as accounts from './accounts.server.ts';
import { asked, site, takeAnswered, TIMEOUT } from './passkeys-ceremony.server.ts';
import * as queries from './passkeys-queries.server.ts';
import type { UsedPasskey } from './passkeys.ts';
import type { Me } from './rights.ts';
import type { Refusal } from './second-factor.server.ts';
import type { Session } from './sessions.server.ts';

/** The question for a browser: to any passkey of this site, or of who signed in already to one of their own. */
export async function ask(me: Me | null, now: Date) {
	const options = await generateAuthenticationOptions({
		rpID: site().id,
		timeout: TIMEOUT,
		userVerification: 'required',
		allowCredentials: me ? await queries.credentialsOf(sql, me.id) : undefined
	});
	await asked(options.challenge, me?.id ?? null, now);
	return options;
}

/**
 * Signs in with the passkey that answered; who signed in already gives the second factor with it. It was opened by
 * finger, face or code (user verification), so it is two factors in one.
 */
export async function answer(
	who: Me | null,
	response: UsedPasskey,
	device: string,
	now: Date
): Promise<{ ok: true; session: Session } | Refusal> {
	const kept = await queries.byId(sql, response.id);
	const proof = await verified(who, response, kept, now);
	if (!kept || (who && kept.account !== who.id)) return { ok: false, problem: 'passkey-unknown' };
	if (!proof) return { ok: false, problem: 'passkey-refused' };
	return sql.begin(async (tx) => {
		const { newCounter, credentialBackedUp } = proof;
		if (!(await queries.used(tx, kept.id, newCounter, credentialBackedUp, dayAt(now))))
			return { ok: false as const, problem: 'passkey-refused' as const };
		const session = who
			? await accounts.secondFactorGiven(tx, await accounts.mustMay(tx, who, 'account.change'))
			: await accounts.beginSession(tx, kept.account, { secondFactor: true, device });
		return { ok: true as const, session };
	});
}

async function verified(who: Me | null, response: UsedPasskey, kept: queries.KeptPasskey | undefined, now: Date) {
	const challenge = await takeAnswered(response.response.clientDataJSON, who?.id ?? null, now);
	if (!challenge || !kept) return undefined;
	const { origin, id } = site();
	const { publicKey, counter, transports } = kept;
	try {
		const { verified: right, authenticationInfo } = await verifyAuthenticationResponse({
			response,
			expectedChallenge: challenge,
			expectedOrigin: origin,
			expectedRPID: id,
			credential: { id: kept.id, publicKey: new Uint8Array(publicKey), counter: Number(counter), transports },
			requireUserVerification: true
		});
		return right ? authenticationInfo : undefined;
	} catch {
		// The library throws at every answer that is not right, also at a counter that went back.
		return undefined;
	}
}
