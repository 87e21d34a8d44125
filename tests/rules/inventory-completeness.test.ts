// How complete a place is: what a resident wants to know, counted, and the way to what is missing.
import { expect, test } from 'vitest';
import {
	completeness,
	fillIn,
	isChecked,
	partName,
	parts,
	weights,
	type Known,
	type Part
} from '#lib/inventory/completeness.ts';
import { facts } from '#lib/vocabulary/accessibility.ts';

const today = '2026-11-22';
const nothing: Known = {
	access: 'publiek',
	hours: false,
	facts: [],
	contact: false,
	address: false,
	words: 0,
	photo: false,
	operator: false,
	consumption: false,
	groups: false,
	located: false,
	verifiedAt: null,
	verifyBy: null
};
const everything: Known = {
	access: 'publiek',
	hours: true,
	facts: facts.keys,
	contact: true,
	address: true,
	words: 200,
	photo: true,
	operator: true,
	consumption: true,
	groups: true,
	located: true,
	verifiedAt: '2026-09-01',
	verifyBy: '2027-09-01'
};

test.each(['publiek', 'openbaar'] as const)('what counts of a place that is %s makes a hundred', (access) => {
	expect(Object.values(weights[access]).reduce((sum, weight) => sum + weight, 0)).toBe(100);
	expect(completeness({ ...everything, access }, today)).toEqual({ score: 100, missing: [] });
	const none = completeness({ ...nothing, access }, today);
	expect(none.score).toBe(0);
	expect(none.missing).toEqual(Object.keys(weights[access]));
});

test.each<[string, Partial<Known>, number, Part[]]>([
	['a buurthuis without hours', { hours: false }, 82, ['hours']],
	[
		'a buurthuis of which nobody checked the toilet',
		{ facts: facts.keys.filter((key) => key !== 'toilet') },
		95,
		['fact-toilet']
	],
	['a buurthuis with half a sentence about it', { words: 79 }, 90, ['words']],
	[
		'a park has no hours, no house number and no drinks',
		{ access: 'openbaar', hours: false, address: false, consumption: false, contact: false },
		100,
		[]
	],
	['a playground that nobody looked at', { access: 'openbaar', verifiedAt: null, verifyBy: null }, 76, ['verified']],
	['a buurthuis that was to be looked at yesterday', { verifyBy: '2026-11-21' }, 88, ['verified']]
])('%s', (_, change, score, missing) => {
	expect(completeness({ ...everything, ...change }, today)).toEqual({ score, missing });
});

test.each([
	[null, null, false],
	['2026-11-01', null, true],
	['2025-11-22', null, true],
	['2025-11-21', null, false],
	['2020-01-01', '2026-11-22', true],
	['2026-11-01', '2026-11-21', false]
])('looked at on %s, to be looked at again on %s: recent is %s', (verifiedAt, verifyBy, recent) => {
	expect(isChecked({ verifiedAt, verifyBy }, today)).toBe(recent);
});

test('every part has a name in Dutch, and a page where it is filled in', () => {
	const place = { slug: 'de-wolput', isPublic: true };
	expect(parts.map(partName)).toEqual([...new Set(parts.map(partName))]);
	expect(partName('fact-step-free')).toBe('zonder drempels, ook met rolstoel');
	expect(fillIn('hours', place, '/lijst')).toBe('/beheer/plekken/de-wolput#veld-open');
	expect(fillIn('fact-toilet', place, '/lijst')).toBe('/beheer/plekken/de-wolput#veld-feit-toilet');
	expect(fillIn('operator', place, '/lijst')).toBe('/lijst');
	// Nobody looks after the page of a place that is not shown.
	expect(fillIn('hours', { ...place, isPublic: false }, '/lijst')).toBe('/lijst');
});
