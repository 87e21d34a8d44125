// The door to reach: how far one walks, by the best means this site has.
import { sql } from '#lib/foundation/database.server.ts';
import { Refused } from '#lib/foundation/outgoing.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { crow } from './crow.ts';
import { walker } from './graph.ts';
import { kept } from './kept.server.ts';
import { packGraph, unpackGraph } from './packed.ts';
import * as queries from './queries.server.ts';
import type { Profile, ProfileKey, Reach } from './reach.ts';
import { routed } from './router.server.ts';
import { routerOf } from './router.ts';
import { readStreets } from './streets-file.server.ts';

const AWAY_MILLISECONDS = 60_000;

/** How fast who walks. */
export async function profiles(): Promise<Map<ProfileKey, Profile>> {
	return new Map((await queries.profiles(sql)).map((profile) => [profile.key, profile]));
}

/**
 * The best there is now: the routing service of ROUTER_URL, else the streets that were imported, else as the crow flies. A
 * service that does not answer is left alone for a minute; read `version` and `label` after `minutes`: they then say
 * what was used instead.
 */
export async function current(routerUrl = configuration().routerUrl, now = new Date()): Promise<Reach> {
	const router = routerUrl === undefined ? null : routerOf(routerUrl);
	if (!router) return withoutRouter();
	const away = awayUntil > now.getTime();
	const instead = await withoutRouter('de routedienst antwoordt niet');
	return away ? instead : orElse(kept(routed(router, now)), instead, now);
}

let awayUntil = 0;
let streets: { id: number; reach: Reach } | undefined;

async function withoutRouter(why?: string): Promise<Reach> {
	const [newest] = await queries.newestGraph(sql);
	if (!newest) return crow(why);
	if (streets?.id === newest.id) return streets.reach;
	const [row] = await queries.graphData(sql, newest.id);
	// Somebody imports other streets at this moment.
	if (!row) return withoutRouter(why);
	const walk = walker(unpackGraph(row.data));
	const reach = kept({ version: `graph:${newest.id}`, label: 'over straten en paden', walk, together: 1 });
	streets = { id: newest.id, reach };
	return reach;
}

function orElse(best: Reach, instead: Reach, now: Date): Reach {
	let used = best;
	return {
		get version() {
			return used.version;
		},
		get label() {
			return used.label;
		},
		async minutes(...question) {
			try {
				if (used === best) return await best.minutes(...question);
			} catch (error) {
				if (!(error instanceof Refused)) throw error;
				awayUntil = now.getTime() + AWAY_MILLISECONDS;
				used = instead;
			}
			return instead.minutes(...question);
		}
	};
}

export type StreetsReport = { nodes: number; edges: number; closed: number; isNew: boolean };

/**
 * Reads streets from a file (.osm.pbf, .osm or .geojson) in the place of what was there. `by`: who, or the name of a source.
 * The same streets again change nothing. @throws Refused with the reason in Dutch.
 */
export async function importStreets(path: string, { name, by }: { name: string; by: string }): Promise<StreetsReport> {
	const { graph, closed } = await readStreets(path);
	const [nodes, edges] = [graph.x.length, graph.from.length];
	const stored = await sql.begin(async (tx) => {
		await tx`set local statement_timeout = 0`;
		return queries.storeGraph(tx, { name, nodes, edges, data: packGraph(graph), by });
	});
	return { nodes, edges, closed, isNew: stored.length > 0 };
}
