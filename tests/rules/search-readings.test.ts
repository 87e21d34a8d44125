// Questions in which a word may be a filter or a word: each as who types it would expect.
import { describe, expect, test } from 'vitest';
import data from '#lib/demo/areas.json' with { type: 'json' };
import { vocabulary } from '#lib/search/dutch/compounds.ts';
import { analyseQuery, corrected, meantBy } from '#lib/search/dutch/question.ts';
import { corrections } from '#lib/search/dutch/typos.ts';
import { names } from '#lib/search/reading/names.ts';
import { reading } from '../support/reading.ts';

/** What is read of it, and the words that are left to be found. */
const told = (question: string) => {
	const { labels, text } = reading(question);
	return `${labels.join(', ')} | ${text.join(' ')}`;
};

describe('the same word is a filter in one question and a word in another', () => {
	test.each([
		['binnen sporten', 'Binnen | sporten'],
		['binnenlopen', ' | binnenlopen'],
		['met de scootmobiel naar binnen', 'Zonder drempels, ook met rolstoel | '],
		['buurthuis waar ik met de scootmobiel naar binnen kan', 'Zonder drempels, ook met rolstoel | buurthuis'],
		['buurthuis waar je zo naar binnen kunt lopen', ' | buurthuis'],
		['waar kan ik zo binnen lopen', ' | binnen lopen'],
		['waar kan ik binnen lopen', ' | binnen lopen'],
		['zo binnen lopen op dinsdag', 'Dinsdag | binnen lopen'],
		['waar kun je binnen lopen als het regent', 'Binnen | lopen regent'],
		['vrij binnen lopen', ' | vry binnen lopen'],
		['even binnen lopen voor een kop koffie', ' | binnen lopen kop koffie'],
		['waar kan ik binnen lopen op een loopband', 'Binnen | lopen loopband'],
		['binnen wandelen', 'Binnen | wandelen'],
		['binnen lopen op een loopband', 'Binnen | lopen loopband'],
		['plek waar je binnen kunt lopen', ' | binnen lopen'],
		['hardlopen binnen', 'Binnen | hardlopen'],
		['waar mag ik met een rollator naar binnen rijden', 'Zonder drempels, ook met rolstoel | '],
		['naar binnen en dan lopen', ' | lopen'],
		['naar buiten', 'Buiten | '],
		['binnenbad', ' | binnenbad'],
		['binnen een kwartier lopen', 'Bij jou in de buurt | '],
		['op loopafstand koffie', 'Bij jou in de buurt | koffie'],
		['binnen 2 km eten', 'Binnen 2 kilometer | eten'],
		['5 km wandelen', ' | 5 km wandelen'],
		['koffie niet in schadewijk', 'Niet in Schadewijk | koffie'],
		['koffie niet in schadewijk of megen', 'Niet in Schadewijk of Megen | koffie'],
		['niet in megen, niet in ussen en niet in berghem', 'Niet in Megen of Ussen of Berghem | '],
		['niet in schadewijk, berghem en megen', 'Niet in Schadewijk of Berghem of Megen | '],
		['niet in megen koffie niet in ussen', 'Niet in Megen, Niet in Ussen | koffie'],
		['koffie niet in megen maar in ussen', 'Niet in Megen, In Ussen | koffie'],
		['niet op maandag of dinsdag dansen', 'Niet op maandag of dinsdag | dansen'],
		['niet in de ochtend of avond', 'Niet in de ochtend of de avond | '],
		['niet in de ochtend of op maandag dansen', 'Niet in de ochtend of maandag | dansen'],
		['wandelen maar niet avond', 'Niet in de avond | wandelen'],
		['niet op maandag en in ussen', 'Niet op maandag, In Ussen | '],
		['niet op maandag maar op dinsdag', 'Niet op maandag, Dinsdag | '],
		['buiten eten', 'Buiten | eten'],
		['buitenspelen', ' | buitenspelen'],
		['wat is er nu open', 'Nu open | '],
		['waar is nu iets open', 'Nu open | '],
		['is er nu nog iets open', 'Nu open | '],
		['bibliotheek is nu open', 'Nu open | bibliotheek'],
		['nu wat open in ussen', 'Nu open, In Ussen | '],
		['open eettafel', ' | eettafel'],
		['open op zondag', 'Zondag | '],
		['kerstmarkt', ' | kerstmarkt'],
		['rommelmarkt oss', 'In Oss | rommelmarkt'],
		['ossenmarkt', ' | ossenmarkt'],
		['gratis lunch', 'Gratis | lunch'],
		['met de hond', ' | hond'],
		['zonder auto', ' | auto'],
		['zonder kosten sporten', 'Gratis | sporten'],
		['jeugd', 'Voor jongeren | '],
		['jeugdwerk', ' | jeugdwerk'],
		['haren knippen', ' | haren knippen'],
		['wandelen in haren', 'In Haren | wandelen'],
		['haren wandelen', 'In Haren | wandelen'],
		['buitenlanders', ' | buitenlanders'],
		['rolstoeldansen', ' | rolstoeldansen'],
		['mei', 'In mei | '],
		['meiviering', ' | meiviering']
	])('%s', (question, expected) => expect(told(question)).toBe(expected));
});

describe('what is asked not to be there is not looked for', () => {
	/** Words that are told not to be looked for, and those that are. */
	const left = (question: string) => {
		const { understood, words } = reading(question);
		const told = understood.filter(({ turned }) => turned).map(({ words }) => words);
		const asked = words.filter(({ filter }) => !filter).map(({ word }) => word);
		return `${told.join(', ')} | ${asked.join(' ')}`;
	};

	test.each([
		['koffie maar niet in een kerk', 'niet in een kerk | koffie'],
		['eten maar geen soep', 'geen soep | eten'],
		['sporten maar geen jeu de boules', 'geen jeu de boules | sporten'],
		['eten maar geen zware kost', 'geen zware kost | eten'],
		['geen koffie maar thee', 'geen koffie | thee'],
		['ik wil niet wandelen maar fietsen', 'niet wandelen | fietsen'],
		['bewegen maar niet te wild', 'niet te wild | bewegen'],
		['dansen maar liever geen salsa', 'geen salsa | dansen'],
		['wandelen zonder hond', 'zonder hond | wandelen'],
		['zingen zonder noten te lezen', 'zonder noten te lezen | zingen'],
		['ik hou niet van drukte maar wil koffie', 'hou niet van drukte | koffie'],
		['geen zin in bingo maar wel in kaarten', 'geen zin in bingo | kaarten'],
		['spelletjes maar geen bingo of jeu de boules', 'geen bingo of jeu de boules | spelletjes'],
		['koffie niet in huiskamer de wolput of in berghem', 'niet in huiskamer de wolput | koffie'],
		['niet gratis of binnen dansen', 'niet gratis, of binnen | dansen'],
		['wandelen zonder hond en koffie', 'zonder hond | wandelen koffie'],
		['wandelen zonder hond of fietsen', 'zonder hond | wandelen fietsen'],
		['spelletjes behalve bingo', 'behalve bingo | spelletjes'],
		['spelletjes behalve bingo of kaarten', 'behalve bingo of kaarten | spelletjes'],
		['vanavond liever geen bingo', 'geen bingo | ']
	])('%s', (question, expected) => expect(left(question)).toBe(expected));

	test.each([
		['zonder auto', ' | auto'],
		['geen bingo', ' | bingo'],
		['snap niet hoe mijn telefoon werkt', 'telefoon'],
		['ik kan niet met de computer omgaan', 'computer'],
		['ik kan niet naaien maar wil het leren in oss', 'naaien'],
		['kan niet goed lezen', 'lezen'],
		['ik zit zonder werk en wil koffie', 'werk'],
		['hulp maar ik wil niet roken', 'roken'],
		['wandelen maar niet te ver weg', ' | wandelen'],
		['sporten zonder drempels', ' | sporten'],
		['q=koffie+zonder+suiker&woord=suiker', ' | koffie suiker']
	])('%s is help that is asked, or all that is', (question, expected) => {
		expect(left(question)).toContain(expected);
		expect(left(question)).toMatch(/^ /);
	});
});

describe('when', () => {
	test.each([
		['op maandagen koffie', 'Maandag | koffie'],
		['elke dinsdag koffie', 'Dinsdag | koffie'],
		['elke dag koffie', ' | koffie'],
		['elke ochtend gym', 'In de ochtend | gym'],
		['koffieochtend', ' | koffieochtend'],
		['wandelen avond', 'In de avond | wandelen'],
		['koffie middag', 'In de middag | koffie'],
		['avond', 'In de avond | '],
		['dinsdag koffie ochtend', 'Dinsdag, In de ochtend | koffie'],
		['bingo middag', ' | bingo middag'],
		['middag met spel', ' | middag spel'],
		['avond eten', ' | avond eten'],
		['bonte avond', ' | bonte avond'],
		['goede avond', ' | avond'],
		['savonds kaarten', 'In de avond | kaarten'],
		['wandelen na het eten', 'In de avond | wandelen'],
		['samen eten', ' | eten'],
		['overdag biljarten', 'Overdag | biljarten'],
		['koffie om 10 uur', 'In de ochtend | koffie'],
		['bingo 14.00 uur', 'In de middag | bingo'],
		['zingen om half 8', 'In de avond | zingen'],
		["zwemmen om 8 uur 's ochtends", 'In de ochtend | zwemmen'],
		['zwemmen om 8 uur s ochtends', 'In de ochtend | zwemmen'],
		['zwemmen om half 9 in de ochtend', 'In de ochtend | zwemmen'],
		['kaarten 8 uur s avonds', 'In de avond | kaarten'],
		["kaarten 's avonds om 8 uur", 'In de avond | kaarten'],
		["'s morgens om 8 uur zwemmen", 'In de ochtend | zwemmen'],
		["vanaf 8 uur 's ochtends zwemmen", 'De hele dag | zwemmen'],
		['zaterdagochtend om 8 uur zwemmen', 'Zaterdagochtend, In de ochtend | zwemmen'],
		["koffie van 8 tot 10 uur 's avonds", 'In de avond | koffie'],
		['sporten na 7 uur', 'In de avond | sporten'],
		['gym voor 12 uur', 'In de ochtend | gym'],
		['koffie tussen 10 en 12', 'In de ochtend | koffie'],
		['gym van 10-12', 'In de ochtend | gym'],
		['gym 10-12 uur', 'In de ochtend | gym'],
		['biljarten van 10.00 tot 14.00 uur', 'Overdag | biljarten'],
		['kinderen 15.30', 'Voor kinderen, In de middag | '],
		['yoga 19:30', 'In de avond | yoga'],
		['yoga 9:30', 'In de ochtend | yoga'],
		['yoga 9:20', 'In de ochtend | yoga'],
		['9:50 zwemmen', 'In de ochtend | zwemmen'],
		['yoga 9:20 uur', 'In de ochtend | yoga'],
		['yoga 9.20 uur', 'In de ochtend | yoga'],
		['bingo 12.10 uur', 'In de middag | bingo'],
		['yoga 9:20-10:45', 'In de ochtend | yoga'],
		['gym 9.30-10.30', 'In de ochtend | gym'],
		['gym van 9.20 tot 10.40', 'In de ochtend | gym'],
		['zaterdag 28 10:30-11:30 gym', 'Za 28 nov, In de ochtend | gym'],
		['schaal 1:15 autos', ' | schaal 1 15 autos'],
		['modelbouw schaal 1:50', ' | modelbouw schaal 1 50'],
		['modeltreinen 1:45', ' | modeltreinen 1 45'],
		['bingo 1:30', 'In de middag | bingo'],
		['kaarten 1:30 tot 3:00', 'In de middag | kaarten'],
		['van 65 tot 3', ' | 65 3'],
		['bingo om 1:30', 'In de middag | bingo'],
		['borrel 22:00-1:15', 'In de avond | borrel'],
		['12:10 bingo', 'In de middag | bingo'],
		['gym 08:30', 'In de ochtend | gym'],
		['yoga 19:20-20:45', 'In de avond | yoga'],
		['eten voor 5.50 euro', 'Hooguit 5,50 euro | eten'],
		['lunch om 7.30 euro', 'Hooguit 7,50 euro | lunch'],
		['2.5 km wandelen', ' | 2 5 km wandelen'],
		['10.15 km wandelen', ' | 10 15 km wandelen'],
		['bingo 24.11', ' | bingo 24 11'],
		['bingo 12.10', ' | bingo 12 10'],
		['van 3 tot 5 uur knutselen', 'In de middag | knutselen'],
		['gym van 10 tot 4', 'Overdag | gym'],
		['gym van 8 tot 12 uur', 'In de ochtend | gym'],
		['dansen van 8 tot 10 uur', 'In de avond | dansen'],
		['zaterdagochtend van 8 tot 10 uur dansen', 'Zaterdagochtend, In de ochtend | dansen'],
		['1 uur wandelen', ' | 1 uur wandelen'],
		['24 uur vasten', ' | 24 uur vasten'],
		['niet op maandag koffie', 'Niet op maandag | koffie'],
		['niet op de maandag koffie', 'Niet op maandag | koffie'],
		['ik weet niet wat te doen op maandag', 'Maandag | '],
		['eerste dinsdag van de maand bingo', 'Di 1 dec | bingo'],
		['1e zondag vd maand bingo', 'Zo 6 dec | bingo'],
		['elke eerste maandag bingo', 'Ma 7 dec | bingo'],
		['de eerste zaterdag', 'Za 5 dec | '],
		['eerste maandagavond van de maand', 'Ma 7 dec in de avond | '],
		['iedere 2de zaterdag bingo', 'Za 12 dec | bingo'],
		['vierde zondag', 'Zo 22 nov | '],
		['5e maandag', 'Ma 30 nov | '],
		['laatste vrijdag van de maand', 'Vr 27 nov | '],
		['laatste vrijdag van december', 'Vr 25 dec | '],
		['eerste zaterdag in november', 'Za 6 nov 2027 | '],
		['laatste dinsdag bingo in de buurt', 'Di 24 nov, Bij jou in de buurt | bingo'],
		['eerste en derde dinsdag van de maand koffie', 'Dinsdag | koffie'],
		['op de 2e en 4e woensdagmiddag soep', 'Woensdagmiddag | soep'],
		['eerste weekend van december', 'In het weekend, In december | '],
		['elke twee weken koffie', ' | koffie'],
		['om de 2 weken dinsdag', 'Dinsdag | '],
		['2 weken vasten', ' | 2 weken vasten'],
		['di avond koken', 'Dinsdagavond | koken'],
		['koffie ma en do', 'Maandag of donderdag | koffie'],
		['gym ma t/m vr', 'Maandag tot en met vrijdag | gym'],
		['gym tussen maandag en vrijdag', 'Maandag tot en met vrijdag | gym'],
		['za 28 nov bingo', 'Za 28 nov | bingo'],
		['pa en ma', ' | pa ma'],
		['volgende maand bingo', 'In december | bingo'],
		['deze maand', 'In november | '],
		['doordeweeks overdag', 'Doordeweeks, Overdag | '],
		['volgende week dinsdag', 'Volgende week, Dinsdag | '],
		['koffie van 10 tot 12 uur', 'In de ochtend | koffie'],
		['zaterdag 14.30 bingo', 'Zaterdag, In de middag | bingo'],
		['bingo vrijdag 27', 'Vr 27 nov | bingo'],
		['vrijdag 8 personen', 'Vrijdag | 8 personen'],
		['op de 2e bingo', 'Wo 2 dec | bingo'],
		['vrijdag de 13e', 'Vr 13 aug 2027 | '],
		['29 februari', 'Di 29 feb 2028 | '],
		['31 november bingo', ' | 31 november bingo'],
		['1e hulp cursus', ' | 1e cursus'],
		['2e hands kleding', ' | 2e hands kleding'],
		['de 2e kans', ' | 2e kans'],
		['3e leeftijd gym', 'Voor ouderen | gym'],
		['2 keer per week sporten', ' | sporten'],
		['morgen ochtend gym', 'Morgenochtend | gym']
	])('%s', (question, expected) => expect(told(question)).toBe(expected));

	test('a day and a part of it are one moment, wherever they stand', () => {
		expect(reading('dinsdag bingo om 10 uur').week).toBe(0b001 << 3);
		expect(reading('dinsdag- of donderdagochtend').week).toBe((0b001 << 3) | (0b001 << 9));
		expect(reading('niet op maandag').week).toBe((1 << 21) - 1 - 0b111);
		expect(reading('niet op maandag of dinsdag').week).toBe((1 << 21) - 1 - 0b111111);
		expect(reading('niet op maandag maar op dinsdag').week).toBe(0b111 << 3);
		expect(reading('niet in de ochtend of avond').week).toBe(0b010010010010010010010);
		expect(reading('zaterdag of zondag overdag').week).toBe((0b011 << 15) | (0b011 << 18));
	});
});

describe('which kind of place, and when it is open', () => {
	test.each([
		['openbaar', 'Openbare plekken | '],
		['openbare plekken in ussen', 'Openbare plekken, In Ussen | '],
		['publieke plek', 'Publieke plekken | '],
		['publiek', 'Publieke plekken | '],
		['openbare speeltuin', 'Openbare plekken | speeltuin'],
		['publieke of openbare plekken', 'Openbare en publieke plekken | '],
		['openbaar vervoer', ' | openbaar vervoer'],
		['openbare bibliotheek', ' | openbare bibliotheek'],
		['spreken in het openbaar', ' | spreken openbaar'],
		['zingen voor publiek', ' | zingen publiek']
	])('%s', (question, expected) => expect(told(question)).toBe(expected));

	test('the kind of place that was chosen by hand wins', () => {
		expect(reading('openbare plekken').query.access).toEqual(['openbaar']);
		expect(reading('q=openbaar&toegang=publiek').query.access).toEqual(['publiek']);
	});

	test.each([
		['avond open', 'In de avond', ''],
		['open tot laat', 'In de avond', ''],
		['open op zaterdag', 'Zaterdag', ''],
		['zondag geopend', 'Zondag', ''],
		['koffie zondag open in ussen', 'Zondag, In Ussen', 'koffie'],
		['speeltuin open op zondag', 'Zondag', 'speeltuin'],
		['dinsdag open eettafel', 'Dinsdag', 'open eettafel'],
		['open linde zondag', 'Zondag', 'open linde']
	])('%s: open is only looked for where it says more than the time', (question, labels, text) => {
		const found = reading(question);
		const words = found.words.filter(({ filter }) => !filter).map(({ word }) => word);
		expect([found.labels.join(', '), words.join(' ')]).toEqual([labels, text]);
	});
});

describe('for whom, and what it may cost', () => {
	test.each([
		['tot 16 jaar', 'Tot 16 jaar | '],
		['onder de 18 gamen', 'Tot 18 jaar | gamen'],
		['sporten 12 tot 18 jaar', 'Van 12 tot 18 jaar | sporten'],
		['knutselen 4-12 jaar', 'Van 4 tot 12 jaar | knutselen'],
		['60 plus', 'Voor 60-plussers | '],
		['gym 60+', 'Voor 60-plussers | gym'],
		['55-plussers', 'Voor 55-plussers | '],
		['65 jaar en ouder', 'Voor 65-plussers | '],
		['kind 4 jaar', 'Voor 4-jarigen | '],
		['sport voor jongens van 10', 'Voor 10-jarigen | sport'],
		['meisjes 12 jaar', 'Voor 12-jarigen | '],
		['jongens', ' | jongens'],
		['kind van anderhalf', 'Voor 1-jarigen | '],
		['anderhalf uur wandelen', ' | anderhalf uur wandelen'],
		['dansen tussen 40 en 50', 'Van 40 tot 50 jaar | dansen'],
		['tussen 30 en 40 minuten', ' | 30 40 minuten'],
		['koken groep 8', 'Voor groep 8 | koken'],
		['groep 8 personen', ' | 8 personen'],
		['baby 6 maanden', 'Voor kinderen van 6 maanden | baby'],
		['avondeten voor hooguit 5 euro', 'Hooguit 5 euro | avondeten'],
		['eten onder de tien euro', 'Minder dan 10 euro | eten'],
		['eten, niet meer dan 5 euro', 'Hooguit 5 euro | eten'],
		["zwemmen kan alleen 's avonds", 'In de avond | zwemmen'],
		['biljarten alleen op dinsdag', 'Dinsdag | biljarten'],
		['ik ben alleen op zondag', 'Zondag | alleen'],
		['ik ben vaak alleen in het weekend', 'In het weekend | alleen'],
		['ik wil niet alleen zijn in het weekend', 'In het weekend | alleen'],
		['alleen vandaag', 'Vandaag | '],
		['mijn vader is vaak alleen op zondag', 'Zondag | alleen'],
		["ik voel mij alleen 's avonds", 'In de avond | alleen'],
		['ik zit thuis alleen in het weekend', 'In het weekend | zit thuis alleen'],
		['alleen op 24 december', 'Do 24 dec | '],
		['welke bingo is er alleen op zondag', 'Zondag | bingo'],
		['is er alleen op maandag yoga', 'Maandag | yoga'],
		['lunch hooguit 7,5 euro', 'Hooguit 7,50 euro | lunch'],
		['lunch € 7,5', 'Hooguit 7,50 euro | lunch'],
		['lunch 7,50 tot 10 euro', 'Hooguit 10 euro | lunch'],
		['laptop € 1.000', ' | laptop 1 000'],
		['hooguit 1.000 euro', ' | 1 000'],
		['lunch € 7,50', 'Hooguit 7,50 euro | lunch'],
		['yoga, niet duurder dan 7,50', 'Hooguit 7,50 euro | yoga'],
		['lunch goedkoper dan 5', 'Minder dan 5 euro | lunch'],
		['lunch € 7,25', 'Hooguit 7,50 euro | lunch'],
		['voor een tientje 24 december bingo', 'Hooguit 10 euro, Do 24 dec | bingo'],
		['€10 €15 lunch', 'Hooguit 10 euro, Hooguit 15 euro | lunch'],
		['lunch niet duurder dan 5, 20 december', 'Hooguit 5 euro, Zo 20 dec | lunch'],
		['yoga minder dan 5 personen', ' | yoga minder 5 personen'],
		['voor een tientje eten', 'Hooguit 10 euro | eten'],
		['5 tot 10 euro', 'Hooguit 10 euro | '],
		['lunch tussen € 10 en 20', 'Hooguit 20 euro | lunch'],
		['lunch tussen de 5 en 7,50 euro', 'Hooguit 7,50 euro | lunch'],
		['lunch van 5 euro t/m 10 euro', 'Hooguit 10 euro | lunch'],
		['lunch van vijf tot tien euro', 'Hooguit 10 euro | lunch'],
		['tussen €25 en €40 yoga', 'Hooguit 40 euro | yoga'],
		['zwemles 5 euro tot 12 jaar', 'Hooguit 5 euro, Tot 12 jaar | zwemles'],
		['zwemmen € 4, tot 6 jaar gratis', 'Hooguit 4 euro, Tot 6 jaar, Gratis | zwemmen'],
		['bingo 3 euro tot 16:00', 'Hooguit 3 euro, Overdag | bingo'],
		['bingo 5 euro tot 3 kaarten', 'Hooguit 5 euro | bingo 3 kaarten'],
		['workshop 5 euro tot kerst', 'Hooguit 5 euro | workshop kerst'],
		['hooguit 100,75 euro', ' | 100 75'],
		['goedkoop yoga', 'Hooguit 5 euro | yoga'],
		['yoga vanaf 5 euro', ' | yoga 5']
	])('%s', (question, expected) => expect(told(question)).toBe(expected));

	test('a compound that begins with a group is also what is for that group', () => {
		const found = reading('ouderensport').words[0]?.alternatives ?? [];
		expect(found.some(({ all }) => all[0]?.[0]?.[0] === '@groep/65-plus')).toBe(true);
	});

	test('who asks for one place or another is answered by both, also when one is unknown here', () => {
		const { words } = reading('koffie in ussen of de horzak');
		expect(words.map(({ filter }) => Boolean(filter))).toEqual([false, true]);
		expect(JSON.stringify(words[1]?.alternatives)).toContain('"horzak"');
	});

	test('who does not want one wijk is answered by all others', () => {
		const where = reading('koffie niet in schadewijk').words[1];
		expect(where?.alternatives.flatMap(({ all }) => all.flat(2))).toContain('@gebied/Berghem');
		expect(where?.alternatives.flatMap(({ all }) => all.flat(2))).not.toContain('@gebied/Schadewijk');
	});

	test('who does not want one wijk or another is answered by what is in neither', () => {
		const marks = (question: string) => reading(question).words[0]?.alternatives[0]?.all.flat(2);
		expect(marks('niet in berghem of megen')).toEqual(
			['Schadewijk', 'Oss-Zuid', 'Ussen', 'Ruwaard', 'Haren'].map((name) => `@gebied/${name}`)
		);
	});

	test('what is for parents is also for who asks for a small child', () => {
		const marks = (question: string) => reading(question).words[0]?.alternatives[0]?.all.flat(2);
		expect(marks('kind van 2')).toEqual(['@leeftijd/2', '@groep/ouders']);
		expect(marks('3 jaar')).toEqual(['@leeftijd/3', '@groep/ouders']);
		expect(marks('kind van 8')).toEqual(['@leeftijd/8']);
		expect(marks('groep 8')).toEqual(['@leeftijd/11', '@leeftijd/12']);
	});

	const years = (first: number, last: number) =>
		Array.from({ length: last - first + 1 }, (_, nth) => `@leeftijd/${first + nth}`);

	test('who says 60-plus means ouderen, who says 12+ those who grow up', () => {
		const marks = (question: string) => reading(question).words[0]?.alternatives[0]?.all[0]?.flat();
		expect(marks('60+')).toEqual(['@groep/65-plus']);
		expect(marks('12+')).toEqual(years(12, 24));
	});

	test('an age is asked by the year for who is young, by group for who is older', () => {
		const marks = (question: string) => reading(question).words[0]?.alternatives[0]?.all[0]?.flat();
		expect(marks('tot 16 jaar')).toEqual(years(0, 15));
		expect(marks('ik ben 24')).toEqual(years(24, 24));
		expect(marks('ik ben 25')).toEqual(['@groep/25-44']);
		expect(marks('20 tot 50 jaar')).toEqual([...years(20, 24), '@groep/25-44', '@groep/45-64']);
		expect(marks('wij zijn 65 en 70')).toEqual(['@groep/65-plus']);
		expect(marks('jongeren')).toEqual(['@groep/15-24']);
	});
});

describe('who asks for nothing in particular', () => {
	test.each(['wat is er te doen', 'iets leuks', 'activiteiten', 'agenda', 'is er iets in de buurt'])(
		'%s: everything',
		(question) => expect(reading(question).words).toEqual([])
	);

	test.each([
		['nieuw in de wijk', ' | nieuw in de wyk'],
		['ik ben nieuw in de wijk', ' | nieuw in de wyk'],
		['ik wil er zondag even uit', 'Zondag | er even uit'],
		['waar kan ik terecht', ' | waar kan ik terecht'],
		['is er iets te doen in de wijk', ' | '],
		['wat is er te doen voor kinderen', 'Voor kinderen | ']
	])('%s: little words are looked for where they say one thing together', (question, expected) =>
		expect(told(question)).toBe(expected)
	);

	test('without the day these little words are still looked for', () => {
		const without = (question: string) => reading(question).understood[0]?.without.text;
		expect(without('er even uit op zondag')).toBe('er even uit');
		expect(without('wat is er te doen op zondag')).toBe('');
	});

	test('one little word may be a name', () => expect(told('waar')).toBe(' | waar'));

	test('what everybody says is no slip of a dorp', () => {
		expect(told('wie kan mij helpen met schulden')).toBe(' | schulden');
		expect(told('buurthuis huren')).toBe(' | buurthuis huren');
	});
});

describe('words as they are said', () => {
	test.each([
		['koffie drinke', 'drinken'],
		['samen ete', 'eten'],
		['nederlands lere', 'leren'],
		['zieke moeder', undefined]
	])('%s', (question, meant) => expect(reading(question).words.find((word) => word.meant)?.meant).toBe(meant));
});

describe('slips', () => {
	const town = vocabulary();
	const mended = (text: string, slips: [string, string[]][]) =>
		corrected(analyseQuery(text, town).words, new Map(slips), town, text);

	test('a name of more words is known behind a slip of one, or of all', () => {
		const boules = (text: string, slips: [string, string[]][]) =>
			mended(text, slips).every(({ alternatives }) => JSON.stringify(alternatives).includes('"petanque"'));
		expect(boules('sjeu de boules', [['sjeu', ['jeu']]])).toBe(true);
		expect(mended('repear cafe', [['repear', []]]).some(({ alternatives }) => JSON.stringify(alternatives).includes('"repair"'))).toBe(true); // prettier-ignore
		expect(boules('jeu de boel', [['jeu', []], ['boel', []]])).toBe(true); // prettier-ignore
		expect(boules('jeu de bios', [['jeu', []], ['bios', []]])).toBe(false); // prettier-ignore
	});

	test('who says kaartje leggen made none', () =>
		expect(analyseQuery('kaartje leggen', town).words.map(({ known }) => known)).toEqual([true, true]));

	test.each([
		['gim', 'gym', 'gym'],
		['tyd', 'tydig', 'tijdig'],
		['gymastiek', 'gymnastiek', 'gymnastiek'],
		['wyk', 'wyken', 'wijken']
	])('%s meant %s and is told as %s', (typed, meant, spelled) =>
		expect(meantBy(typed, mended(typed, [[typed, [meant]]]))).toBe(spelled)
	);

	test.each([
		['gim', 'gym koffie gymles', 'gym'],
		['kokn', 'koken kop koor', 'koken'],
		['manen', 'mannen maken malen', 'mannen'],
		['melk', 'merk welk', ''],
		['krnt', 'krant', 'krant'],
		['bus', 'bos', '']
	])('%s among %s: %s', (typed, among, found) => expect(corrections(typed, among.split(' ')).join(' ')).toBe(found));
});

describe('a short wijk or dorp that is misspelt', () => {
	const oss = names(
		[...data.districts, ...data.neighbourhoods].map(({ name }) => ({
			field: 'bij',
			name,
			marks: [name],
			slug: name,
			centre: null,
			exactly: false
		}))
	);

	test.each([
		['megn', 'Megen'],
		['litth', 'Lith'],
		['geffn', 'Geffen'],
		['herpn', 'Herpen'],
		['hraen', 'Haren']
	])('%s is %s', (typed, name) => expect(oss.near(typed)?.name).toBe(name));

	test.each([
		['raveste', 'Ravenstein'],
		['ravenst', 'Ravenstein'],
		['schadew', 'Schadewijk'],
		['overlang', 'Overlangel'],
		['industrie', undefined],
		['schaduw', undefined]
	])('%s, not typed to its end, is %s', (typed, name) => expect(oss.at([typed], 0, () => true)?.named.name).toBe(name));

	test.each(['grave', 'mill', 'nuland', 'reek'])(
		'%s is a town elsewhere: no verb, and no beginning of a word',
		(town) => expect(reading(town).words.map(({ word, prefix }) => [word, prefix])).toEqual([[town, undefined]])
	);

	test('it is told, and only where nothing on the site looks like the word', () => {
		expect(told('koffie megn')).toBe('In Megen | koffie');
		expect(told('koffie mgeen')).toBe(' | koffie mgeen');
	});

	test('an everyday word is none, and but for one would not be if nobody knew it', () => {
		const words =
			`aap aard acht adem afval alarm anker appel arm arts auto avond baan baard baas bad bal balk band bank bar bed
			been beer berg beurs bier bijl blad blik bloed bloem bod boek boer bom bon boog boom boot bord bos bot bouw brand
			breed brief bril broek brood brug bui buik buur cent clown cool creme daad dag dak dal dam dank dans deel deeg dek
			deken deur dief diep dier dik ding doek doel dom dood doof doos dorp dorst douw draad drank drie droog druk duif duim
			duin dun durf echt eend eer eet effen eik einde eis elf emmer engel erg ernst erf ezel fee feest fel fiets film fluit
			fout fris fruit gaan gang gans gast gat gave geel geest geit geld gelid geur gids gif glas goed golf gort goud graag
			graf gras grap griep groei groep grond gul haak haan haar haas hak hal halen hals hamer hand hap hard haring haken
			hagel heel heer heet heg hek held helm hemd hemel hengel herfst heren hert heup hitte hoed hoek hol hond honger hoofd
			hooi hoop horen hotel hout huid huis hulp huur ijs jaar jacht jam jas jeugd jong juf jurk kaal kaart kaas kachel kam
			kamer kan kans kant kar kast kat keel keer kelder kern kers kerk ketel keuze kin kind kip kist klap klas klei klein
			klem kleur klok klop klus knie knop koe koek kok kom kool koor kop koren korst kort koud kous kraan krab krant krent
			kring kruid kruik kuil kunst kus kuur laag laars laat lach lade lam lamp land lang last laten leder leeg leer lees
			leger lek lelie lepel leren les let leven licht lid lied lief liefde lift lijm lijn lijst linie lint lip list loket
			lomp long loon loop lopen lot lucht lui luik maan maat macht mager maken mand markt meel meer meisje melk mening mens
			merk mes mezen mier mild moe moed molen mond mooi moord muis munt muur muts naad naald naam nacht nat neef negen nek
			nest net neus nicht noot noten olie onder oma oog oor oost opa open oven ooit oranje os paard pak pan park pas peer
			pen pijn pit plek ploeg poes poort post pot prijs raam rand recht regen rek riem ring rit roer rok rood rook roos rug
			ruis ruw schaap schip ster stoel taal tak tand tas tent tijd tong top trap trein tuin uil uur vak vis vlag vlees voet
			vogel vorm vos vrij vuur wagen wand water weg werk wiel wind wol wolk zak zand zee zeep zeil zin zon zout zus zwaan`.split(
				/\s+/
			);
		expect(words.length).toBeGreaterThan(300);
		expect(words.filter((word) => oss.near(word))).toEqual(['heren']);
		expect(told('heren')).toBe(' | heren');
	});
});
