// The questions asked of areas, in SQL. Private to the room.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Shape } from '#lib/geo/polygons.ts';
import type { Located } from '#lib/geo/polygons.ts';
import type { BoundingBox } from '#lib/geo/distance.ts';
import type { Area, Level } from './area.ts';
import type { PostcodeCentre } from './postcode.ts';

const columns = (sql: Sql) => sql`
	a.id, a.scheme, a.code, a.level, a.name, a.display_name as "displayName", a.slug, a.parent_id as "parentId",
	a.boundary_year as "boundaryYear", a.indicative, a.named_here as "namedHere", a.label_lon as "labelLon", a.label_lat as "labelLat",
	case when a.west is not null then json_build_array(a.west, a.south, a.east, a.north) end as bbox, a.source,
	array(select m.area_id from area_members m where m.group_id = a.id order by m.area_id) as "memberIds"`;

// A CBS code holds the code of its municipality; a group belongs where its members lie.
const inMunicipality = (sql: Sql, municipality: string) => sql`
	(a.scheme = 'cbs' and substr(a.code, 3, 4) = ${municipality.slice(2)} or exists (
		select from area_members m join areas part on part.id = m.area_id
		where m.group_id = a.id and substr(part.code, 3, 4) = ${municipality.slice(2)}))`;

export const ofMunicipality = (sql: Sql, municipality: string) => sql<Area[]>`
	select ${columns(sql)} from areas a where ${inMunicipality(sql, municipality)}
	order by array_position(array['municipality', 'district', 'neighbourhood', 'group'], a.level), a.display_name, a.code`;

export const withSlug = (sql: Sql, slug: string) => sql<Area[]>`
	select ${columns(sql)} from areas a
	where a.slug = ${slug} or a.id = (select ref from old_slugs where noun = 'area' and slug = ${slug})
	order by a.slug = ${slug} desc limit 1`;

export const withIds = (sql: Sql, ids: readonly number[]) => sql<Area[]>`
	select ${columns(sql)} from areas a where a.id = any(${ids as number[]}) order by a.display_name`;

export const childrenOf = (sql: Sql, id: number, level: Level) => sql<Area[]>`
	select ${columns(sql)} from areas a
	where a.level = ${level} and (a.parent_id = ${id} or a.parent_id in (select area_id from area_members where group_id = ${id}))
	order by a.display_name, a.code`;

export const membersOf = (sql: Sql, groupId: number) => sql<Area[]>`
	select ${columns(sql)} from areas a join area_members of on of.area_id = a.id
	where of.group_id = ${groupId} order by a.display_name`;

/** The newest year of each figure not after `most`: a later one is a forecast. Of a group, those of every member. */
export const latestFigures = (sql: Sql, areaId: number, most: number) => sql<
	{ areaId: number; key: string; year: number; value: number | null; source: string }[]
>`
	select distinct on (f.area_id, f.key) f.area_id as "areaId", f.key, f.year, f.value::float8 as value, f.source
	from area_figures f
	where (f.area_id = ${areaId} or f.area_id in (select area_id from area_members where group_id = ${areaId}))
		and f.year <= ${most}
	order by f.area_id, f.key, f.year desc`;

/** The figures of one year; of a group, those of every member. */
export const figuresOfYear = (sql: Sql, areaId: number, year: number) => sql<
	{ areaId: number; key: string; year: number; value: number | null; source: string }[]
>`
	select f.area_id as "areaId", f.key, f.year, f.value::float8 as value, f.source
	from area_figures f
	where (f.area_id = ${areaId} or f.area_id in (select area_id from area_members where group_id = ${areaId}))
		and f.year = ${year}
	order by f.area_id, f.key`;

/** The newest year of one figure not after `most`, for every area of a municipality that has it. */
export const latestOfAll = (sql: Sql, municipality: string, key: string, most: number) => sql<
	{ areaId: number; key: string; year: number; value: number | null; source: string }[]
>`
	select distinct on (f.area_id) f.area_id as "areaId", f.key, f.year, f.value::float8 as value, f.source
	from area_figures f join areas a on a.id = f.area_id
	where f.key = ${key} and f.year <= ${most} and ${inMunicipality(sql, municipality)}
	order by f.area_id, f.year desc`;

export const shapes = (sql: Sql, municipality: string, level: Level) => sql<
	{ id: number; code: string; slug: string; name: string; indicative: boolean; boundaryYear: number; polygon: Shape }[]
>`
	select a.id, a.code, a.slug, a.display_name as name, a.indicative, a.boundary_year as "boundaryYear", a.polygon
	from areas a
	where a.level = ${level} and a.polygon is not null and ${inMunicipality(sql, municipality)}
	order by a.display_name`;

/** Polygons that can hold a point of the box: official before indicative, new before old. */
export const polygonsIn = (sql: Sql, [west, south, east, north]: BoundingBox) => sql<
	(Located<number> & { level: 'district' | 'neighbourhood' })[]
>`
	select id, level, polygon, json_build_array(west, south, east, north) as bbox from areas
	where scheme = 'cbs' and level in ('district', 'neighbourhood') and polygon is not null
		and west <= ${east} and east >= ${west} and south <= ${north} and north >= ${south}
	order by indicative, boundary_year desc, id`;

export const centreOf = (sql: Sql, pc4: string) => sql<PostcodeCentre[]>`
	select pc4, locality, lon, lat from postcodes where pc4 = ${pc4}`;

// Some two kilometres beyond the borders: people speak of the postcode next door too.
export const postcodesOf = (sql: Sql, municipality: string) => sql<{ pc4: string }[]>`
	select p.pc4 from postcodes p where exists (
		select from areas a where ${inMunicipality(sql, municipality)} and a.level = 'district'
			and p.lon between a.west - 0.03 and a.east + 0.03 and p.lat between a.south - 0.02 and a.north + 0.02)`;

export const rename = (sql: Sql, id: number, displayName: string, slug: string) => sql`
	with kept as (
		insert into old_slugs (noun, slug, ref) select 'area', slug, id from areas where id = ${id} and slug <> ${slug}
		on conflict (noun, slug) do update set ref = excluded.ref
	),
	-- An address that comes back into use is no longer an old one.
	freed as (delete from old_slugs where noun = 'area' and slug = ${slug})
	update areas set display_name = ${displayName}, slug = ${slug}, named_here = true, updated_at = now() where id = ${id}`;

export const slugsInUse = (sql: Sql) => sql<{ slug: string; code: string | null }[]>`
	select slug, code from areas union all select slug, null from old_slugs where noun = 'area'`;
