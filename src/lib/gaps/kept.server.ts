// What is kept in memory between two questions: the world of each year asked for, and the answers. Nothing is older than
// some seconds, also when a change was not heard; what is changed in this site is heard at once.
import { sql } from '#lib/foundation/database.server.ts';
import * as needs from '#lib/needs/needs.server.ts';
import * as search from '#lib/search/search.server.ts';
import * as queries from './queries.server.ts';
import { baseOf, said, worldOf, type Said, type World } from './world.server.ts';

const LIFETIME = 10_000;
// Of each year asked for a world takes some tens of megabytes.
const MOST_WORLDS = 3;

type Kept = { world: Promise<World>; mark: string; changes: number; until: number };
const worlds = new Map<string, Kept>();
const answers = new WeakMap<World['base'], Map<boolean, { version: string; said: Promise<Said> }>>();
let changes = 0;
search.onChange(() => changes++);

/** The next question reads everything that may have changed. */
export const forget = (): void => void changes++;

/** How often something changed that this process heard of. */
export const changesHeard = (): number => changes;

/** The world by the figures of a year (without: the newest) as it is on a day. */
export async function world(year: number | undefined, today: string): Promise<World> {
	const key = `${year ?? ''} ${today}`;
	const mark = await queries.version(sql);
	const known = worlds.get(key);
	if (known && known.mark === mark && known.changes === changes && known.until > performance.now()) return known.world;
	const making: Kept = {
		world: after(year, today, known?.world),
		mark,
		changes,
		until: performance.now() + LIFETIME
	};
	worlds.delete(key);
	worlds.set(key, making);
	for (const oldest of worlds.keys()) {
		if (worlds.size <= MOST_WORLDS) break;
		worlds.delete(oldest);
	}
	// What failed is tried again by the next.
	making.world.catch(() => worlds.get(key) === making && worlds.delete(key));
	return making.world;
}

async function after(year: number | undefined, today: string, known?: Promise<World>): Promise<World> {
	const before = await known?.catch(() => undefined);
	const base = await baseOf(sql, year, today, before?.base);
	return worldOf(sql, base, before);
}

/** The answers as they count now, over the areas of a world. */
export async function answersOf({ base }: World, leaveOutFloods: boolean): Promise<Said> {
	const version = await needs.version(sql);
	const known = answers.get(base) ?? new Map<boolean, { version: string; said: Promise<Said> }>();
	answers.set(base, known);
	const last = known.get(leaveOutFloods);
	if (last?.version === version) return last.said;
	const counting = said(sql, base.zones.tree, leaveOutFloods, base.settings.min_answers);
	known.set(leaveOutFloods, { version, said: counting });
	counting.catch(() => known.delete(leaveOutFloods));
	return counting;
}
