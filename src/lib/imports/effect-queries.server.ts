// The SQL of what an import did to places, so that the whole of it can be undone. Private to the room.
import { json, type Sql } from '#lib/foundation/database.server.ts';
import { hangsOn } from '#lib/merging/merge.ts';
import { UNDO_DAYS, type Taken } from './import.ts';
import type { Values } from '#lib/places/places.server.ts';

/** Of a place that was new `before` is null. */
export type Effect = { placeId: number; before: Values | null; after: Values };

/** From now on it is applied; its file goes. */
export async function markApplied(sql: Sql, id: string, by: string): Promise<void> {
	await sql`insert into place_import_applications (import_id, by) values (${id}, ${by})`;
	await sql`update place_imports set file = null where id = ${id}`;
}

export const markUndone = (sql: Sql, id: string, by: string, { withdrawn, restored, stays }: Taken) => sql`
	insert into place_import_undoings (import_id, by, withdrawn, restored, stays)
	values (${id}, ${by}, ${withdrawn}, ${restored}, ${json(sql, stays)})`;

export async function keep(sql: Sql, id: string, effects: readonly Effect[]): Promise<void> {
	for (let from = 0; from < effects.length; from += 2_000)
		await sql`
			insert into place_import_effects (import_id, place_id, before, after)
			select ${id}, "placeId", before, after
			from json_to_recordset(${json(sql, effects.slice(from, from + 2_000))}::json) as e ("placeId" int, before jsonb, after jsonb)`;
}

export const of = (sql: Sql, id: string) => sql<Effect[]>`
	select place_id as "placeId", before, after from place_import_effects where import_id = ${id} order by place_id`;

/** Writes which place a row became. */
export const point = (sql: Sql, id: string, became: readonly { row: number; placeId: number }[]) => sql`
	update place_import_rows r set place_id = b."placeId"
	from json_to_recordset(${json(sql, became)}::json) as b (row int, "placeId" int)
	where r.import_id = ${id} and r.row = b.row`;

/** What hangs on each of these places: names of tables; 'merges' when it was merged, or another one into it. */
export async function hanging(sql: Sql, ids: readonly number[]): Promise<Map<number, string[]>> {
	const among = ids as number[];
	const found = new Map<number, string[]>();
	for (const { table, column, named } of hangsOn.place) {
		const rows = await sql<{ id: number }[]>`
			select distinct ${sql(column)} as id from ${sql(table)}
			where ${sql(column)} = any(${among}) ${named ? sql`and noun = 'place'` : sql``}`;
		for (const { id } of rows) found.set(id, [...(found.get(id) ?? []), table]);
	}
	const merged = await sql<{ id: number }[]>`
		select ref as id from merges where noun = 'place' and ref = any(${among})
		union select into_ref from merges where noun = 'place' and into_ref = any(${among})`;
	for (const { id } of merged) found.set(id, [...(found.get(id) ?? []), 'merges']);
	return found;
}

/**
 * Empties what was applied longer ago than a list can be taken back: which place a row became stays, what it told and what
 * stood there goes. Returns how many rows.
 */
export async function empty(sql: Sql, today: string): Promise<number> {
	const old = sql`(
		select import_id from place_import_applications
		where (at at time zone 'Europe/Amsterdam')::date < ${today}::date - ${UNDO_DAYS}::int)`;
	const { count } = await sql`
		update place_import_rows set fields = '{}', kept = '{}', problems = '[]',
			draft = jsonb_build_object('sourceId', draft -> 'sourceId', 'told', '{}'::jsonb, 'at', '', 'before', '{}'::jsonb, 'after', '{}'::jsonb)
		where import_id in ${old} and draft ->> 'at' <> ''`;
	await sql`
		update place_import_effects set after = '{}', before = case when before is null then null else '{}'::jsonb end
		where import_id in ${old} and (after <> '{}' or before <> '{}')`;
	return count;
}
