// What people in an invented wijk get up to: the words the bench makes its activities and places of.
import type { Kind } from '#lib/vocabulary/kinds.ts';
import type { TargetGroup } from '#lib/vocabulary/targetgroups.ts';
import type { Theme } from '#lib/vocabulary/themes.ts';

/** `hour`: when it usually starts. */
export type Pastime = {
	name: string;
	summary: string;
	kinds: Kind[];
	themes: Theme[];
	groups: TargetGroup[];
	hour: number;
	indoors: boolean;
};

const pastime = (
	name: string,
	summary: string,
	[kinds, themes, groups]: [Kind[], Theme[], TargetGroup[]],
	hour: number,
	indoors = true
): Pastime => ({ name, summary, kinds, themes, groups, hour, indoors });

const all: TargetGroup[] = ['everyone'];
const old: TargetGroup[] = ['age-65-plus', 'age-45-64'];
const young: TargetGroup[] = ['age-0-14', 'parents'];

export const pastimes: readonly Pastime[] = [
	pastime('Koffieochtend', 'Koffie, thee en een praatje met de buurt.', [['walk-in'], ['food'], all], 10),
	pastime('Koffie en krant', 'Samen de krant lezen aan de leestafel.', [['walk-in'], ['food', 'language'], old], 9),
	pastime('Soepmiddag', 'Een kom soep van groente uit de tuin.', [['eat-together'], ['food'], all], 12),
	pastime('Samen eten', 'Drie gangen, gekookt door buren.', [['eat-together'], ['food'], all], 17),
	pastime('Kookclub', 'We koken elke keer iets uit een ander land.', [['eat-together'], ['food', 'creative'], all], 16),
	pastime('Buurtontbijt', 'Ontbijt aan een lange tafel.', [['eat-together'], ['food'], all], 9),
	pastime('Wandelgroep', 'Een uur lopen in rustig tempo.', [['move-together'], ['sport', 'nature'], all], 10, false),
	pastime('Ommetje met de hond', 'Rondje langs het water.', [['move-together'], ['nature'], all], 19, false),
	pastime('Fietstocht', 'Twintig kilometer over de dijk.', [['move-together'], ['sport'], old], 13, false),
	pastime('Stoelyoga', 'Rustig bewegen, zittend op een stoel.', [['move-together'], ['sport'], old], 11),
	pastime('Gymmen voor ouderen', 'Soepel blijven op muziek van vroeger.', [['move-together'], ['sport'], old], 9),
	pastime('Hardlopen voor beginners', 'Van nul naar vijf kilometer.', [['move-together'], ['sport'], all], 19, false),
	pastime('Walking football', 'Voetballen zonder rennen.', [['move-together'], ['sport'], old], 10, false),
	pastime('Urban sports', 'Freerunnen en skaten met een begeleider.', [['move-together', 'hang-out'], ['sport', 'youth'], ['age-15-24']], 15, false),
	pastime('Jeu de boules', 'Een spelletje op de baan achter de kerk.', [['play'], ['sport', 'games'], old], 14, false),
	pastime('Kaartmiddag', 'Rikken, jokeren en toepen.', [['play'], ['games'], old], 13),
	pastime('Bingo', 'Met kleine prijzen van winkels uit de wijk.', [['play'], ['games'], all], 19),
	pastime('Schaakclub', 'Van beginner tot kampioen.', [['play'], ['games'], all], 19),
	pastime('Speelochtend', 'Peuters spelen, ouders drinken koffie.', [['play'], ['youth'], young], 9),
	pastime('Knutselmiddag', 'Knippen, plakken en verven.', [['play', 'make-and-learn'], ['youth', 'creative'], young], 14),
	pastime('Straatfeest', 'Muziek, een springkussen en lekkers van buren.', [['hang-out', 'eat-together'], ['culture'], all], 14, false),
	pastime('Heksenroute', 'Een spannende tocht voor het hele gezin.', [['play'], ['youth', 'culture'], young], 18, false),
	pastime('Computercursus', 'Leer mailen, bellen met beeld en veilig betalen.', [['make-and-learn'], ['digital'], old], 10),
	pastime('Telefoonspreekuur', 'Hulp bij je telefoon of tablet.', [['help-and-advice'], ['digital'], old], 14),
	pastime('Taalcafé', 'Oefen Nederlands met een vrijwilliger.', [['make-and-learn'], ['language'], ['newcomers']], 13),
	pastime('Voorleesuurtje', 'Een verhaal voor kinderen van 3 tot 7 jaar.', [['make-and-learn'], ['language', 'youth'], young], 15),
	pastime('Leeskring', 'Acht boeken, acht avonden.', [['make-and-learn'], ['language', 'culture'], all], 20),
	pastime('Haken en breien', 'Neem je eigen werk mee.', [['make-and-learn'], ['creative'], all], 13),
	pastime('Schildersclub', 'Schilderen met acryl of aquarel.', [['make-and-learn'], ['creative'], all], 19),
	pastime('Naaicafé', 'Kleding maken en vermaken.', [['make-and-learn'], ['creative'], all], 10),
	pastime('Repair café', 'Gooi niet weg: samen maken we het heel.', [['make-and-learn', 'help-and-advice'], ['volunteering'], all], 13),
	pastime('Zangkoor', 'Zingen zonder noten te hoeven lezen.', [['make-and-learn'], ['music'], all], 20),
	pastime('Muziek maken', 'Breng je gitaar of trommel mee.', [['make-and-learn'], ['music'], ['age-15-24']], 16),
	pastime('Line dance', 'Dansen op country, zonder partner.', [['move-together'], ['music', 'sport'], all], 19),
	pastime('Moestuin', 'Zaaien, wieden en oogsten.', [['rest-and-green'], ['nature'], all], 9, false),
	pastime('Straatversterkers', 'Samen de straat schoon en groen.', [['rest-and-green', 'hang-out'], ['volunteering', 'nature'], all], 10, false),
	pastime('Natuurwandeling', 'Met een gids door het bos.', [['rest-and-green'], ['nature'], all], 10, false),
	pastime('Stilte en meditatie', 'Een half uur stil zijn met anderen.', [['rest-and-green'], ['meaning'], all], 19),
	pastime('Rouwcafé', 'Praten over wie je mist.', [['help-and-advice', 'walk-in'], ['care', 'meaning'], all], 14),
	pastime('Alzheimercafé', 'Voor mensen met dementie en wie om hen geeft.', [['help-and-advice'], ['care'], ['carers', 'disability']], 19),
	pastime('Mantelzorgsalon', 'Even tijd voor jezelf, met mensen die het kennen.', [['help-and-advice', 'walk-in'], ['care'], ['carers']], 10),
	pastime('Formulierenbrigade', 'Hulp bij brieven, geld en toeslagen.', [['help-and-advice'], ['money'], all], 9),
	pastime('Spreekuur wijkverpleegkundige', 'Stel je vraag over gezondheid.', [['help-and-advice'], ['care'], all], 11),
	pastime('Weggeefkast', 'Breng wat je niet gebruikt, neem wat je nodig hebt.', [['help-and-advice'], ['money'], all], 10),
	pastime('Jongerenavond', 'Gamen, chillen en tosti’s.', [['hang-out'], ['youth'], ['age-15-24']], 19),
	pastime('Vrouwenochtend', 'Ontmoet andere vrouwen uit de wijk.', [['walk-in', 'make-and-learn'], ['culture', 'language'], ['newcomers']], 9),
	pastime('Mannenclub', 'Klussen, koffie en sterke verhalen.', [['make-and-learn', 'walk-in'], ['creative'], old], 13),
	pastime('Filmavond', 'Een film met nabespreking.', [['walk-in'], ['culture'], all], 20)
]; // prettier-ignore

export const places: readonly { name: string; type: string }[] = [
	{ name: 'Wijkcentrum', type: 'community-centre' },
	{ name: 'Gemeenschapshuis', type: 'community-centre' },
	{ name: 'Huiskamer', type: 'living-room' },
	{ name: 'Bibliotheek', type: 'library' },
	{ name: 'Koffiehoek', type: 'coffee-corner' },
	{ name: 'Buurtwinkel', type: 'neighbourhood-shop' },
	{ name: 'Café', type: 'village-pub' },
	{ name: 'Kantine', type: 'sports-canteen' },
	{ name: 'Kerk', type: 'faith' },
	{ name: 'Basisschool', type: 'school' },
	{ name: 'Jongerencentrum', type: 'youth-centre' },
	{ name: 'Werkplaats', type: 'workshop' },
	{ name: 'Speeltuin', type: 'playground' },
	{ name: 'Park', type: 'park' },
	{ name: 'Trapveldje', type: 'urban-sports' },
	{ name: 'Plein', type: 'square' },
	{ name: 'Bankje', type: 'bench' },
	{ name: 'Buurtmoestuin', type: 'community-garden' }
];

const first = ['Linde', 'Wolput', 'Eik', 'Brink', 'Molen', 'Haard', 'Valk', 'Schakel', 'Ark', 'Klok', 'Wilg', 'Spil'];
const last = ['hof', 'huis', 'hoek', 'poort', 'weide', 'kamp', 'steen', 'bron', 'laan', 'dijk', 'zicht', 'horst'];
/** Names of houses and squares: 144 of them. */
export const names: readonly string[] = first.flatMap((one) => last.map((other) => `${one}${other}`));

export const people = ['Fatima', 'Henk', 'Marie', 'Yusuf', 'Anneke', 'Gerrit', 'Samira', 'Piet', 'Truus', 'Ahmed', 'Els', 'Wim']; // prettier-ignore

export const sentences: readonly string[] = [
	'Je hoeft niets mee te nemen.',
	'Kom gerust alleen: je zit zo aan tafel met anderen.',
	'Er is altijd iemand die je opvangt.',
	'Na afloop drinken we nog iets.',
	'Neem gerust een buur of vriend mee.',
	'We beginnen op tijd, maar later binnenlopen mag ook.',
	'Spreek je nog weinig Nederlands? Je bent welkom.',
	'Parkeren kan voor de deur, je fiets staat veilig achterom.',
	'Kinderen mogen mee als er iemand op ze let.',
	'Heb je vragen of wil je helpen? Spreek ons aan.',
	'Het is klein en gezellig, met een man of twaalf.',
	'Vrijwilligers maken dit mogelijk.'
];
