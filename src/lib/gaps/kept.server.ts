// What is kept in memory between two questions: the world of each year asked for, and the answers. What is changed, here or
// by another process, is heard at once; what was not heard is read within the minute.
import { parts } from '#lib/calendar/days.ts';
import { sql } from '#lib/foundation/database.server.ts';
import { sharing } from '#lib/foundation/sharing.server.ts';
import * as needs from '#lib/needs/needs.server.ts';
import * as population from '#lib/population/population.server.ts';
import * as search from '#lib/search/search.server.ts';
import * as spaces from '#lib/spaces/spaces.server.ts';
import * as queries from './queries.server.ts';
import type { Said } from './said.ts';
import { baseOf, said, worldOf, type World } from './world.server.ts';

/** Milliseconds. To read all supply of a municipality again, or all answers, takes half a second of a processor. */
export const LIFETIME = 60_000;
// Of each year asked for a world takes some tens of megabytes.
const MOST_WORLDS = 3;

type KeptAnswers = { said: Promise<Said>; version: string; until: number };
type Kept = { world: Promise<World>; mark: string; changes: number; until: number };
const worlds = new Map<string, Kept>();
const answers = new WeakMap<World['base'], KeptAnswers>();
let changes = 0;
search.onChange(() => changes++);

/** The next question reads everything that may have changed. */
export const forget = (): void => void changes++;

// What a world is made of beside what search knows.
const standing = sharing(async () => {
	const [years, norms, rooms] = await Promise.all([population.years(), queries.version(sql), spaces.version(sql)]);
	return { years, mark: `${norms} ${rooms}` };
});

/** The world by the figures of a year (without, or not known: the newest) as it is on a day. */
export async function world(asked: number | undefined, today: string): Promise<World> {
	const { years, mark } = await standing();
	const year = figureYear(years, asked, today);
	const key = `${year ?? ''} ${today}`;
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

/** The year of which there are figures: the one asked for, else the newest that is not to come; none without figures. */
export function figureYear(years: readonly number[], asked: number | undefined, today: string): number | undefined {
	if (asked !== undefined && years.includes(asked)) return asked;
	return years.findLast((year) => year <= parts(today).year);
}

async function after(year: number | undefined, today: string, known?: Promise<World>): Promise<World> {
	const before = await known?.catch(() => undefined);
	const base = await baseOf(sql, year, today, before?.base);
	return worldOf(sql, base, before);
}

/** The answers as they count now, over the areas of a world. */
export async function answersOf({ base }: World): Promise<Said> {
	const version = await needs.version(sql);
	const last = answers.get(base);
	// The version of a change may be seen before the change itself: what was read then is not kept for ever.
	if (last && last.version === version && last.until > performance.now()) return last.said;
	const counting = said(sql, base.zones.tree, base.settings.min_answers);
	answers.set(base, { said: counting, version, until: performance.now() + LIFETIME });
	counting.catch(() => answers.get(base)?.said === counting && answers.delete(base));
	return counting;
}
