// The second step: when it may be changed, what a code is, what the municipality said. Each as a table.
import { Secret, TOTP } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { mayAsk, problemOf, saidMfa, verifiedEmail } from '#lib/accounts/oidc.ts';
import { madePasskey, nameOf, usedPasskey } from '#lib/accounts/passkeys.ts';
import { codeFrom, codeOf } from '#lib/accounts/recovery.ts';
import { factorLetter } from '#lib/accounts/second-factor-letter.ts';
import { mayChange, type Standing } from '#lib/accounts/second-factor.ts';
import { pictureOf } from '#lib/accounts/totp-picture.ts';
import { digitsOf, inGroups, keyUri, newSecret, stepOf } from '#lib/accounts/totp.ts';

describe('who may change how they sign in', () => {
	const now = new Date('2026-11-22T10:00:00Z');
	const standing = (minutes: number, more: Partial<Standing> = {}): Standing => ({
		beganAt: new Date(now.getTime() - minutes * 60_000),
		...{ secondFactor: false, totp: false, passkeys: 0, recoveryCodes: 0, staff: true, ...more }
	});
	test.each([
		['just signed in, nothing yet', standing(0), 'yes'],
		['a quarter of an hour ago, nothing yet', standing(15), 'yes'],
		['longer ago, nothing yet', standing(16), 'sign-in-again'],
		['just signed in, has an app', standing(0, { totp: true }), 'give-second-factor'],
		['just signed in, has a telephone', standing(0, { passkeys: 1 }), 'give-second-factor'],
		['recovery codes alone are no way to sign in', standing(0, { recoveryCodes: 10 }), 'yes'],
		['gave the second factor days ago', standing(9000, { totp: true, secondFactor: true }), 'yes']
	] as const)('%s', (_, is, answer) => expect(mayChange(is, now)).toBe(answer));
});

describe('a code of an app', () => {
	// RFC 6238, appendix B: the secret is the text 12345678901234567890, the codes are the last six of its eight digits.
	const secret = Secret.fromLatin1('12345678901234567890').base32;
	test.each([
		[59, '287082'],
		[1111111109, '081804'],
		[1234567890, '005924'],
		[20000000000, '353130']
	])('of the standard, at %i seconds', (seconds, code) => {
		const step = Math.floor(seconds / 30);
		expect(stepOf(secret, code, new Date(seconds * 1000))).toBe(step);
		expect(stepOf(secret, code, new Date(seconds * 1000), step)).toBeNull();
		expect(stepOf(secret, code, new Date((seconds + 30) * 1000))).toBe(step);
		expect(stepOf(secret, code, new Date((seconds + 60) * 1000))).toBeNull();
	});

	test.each([
		['123456', '123456'],
		[' 123 456 ', '123456'],
		['123-456', '123456'],
		['12345', null],
		['1234567', null],
		['１２３４５６', null],
		['abcdef', null]
	])('typed as "%s"', (typed, digits) => expect(digitsOf(typed)).toBe(digits));

	test('the picture holds the secret and the name of the site, in squares that make one path', () => {
		const own = newSecret();
		expect(own).toMatch(/^[A-Z2-7]{32}$/);
		expect(inGroups(own)).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
		const uri = keyUri(own, 'ria@gemeente.example');
		expect(new URL(uri).searchParams.get('secret')).toBe(own);
		expect(new TOTP({ secret: own }).generate({ timestamp: 0 })).toHaveLength(6);
		const { size, path } = pictureOf(uri);
		expect(path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/);
		expect(path.startsWith('M4 4h7v1h-7z')).toBe(true);
		expect(size).toBeGreaterThan(40);
	});
});

describe('a recovery code', () => {
	const code = codeFrom(Uint8Array.from({ length: 16 }, (_, at) => at * 16 + 1));
	test.each([
		[code, code],
		[code.toUpperCase(), code],
		[code.replaceAll('-', ''), code],
		[` ${code.replaceAll('-', ' ')} `, code],
		['OIL0-0000-0000-0000', '0110-0000-0000-0000'],
		['uuuu-0000-0000-0000', null],
		[code.slice(1), null],
		[`${code}0`, null],
		['', null]
	])('typed as "%s"', (typed, read) => expect(codeOf(typed)).toBe(read));
});

describe('what the municipality says of somebody', () => {
	test.each([
		[{ amr: ['pwd', 'mfa'] }, true],
		[{ acr: 'mfa' }, true],
		[{ acr: 'https://refeds.org/profile/mfa' }, true],
		[{ amr: ['pwd', 'otp'] }, false],
		[{ amr: 'mfa' }, false],
		[{ acr: 'no-mfa' }, false],
		[{}, false]
	])('%j: two factors?', (claims, two) => expect(saidMfa(claims)).toBe(two));

	test.each([
		[{ email: 'Ria@Gemeente.example', email_verified: true }, 'ria@gemeente.example'],
		[{ email: 'ria@gemeente.example', email_verified: false }, null],
		[{ email: 'ria@gemeente.example', email_verified: 'true' }, null],
		[{ email: 'ria@gemeente.example' }, null],
		[{ email: ['ria@gemeente.example'], email_verified: true }, null],
		[{ email_verified: true }, null]
	])('%j: which address?', (claims, email) => expect(verifiedEmail(claims)).toBe(email));

	test.each([
		['https://inloggen.gemeente.example', true],
		['http://localhost:4000', true],
		['http://127.0.0.1:4000', true],
		['http://inloggen.gemeente.example', false],
		['http://localhost.voorbeeld.example', false]
	])('%s may be asked: %s', (issuer, allowed) => expect(mayAsk(issuer)).toBe(allowed));

	test('a problem in an address is one of ours, or none', () => {
		expect(problemOf('away')).toBe('away');
		for (const other of ['constructor', '<b>', '', null]) expect(problemOf(other)).toBeNull();
	});
});

describe('what a browser sends of a passkey', () => {
	const common = { id: 'abc', rawId: 'abc', type: 'public-key', clientExtensionResults: {}, extra: 1 };
	test('is read as far as we know it', () => {
		const made = { ...common, response: { clientDataJSON: 'e30', attestationObject: 'o2', transports: ['magic'] } };
		expect(madePasskey.parse(made)).not.toHaveProperty('extra');
		expect(madePasskey.parse(made).response.transports).toBeUndefined();
		expect(madePasskey.safeParse({ ...made, id: 'a b' }).success).toBe(false);
		expect(usedPasskey.safeParse(made).success).toBe(false);
		expect(usedPasskey.safeParse(null).success).toBe(false);
	});

	test('a name is one short line', () => {
		expect(nameOf('  Telefoon\r\nBcc: iedereen ')).toBe('Telefoon Bcc: iedereen');
		expect(nameOf('x'.repeat(100))).toHaveLength(60);
		for (const nothing of ['', '  ', null, 7]) expect(nameOf(nothing)).toBe('Apparaat');
	});
});

test('who reads that something changed, reads where to look', () => {
	const letter = factorLetter('ria@gemeente.example', { what: 'code-used', left: 9 }, 'https://thuis.example');
	expect(letter.paragraphs.join(' ')).toContain('Je hebt er nog 9.');
	expect(letter.action?.url).toBe('https://thuis.example/mijn/tweede-stap');
});
