// The door of the spaces room: rooms in buildings, when they are free, and what they cost.
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import type { Weekday } from '#lib/calendar/days.ts';
import * as queries from './queries.server.ts';
import { dayPortions, keyOf, weekOfParts, type Portion, type Space } from './space.ts';
import type { TariffRule } from './tariff.ts';

export { addGroup, changeGroup, moveGroup, removeGroup, setPrices, tariffs, type Tariffs } from './tariffs.server.ts';
export { add, change, close, desk, reopen, seed, type Desk } from './writing.server.ts';

/** Another text whenever a room changed, or when it is free: who keeps a result makes it again. */
export const version = (sql: Sql): Promise<string> => queries.version(sql);

/** The rooms of these places, by place, by name; also those that are closed for now. */
export async function ofPlaces(sql: Sql, placeIds: readonly number[]): Promise<Map<number, Space[]>> {
	const found = new Map<number, Space[]>();
	if (!placeIds.length) return found;
	for (const space of await queries.ofPlaces(sql, placeIds))
		found.set(space.placeId, [...(found.get(space.placeId) ?? []), space]);
	return found;
}

/** What anybody may see of the rooms of a place: those in use, and all that a price is counted with. */
export async function shown(placeId: number): Promise<{
	spaces: Space[];
	groups: queries.GroupRow[];
	rules: TariffRule[];
}> {
	const spaces = (await queries.ofPlaces(sql, [placeId])).filter(({ closed }) => !closed);
	if (!spaces.length) return { spaces, groups: [], rules: [] };
	const [groups, rules] = await Promise.all([queries.groups(sql), queries.rules(sql, [placeId])]);
	return { spaces, groups, rules };
}

/**
 * Of each place with rooms that state when they are free: which share of these is taken, 0–1, in each of the 21 parts of a
 * week, Monday morning first. Rooms that state nothing, or are closed, do not count. One statement.
 */
export async function takenShares(sql: Sql): Promise<Map<number, number[]>> {
	const rows = await queries.statedFree(sql);
	return new Map(
		rows.map(({ placeId, rooms, free }) => {
			const isFree = new Map(free.map((one) => [keyOf(one), one.rooms]));
			return [placeId, weekOfParts.map((one) => 1 - (isFree.get(keyOf(one)) ?? 0) / rooms)];
		})
	);
}

/** A room that is free, and whom to ask about it. */
export type FreeSpace = Omit<Space, 'closed'> & {
	place: { id: number; name: string; slug: string; districtId: number | null; lon: number; lat: number };
	/** As the place shows it in public; null where nobody told. */
	contact: { operator: string | null; phone: string | null; email: string | null };
};
export type FreeAsk = {
	/** Wijken or buurten; left out is everywhere. */
	areaIds?: readonly number[];
	weekday?: Weekday;
	part?: Portion;
	/** Number of calendar/dayparts.ts, 0 to 5; wins from `weekday` and `part`. */
	dayPart?: number;
};

/** Rooms that their manager states to be free then, in the order of their buildings. One statement. */
export async function free(sql: Sql, ask: FreeAsk): Promise<FreeSpace[]> {
	const rows = await queries.freeAt(sql, { areaIds: ask.areaIds ?? null, ...momentsOf(ask) });
	return rows.map(({ placeName, placeSlug, districtId, lon, lat, operator, phone, email, ...space }) => ({
		...space,
		place: { id: space.placeId, name: placeName, slug: placeSlug, districtId, lon, lat },
		contact: { operator, phone, email }
	}));
}

function momentsOf({ weekday, part, dayPart }: FreeAsk): { weekdays: Weekday[]; part: Portion | null } {
	if (dayPart !== undefined)
		return { weekdays: dayPart < 3 ? [1, 2, 3, 4, 5] : [6, 7], part: dayPortions[dayPart % 3] ?? null };
	return { weekdays: weekday ? [weekday] : [1, 2, 3, 4, 5, 6, 7], part: part ?? null };
}
