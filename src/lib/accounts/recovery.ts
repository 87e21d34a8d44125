// Recovery codes: for who lost the telephone. Ten on a sheet of paper, each good for one time. Pure.

/** How many there are on a sheet. */
export const SHEET = 10;

// Crockford's base32: no I, L, O and U, which are read wrong. 16 signs are 80 bits: a plain hash of it is no riddle.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 16;

/** Bytes that one code is made of; each gives one sign. */
export const BYTES = LENGTH;

/** A code as it stands on paper, 'k3v9-07mq-…', out of random bytes. */
export const codeFrom = (bytes: Uint8Array): string =>
	inGroups(Array.from(bytes.subarray(0, LENGTH), (byte) => ALPHABET[byte % 32]).join(''));

const inGroups = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code;

/** What somebody typed as the code it must be, in any case and with any spaces; null when it cannot be one. */
export function codeOf(typed: string): string | null {
	const signs = typed.slice(0, 100).toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');
	return new RegExp(`^[${ALPHABET}]{${LENGTH}}$`).test(signs) ? inGroups(signs) : null;
}
