// The demo's help, comfort and company: forms, grief, memory, carers, newcomers, neighbours.
import {
	about,
	access,
	activity,
	advice,
	also,
	coffee,
	elderly,
	forWhom,
	free,
	green,
	kind,
	outside,
	signUp,
	walkIn
} from './told-activity.ts';
import { monthly, weekly } from './told-when.ts';

export const care = [
	activity('rouwcafe-linde', 'Rouwcafé De Open Linde', 'linde', {
		summary: 'Praten of zwijgen met mensen die ook iemand missen.',
		description: 'Er is geen programma en er is geen klok. Of het nu lang of kort geleden is: je bent welkom.',
		when: [monthly(2, 1, '14:00', '16:00')],
		facts: [kind('walk-in', 'help-and-advice'), about('care', 'meaning'), free, walkIn]
	}),
	activity('formulieren-leeshoek', 'Hulp bij brieven en formulieren', 'leeshoek', {
		summary: 'Een moeilijke brief? Neem hem mee, dan lezen we hem samen.',
		description:
			'We helpen met toeslagen, de belasting en DigiD. Alles blijft tussen ons. Neem je papieren en je pas mee.',
		when: [weekly([2, 5], '10:00', '12:00', { skipHolidays: true })],
		facts: [advice, also('ar', 'tr', 'en'), free, walkIn]
	}),
	activity('mantelzorgcafe', 'Mantelzorgcafé Wilgenhof', 'wilgenhof', {
		summary: 'Zorg je voor iemand? Hier zorgt iemand even voor jou.',
		description:
			'Koffie, een luisterend oor en tips van anderen. Wie je verzorgt mag mee, er is oppas in de kamer ernaast.',
		when: [monthly(3, 4, '14:00', '16:00')],
		facts: [kind('walk-in', 'help-and-advice'), about('care'), forWhom('carers'), free, walkIn]
	}),
	activity('geheugencafe', 'Geheugencafé', 'wilgenhof', {
		summary: 'Voor mensen die vergeten, en voor wie van hen houdt.',
		description:
			'Elke maand vertelt iemand over een stukje van het leven met dementie. Daarna is er muziek van vroeger.',
		when: [monthly(1, 2, '19:00', '21:00')],
		facts: [
			kind('help-and-advice', 'walk-in'),
			about('care'),
			elderly,
			forWhom('carers'),
			free,
			walkIn,
			access({ quiet: 'yes', 'hearing-loop': 'yes' })
		]
	}),
	activity('straatversterkers', 'Straatversterkers Schadewijk', 'merel', {
		summary: 'Bewoners die hun straat mooier en vriendelijker maken.',
		description:
			'We bespreken wat er speelt en doen er samen iets aan. Een bankje, een feest, een praatje bij een eenzame buur.',
		when: [weekly(4, '19:30', '21:00', { every: 2 })],
		facts: [kind('room', 'make-and-learn'), about('volunteering'), free, walkIn],
		by: 'Straatversterkers Schadewijk'
	}),
	activity('nieuw-in-de-wijk', 'Nieuw in de wijk', 'wolput', {
		summary: 'Pas in Schadewijk komen wonen? Buren laten je alles zien.',
		description: 'We drinken thee en lopen langs de dokter, de school en de markt. Je krijgt een kaart met plekjes.',
		when: [monthly(1, 4, '13:30', '15:30')],
		facts: [
			kind('walk-in', 'help-and-advice'),
			about('culture'),
			forWhom('newcomers'),
			also('en', 'ar', 'uk', 'ti'),
			free,
			walkIn
		]
	}),
	activity('stilte-linde', 'Een half uur stilte', 'linde', {
		summary: 'Samen stil zijn, zonder uitleg.',
		description: 'Er brandt een kaars en je telefoon blijft buiten. Daarna mag je praten, maar het hoeft niet.',
		when: [weekly(5, '12:30', '13:00')],
		facts: [kind('rest-and-green'), about('meaning'), free, walkIn, access({ quiet: 'yes' })]
	}),
	activity('prikploeg', 'Prikploeg Horzak', 'horzakpark', {
		summary: 'Een uur zwerfafval prikken en dan warme chocolademelk.',
		description: 'Knijpers en zakken liggen klaar. De gekste vondst wint. Vorige maand was dat een kunstgebit.',
		when: [monthly(1, 6, '10:30', '12:00')],
		facts: [green, kind('move-together'), about('volunteering'), outside, free, walkIn]
	}),
	activity('geldspreekuur', 'Rustig over geld praten', 'walhuis', {
		summary: 'Zorgen over rekeningen? Er kijkt iemand met je mee, zonder oordeel.',
		description: 'Neem een tas vol post mee als je wilt. We maken er stapeltjes van en dan een plan.',
		when: [weekly(2, '09:30', '12:00', { skipHolidays: true })],
		facts: [advice, also('en', 'pl'), free, signUp('bel 0412-000 021 of loop binnen')]
	}),
	activity('oekraine-thee', 'Thee op z’n Oekraïens', 'open-boek', {
		summary: 'Mensen uit Oekraïne en uit Oss drinken samen thee met jam.',
		description: 'We oefenen Nederlands en Oekraïens door elkaar. Kinderen tekenen aan de lage tafel.',
		when: [weekly(6, '13:00', '15:00', { every: 2 })],
		facts: [coffee, about('language'), forWhom('newcomers'), also('uk', 'en'), free, walkIn]
	}),
	activity('rouwwandeling', 'Wandelen met verdriet', 'tillaard', {
		summary: 'Naast elkaar lopen praat makkelijker dan tegenover elkaar zitten.',
		description: 'We lopen een uur over het vlakke pad. Twee mensen die zelf iemand verloren, gaan mee.',
		when: [monthly(3, 7, '14:00', '15:30')],
		facts: [kind('move-together', 'rest-and-green'), about('care'), outside, free, walkIn]
	}),
	activity('formulieren-stoep', 'Papierwinkel De Brede Stoep', 'brede-stoep', {
		summary: 'Vrijwilligers helpen je met brieven, toeslagen en inloggen.',
		description: 'Trek een nummertje en drink koffie tot je aan de beurt bent. Te druk? Dan bellen we je dezelfde dag.',
		when: [weekly([1, 3], '13:30', '16:00', { skipHolidays: true })],
		facts: [advice, about('digital'), also('ar', 'tr'), free, walkIn]
	}),
	activity('maatjes-ussen', 'Maatjesmiddag Ussen', 'hazelaar', {
		summary: 'Zoek je iemand om mee naar de film of de markt te gaan?',
		description:
			'Op de tweede donderdag vertel je in twee minuten wat je leuk vindt. Daarna zoeken we een maatje voor je.',
		when: [monthly(2, 4, '14:00', '16:00')],
		facts: [kind('walk-in'), about('care'), forWhom('everyone', 'disability'), free, walkIn]
	}),
	activity('mantelzorg-vlindertuin', 'Adem in De Vlindertuin', 'vlindertuin', {
		summary: 'Een middag vrij voor wie thuis voor iemand zorgt.',
		description: 'Jij zit in de tuin of slaapt op de bank. Wij drinken ondertussen thee met je man, vrouw of moeder.',
		when: [monthly(1, 4, '13:30', '16:00')],
		facts: [
			kind('rest-and-green', 'help-and-advice'),
			about('care'),
			forWhom('carers'),
			free,
			signUp('bel een week eerder 0412-000 068')
		]
	}),
	activity('buurtapp-moleneind', 'Straatversterkers Moleneind', 'moleneind', {
		summary: 'Vrijdagavond bedenken we wat de straat nodig heeft.',
		description: 'Zo kwam er al een ruilkast, een lichtsnoer en een oppasring. Jouw idee kan de volgende zijn.',
		when: [weekly(5, '19:30', '21:00', { every: 2 })],
		facts: [kind('room'), about('volunteering'), free, walkIn],
		by: 'Straatversterkers Moleneind'
	}),
	activity('moeders-mettemaat', 'Moedertafel', 'mettemaat', {
		summary: 'Moeders praten over opvoeden, slapen en zelf ook nog iemand zijn.',
		description: 'Er is oppas in de kleuterhoek. Vaders vragen waarom zij geen tafel hebben. Die komt er.',
		when: [weekly(2, '09:30', '11:30', { skipSchool: true })],
		facts: [kind('walk-in'), about('care'), forWhom('parents'), also('ar', 'ti', 'en'), free, walkIn]
	})
];
