// What the index costs: one change, everything again, and the room it takes.
import * as database from '#lib/foundation/database.server.ts';
import * as search from '#lib/search/search.server.ts';
import type { Figure } from '../figures.ts';
import { percentile } from '../load.ts';
import { command, residentOf, type Site } from '../site.ts';

/** `databaseUrl`: a filled database that `site` runs on. */
export async function indexFigures(databaseUrl: string, site: Site, small: boolean): Promise<Figure[]> {
	const one = await changes(databaseUrl, small ? 20 : 300);
	const all = await command('reindex', [], { DATABASE_URL: databaseUrl });
	database.open(databaseUrl, 1);
	try {
		// What Postgres does by itself within the minute after so much has changed.
		await search.settle();
		return [
			{ name: 'index one change: median', value: percentile(one, 0.5), unit: 'ms', most: 10 },
			{ name: 'index one change: p95', value: percentile(one, 0.95), unit: 'ms' },
			{ name: 'index everything again (npm run reindex)', value: all, unit: 's', most: 30 },
			...(await room()),
			{ name: 'memory of the site', value: site.memory(), unit: 'MB' }
		];
	} finally {
		await database.close();
	}
}

// Of one activity in its own transaction: what a volunteer who publishes waits for.
async function changes(databaseUrl: string, count: number): Promise<number[]> {
	database.open(databaseUrl, 1);
	try {
		const rows = await database.sql<
			{ id: number }[]
		>`select id from public_activities order by hashint4(id) limit ${count}`;
		const times: number[] = [];
		for (const { id } of rows)
			await database.sql.begin(async (tx) => {
				const began = performance.now();
				await search.project(tx, 'activity', [id]);
				times.push(performance.now() - began);
			});
		// The first ones open the connection and prepare what all others use.
		return times.slice(5);
	} finally {
		await database.close();
	}
}

async function room(): Promise<Figure[]> {
	const { sql } = database;
	const tables = await sql<{ name: string; table: number; indexes: number }[]>`
		select relname as name, pg_table_size(oid) / 1e6::float8 as table, pg_indexes_size(oid) / 1e6::float8 as indexes
		from pg_class where relkind = 'r' and relname in ('search_docs', 'search_terms', 'occurrences') order by relname`;
	const [shared] = await sql<{ megabytes: number }[]>`
		select pg_size_bytes(current_setting('shared_buffers')) / 1e6::float8 as megabytes`;
	const backends = await sql<{ pid: number }[]>`
		select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
	return [
		...tables.flatMap(({ name, table, indexes }) => [
			{ name: `disk: ${name}`, value: table, unit: 'MB' },
			{ name: `disk: indexes of ${name}`, value: indexes, unit: 'MB' }
		]),
		{ name: 'memory of Postgres: shared buffers', value: shared?.megabytes ?? NaN, unit: 'MB' },
		{
			name: `memory of its ${backends.length} connections, shared pages counted for each`,
			value: backends.length ? residentOf(backends.map(({ pid }) => pid)) : 0,
			unit: 'MB'
		}
	];
}
