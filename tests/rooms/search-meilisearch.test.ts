// A Meilisearch that goes away, is made again, lags behind or is asked for more than a key allows: nobody notices.
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import * as places from '#lib/places/places.server.ts';
import { clientOf, isMasterKey, trouble } from '#lib/search/meilisearch/client.server.ts';
import { makeKeys } from '#lib/search/meilisearch/keys.server.ts';
import { indexName } from '#lib/search/meilisearch/settings.ts';
import { upkeep } from '#lib/search/meilisearch/upkeep.server.ts';
import { meilisearch } from '#lib/search/meilisearch/meilisearch.server.ts';
import { drain, keepUp, makeAgain, missed } from '#lib/search/indexing/outbox.server.ts';
import { parse } from '#lib/search/parse.ts';
import { foresee } from '#lib/search/preview/preview.server.ts';
import { postgres } from '#lib/search/postgres/postgres.server.ts';
import { PROJECTION } from '#lib/search/documents/versions.ts';
import * as search from '#lib/search/search.server.ts';
import { ownDatabase } from '../support/database.ts';
import { doorTo } from '../support/door.ts';
import { takenAway } from '../support/leaving.ts';
import { countSearches, isThere, ownMeilisearch } from '../support/meilisearch.ts';
import { huiskamerDeWolput, koffieAanDeWolput, weekly } from '../support/neighbours.ts';
import { signedIn } from '../support/people.ts';

ownDatabase();
const searches = countSearches();
const today = dayAt(new Date());
const query = (words: string) => parse(new URLSearchParams({ q: words })).query;

async function find(words: string) {
	const answer = await search.find('activity', query(words), new Date());
	if (!answer.ok) throw new Error(answer.problem.key);
	return answer.found;
}

async function publish(...titles: string[]) {
	const drafts = titles.map((title) =>
		koffieAanDeWolput({ title, series: [weekly(`${addDays(today, 2)}T10:00`)], sourceId: title })
	);
	const { ids } = await activities.publishAll(drafts, { today });
	search.changed();
	return titles.map((title) => ids.get(title) ?? 0);
}

const tells = ({ ids, total, facets }: search.Found) =>
	ids.length > 0 ||
	total > 0 ||
	Object.values(facets).some((counts) => Object.values(counts).some((count) => count > 0));

/** Until this is so; what is waited for is an answer, never a number of seconds. */
async function until(so: () => Promise<boolean>, patience = 10_000) {
	for (const end = Date.now() + patience; !(await so()); await pause(20))
		if (Date.now() > end) throw new Error('it did not become so');
}

beforeAll(async () => {
	await publish('Koffie aan de Wolput');
	await places.saveAll([huiskamerDeWolput()], { today });
});
afterAll(() => search.use(postgres));

test('a Meilisearch that is not there is no reason to find nothing, and one line in the log', async () => {
	const door = await doorTo('http://127.0.0.1:9');
	await door.close();
	const error: unknown = await clientOf({ url: door.url, key: undefined }, 1_000).getVersion().catch((error) => error); // prettier-ignore
	expect(trouble(error)).toEqual({ reason: `Request to ${door.url}/version has failed: ECONNREFUSED` });
	search.use(meilisearch({ url: door.url, key: undefined }));
	expect((await find('koffie')).total).toBe(1);
	expect(search.engineName()).toBe('postgres (meilisearch is away)');
	expect(await search.backlog()).toMatchObject({ waiting: expect.any(Number) as number });
	search.use(postgres);
	expect(await search.backlog()).toBeNull();
});

test('a Meilisearch that lets everybody in and answers nobody keeps one visitor waiting, once', async () => {
	const inside = new Set<Socket>();
	const silent = createServer((visitor) => {
		inside.add(
			visitor
				.resume()
				.on('error', () => {})
				.once('close', () => inside.delete(visitor))
		);
	}).listen(0, '127.0.0.1');
	await once(silent, 'listening');
	vi.useFakeTimers({ toFake: ['Date'] });
	search.use(meilisearch({ url: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`, key: undefined }));
	await find('koffie');
	for (let minute = 0; minute < 3; minute++) {
		expect(search.engineName()).toBe('postgres (meilisearch is away)');
		await until(async () => inside.size === 0);
		vi.setSystemTime(Date.now() + 60_000);
		for (let visitor = 0; visitor < 3; visitor++) expect((await find('koffie')).total).toBe(1);
		// All were answered while somebody else still waits for whether it is back.
		await until(async () => inside.size === 1);
	}
	vi.useRealTimers();
	search.use(postgres);
	for (const visitor of inside) visitor.destroy();
	silent.close();
});

if (isThere)
	describe('a real one', () => {
		const outside = ownMeilisearch();
		const keeper = () => upkeep(outside.index);
		const sendAll = async () => {
			while (await drain(keeper().send));
		};
		beforeAll(async () => {
			await makeAgain(keeper());
			search.use(meilisearch(outside.search));
		});

		test('the key of the site only searches, the key of the worker makes no keys, and neither is the master key', async () => {
			if (!outside.masterKey) return;
			const name = indexName(PROJECTION, outside.index.site);
			const [site, worker] = [clientOf(outside.search, 5_000), clientOf(outside.index, 5_000)];
			const refused = { cause: { code: 'invalid_api_key' } };
			expect((await site.index(name).search('')).hits.length).toBeGreaterThan(0);
			for (const attempt of [
				() => site.index(name).addDocuments([{ id: 'x' }]),
				() => site.index(name).deleteAllDocuments(),
				() => site.index(name).getDocuments(),
				() => site.index(name).getSettings(),
				() => site.deleteIndex(name),
				() => site.getKeys(),
				() => worker.getKeys(),
				() => worker.createKey({ actions: ['*'], indexes: ['*'], expiresAt: null }),
				() => worker.createIndex('elders'),
				() => worker.createDump()
			])
				await expect(attempt()).rejects.toMatchObject(refused);
			const { search, index, masterKey } = outside;
			const { searchKey, indexKey, versionKey } = await makeKeys(index.url, masterKey, index.site);
			expect([searchKey, indexKey, versionKey]).toEqual([search.key, index.key, index.versionKey]);
			for (const key of [searchKey, indexKey, versionKey]) expect(await isMasterKey({ ...index, key })).toBe(false);
			expect(await isMasterKey({ ...index, key: masterKey })).toBe(true);
		});

		test('activities and places are asked in one request, and each is as alone', async () => {
			const now = new Date();
			const byName = parse(new URLSearchParams({ q: 'koffie', sorteer: 'naam' })).query;
			for (const asked of [query('koffie'), byName, query('')]) {
				const before = searches();
				const both = await search.findAll(['activity', 'place'], asked, now);
				expect(searches() - before, asked.text).toBe(1);
				for (const noun of ['activity', 'place'] as const) {
					const alone = await search.find(noun, asked, now);
					expect(both.ok && alone.ok && both.found[noun]).toEqual(alone.ok && alone.found);
				}
				expect(both.ok && [both.found.activity.total, both.found.place.total]).toEqual([1, 1]);
			}
			expect(search.engineName()).toBe('meilisearch');
		});

		test('while the index is made again, nobody ever finds less', async () => {
			await publish(...Array.from({ length: 20 }, (_, number) => `Breien ${number}`));
			await sendAll();
			let busy = true;
			const told = new Set<string>();
			const asking = (async () => {
				while (busy) {
					const before = searches();
					const { total } = await find('breien');
					// Each of them by Meilisearch: an index that was away for a moment would have Postgres answer.
					told.add(`${total} by ${searches() > before ? search.engineName() : 'nobody asked'}`);
				}
			})();
			for (let times = 0; times < 3; times++) await keeper().rebuild();
			busy = false;
			await asking;
			expect([...told]).toEqual(['20 by meilisearch']);
		});

		test('a change is found within a moment of publishing, also what was changed while Meilisearch was away', async () => {
			const door = await doorTo(outside.index.url);
			const stop = keepUp({ ...outside.index, url: door.url });
			search.use(meilisearch({ ...outside.search, url: door.url }));
			await publish('Puzzelclub');
			await until(async () => (await find('puzzelclub')).total === 1);
			expect(search.engineName()).toBe('meilisearch');
			await door.close();
			const [id = 0] = await publish('Schaakclub');
			expect((await find('schaakclub')).total).toBe(1);
			expect(search.engineName()).toBe('postgres (meilisearch is away)');
			expect((await search.backlog())?.waiting).toBeGreaterThan(0);
			await takenAway(id, 'moderator', 'bestaat niet');
			await publish('Damclub');
			await door.open();
			await until(async () => (await search.backlog())?.waiting === 0, 30_000);
			search.use(meilisearch({ ...outside.search, url: door.url }));
			expect([(await find('schaakclub')).total, (await find('damclub')).total]).toEqual([0, 1]);
			expect(search.engineName()).toBe('meilisearch');
			stop();
			await door.close();
			search.use(meilisearch(outside.search));
		});

		test('what is withdrawn is not shown and in no count, while the index still holds it and everybody looks for it', async () => {
			const fruits = ['aardbei', 'bosbes', 'citroen', 'dadel', 'framboos', 'granaatappel', 'kumquat', 'mispel'];
			const ids = await publish(...fruits.map((fruit) => `Proeverij ${fruit}`));
			await sendAll();
			expect((await find('proeverij')).total).toBe(fruits.length);
			// Nobody empties the outbox here: Meilisearch hears of none of this.
			const gone = new Set<string>();
			const withdrawing = (async () => {
				for (const [index, id] of ids.entries()) {
					await takenAway(id, 'moderator', 'bestaat niet');
					gone.add(fruits[index] ?? '');
				}
			})();
			let asked = 0;
			const told: string[] = [];
			const searching = Array.from({ length: 4 }, async () => {
				while (gone.size < fruits.length) {
					const before = [...gone];
					const all = await find('proeverij');
					if (all.total > fruits.length - before.length) told.push(`${all.total} after ${before.length}`);
					for (const fruit of before) if (tells(await find(fruit))) told.push(fruit);
					asked += 1 + before.length;
				}
			});
			await Promise.all([withdrawing, ...searching]);
			for (const fruit of fruits) expect(tells(await find(fruit)), fruit).toBe(false);
			expect(told).toEqual([]);
			expect(asked).toBeGreaterThan(0);
			expect(search.engineName()).toBe('meilisearch');
		});

		test('Meilisearch switched off and on again holds what was published in between', async () => {
			await sendAll();
			await publish('Sjoelclub');
			await drain(null);
			const before = searches();
			expect([(await find('sjoelclub')).total, searches()]).toEqual([1, before]);
			const stop = keepUp(outside.index);
			await until(async () => !(await missed()));
			expect((await find('sjoelclub')).total).toBe(1);
			expect(searches()).toBeGreaterThan(before);
			stop();
		});

		test('two versions at once: the newer one keeps its index and hears of every change, until somebody goes back', async () => {
			const name = indexName(PROJECTION, outside.index.site);
			const [older, newer] = [1, 9999].map((year) => indexName(`nl-${year}-01-01.1/bits-1`, outside.index.site));
			const client = clientOf(outside.index, 5_000);
			for (const uid of [older!, newer!]) await client.createIndex(uid).waitTask();
			const standing = async () => (await client.getRawIndexes({ limit: 1000 })).results.map(({ uid }) => uid).sort();
			await makeAgain(keeper());
			await until(async () => !(await standing()).includes(older!));
			expect(await standing()).toEqual([name, newer].sort());
			await publish('Jeu de boules');
			await expect(sendAll()).rejects.toThrow(newer);
			expect((await search.backlog())?.waiting).toBeGreaterThan(0);
			await keeper().removeNewer();
			expect(await standing()).toEqual([name]);
			await sendAll();
			expect((await find('jeu de boules')).total).toBe(1);
		});

		test('an index that is long behind is not asked', async () => {
			await sendAll();
			await publish('Klaverjassen');
			expect((await find('klaverjassen')).total).toBe(0);
			await sql`update outbox set at = at - interval '11 seconds'`;
			expect((await find('klaverjassen')).total).toBe(1);
			expect(search.engineName()).toBe('postgres (meilisearch is behind)');
			await sendAll();
			expect((await find('klaverjassen')).total).toBe(1);
			expect(search.engineName()).toBe('meilisearch');
		});

		test('what a new name of more words would find is told before the index knows that name', async () => {
			await publish('Warme sokken breien');
			await sendAll();
			const officer = await signedIn(sql, { staff: ['officer'] });
			const change = { state: 'on', words: ['huiskamerwol'], also: ['warme sokken'] } as const;
			const before = searches();
			const told = await foresee(officer, null, '0', change, new Date());
			expect(told?.ok && told.foreseen.effect.words).toMatchObject([{ words: ['huiskamerwol'], activity: { now: 0, then: 1 } }]); // prettier-ignore
			expect(searches()).toBe(before);
		});
	});
