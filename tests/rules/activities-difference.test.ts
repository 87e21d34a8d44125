// What a moderator reads of a change: only what differs, in words, never in codes.
import { expect, test } from 'vitest';
import { difference, whatWords } from '#lib/history/difference.ts';
import { koffieAanDeWolput, weekly } from '../support/neighbours.ts';

const today = '2026-11-22';
const was = koffieAanDeWolput({ series: [weekly('2026-11-03T10:00')] });

test('nothing, when nothing changed', () => {
	expect(difference(was, structuredClone(was), today)).toEqual([]);
});

test('the fields that changed, in the order people tell them', () => {
	const is = {
		...was,
		title: 'Thee',
		price: 'amount',
		priceCents: 350,
		targetGroups: ['everyone', 'carers'],
		point: null
	};
	expect(difference(was, is, today)).toEqual([
		{ field: 'Naam', before: 'Koffie aan de Wolput', after: 'Thee' },
		{ field: 'Punt op de kaart', before: '51.77100, 5.53100', after: null },
		{ field: 'Voor wie', before: 'Iedereen', after: 'Iedereen en Mantelzorgers' },
		{ field: 'Prijs', before: 'Gratis', after: 'Een bedrag' },
		{ field: 'Bedrag', before: null, after: '€ 3,50' }
	]);
});

test.each([
	[
		{ original: '2026-11-24T10:00', kind: 'cancelled' as const, reason: 'Er is iemand ziek' },
		'Dinsdag 24 november, 10:00: gaat niet door (Er is iemand ziek)'
	],
	[
		{ original: '2026-11-24T10:00', kind: 'cancelled' as const, following: true, reason: 'Verhuisd' },
		'Vanaf dinsdag 24 november, 10:00: gaat niets meer door (Verhuisd)'
	],
	[
		{ original: '2026-11-24T10:00', kind: 'moved' as const, start: '2026-11-25T11:00', reason: 'Zaal bezet' },
		'Dinsdag 24 november, 10:00: verplaatst naar woensdag 25 november, 11:00 (Zaal bezet)'
	],
	[
		{ original: '2026-11-24T10:00', kind: 'moved' as const, start: '2026-11-24T10:00', reason: '' },
		'Dinsdag 24 november, 10:00: gaat toch door'
	]
])('a changed date as one line: %j', (change, after) => {
	const is = { ...was, series: [weekly('2026-11-03T10:00', 120, { changes: [change] })] };
	expect(difference(was, is, today)).toEqual([{ field: 'Wanneer', before: null, after }]);
});

test('another rhythm, and a date that is full', () => {
	const is = { ...was, series: [weekly('2026-11-05T10:00')], full: ['2026-11-26T10:00'] };
	expect(difference({ ...was, full: [] }, is, today)).toEqual([
		{ field: 'Wanneer', before: 'Elke dinsdag van 10:00 tot 12:00', after: 'Elke donderdag van 10:00 tot 12:00' },
		{ field: 'Vol', before: null, after: 'donderdag 26 november, 10:00' }
	]);
});

test('a place by its columns, and what was new by itself', () => {
	expect(difference({ target_groups: ['everyone'], verify_by: '2027-09-01' }, { target_groups: [] }, today)).toEqual([
		{ field: 'Voor wie', before: 'Iedereen', after: null },
		{ field: 'Na te kijken voor', before: 'woensdag 1 september 2027', after: null }
	]);
	expect(difference(null, { name: 'De Pan', kind: 'residents', revision: 1 }, today)).toEqual([
		{ field: 'Naam', before: null, after: 'De Pan' },
		{ field: 'Soort initiatief', before: null, after: 'Bewonersinitiatief' }
	]);
});

test('what happened has a name', () => {
	expect(whatWords('date-cancelled')).toBe('Een keer gaat niet door');
	expect(whatWords('something-new')).toBe('something-new');
});

test('hours as a week, also those that were kept without other days', () => {
	const open = [{ from: '09:00', to: '12:00', mode: 'open' }];
	const week = { 1: open, 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
	const said = 'maandag 9:00 tot 12:00, dinsdag gesloten, woensdag gesloten';
	const told = (hours: object) => difference({ hours: null }, { hours }, today)[0]?.after;
	expect(told({ week })).toContain(said);
	expect(told({ week, exceptions: [{}, {}] })).toMatch(/zondag gesloten, en 2 andere dagen$/);
});
