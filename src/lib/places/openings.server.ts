// Opening hours of places as rows in time, some weeks ahead.
import { addDays, type Day } from '#lib/calendar/days.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import { isWalkIn, openings, type OpeningHours } from './hours.ts';
import * as queries from './queries.server.ts';
import type { Access } from './types.ts';

// Openings are laid out this far ahead: "open now", "this week" and the days of Christmas are asked of them. As many days as
// one question of Meilisearch names; a year would be a million rows for 3,000 places.
const LAID_OUT_DAYS = 62;

/** Lays the opening hours of these places out in time again, from today on. */
export async function layOut(tx: Sql, ids: readonly number[], today: Day) {
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
