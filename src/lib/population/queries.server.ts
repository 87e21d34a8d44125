// The questions asked of where people live, in SQL. Private to the room.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Shape } from '#lib/geo/polygons.ts';
import { countedGroups } from './grid.ts';
import type { Grid } from './grid.ts';

// The wijken and buurten of a municipality; a CBS code holds that of its municipality.
const own = (sql: Sql, municipality: string) => sql`
	a.scheme = 'cbs' and a.level in ('district', 'neighbourhood') and substr(a.code, 3, 4) = ${municipality.slice(2)}`;

const figureKeys = ['inhabitants', 'share_0_14', 'share_15_24', 'share_25_44', 'share_45_64', 'share_65_plus'];

/** The years of which figures, or squares, are known; the earliest first. */
export const years = (sql: Sql, municipality: string) => sql<{ year: number; squares: boolean }[]>`
	select year, bool_or(squares) as squares from (
		select distinct f.year, false as squares from area_figures f join areas a on a.id = f.area_id
		where f.key = 'inhabitants' and f.value is not null and ${own(sql, municipality)}
		union all select year, true from population_grids where method = 'squares'
	) known group by year order by year`;

/** Differs after anything was written that a grid of this year is made from: cheap, and only for a memory. */
export const stamp = (sql: Sql, municipality: string, year: number) => sql<{ stamp: string }[]>`
	select md5(concat(
		(select string_agg(a.id || ':' || a.xmin, ',' order by a.id) from areas a where ${own(sql, municipality)}),
		(select string_agg(f.area_id || f.key || f.xmin, ',' order by f.area_id, f.key) from area_figures f
			join areas a on a.id = f.area_id where f.year = ${year} and f.key = any(${figureKeys}) and ${own(sql, municipality)}),
		(select basis from population_grids where year = ${year}))) as stamp`;

export type AreaRow = {
	id: number;
	code: string;
	level: 'district' | 'neighbourhood';
	parentId: number | null;
	boundaryYear: number | null;
	indicative: boolean;
	source: string;
	labelLon: number;
	labelLat: number;
	polygon: Shape;
};

/** Official before indicative, new before old: where they overlap the first is trusted. */
export const lands = (sql: Sql, municipality: string) => sql<AreaRow[]>`
	select a.id, a.code, a.level, a.parent_id as "parentId", a.boundary_year as "boundaryYear", a.indicative, a.source,
		a.label_lon as "labelLon", a.label_lat as "labelLat", a.polygon
	from areas a where a.polygon is not null and ${own(sql, municipality)}
	order by a.indicative, a.boundary_year desc, a.code`;

export const figures = (sql: Sql, municipality: string, year: number) => sql<
	{ areaId: number; key: string; value: number | null; source: string }[]
>`
	select f.area_id as "areaId", f.key, f.value::float8 as value, f.source
	from area_figures f join areas a on a.id = f.area_id
	where f.year = ${year} and f.key = any(${figureKeys}) and ${own(sql, municipality)}`;

export const shareKeys = figureKeys.slice(1);

export type GridRow = Pick<Grid, 'year' | 'method' | 'basis' | 'boundaryYear' | 'source'>;

export const stored = (sql: Sql, year: number) => sql<GridRow[]>`
	select year, method, basis, boundary_year as "boundaryYear", source from population_grids where year = ${year}`;

export type CellRow = { x: number; y: number; lon: number; lat: number; d: number; n: number; people: number[] };

/** Squares in order of (x, y); 0 is no area, UNKNOWN (-1) no figure. */
export const cells = (sql: Sql, year: number) => sql<CellRow[]>`
	select x, y, lon, lat, coalesce(district_id, 0) as d, coalesce(neighbourhood_id, 0) as n,
		array(select coalesce(one, -1) from unnest(people) with ordinality as p (one, place) order by place) as people
	from population_cells where year = ${year} order by x, y`;

/** One maker at a time. */
export const lock = (sql: Sql) => sql`select pg_advisory_xact_lock(8282042)`;

/** Puts a grid in the place of the one of its year. */
export async function store(sql: Sql, grid: Grid): Promise<void> {
	const { year, method, basis, boundaryYear, source } = grid;
	await sql`delete from population_grids where year = ${year}`;
	await sql`
		insert into population_grids (year, method, basis, boundary_year, source)
		values (${year}, ${method}, ${basis}, ${boundaryYear}, ${source})`;
	const groups = countedGroups.length;
	const ofGroup = (group: number) => Array.from(grid.x, (_, square) => grid.people[square * groups + group]!);
	await sql`
		insert into population_cells (year, x, y, lon, lat, district_id, neighbourhood_id, people)
		select ${year}, x, y, lon, lat, nullif(d, 0), nullif(n, 0),
			array[nullif(p0, -1), nullif(p1, -1), nullif(p2, -1), nullif(p3, -1), nullif(p4, -1), nullif(p5, -1)]
		from unnest(${[...grid.x]}::int[], ${[...grid.y]}::int[], ${[...grid.lon]}::float8[], ${[...grid.lat]}::float8[],
			${[...grid.district]}::int[], ${[...grid.neighbourhood]}::int[], ${ofGroup(0)}::int[], ${ofGroup(1)}::int[],
			${ofGroup(2)}::int[], ${ofGroup(3)}::int[], ${ofGroup(4)}::int[], ${ofGroup(5)}::int[])
			as cell (x, y, lon, lat, d, n, p0, p1, p2, p3, p4, p5)`;
}
