// Reads what documents of search are made of: only what the public may see.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { Source } from './source.ts';

const weekOf = (sql: Sql, moments: ReturnType<Sql>) => sql`
	coalesce((select bit_or(((m.day_parts | (m.day_parts >> 3)) & 7) << 3 * (extract(isodow from m.starts_at at time zone 'Europe/Amsterdam')::int - 1))
		from ${moments} where m.ends_at > now()), 0)`;

export const activities = (sql: Sql, ids: readonly number[]) => sql<Source[]>`
	select a.id, a.title as name, a.summary, a.description,
		coalesce((select i.name from public_initiatives i where i.id = a.initiative_id), a.organiser) as organiser, coalesce(p.name, a.location) as location, p.type, a.place_id as "placeId",
		district.display_name as district, neighbourhood.display_name as neighbourhood,
		a.kinds, a.themes, a.target_groups as "targetGroups", a.min_age as "minAge", a.max_age as "maxAge", a.languages, coalesce(p.accessibility, '{}') || a.accessibility as accessibility,
		a.price = 'free' as free, case a.price when 'amount' then a.price_cents when 'unknown' then null else 0 end as cents,
		coalesce(a.indoors, p.indoors) as indoors, p.access, '{}'::text[] as facilities,
		${weekOf(sql, sql`(select * from occurrences where not cancelled and activity_id = a.id) m`)} as week,
		coalesce(a.lon, p.lon) as lon, coalesce(a.lat, p.lat) as lat,
		a.district_id as "districtId", a.neighbourhood_id as "neighbourhoodId"
	from public_activities a
	left join public_places p on p.id = a.place_id
	left join areas district on district.id = a.district_id
	left join areas neighbourhood on neighbourhood.id = a.neighbourhood_id
	where a.id = any(${ids as number[]})`;

export const places = (sql: Sql, ids: readonly number[]) => sql<Source[]>`
	select p.id, p.name, p.summary, p.description, p.operator as organiser, concat_ws(' ', p.street, p.locality) as location, p.type, p.id as "placeId",
		district.display_name as district, neighbourhood.display_name as neighbourhood,
		p.kinds, '{}'::text[] as themes, p.target_groups as "targetGroups", null::int as "minAge", null::int as "maxAge", '{}'::text[] as languages, p.accessibility,
		p.consumption_required is false as free, case when p.consumption_required is false then 0 end as cents, p.indoors, p.access, p.facilities,
		${weekOf(sql, sql`(select * from place_openings where place_id = p.id) m`)} as week,
		p.lon, p.lat, p.district_id as "districtId", p.neighbourhood_id as "neighbourhoodId"
	from public_places p
	left join areas district on district.id = p.district_id
	left join areas neighbourhood on neighbourhood.id = p.neighbourhood_id
	where p.id = any(${ids as number[]})`;
