// Signing in at the municipality's own door (OpenID Connect): what its answer means, and what may go wrong. Pure.
import { parseEmail } from './email.ts';

export type OidcProblem = 'away' | 'cancelled' | 'started-elsewhere' | 'email-unverified' | 'refused';

/** What a visitor reads. */
export const oidcWords: Record<OidcProblem, string> = {
	away: 'We kunnen het inloggen van de gemeente nu niet bereiken. Probeer het straks weer, of log in met een link per mail.',
	cancelled: 'Je bent niet ingelogd. Je hebt het inloggen bij de gemeente niet afgemaakt.',
	'started-elsewhere': 'Dit duurde te lang, of je bent in een ander venster begonnen. Begin hier opnieuw.',
	'email-unverified':
		'De gemeente gaf geen mailadres door dat is gecontroleerd. Log in met een link per mail, of vraag het de beheerder.',
	refused: 'Het antwoord van de gemeente klopte niet. Je bent niet ingelogd. Probeer het nog een keer.'
};

/** The key of a problem out of an address, or null. */
export const problemOf = (text: string | null): OidcProblem | null =>
	text !== null && Object.hasOwn(oidcWords, text) ? (text as OidcProblem) : null;

/** What the municipality says of somebody (claims of the ID token and userinfo); nothing of it is trusted to have a type. */
export type Claims = Record<string, unknown>;

/** The address of who signed in, in small letters; null when the municipality does not say that it checked it. */
export function verifiedEmail({ email, email_verified: verified }: Claims): string | null {
	return verified === true ? parseEmail(email) : null;
}

/**
 * Whether the ID token says that two factors were given: 'mfa' among its methods (amr, RFC 8176), or as the class of its
 * context (acr), also at the end of an address such as http://…/multi-factor/mfa.
 */
export function saidMfa({ amr, acr }: Claims): boolean {
	if (Array.isArray(amr) && amr.includes('mfa')) return true;
	return typeof acr === 'string' && acr.split(/[/:#]/).at(-1) === 'mfa';
}

/** Over plain http only to this machine itself: for a test, never for a municipality. */
export function mayAsk(issuer: string): boolean {
	const { protocol, hostname } = new URL(issuer);
	return protocol === 'https:' || ['localhost', '127.0.0.1'].includes(hostname);
}
