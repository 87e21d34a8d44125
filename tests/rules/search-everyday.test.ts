// Questions as people in the wijk say them aloud: near me, how old I am, alone, cheap, in my language, with a drawing.
import { describe, expect, test } from 'vitest';
import data from '#lib/demo/areas.json' with { type: 'json' };
import { vocabulary } from '#lib/search/dutch/compounds.ts';
import { tokenise, tokeniseQuery } from '#lib/search/dutch/normalise.ts';
import { analyseQuery } from '#lib/search/dutch/question.ts';
import { shipped } from '#lib/search/dutch/synonyms.ts';
import { analyseText } from '#lib/search/dutch/terms.ts';
import { corrections } from '#lib/search/dutch/typos.ts';
import { ageMark, languageMark } from '#lib/search/marks.ts';
import { reading } from '../support/reading.ts';

const told = (question: string) => {
	const { labels, text } = reading(question);
	return `${labels.join(', ')} | ${text.join(' ')}`;
};
const words = vocabulary();
/** Everything a question may be answered by, as phrases. */
const answers = (question: string) =>
	analyseQuery(question, words).words.flatMap(({ alternatives }) =>
		alternatives.flatMap(({ all }) => all.flat().map((phrase) => phrase.join(' ')))
	);

describe('near is never lost', () => {
	test.each([
		['dichtbij', 'Bij jou in de buurt | '],
		['koffie vlakbij', 'Bij jou in de buurt | koffie'],
		['gratis en dichtbij', 'Gratis, Bij jou in de buurt | '],
		['bij mij om de hoek', 'Bij jou in de buurt | '],
		['yoga in onze wijk', 'Bij jou in de buurt | yoga'],
		['koffie in de buurt', 'Bij jou in de buurt | koffie'],
		['koffie in de buurt van schadewijk', 'Binnen 2 kilometer, In Schadewijk | koffie'],
		['eten rond berghem', 'Binnen 2 kilometer, In Berghem | eten'],
		['gym om 10 uur vlakbij megen', 'In de ochtend, Binnen 2 kilometer, In Megen | gym'],
		['yoga in de buurt van oss', 'In Oss | yoga']
	])('%s', (question, expected) => expect(told(question)).toBe(expected));

	test('round a dorp is a distance from it, not in it', () => {
		const { query, words } = reading('koffie vlakbij berghem');
		expect(query).toMatchObject({ radius: 2000, near: { type: 'area', slug: 'berghem' } });
		expect(words.find(({ field }) => field === 'bij')).toMatchObject({ optional: true });
	});

	test.each(['nieuw in de buurt', 'dichtbij de kerk'])('%s is no distance from anybody', (question) =>
		expect(reading(question).labels).toEqual([])
	);
});

describe('how old somebody is, as people say it', () => {
	test.each([
		['ik ben 16', 'Voor 16-jarigen | '],
		['iemand van 79', 'Voor 79-jarigen | '],
		['mijn dochter is 6', 'Voor 6-jarigen | '],
		['kind 6', 'Voor 6-jarigen | '],
		['jongen 16', 'Voor 16-jarigen | '],
		['sport voor mijn kind van 4 en 7', 'Voor 4- en 7-jarigen | sport'],
		['kinderen 6-10 jaar', 'Van 6 tot 10 jaar | '],
		['jongeren tot 16 jaar', 'Tot 16 jaar | '],
		['wij zijn 65 en 70', 'Voor 65- en 70-jarigen | '],
		['kinderen van 4 en 7 jaar', 'Voor 4- en 7-jarigen | '],
		['kinderen van 4 tot 7', 'Van 4 tot 7 jaar | '],
		['peuters van 2 tot 4 jaar', 'Van 2 tot 4 jaar | peuters'],
		['groep 8', 'Voor groep 8 | '],
		['knutselen groep 3 t/m 5', 'Voor groep 3 tot en met 5 | knutselen'],
		['groep 7 en 8', 'Voor groep 7 tot en met 8 | '],
		['kinderen uit groep 5', 'Voor groep 5 | '],
		['kinderen groep 5 knutselen', 'Voor groep 5 | knutselen'],
		['zoon in groep 8', 'Voor groep 8 | '],
		['mijn kind zit in groep 5', 'Voor groep 5 | '],
		['kinderen uit groep 7 en 8', 'Voor groep 7 tot en met 8 | '],
		['jongeren en groep 8', 'Voor jongeren of groep 8 | '],
		['kinderen of groep 8', 'Voor kinderen of groep 8 | '],
		['wandelen niet te ver', ' | wandelen'],
		['ma 23 nov bingo', 'Ma 23 nov | bingo'],
		['bingo 65 en ouder', 'Voor 65-plussers | bingo'],
		['65 of ouder', 'Voor 65-plussers | '],
		['65 ouder', 'Voor 65-plussers | '],
		['12 en ouder', 'Voor 12-plussers | '],
		['55 plus', 'Voor 55-plussers | '],
		['vanaf 65 jaar en ouder', 'Vanaf 65 jaar | '],
		['kinderen van 8 jaar en ouder', 'Voor 8-plussers | '],
		['ik ben 65 of ouder', 'Voor 65-plussers | '],
		['1 ouder gezin', 'Voor ouders | 1 gezin'],
		['kind van 4 of 5', 'Voor 4- of 5-jarigen | '],
		['kinderen 6/7 jaar', 'Van 6 tot 7 jaar | '],
		['we zijn 70 en willen dansen', 'Voor 70-jarigen | dansen'],
		['tussen 40 en 50 in ussen', 'Van 40 tot 50 jaar, In Ussen | ']
	])('%s', (question, expected) => expect(told(question)).toBe(expected));

	test.each([
		['yoga kinderen 15.30', 'Voor kinderen, In de middag | yoga'],
		['jongeren 20:00', 'Voor jongeren, In de avond | '],
		['jongeren tot 16.00', 'Voor jongeren, Overdag | '],
		['kinderen van 14.00 tot 16.00', 'Voor kinderen, In de middag | '],
		['kinderen 24/12', 'Voor kinderen, Do 24 dec | '],
		['kinderen 24-12', 'Voor kinderen, Do 24 dec | '],
		['kinderen 5 dec', 'Voor kinderen, Za 5 dec | '],
		['kinderen 5 en 6 dec', 'Voor kinderen, Za 5 dec of zo 6 dec | '],
		['wij zijn 3 vrienden', ' | 3 vrienden'],
		['kinderen 50 cent', 'Voor kinderen | 50 cent'],
		['kinderen 7,50', 'Voor kinderen | 7 50'],
		['kinderen € 5', 'Voor kinderen, Hooguit 5 euro | '],
		['zoon van 8 en 2 vriendjes', 'Voor 8-jarigen | 2 vriendjes'],
		['tussen 30 en 40 deelnemers', ' | 30 40 deelnemers']
	])('%s: what is counted there is no years', (question, expected) => expect(told(question)).toBe(expected));

	test.each(['kinderen van 3 tot 5 uur', 'tussen 26 en 31 dec', 'oma 3 kleinkinderen'])('%s: nor there', (question) =>
		expect(reading(question).labels.join()).not.toMatch(/jaar|jarig/)
	);

	test.each([
		['mijn opa van 79 wil kaarten', 'Voor 79-jarigen | kaarten'],
		['onze oma is 84 zingen', 'Voor 84-jarigen | zingen'],
		['mijn opa wil kaarten', 'Voor ouderen | kaarten']
	])('%s: how old somebody is says more than who it is', (question, expected) => expect(told(question)).toBe(expected));

	test('an age says more than the word before it', () => {
		const [filter] = reading('jongeren van 12 tot 14 jaar').words;
		expect(filter?.alternatives[0]?.all).toEqual([[12, 13, 14].map((age) => [ageMark(age)])]);
	});
});

describe('what it costs, and what somebody needs to take part', () => {
	test.each([
		['samen eten voor weinig geld', 'Hooguit 5 euro | eten'],
		['goedkoop sporten', 'Hooguit 5 euro | sporten'],
		['wandelen met een rollator', 'Zonder drempels, ook met rolstoel | wandelen'],
		['rollator', ' | rollator'],
		['autisme', 'Rustige ruimte | '],
		['rustige plek', 'Rustige ruimte | '],
		['wc', 'Aangepast toilet | '],
		['doven', 'Met gebarentaal of ringleiding | '],
		['gebarentaal', 'Met Nederlandse Gebarentaal | '],
		['koffie in het engels', 'In het Engels | koffie'],
		['turks', 'In het Turks | '],
		['koffie met mijn turkse buurvrouw', ' | koffie turkse buurvrouw'],
		['poolse mensen', ' | poolse'],
		['arabische vrouwen', ' | arabische vrouwen'],
		['arabische koffie', 'In het Arabisch | koffie'],
		['turks koffie', 'In het Turks | koffie'],
		['koffie in het turks', 'In het Turks | koffie'],
		['uitje zonder geld', 'Gratis | uitje'],
		['koffie zonder prikkels', 'Rustige ruimte | koffie'],
		['zonder drukte en prikkels', 'Rustige ruimte | '],
		['sporten zonder drukte', 'Rustige ruimte | sporten'],
		['engelse les', ' | engelse les'],
		['turks eten', ' | turks eten']
	])('%s', (question, expected) => expect(told(question)).toBe(expected));

	test('a language is what a thing is, so that it is found where no text names it', () =>
		expect(reading('arabisch').words[0]?.alternatives[0]?.all).toEqual([[[languageMark('ar')]]]));
});

describe('who somebody asks for need not be found', () => {
	test.each([
		['oma zoekt iets te doen met kleinkind van 4', 'Voor 4-jarigen | '],
		['dagje uit met oma', ' | dagje'],
		['opa wil in oss wandelen', 'In Oss | wandelen'],
		['mijn vader wil biljarten', ' | biljarten'],
		['opa en oma willen dansen', ' | dansen'],
		['papa en ik willen voetballen', ' | voetballen'],
		['opa en oma dag', ' | opa oma dag'],
		['moeder en kind groep', 'Voor kinderen | moeder'],
		['vriend zoeken', ' | vriend']
	])('%s', (question, expected) => expect(told(question)).toBe(expected));

	test('who looks for no more than oma is answered by her name', () =>
		expect(reading('oma zoekt').words.map(({ word }) => word)).toEqual(['oma']));
});

describe('who asks in Brabants is understood', () => {
	test.each([
		['wa kan ik vur niks doen in berghem', 'Gratis, In Berghem | '],
		['wa is ter te doen mi kinderen', 'Voor kinderen | '],
		['waor kunde gij biljarten', ' | biljarten'],
		['hedde gullie efkes koffie', ' | koffie'],
		['mun telefoon snap ik nie', ' | telefoon'],
		['ik zuuk ne yoga club mi un rollator', 'Zonder drempels, ook met rolstoel | zuuk yoga'],
		['kan da ok nie op maandag', 'Niet op maandag | '],
		['heem kunde', ' | heem kunde'],
		['waar kunde wandelen', ' | wandelen'],
		['da', ' | da'],
		['koffie mi', ' | koffie mi']
	])('%s', (question, expected) => expect(told(question)).toBe(expected));

	test('each word stays where it was typed', () =>
		expect(tokeniseQuery('wa vur koffie')).toEqual([
			{ word: 'wat', start: 0, end: 2 },
			{ word: 'voor', start: 3, end: 6 },
			{ word: 'koffie', start: 7, end: 13 }
		]));

	test('no name of a wijk or buurt and no word of the thesaurus is taken for Brabants', () => {
		const names = [...data.districts, ...data.neighbourhoods].map(({ name }) => name);
		const all = [...names, ...shipped.flatMap(({ words, also }) => [...words, ...also])];
		const isOther = (text: string) =>
			tokeniseQuery(`${text} nu`).some(({ word }, at) => word !== tokenise(`${text} nu`)[at]?.word);
		expect(all.filter((text) => text.length < 100 && isOther(text))).toEqual([]);
	});

	test('texts are read as they are written', () =>
		expect(tokenise('Mi casa').map(({ word }) => word)).toEqual(['mi', 'casa']));
});

describe('who is alone finds where people are', () => {
	test.each([
		'ik voel me eenzaam',
		'gezelschap',
		'gezelligheid',
		'buddy',
		'vriendinnen maken',
		'nieuwe mensen leren kennen',
		'ik ben alleen',
		'ik ken hier niemand',
		'iemand die langs komt'
	])('%s', (question) =>
		expect(answers(question)).toEqual(expect.arrayContaining(['inloop', 'koffie', 'samen eet', 'maatje']))
	);

	test('how somebody feels is not looked for in descriptions of other things', () =>
		expect(analyseQuery('eenzaam', words).words[0]?.alternatives[0]?.within).toBe('headings'));
});

test('football after dinner, and the theme of food and drinks, are no dinner', () => {
	const terms = analyseText(
		{ title: 'Kooivoetbal na het eten', labels: [], summary: '', body: '', subjects: ['Eten en drinken'] },
		words
	);
	expect(terms.map(({ term }) => term)).not.toContain('eet');
});

test('the name of a place says nothing of what is done there', () => {
	const partsOf = (labels: string[]) =>
		analyseText({ title: 'Breicafé Bij de Bakfiets', labels, summary: '', body: '' }, words).flatMap(
			({ term, weight }) => (term === 'fiets' && weight === 'C' ? term : [])
		);
	expect(partsOf([])).toEqual(['fiets']);
	expect(partsOf(['Bij de Bakfiets'])).toEqual([]);
	expect(partsOf(['Werkplaats Bij de Bakfiets'])).toEqual([]);
});

test('words that are one thing together are not taken for a slip', () =>
	expect(reading('eten en drinken').words.map(({ meant }) => meant)).toEqual([undefined]));

test('a name from elsewhere, and a little word, are no slips of what is here', () => {
	expect(corrections('bosch', ['bos', 'koffie'])).toEqual([]);
	expect(corrections('need', ['net'])).toEqual([]);
	expect(corrections('kofie', ['koffie'])).toEqual(['koffie']);
});

test('what nobody offers is one of something that may be there', () => {
	expect(words.synonyms.wider(['sjoel'])).toContainEqual(['spel']);
	expect(words.synonyms.wider(['zzz'])).toEqual([]);
});

test.each([
	['☕', 'koffie'],
	['♿ 🎵', 'rolstoel muziek'],
	['🍽️ in Berghem', 'eten in berghem'],
	['🦄', '']
])('a drawing everybody knows is a word: %s', (typed, expected) =>
	expect(
		tokeniseQuery(typed)
			.map(({ word }) => word)
			.join(' ')
	).toBe(expected)
);
