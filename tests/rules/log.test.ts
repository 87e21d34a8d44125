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
		message: 'invalid input: [tekst], /inloggen/[geheim] or [geheim]'
	});
	expect(told(error)).toMatchObject({ stack: expect.stringContaining('log.test.ts') });
	expect(told(`wie@ergens.nl`)).toEqual({ message: '[adres]' });
});

test.each([
	['22P02', 'invalid input syntax for type integer: "koffie met ""Fatima"""', 'invalid input syntax for type integer: [tekst]'], // prettier-ignore
	['42601', `syntax error in tsquery: "'fatima' <-> "`, 'syntax error in tsquery: [tekst]'],
	['invalid_search_filter', 'Was expecting an operation at `fatima`.\n1:7 title = "fatima"', 'Was expecting an operation at [tekst]'], // prettier-ignore
	['42P01', 'relation "search_docs" does not exist', 'relation "search_docs" does not exist']
])('what could not be read (%s) is not quoted in the log', (code, message, written) => {
	const said = told(Object.assign(new Error(message), { code }));
	expect(said).toMatchObject({ code, message: written, stack: expect.stringContaining('log.test.ts') });
	expect(JSON.stringify(said)).not.toMatch(/fatima/i);
	expect(told(new Error(message, { cause: { code } }))).toMatchObject({ code, message: written });
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
