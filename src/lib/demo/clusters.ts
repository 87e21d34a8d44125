// What the demo shows of answering: three gedeelde behoeften of Schadewijk, each answered otherwise, and one conversation.
import { addDays, type Day } from '#lib/calendar/days.ts';
import { instantOf } from '#lib/calendar/zone.ts';
import type { Kept } from '#lib/clusters/clusters.server.ts';
import type { Account, Photo } from '#lib/conversations/conversation.ts';

const [EVENING, SATURDAY_EVENING, ALWAYS] = [1 << 2, 1 << 5, 63];

/** The wijk these are about, by CBS code. */
export const CLUSTER_DISTRICT = 'WK082801';

/** Three, about the area of this id; `places` gives the ids of places of the demo by key. */
export function clusters(today: Day, areaId: number, places: ReadonlyMap<string, number>): Kept[] {
	const ago = (days: number) => instantOf(`${addDays(today, -days)}T10:00`);
	const place = (key: string) => {
		const ref = places.get(key);
		return ref === undefined ? [] : [{ noun: 'place' as const, ref }];
	};
	return [
		{
			...{ areaId, kind: 'walk-in', targetGroup: 'age-15-24', dayParts: EVENING | SATURDAY_EVENING },
			title: 'Een plek binnen voor jongeren, in de avond',
			summary:
				'Jongeren willen in de avond ergens binnen kunnen zijn. Zonder lid te zijn, en zonder iets te moeten kopen.',
			statuses: [
				{ status: 'heard', words: 'We horen jullie. We tellen eerst wat er in de avond open is.', at: ago(60) },
				{
					status: 'looking',
					words:
						'We praten met De Horzel en met de sportkantine. Kan er één avond per week een deur open? We zeggen het hier voor het eind van de winter.',
					at: ago(21)
				}
			],
			links: place('horzel'),
			actions: [
				{
					words: 'Met jongeren praten over welke avond het beste is.',
					owner: 'buurtverbinder van Schadewijk',
					...{ state: 'done', why: 'Dinsdag en donderdag zijn het meest gekozen.', dueOn: addDays(today, -20) },
					at: ago(21)
				},
				{
					words: 'Afspraken maken over de sleutel en de kosten van een avond.',
					owner: 'team wijken van de gemeente',
					...{ state: 'doing', why: '', dueOn: addDays(today, 45) },
					at: ago(14)
				}
			],
			quotes: [
				'Binnen zitten zonder dat iemand vraagt wat je komt doen.',
				'Op dinsdag en donderdag gamen of kaarten, met een volwassene die we kennen.'
			]
		},
		{
			...{ areaId, kind: 'eat-together', targetGroup: 'everyone', dayParts: EVENING },
			title: 'Vaker samen eten in de wijk',
			summary: 'Buren willen op een doordeweekse avond samen eten, dichtbij en voor weinig geld.',
			statuses: [
				{ status: 'heard', words: 'Dit vragen veel buren. We zoeken een keuken.', at: ago(120) },
				{
					status: 'done',
					words: 'In huiskamer De Wolput koken buren nu elke donderdag samen. Je kunt er eten tot half acht.',
					at: ago(35)
				}
			],
			links: place('wolput'),
			actions: [],
			quotes: []
		},
		{
			...{ areaId, kind: 'rest-and-green', targetGroup: 'everyone', dayParts: ALWAYS },
			title: 'Meer bankjes onder de bomen',
			summary: 'Buren willen op meer plekken in het groen even kunnen zitten.',
			statuses: [
				{
					status: 'not-now',
					words:
						'er dit jaar aan het riool gewerkt wordt. Daarna richten we het groen opnieuw in. Dan praten we met jullie over waar de bankjes komen.',
					at: ago(14)
				}
			],
			links: [],
			actions: [],
			quotes: ['Halverwege mijn rondje even kunnen zitten.']
		}
	];
}

/** An evening with residents, at a place of the demo. */
export const conversation = (today: Day, places: ReadonlyMap<string, number>): Account => ({
	onDay: addDays(today, -40),
	placeId: places.get('merel') ?? null,
	location: '',
	present: { 'age-15-24': 6, 'age-25-44': 3, 'age-45-64': 9, 'age-65-plus': 14, newcomers: 5, carers: 2 },
	enough:
		'Overdag is er veel, vooral voor ouderen. In de avond is bijna alles dicht. Jongeren hangen bij het winkelplein, omdat ze nergens anders terechtkunnen.',
	residents: 'Een paar buren willen om de beurt de deur van De Merel openhouden. De kookclub wil jongeren leren koken.',
	municipality: 'Een sleutel, een vergoeding voor de verlichting, en iemand om te bellen als er iets is.',
	followUp:
		'De gemeente praat met de beheerders over één avond per week. In het voorjaar komen we terug om te vertellen wat er kan.'
});

/** What hung there, drawn. */
export const flipOver: Photo = {
	src: '/beeld/flip-over.svg',
	alt: 'Tekening van een flip-over. Er staat: Wat mis je in de wijk? ’s Avonds binnen zitten, koken met elkaar, bankjes onder de bomen, iemand met de sleutel. De buren plakten de meeste stippen bij ’s avonds binnen zitten.'
};
