// The SQL of talks in an area.
import type { Day } from '#lib/calendar/days.ts';
import { json, type Sql } from '#lib/foundation/database.server.ts';
import { inPublic } from '#lib/needs/needs.server.ts';
import type { Account, Conversation, Photo } from './conversation.ts';

export type Row = Conversation & { updatedAt: Date };

// `today`: answers as the public is told them.
const columns = (sql: Sql, today?: Day) => sql`
	c.id, c.slug, c.area_id as "areaId", area.display_name as area, area.slug as "areaSlug", c.on_day as "onDay",
	c.place_id as "placeId", p.name as "placeName", p.slug as "placeSlug", c.location, c.present, c.enough, c.residents,
	c.municipality, c.follow_up as "followUp", c.photos, c.batch, c.updated_at as "updatedAt",
	(select p.at from conversation_publications p where p.conversation_id = c.id) as "publishedAt",
	(select count(*)::int from ${today ? inPublic(sql, today) : sql`counted_needs`} n where n.batch = c.batch) as answers`;

const joins = (sql: Sql) => sql`
	join areas area on area.id = c.area_id left join public_places p on p.id = c.place_id`;

/** The latest first; `areaIds` null is everywhere. */
export const all = (sql: Sql, areaIds: readonly number[] | null, limit: number) => sql<Row[]>`
	select ${columns(sql)} from conversations c ${joins(sql)}
	${areaIds ? sql`where c.area_id = any(${areaIds as number[]})` : sql``}
	order by c.on_day desc, c.id desc limit ${limit}`;

export async function byId(sql: Sql, id: number): Promise<Row | undefined> {
	const [row] = await sql<Row[]>`select ${columns(sql)} from conversations c ${joins(sql)} where c.id = ${id}`;
	return row;
}

/** Locks one until the transaction ends; where it was, for who asks whether somebody may. */
export async function lock(tx: Sql, id: number): Promise<number | undefined> {
	const [row] = await tx<{ areaId: number }[]>`
		select area_id as "areaId" from conversations where id = ${id} for update`;
	return row?.areaId;
}

export async function publicBySlug(sql: Sql, slug: string, today: Day): Promise<Row | undefined> {
	const [row] = await sql<Row[]>`
		select ${columns(sql, today)} from public_conversations c ${joins(sql)} where c.slug = ${slug}`;
	return row;
}

/** Those everybody may see of these areas, the latest first. */
export const publicOf = (sql: Sql, areaIds: readonly number[], limit: number) => sql<Row[]>`
	select ${columns(sql)} from public_conversations c ${joins(sql)}
	where c.area_id = any(${areaIds as number[]}) order by c.on_day desc, c.id desc limit ${limit}`;

/** Of everywhere, the latest first. */
export const allPublic = (sql: Sql, limit: number) => sql<Pick<Row, 'slug' | 'area' | 'onDay'>[]>`
	select c.slug, area.display_name as area, c.on_day as "onDay"
	from public_conversations c join areas area on area.id = c.area_id order by c.on_day desc, c.id desc limit ${limit}`;

export async function unpublished(sql: Sql): Promise<number> {
	const { count } = await sql`
		select from conversations c
		where not exists (select from conversation_publications p where p.conversation_id = c.id)`;
	return count;
}

/** A wijk, dorp or buurt of this id: its address; undefined when there is none. */
export async function areaSlug(sql: Sql, areaId: number): Promise<string | undefined> {
	const [row] = await sql<{ slug: string }[]>`select slug from areas 
		where id = ${areaId} and level in ('district', 'neighbourhood')`;
	return row?.slug;
}

export async function isTaken(sql: Sql, slug: string): Promise<boolean> {
	const { count } = await sql`select from conversations where slug = ${slug}`;
	return count > 0;
}

export async function insert(tx: Sql, slug: string, areaId: number, onDay: string, by: string): Promise<number> {
	const [row] = await tx<{ id: number }[]>`
		insert into conversations (slug, area_id, on_day, created_by) values (${slug}, ${areaId}, ${onDay}, ${by}) returning id`;
	return row!.id;
}

export const update = (tx: Sql, id: number, told: Account) => tx`
	update conversations set on_day = ${told.onDay}, place_id = (select p.id from public_places p where p.id = ${told.placeId}),
		location = ${told.location}, present = ${tx.json(told.present)}, enough = ${told.enough}, residents = ${told.residents},
		municipality = ${told.municipality}, follow_up = ${told.followUp}, updated_at = clock_timestamp()
	where id = ${id}`;

export const setPhotos = (tx: Sql, id: number, photos: readonly Photo[]) => tx`
	update conversations set photos = ${json(tx, photos)}, updated_at = clock_timestamp() where id = ${id}`;

export const publish = (tx: Sql, id: number, by: string) => tx`
	insert into conversation_publications (conversation_id, by) values (${id}, ${by}) on conflict do nothing`;
export const withdraw = (tx: Sql, id: number) =>
	tx`delete from conversation_publications where conversation_id = ${id}`;

/** Places of a wijk or buurt that everybody may see, by name. */
export const placesIn = (sql: Sql, areaId: number) => sql<{ id: number; name: string }[]>`
	select id, name from public_places where ${areaId} in (district_id, neighbourhood_id) order by name, id limit 500`;
