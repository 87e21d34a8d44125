// Who finds nothing is led to what there is: sooner or later, farther away, or with less asked; as many as was said.
import { beforeAll, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as finding from '#lib/finding/finding.server.ts';
import * as places from '#lib/places/places.server.ts';
import { toParams } from '#lib/search/query.ts';
import * as search from '#lib/search/search.server.ts';
import { ownDatabase } from '../support/database.ts';
import { huiskamerDeWolput, koffieAanDeWolput, twoWijken, weekly } from '../support/neighbours.ts';

ownDatabase();
// Occurrences and "now" must agree with the clock of the database, which decides what is past.
const now = new Date();
const today = dayAt(now);
const ruwaard = { lon: 5.55, lat: 51.77 };
const farAway = { lon: 5.62, lat: 51.77 };
const walks = [
	{ title: 'Samen wandelen', point: ruwaard, days: 1 },
	{ title: 'Wandelen met de hond', point: ruwaard, days: 3 },
	{ title: 'Wandelen langs de Maas', point: farAway, days: 4 },
	{ title: 'Wandelen en praten', point: farAway, days: 12, description: 'Gratis is het niet.' }
];

beforeAll(async () => {
	await twoWijken();
	await places.saveAll(
		[huiskamerDeWolput({ name: 'Speeltuin Het Zand', type: 'playground', point: ruwaard, sourceId: 'zand' })],
		{ today }
	);
	await activities.publishAll(
		walks.map(({ title, point, days, description = 'We lopen een rondje.' }) =>
			koffieAanDeWolput({
				title,
				summary: 'Een ommetje.',
				description,
				point,
				location: 'De kerk',
				price: 'amount',
				priceCents: 250,
				kinds: ['move-together'],
				themes: ['sport'],
				series: [weekly(`${addDays(today, days)}T10:00`)],
				sourceId: title
			})
		),
		{ today }
	);
	search.changed();
});

/** What a page of nothing says, and how many each of its links then finds. */
async function waysFrom(page: 'activitiesPage' | 'placesPage' | 'mapPage', question: string) {
	const { query, total, ways, nearest } = await finding[page](new URLSearchParams(question), now);
	const found = await Promise.all(
		ways.map(({ change }) => finding[page](toParams({ ...query, page: 1, ...change }), now))
	);
	const first = page === 'mapPage' ? [] : (found[0]?.hits.slice(0, 3) ?? []);
	expect(nearest.map(({ title }) => title)).toEqual(first.map(({ title }) => title));
	return { total, ways: ways.map(({ label }) => label), found: found.map(({ total }) => total) };
}

test.each<[string, string[], number[]]>([
	[
		'q=wandelen&bij=schadewijk',
		['Geen resultaten in Schadewijk, wel 2 binnen 5 kilometer', 'In heel de gemeente: 4 activiteiten'],
		[2, 4]
	],
	[
		'q=wandelen in schadewijk',
		['Geen resultaten in Schadewijk, wel 2 binnen 5 kilometer', 'In heel de gemeente: 4 activiteiten'],
		[2, 4]
	],
	[
		'q=hond bij schadewijk&straal=500',
		['Geen resultaten binnen 500 meter van Schadewijk, wel 1 binnen 5 kilometer'],
		[1]
	],
	['q=wandelen vandaag', ['Geen resultaten vandaag, wel 1 morgen', 'Op een andere tijd: 4 activiteiten'], [1, 4]],
	['q=maas vandaag&wanneer=morgen', ['Geen resultaten morgen, wel 1 in de komende 7 dagen'], [1]],
	['q=wandelen&gratis=ja', ['Geen resultaten met “Gratis”, wel 4 zonder “Gratis”'], [4]],
	[
		'q=gratis wandelen',
		['Geen resultaten met “gratis”, wel 4 zonder “gratis”', 'Met het woord “gratis” zelf: 1 activiteit'],
		[4, 1]
	],
	[
		'q=wandelen vandaag&gratis=ja',
		['Geen resultaten vandaag en met “Gratis”, wel 4 op een andere tijd en zonder “Gratis”'],
		[4]
	],
	[
		'q=maas vandaag in schadewijk',
		['Geen resultaten vandaag en in Schadewijk, wel 1 op een andere tijd en in heel de gemeente'],
		[1]
	],
	['q=maas vandaag in schadewijk&gratis=ja', ['Geen resultaten voor alles samen, wel 1 voor alleen “maas”'], [1]],
	['q=hond maas morgen&thema=muziek-en-zang', ['Geen resultaten voor alles samen, wel 2 voor alleen “hond maas”'], [2]],
	['q=klavecimbel', [], []],
	['q=klavecimbel&bij=ruwaard', ['Geen resultaten voor “klavecimbel”, wel 2 als je alles in Ruwaard bekijkt'], [2]],
	['q=klavecimbel vandaag', [], []]
])('%s', async (question, ways, found) =>
	expect(await waysFrom('activitiesPage', question)).toEqual({ total: 0, ways, found })
);

test.each(['placesPage', 'mapPage'] as const)('places: %s leads on too', async (page) =>
	expect(await waysFrom(page, 'q=speeltuin&bij=schadewijk')).toEqual({
		total: 0,
		ways: ['Geen resultaten in Schadewijk, wel 1 binnen 5 kilometer'],
		found: [1]
	})
);
