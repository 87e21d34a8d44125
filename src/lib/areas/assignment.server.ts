// Which wijk and which buurt a point lies in, and the same for every place and activity at once.
import type { Sql } from '#lib/foundation/database.server.ts';
import { locator } from '#lib/geo/polygons.ts';
import * as queries from './queries.server.ts';

/** Degrees. */
export type Spot = { lon: number; lat: number };
/** Ids of areas; null outside every wijk or buurt we know. */
export type Assignment = { districtId: number | null; neighbourhoodId: number | null };

/** The wijk and buurt of each point, in the same order. One statement, however many points. */
export async function assign(sql: Sql, points: readonly Spot[]): Promise<Assignment[]> {
	if (points.length === 0) return [];
	const box = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
	for (const { lon, lat } of points) {
		box[0] = Math.min(box[0], lon);
		box[1] = Math.min(box[1], lat);
		box[2] = Math.max(box[2], lon);
		box[3] = Math.max(box[3], lat);
	}
	const areas = await queries.polygonsIn(sql, box);
	const districtOf = locator(areas.filter(({ level }) => level === 'district'));
	const neighbourhoodOf = locator(areas.filter(({ level }) => level === 'neighbourhood'));
	// Many activities share the point of one place.
	const known = new Map<string, Assignment>();
	return points.map(({ lon, lat }) => {
		const key = `${lon},${lat}`;
		const found = known.get(key) ?? { districtId: districtOf(lon, lat), neighbourhoodId: neighbourhoodOf(lon, lat) };
		known.set(key, found);
		return found;
	});
}

/** After places changed: what is held there and has no point of its own lies in their wijk and buurt. */
export const follow = (sql: Sql, placeIds: readonly number[]) => sql`
	update activities a set district_id = p.district_id, neighbourhood_id = p.neighbourhood_id
	from places p
	where a.place_id = p.id and p.id = any(${placeIds as number[]}) and a.lon is null
		and (a.district_id, a.neighbourhood_id) is distinct from (p.district_id, p.neighbourhood_id)`;

/** After borders or names changed: everything says where it lies, and is written again within some minutes. */
export const reword = (sql: Sql) => sql`update search_docs set projection = '' where projection <> ''`;

/** After borders changed: every place and activity, and what search knows of them. Returns how many moved. */
export async function reassign(sql: Sql): Promise<{ places: number; activities: number }> {
	// An activity at a place lies where the place lies.
	const places = await sql<(Spot & { id: number })[]>`select id, lon, lat from places`;
	const activities = await sql<(Spot & { id: number })[]>`
		select a.id, coalesce(a.lon, p.lon) as lon, coalesce(a.lat, p.lat) as lat
		from activities a left join places p on p.id = a.place_id
		where coalesce(a.lon, p.lon) is not null and coalesce(a.lat, p.lat) is not null`;
	return { places: await move(sql, 'place', places), activities: await move(sql, 'activity', activities) };
}

async function move(sql: Sql, noun: 'place' | 'activity', spots: readonly (Spot & { id: number })[]) {
	const areas = await assign(sql, spots);
	const table = noun === 'place' ? sql`places` : sql`activities`;
	const moved = await sql<{ id: number }[]>`
		update ${table} thing set district_id = found.district_id, neighbourhood_id = found.neighbourhood_id
		from unnest(
			${spots.map(({ id }) => id)}::int[],
			${areas.map(({ districtId }) => districtId)}::int[],
			${areas.map(({ neighbourhoodId }) => neighbourhoodId)}::int[]
		) as found (id, district_id, neighbourhood_id)
		where thing.id = found.id
			and (thing.district_id, thing.neighbourhood_id) is distinct from (found.district_id, found.neighbourhood_id)
		returning thing.id`;
	await sql`
		update search_docs doc set district_id = thing.district_id, neighbourhood_id = thing.neighbourhood_id
		from ${table} thing
		where doc.kind = ${noun} and doc.id = thing.id
			and (doc.district_id, doc.neighbourhood_id) is distinct from (thing.district_id, thing.neighbourhood_id)`;
	const ids = moved.map(({ id }) => id);
	if (ids.length === 0) return 0;
	// An outside search engine hears it from the worker, and counts that are kept in memory are counted again.
	await sql`insert into outbox (topic, kind, ref) select 'search', ${noun}, unnest(${ids}::int[])`;
	await sql`select pg_notify('search_changed', '')`;
	return ids.length;
}
