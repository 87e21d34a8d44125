// The log tells what went wrong, and not with whom.
import { expect, test } from 'vitest';
import { describe as told } from '#lib/foundation/log.server.ts';
import { newToken } from '#lib/foundation/tokens.server.ts';

test('an error is written down without mail addresses, links to sign in, and their hashes', () => {
	const { token, hash } = newToken();
	const error = new Error(`invalid input: "fatima.el-idrissi@voorbeeld.nl", /inloggen/${token} or ${hash}`);
	const text = JSON.stringify(told(Object.assign(error, { code: '22P02' })));
	for (const secret of ['fatima', 'voorbeeld.nl', token, hash]) expect(text).not.toContain(secret);
	expect(told(error)).toMatchObject({
		name: 'Error',
		code: '22P02',
		message: 'invalid input: "[adres]", /inloggen/[geheim] or [geheim]'
	});
	expect(told(error)).toMatchObject({ stack: expect.stringContaining('log.test.ts') });
	expect(told(`wie@ergens.nl`)).toEqual({ message: '[adres]' });
});

test('where it went wrong stays readable', () => {
	const error = new Error('column "naam" does not exist');
	expect(told(error).message).toBe('column "naam" does not exist');
	error.stack =
		'Error: x\n    at settle (file:///srv/site/build/server/chunks/publishing.server.js-CmK7y6t1.js:555:30)';
	expect(told(error)).toMatchObject({ stack: error.stack });
});

test('a message as long as a book is cut, quickly', () => {
	const began = performance.now();
	expect(told(new Error('a@'.repeat(1_000_000))).message?.length).toBeLessThan(100_000);
	expect(performance.now() - began).toBeLessThan(500);
});
