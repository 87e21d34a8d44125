// What stands around the results: filters, chips, orders, errors and ways on, in the words of the wijk.
import { describe, expect, test } from 'vitest';
import { chips } from '#lib/finding/chips.ts';
import { placesElsewhere } from '#lib/finding/elsewhere.ts';
import { distanceWords } from '#lib/finding/distance.ts';
import { countChosen, filterGroups, sortOptions } from '#lib/finding/form.ts';
import { unread } from '#lib/finding/reading.ts';
import { countWords, showWords, viewOf } from '#lib/finding/view.ts';
import { parse } from '#lib/search/parse.ts';
import { fieldNames, problemWords } from '#lib/search/problems.ts';
import { emptyQuery, type Query } from '#lib/search/query.ts';

const asked = (search: string): Query => parse(new URLSearchParams(search)).query;
const facets = { wanneer: { vandaag: 2, week: 9 }, soort: { inloop: 5, 'samen-eten': 0 }, gratis: { ja: 3 } };
const labels = (found: readonly { label: string }[]) => found.map(({ label }) => label);

describe('filters', () => {
	test('say how many they leave; what would leave nothing is not offered', () => {
		const groups = filterGroups('activity', emptyQuery, facets);
		expect(groups.map(({ field }) => field)).toEqual(['wanneer', 'soort', 'gratis']);
		expect(groups[0]?.options).toEqual([
			{ value: '', label: 'Maakt niet uit' },
			{ value: 'vandaag', label: 'Vandaag', count: 2 },
			{ value: 'week', label: 'De komende 7 dagen', count: 9 }
		]);
		expect(groups[1]?.options).toEqual([{ value: 'inloop', label: 'Koffie en inloop', count: 5 }]);
	});

	test('what was chosen stays in sight, also when nothing is left of it', () => {
		const groups = filterGroups('activity', asked('soort=samen-eten'), facets);
		expect(labels(groups.find(({ field }) => field === 'soort')?.options ?? [])).toEqual([
			'Koffie en inloop',
			'Samen eten'
		]);
	});

	test('tell how many were chosen while they are folded: not counting the words and the place', () => {
		const query = asked('q=koffie&bij=schadewijk&wanneer=week&soort=inloop&soort=samen-eten&van=2026-11-24');
		expect(countChosen(query, filterGroups('activity', query, facets))).toBe(4);
		expect(countChosen(emptyQuery, filterGroups('activity', emptyQuery, facets))).toBe(0);
	});

	test('are all there, without numbers, when the question could not be read', () => {
		const groups = filterGroups('place', emptyQuery, {});
		expect(groups.map(({ field }) => field)).toEqual(
			'wanneer dagdeel soort doelgroep toegankelijk binnen toegang gratis open'.split(' ')
		);
		expect(groups.flatMap(({ options }) => options).every(({ count }) => count === undefined)).toBe(true);
	});
});

test('every choice is a chip, and without it the rest is still asked', () => {
	const query = asked('q=koffie&bij=schadewijk&wanneer=week&soort=inloop&soort=spelen&gratis=ja&binnen=nee&open=nu');
	expect(chips('activity', '/activiteiten', query, 'Schadewijk')).toHaveLength(8);
	expect(labels(chips('activity', '/activiteiten', query, 'Schadewijk'))).toEqual(
		expect.arrayContaining(['“koffie”', 'In Schadewijk', 'De komende 7 dagen', 'Gratis', 'Buiten', 'Nu bezig'])
	);
	expect(chips('place', '/plekken', asked('bij=schadewijk&straal=500&open=nu'), 'Schadewijk')).toEqual([
		{ label: 'Bij Schadewijk', href: '/plekken?open=nu' },
		{ label: 'Binnen 500 meter', href: '/plekken?bij=schadewijk&open=nu' },
		{ label: 'Nu open', href: '/plekken?bij=schadewijk&straal=500' }
	]);
});

test('the usual order stays out of the address, and only orders that mean something are offered', () => {
	const values = (...options: Parameters<typeof sortOptions>) => sortOptions(...options).map(({ value }) => value);
	expect(values('activity', emptyQuery, false, 'tijd')).toEqual(['', 'naam']);
	expect(values('activity', asked('q=koffie'), true, 'relevantie')).toEqual(['', 'tijd', 'afstand', 'naam']);
	expect(values('place', asked('bij=5341'), true, 'afstand')).toEqual(['tijd', '', 'naam']);
});

test.each([
	[40, '40 meter'],
	[254, '250 meter'],
	[1000, '1 kilometer'],
	[1449, '1,4 kilometer'],
	[12_000, '12 kilometer']
])('%i metres is said as %s', (metres, words) => expect(distanceWords(metres)).toBe(words));

test.each<[Parameters<typeof countWords>, string]>([
	[['activity', 0, null], 'Geen activiteiten gevonden'],
	[['activity', 1, 'Schadewijk', true], '1 activiteit in Schadewijk'],
	[['place', 1234, '5341 AB'], '1.234 plekken bij 5341 AB'],
	[['place', 0, 'Herpen', true], 'Geen plekken gevonden in Herpen']
])('%j is announced as %s', (count, words) => expect(countWords(...count)).toBe(words));

test('the button under the filters says what it will show, and where there is nothing to show that it looks again', () => {
	expect(showWords('activity', { problems: [], total: 12 })).toBe('Laat 12 activiteiten zien');
	expect(showWords('place', { problems: [], total: 1 })).toBe('Laat 1 plek zien');
	expect(showWords('place', { problems: [], total: 0 })).toBe('Zoeken');
	expect(showWords('place', { problems: [{ field: 'tot', key: 'day-order' }], total: 3 })).toBe('Zoeken');
});

describe('a question with something wrong in it', () => {
	test('keeps what was typed, and says in words which field it is about', () => {
		const params = new URLSearchParams('q=koffie&bij=%F0%9F%8F%A0&van=31-02-2026');
		const view = viewOf('activity', '/activiteiten', params, {
			...unread,
			...parse(params),
			facets: {},
			where: { name: null }
		});
		expect(view.typed).toEqual({ q: 'koffie', bij: '🏠', van: '31-02-2026' });
		expect(view.errors.van).toBe(problemWords['not-a-day']);
		expect(view.problems.map(({ message }) => message)).toEqual([
			`Waar: ${problemWords['not-a-place']}`,
			`Van: ${problemWords['not-a-day']}`
		]);
	});

	test.each(['activity', 'place'] as const)('is called by the name that stands above its filter: %s', (noun) => {
		const groups = filterGroups(noun, emptyQuery, {});
		const params = new URLSearchParams(groups.map(({ field }) => [field, '🏠']));
		const view = viewOf(noun, '/', params, { ...unread, ...parse(params), facets: {}, where: { name: null } });
		const names = view.problems.map(({ message }) => message.slice(0, message.indexOf(':')));
		expect(names.toSorted()).toEqual(groups.map(({ legend }) => legend.replace('?', '')).toSorted());
		if (noun === 'activity') for (const { field, legend } of groups) expect(fieldNames[field]).toBe(legend);
	});

	test('every field of a search has a name on screen', () => {
		const fields = 'q woord overal bij straal wanneer van tot dagdeel soort thema doelgroep toegang gratis toegankelijk binnen open taal bbox sorteer pagina'; // prettier-ignore
		expect(Object.keys(fieldNames)).toEqual(fields.split(' '));
	});
});

test.each([
	[{ total: 0, rest: 'koffie Uden', without: null }, ['Uden']],
	[{ total: 9, rest: 'koffie Uden', without: ['Uden'] }, ['Uden']],
	[{ total: 9, rest: 'koffie Uden', without: null }, []],
	[{ total: 9, rest: 'wandelen in Grave', without: [] }, ['Grave']],
	[{ total: 0, rest: 'koffie klavecimbel', without: null }, []]
])('of %j these are known to be places elsewhere: %j', (results, places) =>
	expect(placesElsewhere(results)).toEqual(places)
);
