// What is called what was asked comes before what only has to do with it: of both engines.
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

const offer = ['Duofietsen', 'E-bike training', 'Fietstocht door de polder', 'Nordic walking', 'Wandelclub Ruwaard'];

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
		['duo fiets', 'Duofietsen']
	])('%s: first %s', async (question, title) => {
		const { hits } = await finding.activitiesFor(new URLSearchParams({ q: question }), now);
		expect(hits[0]?.title).toBe(title);
	});
});
