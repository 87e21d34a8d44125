// Words of the site's own titles become words that search knows: compounds made of them are found by their parts.
import { beforeAll, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import * as finding from '#lib/finding/finding.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import * as search from '#lib/search/search.server.ts';
import { siteVocabulary } from '#lib/search/words/vocabulary.ts';
import { ownDatabase } from '../support/database.ts';
import { koffieAanDeWolput, twoWijken, weekly } from '../support/neighbours.ts';

ownDatabase();
const now = new Date();
const today = dayAt(now);
const titled = (title: string) =>
	koffieAanDeWolput({
		title,
		summary: '',
		description: '',
		series: [weekly(`${addDays(today, 2)}T10:00`)],
		sourceId: title
	});
const titles = async (q: string) =>
	(await finding.activitiesFor(new URLSearchParams({ q }), now)).hits.map(({ title }) => title).toSorted();

beforeAll(async () => {
	await twoWijken();
	await activities.publishAll(['Kinderswobbel', 'Swobbel voor beginners', 'Swobbel op zaterdag'].map(titled), {
		today
	});
	search.changed();
});

test('a name that two titles hold is found inside a longer word', async () => {
	expect(await titles('swobbel')).toEqual(['Swobbel op zaterdag', 'Swobbel voor beginners']);

	expect(await search.growWords()).toBeGreaterThan(0);
	await search.learnWords();
	await search.reindexOutdated();
	search.changed();

	expect(siteVocabulary().split('kinderswobbel')).toEqual(['kinder', 'swobbel']);
	expect(await titles('swobbel')).toEqual(['Kinderswobbel', 'Swobbel op zaterdag', 'Swobbel voor beginners']);
	expect(await search.growWords()).toBe(0);
});

test('when its titles are gone, so is the word', async () => {
	await sql`update activities set title = 'Spel zonder naam' where title like 'Swobbel %'`;
	expect(await search.growWords()).toBeGreaterThan(0);
	const [row] = await sql<{ known: boolean }[]>`select exists (select from site_words where word = 'swobbel') as known`;
	expect(row?.known).toBe(false);
});

test('a slip for a word that no text holds finds what else that is called', async () => {
	await activities.publishAll(['Beweeggroep voor ouderen', 'Samen soep maken'].map(titled), { today });
	search.changed();
	const asked = async (q: string) => {
		const { meant, understood, hits } = await finding.activitiesFor(new URLSearchParams({ q }), now);
		return { meant, read: understood.map(({ label }) => label), titles: hits.map(({ title }) => title) };
	};
	expect(await asked('gimnastiek')).toEqual({
		meant: 'gymnastiek',
		read: [],
		titles: ['Beweeggroep voor ouderen']
	});
	expect((await asked('soep voor bejarden')).read).toEqual(['Voor ouderen']);
});

test.each([
	['musuem', 'museum', 'two letters in the middle of a short word changed places'],
	['repeer cafe', 'repair cafe', 'it was written as it is said']
])('%s: %s is meant, for %s', async (typed, meant) => {
	await activities.publishAll(['Naar het museum', 'Repair Café'].map(titled), { today });
	search.changed();
	expect((await finding.activitiesFor(new URLSearchParams({ q: typed }), now)).meant).toBe(meant);
});
