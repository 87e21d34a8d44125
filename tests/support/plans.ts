// What scenarios are tried on: supply in a row, a new place, a new activity, and squares with one person each.
import { place } from '#lib/gaps/engine.ts';
import { normsFrom, type Norm } from '#lib/gaps/norms.ts';
import { weekBit, type Supply } from '#lib/gaps/supply.ts';
import { crow } from '#lib/reach/crow.ts';
import type { Reached } from '#lib/reach/reach.ts';
import type { NewActivity, NewPlace } from '#lib/scenarios/scenario.ts';
import { kinds } from '#lib/vocabulary/kinds.ts';
import { adult, plain, spot } from './town.ts';

export const supply = (noun: Supply['noun'], id: number, over: Partial<Supply> = {}): Supply => ({
	...{ noun, id, slug: `${noun}-${id}`, title: `${noun} ${id}`, placeId: noun === 'place' ? id : null },
	...spot(160_000 + 150 * id, 410_000 + 70 * id),
	...{ access: 'publiek', indoors: true, kinds: ['walk-in'], targetGroups: [], week: weekBit(2, 0), regularity: 1 },
	...{ mode: 'open', otherWays: [], joining: 'walk-in', price: 'free', priceCents: null, consumptionRequired: false },
	...{ stepFree: 'yes', toilet: 'yes', verifyBy: '9999-12-31', used: null, usedIn: null },
	...over
});
export const base: Supply[] = [
	...[1, 2, 3, 4].map((id) => supply('place', id)),
	...[1, 2, 3].map((id) => supply('activity', id, { placeId: id === 3 ? null : 2 }))
];
export const newPlace = (over: Partial<NewPlace> = {}): NewPlace => ({
	...{ key: 'a', name: 'Kantine', type: 'sports-canteen', access: 'publiek', indoors: true, kinds: ['walk-in'] },
	...{ targetGroups: [], ...spot(160_500, 410_500), week: weekBit(2, 2), seats: 30, priceCents: null },
	...over
});

export const newActivity = (over: Partial<NewActivity> = {}): NewActivity => ({
	...{ key: 'b', name: 'Soep op dinsdag', indoors: true, kinds: ['walk-in'], targetGroups: [] },
	...{ ...spot(160_500, 410_500), week: weekBit(2, 2), seats: 12, priceCents: null, placeId: null, placeName: '' },
	...over
});

const norm: Norm = {
	...{ id: 1, kind: 'walk-in', targetGroup: 'everyone', maxMinutes: 10, minDayParts: 1, minFit: 0.2 },
	...{ source: 'test', proposal: true, at: new Date(0), by: 'test' }
};
const norms = normsFrom(kinds.keys.map((kind) => ({ ...norm, kind })));
export const grid = plain(20, 20);
export const placed = async (one: Supply) => {
	const [reached] = await crow().minutes(grid, [one], adult, 15);
	return place(one, () => reached as Reached, norms, '2026-11-22');
};
