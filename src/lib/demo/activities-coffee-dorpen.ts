// The demo's coffee mornings in the villages.
import { about, activity, coffee, costs, elderly, free, kind, voluntary, walkIn } from './told-activity.ts';
import { weekly } from './told-when.ts';

export const villageCoffees = [
	activity('verhalenkoffie-berghem', 'Koffie met een verhaal', 'berghut', {
		summary: 'Elke vrijdag vertelt een Berghemnaar een verhaal van tien minuten.',
		description: 'Over de fabriek, de eerste bromfiets of een oude liefde. Daarna is er koffie met mik.',
		when: [weekly(5, '10:00', '11:45')],
		facts: [coffee, about('culture'), costs(150), walkIn, elderly]
	}),
	activity('koffie-haren', 'Koffie in het Harense Hart', 'haren-hart', {
		summary: 'Op dinsdag is heel Haren even aan de koffie.',
		description: 'Boer, bakker, baby en opa zitten door elkaar. Het koekje komt uit een echte trommel.',
		when: [weekly(2, '09:30', '11:30')],
		facts: [coffee, voluntary('In de trommel mag een euro.'), walkIn]
	}),
	activity('haardkoffie', 'Koffie bij de haard', 'maashaard', {
		summary: 'Stoelen in een kring, hout op het vuur en verse koffie.',
		description: 'Nieuw in Macharen? Jij krijgt de stoel bij het vuur. Breiwerk mag mee.',
		when: [weekly(3, '10:00', '12:00', { cancelled: { nth: 1, reason: 'de schoorsteen wordt geveegd' } })],
		facts: [coffee, free, walkIn]
	}),
	activity('torenkoffie', 'Koffie onder de balken', 'torenkamer', {
		summary: 'Twee keer per week koffie in het oude stadje Megen.',
		description: 'Na afloop lopen we soms naar de pont. Er zijn ook puzzels van duizend stukjes.',
		when: [weekly([2, 5], '09:45', '11:45')],
		facts: [coffee, costs(125), walkIn]
	}),
	activity('vestingkoffie', 'Koffie met de gastheer', 'vestinghoek', {
		summary: 'De gastheer van De Vestinghoek drinkt elke dinsdag koffie met wie er is.',
		description: 'Je hoort er wat er in Ravenstein te doen is. Kom je met de trein? Het is vijf minuten lopen.',
		when: [weekly(2, '10:00', '11:30')],
		facts: [coffee, free, walkIn]
	}),
	activity('buurtkamer-herpen', 'Buurtkamer Herpen', 'herpse-haard', {
		summary: 'Naast de bar staat een kan koffie voor wie even wil buurten.',
		description: 'Kaarten, handwerk en het dorpsnieuws. Om twaalf uur gaan we weer naar huis voor de soep.',
		when: [weekly([1, 3], '09:30', '12:00')],
		facts: [coffee, costs(100), walkIn]
	}),
	activity('gebakkoffie', 'Appelgebak in Overlangel', 'langelaar', {
		summary: 'Op dinsdag ruikt de oude school naar appelgebak.',
		description: 'Tien vrouwen en twee mannen bakken om de beurt. Proeven is verplicht, meebakken niet.',
		when: [weekly(2, '09:30', '12:00')],
		facts: [coffee, costs(200), walkIn]
	}),
	activity('dubbelkoffie', 'Dubbele koffie', 'dubbele-d', {
		summary: 'Koffie voor Deursen en Dennenburg samen. Twee kopjes voor de prijs van één.',
		description: 'Aan de leestafel ligt de dorpskrant. Wie iets kwijt wil, schrijft het in het schrift.',
		when: [weekly(3, '09:30', '11:30')],
		facts: [coffee, costs(100), walkIn]
	}),
	activity('sluiskoffie', 'Koffie bij de sluiswachter', 'sluiswachter', {
		summary: 'Uitzicht op de dijk, koffie in je hand en boeken om te ruilen.',
		description: 'De ploeg van donderdag is altijd in voor een grap. Kom je alleen, dan niet voor lang.',
		when: [weekly([1, 4], '10:00', '11:45')],
		facts: [coffee, free, walkIn]
	}),
	activity('dorpstuinkoffie', 'Koffie met de tuinploeg', 'hooiberg', {
		summary: 'Eerst koffie, dan schoffelen. Of alleen koffie, dat mag ook.',
		description: 'De tuinploeg van Lithoijen zorgt voor de bloemen in het dorp. Laarzen staan klaar.',
		when: [weekly(4, '09:30', '11:30')],
		facts: [coffee, about('nature', 'volunteering'), free, walkIn]
	}),
	activity('koffie-oijen', 'Vrijdagkoffie in Oijen', 'stroomlijn', {
		summary: 'Het dorp bespreekt de week, met koffie en een plak krentenbrood.',
		description: 'Nieuwe gezinnen maken hier hun tegel voor de hal. Klei en verf staan klaar.',
		when: [weekly(5, '09:30', '11:30')],
		facts: [coffee, free, walkIn]
	}),
	activity('koffie-kernen', 'Koffie van Twee Kernen', 'twee-kernen', {
		summary: 'Maren en Kessel drinken samen koffie. De belbus stopt voor de deur.',
		description: 'Een vrijwilliger loopt met je mee naar binnen. Na de koffie kun je meedoen met stoelgym.',
		when: [weekly([1, 4], '09:30', '11:00')],
		facts: [coffee, costs(100, 50), walkIn, elderly]
	}),
	activity('bankjeskoffie', 'Koffie op de bank van Mien', 'bij-mien', {
		summary: 'Boodschappen gedaan? Op het bankje voor de winkel is nog plek.',
		description: 'Mien brengt de koffie naar buiten. Regent het, dan zitten we tussen de potten jam.',
		when: [weekly([2, 5], '10:00', '11:00')],
		facts: [coffee, costs(100), walkIn]
	}),
	activity('stoofkoffie', 'Geffense koffie', 'stoof', {
		summary: 'Warme hal, warme koffie. Iedere maandag in De Geffense Stoof.',
		description: 'Een keer per maand komt de wijkagent aanschuiven. Die drinkt hem zwart.',
		when: [weekly(1, '09:30', '11:30', { skipHolidays: true })],
		facts: [coffee, free, walkIn]
	}),
	activity('wandelkoffie-heikant', 'Wandelkoffie De Heikant', 'heikant', {
		summary: 'Een uur door de bossen van Berghem en daarna koffie bij de haard.',
		description: 'We lopen in twee groepen, een rustige en een vlotte. Honden mogen mee aan de lijn.',
		when: [weekly(3, '09:30', '11:30')],
		facts: [coffee, kind('move-together'), about('sport'), costs(150), walkIn]
	}),
	activity('stamtafel', 'Stamtafel De Zilveren Zalm', 'zalm', {
		summary: 'Om vier uur schuift aan wie alleen is. De stamtafel heeft twaalf stoelen.',
		description: 'Een glas water is goed genoeg. Op maandag brengt de visser van de Maas zijn verhalen mee.',
		when: [weekly([1, 4], '16:00', '18:00')],
		facts: [coffee, free, walkIn]
	})
];
