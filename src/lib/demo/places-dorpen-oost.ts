// The demo's places in the eastern villages, from Berghem to Ravenstein and Overlangel.
import { place } from './told-place.ts';

export const dorpenOost = [
	place('berghut', 'Dorpshuis De Berghut', 'community-centre', [5.5752, 51.7688], 'Berghof 2, 5351 Berghem', {
		summary: 'Het dorpshuis van Berghem. Er is een zaal, een bar en een gang vol foto’s van vroeger.',
		description: 'Hier oefent de fanfare en hier kaart de soos. Op vrijdag is er koffie met een verhaal.',
		hours: [
			[[1, 2, 3, 4], '09:00-12:00', '13:30-22:00'],
			[[5], '09:00-12:00', '19:00-23:30']
		],
		access: { yes: ['step-free', 'toilet', 'hearing-loop', 'parking', 'bus'], no: ['quiet'] },
		has: ['zaal', 'bar', 'podium', 'keuken', 'wifi'],
		buy: false,
		by: 'Stichting De Berghut',
		phone: 40,
		checked: 38
	}),
	place('haan', 'Dorpscafé De Dorstige Haan', 'village-pub', [5.5634, 51.7702], 'Haneneind 6, 5351 Berghem', {
		summary: 'Een bruin café met een biljart, een leestafel en een waard die luistert.',
		description: 'Een kop thee is hier net zo gewoon als een pilsje. Op maandag eet het dorp samen.',
		hours: [
			[[1, 4], '11:00-22:00'],
			[[5, 6], '11:00-01:00'],
			[[7], '11:00-20:00']
		],
		holidays: 'open',
		access: { limited: ['step-free'], no: ['toilet', 'hearing-loop', 'quiet'], yes: ['parking', 'bus'] },
		has: ['biljart', 'leestafel', 'terras'],
		buy: true,
		checked: 145
	}),
	place('heikant', 'Sportkantine De Heikant', 'sports-canteen', [5.5852, 51.7641], 'Heikanthof 9, 5351 Berghem', {
		summary: 'De kantine bij de tennisbanen, met een haard en een speelhoek.',
		description: 'Op woensdagochtend is er wandelkoffie. Na het rondje zit iedereen hier met rode wangen.',
		hours: [
			[[3], 'with-host 09:30-12:00'],
			[[6, 7], '10:00-17:00']
		],
		access: { yes: ['step-free', 'parking'], unknown: ['toilet', 'bus'], no: ['hearing-loop'] },
		has: ['haard', 'speelhoek', 'koffie en thee'],
		buy: false,
		checked: 320
	}),
	place('berghoek', 'Speeltuin De Berghoek', 'playground', [5.5705, 51.7655], '5351 Berghem', {
		summary: 'Een speeltuin met een waterbaan en een pleintje voor stoepkrijt.',
		description: 'Vaders uit de straat houden de toestellen heel. De kraan is open van mei tot oktober.',
		access: { yes: ['step-free', 'parking'], no: ['toilet'] },
		has: ['waterbaan', 'schommels', 'picknicktafel'],
		for: ['age-0-14', 'parents'],
		checked: 63
	}),
	place(
		'vestinghoek',
		'Dorpshuis De Vestinghoek',
		'community-centre',
		[5.6377, 51.7942],
		'Vestingpad 12, 5371 Ravenstein',
		{
			summary: 'Dichtbij het station. Een ruim huis met een danszaal, een werkplaats en een tuin.',
			description: 'Clubs uit zeven kernen vinden elkaar hier. De gastheer drinkt graag koffie met je.',
			hours: [
				[[1, 2, 4], '09:00-12:30', '13:30-22:00'],
				[[3, 5], '09:00-12:30', '13:30-17:30']
			],
			access: { yes: ['step-free', 'toilet', 'hearing-loop', 'parking'], limited: ['bus'], no: ['quiet'] },
			has: ['danszaal', 'werkplaats', 'keuken', 'wifi'],
			buy: false,
			by: 'Stichting De Vestinghoek',
			phone: 42,
			checked: 14
		}
	),
	place('ravenveer', 'Bibliotheekpunt De Ravenveer', 'library', [5.6493, 51.7955], 'Veerhof 7, 5371 Ravenstein', {
		summary: 'Boeken, kranten en een tafel waar je mag praten.',
		description: 'Vrijwilligers openen de deur drie keer per week. Een boek dat er niet is, komt met de bus.',
		hours: [
			[[2, 5], '14:00-17:30'],
			[[6], '10:00-12:30']
		],
		access: { limited: ['step-free'], yes: ['quiet'], no: ['toilet', 'hearing-loop'], unknown: ['parking', 'bus'] },
		has: ['leestafel', 'computer', 'kinderhoek'],
		buy: false,
		checked: 101
	}),
	place(
		'vlindertuin',
		'Ontmoetingsruimte De Vlindertuin',
		'care-home',
		[5.6405, 51.7925],
		'Weempad 20, 5371 Ravenstein',
		{
			summary: 'Een lichte zaal met een tuin vol vlinders en altijd verse taart.',
			description: 'Bewoners en buren eten er samen. Mantelzorgers vinden hier een luisterend oor.',
			hours: [[[1, 2, 3, 4, 5], '09:30-16:30']],
			access: { yes: ['step-free', 'toilet', 'hearing-loop', 'quiet', 'parking'], unknown: ['bus'] },
			has: ['tuin', 'restaurant', 'wifi'],
			buy: false,
			for: ['everyone', 'age-65-plus', 'carers'],
			checked: 59
		}
	),
	place('stadswal', 'Stadswal Ravenstein', 'bench', [5.6555, 51.7971], '5371 Ravenstein', {
		summary: 'Een rondje over de wal, met uitzicht op de Maas en de oude daken.',
		description: 'Het rondje duurt een half uur. Halverwege staat een bank voor vier.',
		access: { limited: ['step-free'], no: ['toilet'], yes: ['quiet'], unknown: ['parking', 'bus'] },
		has: ['bankjes', 'wandelkaart'],
		checked: 170
	}),
	place(
		'herpse-haard',
		'Gemeenschapshuis De Herpse Haard',
		'community-centre',
		[5.6398, 51.7739],
		'Haardhof 4, 5373 Herpen',
		{
			summary: 'Onder één dak: toneel, gilde, jeugd en de soos van de ouderen.',
			description: 'De deur naast de bar is van de buurtkamer. Daar staat altijd een kan koffie.',
			hours: [
				[[1, 3], '09:30-12:00', '19:00-22:30'],
				[[2, 4], '13:30-17:00'],
				[[5], '19:00-23:30']
			],
			access: { yes: ['step-free', 'toilet', 'parking', 'bus'], no: ['quiet'], unknown: ['hearing-loop'] },
			has: ['toneel', 'bar', 'buurtkamer', 'keuken'],
			buy: false,
			phone: 43,
			checked: 73
		}
	),
	place('herpse-kooi', 'Trapveldje De Herpse Kooi', 'urban-sports', [5.6455, 51.7725], '5373 Herpen', {
		summary: 'Een kooi met kunstgras, midden in het dorp.',
		description: 'Na school is het van de kleintjes, na het eten van de groten. Zo spraken ze het af.',
		access: { yes: ['step-free', 'parking'], no: ['toilet', 'quiet'], unknown: ['bus'] },
		has: ['kunstgras', 'basket', 'bank'],
		for: ['age-0-14', 'age-15-24'],
		checked: 222
	}),
	place('langelaar', 'Dorpshuis De Langelaar', 'community-centre', [5.6712, 51.7722], 'Langelhof 1, 5371 Overlangel', {
		summary: 'Een oude school met krijtborden en de geur van appelgebak.',
		description: 'Eén keer per week is heel het dorp hier. De rest van de week vraag je de sleutel.',
		hours: [
			[[2], 'with-host 09:30-12:00'],
			[[5], '16:00-22:00'],
			[[7], 'by-appointment 12:00-18:00']
		],
		access: { limited: ['step-free', 'toilet'], yes: ['parking', 'quiet'], no: ['hearing-loop', 'bus'] },
		has: ['zaal', 'keuken', 'schoolplein'],
		buy: false,
		checked: 134
	}),
	place('keent', 'Uitkijkbank Keent', 'water', [5.693, 51.7735], '5371 Keent', {
		summary: 'Een bank aan de oude rivierarm, waar grote grazers langskomen.',
		description: 'Houd afstand van de runderen. Neem een verrekijker mee en laat de hond thuis.',
		access: { no: ['step-free', 'toilet', 'bus'], yes: ['quiet', 'parking'] },
		has: ['bank', 'wandelkaart'],
		checked: 355
	}),
	place(
		'dubbele-d',
		'Dorpshuis De Dubbele D',
		'community-centre',
		[5.6261, 51.8044],
		'Dubbelhof 6, 5371 Deursen-Dennenburg',
		{
			summary: 'Deursen en Dennenburg delen dit huis, en de gezelligheid.',
			description: 'Er is een jeugdhok op zolder en een leestafel beneden. De soos zoekt nog een vierde man.',
			hours: [
				[[1], '13:30-17:00'],
				[[3], '09:30-12:00', '19:00-22:00'],
				[[5], '19:00-23:00']
			],
			access: { yes: ['step-free', 'parking'], limited: ['toilet'], no: ['hearing-loop', 'bus'], unknown: ['quiet'] },
			has: ['zaal', 'jeugdhok', 'leestafel'],
			buy: false,
			checked: 86
		}
	),
	place('kapel-demen', 'Dijkkapel De Lantaarn', 'faith', [5.6268, 51.8155], 'Lantaarndijk 1, 5371 Demen', {
		summary: 'Een kapelletje aan de dijk, waar je een kaars kunt opsteken.',
		description: 'Er passen twaalf mensen in. Fietsers rusten er uit en vullen hun fles bij de kraan.',
		hours: [[[1, 2, 3, 4, 5, 6, 7], '09:00-18:00']],
		holidays: 'open',
		access: { no: ['step-free', 'toilet', 'bus', 'hearing-loop'], yes: ['quiet'], limited: ['parking'] },
		has: ['stilte', 'drinkwater'],
		buy: false,
		kinds: ['rest-and-green'],
		checked: 265
	})
];
