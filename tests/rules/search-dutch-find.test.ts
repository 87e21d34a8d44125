// Thirty-odd questions of neighbours in one small wijk, answered by the plainest engine there can be.
import { describe, expect, test } from 'vitest';
import { vocabulary } from '#lib/search/dutch/compounds.ts';
import { analyseQuery, corrected, needed, type Alternative, type QueryWord } from '#lib/search/dutch/question.ts';
import { analyseText, wordsOf, type Term } from '#lib/search/dutch/terms.ts';
import { corrections } from '#lib/search/dutch/typos.ts';

const WIJK = [
	['Koffieochtend', 'ouderen|Schadewijk|dinsdag|gratis|Buurthuis De Linde', 'Er is altijd een praatje.'],
	['Koffie-inloop Ussen', 'iedereen|Ussen|vrijdag|gratis|Wijkcentrum De Spil', 'Kom gerust binnen.'],
	['Wandelclub', 'volwassenen|Ussen|maandag|gratis', 'We lopen een rondje van vijf kilometer. Na afloop koffie.'],
	['Wandelvoetbal', 'ouderen|Horzak|maandag', 'Voetbal zonder rennen, op eigen niveau.'],
	['Rollatorrace', 'ouderen|Megen|zaterdag|rolstoeltoegankelijk', 'Rond het plein, met publiek.'],
	['Aanschuiftafel', 'iedereen|Berghem|donderdag', 'Vrijwilligers koken een warme maaltijd.'],
	['Kookworkshop wereldkeuken', 'nieuwkomers|Schadewijk|woensdag', 'Een gerecht uit een ander land.'],
	['Tabletcursus', 'ouderen|Heesch|maandag|Bibliotheek', 'Neem je eigen iPad mee.'],
	['Stoelgym', 'ouderen|Lith|woensdag|Dorpshuis ’t Veer', 'Oefeningen, zittend en staand.'],
	['Klaverjassen', 'volwassenen|Geffen|vrijdag', 'Beginners leren het kaartspel graag.'],
	['Wenskaarten maken', 'volwassenen|Geffen|dinsdag', 'Papier, scharen en lijm liggen klaar.'],
	['Bezoekmaatje gezocht', 'ouderen|Centrum', 'Voor wie zich soms eenzaam voelt.'],
	['Buurttuin', 'iedereen|Ruwaard|zaterdag|gratis', 'Samen wieden, planten en oogsten.'],
	['Huiswerkbegeleiding', 'jongeren|Ruwaard|woensdag|gratis', 'Rustig werken na school.'],
	['Speelochtend', 'kinderen|Oss-Zuid|zaterdag', 'Met springkussen.'],
	['Repair Café', 'iedereen|Herpen|zaterdag|gratis', 'Breng je kapotte lamp of radio mee.'],
	['Taalles', 'nieuwkomers|Centrum|maandag|gratis|Bibliotheek', 'Oefen Nederlands met een vrijwilliger.'],
	['Biljartmiddag', 'ouderen|Haren|donderdag', 'Er zijn drie tafels.'],
	['Rouwcafé', 'iedereen|Centrum|zondag|gratis', 'Praten over het verlies van een dierbare.'],
	['Streetdance', 'jongeren|Oss-Zuid|vrijdag|gratis parkeren', 'De leraar legt alle passen uit.'],
	['Mantelzorgsalon', 'mantelzorgers|Oijen|dinsdag|gratis', 'Even op adem komen.'],
	['Boekenruil', 'iedereen|Lith|zaterdag|gratis|Gemeenschapshuis', 'Neem een boek mee, kies een ander.'],
	['Fietstocht door de polder', 'volwassenen|Macharen|zondag', 'Dertig kilometer.']
] as const;

const words = vocabulary(WIJK.flatMap(([title, labels]) => [title, labels]));
const documents = WIJK.map(([title, labels, body]) => ({
	title,
	terms: analyseText({ title, labels: labels.split('|'), summary: '', body }, words)
}));
const written = new Set(documents.flatMap(({ terms }) => wordsOf(terms)));

const WEIGHTS = { A: 1, B: 0.4, C: 0.2, D: 0.1 };
const RANKS = { exact: 7, part: 7, correction: 7, synonym: 3, related: 1 };

/** The weight of the best place where a phrase stands; 0 when it stands nowhere. */
function weigh(phrase: readonly string[], terms: readonly Term[]): number {
	const starts = terms.filter(({ term, position }) =>
		phrase.every((stem, at) =>
			at ? terms.some((other) => other.term === stem && other.position === position + at) : term === stem
		)
	);
	return Math.max(0, ...starts.map(({ weight }) => WEIGHTS[weight]));
}

function score({ all, rank, within }: Alternative, terms: readonly Term[]): number {
	const read = within ? terms.filter(({ weight }) => weight !== 'D') : terms;
	const found = all.map((phrases) => Math.max(...phrases.map((phrase) => weigh(phrase, read))));
	return found.includes(0) ? 0 : RANKS[rank] * Math.min(...found);
}

const answers = ({ alternatives, prefix }: QueryWord, terms: readonly Term[]): number =>
	Math.max(
		...alternatives.map((alternative) => score(alternative, terms)),
		prefix && terms.some(({ term }) => term.startsWith(prefix)) ? 0.1 : 0
	);

/** Titles that answer, best first. */
function find(question: string): string[] {
	const typed = analyseQuery(question, words).words;
	const unanswered = typed.filter((word) => documents.every(({ terms }) => answers(word, terms) === 0));
	const meant = corrected(typed, new Map(unanswered.map(({ word }) => [word, corrections(word, written)])), words);
	return documents
		.filter(({ terms }) => needed(meant).every((word) => answers(word, terms) > 0))
		.map(({ title, terms }) => ({ title, sum: meant.reduce((sum, word) => sum + answers(word, terms), 0) }))
		.sort((one, other) => other.sum - one.sum)
		.map(({ title }) => title);
}

describe('A neighbour asks, and what they meant comes first', () => {
	test.each([
		['koffie', 'Koffie-inloop Ussen'],
		['koffieochtend', 'Koffieochtend'],
		['kofie schadewyk', 'Koffieochtend'],
		['koffie in ussen', 'Koffie-inloop Ussen'],
		['waar kan ik een bakkie doen in schadewijk?', 'Koffieochtend'],
		['wandelen', 'Wandelclub'],
		['club wandelen', 'Wandelclub'],
		['wandelgroep', 'Wandelclub'],
		['wandlen', 'Wandelclub'],
		['walking football', 'Wandelvoetbal'],
		['race met rolator', 'Rollatorrace'],
		['rolstoel', 'Rollatorrace'],
		['samen eten', 'Aanschuiftafel'],
		['waar kan ik samen eten in berghem', 'Aanschuiftafel'],
		['eetpunt', 'Aanschuiftafel'],
		['koken', 'Kookworkshop wereldkeuken'],
		['ipad', 'Tabletcursus'],
		['cursus tablet', 'Tabletcursus'],
		['gymnastiek', 'Stoelgym'],
		['gym op de stoel', 'Stoelgym'],
		['beginners kaartspel', 'Klaverjassen'],
		['kaartspel', 'Klaverjassen'],
		['ik ben eenzaam', 'Bezoekmaatje gezocht'],
		['moestuin', 'Buurttuin'],
		['tuinieren', 'Buurttuin'],
		['bijles', 'Huiswerkbegeleiding'],
		['iets voor tieners, voor niks', 'Huiswerkbegeleiding'],
		['kids oss zuid', 'Speelochtend'],
		['repaircafe', 'Repair Café'],
		['kapotte lamp', 'Repair Café'],
		['nederlands leren', 'Taalles'],
		['biljaten', 'Biljartmiddag'],
		['rouw', 'Rouwcafé'],
		['dansen', 'Streetdance'],
		['café voor mantelzorgers', 'Mantelzorgsalon'],
		['boeken ruilen', 'Boekenruil'],
		['wie wil er met mij fietsen', 'Fietstocht door de polder'],
		['biblotheek', 'Tabletcursus']
	])('%s → %s', (question, title) => expect(find(question)[0]).toBe(title));

	test.each([
		['wandelen', 'Wandelvoetbal'],
		['gratis', 'Streetdance'],
		['koffie ussen', 'Koffieochtend'],
		['voetbal', 'Wandelclub'],
		['tuin', 'Speelochtend']
	])('%s is no question for %s', (question, title) => expect(find(question)).not.toContain(title));

	test('a buurthuis by any name: everything in it, wherever it stands', () => {
		expect(find('buurthuis').toSorted()).toEqual(['Boekenruil', 'Koffie-inloop Ussen', 'Koffieochtend', 'Stoelgym']);
	});

	test('what was typed literally comes before what is like it', () => {
		expect(find('koffieochtend')).toEqual(['Koffieochtend', 'Koffie-inloop Ussen']);
		expect(find('senioren')).toEqual(find('ouderen'));
	});

	test('nonsense finds nothing', () => {
		expect(find('xqzv')).toEqual([]);
		expect(find('!!!')).toEqual(find(''));
	});
});
