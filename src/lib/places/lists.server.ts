// Many places at once, as a list tells them: what stands here, and writing it in the transaction of whoever asks. Nothing
// of it is marked as changed by a person.
import * as areas from '#lib/areas/areas.server.ts';
import type { Day } from '#lib/calendar/days.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import { freeSlugs } from '#lib/foundation/slugs.server.ts';
import * as history from '#lib/history/history.server.ts';
import * as search from '#lib/search/search.server.ts';
import { layOut } from './openings.server.ts';
import type { PlaceDraft } from './place.ts';
import * as queries from './queries.server.ts';
import { placeType } from './types.ts';

export type Saved = { added: number; changed: number; same: number; /** By source id. */ ids: Map<string, number> };
/** Columns of a place, by their name in the database. */
export type Values = Partial<Record<queries.PlaceColumn, unknown>>;
export type { Standing } from './queries.server.ts';

// What is laid out at a time: some fifty milliseconds, after which others have their turn.
const BATCH = 250;

/**
 * Keeps these places; the same (source, sourceId) told again is the same place. Rights were asked by whoever opened the
 * transaction; who ends it calls `search.changed`.
 */
export async function save(tx: Sql, drafts: readonly PlaceDraft[], options: { today: Day }): Promise<Saved> {
	const located = await areas.assign(
		tx,
		drafts.map((draft) => draft.point)
	);
	const slugs = await freeSlugs(
		tx,
		'places',
		drafts.map((draft) => ({ name: draft.name, key: `${draft.source} ${draft.sourceId}` }))
	);
	const rows = await queries.upsert(
		tx,
		drafts.map((draft, index) => ({
			slug: slugs[index] ?? '',
			name: draft.name,
			access: draft.access,
			type: draft.type,
			kinds: draft.kinds.length ? draft.kinds : (placeType(draft.type)?.kinds ?? []),
			target_groups: draft.targetGroups,
			summary: draft.summary,
			description: draft.description,
			street: draft.street,
			postcode: draft.postcode,
			locality: draft.locality,
			lon: draft.point.lon,
			lat: draft.point.lat,
			district_id: located[index]?.districtId ?? null,
			neighbourhood_id: located[index]?.neighbourhoodId ?? null,
			indoors: draft.indoors,
			hours: draft.hours,
			accessibility: draft.accessibility,
			facilities: draft.facilities,
			consumption_required: draft.consumptionRequired,
			operator: draft.operator,
			phone: draft.phone,
			email: draft.email,
			website: draft.website,
			photo: draft.photo,
			photo_alt: draft.photoAlt,
			verified_at: draft.verifiedAt,
			verify_by: draft.verifyBy,
			source: draft.source,
			source_id: draft.sourceId
		}))
	);
	await settle(
		tx,
		rows.map(({ id }) => id),
		options.today
	);
	const ids = new Map<string, number>();
	for (const source of new Set(drafts.map((draft) => draft.source)))
		for (const row of await queries.idsBySource(
			tx,
			source,
			drafts.map((draft) => draft.sourceId)
		))
			ids.set(row.sourceId, row.id);
	const added = rows.filter((row) => row.added).length;
	return { added, changed: rows.length - added, same: drafts.length - rows.length, ids };
}

/** Places as they stand, also those nobody sees: all of them, or of these ids; held until the transaction ends. */
export const standing = (tx: Sql, ids: readonly number[] | null): Promise<queries.Standing[]> =>
	queries.standing(tx, ids, true);

/**
 * Sets these columns of these places and nothing else; where a place lies follows from its point. Rights were asked by
 * whoever opened the transaction; who ends it calls `search.changed`.
 */
export async function overwrite(
	tx: Sql,
	changes: readonly { id: number; values: Values }[],
	options: { today: Day }
): Promise<void> {
	if (!changes.length) return;
	const now = new Map((await standing(tx, changes.map(({ id }) => id))).map((place) => [place.id, place])); // prettier-ignore
	// What is not there is not made: it would have no point.
	const rows = changes.flatMap(({ id, values }) => {
		const place = now.get(id);
		return place ? [{ ...place.values, ...values, id }] : [];
	});
	const points = rows.map(({ lon, lat }) => ({ lon: Number(lon), lat: Number(lat) }));
	const located = await areas.assign(tx, points);
	const placed = rows.map((row, index) => ({
		...row,
		district_id: located[index]?.districtId ?? null,
		neighbourhood_id: located[index]?.neighbourhoodId ?? null
	}));
	await queries.overwrite(tx, placed);
	await settle(
		tx,
		rows.map(({ id }) => id),
		options.today
	);
}

/** Takes these away from the public, with the reason; returns how many were shown. Nothing is deleted. Rights as above. */
export async function withdrawAll(tx: Sql, by: string, ids: readonly number[], reason: string): Promise<number> {
	const gone = await tx<{ ref: number }[]>`
		insert into place_withdrawals (place_id, by, reason) select id, ${by}, ${reason} from places where id = any(${ids as number[]})
		on conflict do nothing returning place_id as ref`;
	await told(tx, by, gone, 'withdrawn', { reason });
	return gone.length;
}

/** Shows again what was taken away for this reason, and for no other. Rights as above. */
export async function bringBackAll(tx: Sql, by: string, ids: readonly number[], reason: string): Promise<void> {
	const back = await tx<{ ref: number }[]>`
		delete from place_withdrawals where place_id = any(${ids as number[]}) and reason = ${reason} returning place_id as ref`;
	await told(tx, by, back, 'shown-again', null);
}

async function told(tx: Sql, by: string, places: readonly { ref: number }[], what: string, after: object | null) {
	await history.record(
		tx,
		places.map(({ ref }) => ({ noun: 'place' as const, ref, by, what, before: null, after }))
	);
	await search.projectPlaces(tx, places.map(({ ref }) => ref)); // prettier-ignore
}

// What follows from a place: its openings in time, and what search knows of it.
async function settle(tx: Sql, ids: readonly number[], today: Day): Promise<void> {
	for (let from = 0; from < ids.length; from += BATCH) await layOut(tx, ids.slice(from, from + BATCH), today);
	await search.projectPlaces(tx, ids);
}
