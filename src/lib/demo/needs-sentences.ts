// Sentences of the invented residents of the demo: each is of one wijk (CBS code), and told once. A moderator approved them
// all. They say what somebody wishes, not what is closed: beside the places of the demo that would not be true.

/** What a sentence is about. */
export type Topic = 'coffee' | 'eat' | 'move' | 'play' | 'make' | 'green' | 'help' | 'young';

export const sentences: Readonly<Record<string, Partial<Record<Topic, readonly string[]>>>> = {
	WK082800: {
		coffee: ['Een plek waar ik kan zitten zonder iets te kopen.', 'Na de markt nog even met iemand napraten.'],
		green: ['Een stille hoek in het groen om te lezen.'],
		help: ['Iemand die met me naar een moeilijke brief kijkt.'],
		eat: ['Boven de winkels wonen veel mensen alleen. Laten we samen eten.']
	},
	WK082801: {
		coffee: ['Na het eten is de middag lang. Een kopje koffie met iemand zou fijn zijn.'],
		eat: [
			'Alleen eten smaakt nergens naar. Ik schil de aardappels wel.',
			'Een lange tafel in de straat, zoals vroeger met het wijkfeest.',
			'Doordeweeks samen eten, en dat je ook mag helpen met koken.'
		],
		green: ['Een bankje in de zon, met een boom ernaast.', 'Halverwege mijn rondje even kunnen zitten.'],
		young: [
			'’s Avonds staan we bij de friettent, want ergens anders is alles dicht.',
			'Een ruimte met een tafeltennistafel en een bank. Meer hoeft niet.',
			'In De Merel zijn ze lief, maar om half zes gaat het licht uit.',
			'Binnen zitten zonder dat iemand vraagt wat je komt doen.',
			'Op dinsdag en donderdag gamen of kaarten, met een volwassene die we kennen.'
		],
		make: ['Een avond om samen fietsen te repareren.'],
		play: ['Een glijbaan in de schaduw. In de zomer is hij gloeiend heet.']
	},
	WK082803: {
		move: ['Gym op een stoel, maar dan in de buurt.', 'Wandelen in een rustig tempo, met een bankje onderweg.'],
		coffee: ['Een ochtend waarop je gewoon binnen kunt lopen.'],
		help: ['Nederlands oefenen zonder boek, gewoon door te praten.']
	},
	WK082804: {
		play: [
			'Een speeltuin met schaduw, en een kraan om water te drinken.',
			'Iets om in te klimmen, ook als je al tien bent.',
			'Op zaterdag samen buiten spelen, met een ouder erbij.'
		],
		green: ['Een tuintje waar iedereen in mag wroeten.'],
		young: ['Een dak boven een bank, zodat we droog zitten.']
	},
	WK082806: {
		eat: [
			'Samen koken en dan samen opeten, één keer per week.',
			'Elke keer een gerecht uit een ander land, en iedereen neemt een pan mee.',
			'Mee-eten zonder dat je je lang van tevoren opgeeft.'
		],
		help: ['Iemand die uitlegt hoe het werkt met school en huisarts.', 'Samen formulieren invullen, met koffie erbij.'],
		young: ['Een avond met muziek die wij zelf uitkiezen.']
	},
	WK082807: {
		make: [
			'Ik wil leren beeldbellen met mijn familie ver weg.',
			'Een schuur waar je samen dingen maakt en repareert.',
			'Samen oude foto’s van de wijk bekijken en opschrijven wie erop staat.'
		],
		coffee: ['Een kaartclub waar nog een stoel vrij is.'],
		play: ['Een middag voor peuters, waar ouders ook praten.']
	},
	WK082810: {
		play: [
			'Als het regent, wil ik met de kleintjes ergens binnen spelen.',
			'Op zaterdag een speelochtend in het dorp.'
		],
		move: ['Na het werk met een groepje hardlopen, ook als je langzaam bent.'],
		eat: ['Eén keer per maand een tafel voor wie alleen eet.']
	},
	WK082813: {
		coffee: ['Een vast tafeltje waar je altijd mag aanschuiven.'],
		young: ['’s Avonds een ruimte waar we zelf op passen.']
	},
	WK082814: {
		coffee: ['Op een gewone dag iemand tegenkomen die tijd heeft.'],
		move: ['Samen langs de Maas wandelen, niet te ver.'],
		young: ['Een filmavond in het stadje, met kussens op de grond.']
	},
	WK082815: {
		coffee: ['Kaarten met mensen uit het dorp, overdag.'],
		young: ['Een plek om te chillen waar je met de fiets kunt komen.']
	},
	WK082818: {
		coffee: ['Overdag koffie, op een uur dat ik niet in het donker terug hoef.'],
		young: ['Een avond voor ons, naast de avonden voor de grote mensen.'],
		help: ['Samen leren om dingen te regelen op de computer.']
	},
	WK082822: {
		coffee: ['Een ommetje met koffie na.', 'Een middag waar nieuwe mensen ook worden uitgenodigd.'],
		young: ['Een avond in de week samen sporten, zonder wedstrijd.'],
		eat: ['Soep op zaterdag, en wie wil blijft plakken.']
	}
};
