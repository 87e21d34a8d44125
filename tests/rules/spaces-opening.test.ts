// A room that is said to be free while nobody can get into the building.
import { expect, test } from 'vitest';
import { places } from '#lib/demo/places.ts';
import { spaces } from '#lib/demo/spaces.ts';
import type { OpeningHours } from '#lib/places/hours.ts';
import { shutAt } from '#lib/spaces/opening.ts';
import { freeLine, partAt, partWords, weekOfParts } from '#lib/spaces/space.ts';

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

test('when a room is free stands in one line, the evenings first', () => {
	const said = (keys: string[]) => freeLine(keys.map((key) => partAt(key)!));
	expect(said(['2-evening', '4-evening', '6-afternoon'])).toBe('di- en do-avond, za-middag');
	expect(said(['1-morning', '2-morning', '3-morning', '4-morning', '5-morning', '7-morning', '7-evening'])).toBe(
		'zo-avond, zo-ochtend, ma- t/m vr-ochtend'
	);
	expect(said(['1-evening', '3-evening', '7-evening'])).toBe('ma-, wo- en zo-avond');
	expect(freeLine(weekOfParts.filter(({ part }) => part === 'evening'))).toBe('elke avond');
	expect(said([])).toBe('');
});

test('no room of the demo is free while its building is shut', () => {
	const hoursAt = new Map(places('2026-11-22').map(({ sourceId, hours }) => [sourceId, hours]));
	const shut = spaces.map(({ at, draft, free }) => [at, draft.name, shutAt(free, hoursAt.get(at) ?? null)]);
	expect(shut.filter(([, , parts]) => parts?.length)).toEqual([]);
});
