// The demo's feasts and other single days: some within two months of the seed, some in their own season.
import {
	about,
	access,
	activity,
	children,
	coffee,
	costs,
	eat,
	elderly,
	forWhom,
	free,
	games,
	green,
	kind,
	make,
	move,
	music,
	outside,
	signUp,
	walkIn
} from './told-activity.ts';
import { dates, inSeason, once } from './told-when.ts';

export const feasts = [
	activity('heksenroute', 'Heksenroute door Schadewijk', 'horzakpark', {
		summary: 'Een spannende wandeling in het donker, met vuurtjes en heksen achter de bomen.',
		description:
			'Elk kwartier vertrekt een groep. Kleine kinderen gaan met de lieve heks mee. De grote heksen komen uit jouw straat.',
		when: [once(6, 3, '18:30', '21:30')],
		facts: [
			kind('play', 'move-together'),
			about('culture', 'youth'),
			outside,
			children(4, 14),
			forWhom('parents'),
			free,
			signUp('haal een startkaart in De Wolput'),
			access({ 'step-free': 'limited', quiet: 'no' })
		]
	}),
	activity('buurtbrunch', 'Buurtbrunch Schadewijk', 'merel', {
		summary: 'Eén zondag ontbijt de hele wijk samen aan lange tafels.',
		description: 'Neem je eigen bord mee en iets om te delen. Voor koffie, brood en eieren is gezorgd.',
		when: [once(7, 2, '10:30', '13:00')],
		facts: [eat, free, walkIn]
	}),
	activity('weggeefmarkt', 'Weggeefmarkt op het Wolputplein', 'wolputplein', {
		summary: 'Alles ligt op een kleed en niets kost geld.',
		description: 'Je hoeft niets te brengen om iets mee te nemen. Wat blijft liggen, haalt Bij de Bakfiets op.',
		when: [once(6, 1, '10:00', '13:00')],
		facts: [kind('hang-out', 'walk-in'), about('money'), outside, free, walkIn]
	}),
	activity('schadewijkse-voetbalmiddag', 'Straat tegen straat', 'buizerd', {
		summary: 'Elke straat een team, van kleuter tot opa.',
		description: 'Wedstrijden duren zeven minuten. De beker is van karton en wordt elk jaar mooier.',
		when: [once(3, 4, '14:00', '17:00')],
		facts: [move, kind('play'), outside, free, signUp('geef je straat op bij De Horzel')]
	}),
	activity('ruilbeurs', 'Stekjes en planten ruilen', 'volle-aarde', {
		summary: 'Breng een stekje en ga met een ander naar huis.',
		description: 'Ook wie niets heeft, gaat met een plantje weg. Er is thee uit de tuin.',
		when: [dates(6, [2, 6], '13:00', '15:00')],
		facts: [green, kind('walk-in'), outside, free, walkIn]
	}),
	activity('open-podium', 'Open podium', 'open-boek', {
		summary: 'Vijf minuten voor jou en je lied, gedicht of grap.',
		description: 'Het publiek klapt voor iedereen. Geef je naam door bij binnenkomst.',
		when: [once(4, 2, '19:30', '21:30')],
		facts: [music, about('culture'), free, walkIn]
	}),
	activity('modeshow', 'Modeshow van tweede hands', 'steekje', {
		summary: 'Buurvrouwen lopen over de rode loper in wat ze zelf naaiden.',
		description: 'Er is muziek, er is thee en de jury is de zaal. Mannen lopen ook, als ze durven.',
		when: [once(6, 5, '14:00', '16:00')],
		facts: [make, about('culture'), free, walkIn]
	}),
	activity('cowboyavond', 'Dansen als in het wilde westen', 'hazelaar', {
		summary: 'Eén avond linedance, met chili en strobalen.',
		description: 'Passen leer je ter plekke. Een hoed is niet verplicht maar staat iedereen.',
		when: [once(6, 4, '19:30', '22:30')],
		facts: [move, about('music'), costs(500, 250), signUp('bel 0412-000 033')]
	}),
	activity('dorpskermis', 'Kleine dorpskermis', 'speelweide', {
		summary: 'Eén draaimolen, één schiettent en een heel dorp.',
		description: 'Alles draait op vrijwilligers en zelfgemaakte friet. Een ritje kost een halve euro.',
		when: [inSeason(1, 7, 9, '13:00', '19:00')],
		facts: [kind('play', 'hang-out'), about('culture'), outside, costs(50, null, 'Per ritje.'), walkIn]
	}),
	activity('open-dag-dieren', 'Open dag bij de ezel', 'dierenweide', {
		summary: 'Knuffelen, borstelen en raden hoe zwaar Dirk is.',
		description: 'Er is een speurtocht langs alle hokken. Wie het gewicht raadt, mag een geit een naam geven.',
		when: [once(7, 3, '13:00', '16:00')],
		facts: [green, kind('play'), outside, forWhom('parents', 'age-0-14'), free, walkIn]
	}),
	activity('lichtjesronde', 'Lichtjesronde Ruwaard', 'brede-stoep', {
		summary: 'Met een lampion door de wijk, en daarna warme soep.',
		description: 'Lampions maken we vanaf vier uur. De muziek loopt voorop.',
		when: [once(5, 4, '16:00', '20:00')],
		facts: [make, kind('move-together'), forWhom('parents', 'age-0-14', 'everyone'), free, walkIn]
	}),
	activity('oude-fotos', 'Foto’s van vroeger', 'torenkamer', {
		summary: 'Neem je oude foto’s mee en zoek uit wie er op staan.',
		description: 'We bekijken ze groot op het doek. Opa’s en oma’s zijn deze middag de baas.',
		when: [once(4, 6, '14:00', '16:30')],
		facts: [kind('walk-in'), about('culture'), elderly, free, walkIn]
	}),
	activity('dijkconcert', 'Concert in de kapel', 'kapel-demen', {
		summary: 'Twaalf stoelen, één cello en de wind om de kapel.',
		description: 'We spelen drie keer een half uur, zodat iedereen een stoel krijgt. Trek een warme trui aan.',
		when: [once(7, 6, '14:00', '16:30')],
		facts: [music, about('meaning'), free, signUp('mail dijkconcert@voorbeeld.example')]
	}),
	activity('vliegeren', 'Vliegers maken en oplaten', 'kesselveld', {
		summary: 'Van vuilniszak en stok maak je een vlieger die echt omhoog gaat.',
		description: 'Op het veld achter de dijk waait het altijd. Touw en tape zijn er genoeg.',
		when: [once(7, 1, '13:30', '16:00')],
		facts: [make, kind('play'), outside, children(5, 14), forWhom('parents'), free, walkIn]
	}),
	activity('rust-keent', 'Grazers kijken bij Keent', 'keent', {
		summary: 'Met een gids langs de oude rivier en de grote runderen.',
		description: 'We lopen vier kilometer door nat gras. Laarzen en een verrekijker zijn handig.',
		when: [dates(7, [2, 5], '09:30', '12:00')],
		facts: [green, kind('move-together'), outside, { minAge: 8 }, free, signUp('bel 0412-000 069')]
	}),
	activity('kievitenochtend', 'Vroege vogels op de Kievit', 'kijkbank', {
		summary: 'Om acht uur met thermosfles en kijker op de bank.',
		description: 'Vogelaar Piet fluistert wat je hoort. Na een uur weet je vijf vogels bij naam.',
		when: [dates(6, [1, 5], '08:00', '09:30')],
		facts: [green, outside, free, walkIn]
	}),
	activity('sinterklaasinloop', 'Sinterklaasinloop', 'wolput', {
		summary: 'Pepernoten bakken, zingen en je schoen zetten in De Wolput.',
		description: 'De Sint komt om drie uur en kent alle kinderen van de wijk. Cadeautjes zijn klein en voor iedereen.',
		when: [inSeason(-1, 3, 11, '13:30', '16:00')],
		facts: [coffee, kind('play'), children(2, 10), forWhom('parents'), free, walkIn]
	}),
	activity('kerststal', 'Wandeling langs de kerststallen', 'pastorietuin', {
		summary: 'Door Haren langs twaalf stallen, van klei, hout en lego.',
		description: 'Je krijgt een kaartje en een lantaarn. In het dorpshuis is warme chocolademelk.',
		when: [inSeason(3, 7, 12, '16:00', '18:30')],
		facts: [move, about('meaning', 'culture'), outside, free, walkIn]
	}),
	activity('kerstdiner-alleen', 'Kersttafel voor wie alleen is', 'zonneraam', {
		summary: 'Niemand hoeft met Kerst alleen te eten.',
		description: 'Drie gangen, kaarsen en een lied. Heb je geen vervoer, dan halen we je op.',
		when: [inSeason(4, 7, 12, '16:00', '20:00')],
		facts: [eat, forWhom('everyone', 'age-65-plus'), free, signUp('bel Toos, 0412-000 061')]
	}),
	activity('snertwandeling', 'Snertwandeling De Haag', 'theeschuur', {
		summary: 'Acht kilometer door kou en bos, en dan een bord snert.',
		description: 'Een korte route van drie kilometer is er ook. Snert zonder vlees staat in de kleine pan.',
		when: [inSeason(3, 7, 1, '10:30', '14:00')],
		facts: [move, eat, outside, costs(500, 250), signUp('mail snert@voorbeeld.example'), access({ 'step-free': 'no' })]
	}),
	activity('buitenspeeldag', 'Buitenspeeldag', 'spreeuw', {
		summary: 'De straat is dicht voor auto’s en open voor kinderen.',
		description: 'Er is een stormbaan, een waterglijbaan en heel veel stoepkrijt. Limonade is gratis.',
		when: [inSeason(2, 3, 6, '13:00', '17:00')],
		facts: [kind('play'), outside, children(3, 14), forWhom('parents'), free, walkIn]
	}),
	activity('burendag', 'Burendag aan de lange tafel', 'wolputplein', {
		summary: 'Eén tafel van veertig meter, en de hele buurt schuift aan.',
		description: 'Iedereen brengt een gerecht en een stoel. Om vijf uur is er muziek tot het donker wordt.',
		when: [inSeason(4, 6, 9, '15:00', '21:00')],
		facts: [eat, kind('hang-out'), outside, free, walkIn],
		by: 'Straatversterkers Schadewijk'
	}),
	activity('ijsbaan', 'Warme chocola bij koud weer', 'kesselveld', {
		summary: 'Als het vriest, is het veldje een ijsbaan en staat de koek klaar.',
		description: 'Vriest het niet, dan spelen we trefbal op sokken in het dorpshuis.',
		when: [inSeason(2, 6, 1, '13:00', '17:00')],
		facts: [games, move, outside, free, walkIn]
	})
];
