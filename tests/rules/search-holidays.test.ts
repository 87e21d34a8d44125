// Holidays in a question: as a day when they are said as a time, and else as what somebody looks for.
import { describe, expect, test } from 'vitest';
import { holidayAt } from '#lib/search/reading/holiday-words.ts';
import { reading } from '../support/reading.ts';

/** Read on Sunday 22 November 2026: label, what is left to be found, and the days asked. */
const told = (question: string) => {
	const { labels, text, query } = reading(question);
	return [labels.join(' + '), text.join(' '), [query.from, query.to].filter(Boolean).join('/')];
};

describe('a day with a name is that day', () => {
	test.each([
		['eerste kerstdag', 'Eerste Kerstdag, vr 25 dec', '', '2026-12-25/2026-12-25'],
		['eten op de 1e kerstdag', 'Eerste Kerstdag, vr 25 dec', 'eten', '2026-12-25/2026-12-25'],
		['2e kerstdag wandelen', 'Tweede Kerstdag, za 26 dec', 'wandelen', '2026-12-26/2026-12-26'],
		[
			'eerste en tweede kerstdag',
			'Eerste Kerstdag, vr 25 dec of tweede Kerstdag, za 26 dec',
			'',
			'2026-12-25/2026-12-26'
		],
		['kerstavond zingen', 'Kerstavond, do 24 dec', 'zingen', '2026-12-24/2026-12-24'],
		['oudejaarsavond', 'Oudejaarsavond, do 31 dec', '', '2026-12-31/2026-12-31'],
		['oudjaar', 'Oudejaarsavond, do 31 dec', '', '2026-12-31/2026-12-31'],
		['oudjaarsdag wandelen', 'Oudejaarsavond, do 31 dec', 'wandelen', '2026-12-31/2026-12-31'],
		['paasdag', 'Pasen, za 27 mrt 2027 tot en met ma 29 mrt 2027', '', '2027-03-27/2027-03-29'],
		['nieuwjaarsdag wandelen', 'Nieuwjaarsdag, vr 1 jan 2027', 'wandelen', '2027-01-01/2027-01-01'],
		['koningsdag in ussen', 'Koningsdag, di 27 apr 2027 + In Ussen', '', '2027-04-27/2027-04-27'],
		['koningsdag 2028 bingo', 'Koningsdag, do 27 apr 2028', 'bingo', '2028-04-27/2028-04-27'],
		['koningsdag 2020', 'Koningsdag, di 27 apr 2027', '2020', '2027-04-27/2027-04-27'],
		['koninginnedag', 'Koningsdag, di 27 apr 2027', '', '2027-04-27/2027-04-27'],
		['bevrijdingsdag', 'Bevrijdingsdag, wo 5 mei 2027', '', '2027-05-05/2027-05-05'],
		['goede vrijdag', 'Goede Vrijdag, vr 26 mrt 2027', '', '2027-03-26/2027-03-26'],
		['tweede paasdag', 'Tweede Paasdag, ma 29 mrt 2027', '', '2027-03-29/2027-03-29'],
		[
			'kinderen herfstvakantie',
			'Voor kinderen + In de herfstvakantie, za 23 okt 2027 tot en met zo 31 okt 2027',
			'',
			'2027-10-23/2027-10-31'
		],
		['hemelvaart fietsen', 'Hemelvaartsdag, do 6 mei 2027', 'fietsen', '2027-05-06/2027-05-06'],
		['pinksteren', 'Pinksteren, za 15 mei 2027 tot en met ma 17 mei 2027', '', '2027-05-15/2027-05-17']
	])('%s', (question, ...expected) => expect(told(question)).toEqual(expected));
});

describe('a feast is a time when it is said as one', () => {
	const christmas = 'Kerst, do 24 dec tot en met zo 27 dec';
	test.each([
		['wat is er te doen met kerst', christmas, '', '2026-12-24/2026-12-27'],
		['eten tijdens de kerst', christmas, 'eten', '2026-12-24/2026-12-27'],
		['komende kerst zingen', christmas, 'zingen', '2026-12-24/2026-12-27'],
		['kerst 2026', christmas, '', '2026-12-24/2026-12-27'],
		['kerstdagen', christmas, '', '2026-12-24/2026-12-27'],
		['koffie met pasen', 'Pasen, za 27 mrt 2027 tot en met ma 29 mrt 2027', 'koffie', '2027-03-27/2027-03-29'],
		['oud en nieuw', 'Oud en nieuw, do 31 dec tot en met vr 1 jan 2027', '', '2026-12-31/2027-01-01'],
		['met oud en nieuw', 'Oud en nieuw, do 31 dec tot en met vr 1 jan 2027', '', '2026-12-31/2027-01-01'],
		['op pakjesavond', 'Pakjesavond, za 5 dec', '', '2026-12-05/2026-12-05'],
		['met carnaval', 'Carnaval, za 6 feb 2027 tot en met di 9 feb 2027', '', '2027-02-06/2027-02-09'],
		[
			'kinderen in de kerstvakantie',
			'Voor kinderen + In de kerstvakantie, za 19 dec tot en met zo 3 jan 2027',
			'',
			'2026-12-19/2027-01-03'
		],
		[
			'in de carnavalsvakantie',
			'In de voorjaarsvakantie, za 6 feb 2027 tot en met zo 14 feb 2027',
			'',
			'2027-02-06/2027-02-14'
		]
	])('%s', (question, ...expected) => expect(told(question)).toEqual(expected));

	test.each([
		['kerst', 'kerst'],
		['kerst knutselen', 'kerst knutselen'],
		['kerstmarkt', 'kerstmarkt'],
		['kerstpakket', 'kerstpakket'],
		['pasen eieren zoeken', 'pasen eieren'],
		['vakantie', 'vakantie'],
		['zomervakantieprogramma', 'zomervakantieprogramma'],
		['pakjesavond', 'pakjesavond'],
		['versiering voor koningsdag', 'versiering koningsdag'],
		['na de zomervakantie', 'zomervakantie'],
		['alleen met kerst', 'alleen kerst'],
		['met kerst alleen', 'kerst alleen']
	])('%s is what somebody looks for', (question, text) => expect(told(question)).toEqual(['', text, '']));
});

test('a holiday is read as a word again where that is asked', () => {
	const [understood] = reading('koningsdag').understood;
	expect(understood?.asWords.literal).toEqual(['koningsdag']);
	expect(reading('q=koningsdag&woord=koningsdag')).toMatchObject({ labels: [], text: ['koningsdag'] });
});

test('what is called after the day comes first of all that is on it, and of what else is asked nothing changes', () => {
	const { words, sort } = reading('wat is er te doen met kerst');
	expect(words.map(({ word, optional }) => [word, optional])).toEqual([
		['kerst', false],
		['kerst', true]
	]);
	expect(JSON.stringify(words[0]?.alternatives)).toBe(
		JSON.stringify([{ rank: 'exact', all: [[1, 2, 3, 4, 5, 6, 7].map((day) => [`@dag/${day}`])] }])
	);
	expect(sort).toBe('relevantie');
	expect(reading('eten met kerst')).toMatchObject({ text: ['eten'], sort: null });
	expect(reading('5 december').sort).toBeNull();
});

test('days that were chosen by hand win', () => {
	const { understood, query } = reading('q=koningsdag&van=2026-12-01');
	expect(understood).toMatchObject([{ words: 'koningsdag', unused: true }]);
	expect([query.from, query.to]).toEqual(['2026-12-01', null]);
});

test.each([
	['on the day itself', 'koningsdag', '2026-04-27', '2026-04-27/2026-04-27'],
	['the day after', 'koningsdag', '2026-04-28', '2027-04-27/2027-04-27'],
	['when the 27th is a Sunday', 'koningsdag', '2031-01-01', '2031-04-26/2031-04-26'],
	['halfway', 'kerstdagen', '2026-12-26', '2026-12-26/2026-12-27'],
	['two on one day', 'bevrijdingsdag', '2005-01-01', '2005-05-05/2005-05-05'],
	['further than is known', 'in de herfstvakantie', '2040-01-01', undefined]
])('the next one is meant, %s', (_, question, today, days) => {
	const words = question.replaceAll('ij', 'y').split(' ');
	const change = holidayAt(words, words.length - 1, today)?.change;
	expect(change && `${change.from}/${change.to}`).toBe(days);
});
