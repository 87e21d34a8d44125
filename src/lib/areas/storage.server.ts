// Writing areas, figures, groups and postcodes: always in the caller's transaction, always only what differs.
import type { Sql } from '#lib/foundation/database.server.ts';
import { boxOf, labelPoint, unionOf } from '#lib/geo/polygons.ts';
import type { Shape } from '#lib/geo/polygons.ts';
import { municipalityOf, slugFor } from './area.ts';
import type { Figure } from './figures.ts';
import type { Boundary } from './official.ts';
import type { Group } from './own-areas.ts';
import type { PostcodeCentre } from './postcode.ts';
import * as queries from './queries.server.ts';

export type Tally = { added: number; changed: number };

const BATCH = 500;
// Any number will do, as long as every version of the site takes the same one.
const LOCK = 828_2041;

/** One import at a time, and as long as it takes: call first. */
export async function prepare(sql: Sql) {
	await sql`set local statement_timeout = 0`;
	await sql`select pg_advisory_xact_lock(${LOCK})`;
}

/**
 * Borders of scheme 'cbs'. A row that exists keeps its id, its slug and a name that was chosen here; an indicative border
 * never replaces an official one.
 */
export async function saveBoundaries(
	sql: Sql,
	boundaries: readonly Boundary[],
	about: { source: string; indicative: boolean; municipality: string }
): Promise<Tally> {
	const inUse = await queries.slugsInUse(sql);
	const taken = new Set(inUse.map(({ slug }) => slug));
	const known = new Set(inUse.map(({ code }) => code));
	const names = new Map((await municipalityNames(sql)).map(({ code, name }) => [code, name]));
	for (const { level, code, name } of boundaries) if (level === 'municipality') names.set(code, name);
	const rows = boundaries.map((boundary) => {
		const { code, level, name, boundaryYear, labelLon, labelLat, polygon, bbox } = boundary;
		const [west, south, east, north] = bbox;
		const municipality = municipalityOf(code);
		const municipalityName = boundary.municipalityName ?? names.get(municipality) ?? null;
		const own = municipality === about.municipality;
		// Of a row that exists the database keeps its own slug: none is used up.
		const slug = known.has(code) ? '' : slugFor({ name, code, level, municipalityName }, own, taken);
		taken.add(slug);
		return { code, level, name, slug, boundaryYear, labelLon, labelLat, polygon, west, south, east, north };
	});
	const tally = { added: 0, changed: 0 };
	for (let start = 0; start < rows.length; start += BATCH)
		for (const { added } of await upsert(sql, rows.slice(start, start + BATCH), about))
			tally[added ? 'added' : 'changed']++;
	if (tally.added) await linkParents(sql);
	return tally;
}

const municipalityNames = (sql: Sql) => sql<{ code: string; name: string }[]>`
	select code, name from areas where scheme = 'cbs' and level = 'municipality'`;

const upsert = (sql: Sql, rows: readonly object[], about: { source: string; indicative: boolean }) => sql<
	{ added: boolean }[]
>`
	insert into areas (scheme, code, level, name, display_name, slug, boundary_year, indicative, label_lon, label_lat,
		polygon, west, south, east, north, source)
	select 'cbs', code, level, name, name, coalesce(nullif(slug, ''), code), "boundaryYear", ${about.indicative},
		"labelLon", "labelLat", polygon, west, south, east, north, ${about.source}
	from json_to_recordset(${JSON.stringify(rows)}::text::json) as row (code text, level text, name text, slug text,
		"boundaryYear" int, "labelLon" float8, "labelLat" float8, polygon jsonb, west float8, south float8, east float8, north float8)
	on conflict (scheme, code) do update set level = excluded.level, name = excluded.name,
		display_name = case when areas.named_here then areas.display_name else excluded.name end,
		boundary_year = excluded.boundary_year, indicative = excluded.indicative, label_lon = excluded.label_lon,
		label_lat = excluded.label_lat, polygon = excluded.polygon, west = excluded.west, south = excluded.south,
		east = excluded.east, north = excluded.north, source = excluded.source, updated_at = now()
	where (areas.indicative or not excluded.indicative)
		and (areas.level, areas.name, areas.boundary_year, areas.indicative, areas.label_lon, areas.label_lat, areas.polygon, areas.source)
		is distinct from (excluded.level, excluded.name, excluded.boundary_year, excluded.indicative, excluded.label_lon,
			excluded.label_lat, excluded.polygon, excluded.source)
	returning (xmax = 0) as added`;

// A CBS code begins with the digits of what it lies in.
const linkParents = (sql: Sql) => sql`
	update areas child set parent_id = parent.id from areas parent
	where child.scheme = 'cbs' and parent.scheme = 'cbs' and child.parent_id is distinct from parent.id
		and parent.code = case child.level
			when 'district' then 'GM' || substr(child.code, 3, 4)
			when 'neighbourhood' then 'WK' || substr(child.code, 3, 6) end`;

/** Figures by CBS code; rows of areas this site does not have are left out. `known`: the codes of those it has; `touched`: those of which a figure was written. */
export async function saveFigures(
	sql: Sql,
	rows: readonly { code: string; figures: readonly Figure[] }[],
	source: string
): Promise<Tally & { known: Set<string>; touched: Map<string, boolean> }> {
	const areas = await sql<{ id: number; code: string }[]>`
		select id, code from areas where scheme = 'cbs' and code = any(${rows.map(({ code }) => code)})`;
	const ids = new Map(areas.map(({ id, code }) => [code, id]));
	const flat = rows.flatMap(({ code, figures }) => {
		const id = ids.get(code);
		return id === undefined ? [] : figures.map((figure) => ({ id, ...figure }));
	});
	const written = await sql<{ code: string; added: boolean }[]>`
		with given as (
			select * from unnest(${flat.map(({ id }) => id)}::int[], ${flat.map(({ key }) => key)}::text[],
				${flat.map(({ year }) => year)}::int[], ${flat.map(({ value }) => value)}::float8[]) as g (area_id, key, year, value)
		), written as (
			insert into area_figures (area_id, key, year, value, source)
			select area_id, key, year, value::numeric, ${source} from given
			on conflict (area_id, key, year) do update set value = excluded.value, source = excluded.source
			where area_figures.value is distinct from excluded.value
			returning area_id, (xmax = 0) as added
		)
		select a.code, bool_and(w.added) as added from written w join areas a on a.id = w.area_id group by a.code`;
	const touched = new Map(written.map(({ code, added }) => [code, added]));
	const added = written.filter((row) => row.added).length;
	return { added, changed: written.length - added, known: new Set(ids.keys()), touched };
}

/**
 * Groups and their members, with the border their members make together. A group that exists stays as it is, one of which
 * no member is known here is left out. Returns how many were made.
 */
export async function saveGroups(sql: Sql, groups: readonly Group[], municipality: string): Promise<number> {
	const taken = new Set((await queries.slugsInUse(sql)).map(({ slug }) => slug));
	let count = 0;
	for (const { scheme, code, name, members, source } of groups) {
		const slug = slugFor({ name, code, level: 'group', municipalityName: null }, true, taken);
		const [made] = await sql<{ id: number }[]>`
			insert into areas (scheme, code, level, name, display_name, slug, parent_id, label_lon, label_lat, source)
			select ${scheme}, ${code}, 'group', ${name}, ${name}, ${slug},
				(select id from areas where scheme = 'cbs' and code = ${municipality}), avg(label_lon), avg(label_lat), ${source}
			from areas where scheme = 'cbs' and code = any(${members as string[]}) having count(*) > 0
			on conflict (scheme, code) do nothing returning id`;
		if (!made) continue;
		taken.add(slug);
		count++;
		await sql`
			insert into area_members (group_id, area_id)
			select ${made.id}, id from areas where scheme = 'cbs' and code = any(${members as string[]})`;
	}
	await drawGroups(sql);
	return count;
}

/** Draws every group again from its members: after their borders changed. */
export async function drawGroups(sql: Sql): Promise<void> {
	const groups = await sql<{ id: number; polygons: Shape[]; indicative: boolean; year: number | null }[]>`
		select m.group_id as id, json_agg(a.polygon) as polygons, bool_or(a.indicative) as indicative,
			case when min(a.boundary_year) = max(a.boundary_year) then min(a.boundary_year) end as year
		from area_members m join areas a on a.id = m.area_id where a.polygon is not null group by m.group_id`;
	for (const { id, polygons, indicative, year } of groups) {
		const shape = unionOf(polygons);
		if (!shape) continue;
		const [west, south, east, north] = boxOf(shape);
		const [lon, lat] = labelPoint(shape);
		await sql`
			update areas set polygon = ${JSON.stringify(shape)}::text::jsonb, indicative = ${indicative}, boundary_year = ${year},
				label_lon = ${lon}, label_lat = ${lat}, west = ${west}, south = ${south}, east = ${east}, north = ${north}
			where id = ${id}`;
	}
}

/** Centres of postcodes. */
export async function savePostcodes(sql: Sql, centres: readonly PostcodeCentre[], source: string): Promise<Tally> {
	const written = await sql<{ added: boolean }[]>`
		insert into postcodes (pc4, locality, lon, lat, source)
		select pc4, locality, lon, lat, ${source}
		from json_to_recordset(${JSON.stringify(centres)}::text::json) as row (pc4 text, locality text, lon float8, lat float8)
		on conflict (pc4) do update set locality = excluded.locality, lon = excluded.lon, lat = excluded.lat, source = excluded.source
		where (postcodes.locality, postcodes.lon, postcodes.lat) is distinct from (excluded.locality, excluded.lon, excluded.lat)
		returning (xmax = 0) as added`;
	const added = written.filter((row) => row.added).length;
	return { added, changed: written.length - added };
}

/** A name the municipality chose for a CBS area: an import leaves it alone. */
export const nameHere = (sql: Sql, code: string, name: string) => sql`
	update areas set display_name = ${name}, named_here = true
	where scheme = 'cbs' and code = ${code} and not named_here`;
