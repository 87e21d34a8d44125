// The demo's making and learning: repair, sewing, language, computer, garden.
import {
	about,
	activity,
	also,
	costs,
	elderly,
	forWhom,
	free,
	green,
	kind,
	make,
	outside,
	signUp,
	voluntary,
	walkIn
} from './told-activity.ts';
import { dates, monthly, weekly } from './told-when.ts';

export const makings = [
	activity('computercursus', 'Computercursus voor beginners', 'leeshoek', {
		summary: 'In acht lessen leer je mailen, zoeken en veilig bankieren.',
		description:
			'De groep is klein en niemand lacht om een vraag. Een laptop kun je lenen. Je krijgt alles op papier mee.',
		when: [weekly(2, '10:00', '12:00', { weeks: 8 })],
		facts: [make, about('digital'), elderly, free, signUp('loop langs of bel 0412-000 013')]
	}),
	activity('telefoonhulp', 'Hulp met je telefoon', 'leeshoek', {
		summary: 'Vastgelopen? Een scholier kijkt met je mee naar je telefoon of tablet.',
		description: 'Foto’s terugvinden, een app weghalen, bellen met beeld. Neem je oplader mee.',
		when: [weekly(5, '14:00', '16:00', { skipSchool: true })],
		facts: [kind('help-and-advice', 'make-and-learn'), about('digital'), elderly, free, walkIn]
	}),
	activity('taalcafe-schadewijk', 'Taalcafé Schadewijk', 'leeshoek', {
		summary: 'Nederlands oefenen met koffie erbij. Fouten maken mag, graag zelfs.',
		description: 'We praten in groepjes van vier over eten, werk en kinderen. Een vrijwilliger helpt als je vastzit.',
		when: [weekly(3, '13:30', '15:00', { skipSchool: true })],
		facts: [
			kind('make-and-learn', 'walk-in'),
			about('language'),
			forWhom('newcomers'),
			also('ar', 'uk', 'ti', 'en'),
			free,
			walkIn
		]
	}),
	activity('repaircafe-schadewijk', 'Repaircafé De Timmerloods', 'timmerloods', {
		summary: 'Breng je kapotte lamp, fiets of broodrooster. Samen kijken we of hij te redden is.',
		description: 'Je blijft erbij en leert hoe het moet. Nieuwe onderdelen betaal je zelf. De koffie is gratis.',
		when: [monthly(2, 4, '13:30', '16:00')],
		facts: [make, voluntary('Een gift voor gereedschap is fijn.'), walkIn]
	}),
	activity('vogelhuisjes', 'Vogelhuisjes bouwen', 'timmerloods', {
		summary: 'Van oud hout maak je in één ochtend een huis voor een mees.',
		description: 'Kinderen vanaf acht jaar zijn welkom met een grote erbij. De zaag houden we samen vast.',
		when: [dates(3, [1, 3, 6], '14:00', '16:00')],
		facts: [make, green, forWhom('age-0-14', 'parents'), costs(200, 0), signUp('bel 0412-000 065')]
	}),
	activity('moestuin-volle-aarde', 'Samen tuinieren in De Volle Aarde', 'volle-aarde', {
		summary: 'Zaaien, wieden en oogsten met buren. Handschoenen liggen klaar.',
		description: 'Je hoeft niets van tuinieren te weten. Na een uurtje werken neem je groente mee naar huis.',
		when: [weekly([3, 6], '09:30', '12:00')],
		facts: [green, kind('make-and-learn'), outside, free, walkIn],
		by: 'Tuiniers van De Volle Aarde'
	}),
	activity('breicafe-bakfiets', 'Breicafé Bij de Bakfiets', 'bakfiets', {
		summary: 'Breien en haken bij het raam. Wol ligt in de mand.',
		description: 'Mutsen gaan naar baby’s in het ziekenhuis. Kun je het nog niet? Ria zet de steken op.',
		when: [weekly(4, '13:30', '15:30')],
		facts: [make, free, walkIn]
	}),
	activity('kledingruil', 'Kledingruil', 'bakfiets', {
		summary: 'Breng wat niet meer past en neem mee wat je blij maakt.',
		description: 'Elke derde zaterdag hangen de rekken vol. Kinderkleren gaan het hardst, dus kom op tijd.',
		when: [monthly(3, 6, '10:00', '13:00')],
		facts: [kind('walk-in'), about('money'), forWhom('everyone', 'parents'), free, walkIn]
	}),
	activity('opname-studio', 'Je eigen nummer opnemen', 'horzel', {
		summary: 'Rap, zing of praat je verhaal in. Wij drukken op de rode knop.',
		description: 'Producer Jay helpt met de beat. Aan het eind heb je een nummer op je telefoon.',
		when: [weekly(2, '18:00', '20:30')],
		facts: [make, about('music', 'youth'), forWhom('age-15-24'), free, signUp('stuur een bericht of loop langs')]
	}),
	activity('taalpunt-centrum', 'Taalpunt in de bibliotheek', 'open-boek', {
		summary: 'Lezen en schrijven leren, op jouw tempo en met jouw brieven.',
		description: 'Veel mensen die Nederlands spreken, lezen niet makkelijk. Je bent dus niet de enige.',
		when: [weekly([1, 3], '13:30', '15:30', { skipHolidays: true })],
		facts: [
			kind('make-and-learn', 'help-and-advice'),
			about('language'),
			free,
			signUp('loop binnen of bel 0412-000 020')
		]
	}),
	activity('leeskring', 'Leeskring zonder moeite', 'torenkamer', {
		summary: 'We lezen dunne boeken en praten er dik over.',
		description: 'Elke laatste woensdag van de maand. Boek niet uit? Dan vertel je wat je dacht dat er ging gebeuren.',
		when: [monthly(-1, 3, '19:30', '21:30')],
		facts: [kind('make-and-learn'), about('language', 'culture'), free, walkIn]
	}),
	activity('voorleesnest', 'Voorlezen in het nest', 'bladwijzer', {
		summary: 'Een half uur verhalen voor kinderen van twee tot zes.',
		description: 'Er wordt voorgelezen in het Nederlands en één keer per maand in het Turks. Knuffels mogen mee.',
		when: [weekly(3, '15:00', '15:30', { skipSchool: true })],
		facts: [
			kind('make-and-learn'),
			about('language', 'youth'),
			forWhom('parents', 'age-0-14'),
			{ minAge: 2, maxAge: 6 },
			also('tr'),
			free,
			walkIn
		]
	}),
	activity('naaien-beginners', 'Naaien voor beginners', 'steekje', {
		summary: 'Van draad in de naald tot je eerste tas, in zes keer.',
		description: 'De machines zijn oud en trouw. Stof kies je uit de kast. Een kop thee hoort erbij.',
		when: [weekly(4, '09:30', '11:30', { weeks: 6 })],
		facts: [make, costs(300, 0), signUp('bel Nour, 0412-000 066'), also('ar')]
	}),
	activity('naaicafe', 'Naaicafé Steekje Los', 'steekje', {
		summary: 'Eigen werk meenemen en samen achter de machines.',
		description: 'Je broek korter, je gordijn langer. Wie het weet, helpt wie het niet weet.',
		when: [weekly(2, '13:30', '16:00', { skipSchool: true })],
		facts: [make, voluntary('Twee euro voor garen en stroom.'), walkIn, also('ar', 'uk')]
	}),
	activity('breien-hertje', 'Breien boven', 'hertje', {
		summary: 'Op de eerste verdieping wordt gebreid en geroddeld, in die volgorde.',
		description: 'We breien nu aan een deken voor het hele huis. Elke lap telt.',
		when: [weekly(1, '14:00', '16:30')],
		facts: [make, free, walkIn]
	}),
	activity('dierenverzorgers', 'Oppassers gezocht bij de ezel', 'dierenweide', {
		summary: 'Help op zaterdag met voeren, mesten en aaien.',
		description: 'Dirk de ezel wil twee borstels tegelijk. Kinderen vanaf twaalf mogen zonder ouder komen.',
		when: [weekly(6, '10:00', '12:00')],
		facts: [green, kind('make-and-learn'), about('volunteering'), outside, { minAge: 12 }, free, walkIn]
	}),
	activity('repaircafe-ruwaard', 'Repaircafé Ruwaard', 'brede-stoep', {
		summary: 'Elke eerste zaterdag staan acht handige mensen klaar voor jouw kapotte spullen.',
		description: 'Stofzuigers, speelgoed, ritsen en radio’s. Van de tien dingen maken we er zeven weer goed.',
		when: [monthly(1, 6, '10:30', '14:30')],
		facts: [make, voluntary('Een gift mag in de pot.'), walkIn]
	}),
	activity('gitaar-lenen', 'Eerste akkoorden', 'notenbalk', {
		summary: 'Leer drie akkoorden en speel de helft van alle liedjes.',
		description: 'Een gitaar leen je een maand. Oefenen doe je thuis, klagen doen we samen.',
		when: [weekly(3, '19:00', '20:00', { weeks: 10 })],
		facts: [make, about('music'), costs(300, 100), signUp('bel 0412-000 067')]
	}),
	activity('tuinclub-hoefje', 'Tuinclub Het Groene Hoefje', 'hoefje', {
		summary: 'Samen in de aarde wroeten en dan uitpuffen op de bank.',
		description: 'Op dinsdag is het rustig, op zaterdag komen ook gezinnen. Prei mag altijd mee naar huis.',
		when: [weekly(2, '13:30', '15:30'), weekly(6, '10:00', '12:30')],
		facts: [green, kind('make-and-learn'), outside, free, walkIn],
		by: 'Tuinclub Het Groene Hoefje'
	}),
	activity('tablet-ussen', 'Tablet zonder stress', 'bladwijzer', {
		summary: 'Vier keer oefenen met foto’s, berichten en beeldbellen.',
		description: 'We gaan pas verder als iedereen mee is. Aan het eind bel je met beeld naar je kleinkind.',
		when: [weekly(5, '13:30', '15:00', { weeks: 4 })],
		facts: [make, about('digital'), elderly, free, signUp('schrijf je in aan de balie')]
	}),
	activity('schilderen-berghem', 'Schilderen zonder talent', 'berghut', {
		summary: 'Kwasten, verf en niemand die zegt dat het niet lijkt.',
		description: 'Op woensdagavond schilderen we wat op tafel staat. Vorige week was dat een kool.',
		when: [weekly(3, '19:30', '21:30', { skipSchool: true })],
		facts: [make, costs(400, 200), walkIn]
	}),
	activity('atelier-lith', 'Open atelier aan de dijk', 'sluiswachter', {
		summary: 'Klei, linosnede of gewoon tekenen. Het atelier is op vrijdag open.',
		description: 'Iedereen werkt aan iets anders en de thee is voor allemaal. De oven gaat eens per maand aan.',
		when: [weekly(5, '13:30', '16:30')],
		facts: [make, costs(350, 150), walkIn]
	}),
	activity('mannenschuur-ravenstein', 'Klussen in De Vestinghoek', 'vestinghoek', {
		summary: 'In de werkplaats maken we bankjes voor het dorp.',
		description: 'Schroeven, lakken en koffie drinken. Je leert lassen van iemand die het vijftig jaar deed.',
		when: [weekly(1, '09:30', '12:00', { skipHolidays: true })],
		facts: [make, about('volunteering'), forWhom('age-45-64', 'age-65-plus'), free, walkIn]
	}),
	activity('bloemen-geffen', 'Bloemschikken met wat er groeit', 'stoof', {
		summary: 'Takken, bessen en gras worden iets moois voor op tafel.',
		description: 'Een mesje en een schaal neem je zelf mee. Wat over is, gaat naar een buur die het kan gebruiken.',
		when: [monthly(3, 3, '19:30', '21:30')],
		facts: [make, about('nature'), costs(300, 150), signUp('bel 0412-000 046')]
	})
];
