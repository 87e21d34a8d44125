// The demo's places in the centre and the south of the town of Oss.
import { mondayToFriday, place } from './told-place.ts';

export const oss = [
	place('open-boek', 'Bibliotheek Het Open Boek', 'library', [5.5232, 51.7677], 'Boekenwal 10, 5341 Oss', {
		summary: 'De grote bibliotheek in het centrum, met een leescafé en een taalpunt.',
		description:
			'Je leest hier gratis de krant. Boven oefen je Nederlands met een vrijwilliger. Op de eerste verdieping is een stille zaal.',
		hours: [
			[[1], '13:00-18:00'],
			[[2, 3, 4, 5], '10:00-18:00'],
			[[6], '10:00-17:00']
		],
		access: { yes: ['step-free', 'toilet', 'hearing-loop', 'quiet', 'bus'], no: ['parking'] },
		has: ['leescafé', 'computers', 'printer', 'wifi', 'lift'],
		buy: false,
		phone: 20,
		checked: 15
	}),
	place('walhuis', 'Stadshuiskamer Het Walhuis', 'living-room', [5.5214, 51.7645], 'Walhof 3, 5341 Oss', {
		summary: 'Midden in de stad een kamer met oude banken en verse soep.',
		description:
			'Mensen zonder huis en mensen met een groot huis zitten hier aan dezelfde tafel. Soep kost wat je kunt missen. Er is een douche.',
		hours: [
			[mondayToFriday, 'with-host 09:00-16:00'],
			[[7], 'with-host 13:00-17:00']
		],
		holidays: 'open',
		access: { yes: ['step-free', 'toilet', 'bus'], limited: ['quiet'], no: ['hearing-loop', 'parking'] },
		has: ['soep', 'douche', 'wasmachine', 'wifi', 'kledingkast'],
		buy: false,
		by: 'Vrijwilligers van Het Walhuis',
		phone: 21,
		kinds: ['walk-in', 'eat-together', 'help-and-advice'],
		checked: 28
	}),
	place('stoofje', "Koffiehoek 't Stoofje", 'coffee-corner', [5.527, 51.769], 'Warmoespoort 5, 5341 Oss', {
		summary: 'Koffie bij de boekwinkel. Er staat altijd een stoel voor wie alleen komt.',
		description: 'Aan de praattafel mag iedereen aanschuiven. Een kopje kost anderhalve euro.',
		hours: [[[2, 3, 4, 5, 6], '09:30-17:00']],
		access: { limited: ['step-free'], no: ['toilet', 'hearing-loop', 'parking'], yes: ['bus', 'quiet'] },
		accessNotes: { 'step-free': 'Eén hoge stoep. Vraag om de oprijplaat.' },
		has: ['praattafel', 'boeken'],
		buy: true,
		checked: 390
	}),
	place('open-poort', 'Moskee De Open Poort', 'faith', [5.5161, 51.7691], 'Poortgang 14, 5341 Oss', {
		summary: 'In het theehuis van de moskee is elke buur welkom.',
		description:
			'Er is thee, er zijn dadels en er is tijd. Op zaterdag leiden leden je graag rond. Vrouwen hebben op dinsdag een eigen ochtend.',
		hours: [
			[[2, 4], '10:00-12:30', '14:00-17:00'],
			[[6], '12:00-17:00']
		],
		holidays: 'unknown',
		access: { yes: ['step-free', 'quiet', 'parking'], limited: ['toilet'], unknown: ['hearing-loop', 'bus'] },
		has: ['theehuis', 'leslokaal', 'keuken'],
		buy: false,
		checked: 88
	}),
	place('torenplein', 'Torenplein', 'square', [5.5191, 51.7669], '5341 Oss', {
		summary: 'Een plein met fonteintjes, brede banken en op zaterdag een straatpiano.',
		description: 'Kinderen spelen in het water en hun ouders zitten ernaast. Twee cafés geven gratis water.',
		access: { yes: ['step-free', 'bus'], limited: ['toilet'], no: ['quiet', 'parking'] },
		has: ['fonteinen', 'banken', 'straatpiano', 'drinkwater'],
		checked: 140
	}),
	place('groene-kamer', 'Stadstuin De Groene Kamer', 'park', [5.5179, 51.7631], '5341 Oss', {
		summary: 'Een ommuurde tuin waar je de stad niet hoort.',
		description: 'Er groeien kruiden die je mag plukken. De bank onder de vijgenboom is van iedereen.',
		hours: [[[1, 2, 3, 4, 5, 6, 7], '09:00-18:00']],
		holidays: 'open',
		access: { yes: ['step-free', 'quiet'], no: ['toilet', 'parking'] },
		has: ['kruidentuin', 'banken'],
		checked: 500
	}),
	place('moleneind', 'Buurtkamer Moleneind', 'living-room', [5.5424, 51.7638], 'Molenwiek 2, 5349 Oss', {
		summary: 'Een voormalige kapsalon, nu de kamer van de straat.',
		description: 'De kappersstoelen staan er nog. Je drinkt er thee onder de droogkap. De sleutel ligt bij de buren.',
		hours: [[[1, 3, 5], 'with-host 13:30-16:30']],
		access: { yes: ['step-free', 'parking'], no: ['toilet', 'hearing-loop'], unknown: ['bus'] },
		has: ['koffie en thee', 'spelletjes', 'wifi'],
		buy: false,
		by: 'Straatversterkers Moleneind',
		checked: 52
	}),
	place('lunchtrommel', 'Kantine De Lunchtrommel', 'coffee-corner', [5.5495, 51.756], 'Machinestraat 40, 5349 Oss', {
		summary: 'Een kantine waar werkers van zes bedrijven en mensen uit de wijk samen lunchen.',
		description: 'Neem je eigen brood mee of koop een broodje. Chauffeurs zijn welkom om te rusten.',
		hours: [[mondayToFriday, '07:30-14:30']],
		access: { yes: ['step-free', 'toilet', 'parking'], no: ['quiet', 'hearing-loop', 'bus'] },
		has: ['broodjes', 'magnetron', 'wifi'],
		buy: false,
		checked: 340
	}),
	place('kuip', 'Skatebaan De Kuip', 'urban-sports', [5.5551, 51.762], '5349 Oss', {
		summary: 'Beton, bochten en een dak. Skaten, steppen en fietsen, ook als het regent.',
		description: 'De baan is ontworpen door skaters van hier. Beginners hebben op zondagochtend de ruimte.',
		access: { limited: ['step-free'], yes: ['parking'], no: ['toilet', 'quiet'], unknown: ['bus'] },
		has: ['overdekte baan', 'tribune', 'verlichting'],
		for: ['age-0-14', 'age-15-24'],
		checked: 66
	}),
	place('zuiderhof', 'Wijkcentrum De Zuiderhof', 'community-centre', [5.5289, 51.753], 'Zuiderhof 1, 5342 Oss', {
		summary: 'Zang, gym, biljart en een bruine bar met een leestafel.',
		description:
			'Dit wijkcentrum draait al jaren op vrijwilligers. In de hal hangt een prikbord met hulp die buren elkaar bieden.',
		hours: [
			[mondayToFriday, '09:00-12:00', '13:30-22:30'],
			[[7], '10:00-13:00']
		],
		off: { inDays: 33, days: 7, reason: 'Grote schoonmaak' },
		access: { yes: ['step-free', 'toilet', 'hearing-loop', 'parking', 'bus'], no: ['quiet'] },
		has: ['zaal', 'bar', 'biljart', 'podium', 'keuken'],
		buy: false,
		by: 'Vereniging De Zuiderhof',
		phone: 22,
		checked: 5
	}),
	place('zonneraam', 'Kerk Het Zonneraam', 'faith', [5.5361, 51.7605], 'Admiraalspad 11, 5342 Oss', {
		summary: 'Een kleine kerk met gekleurd glas, een orgel en een warme keuken.',
		description: 'Elke donderdag eten hier buren samen. De deur is open als de vlag uithangt.',
		hours: [
			[[4], '10:00-18:00'],
			[[7], '09:30-12:00']
		],
		holidays: 'open',
		access: { limited: ['step-free', 'toilet'], yes: ['hearing-loop', 'quiet', 'bus'], no: ['parking'] },
		has: ['keuken', 'orgel', 'stiltehoek'],
		buy: false,
		checked: 230
	}),
	place('warme-bakker', 'Koffiehoek De Warme Bakker', 'coffee-corner', [5.5287, 51.7611], 'Kortpad 7, 5342 Oss', {
		summary: 'Zes krukken in de bakkerij. Om half negen komt het brood uit de oven.',
		description: 'De bakker kent iedereen bij naam. Vraag gerust om een stuk van gisteren, dat is gratis.',
		hours: [
			[[2, 3, 4, 5], '08:00-17:30'],
			[[6], '08:00-15:00']
		],
		access: { yes: ['step-free'], no: ['toilet', 'quiet', 'hearing-loop'], unknown: ['bus', 'parking'] },
		has: ['brood en koek', 'koffie en thee'],
		buy: true,
		checked: 175
	}),
	place('bomenpark', 'Bomenpark', 'park', [5.5392, 51.7533], '5342 Oss', {
		summary: 'Meer dan honderd soorten bomen, met bordjes die de kinderen van de school schreven.',
		description: 'Er is een pad van plat asfalt voor rollators. In de herfst mag je de walnoten oprapen.',
		access: { yes: ['step-free', 'quiet', 'parking'], no: ['toilet'], unknown: ['bus'] },
		has: ['banken', 'rollatorpad', 'bomenbordjes'],
		checked: 98
	}),
	place('zilveren-bal', 'Jeu-de-boulesbaan De Zilveren Bal', 'sports-field', [5.5346, 51.7494], '5342 Oss', {
		summary: 'Vier banen onder de platanen. Ballen liggen in de kist.',
		description: 'De code van de kist staat op het prikbord van De Zuiderhof. Iedereen mag meedoen.',
		access: { yes: ['step-free', 'parking'], no: ['toilet'], unknown: ['bus'] },
		has: ['ballenkist', 'banken', 'verlichting'],
		checked: 120
	}),
	place('anker', 'Speeltuin Het Anker', 'playground', [5.5417, 51.7574], '5342 Oss', {
		summary: 'Een houten schip om in te klimmen en een zandbak als een strand.',
		description: 'Op het dek is plaats voor twintig piraten. Ouders zitten op de kade.',
		access: { limited: ['step-free'], no: ['toilet'], yes: ['parking'], unknown: ['bus'] },
		has: ['klimschip', 'zandbak', 'banken'],
		for: ['age-0-14', 'parents'],
		checked: 260
	}),
	place('theeschuur', 'Theeschuur De Haag', 'coffee-corner', [5.5441, 51.7391], 'Haagweide 1, 5342 Oss', {
		summary: 'Thee en appeltaart in een oude schuur aan de rand van het bos.',
		description: 'Een mooie stop op je wandeling. In de winter brandt de kachel.',
		hours: [
			[[3, 5], '11:00-17:00'],
			[[6, 7], '10:00-17:30']
		],
		holidays: 'open',
		access: { yes: ['step-free', 'toilet', 'parking', 'quiet'], no: ['hearing-loop', 'bus'] },
		has: ['terras', 'kachel', 'fietsenrek'],
		buy: true,
		checked: 47
	}),
	place('tillaard', 'Bosrand De Tillaard', 'park', [5.5296, 51.7419], '5342 Oss', {
		summary: 'Hier begint het bos. Er zijn drie wandelingen, van één tot acht kilometer.',
		description: 'Het kortste pad is hard en zonder heuvels. Bij de kaart kun je afspreken met anderen.',
		access: { limited: ['step-free'], yes: ['parking', 'quiet'], no: ['toilet', 'bus'] },
		has: ['wandelkaart', 'fietsenrek', 'picknicktafel'],
		checked: null
	})
];
