// The demo's public space in Schadewijk: playground, park, garden and hang-out.
import { everyDay, place } from './told-place.ts';

export const schadewijkOutdoors = [
	place('spreeuw', 'Speeltuin De Spreeuw', 'playground', [5.5438, 51.767], '5348 Oss', {
		summary: 'Een speeltuin met een kabelbaan, een waterpomp en een schommel waar ook een rolstoel op kan.',
		description:
			'Er staan banken in de schaduw en een picknicktafel. Op woensdag brengt een buurvrouw een kist met speelgoed mee.',
		hours: [[everyDay, '08:00-20:30']],
		holidays: 'open',
		note: 'Na half negen is het hek dicht, dan slapen de kinderen ernaast.',
		access: { yes: ['step-free', 'parking'], no: ['toilet'], unknown: ['bus'] },
		has: ['kabelbaan', 'waterpomp', 'rolstoelschommel', 'picknicktafel'],
		for: ['age-0-14', 'parents', 'disability'],
		checked: 75
	}),
	place('horzakpark', 'Park Achter de Horzak', 'park', [5.5328, 51.7777], '5348 Oss', {
		summary: 'Groot gras, hoge bomen en een vijver met eenden.',
		description:
			'Een rondje over het schelpenpad duurt twintig minuten. Er staat om de honderd meter een bank. Honden mogen los op het veld bij de sloot.',
		access: { yes: ['step-free', 'quiet'], limited: ['parking'], no: ['toilet'], unknown: ['bus'] },
		has: ['banken', 'vijver', 'hondenveld', 'barbecueplek'],
		checked: 250
	}),
	place('buizerd', 'Trapveldje De Buizerd', 'urban-sports', [5.5488, 51.7728], '5348 Oss', {
		summary: 'Voetbalkooi, basket en rekstokken. Vol met jongens en meiden uit de buurt.',
		description:
			'De lampen gaan om tien uur vanzelf uit. Op maandag is het veld eerst van de meiden. Een bal leen je bij het huis met de rode deur.',
		access: { yes: ['step-free'], no: ['toilet', 'quiet'], unknown: ['parking', 'bus'] },
		has: ['voetbalkooi', 'basket', 'rekstokken', 'verlichting'],
		for: ['age-0-14', 'age-15-24'],
		checked: 18
	}),
	place('volle-aarde', 'Buurtmoestuin De Volle Aarde', 'community-garden', [5.5439, 51.7752], '5348 Oss', {
		summary: 'Veertig buren, acht bedden groente en een kas die van een schoolbus is gemaakt.',
		description:
			'Iedereen mag binnenlopen als het hek open is. Je plukt wat je opeet en je wiedt wat je ziet. Twee bedden zijn hoog, zodat je er zittend kunt werken.',
		hours: [
			[[3], '09:00-12:00', '13:30-15:30'],
			[[6], '09:30-13:00']
		],
		holidays: 'open',
		note: 'Is het hek dicht? Bel aan bij nummer 7, dan krijg je de sleutel.',
		access: { limited: ['step-free'], no: ['toilet', 'hearing-loop'], yes: ['quiet', 'parking'] },
		accessNotes: { 'step-free': 'Het middenpad is verhard. De zijpaden zijn van gras.' },
		has: ['gereedschap', 'kas', 'hoge plantbakken', 'regenton'],
		by: 'Tuiniers van De Volle Aarde',
		checked: 33
	}),
	place('ommetje-schadewijk', 'Ommetje Schadewijk', 'bench', [5.5318, 51.7703], '5348 Oss', {
		summary: 'Een wandeling van twee kilometer langs zeven bankjes. Volg de gele merels op de stoep.',
		description: 'Je begint bij het elektriciteitshuisje met de muurschildering. Het hele rondje is vlak en verlicht.',
		access: { yes: ['step-free', 'bus'], no: ['toilet'], unknown: ['parking'] },
		has: ['bankjes', 'wegwijzers'],
		checked: 300
	}),
	place('jop-oost', 'Hangplek De Container', 'hangout', [5.552, 51.7705], '5348 Oss', {
		summary: 'Een omgebouwde container met banken, een dak en stroom om je telefoon te laden.',
		description:
			'Jongeren bouwden deze plek zelf. Er hangt een bord met de afspraken die ze met de straat maakten. Na elf uur is het stil.',
		access: { limited: ['step-free'], no: ['toilet'], unknown: ['bus', 'parking'] },
		has: ['dak', 'banken', 'stopcontact'],
		for: ['age-15-24'],
		checked: 110
	}),
	place('wolputplein', 'Wolputplein', 'square', [5.5388, 51.7686], '5348 Oss', {
		summary: 'Het plein voor de huiskamer, met een grote kastanje en een ronde bank.',
		description:
			'Op zomeravonden zetten buren hun stoelen buiten. In september staat hier de lange tafel van burendag.',
		access: { yes: ['step-free', 'bus', 'parking'], no: ['toilet'] },
		has: ['ronde bank', 'drinkwater', 'schaakbord'],
		checked: 40
	})
];
