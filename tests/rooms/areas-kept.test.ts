// What hangs on a wijk stays what it was: a shared need of a wijk never becomes one of everybody, a kept report never goes.
import { beforeAll, expect, test } from 'vitest';
import * as areas from '#lib/areas/areas.server.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { ownDatabase } from '../support/database.ts';
import { twoWijken } from '../support/neighbours.ts';

ownDatabase();

let wijk: number;
beforeAll(async () => {
	await twoWijken();
	wijk = (await areas.bySlug('schadewijk'))!.id;
});

test('a wijk of which a need is shared is not taken away', async () => {
	const [cluster] = await sql<{ id: number }[]>`
		insert into need_clusters (slug, title, area_id, kind, target_group, created_by)
		values ('koffie', 'Koffie in de ochtend', ${wijk}, 'walk-in', 'everyone', 'test') returning id`;
	await expect(sql`delete from areas where id = ${wijk}`).rejects.toThrow('need_clusters');
	expect(await sql`select area_id from need_clusters`).toEqual([{ area_id: wijk }]);
	await sql`delete from need_clusters where id = ${cluster!.id}`;
});

test('a wijk of which a report was kept is not taken away', async () => {
	await sql`insert into report_snapshots (area_id, by, data) values (${wijk}, 'test', '{}')`;
	await expect(sql`delete from areas where id = ${wijk}`).rejects.toThrow('report_snapshots');
	expect(await sql`select area_id from report_snapshots`).toEqual([{ area_id: wijk }]);
});

test('what points to a place, wijk or shared need is found by an index, so that taking one away does not read all', async () => {
	const pointers = ['place_import_rows.place_id', 'conversations.place_id', 'population_cells.neighbourhood_id', 'need_clusters.area_id', 'need_support_requests.cluster_id', 'report_snapshots.area_id']; // prettier-ignore
	const indexed = await sql<{ name: string }[]>`
		select c.relname || '.' || a.attname as name from pg_index i
		join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]`;
	const names = new Set(indexed.map(({ name }) => name));
	expect(pointers.filter((pointer) => !names.has(pointer))).toEqual([]);
});
