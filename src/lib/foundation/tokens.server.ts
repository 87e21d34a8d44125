// Secrets that go out in a link or a cookie: random, and kept only as their hash.
import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 32 random bytes (base64url, 43 characters), and the hash to keep. */
export function newToken(): { token: string; hash: string } {
	const token = randomBytes(32).toString('base64url');
	return { token, hash: hashOf(token) };
}

/** SHA-256 of a secret, 64 hexadecimal digits. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
