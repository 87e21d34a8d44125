// Signing in at the municipality's own door (OpenID Connect): code with PKCE, state, nonce; and out again there too.
import * as client from 'openid-client';
import { sql } from '#lib/foundation/database.server.ts';
import { log } from '#lib/foundation/log.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { hashOf } from '#lib/foundation/tokens.server.ts';
import * as accounts from './accounts.server.ts';
import * as queries from './oidc-queries.server.ts';
import { mayAsk, saidMfa, verifiedEmail, type Claims, type OidcProblem } from './oidc.ts';
import { seal, unseal } from '#lib/foundation/sealed.server.ts';
import type { Session } from './sessions.server.ts';

/** Where the municipality sends people back to; registered there in exactly these letters. */
export const RETURN_PATH = '/inloggen/gemeente/terug';

/** Seconds between going there and coming back. */
export const VISIT_SECONDS = 600;

const SECONDS_TO_ANSWER = 5;
const CLOCKS_APART = 30;
const METADATA_KEPT = 3_600_000;

/** Whether the municipality has a sign-in of its own. */
export const isConfigured = (): boolean => configuration().oidcIssuer !== undefined;

type Refused = { ok: false; problem: OidcProblem };

/** Begins a visit: the address to go to, and the state to keep in a cookie of this browser. */
export async function begin(
	next: string | null,
	now: Date
): Promise<{ ok: true; url: string; state: string } | Refused> {
	let provider: client.Configuration;
	try {
		provider = await discovered(now);
	} catch (error) {
		tell(error);
		return { ok: false, problem: 'away' };
	}
	const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
	const expiresAt = new Date(now.getTime() + VISIT_SECONDS * 1000);
	await queries.keepVisit(sql, hashOf(state), { nonce, verifier, next, expiresAt });
	const url = client.buildAuthorizationUrl(provider, {
		redirect_uri: configuration().origin + RETURN_PATH,
		scope: 'openid email',
		state,
		nonce,
		code_challenge: await client.calculatePKCECodeChallenge(verifier),
		code_challenge_method: 'S256'
	});
	return { ok: true, url: url.href, state };
}

/**
 * Ends a visit and signs in: `state` from the cookie, `answer` the query the municipality sent back. The account is the
 * one of the e-mail address, made when it is new; it gives no role. `farewell` goes into a cookie for signing out.
 */
export async function end(
	state: string | undefined,
	answer: URLSearchParams,
	device: string,
	now: Date
): Promise<{ ok: true; session: Session; next: string | null; farewell: string } | Refused> {
	if (!state || answer.get('state') !== state) return { ok: false, problem: 'started-elsewhere' };
	const visit = await queries.takeVisit(sql, hashOf(state));
	if (!visit || visit.expiresAt <= now) return { ok: false, problem: 'started-elsewhere' };
	const granted = await grant(visit, state, answer, now);
	if (!granted.ok) return granted;
	const email = verifiedEmail(granted.claims);
	if (!email) return { ok: false, problem: 'email-unverified' };
	const session = await sql.begin(async (tx) => {
		const account = await accounts.ensure(tx, email);
		return accounts.beginSession(tx, account, { secondFactor: granted.mfa, device });
	});
	return { ok: true, session, next: visit.next, farewell: seal(FAREWELL, granted.idToken).toString('base64url') };
}

/**
 * The address where the municipality signs this person out too. Null for who did not come in that way, when the
 * municipality has no such address, or cannot be reached.
 */
export async function farewell(cookie: string | undefined, now: Date): Promise<string | null> {
	const idToken = cookie && isConfigured() ? unseal(FAREWELL, Buffer.from(cookie, 'base64url')) : null;
	if (!idToken) return null;
	try {
		const provider = await discovered(now);
		if (!provider.serverMetadata().end_session_endpoint) return null;
		return client.buildEndSessionUrl(provider, {
			id_token_hint: idToken,
			post_logout_redirect_uri: `${configuration().origin}/`
		}).href;
	} catch {
		return null;
	}
}

const FAREWELL = 'oidc-farewell';

type Granted = { ok: true; claims: Claims; mfa: boolean; idToken: string };

async function grant(
	{ nonce, verifier }: queries.Visit,
	state: string,
	answer: URLSearchParams,
	now: Date
): Promise<Granted | Refused> {
	try {
		const provider = await discovered(now);
		const url = new URL(`${configuration().origin}${RETURN_PATH}?${answer}`);
		const tokens = await client.authorizationCodeGrant(provider, url, {
			expectedState: state,
			expectedNonce: nonce,
			pkceCodeVerifier: verifier,
			idTokenExpected: true
		});
		const said = tokens.claims();
		if (!said || !tokens.id_token) return { ok: false, problem: 'refused' };
		// Many providers keep the address out of the ID token; only the ID token itself tells of factors.
		const more: Claims = 'email' in said ? {} : await client.fetchUserInfo(provider, tokens.access_token, said.sub);
		return { ok: true, claims: { ...more, ...said }, mfa: saidMfa(said), idToken: tokens.id_token };
	} catch (error) {
		tell(error);
		return { ok: false, problem: problemIn(error) };
	}
}

// For who runs the site; the log takes out what says who somebody is.
const tell = (error: unknown) => log.warn({ err: error }, 'the sign-in of the municipality did not work');

function problemIn(error: unknown): OidcProblem {
	if (error instanceof client.AuthorizationResponseError)
		return error.error === 'access_denied' ? 'cancelled' : 'refused';
	const { code } = error as { code?: unknown };
	// fetch throws a TypeError without a code when nobody answers; the library's own errors have one.
	const unreachable = code === 'OAUTH_TIMEOUT' || (error instanceof TypeError && code === undefined);
	return unreachable ? 'away' : 'refused';
}

let known: { key: string; at: number; provider: client.Configuration } | undefined;

// What the provider says of itself is asked once an hour; a failure is not remembered.
async function discovered(now: Date): Promise<client.Configuration> {
	const { oidcIssuer: issuer, oidcClientId: id, oidcClientSecret: secret } = configuration();
	if (!issuer || !id || !secret) throw new Error('OIDC_ISSUER is not set');
	if (!mayAsk(issuer)) throw new Error('OIDC_ISSUER must begin with https://');
	const key = JSON.stringify([issuer, id, secret]);
	if (known?.key === key && now.getTime() - known.at < METADATA_KEPT) return known.provider;
	const provider = await client.discovery(
		new URL(issuer),
		id,
		{ client_secret: secret, [client.clockTolerance]: CLOCKS_APART },
		client.ClientSecretPost(secret),
		{
			timeout: SECONDS_TO_ANSWER,
			// The signature counts, not only the connection over which the token came.
			execute: issuer.startsWith('http:')
				? [client.enableNonRepudiationChecks, client.allowInsecureRequests]
				: [client.enableNonRepudiationChecks]
		}
	);
	known = { key, at: now.getTime(), provider };
	return provider;
}
