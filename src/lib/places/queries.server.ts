// The SQL of the places room.
import { json, type Sql } from '#lib/foundation/database.server.ts';
import type { PlaceRow } from './rows.ts';

/** A place as a row to write: the names of the columns. */
export type PlaceValues = Record<(typeof written)[number], unknown> & { slug: string };

/** Every column that is written. */
export const written = [
	'name', 'access', 'type', 'kinds', 'target_groups', 'summary', 'description', 'street', 'postcode', 'locality',
	'lon', 'lat', 'district_id', 'neighbourhood_id', 'indoors', 'hours', 'accessibility', 'facilities',
	'consumption_required', 'operator', 'phone', 'email', 'website', 'photo', 'photo_alt', 'verified_at', 'verify_by',
	'source', 'source_id'
] as const; // prettier-ignore

// What a person here changed is never overwritten by a source.
const kept = (name: string) =>
	`case when '${name}' = any(places.local_fields) then places.${name} else excluded.${name} end`;

/** Inserts or updates by (source, source_id); what is the same stays untouched and is not returned. */
export async function upsert(sql: Sql, values: readonly PlaceValues[]) {
	const columns = written.join(', ');
	return sql<{ id: number; sourceId: string; added: boolean }[]>`
		insert into places (slug, ${sql.unsafe(columns)})
		select slug, ${sql.unsafe(columns)} from json_populate_recordset(null::places, ${json(sql, values)}::json)
		on conflict (source, source_id) do update set
			${sql.unsafe(written.map((name) => `${name} = ${kept(name)}`).join(', '))}, updated_at = now()
		where (${sql.unsafe(written.map((name) => `places.${name}`).join(', '))})
			is distinct from (${sql.unsafe(written.map(kept).join(', '))})
		returning id, source_id as "sourceId", xmax = 0 as added`;
}

/** A column of a place that a person may change. */
export type PlaceColumn = Exclude<(typeof written)[number], 'source' | 'source_id'>;

/** Places as they stand, also when nobody sees them, by id; locked until the transaction ends. */
export const lockAll = (sql: Sql, ids: readonly number[]) => sql<
	(Record<PlaceColumn, unknown> & { id: number; source: string; slug: string })[]
>`
	select id, ${sql(written as never)}, slug from places where id = any(${ids as number[]}) order by id for update`;

export type Change = { id: number; values: Partial<Record<PlaceColumn, unknown>> };

/** Sets of each place its columns; of one that came from a source these are from now on ours. */
export const changeAll = (sql: Sql, changes: readonly Change[]) => {
	const names = written.filter((name) => changes.some(({ values }) => name in values));
	const set = names.map((name) => `${name} = case when '${name}' = any(new.local_fields) then new.${name} else p.${name} end`); // prettier-ignore
	const rows = changes.map(({ id, values }) => ({ ...values, id, local_fields: Object.keys(values) }));
	return sql`
		update places p set ${sql.unsafe(set.join(', '))}, updated_at = now(),
			local_fields = array(select distinct unnest(p.local_fields || new.local_fields) order by 1)
		from json_populate_recordset(null::places, ${json(sql, rows)}::json) new
		where p.id = new.id`;
};

/** A place as it stands, for who compares a list with what is here. */
export type Standing = {
	id: number;
	slug: string;
	source: string;
	sourceId: string | null;
	values: Record<PlaceColumn, unknown>;
	localFields: string[];
	/** Why it was taken away; null of what was not. */
	withdrawn: string | null;
	/** The place it was merged into. */
	mergedInto: number | null;
};

/** All places, or those of these ids, by id; `hold` keeps these until the transaction ends, in the order of their ids. */
export async function standing(sql: Sql, ids: readonly number[] | null, hold = false): Promise<Standing[]> {
	if (ids?.length === 0) return [];
	// A statement of its own: the next one sees what the other did that this one waited for.
	if (ids && hold) await sql`select from places where id = any(${ids as number[]}) order by id for update`;
	const rows = await sql<(Record<PlaceColumn, unknown> & Omit<Standing, 'values'>)[]>`
		select p.id, p.slug, p.source, p.source_id as "sourceId", p.local_fields as "localFields",
			w.reason as withdrawn, m.into_ref as "mergedInto",
			${sql.unsafe(standingColumns.map((name) => `p.${name}`).join(', '))}
		from places p
		left join place_withdrawals w on w.place_id = p.id
		left join merges m on m.noun = 'place' and m.ref = p.id
		${ids ? sql`where p.id = any(${ids as number[]})` : sql``} order by p.id`;
	return rows.map(({ id, slug, source, sourceId, localFields, withdrawn, mergedInto, ...values }) => ({
		...{ id, slug, source, sourceId, localFields, withdrawn, mergedInto },
		values
	}));
}

const standingColumns = written.filter((name) => name !== 'source' && name !== 'source_id');

/** Writes these columns of places that are held already; marks nothing as changed here. */
export const overwrite = (sql: Sql, rows: readonly object[]) => sql`
	update places p set ${sql.unsafe(standingColumns.map((name) => `${name} = new.${name}`).join(', '))}, updated_at = now()
	from json_populate_recordset(null::places, ${json(sql, rows)}::json) new where p.id = new.id`;

export const idsBySource = (sql: Sql, source: string, sourceIds: readonly string[]) =>
	sql<{ id: number; sourceId: string }[]>`
		select id, source_id as "sourceId" from places where source = ${source} and source_id = any(${sourceIds as string[]})`;

const columns = (sql: Sql) => sql`
	p.id, p.slug, p.name, p.access, p.type, p.kinds, p.target_groups as "targetGroups", p.summary, p.description,
	p.street, p.postcode, p.locality, p.lon, p.lat, p.indoors, p.hours, p.accessibility, p.facilities,
	p.consumption_required as "consumptionRequired", p.operator, p.phone, p.email, p.website, p.photo,
	p.photo_alt as "photoAlt", p.verified_at as "verifiedAt", p.verify_by as "verifyBy", p.updated_at as "updatedAt",
	p.source, p.source_id as "sourceId", p.district_id as "districtId", district.display_name as "district", district.slug as "districtSlug",
	neighbourhood.display_name as "neighbourhood"`;

const joins = (sql: Sql) => sql`
	from public_places p
	left join areas district on district.id = p.district_id
	left join areas neighbourhood on neighbourhood.id = p.neighbourhood_id`;

/** By address, also an old one. */
export async function bySlug(sql: Sql, slug: string): Promise<PlaceRow | undefined> {
	const [row] = await sql<PlaceRow[]>`
		select ${columns(sql)} ${joins(sql)}
		where p.slug = ${slug} or p.id = (select ref from old_slugs where noun = 'place' and slug = ${slug})`;
	return row;
}

/** Rows of these ids that the public may see, in the order of the ids. */
export const byIds = (sql: Sql, ids: readonly number[]) => sql<PlaceRow[]>`
	select ${columns(sql)} ${joins(sql)}
	join unnest(${ids as number[]}::int[]) with ordinality as asked (id, place) on asked.id = p.id
	order by asked.place`;

/** As little as a dot on the map needs, of these ids. */
export const dots = (sql: Sql, ids: readonly number[]) => sql<
	{ id: number; slug: string; name: string; access: 'publiek' | 'openbaar'; type: string; lon: number; lat: number }[]
>`
	select p.id, p.slug, p.name, p.access, p.type, p.lon, p.lat
	from public_places p
	join unnest(${ids as number[]}::int[]) with ordinality as asked (id, place) on asked.id = p.id
	order by asked.place`;

export const withHours = (sql: Sql, ids: readonly number[] | null) =>
	sql<
		{ id: number; access: 'publiek' | 'openbaar'; hours: PlaceRow['hours'] }[]
	>`select id, access, hours from places ${ids ? sql`where id = any(${ids as number[]})` : sql``}`;

export type OpeningValues = { place_id: number; starts_at: string; ends_at: string; day_parts: number };

export async function replaceOpenings(sql: Sql, ids: readonly number[], openings: readonly OpeningValues[]) {
	await sql`delete from place_openings where place_id = any(${ids as number[]})`;
	for (let from = 0; from < openings.length; from += 20_000)
		await sql`
			insert into place_openings (place_id, starts_at, ends_at, day_parts)
			select place_id, starts_at, ends_at, day_parts
			from json_populate_recordset(null::place_openings, ${json(sql, openings.slice(from, from + 20_000))}::json)
			on conflict do nothing`;
}

/** Addresses of what the public may see, last changed first. */
export const addresses = (sql: Sql, limit: number) => sql<{ slug: string; updatedAt: Date }[]>`
	select slug, updated_at as "updatedAt" from public_places order by updated_at desc, id limit ${limit}`;
