// The SQL of the spaces room.
import { json, type Sql } from '#lib/foundation/database.server.ts';
import type { FreePart, Portion, Space, SpaceDraft } from './space.ts';
import type { Per, TariffGroup, TariffRule } from './tariff.ts';

const free = (sql: Sql) => sql`
	coalesce((
		select json_agg(json_build_object('weekday', f.weekday, 'part', f.part)
			order by f.weekday, array_position(array['morning', 'afternoon', 'evening'], f.part))
		from space_free f where f.space_id = s.id
	), '[]') as free`;

const columns = (sql: Sql) => sql`
	s.id, s.place_id as "placeId", s.name, s.square_metres as "squareMetres", s.seats, s.equipment, s.note,
	exists (select from space_closures c where c.space_id = s.id) as closed, ${free(sql)}`;

export const ofPlaces = (sql: Sql, placeIds: readonly number[]) => sql<Space[]>`
	select ${columns(sql)} from spaces s where s.place_id = any(${placeIds as number[]}) order by s.name, s.id`;

export async function version(sql: Sql): Promise<string> {
	const [row] = await sql<{ version: string }[]>`
		select concat_ws('.', (select concat(count(*), ' ', max(updated_at)) from spaces),
			(select string_agg(space_id::text, ',' order by space_id) from space_closures)) as version`;
	return row!.version;
}

/** A room, held until the transaction ends. */
export async function lock(tx: Sql, id: number): Promise<Space | undefined> {
	await tx`select from spaces where id = ${id} for update`;
	const [row] = await tx<Space[]>`select ${columns(tx)} from spaces s where s.id = ${id}`;
	return row;
}

/** Of each place, in how many of its rooms in use that state when they are free each part of the week is free. */
export const statedFree = (sql: Sql) => sql<{ placeId: number; rooms: number; free: FreePartCount[] }[]>`
	with stated as (
		select s.id, s.place_id from spaces s
		where exists (select from space_free f where f.space_id = s.id)
			and not exists (select from space_closures c where c.space_id = s.id)),
	parts as (
		select s.place_id, f.weekday, f.part, count(*)::int as rooms
		from stated s join space_free f on f.space_id = s.id group by 1, 2, 3)
	select place_id as "placeId", (select count(*)::int from stated s where s.place_id = p.place_id) as rooms,
		json_agg(json_build_object('weekday', weekday, 'part', part, 'rooms', rooms)) as free
	from parts p group by place_id`;
export type FreePartCount = FreePart & { rooms: number };

export type FreeRow = Omit<Space, 'closed'> & {
	placeName: string;
	placeSlug: string;
	districtId: number | null;
	lon: number;
	lat: number;
	operator: string | null;
	phone: string | null;
	email: string | null;
};

/** Rooms in use that are free in one of these parts of the week, in places the public sees. */
export const freeAt = (
	sql: Sql,
	{ areaIds, weekdays, part }: { areaIds: readonly number[] | null; weekdays: readonly number[]; part: Portion | null }
) => sql<FreeRow[]>`
	select ${columns(sql)}, p.name as "placeName", p.slug as "placeSlug", p.district_id as "districtId", p.lon, p.lat,
		p.operator, p.phone, p.email
	from spaces s join public_places p on p.id = s.place_id
	where not exists (select from space_closures c where c.space_id = s.id)
		and exists (
			select from space_free f where f.space_id = s.id and f.weekday = any(${weekdays as number[]})
				${part ? sql`and f.part = ${part}` : sql``})
		${areaIds ? sql`and (p.district_id = any(${areaIds as number[]}) or p.neighbourhood_id = any(${areaIds as number[]}))` : sql``}
	order by p.name, s.name, s.id`;

export async function insert(tx: Sql, placeId: number, by: string, draft: SpaceDraft): Promise<number> {
	const [row] = await tx<{ id: number }[]>`
		insert into spaces (place_id, name, square_metres, seats, equipment, note, updated_by)
		values (${placeId}, ${draft.name}, ${draft.squareMetres}, ${draft.seats}, ${draft.equipment}, ${draft.note}, ${by})
		returning id`;
	return row!.id;
}

export const change = (tx: Sql, id: number, by: string, draft: SpaceDraft) => tx`
	update spaces set name = ${draft.name}, square_metres = ${draft.squareMetres}, seats = ${draft.seats},
		equipment = ${draft.equipment}, note = ${draft.note}, updated_at = now(), updated_by = ${by}
	where id = ${id}`;

export const close = (tx: Sql, id: number, by: string) =>
	tx`insert into space_closures (space_id, by) values (${id}, ${by}) on conflict do nothing`;
export const reopen = (tx: Sql, id: number) => tx`delete from space_closures where space_id = ${id}`;

export async function setFree(tx: Sql, id: number, by: string, parts: readonly FreePart[]) {
	await tx`delete from space_free where space_id = ${id}`;
	await tx`
		insert into space_free (space_id, weekday, part)
		select ${id}, weekday, part from json_to_recordset(${json(tx, parts)}::json) as f (weekday int, part text)`;
	await tx`update spaces set updated_at = now(), updated_by = ${by} where id = ${id}`;
}

export type GroupRow = TariffGroup & { source: string; proposal: boolean; updatedAt: Date; updatedBy: string };

export const groups = (sql: Sql) => sql<GroupRow[]>`
	select key, name, position, who, about, source, proposal, updated_at as "updatedAt", updated_by as "updatedBy"
	from tariff_groups order by position, key`;

/** Rules of the municipality, and those of these places and of rooms in them. */
export const rules = (sql: Sql, placeIds: readonly number[]) => sql<TariffRule[]>`
	select group_key as "groupKey", place_id as "placeId", space_id as "spaceId", cents, per
	from tariff_rules r
	where (place_id is null and space_id is null) or place_id = any(${placeIds as number[]})
		or space_id in (select id from spaces where place_id = any(${placeIds as number[]}))
	order by id`;

/** What a price is for: a room, a building, or the whole municipality. */
export type Target = { spaceId: number | null; placeId: number | null };

export async function setRule(
	tx: Sql,
	by: string,
	groupKey: string,
	{ spaceId, placeId }: Target,
	price: { cents: number; per: Per } | null
) {
	await tx`
		delete from tariff_rules where group_key = ${groupKey}
			and place_id is not distinct from ${placeId} and space_id is not distinct from ${spaceId}`;
	if (price)
		await tx`
			insert into tariff_rules (group_key, place_id, space_id, cents, per, updated_by)
			values (${groupKey}, ${placeId}, ${spaceId}, ${price.cents}, ${price.per}, ${by})`;
}
