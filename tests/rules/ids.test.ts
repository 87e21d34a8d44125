// What stands in an address or a form as an id reaches the database only when it can be one.
import { expect, test } from 'vitest';
import { idIn, isUuid } from '#lib/foundation/ids.ts';

test('Only a whole id is one', () => {
	const id = '0b8f3c1e-4d52-4a7b-9c1d-2e3f4a5b6c7d';
	expect(isUuid(id)).toBe(true);
	for (const odd of ['', id.slice(1), `${id}\n`, id.replaceAll('-', 'a'), '-'.repeat(36), 'feed:3', null, 7])
		expect(isUuid(odd), String(odd)).toBe(false);
});

test.each([
	['12', 12],
	[' 2147483647 ', 2_147_483_647],
	['2147483648', undefined],
	['0', undefined],
	['-1', undefined],
	['1.5', undefined],
	['1e3', undefined],
	['0x10', undefined],
	['', undefined]
])('The number %s in a form', (typed, id) => {
	const form = new FormData();
	form.set('initiatief', typed);
	expect(idIn(form, 'initiatief')).toBe(id);
	expect(idIn(form, 'plek')).toBeUndefined();
});
