// Keeping the index true: what the clock changes, what another version made, and whether nothing is missing.
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import * as projection from './projection.server.ts';
import type { Noun } from './query.ts';

/** Moves "the next time" on for everything whose last one has passed; returns how many. For the worker, each minute. */
export async function refreshPassed(): Promise<number> {
	let moved = 0;
	for (const noun of ['activity', 'place'] as const) {
		const ids = await projection.passed(sql, noun);
		await projection.refreshMoments(sql, noun, ids);
		moved += ids.length;
	}
	return moved;
}

/** After very much has changed: Postgres counts again what stands where, as it would by itself some minutes later. */
export async function settle(): Promise<void> {
	await sql`vacuum (analyze) search_docs`;
	await sql`vacuum (analyze) occurrences`;
}

/** Indexes again what another version of the analyser indexed, and what waits for it; returns how many. For the worker. */
export async function reindexOutdated(): Promise<number> {
	let done = 0;
	for (const noun of ['activity', 'place'] as const)
		for (let ids; (ids = await projection.outdated(sql, noun)).length; done += ids.length) {
			const some = ids;
			await sql.begin((tx) => projection.project(tx, noun, some));
		}
	return done;
}

/** Indexes everything again, a thousand at a time. */
export async function reindex(report: (done: number) => void = () => {}): Promise<number> {
	let done = 0;
	for (const noun of ['activity', 'place'] as const) {
		for (let after = 0; ;) {
			const ids = await batchAfter(sql, noun, after);
			const last = ids.at(-1);
			if (last === undefined) break;
			await sql.begin((tx) => projection.project(tx, noun, ids));
			report((done += ids.length));
			after = last;
		}
		const gone = await orphans(sql, noun);
		await sql.begin((tx) => projection.project(tx, noun, gone));
	}
	return done;
}

// Documents of what is no longer there at all.
async function orphans(sql: Sql, noun: Noun): Promise<number[]> {
	const table = noun === 'activity' ? sql`activities` : sql`places`;
	const rows = await sql<{ id: number }[]>`
		select id from search_docs d where kind = ${noun} and not exists (select from ${table} t where t.id = d.id)`;
	return rows.map(({ id }) => id);
}

async function batchAfter(sql: Sql, noun: Noun, after: number): Promise<number[]> {
	const table = noun === 'activity' ? sql`activities` : sql`places`;
	const rows = await sql<{ id: number }[]>`select id from ${table} where id > ${after} order by id limit 1000`;
	return rows.map(({ id }) => id);
}

/** What an index holds, and which ids ('activity-12') stand in it or in the public views only. */
export type Difference = { indexed: number; missing: string[]; surplus: string[] };

/** Compares search_docs with what the public may see. */
export async function compare(): Promise<Difference> {
	const [found] = await sql<Difference[]>`
		with public as (
			select 'activity-' || id as id from public_activities union all select 'place-' || id from public_places
		), docs as (select kind || '-' || id as id from search_docs)
		select (select count(*)::int from docs) as indexed,
			array(select id from public except select id from docs order by 1) as missing,
			array(select id from docs except select id from public order by 1) as surplus`;
	return found ?? { indexed: 0, missing: [], surplus: [] };
}
