// What is kept of walking, in SQL. Private to the room.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Means } from './graph.ts';
import type { Profile, Spot } from './reach.ts';

export const profiles = (sql: Sql) => sql<Profile[]>`
	select key, name, kmh::float8 as kmh, source from walking_profiles order by key`;

/** The streets that hold now, without the streets themselves. */
export const newestGraph = (sql: Sql) => sql<{ id: number; name: string }[]>`
	select id, name from street_graphs order by id desc limit 1`;

export const graphData = (sql: Sql, id: number) => sql<{ data: Uint8Array }[]>`
	select data from street_graphs where id = ${id}`;

export type GraphRow = { name: string; nodes: number; edges: number; data: Uint8Array; by: string };

/** Puts streets in the place of what was there; with what was walked over these. None when they are the same. */
export const storeGraph = (sql: Sql, { name, nodes, edges, data, by }: GraphRow) => sql<{ id: number }[]>`
	with same as (select from street_graphs where data = ${data}::bytea),
	gone as (delete from street_graphs where not exists (select from same)),
	forgotten as (delete from reach_cache where graph like 'streets:%' and not exists (select from same))
	insert into street_graphs (name, nodes, edges, data, by)
	select ${name}, ${nodes}, ${edges}, ${data}::bytea, ${by} where not exists (select from same) returning id`;

/** What was walked before from these spots; the place of a profile is taken by the means: several profiles share it. */
export const walked = (sql: Sql, version: string, means: Means, spots: readonly Spot[]) => sql<
	(Spot & { cells: Uint8Array })[]
>`
	select lon, lat, cells from reach_cache
	join unnest(${spots.map(({ lon }) => lon)}::float8[], ${spots.map(({ lat }) => lat)}::float8[]) as spot (lon, lat)
		using (lon, lat)
	where graph = ${version} and profile = ${means}`;

/** Keeps it, in the place of what was known of that spot. */
export const keepWalked = (
	sql: Sql,
	version: string,
	means: Means,
	rows: readonly (Spot & { cells: Uint8Array })[]
) => sql`
	insert into reach_cache (graph, lon, lat, profile, cells)
	select ${version}, lon, lat, ${means}, decode(cells, 'base64') from json_to_recordset(${sql.json(
		rows.map(({ lon, lat, cells }) => ({ lon, lat, cells: Buffer.from(cells).toString('base64') }))
	)}::json) as row (lon float8, lat float8, cells text)
	on conflict (graph, lon, lat, profile) do update set cells = excluded.cells`;

/** Which of these versions is known of most spots; of two that know as many the last by name. */
export const fullest = (sql: Sql, versions: readonly string[]) => sql<{ version: string }[]>`
	select graph as version from reach_cache where graph = any(${versions as string[]})
	group by graph order by count(*) desc, graph desc limit 1`;

/** Forgets what was walked for another version, or from anywhere else than these spots. Returns how much. */
export const forget = async (sql: Sql, versions: readonly string[], spots: readonly Spot[]): Promise<number> => {
	const { count } = await sql`
		delete from reach_cache where graph <> all(${versions as string[]}) or not exists (
			select from unnest(${spots.map(({ lon }) => lon)}::float8[], ${spots.map(({ lat }) => lat)}::float8[])
				as spot (lon, lat) where spot.lon = reach_cache.lon and spot.lat = reach_cache.lat
		)`;
	return count;
};
