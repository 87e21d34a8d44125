// The door of the places room.
import * as areas from '#lib/areas/areas.server.ts';
import type { Day } from '#lib/calendar/days.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import { freeSlugs } from '#lib/foundation/slugs.server.ts';
import * as search from '#lib/search/search.server.ts';
import { layOut } from './openings.server.ts';
import type { PlaceDraft } from './place.ts';
import type { PlaceRow } from './rows.ts';
import * as queries from './queries.server.ts';
import { placeType } from './types.ts';

export { bringBack, edit, isStill, restore, withdraw, type PlaceChange } from './editing.server.ts';

export type Saved = { added: number; changed: number; same: number; /** By source id. */ ids: Map<string, number> };

/** Keeps these places, in one transaction; the same (source, sourceId) told again is the same place. */
export async function saveAll(drafts: readonly PlaceDraft[], options: { today: Day }): Promise<Saved> {
	if (!drafts.length) return { added: 0, changed: 0, same: 0, ids: new Map() };
	const saved = await sql.begin(async (tx) => {
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
		const touched = rows.map(({ id }) => id);
		await layOut(tx, touched, options.today);
		await search.project(tx, 'place', touched);
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
	});
	search.changed();
	return saved;
}

/** Lays the opening hours of every place out in time again, from today on. For the worker, each night. */
export async function layOutOpenings(today: Day): Promise<number> {
	return sql.begin(async (tx) => {
		const places = await queries.withHours(tx, null);
		const ids = places.map(({ id }) => id);
		await layOut(tx, ids, today);
		await search.refreshMoments(tx, 'place', ids);
		return ids.length;
	});
}

/** The place at an address of this site, also an old one (then `slug` differs from what was asked). */
export const bySlug = (slug: string) => queries.bySlug(sql, slug);

/** Places of these ids that the public may see, in the order of the ids. One statement; `from` is an open transaction. */
export const byIds = (ids: readonly number[], from: Sql = sql): Promise<PlaceRow[]> =>
	ids.length ? queries.byIds(from, ids) : Promise.resolve([]);

/** Dots for the map, in the order of the ids. One statement. */
export const dots = (ids: readonly number[]) => queries.dots(sql, ids);

/** Addresses for a sitemap, last changed first. */
export const addresses = (limit: number) => queries.addresses(sql, limit);
