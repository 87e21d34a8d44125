// What of a question is counted, and what never is.
import { expect, test } from 'vitest';
import { countedWords, inVainWords, isRobot, isWordsOnly } from '#lib/search/suggestions/uses.ts';
import { emptyQuery } from '#lib/search/query.ts';

test.each([
	['koffie', 'koffie', 'koffie'],
	['  Koffie  drinken ', 'koffie drinken', 'koffie drinken'],
	['Waar kan ik koffie drinken?', 'koffie drinken', 'koffie drinken'],
	['Schadewijk', 'schadewyk', 'schadewijk'],
	['SCHADEWYK', 'schadewyk', 'schadewyk'],
	['Café', 'cafe', 'café'],
	['65+ gym', '65plus gym', '65+ gym'],
	['hoe en waar', 'hoe en waar', 'hoe en waar']
])('%j is counted as %j, and read as %j', (text, key, words) => expect(countedWords(text)).toEqual({ key, words }));

test.each([
	'',
	'?!',
	'bel 0612345678',
	'06-12 34 56 78',
	'06 1 2 3 4',
	'5345 AB',
	'12-03-1948',
	'fatima@voorbeeld.nl',
	'ik ben Fatima van de Heihoek en ik zoek iemand om mee te praten'
])('%j is not counted: who it is about might stand in it', (text) => expect(countedWords(text)).toBeNull());

test('what finds nothing near by or this evening was not looked for in vain', () => {
	expect(isWordsOnly({ ...emptyQuery, text: 'zweefvliegen' })).toBe(true);
	expect(isWordsOnly({ ...emptyQuery, text: 'zweefvliegen', sort: 'naam', literal: ['zweefvliegen'] })).toBe(true);
	expect(isWordsOnly({ ...emptyQuery, text: 'zweefvliegen', when: 'vandaag' })).toBe(false);
	expect(isWordsOnly({ ...emptyQuery, text: 'zweefvliegen', near: { type: 'area', slug: 'herpen' } })).toBe(false);
});

test('programs are no people', () => {
	expect(['', 'curl/8', 'Mozilla/5.0 (compatible; Googlebot/2.1)', 'Mozilla/5.0 (X11) Firefox/140.0'].map(isRobot)).toEqual([true, true, true, false]); // prettier-ignore
});

test.each([
	[10, 10, 'altijd'],
	[200, 199, 'bijna altijd'],
	[10, 8, 'ongeveer 80 van de 100 keer'],
	[40, 3, 'ongeveer 10 van de 100 keer'],
	[100, 1, 'bijna nooit']
])('of %i times %i in vain is said as "%s"', (uses, empty, words) => expect(inVainWords(uses, empty)).toBe(words));
