// Laying series out: their dates as rows, a year ahead.
import { addDays, type Day } from '#lib/calendar/days.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import * as search from '#lib/search/search.server.ts';
import * as queries from './queries.server.ts';
import { expand, type Series } from './recurrence.ts';
import type { SignedSeries } from './signed.ts';
import * as storage from './storage.server.ts';

/** Occurrences are rows this many days ahead. */
const AHEAD = 366;
// And this many days back: an imported series that began long ago does not fill the table with its past.
const BACK = 7;
const KEPT = 366;

/** Replaces the series of one activity. The past year is laid out again too: how it went is kept. */
export const replaceSeries = (tx: Sql, activityId: number, series: readonly SignedSeries[], today: Day) =>
	setSeries(
		tx,
		series.map((one) => ({ activityId, series: one })),
		[activityId],
		today,
		KEPT
	);

/** Replaces the series of these activities by what is told of them, and lays out their dates from `back` days ago. */
export async function setSeries(
	tx: Sql,
	told: readonly { activityId: number; series: SignedSeries }[],
	activityIds: readonly number[],
	today: Day,
	back = BACK
) {
	if (!activityIds.length) return;
	const to = addDays(today, AHEAD);
	const ids = await storage.replaceSeries(
		tx,
		activityIds,
		told.map(({ activityId, series }, ref) => ({
			ref,
			activity_id: activityId,
			starts: series.start,
			duration_minutes: series.durationMinutes,
			rule: series.rule,
			zone: series.zone,
			until: series.until ?? null,
			extra: series.extraDates,
			excluded: series.excluded,
			skip_school_holidays: series.skipSchoolHolidays,
			skip_public_holidays: series.skipPublicHolidays ?? false,
			expanded_to: to
		}))
	);
	const rows = told.map(({ activityId, series }, ref) => ({ seriesId: ids.get(ref) ?? 0, activityId, series }));
	const changes = rows.flatMap(({ seriesId, series }) =>
		series.changes.map((change) => ({
			series_id: seriesId,
			original: change.original,
			kind: change.kind,
			starts: change.start ?? null,
			duration_minutes: change.durationMinutes ?? null,
			following: change.following ?? false,
			reason: change.reason,
			at: change.at,
			by: change.by
		}))
	);
	if (changes.length) await storage.putChanges(tx, changes);
	await insertOccurrences(tx, rows, () => addDays(today, -back), to);
}

/** Lays series out to a year ahead of today, in small transactions; returns how many. For the worker, each night. */
export async function extend(today: Day): Promise<number> {
	const to = addDays(today, AHEAD);
	let done = 0;
	for (;;) {
		const extended = await sql.begin(async (tx) => {
			const series = await queries.seriesBehind(tx, to, 500);
			if (!series.length) return 0;
			await insertOccurrences(
				tx,
				series.map((row) => ({ seriesId: row.id, activityId: row.activityId, series: row })),
				({ seriesId }) => addDays(series.find((row) => row.id === seriesId)?.expandedTo ?? today, 1),
				to
			);
			await storage.setExpandedTo(
				tx,
				series.map(({ id }) => id),
				to
			);
			await search.project(tx, 'activity', [...new Set(series.map(({ activityId }) => activityId))]);
			return series.length;
		});
		if (!extended) break;
		done += extended;
	}
	await storage.forgetBefore(sql, addDays(today, -KEPT));
	return done;
}

type Laid = { seriesId: number; activityId: number; series: Series };

async function insertOccurrences(tx: Sql, rows: readonly Laid[], from: (row: Laid) => Day, to: Day) {
	let batch = emptyColumns();
	for (const row of rows) {
		for (const occurrence of expand(row.series, from(row), to)) {
			batch.series.push(row.seriesId);
			batch.activity.push(row.activityId);
			batch.original.push(occurrence.original);
			batch.day.push(occurrence.day);
			batch.starts.push(occurrence.start);
			batch.ends.push(occurrence.end);
			batch.startsAt.push(occurrence.startsAt.toISOString());
			batch.endsAt.push(occurrence.endsAt.toISOString());
			batch.dayParts.push(occurrence.dayParts);
			batch.cancelled.push(occurrence.cancelled);
			batch.moved.push(occurrence.moved);
			batch.reason.push(occurrence.reason);
		}
		if (batch.series.length > 20_000) {
			await storage.insertOccurrences(tx, batch);
			batch = emptyColumns();
		}
	}
	if (batch.series.length) await storage.insertOccurrences(tx, batch);
}

const emptyColumns = (): storage.OccurrenceColumns => ({
	series: [],
	original: [],
	activity: [],
	day: [],
	starts: [],
	ends: [],
	startsAt: [],
	endsAt: [],
	dayParts: [],
	cancelled: [],
	moved: [],
	reason: []
});
