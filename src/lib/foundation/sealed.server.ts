// Small secrets that must be readable again: sealed with the key of the site (AES-256-GCM), each for one purpose.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { configuration } from './settings.server.ts';

// In the first byte, so that another way of sealing can follow this one.
const VERSION = 1;
const NONCE = 12;
const TAG = 16;

/** Seals text: version, nonce, tag and cipher text. Only the same `purpose` ('totp:<account>') opens it again. */
export function seal(purpose: string, text: string): Buffer {
	const nonce = randomBytes(NONCE);
	const cipher = createCipheriv('aes-256-gcm', key(), nonce).setAAD(Buffer.from(purpose));
	const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
	return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), sealed]);
}

/** What was sealed for this purpose; null when it was made for another one, with another key, or was touched. */
export function unseal(purpose: string, sealed: Uint8Array): string | null {
	const bytes = Buffer.from(sealed);
	if (bytes.length < 1 + NONCE + TAG || bytes[0] !== VERSION) return null;
	const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(1, 1 + NONCE), { authTagLength: TAG });
	decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(1 + NONCE, 1 + NONCE + TAG));
	try {
		return Buffer.concat([decipher.update(bytes.subarray(1 + NONCE + TAG)), decipher.final()]).toString('utf8');
	} catch {
		return null;
	}
}

/**
 * Tells texts apart for one purpose without keeping them: 32 hexadecimal digits, the same for the same text. Nobody
 * without the key of the site can say, or try out, what it was made of.
 */
export const mark = (purpose: string, text: string): string =>
	createHmac('sha256', key()).update(`${purpose}\n${text}`).digest('hex').slice(0, 32);

let known: { from: string; key: Buffer } | undefined;

function key(): Buffer {
	const { secretKey, dataDir } = configuration();
	const from = secretKey ?? join(dataDir, 'secret.key');
	if (known?.from !== from) known = { from, key: secretKey ? Buffer.from(secretKey, 'base64') : keyInFile(from) };
	return known.key;
}

/**
 * The key in this file, made when there is none. Of processes that start at once one wins, and all read the same key:
 * a link to a finished file either is there or is not.
 * @throws when the file holds no key, or the folder cannot be written
 */
export function keyInFile(path: string): Buffer {
	const found = read(path);
	if (found) return found;
	mkdirSync(dirname(path), { recursive: true });
	const own = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
	writeFileSync(own, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
	try {
		linkSync(own, path);
	} catch (error) {
		if ((error as { code?: string }).code !== 'EEXIST') throw error;
	} finally {
		rmSync(own);
	}
	return keyInFile(path);
}

function read(path: string): Buffer | undefined {
	let text: string;
	try {
		text = readFileSync(path, 'utf8');
	} catch (error) {
		if ((error as { code?: string }).code === 'ENOENT') return undefined;
		throw error;
	}
	const bytes = Buffer.from(text, 'base64');
	if (bytes.length !== 32) throw new Error(`${path} holds no key of 32 bytes in base64`);
	return bytes;
}
