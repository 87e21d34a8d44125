// An initiative stops: its page says so at once. What it still had planned is off, and who signed up hears so: at once
// when it is little, otherwise by the worker within some minutes.
import type { Me } from '#lib/accounts/rights.ts';
import * as activities from '#lib/activities/activities.server.ts';
import { dayAt } from '#lib/calendar/zone.ts';
import { sql, type Sql } from '#lib/foundation/database.server.ts';
import * as freshness from '#lib/freshness/freshness.server.ts';
import * as initiatives from '#lib/initiatives/initiatives.server.ts';
import * as search from '#lib/search/search.server.ts';
import * as signups from '#lib/signups/signups.server.ts';

/** Activities in one transaction: each takes some tens of milliseconds. */
const BATCH = 50;

/** Ends an initiative; false when it had ended already. `reason` is shown, '' is none. @throws Forbidden */
export const endInitiative = (who: Me | null, id: number, reason: string, now: Date): Promise<boolean> =>
	initiatives.end(who, id, reason, async (tx) => {
		const ending = await initiatives.openEnding(tx, id);
		if (ending) await endSome(tx, ending, now, 0, BATCH);
	});

/** Carries out what endings left to do; returns how many activities ended. For the worker; a kill loses nothing. */
export async function endPlanned(now: Date): Promise<number> {
	let [done, of, after] = [0, 0, 0];
	for (;;) {
		const some = await sql.begin(async (tx) => {
			const ending = await initiatives.openEnding(tx);
			if (!ending) return undefined;
			return { id: ending.id, ids: await endSome(tx, ending, now, ending.id === of ? after : 0) };
		});
		if (done) search.changed();
		if (!some) return done;
		done += some.ids.length;
		// A date that began already goes on: without this it would come back for ever.
		[of, after] = [some.id, some.ids.at(-1) ?? 0];
	}
}

/** Ends the next ones after this id, all of them or, when there are more than `most`, none. Returns their ids. */
async function endSome(tx: Sql, ending: initiatives.Ending, now: Date, after: number, most = Infinity) {
	const ids = await activities.goingOn(tx, ending.id, now, after, BATCH + 1);
	if (ids.length > most) return [];
	const some = ids.slice(0, BATCH);
	const why = ending.reason || `${ending.name} is gestopt`;
	await signups.telling(tx, { activities: some }, now, async () => {
		for (const id of some) {
			await freshness.settled(tx, 'activity', id, now, 'ended');
			await activities.end(tx, ending.by, id, dayAt(now), why);
		}
	});
	if (ids.length === some.length) await initiatives.closeEnding(tx, ending.id);
	return some;
}
