// Which place of ours somebody means by a name, and names to choose from.
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import type { FormFields } from './fields.ts';
import * as queries from './queries.server.ts';

const MOST_ALIKE = 8;
const MOST_NAMES = 300;

/** Places whose name is this or looks like it, the most alike first. */
export const findPlace = (from: Sql, name: string) =>
	name.trim() ? queries.placesLike(from, name.trim().slice(0, 200), MOST_ALIKE) : Promise.resolve([]);

/** Names of places for a list to choose from while typing; those of the wijk of the initiative first. */
export const placeNames = (districtId: number | null) => queries.placeNames(sql, districtId, MOST_NAMES);

/**
 * The step "waar" with its place looked up: the one that was chosen from those that look alike, or the only one with this
 * name. `alike` is what to choose from when it is neither.
 */
export async function withPlace(
	typed: Partial<FormFields>
): Promise<{ typed: Partial<FormFields>; alike: queries.FoundPlace[] }> {
	if (typed.where !== 'place') return { typed, alike: [] };
	const found = await findPlace(sql, typed.place ?? '');
	const chosen = found.find(({ id }) => String(id) === typed.placeId);
	const exact = found.filter(({ same }) => same);
	const place = exact.length === 1 ? exact[0] : chosen;
	if (place) return { typed: { ...typed, place: place.name, placeId: String(place.id) }, alike: [] };
	return { typed: { ...typed, placeId: '' }, alike: found };
}
