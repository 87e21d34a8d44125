// An address as people type it: its street and house, its postcode and its town.
import { expect, test } from 'vitest';
import { addressIn } from '#lib/geo/typedaddress.server.ts';

test.each([
	['Bolstraat 1, Oss', { street: 'Bolstraat 1', postcode: null, locality: 'Oss' }],
	['Bolstraat 1a, 5341 AB Oss', { street: 'Bolstraat 1a', postcode: '5341 AB', locality: 'Oss' }],
	['Bolstraat 1 5341ab', { street: 'Bolstraat 1', postcode: '5341ab', locality: null }],
	['  Bolstraat 1  ', { street: 'Bolstraat 1', postcode: null, locality: null }],
	['Bolstraat, Oss', null],
	['5341 AB', null],
	['', null]
])('"%s"', (text, address) => {
	expect(addressIn(text)).toEqual(address);
});
