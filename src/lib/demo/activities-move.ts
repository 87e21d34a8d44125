// The demo's walks, gym and games outdoors.
import {
	about,
	access,
	activity,
	children,
	coffee,
	costs,
	elderly,
	forWhom,
	free,
	green,
	kind,
	meetAt,
	move,
	outside,
	signUp,
	walkIn
} from './told-activity.ts';
import { dates, monthly, weekly } from './told-when.ts';

export const moves = [
	activity('wandelgroep-schadewijk', 'Wandelgroep Schadewijk', 'ommetje-schadewijk', {
		summary: 'Twee keer per week een uur wandelen, in het tempo van de langzaamste.',
		description:
			'Niemand loopt achteraan alleen. Rollators zijn gewoon. Na afloop gaan we koffie drinken in De Wolput.',
		when: [weekly([2, 5], '10:00', '11:00')],
		facts: [
			move,
			outside,
			free,
			walkIn,
			meetAt('Verzamelen bij het elektriciteitshuisje met de muurschildering'),
			access({ 'step-free': 'yes', toilet: 'no' })
		]
	}),
	activity('stoelgym-merel', 'Stoelgym in De Merel', 'merel', {
		summary: 'Bewegen op een stoel, met muziek die je kent.',
		description: 'Je komt niet op de grond en je hoeft niet te zweten. Lachen is de zwaarste oefening.',
		when: [weekly(4, '10:30', '11:30', { skipHolidays: true })],
		facts: [move, elderly, forWhom('disability'), costs(200, 100), walkIn]
	}),
	activity('meidenvoetbal', 'Meidenvoetbal op De Buizerd', 'buizerd', {
		summary: 'Op maandag is het veld van de meiden. Iedereen van acht tot zestien mag meedoen.',
		description: 'Samira en Kim geven training. Schoenen kun je lenen. Je hoeft bij geen club te zitten.',
		when: [weekly(1, '16:00', '17:30', { skipSchool: true })],
		facts: [move, outside, children(8, 16), free, walkIn]
	}),
	activity('urban-buizerd', 'Urban sports in Schadewijk', 'buizerd', {
		summary: 'Freerunnen, panna en rekstok. Elke vrijdag leert iemand je iets nieuws.',
		description: 'De muziek staat aan en de trainer is twintig. Kijken is ook goed, maar niet lang.',
		when: [weekly(5, '16:00', '18:00', { skipSchool: true })],
		facts: [move, kind('hang-out'), outside, children(10, 20), free, walkIn]
	}),
	activity('ommetje-avond', 'Avondommetje', 'horzakpark', {
		summary: 'Na het journaal nog een rondje om, samen in het donker.',
		description: 'We dragen hesjes en lopen alleen waar licht is. Een half uur, dan slaapt iedereen beter.',
		when: [weekly([1, 4], '20:30', '21:15')],
		facts: [move, outside, free, walkIn, access({ 'step-free': 'yes' })]
	}),
	activity('rollator-haviken', 'Rollatorrondje', 'haviksnest', {
		summary: 'Eén keer het veld rond met je rollator. Wie wil, doet er twee.',
		description: 'Een fysiotherapeut in opleiding loopt mee. Banden oppompen kan na afloop.',
		when: [weekly(4, '10:00', '11:00')],
		facts: [move, elderly, forWhom('disability'), outside, free, walkIn, access({ 'step-free': 'yes' })]
	}),
	activity('hondenronde', 'Hondenronde Horzak', 'horzakpark', {
		summary: 'Baasjes en honden lopen samen. Ook zonder hond ben je welkom.',
		description: 'De honden kennen elkaar al en de baasjes inmiddels ook. Koekjes zijn er voor allebei.',
		when: [weekly(6, '09:00', '10:00')],
		facts: [move, green, outside, free, walkIn]
	}),
	activity('wandelen-centrum', 'Stadsommetje', 'groene-kamer', {
		summary: 'Een rondje langs tuinen en poortjes die je nog nooit zag.',
		description: 'Elke keer kiest een ander de weg. Verdwalen hoort erbij.',
		when: [weekly(2, '13:30', '14:45')],
		facts: [move, about('culture'), outside, free, walkIn]
	}),
	activity('skate-beginners', 'Skaten voor beginners', 'kuip', {
		summary: 'Op zondagochtend is de baan van wie nog valt.',
		description: 'Boards en helmen liggen klaar. Grote skaters geven les. Ook moeders van veertig doen mee.',
		when: [weekly(7, '10:00', '12:00')],
		facts: [move, kind('play'), outside, children(6, 18), free, walkIn]
	}),
	activity('bedrijfsommetje', 'Ommetje tussen de fabrieken', 'lunchtrommel', {
		summary: 'Een half uur lopen in je pauze, met mensen van andere bedrijven.',
		description: 'Brood eet je onderweg of erna. Laarzen met stalen neuzen lopen prima.',
		when: [weekly([2, 4], '12:15', '12:45', { skipHolidays: true })],
		facts: [move, outside, forWhom('age-25-44', 'age-45-64'), free, walkIn]
	}),
	activity('gym-zuiderhof', 'Ouderwetse gym', 'zuiderhof', {
		summary: 'Zwaaien met armen, tenen aanraken en na afloop sterke koffie.',
		description: 'Juf Annie is tachtig en staat zelf vooraan. Wie iets niet kan, doet het half.',
		when: [weekly(2, '09:15', '10:15', { skipHolidays: true })],
		facts: [move, elderly, costs(250, 125), walkIn]
	}),
	activity('jeu-de-boules', 'Jeu de boules onder de platanen', 'zilveren-bal', {
		summary: 'Ballen gooien, meten en erover twisten. Elke donderdagmiddag.',
		description: 'Ballen lenen we uit. Bij regen gaan we kaarten in De Zuiderhof.',
		when: [weekly(4, '14:00', '16:00')],
		facts: [move, kind('play'), about('games'), outside, elderly, forWhom('age-45-64'), free, walkIn]
	}),
	activity('rondje-bomen', 'Rondje langs de bomen', 'bomenpark', {
		summary: 'Een wandeling op plat asfalt, met elke week een andere boom.',
		description: 'Boswachter in ruste Henk weet alles van bast. Met scootmobiel kun je goed mee.',
		when: [weekly(3, '10:30', '11:30', { every: 2 })],
		facts: [move, green, outside, forWhom('everyone', 'disability'), free, walkIn]
	}),
	activity('boswandeling', 'Boswandeling De Tillaard', 'tillaard', {
		summary: 'Op de tweede zondag van de maand acht kilometer door het bos.',
		description: 'We lopen stevig door en stoppen één keer. Neem een boterham mee.',
		when: [monthly(2, 7, '10:00', '12:30')],
		facts: [move, green, outside, free, walkIn, access({ 'step-free': 'no', toilet: 'no' })]
	}),
	activity('wandelvoetbal', 'Wandelvoetbal op De Noordpool', 'noordpool', {
		summary: 'Voetbal zonder rennen. Wie rent, geeft een rondje koffie.',
		description: 'De oudste speler is 81 en scoort nog steeds. Gympen zijn genoeg.',
		when: [weekly(3, '10:00', '11:15')],
		facts: [move, outside, forWhom('age-45-64', 'age-65-plus'), free, walkIn]
	}),
	activity('hardlopen-noord', 'Van bank naar vijf kilometer', 'noordpool', {
		summary: 'In acht weken leer je hardlopen, samen en zonder haast.',
		description: 'We beginnen met één minuut rennen en twee minuten wandelen. Iedereen haalt het einde op zijn manier.',
		when: [weekly([1, 4], '19:00', '20:00', { weeks: 8 })],
		facts: [move, outside, forWhom('age-25-44', 'age-45-64'), free, signUp('app Bas, 0412-000 064')]
	}),
	activity('kanoproef', 'Kano proberen', 'sluisje', {
		summary: 'Drie zaterdagen mag je gratis in een kano stappen.',
		description: 'Je krijgt een zwemvest en een peddel. Een diploma zwemmen is nodig.',
		when: [dates(6, [2, 4, 6], '10:30', '12:00')],
		facts: [move, outside, free, signUp('mail kano@voorbeeld.example'), kind('play'), access({ 'step-free': 'no' })]
	}),
	activity('urban-sprong', 'Sprongavond', 'sprong', {
		summary: 'Dansen, springen en basketballen tot de lampen uitgaan.',
		description: 'Jongeren uit de Ruwaard geven elkaar les. Neem een bidon mee, de kraan doet het.',
		when: [weekly([2, 4], '18:30', '20:30')],
		facts: [move, kind('hang-out'), outside, children(12, 22), free, walkIn]
	}),
	activity('gym-brede-stoep', 'Bewegen voor wie pijn heeft', 'brede-stoep', {
		summary: 'Rustig bewegen met mensen die ook een zere rug of knie hebben.',
		description: 'Je doet wat vandaag lukt. Een stoel mag, een pauze ook.',
		when: [weekly(1, '13:30', '14:30', { skipHolidays: true })],
		facts: [move, forWhom('disability', 'age-45-64', 'age-65-plus'), costs(200, 0), walkIn]
	}),
	activity('dansmiddag-elzenhof', 'Dansmiddag De Elzenhof', 'elzenhof', {
		summary: 'Elke tweede dinsdag draait de plaat en gaan de voeten van de vloer.',
		description: 'In een rolstoel dans je net zo goed. Er zijn vrijwilligers die graag gevraagd worden.',
		when: [monthly(2, 2, '14:00', '16:00')],
		facts: [move, about('music'), elderly, forWhom('disability'), costs(300, 150), walkIn]
	}),
	activity('ommetje-ussen', 'Ommetje met verhalen', 'ommetje-lockaert', {
		summary: 'Vijf bankjes, vijf verhalen en drie kilometer langs het water.',
		description: 'Bij elke bank vertelt iemand die daar woonde. We lopen langzaam, want er valt veel te zeggen.',
		when: [weekly(7, '14:00', '15:30', { every: 2 })],
		facts: [move, about('culture'), outside, free, walkIn]
	}),
	activity('wandelclub-haren', 'Harense kuiers', 'haren-hart', {
		summary: 'Donderdag kuieren we langs de dijk en weer terug.',
		description: 'Een uur, soms vijf kwartier als de koeien buiten zijn. Daarna is er thee.',
		when: [weekly(4, '13:30', '15:00')],
		facts: [move, coffee, free, walkIn]
	}),
	activity('fietsgroep-ravenstein', 'Fietsen over de dijk', 'vestinghoek', {
		summary: 'Om de week dertig kilometer fietsen, met een stop voor vlaai.',
		description: 'Een elektrische fiets mag, opscheppen niet. Er rijdt altijd iemand achteraan mee.',
		when: [weekly(4, '13:30', '16:30', { every: 2, moved: { nth: 1, days: 1, reason: 'de brug is die dag dicht' } })],
		facts: [move, outside, forWhom('age-45-64', 'age-65-plus'), free, walkIn]
	}),
	activity('stoelgym-kernen', 'Stoelgym Maren-Kessel', 'twee-kernen', {
		summary: 'Na de koffie bewegen we drie kwartier op en naast de stoel.',
		description: 'Juf Els gebruikt ballen, linten en oude liedjes. De belbus wacht op je.',
		when: [weekly([1, 4], '11:00', '11:45')],
		facts: [move, elderly, costs(150, 75), walkIn]
	}),
	activity('volleybal-oijen', 'Recreatief volleybal', 'stroomlijn', {
		summary: 'Een avond volleyballen zonder competitie en met veel gelach.',
		description: 'Teams maken we met kaarten. Wie verliest, ruimt het net op.',
		when: [weekly(3, '20:00', '21:30', { skipSchool: true })],
		facts: [move, forWhom('age-25-44', 'age-45-64'), costs(250), walkIn]
	}),
	activity('maaswandeling', 'Langs de Maas', 'veerstoep', {
		summary: 'Op de derde zaterdag lopen we van Megen naar de volgende bocht.',
		description: 'De wind staat altijd tegen, heen of terug. Wie moe is, neemt de kortste weg naar koffie.',
		when: [monthly(3, 6, '13:30', '15:30')],
		facts: [move, green, outside, free, walkIn]
	})
];
