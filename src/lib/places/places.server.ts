// The door of the places room.
import type { Day } from '#lib/calendar/days.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import * as search from '#lib/search/search.server.ts';
import { save, type Saved } from './lists.server.ts';
import { layOut } from './openings.server.ts';
import type { PlaceDraft } from './place.ts';
import type { PlaceRow } from './rows.ts';
import * as queries from './queries.server.ts';

export { bringBackAll, overwrite, save, standing, withdrawAll } from './lists.server.ts';
export type { Saved, Standing, Values } from './lists.server.ts';
export { bringBack, edit, editAll, isStill, restore, withdraw, type PlaceChange } from './editing.server.ts';

/** Keeps these places, in one transaction; the same (source, sourceId) told again is the same place. */
export async function saveAll(drafts: readonly PlaceDraft[], options: { today: Day }): Promise<Saved> {
	if (!drafts.length) return { added: 0, changed: 0, same: 0, ids: new Map() };
	const saved = await sql.begin((tx) => save(tx, drafts, options));
	search.changed();
	return saved;
}

/** Lays the opening hours of every place out in time again, from today on. For the worker, each night. */
export async function layOutOpenings(today: Day): Promise<number> {
	return sql.begin(async (tx) => {
		const places = await queries.withHours(tx, null);
		const ids = places.map(({ id }) => id);
		await layOut(tx, ids, today);
		await search.project(tx, 'place', ids);
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
