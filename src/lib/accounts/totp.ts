// A code of six digits from an app on a telephone (TOTP, RFC 6238): every thirty seconds another one. Pure.
import { Secret, TOTP } from 'otpauth';

const PERIOD = 30;
const ISSUER = 'Thuis in de buurt';

const totp = (secret: string, label = '') =>
	new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: PERIOD });

/** A new secret of 20 bytes, in base32: what RFC 4226 advises and every app understands. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What the app reads from the picture: an otpauth:// address. */
export const keyUri = (secret: string, email: string): string => totp(secret, email).toString();

/** The secret in groups of four, to copy by hand. */
export const inGroups = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? '';

/** The six digits of what somebody typed ('123 456'), or null when it is no such code. */
export function digitsOf(typed: string): string | null {
	const digits = typed.replace(/[\s-]/g, '');
	return /^\d{6}$/.test(digits) ? digits : null;
}

/**
 * The step of time that this code belongs to: of now, the one before or the one after. Null when it is wrong, or not
 * later than `lastStep`: a code counts once.
 */
export function stepOf(secret: string, code: string, now: Date, lastStep = 0): number | null {
	const timestamp = now.getTime();
	const delta = totp(secret).validate({ token: code, timestamp, window: 1 });
	if (delta === null) return null;
	const step = TOTP.counter({ period: PERIOD, timestamp }) + delta;
	return step > lastStep ? step : null;
}
