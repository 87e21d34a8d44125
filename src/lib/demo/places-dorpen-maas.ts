// The demo's places in the villages along the Maas: Macharen, Megen, Oijen and Haren.
import { place } from './told-place.ts';

export const dorpenMaas = [
	place('maashaard', 'Dorpshuis De Maashaard', 'community-centre', [5.5375, 51.8095], 'Haardpad 3, 5367 Macharen', {
		summary: 'Eén zaal, één haard en een dorp dat elkaar kent.',
		description: 'Op donderdag eet je hier voor een paar euro mee. Nieuwe mensen krijgen de stoel bij het vuur.',
		hours: [
			[[1], '19:30-22:00'],
			[[3], '10:00-12:00'],
			[[4], '16:00-20:30']
		],
		access: { yes: ['step-free', 'toilet', 'parking'], no: ['hearing-loop', 'bus'], unknown: ['quiet'] },
		has: ['haard', 'keuken', 'biljart'],
		buy: false,
		checked: 49
	}),
	place('speelweide', 'Speelweide Macharen', 'sports-field', [5.5438, 51.8055], '5367 Macharen', {
		summary: 'Een weide met doelen, een kampvuurplek en ruimte om te vliegeren.',
		description: 'Het hele dorp maait mee. Aan de rand staat een picknicktafel voor tien mensen.',
		access: { no: ['toilet', 'bus'], limited: ['step-free'], yes: ['parking'] },
		has: ['doelen', 'kampvuurplek', 'picknicktafel'],
		checked: 235
	}),
	place(
		'torenkamer',
		'Gemeenschapshuis De Torenkamer',
		'community-centre',
		[5.5595, 51.8195],
		'Torenpad 5, 5366 Megen',
		{
			summary: 'In het oude stadje drink je koffie onder balken van vierhonderd jaar oud.',
			description: 'Boven is de leeskring, beneden het koor. De trap is steil, maar er is een lift.',
			hours: [
				[[2, 5], '09:30-12:00', '14:00-17:00'],
				[[3], '19:00-22:00']
			],
			access: { yes: ['step-free', 'toilet', 'quiet'], no: ['parking', 'bus'], unknown: ['hearing-loop'] },
			has: ['lift', 'leeskamer', 'keuken', 'piano'],
			buy: false,
			by: 'Burgers van Megen',
			phone: 41,
			checked: 27
		}
	),
	place('pontje', 'Dorpscafé Het Pontje', 'village-pub', [5.5615, 51.8205], 'Veergang 2, 5366 Megen', {
		summary: 'Hier wacht je op de pont, of je vergeet hem.',
		description: 'Fietsers, boeren en buren delen de lange tafel. Op zondag speelt er iemand accordeon.',
		hours: [
			[[3, 4, 5], '14:00-23:00'],
			[[6, 7], '11:00-23:00']
		],
		holidays: 'open',
		access: { no: ['step-free', 'toilet', 'hearing-loop', 'quiet'], limited: ['parking'], unknown: ['bus'] },
		has: ['terras', 'kleine kaart', 'spelletjes'],
		buy: true,
		checked: 182
	}),
	place('veerstoep', 'Veerstoep Megen', 'water', [5.5582, 51.8238], '5366 Megen', {
		summary: 'Zitten aan de Maas, met je voeten bijna in het water.',
		description: 'Er zijn twee banken en een brede trap. Let op: na veel regen staat de stoep onder water.',
		access: { limited: ['step-free', 'parking'], no: ['toilet', 'bus'], yes: ['quiet'] },
		has: ['banken', 'fietsenrek'],
		checked: 128
	}),
	place('stroomlijn', 'Dorpshuis De Stroomlijn', 'community-centre', [5.5028, 51.8225], 'Stroomhof 8, 5394 Oijen', {
		summary: 'Een nieuw dorpshuis met een oude ziel, gebouwd door het dorp zelf.',
		description: 'De tegels in de hal dragen namen van gezinnen. Wie nieuw is, maakt er een bij.',
		hours: [
			[[1, 3], '13:30-17:00', '19:30-22:30'],
			[[5], '09:30-12:00']
		],
		access: { yes: ['step-free', 'toilet', 'parking', 'hearing-loop'], no: ['bus'], limited: ['quiet'] },
		has: ['zaal', 'keuken', 'sportvloer', 'wifi'],
		buy: false,
		by: 'Dorpsgroep Oijen',
		checked: 41
	}),
	place('helluw', 'Maasstrandje De Helluw', 'water', [5.4991, 51.8168], '5394 Oijen', {
		summary: 'Een strookje zand waar het dorp picknickt.',
		description: 'Zwemmen mag niet, want de stroom is sterk. Pootjebaden met kinderen kan aan de ondiepe kant.',
		access: { no: ['step-free', 'toilet', 'bus'], yes: ['parking', 'quiet'] },
		has: ['picknicktafel', 'prullenbak'],
		checked: 290
	}),
	place('haren-hart', "Dorpshuis 't Harense Hart", 'community-centre', [5.582, 51.8025], 'Hartplaats 1, 5368 Haren', {
		summary: 'Klein dorp, groot hart. Hier gebeurt alles wat Haren samen doet.',
		description: 'De sleutel gaat rond onder twaalf vrijwilligers. Is het licht aan? Dan ben je welkom.',
		hours: [
			[[2], '09:30-12:00'],
			[[4], '13:30-17:00', '19:30-22:30']
		],
		access: { yes: ['step-free', 'parking'], limited: ['toilet'], no: ['hearing-loop', 'bus'], unknown: ['quiet'] },
		has: ['zaal', 'bar', 'keuken'],
		buy: false,
		by: 'Harense vrijwilligers',
		checked: 80
	}),
	place('pastorietuin', 'Pastorietuin Haren', 'park', [5.5843, 51.8012], '5368 Haren', {
		summary: 'Een oude tuin met fruitbomen en een stille bank.',
		description: 'Appels en peren zijn voor wie ze raapt. In mei bloeit alles tegelijk.',
		access: { limited: ['step-free'], yes: ['quiet', 'parking'], no: ['toilet', 'bus'] },
		has: ['fruitbomen', 'bank'],
		checked: 460
	})
];
