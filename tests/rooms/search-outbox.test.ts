// What changes reaches an outside search engine: once, as it is now, and never lost on the way.
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { addDays } from '#lib/calendar/days.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { compare } from '#lib/search/documents/comparison.server.ts';
import { unsent } from '#lib/search/meilisearch/backlog.server.ts';
import { drain, heldBack, makeAgain, missed } from '#lib/search/indexing/outbox.server.ts';
import type { Noun } from '#lib/search/query.ts';
import * as search from '#lib/search/search.server.ts';
import { ownDatabase } from '../support/database.ts';
import { koffieAanDeWolput, weekly } from '../support/neighbours.ts';

ownDatabase();
const today = dayAt(new Date());
let id = 0;

const waiting = async () =>
	(await sql<{ ref: number }[]>`select ref from outbox where topic = 'search' order by id`).map(({ ref }) => ref);
const publish = async (title: string) => {
	const draft = koffieAanDeWolput({ title, series: [weekly(`${addDays(today, 2)}T10:00`)] });
	return (await activities.publishAll([draft], { today })).ids.get('koffie-wolput') ?? 0;
};

/** Until this is so: messages of Postgres come when they come. */
async function until(so: () => boolean) {
	for (const end = Date.now() + 5_000; !so(); await pause(10)) if (Date.now() > end) throw new Error('it did not become so'); // prettier-ignore
}

beforeAll(async () => {
	id = await publish('Koffie aan de Wolput');
});
beforeEach(() => drain(async () => {}));

test('what is published twice before the worker looks is sent once', async () => {
	await publish('Koffie op dinsdag');
	await publish('Koffie aan de Wolput');
	const sent: [Noun, readonly number[]][] = [];
	await drain(async (noun, ids) => void sent.push([noun, ids]));
	expect(sent).toEqual([['activity', [id]]]);
	expect(await waiting()).toEqual([]);
});

test('who answers hears that what changed has arrived: an answer made meanwhile is without it', async () => {
	let heard = 0;
	const stop = await search.listen();
	search.onChange(() => heard++);
	await publish('Koffie op donderdag');
	await until(() => heard > 0);
	heard = 0;
	await drain(async () => {});
	await until(() => heard > 0);
	await stop();
});

test('what did not arrive is kept, and sent the next time', async () => {
	await publish('Koffie op dinsdag');
	await expect(drain(() => Promise.reject(new Error('away')))).rejects.toThrow('away');
	expect(await waiting()).toEqual([id]);
	expect(await drain(async () => {})).toBe(1);
	expect(await waiting()).toEqual([]);
});

test('a change that was taken back is never sent', async () => {
	const undone = sql.begin(async (tx) => {
		await search.project(tx, 'activity', [id]);
		throw new Error('taken back');
	});
	await expect(undone).rejects.toThrow('taken back');
	expect(await waiting()).toEqual([]);
});

test('while the index is made again, changes wait; afterwards they are sent', async () => {
	await publish('Koffie aan de Wolput');
	await heldBack(async () => expect(await drain(() => Promise.reject(new Error('too early')))).toBe(0));
	expect(await waiting()).toEqual([id]);
	expect(await drain(async () => {})).toBe(1);
});

test('what comes while others are being sent waits for the next time', async () => {
	await search.project(sql, 'activity', [id]);
	await drain(() => search.project(sql, 'activity', [id]));
	expect(await waiting()).toEqual([id]);
});

test('without an outside engine nothing piles up, and an index that stands somewhere is not trusted until it is made again', async () => {
	expect([await missed(), await drain(null), await missed()]).toEqual([false, 0, false]);
	await search.project(sql, 'activity', [id]);
	expect(await drain(null)).toBe(1);
	expect(await waiting()).toEqual([]);
	expect(await missed()).toBe(true);
	expect((await unsent()).behind).toBeGreaterThan(10);
	await drain(null);
	const sent = makeAgain({
		rebuild: async () => {
			// A worker that was never told of the index takes more out meanwhile.
			await search.project(sql, 'activity', [id]);
			return drain(null);
		}
	});
	expect([await sent, await missed()]).toEqual([1, true]);
	await makeAgain({ rebuild: async () => 1 });
	expect([await missed(), (await unsent()).behind]).toEqual([false, 0]);
});

test('who loses the connection that holds the outbox does not put an index in place that others have overtaken', async () => {
	const cut = async () => {
		await sql`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted
			and database = (select oid from pg_database where datname = current_database())`;
		return 0;
	};
	const swapped: string[] = [];
	const losing = makeAgain({
		rebuild: async (mayStill = async () => {}) => {
			await mayStill();
			swapped.push('held');
			await cut();
			await mayStill();
			swapped.push('lost');
			return 0;
		}
	});
	await expect(losing).rejects.toThrow();
	expect(swapped).toEqual(['held']);
	await search.project(sql, 'activity', [id]);
	expect(await drain(async () => {})).toBe(1);
});

test('what an older version of the analyser made is made again, everything else is left alone', async () => {
	expect(await search.reindexOutdated()).toBe(0);
	await sql`update search_docs set projection = 'nl-9999-01-01.1/bits-1/marks-1'`;
	expect(await search.reindexOutdated()).toBe(0);
	await sql`update search_docs set projection = 'older', words = ''`;
	expect(await search.reindexOutdated()).toBe(1);
	const [doc] = await sql<{ found: boolean }[]>`select words @@ 'koffie'::tsquery as found from search_docs`;
	expect(doc?.found).toBe(true);
});

test('what should not be in the index, or is missing there, is named, and put right by reading everything again', async () => {
	expect(await compare()).toEqual({ indexed: 1, missing: [], surplus: [], differing: [] });
	await sql`update search_docs set id = 999`;
	expect(await compare()).toEqual({
		indexed: 1,
		missing: [`activity-${id}`],
		surplus: ['activity-999'],
		differing: []
	});
	await search.reindex();
	expect(await compare()).toEqual({ indexed: 1, missing: [], surplus: [], differing: [] });
});
