// Looking after what is kept of walking, for the supply there is: asked ahead at a routing service, and swept.
import { dayAt } from '#lib/calendar/zone.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import * as reach from '#lib/reach/reach.server.ts';
import { groups } from './columns.ts';
import { normsFrom, profileOf } from './norms.ts';
import { furthest } from './placing.server.ts';
import * as queries from './queries.server.ts';
import * as supply from './supply.server.ts';

/** Asks the routing service, if there is one, about some of the supply it was not asked about this month. Returns how many. */
export async function walkAhead(now: Date): Promise<number> {
	if (configuration().routerUrl === undefined) return 0;
	const [all, profiles, normRows] = await Promise.all([
		supply.load(sql, dayAt(now)),
		reach.profiles(),
		queries.norms(sql)
	]);
	const norms = normsFrom(normRows);
	const walkers = [...new Set(groups.map(profileOf))].flatMap((key) => profiles.get(key) ?? []);
	const asks = walkers.map((profile) => ({ profile, most: furthest(norms, profile.key) }));
	return reach.walkAhead(all, asks, configuration().routerUrl, now);
}

/** Forgets what was walked from where no supply is any more, and over streets that went. Returns how much. */
export const forgetWalks = async (now: Date): Promise<number> =>
	reach.forgetWalks(await supply.load(sql, dayAt(now)), configuration().routerUrl, now);
