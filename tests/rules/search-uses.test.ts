// What of a question is counted, and what never is.
import { expect, test } from 'vitest';
import { vocabulary } from '#lib/search/dutch/compounds.ts';
import {
	countedWords,
	inVainCell,
	inVainWords,
	isInVain,
	isRobot,
	isWordsOnly,
	soughtInVain,
	together,
	usesWords
} from '#lib/search/uses/uses.ts';
import { emptyQuery } from '#lib/search/query.ts';

const site = vocabulary(['De Wolput', 'Bakkerij Wolput']);

test.each([
	['koffie', 'koffie', 'koffie'],
	['  Koffie  drinken ', 'koffie drinken', 'koffie drinken'],
	['Waar kan ik koffie drinken?', 'koffie drinken', 'koffie drinken'],
	['Schadewijk', 'schadewyk', 'schadewijk'],
	['SCHADEWYK', 'schadewyk', 'schadewyk'],
	['Café', 'cafe', 'café'],
	['65+ gym', '65plus gym', '65+ gym'],
	['hoe en waar', 'hoe en waar', 'hoe en waar'],
	['zweefvliegen', 'zweefvliegen', 'zweefvliegen'],
	['jeu de boules', 'jeu boules', 'jeu boules'],
	['tai chi', 'tai chi', 'tai chi'],
	['cursus zweefvliegen', 'cursus zweefvliegen', 'cursus zweefvliegen'],
	['koffie in de Wolput', 'koffie wolput', 'koffie wolput'],
	['zwemles 4 jaar', 'zwemles 4 jaar', 'zwemles 4 jaar']
])('%j is counted as %j, and read as %j', (text, key, words) =>
	expect(countedWords(text, site)).toEqual({ key, words })
);

test.each([
	'',
	'?!',
	'bel 0612345678',
	'06-12 34 56 78',
	'06 1 2 3 4',
	'5345 AB',
	'12-03-1948',
	'fatima@voorbeeld.nl',
	'jan pietersen',
	'Jan de Vries',
	'pietersen bakker',
	'koffie bij pietersen',
	'kerkstraat 12',
	'Kerkstraat 12a Oss',
	'12 kerkstraat',
	'de heuvel 3',
	'huis 7, Heesch',
	'ik ben Fatima van de Heihoek en ik zoek iemand om mee te praten'
])('%j is not counted: who it is about might stand in it', (text) => expect(countedWords(text, site)).toBeNull());

test('an unknown word beside who or when is counted; beside a village it may be somebody who lives there', () => {
	const beside = (field: string, words: string) => countedWords(`pimpampoenen ${words}`, site, [{ field, words }]);
	expect(beside('doelgroep', 'ukkepukken')?.key).toBe('pimpampoenen ukkepukken');
	expect(beside('dag', 'dinsdagavond')).not.toBeNull();
	expect(beside('bij', 'heeswyk')).toBeNull();
	expect(countedWords('koffie heeswyk', site, [{ field: 'bij', words: 'heeswyk' }])).not.toBeNull();
});

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
	[200, 199, 'meestal'],
	[40, 21, 'meestal'],
	[20, 10, 'soms']
])('of %i times %i in vain is said as "%s"', (uses, empty, words) => expect(inVainWords({ uses, empty })).toBe(words));

test('in a table what is too seldom to be told is told as such', () => {
	expect(inVainCell({ uses: 12, empty: 12 })).toBe('altijd');
	expect(inVainCell({ uses: 12, empty: 9 })).toBe('minder dan 10 keer');
	expect(inVainCell({ uses: 12, empty: 0 })).toBe('minder dan 10 keer');
	expect(inVainCell(undefined)).toBe('te weinig gezocht');
});

test('nine in vain are not told, nor fewer than half; and of ten to nineteen nobody sees which', () => {
	const counts: [uses: number, empty: number][] = [[9, 9], [10, 10], [100, 50], [100, 51]]; // prettier-ignore
	expect(counts.map(([uses, empty]) => isInVain({ uses, empty }))).toEqual([false, true, false, true]);
	expect([10, 19, 20, 57, 348].map(usesWords)).toEqual(['10 tot 20 keer', '10 tot 20 keer', '20 tot 30 keer', '50 tot 60 keer', '300 tot 400 keer']); // prettier-ignore
});

test('the same words are told once, whatever they were looked for with; the most used first', () => {
	const used = (noun: string, words: string, uses: number, empty = 0) => ({ noun, words, uses, empty, hidden: false });
	const all = [used('activity', 'bingo', 20, 3), used('place', 'Schadewyk', 15), used('place', 'bingo', 12, 12), used('activity', 'schadewijk', 30)]; // prettier-ignore
	expect(together(all).map(({ words, uses, empty, of }) => [words, uses, empty, of.length])).toEqual([['Schadewyk', 45, 0, 2], ['bingo', 32, 15, 2]]); // prettier-ignore
});

test.each([
	['zwemles', ['zwemles'], 'zwemles'],
	['waar is zwemles', ['zwemles'], 'waar is zwemles'],
	['cursus zwemles', ['zwemles'], null],
	['zwemles', [], null],
	['', ['zwemles'], null]
])('of “%s”, where of %j itself nothing is found, was sought in vain: %s', (rest, absent, sought) =>
	expect(soughtInVain(rest, absent)).toBe(sought)
);
