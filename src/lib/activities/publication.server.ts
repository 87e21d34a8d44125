// Publishing activities, and keeping their dates laid out a year ahead.
import * as areas from '#lib/areas/areas.server.ts';
import { addDays, type Day } from '#lib/calendar/days.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { freeSlugs } from '#lib/foundation/slugs.server.ts';
import * as search from '#lib/search/search.server.ts';
import type { ActivityDraft } from './activity.ts';
import * as queries from './queries.server.ts';
import { expand, type Series } from './recurrence.ts';

export type Published = { added: number; changed: number; same: number; ids: Map<string, number> };

/** Occurrences are rows this many days ahead. */
const AHEAD = 366;
// And this many days back: an imported series that began long ago does not fill the table with its past.
const BACK = 7;
const KEPT = 366;

/**
 * Publishes these activities, in one transaction; the same (source, sourceId) told again is the same activity, and one
 * told exactly the same is left alone.
 */
export async function publishAll(drafts: readonly ActivityDraft[], options: { today: Day }): Promise<Published> {
	if (!drafts.length) return { added: 0, changed: 0, same: 0, ids: new Map() };
	const published = await sql.begin(async (tx) => {
		const points = await pointsOf(tx, drafts);
		const located = await locate(tx, points);
		const slugs = await freeSlugs(
			tx,
			'activities',
			drafts.map((draft) => ({ name: draft.title, key: `${draft.source} ${draft.sourceId}` }))
		);
		const rows = await queries.upsert(
			tx,
			drafts.map((draft, index) => valuesOf(draft, slugs[index] ?? '', located[index]))
		);
		const bySource = new Map(drafts.map((draft) => [draft.sourceId, draft]));
		await setSeries(
			tx,
			rows.flatMap(({ id, sourceId }) =>
				(bySource.get(sourceId)?.series ?? []).map((series) => ({ activityId: id, series }))
			),
			rows.map(({ id }) => id),
			options.today
		);
		await search.project(
			tx,
			'activity',
			rows.map(({ id }) => id)
		);
		const added = rows.filter((row) => row.added).length;
		const ids = new Map(rows.map(({ id, sourceId }) => [sourceId, id]));
		return { added, changed: rows.length - added, same: drafts.length - rows.length, ids };
	});
	search.changed();
	return published;
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
			await queries.setExpandedTo(
				tx,
				series.map(({ id }) => id),
				to
			);
			await search.refreshMoments(tx, 'activity', [...new Set(series.map(({ activityId }) => activityId))]);
			return series.length;
		});
		if (!extended) break;
		done += extended;
	}
	await queries.forgetBefore(sql, addDays(today, -KEPT));
	return done;
}

// An activity without a point of its own stands where its place stands.
async function pointsOf(tx: Sql, drafts: readonly ActivityDraft[]) {
	const placeIds = drafts.flatMap((draft) => (draft.point ? [] : (draft.placeId ?? [])));
	const places = placeIds.length
		? await tx<{ id: number; lon: number; lat: number }[]>`select id, lon, lat from places where id = any(${placeIds})`
		: [];
	const byId = new Map(places.map((place) => [place.id, place]));
	return drafts.map((draft) => draft.point ?? (draft.placeId === null ? null : (byId.get(draft.placeId) ?? null)));
}

// What has no place on the map lies in no wijk.
async function locate(tx: Sql, points: readonly (areas.Spot | null)[]): Promise<(areas.Assignment | undefined)[]> {
	const known = points.filter((point) => point !== null);
	const found = (await areas.assign(tx, known)).values();
	return points.map((point) => (point ? found.next().value : undefined));
}

function valuesOf(
	draft: ActivityDraft,
	slug: string,
	located: { districtId: number | null; neighbourhoodId: number | null } | undefined
): queries.ActivityValues {
	return {
		slug,
		title: draft.title,
		summary: draft.summary,
		description: draft.description,
		organiser: draft.organiser,
		organiser_contact: draft.organiserContact,
		place_id: draft.placeId,
		location: draft.location,
		lon: draft.point?.lon ?? null,
		lat: draft.point?.lat ?? null,
		district_id: located?.districtId ?? null,
		neighbourhood_id: located?.neighbourhoodId ?? null,
		themes: draft.themes,
		kinds: draft.kinds,
		target_groups: draft.targetGroups,
		min_age: draft.minAge,
		max_age: draft.maxAge,
		price: draft.price,
		price_cents: draft.priceCents,
		low_income_cents: draft.lowIncomeCents,
		price_note: draft.priceNote,
		joining: draft.joining,
		joining_how: draft.joiningHow,
		sign_up_here: draft.signUpHere,
		capacity: draft.capacity,
		initiative_id: draft.initiativeId,
		languages: draft.languages,
		accessibility: draft.accessibility,
		indoors: draft.indoors,
		image: draft.image,
		image_alt: draft.imageAlt,
		verified_at: draft.verifiedAt,
		source: draft.source,
		source_id: draft.sourceId,
		told: JSON.stringify(draft.series)
	};
}

async function setSeries(
	tx: Sql,
	told: readonly { activityId: number; series: Series }[],
	activityIds: readonly number[],
	today: Day
) {
	if (!activityIds.length) return;
	const to = addDays(today, AHEAD);
	const ids = await queries.replaceSeries(
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
			reason: change.reason,
			by: 'bron'
		}))
	);
	if (changes.length) await queries.insertChanges(tx, changes);
	await insertOccurrences(tx, rows, () => addDays(today, -BACK), to);
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
			await queries.insertOccurrences(tx, batch);
			batch = emptyColumns();
		}
	}
	if (batch.series.length) await queries.insertOccurrences(tx, batch);
}

const emptyColumns = (): queries.OccurrenceColumns => ({
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
