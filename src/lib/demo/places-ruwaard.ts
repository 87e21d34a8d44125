// The demo's places in the Ruwaard.
import { place } from './told-place.ts';

export const ruwaard = [
	place('brede-stoep', 'Wijkcentrum De Brede Stoep', 'community-centre', [5.5144, 51.7509], 'Stoepplein 4, 5343 Oss', {
		summary: 'Het wijkcentrum van de Ruwaard, naast de winkels en de huisarts.',
		description:
			'In de hal zit elke ochtend iemand die de weg weet in de wijk. Er is een repaircafé, een koor en een keuken voor zestig mensen.',
		hours: [
			[[1, 2, 3, 4], 'with-host 09:00-12:30', '13:00-22:00'],
			[[5], 'with-host 09:00-13:30', '13:30-22:00'],
			[[6], '10:00-16:00']
		],
		access: { yes: ['step-free', 'toilet', 'hearing-loop', 'parking', 'bus'], limited: ['quiet'] },
		has: ['grote zaal', 'keuken', 'wifi', 'lift', 'vergaderkamer'],
		buy: false,
		by: 'Stichting De Brede Stoep',
		phone: 31,
		kinds: ['walk-in', 'eat-together', 'make-and-learn', 'help-and-advice', 'room'],
		checked: 17
	}),
	place('notenbalk', 'Muziekhuis De Notenbalk', 'workshop', [5.5149, 51.7583], 'Balkgaarde 33, 5344 Oss', {
		summary: 'Een huis met trommels, gitaren en een zaaltje dat geluid binnenhoudt.',
		description: 'Je mag een instrument een maand lenen. Noten lezen hoeft niet.',
		hours: [
			[[1, 3, 5], '14:00-21:00'],
			[[6], '11:00-16:00']
		],
		schoolHolidays: 'closed',
		access: { limited: ['step-free'], yes: ['hearing-loop', 'parking'], no: ['toilet', 'quiet'], unknown: ['bus'] },
		has: ['instrumenten', 'oefenruimte', 'koffie en thee'],
		buy: false,
		checked: 84
	}),
	place('versregel', 'Koffiehoek De Versregel', 'coffee-corner', [5.5039, 51.751], 'Rijmpad 2, 5344 Oss', {
		summary: 'Een hoek in de supermarkt met gratis koffie en elke week een nieuw gedicht.',
		description: 'Het gedicht hangt boven de automaat. Schrijf je er zelf een? Geef het aan de kassa.',
		hours: [
			[[1, 2, 3, 4, 5, 6], '08:00-21:00'],
			[[7], '10:00-18:00']
		],
		holidays: 'unknown',
		access: { yes: ['step-free', 'parking', 'bus'], no: ['toilet', 'quiet', 'hearing-loop'] },
		has: ['koffie en thee', 'tafel'],
		buy: false,
		checked: 29
	}),
	place('elzenhof', 'Ontmoetingsruimte De Elzenhof', 'care-home', [5.5162, 51.7461], 'Elzenkade 70, 5343 Oss', {
		summary: 'De warme zaal van het zorgcentrum, met een dansvloer en een grote volière.',
		description: 'Ook als je hier niet woont, ben je welkom voor koffie, bingo en de dansmiddag.',
		hours: [[[1, 2, 3, 4, 5, 6, 7], '10:00-17:00']],
		holidays: 'open',
		access: { yes: ['step-free', 'toilet', 'hearing-loop', 'parking', 'bus'], no: ['quiet'] },
		has: ['dansvloer', 'volière', 'kleine kaart'],
		buy: false,
		phone: 32,
		for: ['everyone', 'age-65-plus', 'carers'],
		checked: 150
	}),
	place('speelbos', 'Speelbos Het Woud', 'playground', [5.5013, 51.7455], '5344 Oss', {
		summary: 'Boomstammen, een modderpoel en takken om hutten van te bouwen.',
		description: 'Doe je kind oude kleren aan. Er zijn geen wipkippen, er is wel avontuur.',
		access: { no: ['step-free', 'toilet'], yes: ['quiet'], limited: ['parking'], unknown: ['bus'] },
		has: ['boomstammen', 'modderpoel', 'vuurplek'],
		for: ['age-0-14', 'parents'],
		checked: 58
	}),
	place('sprong', 'Urban sports De Sprong', 'urban-sports', [5.5205, 51.7508], '5343 Oss', {
		summary: 'Freerunnen, dansen en basketballen op één groot plein met muziek.',
		description: 'Jongeren uit de Ruwaard kozen zelf de blokken en de kleuren. Er is een kraan en een stopcontact.',
		access: { yes: ['step-free', 'bus'], no: ['toilet', 'quiet'], unknown: ['parking'] },
		has: ['freerunblokken', 'dansvloer', 'basket', 'drinkwater', 'verlichting'],
		for: ['age-0-14', 'age-15-24'],
		checked: 43
	}),
	place('garage', 'Jongerencentrum De Garage', 'youth-centre', [5.5032, 51.7567], 'Kamerpad 15, 5344 Oss', {
		summary: 'Sleutelen aan scooters, chillen op de bank en samen koken.',
		description: 'De brug is echt en de olie ook. Een monteur die gestopt is met werken, leert je het vak.',
		hours: [
			[[1, 3, 5], 'with-host 15:30-21:30'],
			[[6], 'with-host 12:00-17:00']
		],
		access: { yes: ['step-free', 'parking'], no: ['toilet', 'quiet', 'hearing-loop'], unknown: ['bus'] },
		has: ['werkbrug', 'keuken', 'games', 'wifi'],
		buy: false,
		for: ['age-15-24'],
		checked: 77
	}),
	place('hoefje', 'Buurtmoestuin Het Groene Hoefje', 'community-garden', [5.5239, 51.7478], '5343 Oss', {
		summary: 'Groente, bloemen en een bank waar altijd iemand uitpuft.',
		description: 'Werk een uurtje mee en neem een tas groente mee naar huis. Er is een bed voor kinderen.',
		hours: [
			[[2], '13:30-16:00'],
			[[6], '10:00-13:00']
		],
		holidays: 'open',
		access: { limited: ['step-free'], no: ['toilet'], yes: ['quiet', 'parking'], unknown: ['bus'] },
		has: ['gereedschap', 'kinderbed', 'composthoop'],
		by: 'Tuinclub Het Groene Hoefje',
		checked: 375
	})
];
