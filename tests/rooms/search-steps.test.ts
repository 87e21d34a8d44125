// What is asked more widely, for everybody or with fewer words, is looked for in titles first and then in all texts: the
// page, the map and the counts beside it in the same way, of both engines.
import { beforeAll, describe, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as finding from '#lib/finding/finding.server.ts';
import { parse } from '#lib/search/parse.ts';
import { postgres } from '#lib/search/postgres/postgres.server.ts';
import * as search from '#lib/search/search.server.ts';
import { ownDatabase } from '../support/database.ts';
import { answeredBy, engines, isThere, ownMeilisearch } from '../support/meilisearch.ts';
import { koffieAanDeWolput, twoWijken, weekly } from '../support/neighbours.ts';

ownDatabase();
const now = new Date();
const today = dayAt(now);
const outside = isThere ? ownMeilisearch() : null;
const ruwaard = { lon: 5.55, lat: 51.77 };

/** Of what is in Ruwaard titles say what it is; in Schadewijk only a description says that somebody walks there too. */
const offer = [
	...['Wandelen langs de Maas', 'Wandelen met elkaar', 'Wandelen na het eten'].map((title) => ({
		title,
		point: ruwaard
	})),
	{ title: 'Bankje in de zon', description: 'Soms gaan we wandelen.' },
	...['Breien', 'Breien op vrijdag', 'Breien in de hal'].map((title) => ({ title })),
	{ title: 'Praatgroep', description: 'Wie wil kan ook breien.' }
];

beforeAll(async () => {
	await twoWijken();
	const drafts = offer.map((draft) =>
		koffieAanDeWolput({
			...{ summary: '', description: '', sourceId: draft.title, ...draft },
			series: [weekly(`${addDays(today, 3)}T10:00`, 120, { rule: null })]
		})
	);
	await activities.publishAll(drafts, { today });
	search.changed();
});

describe.each(engines)('%s', (engine) => {
	answeredBy(engine, outside);

	async function ask(params: string) {
		const page = await finding.activitiesFor(new URLSearchParams(params), now);
		const all = await search.all('activity', parse(new URLSearchParams(params)).query, now);
		expect(all.ok && all.ids.length, `the map of ${params}`).toBe(page.total);
		const { without, forEveryone, narrow } = page;
		return { titles: page.hits.map(({ title }) => title).sort(), without, forEveryone, narrow };
	}

	test('who finds no walk for ouderen in the titles of Schadewijk finds the one for everybody that is only described', async () => {
		expect(await ask('q=wandelen voor ouderen&bij=schadewijk')).toMatchObject({
			...{ titles: ['Bankje in de zon'], forEveryone: true, narrow: false }
		});
		expect(await ask('q=wandelen voor ouderen&bij=ruwaard')).toMatchObject({ forEveryone: true, narrow: true });
	});

	test('with a word left out what is called so is found, and what only mentions it where nothing is', async () => {
		const called = ['Breien', 'Breien in de hal', 'Breien op vrijdag'];
		expect(await ask('q=breien klavecimbel in schadewijk')).toMatchObject({
			...{ titles: called, without: ['klavecimbel'], narrow: true }
		});
		expect(await ask('q=wandelen klavecimbel gratis&bij=schadewijk')).toMatchObject({
			...{ titles: ['Bankje in de zon'], without: ['klavecimbel'], narrow: false }
		});
	});
});

test('what titles do not answer is asked of an engine twice: with every count the first time, and then for the page', async () => {
	let asked = 0;
	const find: typeof postgres.find = (requests) => (asked++, postgres.find(requests));
	search.use({ ...postgres, find });
	const page = await finding.activitiesFor(new URLSearchParams('q=wandelen gratis&bij=schadewijk'), now);
	search.use(postgres);
	expect([page.hits.map(({ title }) => title), asked]).toEqual([['Bankje in de zon'], 2]);
});
