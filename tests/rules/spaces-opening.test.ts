// A room that is said to be free while nobody can get into the building.
import { expect, test } from 'vitest';
import type { OpeningHours } from '#lib/places/hours.ts';
import { shutAt } from '#lib/spaces/opening.ts';
import { partAt, partWords } from '#lib/spaces/space.ts';

const hours: OpeningHours = {
	week: {
		...{ 1: [], 3: [], 4: [], 6: [], 7: [] },
		2: [{ from: '09:00', to: '12:00', mode: 'open' }],
		5: [{ from: '19:00', to: '01:00', mode: 'members' }]
	},
	exceptions: [],
	holidays: 'closed'
};
const free = ['2-morning', '2-afternoon', '5-evening', '7-evening'].map((key) => partAt(key)!);

test('the free parts in which the building is shut are told by name', () => {
	expect(shutAt(free, hours).map(partWords)).toEqual(['dinsdagmiddag', 'zondagavond']);
});

test('of a building that never shuts, or of which nobody knows the hours, nothing is said', () => {
	expect(shutAt(free, null)).toEqual([]);
	expect(shutAt(free, { ...hours, always: true })).toEqual([]);
});
