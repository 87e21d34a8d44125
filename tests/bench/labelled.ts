// Sixty questions as people in Oss would type them, each with the activities they would call a right answer.
import type { CorpusDoc } from './search/corpus.ts';

type Label = (doc: CorpusDoc) => boolean;

const and =
	(...labels: Label[]): Label =>
	(doc) =>
		labels.every((label) => label(doc));
const or =
	(...labels: Label[]): Label =>
	(doc) =>
		labels.some((label) => label(doc));

const topic =
	(...keys: string[]): Label =>
	(doc) =>
		keys.includes(doc.topic);
const inWijk =
	(...names: string[]): Label =>
	(doc) =>
		names.includes(doc.wijk);
const on =
	(...days: string[]): Label =>
	(doc) =>
		doc.days.some((day) => days.includes(day));
const title =
	(words: RegExp): Label =>
	(doc) =>
		words.test(doc.title);
const description =
	(words: RegExp): Label =>
	(doc) =>
		words.test(doc.description);
const at =
	(location: string): Label =>
	(doc) =>
		doc.location === location;
const atMost =
	(cents: number): Label =>
	(doc) =>
		doc.price <= cents;
const withAccess =
	(facility: string): Label =>
	(doc) =>
		doc.accessibility.includes(facility);
// Who asks for a group wants what is meant for it: what is for everyone answers another question.
const meantFor =
	(group: string): Label =>
	(doc) =>
		doc.targetGroups.includes(group);

// A walk with a dog, a guide or a rollator is a walk; walking football is not.
const walks = or(topic('wandelen'), title(/wandeling|wandelen/i));

type Labelled = { kind: 'exact' | 'typo' | 'compound' | 'synonym' | 'mixed'; q: string; relevant: Label };

const of = (kind: Labelled['kind'], rows: [q: string, relevant: Label][]): Labelled[] =>
	rows.map(([q, relevant]) => ({ kind, q, relevant }));

export const labelled: readonly Labelled[] = [
	...of('exact', [
		['stoelyoga', title(/^stoelyoga/i)],
		['nachtvlinders', title(/^nachtvlinders/i)],
		['praten over verlies', topic('rouw')],
		['wandelingen', walks],
		['tafeltennissen', title(/^tafeltennis/i)],
		['boottochten', title(/^boottocht/i)],
		['haken en breien', topic('handwerk')],
		['kerststukje maken', title(/^kerststukjes/i)],
		['voorlezen aan peuters', topic('voorlezen')],
		['bloeddruk laten meten', title(/^bloeddruk/i)],
		['jongerencentrum de loods', at('Jongerencentrum De Loods')],
		['schaken', title(/^schaken/i)]
	]),
	...of('typo', [
		['sjeu de boel', topic('jeudeboules')],
		['alsheimer cafe', title(/^alzheimer/i)],
		['valpreventsie', title(/^valpreventie/i)],
		['mantelsorgers', meantFor('mantelzorgers')],
		['biljarten scahdewijk', and(topic('biljart'), inWijk('Schadewijk'))],
		['yoga nisterode', and(topic('yoga'), inWijk('Nistelrode'))],
		['wandele in ravestein', and(walks, inWijk('Ravenstein'))],
		['hulp met mijn compjoeter', topic('computer')],
		['gimnastiek', topic('gym')],
		['voetselbank', title(/^voedselbank/i)],
		['vrijwiliger worden', topic('vrijwilliger')],
		['knitselen', title(/^knutsel/i)]
	]),
	...of('compound', [
		['wens kaarten', topic('kaartenmaken')],
		['bord spellen', topic('spel')],
		['rollatorwandelen', title(/^(wandelen met de rollator|rollatorloop)/i)],
		['kleding bank', title(/^kledingbank/i)],
		['heemkunde kring', title(/^heemkundekring/i)],
		['linedance', title(/^line dance/i)],
		['repaircafe', topic('repair')],
		['walkingfootball', title(/^(walking football|wandelvoetbal)/i)],
		['stoel gymnastiek', and(topic('gym'), title(/stoel/i))],
		['toeslagenhulp', and(topic('geld'), or(title(/toeslagen|formulieren/i), description(/toeslagen/i)))],
		['slaap cursus', title(/^slaapcursus/i)],
		['schilderen osszuid', and(topic('schilderen'), inWijk('Oss-Zuid'))]
	]),
	...of('synonym', [
		['bakkie troost', topic('koffie')],
		['kuieren', walks],
		['inburgeren', topic('taal')],
		['aanpak eenzaamheid', topic('maatje')],
		['watergymnastiek', title(/^(aquafit|meer bewegen in het water)/i)],
		['ff hangen met matties', title(/^(jongereninloop|chillruimte|gameavond)/i)],
		['kaartje leggen', topic('kaarten')],
		['mijn vrouw is overleden', topic('rouw')],
		['schuldhulpverlening', topic('geld')],
		['werken in den hof', topic('tuin')],
		['cinema', topic('film')],
		['racketsport', title(/^(badminton|tafeltennis)/i)]
	]),
	...of('mixed', [
		[
			'Is er in Schadewijk iets te doen op zaterdag voor kinderen?',
			and(inWijk('Schadewijk'), on('zaterdag'), meantFor('kinderen'))
		],
		['gratis koffie ruwaard', and(topic('koffie'), inWijk('Ruwaard'), atMost(0))],
		['zingen met een rolstoel', and(or(topic('zingen'), title(/zingen/i)), withAccess('rolstoeltoegankelijk'))],
		['iets rustigs voor mijn zoon van 15 met autisme', and(meantFor('jongeren'), withAccess('prikkelarm'))],
		['Ik hoor slecht. Waar is een lezing met ringleiding?', and(title(/lezing/i), withAccess('ringleiding'))],
		['75-plussers vrijdag heesch', and(meantFor('ouderen'), on('vrijdag'), inWijk('Heesch'))],
		['ik wil leren praten nederlands centrum', and(topic('taal'), inWijk('Centrum'))],
		[
			'Waar kan mijn moeder met dementie terecht in Ussen of de Horzak?',
			and(or(topic('dementie'), meantFor('mensen met dementie')), inWijk('Ussen', 'Horzak'))
		],
		['avondeten in het weekend voor hooguit 5 euro', and(topic('eten'), on('zaterdag', 'zondag'), atMost(500))],
		['boottocht of busreis met aangepast toilet', and(title(/^(boottocht|busreis)/i), withAccess('aangepast toilet'))],
		['biljarten waar ik gratis kan parkeren', and(topic('biljart'), withAccess('gratis parkeren'))],
		['knutselen op woensdag met een kind van 6', and(title(/^knutsel/i), on('woensdag'))]
	])
];
