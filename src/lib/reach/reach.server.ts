// The door to reach: how far one walks, by the best means this site has.
import { sql } from '#lib/foundation/database.server.ts';
import { Refused } from '#lib/foundation/outgoing.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import { crow } from './crow.ts';
import { meansOf, walker } from './graph.ts';
import type { Means } from './graph.ts';
import { ahead, kept } from './kept.server.ts';
import { metresIn } from './near.ts';
import { packGraph, unpackGraph } from './packed.ts';
import * as queries from './queries.server.ts';
import type { Profile, ProfileKey, Reach, Spot } from './reach.ts';
import { routed, versionsOf } from './router.server.ts';
import { routerOf } from './router.ts';
import type { Router } from './router.ts';
import { readStreets } from './streets-file.server.ts';

const AWAY_MILLISECONDS = 60_000;
const MOST_AHEAD = 500;

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
	const router = routerAt(routerUrl);
	if (!router) return withoutRouter();
	const away = awayUntil > now.getTime();
	const instead = await withoutRouter('de routedienst antwoordt niet');
	return away ? instead : orElse(kept(routed(router, await answering(router, now))), instead, now);
}

const routerAt = (address: string | undefined) => (address === undefined ? null : routerOf(address));

// A month begins with nothing known: until the worker asked as much again, the month before answers.
async function answering(router: Router, now: Date): Promise<string> {
	const versions = versionsOf(router, now);
	const [fullest] = await queries.fullest(sql, Object.values(versions));
	return fullest?.version ?? versions.now;
}

let awayUntil = 0;
let streets: { id: number; reach: Reach } | undefined;

const streetsVersion = (id: number) => `streets:${id}`;

async function withoutRouter(why?: string): Promise<Reach> {
	const [newest] = await queries.newestGraph(sql);
	if (!newest) return crow(why);
	if (streets?.id === newest.id) return streets.reach;
	const [row] = await queries.graphData(sql, newest.id);
	// Somebody imports other streets at this moment.
	if (!row) return withoutRouter(why);
	const walk = walker(unpackGraph(row.data));
	const reach = kept({ version: streetsVersion(newest.id), label: 'over straten en paden', walk, together: 1 });
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
				leaveAlone(now);
				used = instead;
			}
			return instead.minutes(...question);
		}
	};
}

function leaveAlone(now: Date) {
	awayUntil = now.getTime() + AWAY_MILLISECONDS;
}

/** How far who walks by a profile is asked about. */
export type Furthest = { profile: Profile; most: number };

/**
 * Asks the routing service for this month before anybody waits for it: some MOST_AHEAD spots, the first that are not
 * known. Returns how many; 0 when all is known, when the service is away, and without one: our own streets are walked at once.
 */
export async function walkAhead(
	spots: readonly Spot[],
	furthest: readonly Furthest[],
	routerUrl = configuration().routerUrl,
	now = new Date()
): Promise<number> {
	const router = routerAt(routerUrl);
	if (!router || awayUntil > now.getTime()) return 0;
	const far = new Map<Means, number>();
	for (const { profile, most } of furthest) {
		const means = meansOf(profile.key);
		far.set(means, Math.max(far.get(means) ?? 0, metresIn(most, profile.kmh)));
	}
	try {
		return await ahead(routed(router, versionsOf(router, now).now), spots, far, MOST_AHEAD);
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		leaveAlone(now);
		return 0;
	}
}

/**
 * Forgets what was walked over streets that went, in months that no longer answer, and from where nothing is any more:
 * `spots` are all there are. Returns how much.
 */
export async function forgetWalks(
	spots: readonly Spot[],
	routerUrl = configuration().routerUrl,
	now = new Date()
): Promise<number> {
	const router = routerAt(routerUrl);
	const [newest] = await queries.newestGraph(sql);
	const versions = newest ? [streetsVersion(newest.id)] : [];
	if (router) versions.push(versionsOf(router, now).now, await answering(router, now));
	return queries.forget(sql, versions, spots);
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
