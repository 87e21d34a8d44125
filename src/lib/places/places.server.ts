// The door of the places room.
import * as areas from '#lib/areas/areas.server.ts';
import { addDays, type Day } from '#lib/calendar/days.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { freeSlugs } from '#lib/foundation/slugs.server.ts';
import * as search from '#lib/search/search.server.ts';
import { isWalkIn, openings, type OpeningHours } from './hours.ts';
import type { PlaceDraft } from './place.ts';
import type { PlaceRow } from './rows.ts';
import * as queries from './queries.server.ts';
import { placeType, type Access } from './types.ts';

export type Saved = { added: number; changed: number; same: number; /** By source id. */ ids: Map<string, number> };

// Openings are laid out this far ahead: "open now" and "this week" are asked of them.
const LAID_OUT_DAYS = 21;

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

async function layOut(tx: Parameters<typeof queries.withHours>[0], ids: readonly number[], today: Day) {
	const rows = (await queries.withHours(tx, ids)).flatMap(({ id, access, hours }) =>
		openingRows(id, access, hours, today)
	);
	await queries.replaceOpenings(tx, ids, rows);
}

// From yesterday on: what began last night may still be going on.
function openingRows(id: number, access: Access, hours: OpeningHours | null, today: Day): queries.OpeningValues[] {
	const known = hours ?? (access === 'openbaar' ? alwaysOpen : null);
	if (!known) return [];
	return openings(known, { from: addDays(today, -1), to: addDays(today, LAID_OUT_DAYS) })
		.filter(({ mode }) => isWalkIn(mode))
		.map(({ from, to, dayParts }) => ({
			place_id: id,
			starts_at: new Date(from).toISOString(),
			ends_at: new Date(to).toISOString(),
			day_parts: dayParts
		}));
}

const alwaysOpen: OpeningHours = {
	always: true,
	week: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] },
	exceptions: [],
	holidays: 'open'
};

/** The place at an address of this site, also an old one (then `slug` differs from what was asked). */
export const bySlug = (slug: string) => queries.bySlug(sql, slug);

/** Places of these ids that the public may see, in the order of the ids. One statement. */
export const byIds = (ids: readonly number[]): Promise<PlaceRow[]> =>
	ids.length ? queries.byIds(sql, ids) : Promise.resolve([]);

/** Dots for the map, in the order of the ids. One statement. */
export const dots = (ids: readonly number[]) => queries.dots(sql, ids);

/** Addresses for a sitemap, last changed first. */
export const addresses = (limit: number) => queries.addresses(sql, limit);
