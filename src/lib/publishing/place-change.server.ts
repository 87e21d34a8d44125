// A place for who looks after it: what is told about it changes, unless somebody else was first.
import * as accounts from '#lib/accounts/accounts.server.ts';
import { Forbidden, type Me } from '#lib/accounts/rights.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { holdsUntil } from '#lib/freshness/freshness.ts';
import * as freshness from '#lib/freshness/freshness.server.ts';
import * as places from '#lib/places/places.server.ts';
import * as search from '#lib/search/search.server.ts';

/** What happens there, and the building; null where nothing of it was asked. */
export type PlaceTold = { content: places.PlaceChange | null; building: places.PlaceChange | null };

/**
 * Changes a place. `version` is its `updatedAt` (ISO 8601) as it was on screen: false when it changed after it, and then
 * nothing is written. @throws Forbidden
 */
export async function changePlace(
	who: Me | null,
	id: number,
	{ content, building }: PlaceTold,
	{ version, now }: { version: string; now: Date }
): Promise<boolean> {
	const saved = await sql.begin(async (tx) => {
		const [place] = await places.byIds([id], tx);
		const subject = { place: place?.id, areas: place?.districtId ? [place.districtId] : [] };
		const asked = [content && 'place.edit-content', building && 'place.edit-building'] as const;
		let me: Me | null = null;
		for (const verb of asked) if (verb) me = await accounts.mustMay(tx, who, verb, subject);
		if (!place || !me) throw new Forbidden('place.edit-content');
		if (!(await places.isStill(tx, id, version))) return false;
		// Who saves it has looked at it.
		await freshness.settled(tx, 'place', id, now);
		const today = dayAt(now);
		const verified = { verifiedAt: today, verifyBy: holdsUntil('place', today) };
		await places.edit(tx, me.id, id, { ...content, ...building, ...verified }, { today });
		return true;
	});
	if (saved) search.changed();
	return saved;
}
