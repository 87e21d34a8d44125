// The demo's places indoors in Schadewijk: living room, coffee corner and library within walking distance.
import { mondayToFriday, place } from './told-place.ts';

export const schadewijk = [
	place('wolput', 'Huiskamer De Wolput', 'living-room', [5.5383, 51.768], 'Lijsterpad 4, 5348 Oss', {
		summary: 'Een huiskamer voor de hele buurt. De koffie staat klaar en je hoeft niets.',
		description:
			'Kom zitten, lees de krant of doe een spelletje. Buren schenken om de beurt koffie. Ken je niemand? Zeg dat bij de deur, dan schuif je bij iemand aan.',
		hours: [
			[mondayToFriday, 'with-host 09:30-12:30', 'with-host 13:30-16:30'],
			[[6], 'with-host 10:00-12:00'],
			[[7], 'with-host 14:00-16:30']
		],
		holidays: 'open',
		note: 'Ook met Kerst en Pasen zet er iemand koffie.',
		access: { yes: ['step-free', 'toilet', 'bus'], limited: ['quiet', 'parking'], no: ['hearing-loop'] },
		accessNotes: { quiet: 'De achterkamer is rustig. Vraag het aan de gastvrouw.' },
		has: ['koffie en thee', 'wifi', 'krant', 'spelletjes', 'keuken'],
		buy: false,
		by: 'Bewonersgroep De Wolput',
		phone: 11,
		checked: 12
	}),
	place('graanhoek', 'Koffiehoek bij de Graanbuurt', 'coffee-corner', [5.535, 51.7708], 'Korenmaat 12, 5348 Oss', {
		summary: 'Een lange tafel voor in de supermarkt. Na de boodschappen even zitten.',
		description:
			'De tafel staat naast de bloemen. Koffie uit de automaat is gratis. Op donderdag zit er een vrijwilliger die je aan anderen voorstelt.',
		hours: [
			[[1, 2, 3, 4, 5, 6], '08:00-18:00'],
			[[7], '12:00-18:00']
		],
		holidays: 'unknown',
		access: { yes: ['step-free', 'parking', 'bus'], no: ['toilet', 'quiet'], unknown: ['hearing-loop'] },
		has: ['koffie en thee', 'leestafel'],
		buy: false,
		by: 'Supermarkt De Graanmolen',
		checked: 30
	}),
	place('merel', 'Buurthuis De Merel', 'community-centre', [5.542, 51.7695], 'Merelhof 1, 5348 Oss', {
		summary: 'Het buurthuis van de Vogelbuurt, met een grote zaal, een keuken en drie kleine kamers.',
		description:
			'Hier wordt gekookt, gezongen, gekaart en gepraat. Wil je zelf iets beginnen? Loop binnen bij de beheerder. Een kamer is voor buurtbewoners de eerste drie keer gratis.',
		hours: [
			[mondayToFriday, '09:00-12:30', '13:00-17:30'],
			[[6], 'by-appointment 10:00-16:00']
		],
		note: 'In de avond gaat de deur alleen open voor wie een zaal reserveert.',
		off: { inDays: 9, days: 2, reason: 'De vloer van de zaal krijgt nieuwe lak' },
		access: { yes: ['step-free', 'toilet', 'hearing-loop', 'bus'], limited: ['parking'], no: ['quiet'] },
		has: ['keuken', 'grote zaal', 'vergaderkamer', 'beamer', 'wifi', 'piano'],
		buy: false,
		by: 'Stichting Merelhof',
		phone: 12,
		kinds: ['walk-in', 'eat-together', 'make-and-learn', 'room'],
		checked: 45
	}),
	place('leeshoek', 'Bibliotheekpunt De Leeshoek', 'library', [5.538, 51.7717], 'Verzetspad 20, 5348 Oss', {
		summary: 'Een kleine bibliotheek met computers, een leestafel en hulp bij formulieren.',
		description:
			'Lezen mag zonder pas. Je kunt hier printen voor tien cent. Op dinsdag en vrijdag helpt iemand je met brieven en met DigiD.',
		hours: [
			[[1, 2, 3, 5], '10:00-12:30', '13:00-17:30'],
			[[6], '10:00-13:00']
		],
		schoolHolidays: 'open',
		access: { yes: ['step-free', 'toilet', 'quiet', 'hearing-loop', 'bus'], no: ['parking'] },
		has: ['computers', 'printer', 'wifi', 'leestafel', 'kinderhoek'],
		buy: false,
		by: 'Bibliotheek Het Open Boek',
		phone: 13,
		checked: 8
	}),
	place('haviksnest', 'Sportkantine Het Haviksnest', 'sports-canteen', [5.5466, 51.77], 'Haviklaan 30, 5348 Oss', {
		summary: 'De kantine langs het veld is overdag open voor de buurt, ook als je niet sport.',
		description:
			'Overdag drink je hier koffie met uitzicht op het gras. In het weekend is het druk en gezellig langs de lijn. De soep op zaterdag is beroemd.',
		hours: [
			[[2, 4], 'with-host 09:30-12:00', 'members 19:00-22:30'],
			[[6, 7], '09:00-18:00']
		],
		holidays: 'unknown',
		access: { yes: ['parking'], limited: ['step-free'], no: ['toilet', 'hearing-loop', 'quiet'], unknown: ['bus'] },
		accessNotes: { 'step-free': 'Ga achterom. Aan de voorkant zijn drie treden.' },
		has: ['koffie en thee', 'kleine kaart', 'terras', 'kleedkamers'],
		buy: true,
		by: 'Sportclub De Haviken',
		checked: 210
	}),
	place('linde', 'Kerk De Open Linde', 'faith', [5.5335, 51.7732], 'Lindeplaats 2, 5348 Oss', {
		summary: 'De deur staat open voor wie even stil wil zijn of wil praten. Geloof is geen voorwaarde.',
		description:
			'In de zijkapel brandt altijd een kaars. Op woensdag en zondag is er koffie in de zaal erachter. Een vrijwilliger heeft de tijd voor je.',
		hours: [
			[[1, 2, 4, 5], '10:00-16:00'],
			[[3], '10:00-12:00', 'with-host 13:00-16:00'],
			[[7], '09:30-12:30']
		],
		holidays: 'open',
		access: { yes: ['step-free', 'hearing-loop', 'quiet'], limited: ['toilet', 'parking'], unknown: ['bus'] },
		has: ['stiltehoek', 'zaal', 'koffie en thee'],
		buy: false,
		by: 'Vrienden van De Open Linde',
		checked: 95
	}),
	place('bakfiets', 'Buurtwinkel Bij de Bakfiets', 'neighbourhood-shop', [5.5346, 51.7687], 'Spoorhof 8, 5348 Oss', {
		summary: 'Tweedehands kleren, soep in potten en een stoel bij het raam.',
		description:
			'Je neemt mee wat je nodig hebt en geeft wat je kunt missen. Bij het raam staan twee stoelen en een pot thee. Iedereen mag binnenkomen om te kijken.',
		hours: [
			[[2, 3, 4, 5], '10:00-16:30'],
			[[6], '10:00-14:00']
		],
		access: { yes: ['step-free', 'bus'], no: ['toilet', 'parking'], unknown: ['quiet', 'hearing-loop'] },
		has: ['weggeefkast', 'paskamer', 'thee'],
		buy: false,
		by: 'Buren van de Spoorhof',
		checked: 160
	}),
	place('horzel', 'Jongerencentrum De Horzel', 'youth-centre', [5.5359, 51.776], 'Horzakdreef 3, 5348 Oss', {
		summary: 'Chillen, gamen, muziek maken en eten. Voor iedereen van 12 tot 24 jaar.',
		description:
			'Er is altijd iemand om mee te praten over school, thuis of liefde. Je hoeft je niet in te schrijven. In de studio neem je gratis je eigen nummer op.',
		hours: [
			[[2, 3, 4, 5], 'with-host 15:00-18:00'],
			[[6], 'with-host 13:00-18:00']
		],
		note: 'Na zes uur is er nog geen begeleiding. De gemeente zoekt daar iemand voor.',
		access: { yes: ['step-free', 'bus'], limited: ['toilet'], no: ['quiet', 'hearing-loop'], unknown: ['parking'] },
		has: ['games', 'muziekstudio', 'keuken', 'wifi', 'pooltafel'],
		buy: false,
		by: 'Jongerenwerk De Horzel',
		phone: 14,
		for: ['age-15-24'],
		checked: 21
	}),
	place('wilgenhof', 'Ontmoetingsruimte Wilgenhof', 'care-home', [5.5398, 51.7742], 'Wilgenpad 50, 5348 Oss', {
		summary: 'Het restaurant van het zorgcentrum is er ook voor de buurt. Schuif aan voor soep of een spelletje.',
		description:
			'Je loopt binnen door de grote draaideur. Om 12 uur is er een warme maaltijd, meld je dan een dag eerder. Achter het gebouw ligt een tuin met brede paden.',
		hours: [
			[mondayToFriday, '09:00-17:00'],
			[[6, 7], '10:00-16:00']
		],
		holidays: 'open',
		off: { inDays: 20, days: 1, reason: 'Feest voor bewoners en familie', spans: ['09:00-12:00'] },
		access: { yes: ['step-free', 'toilet', 'hearing-loop', 'quiet', 'parking', 'bus'] },
		has: ['restaurant', 'tuin', 'biljart', 'wifi'],
		buy: false,
		by: 'Zorgcentrum Wilgenhof',
		phone: 15,
		for: ['everyone', 'age-65-plus', 'carers'],
		checked: 62
	}),
	place('timmerloods', 'Werkplaats De Timmerloods', 'workshop', [5.5392, 51.7703], 'Spoorloods 6, 5348 Oss', {
		summary: 'Een loods vol gereedschap. Bouw je eigen vogelhuis of maak je stoel weer heel.',
		description:
			'Er is hout over van bouwplaatsen uit de buurt. Vrijwilligers leren je zagen en schuren. Trek oude kleren aan.',
		hours: [
			[[1, 4], '09:00-12:00', '13:00-16:00'],
			[[3], 'by-appointment 13:30-16:00']
		],
		schoolHolidays: 'closed',
		access: { limited: ['step-free'], no: ['toilet', 'quiet', 'hearing-loop'], yes: ['parking', 'bus'] },
		accessNotes: { 'step-free': 'Er ligt een losse plank over de drempel.' },
		has: ['gereedschap', 'houtoven', 'koffie en thee'],
		buy: false,
		kinds: ['walk-in', 'make-and-learn'],
		by: 'Klusgroep De Timmerloods',
		checked: 400
	}),
	place('vlieger', 'Basisschool De Vlieger', 'school', [5.543, 51.7722], 'Vliegerstraat 9, 5348 Oss', {
		summary: 'Na schooltijd zijn de aula en het taallokaal van de buurt.',
		description:
			'Ouders drinken hier op vrijdag koffie na het wegbrengen. In de middag is er hulp bij huiswerk. Wil je het lokaal gebruiken? Bel de conciërge.',
		hours: [
			[[1, 2, 4], '15:00-17:30'],
			[[5], '08:30-10:00', 'by-appointment 15:00-17:00']
		],
		schoolHolidays: 'closed',
		access: { yes: ['step-free', 'toilet'], no: ['hearing-loop', 'quiet', 'parking'], unknown: ['bus'] },
		has: ['aula', 'taallokaal', 'schoolplein'],
		buy: false,
		phone: 16,
		for: ['age-0-14', 'parents'],
		checked: 130
	}),
	place('ooievaar', 'Buurtkamer De Ooievaar', 'living-room', [5.5498, 51.7706], 'Ooievaarhof 6, 5348 Oss', {
		summary: 'Een huiskamer op de begane grond van de flat. In de ochtend is er koffie, met de krant erbij.',
		description: 'Bewoners van de flat houden om de beurt de deur open. Je hoeft er niet te wonen om binnen te komen.',
		hours: [[mondayToFriday, 'with-host 09:00-12:00']],
		holidays: 'unknown',
		access: { yes: ['step-free', 'toilet', 'parking'], limited: ['quiet'], unknown: ['bus', 'hearing-loop'] },
		has: ['koffie en thee', 'krant', 'kaartspellen'],
		buy: false,
		by: 'Bewoners van de Ooievaarhof',
		checked: 70
	}),
	place('horzaktafel', 'Koffietafel De Horzak', 'coffee-corner', [5.5352, 51.7752], 'Horzakdreef 31, 5348 Oss', {
		summary: 'Een tafel bij de apotheek. Wie wacht of langsloopt, schuift aan.',
		description: 'In de ochtend schenkt een vrijwilliger koffie. Veel mensen komen na hun rondje door het park.',
		hours: [[mondayToFriday, 'with-host 09:30-12:00']],
		access: { yes: ['step-free', 'toilet', 'bus', 'parking'], no: ['quiet'], unknown: ['hearing-loop'] },
		has: ['koffie en thee'],
		buy: false,
		by: 'Vrijwilligers van de Horzak',
		checked: 110
	})
];
