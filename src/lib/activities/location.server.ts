// Where an activity lies: its own point or that of its place, and the wijk and buurt around it.
import * as areas from '#lib/areas/areas.server.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import type { ActivityDraft } from './activity.ts';

/** Before any activity is held: who changes a place holds it first, and then what is held there. */
export async function holdPlaces(tx: Sql, drafts: readonly ActivityDraft[]): Promise<void> {
	const ids = drafts.flatMap(({ placeId }) => placeId ?? []);
	if (ids.length) await tx`select from places where id = any(${ids}) order by id for key share`;
}

/** Wijk and buurt of each, in order; undefined for what has no place on the map. */
export async function locate(tx: Sql, drafts: readonly ActivityDraft[]): Promise<(areas.Assignment | undefined)[]> {
	const points = await pointsOf(tx, drafts);
	const known = points.filter((point) => point !== null);
	const found = (await areas.assign(tx, known)).values();
	return points.map((point) => (point ? found.next().value : undefined));
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
