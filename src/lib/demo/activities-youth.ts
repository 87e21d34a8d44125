// The demo's activities for children, young people and parents; most stop in the school holidays.
import {
	about,
	activity,
	also,
	children,
	costs,
	forWhom,
	free,
	games,
	green,
	kind,
	make,
	move,
	outside,
	signUp,
	walkIn
} from './told-activity.ts';
import { monthly, weekly } from './told-when.ts';

const school = { skipSchool: true, skipHolidays: true } as const;

export const youth = [
	activity('huiswerkinloop-vlieger', 'Huiswerkinloop De Vlieger', 'vlieger', {
		summary: 'Na school huiswerk maken, met iemand die sommen snapt.',
		description: 'Er is drinken, een koekje en rust. Groep zeven en acht beginnen, de brugklas mag blijven komen.',
		when: [weekly([1, 2, 4], '15:15', '17:00', school)],
		facts: [kind('make-and-learn'), about('language'), children(9, 14), free, walkIn]
	}),
	activity('jongereninloop-horzel', 'Inloop De Horzel', 'horzel', {
		summary: 'Na school chillen, poolen of praten. Kom binnen en doe je ding.',
		description: 'Er is altijd iemand van het jongerenwerk. Je telefoon laad je bij de bar.',
		when: [weekly([2, 3, 4], '15:00', '18:00')],
		facts: [kind('walk-in', 'hang-out'), children(12, 24), free, walkIn]
	}),
	activity('speelgoedkist', 'De speelgoedkist van Anja', 'spreeuw', {
		summary: 'Op woensdagmiddag gaat in de speeltuin een kist vol speelgoed open.',
		description: 'Stelten, springtouwen en een parachute. Anja woont ernaast en kent alle namen.',
		when: [weekly(3, '13:30', '16:00', school)],
		facts: [kind('play'), outside, children(3, 12), forWhom('parents'), free, walkIn]
	}),
	activity('peutergym', 'Peuterdans in De Merel', 'merel', {
		summary: 'Dansen, kruipen en klappen met je kind van één tot vier.',
		description: 'Na een half uur zijn de kinderen moe en de ouders ook. Dan is er thee.',
		when: [weekly(5, '09:30', '10:30', school)],
		facts: [
			kind('play'),
			about('youth', 'sport'),
			forWhom('parents', 'age-0-14'),
			{ minAge: 1, maxAge: 4 },
			costs(150, 0),
			walkIn
		]
	}),
	activity('containeravond', 'Vuurkorf bij De Container', 'jop-oost', {
		summary: 'Vrijdagavond marshmallows roosteren bij de hangplek.',
		description: 'Jongeren en buurtouders zitten samen om het vuur. Zo leer je elkaars namen.',
		when: [weekly(5, '19:00', '21:30', { every: 2 })],
		facts: [kind('hang-out'), outside, children(13, 21), free, walkIn]
	}),
	activity('kindertuin', 'Kinderen in de kas', 'volle-aarde', {
		summary: 'Zaadjes in een potje, wormen in een bak.',
		description: 'Op woensdagmiddag tuinieren kinderen met twee opa’s. Vieze knieën horen erbij.',
		when: [weekly(3, '13:30', '15:00', school)],
		facts: [green, kind('make-and-learn'), outside, children(5, 12), free, walkIn]
	}),
	activity('studiezaal', 'Stil studeren', 'open-boek', {
		summary: 'In de toetsweken blijft de stille zaal langer open.',
		description: 'Oordoppen liggen bij de deur. Om acht uur brengt de bibliotheek soep rond.',
		when: [weekly([1, 2, 3, 4], '17:00', '20:30', school)],
		facts: [kind('make-and-learn'), children(14, 24), free, walkIn]
	}),
	activity('piraten', 'Piratenmiddag Het Anker', 'anker', {
		summary: 'Verkleden, varen en een schat zoeken in de zandbak.',
		description: 'De kapitein is een vader uit de straat. De schat is elke keer ergens anders.',
		when: [monthly(1, 3, '13:30', '15:30', school)],
		facts: [kind('play'), outside, children(4, 9), forWhom('parents'), free, walkIn]
	}),
	activity('kinderkookles', 'Koken voor je moeder', 'mettemaat', {
		summary: 'Kinderen koken op maandag drie gangen en nemen het mee naar huis.',
		description: 'We snijden met een plastic mes en roeren met een houten lepel. De ouders wassen af.',
		when: [weekly(1, '15:30', '17:30', school)],
		facts: [
			make,
			about('food'),
			kind('eat-together'),
			children(7, 12),
			costs(100, 0),
			signUp('schrijf je naam op de muur')
		]
	}),
	activity('huiswerk-hertje', 'Huiswerk bij Het Hertje', 'hertje', {
		summary: 'Beneden aan tafel, naast een buurvrouw die vroeger juf was.',
		description: 'Eerst een boterham, dan de sommen. Wie klaar is, mag met de poes spelen.',
		when: [weekly([1, 2, 4], '15:15', '16:45', school)],
		facts: [kind('make-and-learn'), children(6, 13), also('ar', 'tr'), free, walkIn]
	}),
	activity('garage-inloop', 'Sleutelen in De Garage', 'garage', {
		summary: 'Breng je fiets of scooter en leer hem zelf maken.',
		description: 'Monteur Cor is met pensioen en verveelt zich thuis. Oude overalls hangen klaar.',
		when: [weekly([1, 3], '15:30', '18:30')],
		facts: [make, kind('hang-out'), children(12, 23), free, walkIn]
	}),
	activity('hutten-bouwen', 'Hutten bouwen in Het Woud', 'speelbos', {
		summary: 'Met touw, takken en modder bouw je een hut voor zes.',
		description: 'We bouwen door tot het donker wordt. Aan het eind stoken we een vuurtje, met een volwassene erbij.',
		when: [weekly(3, '14:00', '16:30', { ...school, every: 2 })],
		facts: [kind('play'), green, outside, children(6, 12), free, walkIn]
	}),
	activity('theaterklas', 'Theater na de bel', 'speelhoek', {
		summary: 'Tien kinderen, één podium en elke maand een voorstelling.',
		description: 'Je mag ook het doek openen. Wie verlegen is, wordt vaak de beste draak.',
		when: [weekly(5, '15:15', '16:45', school)],
		facts: [make, about('culture'), children(7, 12), costs(150, 0), signUp('vraag het formulier aan je juf of meester')]
	}),
	activity('speelplein-open', 'Open speelplein', 'speelhoek', {
		summary: 'Het plein blijft na school open, met een buurtouder en een bak ballen.',
		description: 'Stoepkrijt, knikkers en hinkelen. Om half zes gaat het hek op slot.',
		when: [weekly([1, 2, 4], '15:15', '17:30', school)],
		facts: [kind('play'), outside, children(4, 13), free, walkIn]
	}),
	activity('babyclub', 'Babyclub in de keet', 'vlasbloem', {
		summary: 'Slaap tekort? In de keet zitten ouders die ook wakker lagen.',
		description: 'De baby’s liggen op het kleed en de koffie is sterk. Een wijkzuster komt af en toe langs.',
		when: [weekly(4, '10:00', '11:30')],
		facts: [kind('walk-in'), about('care'), forWhom('parents', 'age-25-44'), free, walkIn]
	}),
	activity('terpavond', 'Muziek op Het Terp', 'jop-westerveld', {
		summary: 'Neem je box mee of je gitaar. Tot tien uur mag het hard.',
		description: 'Dat is de afspraak met de straat. Daarna praten we verder zonder bas.',
		when: [monthly(2, 5, '19:30', '22:00')],
		facts: [kind('hang-out'), about('music'), outside, children(14, 22), free, walkIn]
	}),
	activity('jeugdhok', 'Jeugdhok op zolder', 'dubbele-d', {
		summary: 'Vrijdagavond tafelvoetbal, muziek en patat.',
		description: 'De jeugd van zes dorpjes komt hier op de fiets. Naar huis rijd je samen.',
		when: [weekly(5, '19:00', '22:00')],
		facts: [games, kind('hang-out'), children(12, 17), costs(100), walkIn]
	}),
	activity('waterdag-berghoek', 'Krijten en knikkeren', 'berghoek', {
		summary: 'Op woensdag kleuren we het pleintje van boven tot onder.',
		description: 'Bij regen spoelt alles weg en beginnen we opnieuw. Krijt is gratis.',
		when: [weekly(3, '13:30', '15:30', school)],
		facts: [kind('play'), outside, children(3, 10), forWhom('parents'), free, walkIn]
	}),
	activity('kooivoetbal-herpen', 'Kooivoetbal na het eten', 'herpse-kooi', {
		summary: 'Vijf tegen vijf, winnaar blijft staan.',
		description: 'Dinsdagavond zijn de groten aan de beurt. Meiden spelen gewoon mee en winnen vaak.',
		when: [weekly(2, '18:30', '20:30')],
		facts: [move, outside, children(12, 20), free, walkIn]
	}),
	activity('knutselen-ravenveer', 'Knutselen bij de boeken', 'ravenveer', {
		summary: 'Eerst een verhaal, dan maken we het na van karton.',
		description: 'Zaterdag bouwden we een draak van wc-rollen. Hij hangt nu boven de balie.',
		when: [weekly(6, '10:00', '11:30', { ...school, every: 2 })],
		facts: [make, about('language'), children(4, 10), forWhom('parents'), free, walkIn]
	}),
	activity('dijkrollen', 'Speelochtend op de dijk', 'speeldijk', {
		summary: 'Rollen, graven en picknicken met andere gezinnen in Lith.',
		description: 'Elke laatste zaterdag. Iedereen neemt iets te eten mee en legt het in het midden.',
		when: [monthly(-1, 6, '10:00', '12:00')],
		facts: [kind('play', 'eat-together'), outside, forWhom('parents', 'age-0-14'), about('youth'), free, walkIn]
	})
];
