// The SQL of imports of places. Private to the room.
import { json, type Sql } from '#lib/foundation/database.server.ts';
import type { Centre } from './distant.ts';
import { verdicts, type Choice, type ImportRow, type PlaceImport, type Which } from './import.ts';
import type { Mapping } from './mapping.ts';
import type { Joined } from './matching.ts';
import type { Decisions } from './taking.ts';
import type { Judged } from './verdict.ts';

type New = Pick<PlaceImport, 'name' | 'format' | 'source' | 'mapping' | 'notes' | 'rowsRead'>;

export async function insert(sql: Sql, one: New, bytes: Uint8Array, by: string, deleteBy: string): Promise<string> {
	const [row] = await sql<{ id: string }[]>`
		insert into place_imports (name, format, source, file, mapping, notes, rows_read, by, delete_by)
		values (${one.name}, ${one.format}, ${one.source}, ${Buffer.from(bytes)}, ${json(sql, one.mapping)},
			${sql.json(one.notes)}, ${one.rowsRead}, ${by}, ${deleteBy}) returning id`;
	return row!.id;
}

// Of a row that is refused the hours are the least.
const hoursLeft = (sql: Sql) => sql`r.verdict <> 'refused' and r.problems::jsonb @> '[{"problem": "hours"}]'`;

const columns = (sql: Sql) => sql`
	i.id, i.name, i.format, i.source, i.mapping, i.notes, i.rows_read as "rowsRead", i.at, i.by, i.previewed_at as "previewedAt",
	i.progress, a.at as "appliedAt", u.at as "undoneAt",
	case when u.at is null then null else json_build_object('withdrawn', u.withdrawn, 'restored', u.restored, 'stays', u.stays) end as undone,
	(select json_build_object('open', count(*) filter (where r.verdict = 'twin' and r.choice is null), ${verdicts.map((verdict, index) => sql`${index ? sql`,` : sql``} ${verdict}::text, count(*) filter (where r.verdict = ${verdict})`)})
		from place_import_rows r where r.import_id = i.id) as counts,
	(select count(*)::int from place_import_rows r where r.import_id = i.id and ${hoursLeft(sql)}) as "hoursLeft"`;
const joins = (sql: Sql) => sql`
	from place_imports i left join place_import_applications a on a.import_id = i.id
	left join place_import_undoings u on u.import_id = i.id`;

export async function one(sql: Sql, id: string): Promise<PlaceImport | undefined> {
	const [row] = await sql<PlaceImport[]>`select ${columns(sql)} ${joins(sql)} where i.id = ${id}`;
	return row;
}

/** Held until the transaction ends: whoever applies or undoes next waits, and sees what this one did. */
export async function hold(sql: Sql, id: string): Promise<PlaceImport | undefined> {
	await sql`select from place_imports where id = ${id} for update`;
	return one(sql, id);
}

/** One import writes places at a time: two lists may tell of the same place. */
export const takeTurn = (sql: Sql) => sql`select pg_advisory_xact_lock(hashtext('place imports'))`;

export const latest = (sql: Sql, limit: number) => sql<PlaceImport[]>`
	select ${columns(sql)} ${joins(sql)} order by i.at desc limit ${limit}`;

const noMapping = { titles: [], fields: [], otherwise: null };

/** What was chosen for the last file of this source. */
export async function earlierMapping(sql: Sql, source: string): Promise<Mapping | null> {
	const [row] = await sql<{ mapping: Mapping }[]>`
		select mapping from place_imports where source = ${source} and mapping <> ${sql.json(noMapping)}::jsonb
		order by at desc limit 1`;
	return row?.mapping ?? null;
}

/** Another mapping: what was judged by the former one goes, and whoever reads by it now does not end. */
export const remap = (sql: Sql, id: string, mapping: Mapping) => sql`
	update place_imports set mapping = ${json(sql, mapping)}, previewed_at = null, progress = 0, run = null where id = ${id}`;

export type Work = { name: string; source: string; mapping: Mapping; file: Buffer };

/** Begins to read it: whoever did so before stops. Nothing of what was read to its end, was applied, or has no file any more. */
export async function begin(sql: Sql, id: string, run: string): Promise<Work | undefined> {
	const [row] = await sql<Work[]>`
		update place_imports i set run = ${run}, progress = 0, progressed_at = now()
		where id = ${id} and previewed_at is null and file is not null and not exists (select from place_import_applications a where a.import_id = i.id)
		returning name, source, mapping, file`;
	return row;
}

/** Says how far it is; false when another one took over. */
export const progress = async (sql: Sql, id: string, run: string, percent: number): Promise<boolean> =>
	(await sql`update place_imports set progress = ${percent}, progressed_at = now() where id = ${id} and run = ${run}`)
		.count > 0;

/** Its rows are all there; false when another one took over. */
export const finish = async (sql: Sql, id: string, run: string, read: number, notes: string[]): Promise<boolean> =>
	(
		await sql`update place_imports set progress = 100, previewed_at = now(), rows_read = ${read}, notes = ${sql.json(notes)}
			where id = ${id} and run = ${run}`
	).count > 0;

/** Those that nobody reads any more, though they are not done. What is held is being kept by who read it. */
export const stuck = (sql: Sql, before: Date) => sql<{ id: string }[]>`
	select id from place_imports i where previewed_at is null and file is not null and progressed_at < ${before}
		and not exists (select from place_import_applications a where a.import_id = i.id) order by at for update of i skip locked`;

export async function replaceRows(sql: Sql, id: string, rows: readonly Judged[]): Promise<void> {
	await sql`delete from place_import_rows where import_id = ${id} and row = any(${rows.map(({ row }) => row)}::int[])`;
	for (let from = 0; from < rows.length; from += 500)
		await sql`
			insert into place_import_rows (import_id, row, verdict, place_id, draft, fields, kept, problems, choice, decisions)
			select ${id}, row, verdict, "placeId", draft, fields, kept, problems, choice, decisions
			from json_to_recordset(${json(sql, rows.slice(from, from + 500))}::json) as r (row int, verdict text,
				"placeId" int, draft jsonb, fields text[], kept text[], problems jsonb, choice text, decisions jsonb)`;
}

export const dropRows = (sql: Sql, id: string) => sql`delete from place_import_rows where import_id = ${id}`;

const rowColumns = (sql: Sql) => sql`
	r.row, r.verdict, r.place_id as "placeId", r.draft, r.fields, r.kept, r.problems, r.choice, r.decisions`;

export const allRows = (sql: Sql, id: string) => sql<Judged[]>`
	select ${rowColumns(sql)} from place_import_rows r where r.import_id = ${id} order by r.row`;

export const page = (sql: Sql, id: string, verdict: Which, limit: number, offset: number) => sql<ImportRow[]>`
	select ${rowColumns(sql)}, case when p.id is null then null else json_build_object('name', p.name, 'slug', p.slug) end as place
	from place_import_rows r left join public_places p on p.id = r.place_id
	where r.import_id = ${id} ${verdict === 'differs' ? sql`and r.verdict <> 'same'` : verdict === 'hours' ? sql`and ${hoursLeft(sql)}` : verdict ? sql`and r.verdict = ${verdict}` : sql``}
	order by r.row limit ${limit} offset ${offset}`;

/** What is chosen for rows that are probably double; what is null stays as it was. */
export const choose = (
	sql: Sql,
	id: string,
	chosen: readonly { row: number; choice: Choice | null; decisions: Decisions | null }[]
) => sql`
	update place_import_rows r set choice = coalesce(c.choice, r.choice), decisions = coalesce(c.decisions, r.decisions)
	from json_to_recordset(${json(sql, chosen)}::json) as c (row int, choice text, decisions jsonb)
	where r.import_id = ${id} and r.row = c.row and r.verdict = 'twin'`;

/** The same for all of which nobody said it yet. */
export const chooseRest = (sql: Sql, id: string, choice: Choice) => sql`
	update place_import_rows set choice = ${choice} where import_id = ${id} and verdict = 'twin' and choice is null`;

/** Rows of this source that were brought into another place, and still are. */
export async function joined(sql: Sql, source: string): Promise<Map<string, Joined>> {
	const rows = await sql<({ sourceId: string } & Joined)[]>`
		select distinct on (r.draft ->> 'sourceId') r.draft ->> 'sourceId' as "sourceId", r.place_id as "placeId", r.decisions
		from place_imports i join place_import_applications a on a.import_id = i.id
		join place_import_rows r on r.import_id = i.id
		where i.source = ${source} and r.choice = 'merge' and r.place_id is not null
			and not exists (select from place_import_undoings u where u.import_id = i.id)
		order by r.draft ->> 'sourceId', a.at desc`;
	return new Map(rows.map(({ sourceId, ...one }) => [sourceId, one]));
}

type Before = { choice: Choice; decisions: Decisions };
/** What was chosen before for rows of this source, the last time. */
export async function choicesOf(sql: Sql, source: string): Promise<Map<string, Before>> {
	const rows = await sql<({ sourceId: string } & Before)[]>`
		select distinct on (r.draft ->> 'sourceId') r.draft ->> 'sourceId' as "sourceId", r.choice, r.decisions
		from place_imports i join place_import_rows r on r.import_id = i.id
		where i.source = ${source} and r.choice is not null order by r.draft ->> 'sourceId', i.at desc`;
	return new Map(rows.map(({ sourceId, ...one }) => [sourceId, one]));
}

/** Centres of four-digit postcodes. */
export async function centres(sql: Sql, pc4s: readonly string[]): Promise<Map<string, { lon: number; lat: number }>> {
	const rows = await sql<{ pc4: string; lon: number; lat: number }[]>`
		select pc4, lon, lat from postcodes where pc4 = any(${pc4s as string[]})`;
	return new Map(rows.map(({ pc4, lon, lat }) => [pc4, { lon, lat }]));
}

/** Those of all postcodes. */
export const allCentres = (sql: Sql) => sql<Centre[]>`select pc4, lon, lat from postcodes`;

/** Previews that nobody applied, after their term. */
export const forget = async (sql: Sql, today: string): Promise<number> =>
	(
		await sql`delete from place_imports i where delete_by < ${today}
			and not exists (select from place_import_applications a where a.import_id = i.id)`
	).count;

/**
 * Forgets what the columns were of lists that nobody put on the site any more since `before`, and of files after which a
 * newer one of the same list came, once they were put there before `undoable`. Returns how many.
 */
export const forgetColumns = async (sql: Sql, before: string, undoable: string): Promise<number> =>
	(
		await sql`update place_imports i set mapping = ${sql.json(noMapping)}, notes = '[]'
			from place_import_applications a where a.import_id = i.id and i.mapping <> ${sql.json(noMapping)}::jsonb
				and ((a.at at time zone 'Europe/Amsterdam')::date < ${before}::date or ((a.at at time zone 'Europe/Amsterdam')::date < ${undoable}::date and exists (
					select from place_imports n join place_import_applications b on b.import_id = n.id
					where n.source = i.source and (n.at, n.id) > (i.at, i.id))))`
	).count;

export const remove = async (sql: Sql, id: string): Promise<boolean> =>
	(
		await sql`delete from place_imports i where id = ${id}
			and not exists (select from place_import_applications a where a.import_id = i.id)`
	).count > 0;
