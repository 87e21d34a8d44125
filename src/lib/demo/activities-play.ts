// The demo's cards, bingo, song and film.
import {
	about,
	access,
	activity,
	children,
	costs,
	elderly,
	forWhom,
	free,
	games,
	kind,
	music,
	signUp,
	voluntary,
	walkIn
} from './told-activity.ts';
import { dates, monthly, weekly } from './told-when.ts';

export const plays = [
	activity('klaverjassen-merel', 'Klaverjassen in De Merel', 'merel', {
		summary: 'Elke dinsdagavond kaarten. Een maat zoeken we voor je.',
		description:
			'We spelen drie rondes en de winnaar krijgt een rookworst. Beginners zitten aan de tafel bij het raam.',
		when: [weekly(2, '19:30', '22:00')],
		facts: [games, costs(250), walkIn]
	}),
	activity('bingo-wilgenhof', 'Bingo in Wilgenhof', 'wilgenhof', {
		summary: 'Op de eerste en derde woensdag rollen de balletjes.',
		description: 'De prijzen zijn klein en het gejuich is groot. Grote kaarten liggen klaar voor wie slecht ziet.',
		when: [monthly(1, 3, '14:00', '16:00'), monthly(3, 3, '14:00', '16:00')],
		facts: [games, elderly, forWhom('disability'), costs(200), walkIn]
	}),
	activity('zangkoor-linde', 'Buurtkoor De Open Linde', 'linde', {
		summary: 'Zingen zonder auditie. Wie vals zingt, zingt gewoon zacht.',
		description: 'Van smartlap tot psalm, en alles ertussen. Voor Kerst zingen we in drie straten.',
		when: [weekly(1, '19:30', '21:30', { skipSchool: true })],
		facts: [music, costs(150, 0), walkIn]
	}),
	activity('spelletjes-wolput', 'Spelletjesmiddag', 'wolput', {
		summary: 'Rummikub, dammen of een spel dat nog in het plastic zit.',
		description: 'Op dinsdagmiddag liggen alle dozen op tafel. Kinderen mogen na schooltijd meedoen.',
		when: [weekly(2, '14:00', '16:30')],
		facts: [games, free, walkIn]
	}),
	activity('gameavond-horzel', 'Gameavond', 'horzel', {
		summary: 'Acht schermen, twee banken en een kampioensriem.',
		description: 'Speel mee of kijk. Wie verliest, maakt de tosti’s. Ouders mogen één keer per maand verliezen.',
		when: [weekly(5, '19:30', '23:00')],
		facts: [games, children(12, 24), free, walkIn, access({ quiet: 'no' })]
	}),
	activity('film-merel', 'Filmmiddag De Merel', 'merel', {
		summary: 'Elke laatste vrijdag een film, met pauze en advocaat.',
		description: 'Alle films hebben ondertitels in grote letters. De ringleiding staat aan.',
		when: [monthly(-1, 5, '14:00', '16:30')],
		facts: [
			kind('play'),
			about('culture'),
			elderly,
			costs(300, 150),
			walkIn,
			access({ 'hearing-loop': 'yes', quiet: 'limited' })
		]
	}),
	activity('schaken-plein', 'Schaken op het plein', 'wolputplein', {
		summary: 'Bij droog weer staan de grote stukken op het Wolputplein.',
		description: 'Je speelt tegen wie er staat. Een kind van tien won laatst van de dokter.',
		when: [weekly(6, '13:30', '15:30')],
		facts: [games, kind('hang-out'), { indoors: false }, free, walkIn]
	}),
	activity('straatpiano', 'Liedjes op het Torenplein', 'torenplein', {
		summary: 'Iemand speelt, iedereen zingt. Elke zaterdag om drie uur.',
		description: 'De teksten hangen groot op een doek. Ook voorbijgangers blijven plakken.',
		when: [weekly(6, '15:00', '16:00')],
		facts: [music, kind('hang-out'), { indoors: false }, free, walkIn]
	}),
	activity('biljart-zuiderhof', 'Biljarten in De Zuiderhof', 'zuiderhof', {
		summary: 'Twee groene tafels en krijt aan je vingers.',
		description: 'Elke maandag en woensdag zoekt er wel iemand een tegenstander.',
		when: [weekly([1, 3], '13:30', '16:30')],
		facts: [games, costs(100), walkIn]
	}),
	activity('koor-zuid', 'Koor van Oss-Zuid', 'zuiderhof', {
		summary: 'Veertig stemmen, één dirigent en veel gelach in de pauze.',
		description: 'We zingen uit ons hoofd, dus bladmuziek is niet nodig. Kom drie keer proberen.',
		when: [weekly(4, '20:00', '22:00', { skipSchool: true })],
		facts: [music, costs(300, 150), walkIn]
	}),
	activity('trommelen', 'Trommelen na het werk', 'notenbalk', {
		summary: 'Sla de dag van je af op een djembé.',
		description: 'Er zijn twintig trommels. Oordoppen krijg je bij de deur. Na een uur ben je moe en vrolijk.',
		when: [weekly(1, '19:00', '20:15', { skipSchool: true })],
		facts: [
			music,
			forWhom('age-25-44', 'age-45-64'),
			costs(250, 0),
			walkIn,
			access({ quiet: 'no', 'hearing-loop': 'no' })
		]
	}),
	activity('bingo-elzenhof', 'Kienen in De Elzenhof', 'elzenhof', {
		summary: 'Op zaterdagmiddag kienen met prijzen uit de winkel om de hoek.',
		description: 'De hoofdprijs is al drie jaar een fruitmand. Toch komt iedereen terug.',
		when: [weekly(6, '14:00', '16:00', { every: 2 })],
		facts: [games, elderly, costs(300), walkIn]
	}),
	activity('kaarten-hoekvlag', 'Kaarten met de oudste ploeg', 'hoekvlag', {
		summary: 'Maandag rikken en jokeren in de kantine van Ussen.',
		description: 'De gemiddelde leeftijd is 77. De gemiddelde grap is nog ouder.',
		when: [weekly(1, '13:30', '16:30')],
		facts: [games, elderly, costs(100), walkIn]
	}),
	activity('rikken-haan', 'Rikken in De Dorstige Haan', 'haan', {
		summary: 'Het Brabantse kaartspel dat je nooit helemaal snapt.',
		description: 'Op donderdagavond leren de ouden het de jongen. Een pilsje mag, een thee ook.',
		when: [weekly(4, '19:30', '22:00')],
		facts: [games, free, walkIn]
	}),
	activity('fanfare-berghem', 'Meeblazen met de fanfare', 'berghut', {
		summary: 'Oude trompet op zolder? Op dinsdag mag hij weer klinken.',
		description: 'Wie twintig jaar niet speelde, begint bij de derde stem. Daar hoort niemand je.',
		when: [weekly(2, '20:00', '22:00', { skipSchool: true })],
		facts: [music, free, signUp('mail fanfare@voorbeeld.example')]
	}),
	activity('accordeon-pontje', 'Accordeon op zondag', 'pontje', {
		summary: 'Muziek aan de lange tafel, met zicht op de pont.',
		description: 'Verzoekjes op een bierviltje. Wie een instrument meeneemt, drinkt de eerste gratis.',
		when: [weekly(7, '15:00', '17:00', { every: 2 })],
		facts: [music, about('culture'), free, walkIn]
	}),
	activity('toneel-herpen', 'Toneelclub De Souffleur', 'herpse-haard', {
		summary: 'Op maandag repeteren we een klucht waarin alles misgaat.',
		description: 'We zoeken nog een boze buurman en iemand voor het licht. Tekst vergeten mag tot de première.',
		when: [
			weekly(1, '19:30', '22:00', {
				skipSchool: true,
				moved: { nth: 2, days: 1, reason: 'de zaal is die avond bezet' }
			})
		],
		facts: [kind('make-and-learn', 'play'), about('culture', 'creative'), free, walkIn]
	}),
	activity('soos-deursen', 'Soos met een lege stoel', 'dubbele-d', {
		summary: 'De kaarttafel zoekt een vierde man of vrouw.',
		description: 'Maandagmiddag wordt er gerikt en gejokerd. De koffie is van de voorzitter.',
		when: [weekly(1, '13:30', '16:30')],
		facts: [games, elderly, costs(100), walkIn]
	}),
	activity('koor-geffen', 'Geffens Gemengd', 'stoof', {
		summary: 'Een koor voor brommers, piepers en alles ertussenin.',
		description: 'Donderdagavond zingen we wat we kennen van de radio. In de pauze is er worstenbrood.',
		when: [weekly(4, '19:45', '21:45', { skipSchool: true })],
		facts: [music, costs(200, 100), walkIn]
	}),
	activity('quiz-hooiberg', 'Dorpsquiz in De Hooiberg', 'hooiberg', {
		summary: 'Drie vrijdagen raden en ruziën over Lithoijen en de rest van de wereld.',
		description: 'Kom met vier of kom alleen, dan maken we een team. Vraag zeven gaat altijd over koeien.',
		when: [dates(5, [1, 3, 5], '20:00', '22:30')],
		facts: [games, voluntary('Het rondje is voor de dorpstuin.'), walkIn]
	})
];
