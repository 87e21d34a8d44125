// Without a network, the places on the telephone are looked through on the telephone.
import { expect, test } from 'vitest';
import { keptNear } from '#lib/visits/nearby.ts';
import type { PlaceNear } from '#lib/visits/nearby.server.ts';
import { standings } from '#lib/visits/visit.ts';

const place = (name: string, lon: number, where = ''): PlaceNear => ({
	id: lon,
	slug: name,
	name,
	type: 'Bank',
	icon: 'bench',
	where,
	district: 'Schadewijk',
	access: 'openbaar',
	lon,
	lat: 51.77,
	metres: null,
	hours: '',
	standings: standings({ accessibility: {}, facilities: [] }),
	photo: null,
	photoAlt: null,
	verifiedAt: null
});
const kept = [place('Wolputplein', 5.53), place('De Merel', 5.531, 'Bolstraat 1'), place('Hoekbank', 5.535)];
const names = (asked: string) => keptNear(kept, asked).map(({ name }) => name);

test.each([
	['51.77,5.5352', ['Hoekbank', 'De Merel', 'Wolputplein']],
	['merel', ['De Merel']],
	['Bolstraat', ['De Merel']],
	['schadewijk', ['Wolputplein', 'De Merel', 'Hoekbank']],
	['iets heel anders', ['Wolputplein', 'De Merel', 'Hoekbank']]
])('who asks for %s sees what goes with it', (asked, found) => expect(names(asked)).toEqual(found));

test('around a point each place says how far it is, and fifteen are enough', () => {
	expect(keptNear(kept, '51.77,5.53')[1]?.metres).toBe(69);
	expect(keptNear(Array<PlaceNear>(40).fill(kept[0]!), '51.77,5.53')).toHaveLength(15);
});
