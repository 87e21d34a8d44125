// What a thing is found by beside the words of its text: for which ages it is, and what it costs.
import { describe, expect, test } from 'vitest';
import { vocabulary } from '#lib/search/dutch/compounds.ts';
import { termsOf, type Source } from '#lib/search/documents/source.ts';
import { atMostMarks, belowMarks } from '#lib/search/marks.ts';
import { names } from '#lib/search/reading/names.ts';

const koffie: Source = {
	id: 1,
	name: 'Koffie',
	summary: '',
	description: '',
	organiser: null,
	location: null,
	type: null,
	placeId: null,
	district: null,
	neighbourhood: null,
	districtId: null,
	neighbourhoodId: null,
	kinds: [],
	themes: [],
	targetGroups: [],
	minAge: null,
	maxAge: null,
	languages: [],
	accessibility: {},
	facilities: [],
	free: false,
	cents: null,
	indoors: null,
	access: null,
	week: 0,
	lon: null,
	lat: null
};

const marks = (thing: Partial<Source>, kind: string) =>
	termsOf({ ...koffie, ...thing }, names([]), vocabulary()).flatMap(({ term }) =>
		term.startsWith(`@${kind}/`) ? term.slice(kind.length + 2) : []
	);

describe('Who has so much money', () => {
	test.each([
		[500, 5, true],
		[500, 4.5, false],
		[450, 4.5, true],
		[720, 7, false],
		[720, 7.5, true],
		[0, 0, true]
	])('pays %i cents with %f euros: %s', (cents, euros, pays) => {
		expect(atMostMarks(euros * 100).includes(`@prijs/${marks({ cents }, 'prijs')[0]}`)).toBe(pays);
	});

	test.each([
		[500, 5, false],
		[450, 5, true],
		[0, 0, false],
		[0, 1, true]
	])('finds what costs %i cents for less than %f euros: %s', (cents, euros, finds) => {
		expect(belowMarks(euros * 100).includes(`@onder/${marks({ cents }, 'onder')[0]}`)).toBe(finds);
	});
});

describe('Who grows up', () => {
	test('is one of the young people from twelve on, and goes to what is for children until fifteen', () => {
		const ages = (group: string) => marks({ targetGroups: [group] }, 'leeftijd').map(Number);
		expect([Math.min(...ages('age-15-24')), Math.max(...ages('age-0-14'))]).toEqual([12, 14]);
	});

	test('is one of those ages that a thing tells itself, and of no others', () => {
		expect(marks({ targetGroups: ['age-15-24'], minAge: 16, maxAge: 18 }, 'leeftijd')).toEqual(['16', '17', '18']);
	});
});
