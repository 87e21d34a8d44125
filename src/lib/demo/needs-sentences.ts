// Sentences of the invented residents of the demo, by what they go with. A moderator approved them all.

export const sentences = {
	coffee: [
		'Na het eten is de middag lang. Een kopje koffie met iemand zou fijn zijn.',
		'Iets met koffie waar je niets hoeft te kopen.'
	],
	eat: [
		'Samen koken en dan samen opeten, één keer per week.',
		'Alleen eten smaakt nergens naar. Ik schil de aardappels wel.',
		'Een lange tafel in de straat, zoals vroeger met het wijkfeest.'
	],
	move: ['Wandelen in een rustig tempo, met een bankje onderweg.', 'Gym op een stoel, maar dan in de buurt.'],
	play: [
		'Een speeltuin met schaduw. In de zomer is de glijbaan gloeiend heet.',
		'Als het regent is er voor de kleintjes niks te doen.'
	],
	make: ['Ik wil leren beeldbellen met mijn kleinkinderen.', 'Een schuur waar je samen dingen maakt en repareert.'],
	green: ['Een bankje in de zon, met een boom ernaast.', 'Een tuintje waar iedereen in mag wroeten.'],
	help: ['Iemand die met me naar een moeilijke brief kijkt.', 'Nederlands oefenen zonder boek, gewoon door te praten.'],
	young: [
		'’s Avonds staan we bij de friettent, want ergens anders is alles dicht.',
		'Een ruimte met een tafeltennistafel en een bank. Meer hoeft niet.',
		'In De Merel zijn ze lief, maar om half zes gaat het licht uit.',
		'Binnen zitten zonder dat iemand vraagt wat je komt doen.',
		'Op dinsdag en donderdag gamen of kaarten, met een volwassene die we kennen.'
	],
	village: [
		'Het café is dicht. Nu kom je alleen nog iemand tegen bij de glasbak.',
		'Voor jongeren is er in ons dorp alleen de bushalte.'
	]
} satisfies Record<string, string[]>;
