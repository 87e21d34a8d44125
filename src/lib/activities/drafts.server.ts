// An activity as the draft it would be published from: to edit it, to compare it, and to keep it as it was.
import type { Sql } from '#lib/foundation/database.server.ts';
import type { ActivityDraft } from './activity.ts';
import { plainSeries } from './columns.ts';
import * as queries from './queries.server.ts';
import type { Wall } from '#lib/calendar/zone.ts';

/** An activity as it was at a moment: what history keeps and `restore` publishes again. */
export type Snapshot = ActivityDraft & {
	/** Dates that took nobody any more. */
	full: Wall[];
};

/** Activities by id, also those the public may not see; what does not exist is not in it. */
export async function snapshotsOf(sql: Sql, ids: readonly number[]): Promise<Map<number, Snapshot>> {
	if (!ids.length) return new Map();
	const [rows, series] = [await queries.drafts(sql, ids), await queries.seriesOfAll(sql, ids)];
	const byActivity = Map.groupBy(series, ({ activityId }) => activityId);
	return new Map(
		rows.map(({ id, lon, lat, ...row }) => [
			id,
			{
				...row,
				point: lon === null || lat === null ? null : { lon, lat },
				series: (byActivity.get(id) ?? []).map(plainSeries)
			}
		])
	);
}

/** One activity as it is now. Throws when there is none. */
export async function snapshotOf(sql: Sql, id: number): Promise<Snapshot> {
	const snapshot = (await snapshotsOf(sql, [id])).get(id);
	if (!snapshot) throw new Error(`no activity ${id}`);
	return snapshot;
}

/** One activity as the draft it would be published from, changed dates among it. Throws when there is none. */
export async function draftOf(sql: Sql, id: number): Promise<ActivityDraft> {
	const { full: _, ...draft } = await snapshotOf(sql, id);
	return draft;
}
