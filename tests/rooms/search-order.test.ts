// What is called what was asked comes before what only has to do with it or is another thing: of both engines.
import { beforeAll, describe, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as finding from '#lib/finding/finding.server.ts';
import * as search from '#lib/search/search.server.ts';
import { ownDatabase } from '../support/database.ts';
import { answeredBy, engines, isThere, ownMeilisearch } from '../support/meilisearch.ts';
import { koffieAanDeWolput, twoWijken, weekly } from '../support/neighbours.ts';

ownDatabase();
const now = new Date();
const today = dayAt(now);
const outside = isThere ? ownMeilisearch() : null;

const offer = [
	'Duofietsen',
	'E-bike training',
	'Fiets repareren',
	'Fietstocht door de polder',
	'Nordic walking',
	'Wandelclub Ruwaard',
	'Uitje naar de dierentuin',
	'Vogels kijken',
	'Buurttuin',
	'Moestuin',
	'Zwemmen',
	'Zwemles',
	'Smartphone fotografie',
	'Hulp bij computer en telefoon',
	'Kerststukjes maken',
	'Repair Café',
	'Kaartavond',
	'Kaarten maken',
	'Rikken'
];

beforeAll(async () => {
	await twoWijken();
	const drafts = offer.map((title) =>
		koffieAanDeWolput({
			title,
			summary: `${title} op dinsdag.`,
			description: '',
			series: [weekly(`${addDays(today, 2)}T10:00`)],
			sourceId: title
		})
	);
	await activities.publishAll(drafts, { today });
	search.changed();
});

describe.each(engines)('%s', (engine) => {
	answeredBy(engine, outside);

	test.each([
		['elektrische fiets', 'E-bike training'],
		['elektrisch fietsen', 'E-bike training'],
		['e-bike', 'E-bike training'],
		['lopen met stokken', 'Nordic walking'],
		['fietsen voor twee', 'Duofietsen'],
		['duo fiets', 'Duofietsen'],
		['vogelexcursie', 'Vogels kijken'],
		['moes tuin', 'Moestuin'],
		['leren zwemmen', 'Zwemles'],
		['iPhone leren gebruiken', 'Hulp bij computer en telefoon'],
		['broodrooster stuk', 'Repair Café'],
		['fiets repareren', 'Fiets repareren']
	])('%s: first %s', async (question, title) => {
		const { hits } = await finding.activitiesFor(new URLSearchParams({ q: question }), now);
		expect(hits[0]?.title).toBe(title);
	});

	test('kaarten: those that are made come last, also where they are called so', async () => {
		const { hits } = await finding.activitiesFor(new URLSearchParams({ q: 'kaarten' }), now);
		expect(hits.map(({ title }) => title)).toEqual(['Kaartavond', 'Rikken', 'Kaarten maken']);
	});

	test.each(['fietsen', 'fietsen met een groepje'])('%s: the repair of a fiets comes last', async (question) => {
		const { hits } = await finding.activitiesFor(new URLSearchParams({ q: question }), now);
		expect(hits.length).toBeGreaterThan(1);
		expect(hits.at(-1)?.title).toBe('Fiets repareren');
	});

	test('with a part of the day, and three titles that answer, the repair of a fiets is no answer, unless it is asked for', async () => {
		const asked = async (q: string) =>
			(await finding.activitiesFor(new URLSearchParams({ q }), now)).hits.map(({ title }) => title);
		expect((await asked('fietsen in de ochtend')).toSorted()).toEqual(['Duofietsen', 'E-bike training', 'Fietstocht door de polder']); // prettier-ignore
		expect(await asked('fiets repareren in de ochtend')).toContain('Fiets repareren');
	});
});
