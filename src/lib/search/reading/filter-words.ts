// The words that stand for a filter, as data; what else they are called comes from the synonyms. Pure.
import { facts } from '#lib/vocabulary/accessibility.ts';
import { languages } from '#lib/vocabulary/languages.ts';
import type { Query } from '../query.ts';
import { atMostMarks, factMark, freeMark, groupMark, languageMark, settingMark } from '../marks.ts';

/** A filter that words can stand for. */
export type FilterWord = {
	/** As in the URL. */
	field: 'doelgroep' | 'toegankelijk' | 'gratis' | 'prijs' | 'binnen' | 'taal';
	/** On screen. */
	label: string;
	/** Any of these. */
	marks: readonly string[];
	/** Words, or a few words together. */
	words: readonly string[];
	/** What means the same as the first of these stands for it too; of a group of people, kinds of people are other words. */
	alsoSynonyms: boolean;
	/** Whether a search already asks for this by its filters. */
	asked: (query: Query) => boolean;
};

const group = (slugs: string, label: string, words: string): FilterWord => ({
	field: 'doelgroep',
	label,
	marks: slugs.split(' ').map(groupMark),
	words: words.split(', '),
	alsoSynonyms: false,
	asked: ({ targetGroups }) => targetGroups.length > 0
});

const fact = (slug: string, words: string): FilterWord => {
	const term = facts.fromSlug(slug);
	if (!term) throw new Error(`no such fact: ${slug}`);
	return {
		field: 'toegankelijk',
		label: term.name,
		marks: [factMark(slug)],
		words: words.split(', '),
		alsoSynonyms: slug !== 'prikkelarm',
		asked: ({ facts }) => facts.includes(term.key)
	};
};

const language = (slug: string, words: string): FilterWord => {
	const term = languages.fromSlug(slug);
	if (!term) throw new Error(`no such language: ${slug}`);
	return {
		field: 'taal',
		label: slug === 'ngt' ? `Met ${term.name}` : `In het ${term.name}`,
		marks: [languageMark(slug)],
		words: words.split(', '),
		alsoSynonyms: false,
		asked: ({ languages }) => languages.length > 0
	};
};
// What everybody has in a pocket.
const CHEAP = 5;

export const filterWords: readonly FilterWord[] = [
	language('ngt', 'gebarentaal, gebarentolk, doventolk, nederlandse gebarentaal'),
	{
		field: 'toegankelijk',
		label: 'Met gebarentaal of ringleiding',
		marks: [languageMark('ngt'), factMark('ringleiding')],
		words: 'doof, dove, doven, dove mensen, deaf'.split(', '),
		alsoSynonyms: false,
		asked: ({ facts, languages }) => facts.includes('hearing-loop') || languages.includes('ngt')
	},
	language('en', 'in het engels, engelstalig, engelstalige, engels spreken, spreek engels, english, in english'),
	language('ar', 'arabisch, in het arabisch, arabic'),
	language('tr', 'turks, in het turks, turkish'),
	language('pl', 'pools, in het pools, polish'),
	language('uk', 'oekraïens, in het oekraïens, ukrainian'),
	language('ti', 'tigrinya, in het tigrinya'),
	group('iedereen', 'Voor iedereen', 'iedereen, alle leeftijden, jong en oud'),
	group(
		'0-14',
		'Voor kinderen',
		'kinderen, kleine kinderen, jonge kinderen, kind, kids, kindjes, zoontje, dochtertje, kleinkinderen, kleinkind'
	),
	group('15-24', 'Voor jongeren', 'jongeren, tieners, pubers, jeugd, jongelui, studenten'),
	group('25-44 45-64', 'Voor volwassenen', 'volwassenen'),
	group(
		'65-plus',
		'Voor ouderen',
		'ouderen, senioren, seniors, bejaarden, gepensioneerden, oudjes, oude mensen, oudere mensen, vijfenzestigplussers, zestigplussers, mijn oma, mijn opa, onze oma, onze opa, voor oma, voor opa, derde leeftijd, 3e leeftijd'
	),
	group('ouders', 'Voor ouders', 'ouders, jonge ouders, jonge gezinnen, ouder en kind'),
	group(
		'beperking',
		'Voor mensen met een beperking',
		'mensen met een beperking, beperking, verstandelijke beperking, licht verstandelijke beperking, lichamelijke beperking, gehandicapten, handicap'
	),
	group(
		'nieuwkomers',
		'Voor nieuwkomers',
		'nieuwkomers, statushouders, vluchtelingen, asielzoekers, anderstaligen, migranten'
	),
	group('mantelzorgers', 'Voor mantelzorgers', 'mantelzorgers, mantelzorger'),
	fact(
		'rolstoel',
		'rolstoel, rolstoeltoegankelijk, rolstoel toegankelijk, rolstoel vriendelijk, rolstoelers, rolstoelgebruikers, zonder drempels, scootmobiel, met rollator, met een rollator, met de rollator, met mijn rollator, rollator toegankelijk, rollatortoegankelijk, rollatorvriendelijk'
	),
	fact('toilet', 'aangepast toilet, invalidentoilet, aangepaste wc, toilet, toiletten, wc'),
	fact('ringleiding', 'ringleiding, slechthorend, slechthorenden, gehoorapparaat, hoor slecht'),
	fact(
		'prikkelarm',
		'prikkelarm, prikkelvrij, prikkelarme, weinig prikkels, zonder prikkels, zonder drukte, zonder drukte en prikkels, zonder prikkels en drukte, rustige ruimte, rustige plek, rustig plekje, stille plek, niet te druk, autisme, autistisch, autist, overprikkeld, snel overprikkeld, hooggevoelig'
	),
	fact('parkeren', 'gratis parkeren, vrij parkeren, parkeren, parkeerplaats, parkeerplek, parkeergelegenheid'),
	fact('bushalte', 'bushalte'),
	{
		field: 'gratis',
		label: 'Gratis',
		marks: [freeMark],
		words:
			'gratis, voor niks, voor niets, kosteloos, zonder kosten, zonder te betalen, zonder geld, niks kost, niets kost, geen geld'.split(
				', '
			),
		alsoSynonyms: true,
		asked: ({ free }) => free
	},
	{
		field: 'prijs',
		label: `Hooguit ${CHEAP} euro`,
		marks: atMostMarks(CHEAP * 100),
		words:
			'goedkoop, goedkope, betaalbaar, voor weinig, voor weinig geld, weinig geld, niet duur, niet te duur, klein prijsje, klein bedrag'.split(
				', '
			),
		alsoSynonyms: false,
		asked: ({ free }) => free
	},
	{
		field: 'binnen',
		label: 'Binnen',
		marks: [settingMark(true)],
		words: ['binnen', 'overdekt'],
		alsoSynonyms: false,
		asked: ({ indoors }) => indoors !== null
	},
	{
		field: 'binnen',
		label: 'Buiten',
		marks: [settingMark(false)],
		words: ['buiten', 'in de buitenlucht', 'buitenlucht', 'in de open lucht', 'openlucht'],
		alsoSynonyms: false,
		asked: ({ indoors }) => indoors !== null
	}
];
