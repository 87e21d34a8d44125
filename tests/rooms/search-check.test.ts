// Whether what search holds is what there is: looked at document by document, and put right.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import * as places from '#lib/places/places.server.ts';
import { checkMeilisearch, checkPostgres, differences } from '#lib/search/indexing/check.server.ts';
import { clientOf } from '#lib/search/meilisearch/client.server.ts';
import { indexName } from '#lib/search/meilisearch/settings.ts';
import { upkeep } from '#lib/search/meilisearch/upkeep.server.ts';
import { synonyms as compiled } from '#lib/search/dutch/synonyms.ts';
import { makeAgain } from '#lib/search/indexing/outbox.server.ts';
import { PROJECTION } from '#lib/search/documents/versions.ts';
import * as search from '#lib/search/search.server.ts';
import * as synonyms from '#lib/search/synonyms/synonyms.server.ts';
import { ownDatabase } from '../support/database.ts';
import { isThere, ownMeilisearch } from '../support/meilisearch.ts';
import { meanwhile } from '../support/meanwhile.ts';
import { huiskamerDeWolput, koffieAanDeWolput, weekly } from '../support/neighbours.ts';
import { signedIn } from '../support/people.ts';

ownDatabase();
const today = dayAt(new Date());
const names = { koffie: '', yoga: '', huiskamer: '' };
const idOf = (name: string) => Number(name.replace(/\D/g, ''));

beforeAll(async () => {
	const series = [weekly(`${addDays(today, 2)}T10:00`)];
	const { ids } = await activities.publishAll(
		[koffieAanDeWolput({ series }), koffieAanDeWolput({ title: 'Yoga', series, sourceId: 'yoga' })],
		{ today }
	);
	await places.saveAll([huiskamerDeWolput()], { today });
	names.koffie = `activity-${ids.get('koffie-wolput')}`;
	names.yoga = `activity-${ids.get('yoga')}`;
	const [huiskamer] = await sql<{ id: number }[]>`select id from places`;
	names.huiskamer = `place-${huiskamer?.id}`;
});

const yoga = () => idOf(names.yoga);
const withdraw = (tx: Sql) => activities.takeAway(tx, 'moderator', yoga(), 'bestaat niet');
const retitle = async (tx: Sql, title: string) => {
	await tx`update activities set title = ${title} where id = ${yoga()}`;
	await search.project(tx, 'activity', [yoga()]);
};

const same = { found: { indexed: 3, missing: [], surplus: [], differing: [] }, settings: [], after: null };
const differed = (what: { missing?: string[]; surplus?: string[]; differing?: string[] }, indexed = 3) => ({
	found: { ...same.found, indexed, ...what },
	settings: [],
	after: same.found
});

describe('Postgres', () => {
	test('nothing differs after everything was published', async () => {
		expect(await checkPostgres()).toEqual(same);
	});

	test.each<[string, Record<string, unknown>]>([
		['a word that is not in the text', { words: "'onderwaterhockey':1A" }],
		['another signature', { subject: 0 }],
		['another wijk', { district_id: 99_999 }],
		['a moment that is not there', { next_starts_at: new Date() }]
	])('%s is seen, and put right', async (_, wrong) => {
		await sql`update search_docs set ${sql(wrong as never)} where kind = 'activity' and id = ${idOf(names.yoga)}`;
		expect(await checkPostgres()).toEqual(differed({ differing: [names.yoga] }));
		expect(await checkPostgres()).toEqual(same);
	});

	test('what is missing and what should not be there is named, and put right', async () => {
		await sql`delete from search_docs where kind = 'place'`;
		await sql`update search_docs set id = 999 where kind = 'activity' and id = ${idOf(names.koffie)}`;
		expect(await checkPostgres()).toEqual(
			differed({ missing: [names.koffie, names.huiskamer], surplus: ['activity-999'] }, 2)
		);
		expect(await checkPostgres()).toEqual(same);
	});

	test.each<[string, (tx: Sql) => Promise<unknown>, (tx: Sql) => Promise<unknown>]>([
		['withdrawn while its text changes', (tx) => retitle(tx, 'Yoga in het park'), (tx) => withdraw(tx)],
		[
			'changed while it is shown again',
			(tx) => retitle(tx, 'Yoga'),
			(tx) => activities.bringBack(tx, 'moderator', yoga())
		]
	])('an activity that is %s, is found as it is after both', async (_, first, second) => {
		await meanwhile(first, () => sql.begin(second));
		expect(differences((await checkPostgres()).found)).toBe(0);
	});

	test('what waits to be written again is not wrong', async () => {
		await sql`update search_docs set projection = '', words = '' where kind = 'place'`;
		expect(await checkPostgres()).toEqual(same);
	});
});

if (isThere)
	describe('Meilisearch', () => {
		const outside = ownMeilisearch();
		const keeper = () => upkeep(outside.index);
		const index = () => clientOf(outside.index, 10_000).index(indexName(PROJECTION, outside.index.site));
		beforeAll(async () => {
			await makeAgain(keeper());
		});
		beforeEach(async () => expect(await checkMeilisearch(keeper())).toEqual(same));

		test('what is missing, too much or otherwise is named, and put right', async () => {
			await index().deleteDocument(names.koffie).waitTask();
			const document = await index().getDocument(names.yoga);
			await index().addDocuments([{ ...document, id: 'activity-999', ref: 999 }, { ...document, name: 'zzz' }]).waitTask(); // prettier-ignore
			expect(await checkMeilisearch(keeper())).toEqual(
				differed({ missing: [names.koffie], surplus: ['activity-999'], differing: [names.yoga] })
			);
		});

		test('what is still on its way is sent first, and is not wrong', async () => {
			const series = [weekly(`${addDays(today, 3)}T20:00`)];
			await activities.publishAll([koffieAanDeWolput({ title: 'Yoga bij kaarslicht', series, sourceId: 'yoga' })], {
				today
			});
			expect(await checkMeilisearch(keeper())).toEqual(same);
			expect(await index().getDocument(names.yoga)).toMatchObject({ name: 'yoga bij kaarslicht' });
		});

		test('a name of more words that an officer makes or takes away reaches what holds its words, and nothing differs', async () => {
			const bo = await signedIn(sql, { staff: ['officer'] });
			const group = { words: ['huiskamerkoffie'], also: ['de Wolput'] };
			const [name = []] = compiled([{ key: 'own', ...group }]).longNames;
			const isThere = async () => ((await index().getDocument(names.koffie)) as { terms: string[] }).terms.includes(name.join(' ')); // prettier-ignore
			const version = async (key: string) => (await synonyms.listed(bo)).find((one) => one.key === key)?.version ?? '0';
			expect(await isThere()).toBe(false);

			const made = await synonyms.change(bo, null, '0', { state: 'on', ...group });
			if (!made?.ok) throw new Error('not made');
			expect(await checkMeilisearch(keeper())).toEqual(same);
			expect(await isThere()).toBe(true);

			await synonyms.change(bo, made.key, await version(made.key), { state: 'off' });
			expect(await checkMeilisearch(keeper())).toEqual(same);
			expect(await isThere()).toBe(false);
		});

		test('an index that is gone is made again', async () => {
			await clientOf(outside.index, 10_000).deleteIndex(index().uid).waitTask();
			expect(await checkMeilisearch(keeper())).toEqual(
				differed({ missing: [names.koffie, names.yoga, names.huiskamer] }, 0)
			);
		});

		test.each<[string, object]>([
			['a word', { terms: ['koffie', 'onderwaterhockey'] }],
			['a moment', { moments: [] }],
			['something nobody asked for', { colour: 'red' }]
		])('a document in which somebody changed %s is seen, and put right', async (_, change) => {
			const document = await index().getDocument(names.yoga);
			await index()
				.addDocuments([{ ...document, ...change }])
				.waitTask();
			expect(await checkMeilisearch(keeper())).toEqual(differed({ differing: [names.yoga] }));
		});

		test('documents that no row has made are seen, and taken out', async () => {
			const document = await index().getDocument(names.yoga);
			const strays = [
				{ ...document, id: 'event-1', kind: 'event' },
				{ ...document, id: 'activity-0', ref: 0 },
				{ ...document, id: `activity-${2 ** 40}`, ref: 2 ** 40 },
				{ ...document, id: `activity-00${yoga()}` },
				{ id: 'empty' }
			];
			await index().addDocuments(strays).waitTask();
			const { found, after } = await checkMeilisearch(keeper());
			expect(found.surplus.toSorted()).toEqual(strays.map(({ id }) => id).toSorted());
			expect(after).toEqual(same.found);
		});

		test('settings that somebody changed are told, and set right', async () => {
			await index()
				.updateSettings({ stopWords: ['koffie'], filterableAttributes: [] })
				.waitTask();
			const { found, settings, after } = await checkMeilisearch(keeper());
			expect({ settings: settings.toSorted(), found, after }).toEqual({
				settings: ['filterableAttributes', 'stopWords'],
				found: same.found,
				after: same.found
			});
		});
	});
