// The demo's places in the western villages: Lith, Lithoijen, Maren-Kessel and Geffen.
import { place } from './told-place.ts';

export const dorpenWest = [
	place('sluiswachter', 'Dorpshuis De Sluiswachter', 'community-centre', [5.4329, 51.8056], 'Sluiskolk 3, 5397 Lith', {
		summary: 'Het grote dorpshuis van Lith, met uitzicht op de dijk.',
		description: 'Er is een zaal voor de fanfare, een atelier en een keuken. In de hal ruil je boeken.',
		hours: [
			[[1, 2, 3, 4, 5], '09:00-12:00', '13:30-17:00'],
			[[6], '10:00-13:00']
		],
		access: { yes: ['step-free', 'toilet', 'hearing-loop', 'parking', 'bus'], limited: ['quiet'] },
		has: ['zaal', 'atelier', 'keuken', 'boekenruil', 'wifi'],
		buy: false,
		by: 'Stichting De Sluiswachter',
		phone: 44,
		checked: 22
	}),
	place('zalm', 'Dorpscafé De Zilveren Zalm', 'village-pub', [5.4265, 51.8095], 'Zalmkade 1, 5397 Lith', {
		summary: 'Een café aan de Maas met een stamtafel voor wie alleen komt.',
		description: 'De stamtafel begint elke dag om vier uur. Praat mee of luister, allebei is goed.',
		hours: [
			[[1, 4, 5], '15:00-23:00'],
			[[6, 7], '11:00-23:00']
		],
		holidays: 'open',
		access: { limited: ['step-free'], no: ['toilet', 'quiet', 'hearing-loop'], yes: ['parking'], unknown: ['bus'] },
		has: ['stamtafel', 'terras', 'biljart'],
		buy: true,
		checked: 155
	}),
	place('speeldijk', 'Speeltuin De Speeldijk', 'playground', [5.424, 51.811], '5397 Lith', {
		summary: 'Rollen van de dijk, klimmen in het net en graven in het zand.',
		description: 'Boven op de dijk zitten de ouders, met een thermosfles. Een hek bij de weg houdt het veilig.',
		access: { no: ['step-free', 'toilet'], yes: ['parking'], unknown: ['bus'] },
		has: ['klimnet', 'zandbak', 'glijbaan'],
		for: ['age-0-14', 'parents'],
		checked: 240
	}),
	place(
		'hooiberg',
		'Gemeenschapshuis De Hooiberg',
		'community-centre',
		[5.4595, 51.8025],
		'Hooiweg 2, 5396 Lithoijen',
		{
			summary: 'Hier begint carnaval en hier eindigt elke vergadering met een borrel.',
			description: 'Overdag is het rustig en drink je koffie met de ploeg van de dorpstuin.',
			hours: [
				[[2, 4], '09:30-12:00'],
				[[5], '19:30-23:30']
			],
			access: { yes: ['step-free', 'parking'], limited: ['toilet'], no: ['hearing-loop', 'quiet'], unknown: ['bus'] },
			has: ['zaal', 'bar', 'dorpstuin'],
			buy: false,
			checked: 119
		}
	),
	place('teeffelen', 'Ommetje Teeffelen', 'bench', [5.4925, 51.7942], '5395 Teeffelen', {
		summary: 'Een stil rondje van vier kilometer langs de wetering en de oude kerk.',
		description: 'Bij de start staat een kastje met plattegronden. Het pad langs het water kan nat zijn.',
		access: { no: ['step-free', 'toilet', 'bus'], yes: ['quiet', 'parking'] },
		has: ['bankjes', 'plattegrond'],
		checked: 380
	}),
	place(
		'twee-kernen',
		'Dorpshuis De Twee Kernen',
		'community-centre',
		[5.3945, 51.7945],
		'Kernplein 1, 5398 Maren-Kessel',
		{
			summary: 'Maren en Kessel komen hier samen voor soep, sport en de soos.',
			description: 'De belbus stopt voor de deur. Een vrijwilliger loopt graag met je mee naar binnen.',
			hours: [
				[[1], '09:30-12:00', '13:30-17:00'],
				[[4], '09:30-17:00'],
				[[3], '19:00-22:00']
			],
			access: { yes: ['step-free', 'toilet', 'parking', 'bus'], no: ['hearing-loop'], unknown: ['quiet'] },
			has: ['zaal', 'keuken', 'sportvloer'],
			buy: false,
			phone: 45,
			checked: 34
		}
	),
	place('kesselveld', 'Kesselveldje', 'sports-field', [5.4, 51.803], '5398 Maren-Kessel', {
		summary: 'Een veldje achter de dijk, met doelen die het dorp zelf laste.',
		description: 'De jeugd speelt hier na het eten. In de winter wordt het een ijsbaan.',
		access: { limited: ['step-free'], no: ['toilet', 'bus'], yes: ['parking'] },
		has: ['doelen', 'ijsbaan in de winter'],
		checked: 310
	}),
	place('wildbank', "Bankje van 't Wild", 'bench', [5.3678, 51.7604], "5398 't Wild", {
		summary: 'Een bank onder drie populieren. Elke avond zit er wel een buur.',
		description: 'Hij is getimmerd door de kinderen van de straat. Er ligt een schrift om iets in te schrijven.',
		access: { limited: ['step-free'], no: ['toilet', 'bus'], yes: ['quiet'] },
		has: ['bank', 'schrift'],
		checked: 199
	}),
	place('stoof', 'Dorpshuis De Geffense Stoof', 'community-centre', [5.4635, 51.7414], 'Stoofplein 2, 5386 Geffen', {
		summary: 'Midden in Geffen, met de warmste keuken van het dorp.',
		description: 'Op dinsdag stooft de kookclub, op donderdag zingt het koor. De hal is altijd open.',
		hours: [
			[[1, 3, 4, 5], '09:00-12:00', '13:30-22:00'],
			[[2], '09:00-22:00'],
			[[7], '10:00-12:30']
		],
		access: { yes: ['step-free', 'toilet', 'hearing-loop', 'parking', 'bus'], no: ['quiet'] },
		has: ['keuken', 'zaal', 'podium', 'wifi'],
		buy: false,
		by: 'Stichting De Stoof',
		phone: 46,
		checked: 11
	}),
	place('bij-mien', 'Dorpswinkel Bij Mien', 'neighbourhood-shop', [5.4605, 51.7395], 'Mienhof 5, 5386 Geffen', {
		summary: 'Brood, melk, postzegels en een praatje op de bank voor de deur.',
		description: 'De winkel draait op mensen die graag meehelpen. Boodschappen brengen kan ook, vraag het Mien.',
		hours: [
			[[1, 2, 3, 4, 5], '08:30-12:30', '13:30-17:30'],
			[[6], '08:30-13:00']
		],
		access: { yes: ['step-free', 'parking'], no: ['toilet', 'hearing-loop'], unknown: ['quiet', 'bus'] },
		has: ['postpunt', 'bank voor de deur', 'koffie en thee'],
		buy: false,
		checked: 68
	}),
	place('molenspeel', 'Speelpark De Molenwiek', 'playground', [5.4665, 51.7375], '5386 Geffen', {
		summary: 'Een park met een draaimolen die je zelf moet duwen.',
		description: 'Grote kinderen duwen, kleine kinderen gillen. Opa’s en oma’s hebben een bank met rugleuning.',
		access: { yes: ['step-free', 'parking'], limited: ['toilet'], unknown: ['bus'] },
		has: ['draaimolen', 'klimtoren', 'banken'],
		for: ['age-0-14', 'parents'],
		checked: 152
	})
];
