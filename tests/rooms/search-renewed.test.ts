// What was taken away is found no more, also when Postgres could not be asked at that moment.
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import * as activities from '#lib/activities/activities.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { log } from '#lib/foundation/log.server.ts';
import { forgetAll } from '#lib/search/postgres/postgres.server.ts';
import { parse } from '#lib/search/parse.ts';
import * as search from '#lib/search/search.server.ts';
import { ownDatabase } from '../support/database.ts';
import { koffieAanDeWolput, twoWijken } from '../support/neighbours.ts';

ownDatabase();
const now = new Date();

beforeAll(async () => {
	await twoWijken();
	const offer = ['een', 'twee', 'drie'].map((sourceId) => koffieAanDeWolput({ title: `Koffie ${sourceId}`, sourceId }));
	await activities.publishAll(offer, { today: dayAt(now) });
	await sql`create table everything as select * from search_docs`;
});

beforeEach(async () => {
	await sql`truncate search_docs`;
	await sql`insert into search_docs select * from everything`;
	search.changed({ noun: 'activity', ids: await idsOf('everything') });
	expect(await total('')).toBe(3);
});
afterEach(() => vi.restoreAllMocks());

const idsOf = async (table: string) => (await sql<{ id: number }[]>`select id from ${sql(table)}`).map(({ id }) => id);

async function total(params: string): Promise<number> {
	const answer = await search.find('activity', parse(new URLSearchParams(params)).query, now);
	return answer.ok ? answer.found.total : NaN;
}

const waiting = async () =>
	(
		await sql`select 1 from pg_locks where locktype = 'advisory' and not granted
		and database = (select oid from pg_database where datname = current_database())`
	).length;

/** While this goes on Postgres refuses what search reads. */
async function refused(work: () => Promise<void>) {
	await sql`alter table search_docs rename to away`;
	await work().finally(() => sql`alter table away rename to search_docs`);
}

/** Asks until the answer is this one: what is read again is read behind who asks. */
async function becomes(params: string, expected: number) {
	await vi.waitFor(async () => expect(await total(params)).toBe(expected), { timeout: 5_000, interval: 20 });
}

test.each([1, 6_000])('who asks in vain just after %d changed, hears the next time what is left', async (most) => {
	await sql`delete from search_docs where id = (select min(id) from search_docs)`;
	search.changed({ noun: 'activity', ids: Array.from({ length: most }, (_, nth) => nth + 1) });
	await refused(() => expect(total('')).rejects.toThrow('search_docs'));
	expect(await total('')).toBe(2);
	expect(await total('soort=inloop')).toBe(2);
});

test('who asks while very much changes hears what is left, not what was found just before', async () => {
	await sql`alter table search_docs rename to away`;
	// Whoever reads has seen what there is, and then waits for this lock.
	await sql`create view search_docs as select * from away where (select true from pg_advisory_xact_lock_shared(5))`;
	const { asked } = await sql.begin(async (tx) => {
		await tx`select pg_advisory_xact_lock(5)`;
		const asked = total('q=koffie');
		await vi.waitFor(async () => expect(await waiting()).toBe(1));
		await sql`update away set words = '' where id = (select min(id) from away)`;
		search.changed({ noun: 'activity', ids: Array.from({ length: 2_500 }, (_, nth) => nth + 1) });
		return { asked };
	});
	expect(await asked).toBe(2);
	await sql`drop view search_docs`;
	await sql`alter table away rename to search_docs`;
});

test('what nobody told of and could not be read is read some seconds later', async () => {
	await sql`delete from search_docs where id = (select min(id) from search_docs)`;
	const warned = vi.spyOn(log, 'warn');
	await refused(async () => {
		forgetAll();
		await vi.waitFor(() => expect(warned).toHaveBeenCalled());
	});
	expect(await total('gratis=ja')).toBe(3);
	const later = performance.now() + 10_000;
	vi.spyOn(performance, 'now').mockReturnValue(later);
	await becomes('gratis=ja', 2);
});
