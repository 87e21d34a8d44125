// The SQL of lists of figures. Private to the room.
import { json, type Sql } from '#lib/foundation/database.server.ts';

export type FigureList = {
	id: number;
	name: string;
	at: Date;
	/** Account id, or 'import'. */
	by: string;
	count: number;
	state: 'waiting' | 'loaded' | 'taken-back';
};
export type ListedFigure = {
	line: number;
	area: string;
	key: string;
	year: number;
	value: number | null;
	source: string;
	/** What stands there now; `had` false: nothing does. */
	had: boolean;
	was: number | null;
};
type NewRow = { line: number; areaId: number; key: string; year: number; value: number | null; source: string };

export async function insert(tx: Sql, name: string, by: string, rows: readonly NewRow[]): Promise<number> {
	const [list] = await tx<{ id: number }[]>`insert into figure_lists (name, by) values (${name}, ${by}) returning id`;
	await tx`
		insert into figure_list_rows (list_id, line, area_id, key, year, value, source)
		select ${list!.id}, line, area_id, key, year, value, source
		from json_to_recordset(${json(
			tx,
			rows.map(({ areaId, ...row }) => ({ ...row, area_id: areaId }))
		)}::json)
			as r (line int, area_id int, key text, year int, value numeric, source text)`;
	return list!.id;
}

/** False when it had this state, or may not get it yet. */
export async function setState(tx: Sql, id: number, state: 'loaded' | 'taken-back', by: string): Promise<boolean> {
	const { count } = await tx`
		insert into figure_list_states (list_id, state, by)
		select l.id, ${state}, ${by} from figure_lists l
		where l.id = ${id} and (${state} = 'loaded'
			or exists (select from figure_list_states s where s.list_id = l.id and s.state = 'loaded'))
		on conflict do nothing`;
	return count > 0;
}

/** Writes down what stands there before a list is loaded. */
export const remember = (tx: Sql, id: number) => tx`
	update figure_list_rows r set had = f.area_id is not null, was_value = f.value, was_source = f.source
	from figure_list_rows same left join area_figures f using (area_id, key, year)
	where r.list_id = ${id} and same.list_id = ${id}
		and (r.area_id, r.key, r.year) = (same.area_id, same.key, same.year)`;

export const write = (tx: Sql, id: number) => tx`
	insert into area_figures (area_id, key, year, value, source)
	select area_id, key, year, value, source from figure_list_rows where list_id = ${id}
	on conflict (area_id, key, year) do update set value = excluded.value, source = excluded.source`;

/** What was remembered, where still stands what the list put there. */
export async function restore(tx: Sql, id: number): Promise<void> {
	const stillIts = tx`
		r.list_id = ${id} and (f.area_id, f.key, f.year) = (r.area_id, r.key, r.year)
		and f.value is not distinct from r.value and f.source = r.source`;
	await tx`delete from area_figures f using figure_list_rows r where not r.had and ${stillIts}`;
	await tx`
		update area_figures f set value = r.was_value, source = r.was_source from figure_list_rows r where r.had and ${stillIts}`;
}

export const drop = (tx: Sql, id: number) => tx`
	delete from figure_lists l where l.id = ${id}
		and not exists (select from figure_list_states s where s.list_id = l.id)`;

export const latest = (sql: Sql, limit: number) => sql<FigureList[]>`
	select l.id, l.name, l.at, l.by, (select count(*)::int from figure_list_rows r where r.list_id = l.id) as count,
		coalesce((select s.state from figure_list_states s where s.list_id = l.id order by s.state desc limit 1), 'waiting') as state
	from figure_lists l order by l.id desc limit ${limit}`;

export const rowsOf = (sql: Sql, id: number) => sql<ListedFigure[]>`
	select r.line, a.display_name as area, r.key, r.year, r.value::float8 as value, r.source,
		f.area_id is not null as had, f.value::float8 as was
	from figure_list_rows r join areas a on a.id = r.area_id
	left join area_figures f on (f.area_id, f.key, f.year) = (r.area_id, r.key, r.year)
	where r.list_id = ${id} order by r.line`;

export async function version(sql: Sql): Promise<string> {
	const [row] = await sql<{ version: string }[]>`
		select concat_ws(' ', count(*), max(at)) as version from figure_list_states`;
	return row!.version;
}
