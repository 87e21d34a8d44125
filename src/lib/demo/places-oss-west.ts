// The demo's places in the north and west of the town: Krinkelhoek, Ussen and what lies around.
import { mondayToFriday, place } from './told-place.ts';

export const ossWest = [
	place('mettemaat', 'Buurthuis De Mettemaat', 'community-centre', [5.5129, 51.7779], 'Mettelaan 60, 5346 Oss', {
		summary: 'Het buurthuis van Mettegeupel, met een eetzaal, een kleuterhoek en veel planten.',
		description:
			'Op woensdag ruikt het hele gebouw naar eten. Bewoners hebben de sleutel en het rooster. Heb je een idee? Schrijf het op de muur.',
		hours: [
			[[1, 2, 3, 4], '09:00-12:30', '13:00-21:30'],
			[[5], '09:00-12:30']
		],
		access: { yes: ['step-free', 'toilet', 'parking', 'bus'], limited: ['quiet'], unknown: ['hearing-loop'] },
		has: ['eetzaal', 'keuken', 'kinderhoek', 'wifi'],
		buy: false,
		by: 'Bewoners van Mettegeupel',
		phone: 30,
		kinds: ['walk-in', 'eat-together', 'make-and-learn', 'room'],
		checked: 24
	}),
	place('hertje', 'Huiskamer Het Hertje', 'living-room', [5.509, 51.7727], 'Hertogpad 18, 5346 Oss', {
		summary: 'Een hoekhuis dat van de hele Hertogenbuurt is.',
		description: 'Kinderen maken beneden hun huiswerk. Boven wordt gebreid en geroddeld. De achterdeur is altijd los.',
		hours: [
			[[1, 2, 4], 'with-host 10:00-12:00', 'with-host 14:00-17:00'],
			[[3], 'with-host 13:00-17:00']
		],
		access: { limited: ['step-free'], no: ['toilet', 'hearing-loop'], yes: ['bus', 'quiet'], unknown: ['parking'] },
		has: ['koffie en thee', 'speelgoed', 'naaimachine'],
		buy: false,
		by: 'Hertogenburen',
		checked: 70
	}),
	place('dierenweide', 'Dierenweide De Rusheuvel', 'park', [5.528, 51.7807], '5346 Oss', {
		summary: 'Geiten, kippen en een ezel die Dirk heet.',
		description: 'Voeren mag om vier uur, samen met de oppassers. Vrijwilligers zijn altijd welkom, ook van 12 jaar.',
		hours: [[[1, 2, 3, 4, 5, 6, 7], '10:00-17:00']],
		holidays: 'open',
		access: { yes: ['step-free', 'parking'], limited: ['toilet'], unknown: ['bus'] },
		has: ['dieren', 'banken', 'handen wassen'],
		kinds: ['rest-and-green', 'play'],
		checked: 36
	}),
	place('noordpool', 'Sportveld De Noordpool', 'sports-field', [5.5122, 51.782], '5346 Oss', {
		summary: 'Een open grasveld met doelen, een loopronde en een hek dat nooit dicht is.',
		description: 'De loopronde is precies vierhonderd meter. In de avond branden de lampen tot half tien.',
		access: { yes: ['step-free', 'parking'], no: ['toilet'], unknown: ['bus'] },
		has: ['doelen', 'loopronde', 'verlichting'],
		checked: 410
	}),
	place('steekje', 'Naaiatelier Steekje Los', 'workshop', [5.5167, 51.7723], 'Garenhof 3, 5346 Oss', {
		summary: 'Tien naaimachines, kasten vol stof en vrouwen die je alles leren.',
		description: 'Repareer je broek of naai een jurk voor een feest. Stof is gratis, want mensen brengen die.',
		hours: [
			[[2, 4], '09:30-12:30', '13:30-16:00'],
			[[6], 'by-appointment 10:00-13:00']
		],
		schoolHolidays: 'closed',
		access: { yes: ['step-free', 'bus'], no: ['hearing-loop', 'quiet'], limited: ['toilet'], unknown: ['parking'] },
		has: ['naaimachines', 'stof', 'koffie en thee'],
		buy: false,
		by: 'Steekje Los',
		checked: 104
	}),
	place('sluisje', 'Kantine Het Sluisje', 'sports-canteen', [5.5356, 51.7826], 'Havenkade 21, 5347 Oss', {
		summary: 'De kantine van de kanoclub, met ramen tot de grond en uitzicht op het kanaal.',
		description: 'Ook zonder kano ben je welkom. Op zondag bakt de voorzitter pannenkoeken.',
		hours: [
			[[3], '13:00-17:00', 'members 19:00-22:00'],
			[[6, 7], '10:00-17:00']
		],
		access: { limited: ['step-free', 'toilet'], yes: ['parking'], no: ['hearing-loop', 'bus'], unknown: ['quiet'] },
		has: ['koffie en thee', 'steiger', 'kano’s'],
		buy: true,
		by: 'Kanoclub Het Sluisje',
		checked: 190
	}),
	place('havenbank', 'Bank aan de Haven', 'water', [5.5436, 51.7906], '5347 Oss', {
		summary: 'Een lange bank aan het water, waar je schepen telt.',
		description: 'Vissers zitten er vroeg en verliefde mensen laat. Het pad erheen is van gras.',
		access: { no: ['step-free', 'toilet', 'bus'], yes: ['quiet', 'parking'] },
		has: ['bank', 'prullenbak'],
		checked: 520
	}),
	place('hazelaar', 'Wijkcentrum De Hazelaar', 'community-centre', [5.4932, 51.762], 'Hazelaarhof 5, 5345 Oss', {
		summary: 'Ruime zalen, een sportvloer en een bar waar de thee gratis is.',
		description: 'In Ussen ken je elkaar van hier. Vraag de beheerder naar een plek voor jouw club.',
		hours: [
			[mondayToFriday, '09:00-12:30', '13:30-22:00'],
			[[6], 'by-appointment 09:00-17:00']
		],
		off: { inDays: 14, days: 1, reason: 'Vrijwilligersuitje' },
		access: { yes: ['step-free', 'toilet', 'parking', 'bus'], no: ['hearing-loop'], limited: ['quiet'] },
		has: ['sportvloer', 'zaal', 'bar', 'wifi', 'podium'],
		buy: false,
		by: 'Stichting De Hazelaar',
		phone: 33,
		checked: 31
	}),
	place('bladwijzer', 'Bibliotheek De Bladwijzer', 'library', [5.5011, 51.7697], 'Bladhof 8, 5345 Oss', {
		summary: 'Een buurtbibliotheek waar je ook mag praten.',
		description: 'Er is een voorleesnest voor kleintjes. Iemand helpt je met je telefoon als je dat vraagt.',
		hours: [
			[[1, 3, 5], '13:00-18:00'],
			[[6], '10:00-14:00']
		],
		access: { yes: ['step-free', 'toilet', 'quiet', 'parking', 'bus'], unknown: ['hearing-loop'] },
		has: ['computers', 'voorleesnest', 'wifi', 'printer'],
		buy: false,
		checked: 55
	}),
	place('hoekvlag', 'Sportkantine De Hoekvlag', 'sports-canteen', [5.4903, 51.7658], 'Veldzicht 2, 5345 Oss', {
		summary: 'Door de week een huiskamer, in het weekend een volle kantine.',
		description: 'Op maandag kaart de oudste ploeg van de club. Nieuwe spelers krijgen de eerste koffie gratis.',
		hours: [
			[[1], '13:30-17:00'],
			[[2, 4], 'members 19:00-23:00'],
			[[6, 7], '09:00-18:00']
		],
		access: { yes: ['step-free', 'parking'], limited: ['toilet'], no: ['quiet', 'hearing-loop'], unknown: ['bus'] },
		has: ['koffie en thee', 'kleine kaart', 'tribune'],
		buy: false,
		checked: 280
	}),
	place('speelhoek', 'Brede school De Speelhoek', 'school', [5.505, 51.7735], 'Krijtpad 10, 5345 Oss', {
		summary: 'Een school met een keuken, een theater en een plein dat open blijft.',
		description: 'Na drie uur is het gebouw van de wijk. Ouders geven er zelf les in wat ze goed kunnen.',
		hours: [[[1, 2, 4, 5], '15:00-18:00']],
		schoolHolidays: 'closed',
		access: { yes: ['step-free', 'toilet', 'bus'], no: ['hearing-loop', 'quiet'], limited: ['parking'] },
		has: ['keuken', 'theater', 'speelplein'],
		buy: false,
		for: ['age-0-14', 'parents'],
		checked: 115
	}),
	place('vlasbloem', 'Speeltuin De Vlasbloem', 'playground', [5.5066, 51.7624], '5345 Oss', {
		summary: 'Een blauwe speeltuin met een hoge glijbaan en een fietsbaantje.',
		description: 'Het hek houdt kleuters binnen. Er is een keet waar ouders koffie zetten als het regent.',
		hours: [[[1, 2, 3, 4, 5, 6, 7], '09:00-20:00']],
		holidays: 'open',
		access: { yes: ['step-free'], limited: ['toilet'], no: ['parking'], unknown: ['bus'] },
		has: ['glijbaan', 'fietsbaantje', 'keet'],
		for: ['age-0-14', 'parents'],
		checked: 20
	}),
	place('ommetje-lockaert', 'Ommetje langs de sloot', 'bench', [5.4939, 51.77], '5345 Oss', {
		summary: 'Drie kilometer langs water, wilgen en vijf bankjes met een verhaal.',
		description: 'Op elk bankje staat wie er vroeger woonde. Het pad is breed genoeg voor twee rollators.',
		access: { yes: ['step-free', 'quiet'], no: ['toilet'], unknown: ['parking', 'bus'] },
		has: ['bankjes', 'verhalenborden'],
		checked: 205
	}),
	place('jop-westerveld', 'Hangplek Het Terp', 'hangout', [5.5045, 51.7735], '5345 Oss', {
		summary: 'Een heuvel met banken en een dak van oude zeilen.',
		description: 'Bedacht door jongeren van de Speelhoek. De lantaarn gaat aan als je beweegt.',
		access: { no: ['step-free', 'toilet'], unknown: ['bus', 'parking'] },
		has: ['banken', 'dak', 'verlichting'],
		for: ['age-15-24'],
		checked: null
	}),
	place('boerenschuur', 'Boerenschuur Langendonk', 'living-room', [5.4954, 51.7831], 'Donkerpad 1, 5345 Oss', {
		summary: 'Een boer zette zijn schuur open. Nu komt de hele polder er koffie drinken.',
		description: 'Er staan vijf tafels tussen het hooi. Neem een trui mee in de winter.',
		hours: [
			[[3], 'with-host 09:30-12:00'],
			[[5], 'with-host 13:30-17:00']
		],
		holidays: 'unknown',
		access: { limited: ['step-free'], yes: ['parking', 'quiet'], no: ['toilet', 'hearing-loop', 'bus'] },
		has: ['koffie en thee', 'eieren te koop'],
		buy: false,
		by: 'Polderburen Langendonk',
		checked: 91
	}),
	place('kijkbank', 'Kijkbank De Kievit', 'bench', [5.4845, 51.7689], '5345 Oss', {
		summary: 'Een bank met een kijker, midden in de weilanden.',
		description: 'In het voorjaar zie je kieviten met jongen. Kom op de fiets, er is geen plek voor auto’s.',
		access: { no: ['step-free', 'toilet', 'parking', 'bus'], yes: ['quiet'] },
		has: ['bank', 'verrekijker'],
		checked: 440
	})
];
