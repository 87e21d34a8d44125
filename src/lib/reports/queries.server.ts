// The SQL of reports that are kept.
import { json, type Sql } from '#lib/foundation/database.server.ts';
import type { AreaReport } from './areareport.ts';

export type SnapshotRow = { id: string; at: Date; by: string; note: string };

export async function insert(tx: Sql, areaId: number, by: string, note: string, report: AreaReport, now: Date) {
	const [row] = await tx<{ id: string }[]>`
		insert into report_snapshots (area_id, at, by, note, data)
		values (${areaId}, ${now}, ${by}, ${note}, ${json(tx, report)}) returning id`;
	return row!.id;
}

/** The last first. */
export const ofArea = (sql: Sql, areaId: number, limit: number) => sql<SnapshotRow[]>`
	select id, at, by, note from report_snapshots where area_id = ${areaId} order by at desc, id limit ${limit}`;

export const one = (sql: Sql, areaId: number, id: string) => sql<(SnapshotRow & { data: AreaReport })[]>`
	select id, at, by, note, data from report_snapshots where area_id = ${areaId} and id = ${id}`;
