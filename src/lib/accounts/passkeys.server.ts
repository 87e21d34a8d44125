// The passkeys of an account: adding one, its name, and taking it away.
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { sql } from '#lib/foundation/database.server.ts';
import * as accounts from './accounts.server.ts';
import { ALGORITHMS, asked, site, takeAnswered, TIMEOUT } from './passkeys-ceremony.server.ts';
import * as queries from './passkeys-queries.server.ts';
import type { MadePasskey, Passkey } from './passkeys.ts';
import type { Me } from './rights.ts';
import { dropLooseCodes, mustMayChange, tell, type Refusal } from './second-factor.server.ts';
import type { Session } from './sessions.server.ts';

/** The passkeys of who is signed in, oldest first. */
export const list = (me: Me): Promise<Passkey[]> => queries.ofAccount(sql, me.id);

type Question = Awaited<ReturnType<typeof generateRegistrationOptions>>;

/** The question for the browser of somebody who adds a passkey. */
export async function askToAdd(who: Me | null, now: Date): Promise<{ ok: true; options: Question } | Refusal> {
	const allowed = await sql.begin((tx) => mustMayChange(tx, who, now));
	if (!allowed.ok) return allowed;
	const { me } = allowed;
	const options = await generateRegistrationOptions({
		rpName: 'Thuis in de buurt',
		rpID: site().id,
		userID: new TextEncoder().encode(me.id),
		userName: me.email,
		userDisplayName: me.name || me.email,
		timeout: TIMEOUT,
		attestationType: 'none',
		excludeCredentials: await queries.credentialsOf(sql, me.id),
		// Found by the browser without an e-mail address first, and opened by finger, face or code: two factors in one.
		authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
		supportedAlgorithmIDs: ALGORITHMS
	});
	await asked(options.challenge, me.id, now);
	return { ok: true, options };
}

/** Adds the passkey that answered. Making it proved that it is there: it is the second factor of this session. */
export async function add(
	who: Me,
	response: MadePasskey,
	name: string,
	now: Date
): Promise<{ ok: true; session: Session } | Refusal> {
	const made = await verified(who, response, now);
	if (!made) return { ok: false, problem: 'passkey-refused' };
	const { credential, credentialBackedUp: backedUp } = made;
	return sql.begin(async (tx) => {
		const allowed = await mustMayChange(tx, who, now);
		if (!allowed.ok) return allowed;
		const { me } = allowed;
		const { id, publicKey, counter } = credential;
		const transports = response.response.transports ?? [];
		const added = await queries.keep(tx, { id, account: me.id, publicKey, counter, transports, backedUp, name, now });
		if (!added) return { ok: false as const, problem: 'passkey-known' as const };
		await tell(tx, me, { what: 'passkey-added', name });
		return { ok: true as const, session: await accounts.secondFactorGiven(tx, me) };
	});
}

async function verified(who: Me, response: MadePasskey, now: Date) {
	const challenge = await takeAnswered(response.response.clientDataJSON, who.id, now);
	if (!challenge) return undefined;
	const { origin, id } = site();
	try {
		const { registrationInfo } = await verifyRegistrationResponse({
			response,
			expectedChallenge: challenge,
			expectedOrigin: origin,
			expectedRPID: id,
			requireUserVerification: true,
			supportedAlgorithmIDs: ALGORITHMS
		});
		return registrationInfo;
	} catch {
		// The library throws at every answer that is not right; nothing in it is a fault of ours.
		return undefined;
	}
}

/** Gives a passkey another name. */
export const rename = (who: Me | null, id: string, name: string): Promise<void> =>
	sql.begin(async (tx) => {
		const me = await accounts.mustMay(tx, who, 'account.change');
		await queries.rename(tx, me.id, id, name);
	});

/** Removes a passkey: it opens nothing here any more. */
export const remove = (who: Me | null, id: string, now: Date): Promise<{ ok: true } | Refusal> =>
	sql.begin(async (tx) => {
		const allowed = await mustMayChange(tx, who, now);
		if (!allowed.ok) return allowed;
		const name = await queries.remove(tx, allowed.me.id, id);
		await dropLooseCodes(tx, allowed.me);
		if (name !== undefined) await tell(tx, allowed.me, { what: 'passkey-removed', name });
		return { ok: true as const };
	});
