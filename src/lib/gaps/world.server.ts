// Everything the gaps of one year stand on, kept in memory: made anew when its ground changes, and otherwise only what
// differs is taken away and added. A world never changes once it is made.
import * as areas from '#lib/areas/areas.server.ts';
import type { Sql } from '#lib/foundation/database.server.ts';
import { configuration } from '#lib/foundation/settings.server.ts';
import * as needs from '#lib/needs/needs.server.ts';
import type { Grid } from '#lib/population/grid.ts';
import * as population from '#lib/population/population.server.ts';
import * as reach from '#lib/reach/reach.server.ts';
import { listening, type Said } from './said.ts';
import { counting, recounting, type Counted } from './counted.ts';
import type { Placed } from './engine.ts';
import { zonesOf, type Zones } from './measure.ts';
import { normsFrom } from './norms.ts';
import { placeAll, type Ground } from './placing.server.ts';
import * as queries from './queries.server.ts';
import type { Setting } from './result.ts';
import { settingsFrom, type Settings } from './settings.ts';
import { sliced } from '#lib/foundation/sliced.server.ts';
import { keyOf, type Supply, type SupplyKey } from './supply.ts';
import * as supply from './supply.server.ts';
import { areaTree, type AreaTree } from './tree.ts';
import { withholdPeople } from './withhold-people.ts';
import type { Hidden } from './withhold.ts';

/** What stands still when one place changes. */
export type Base = Ground & {
	/** No figures at all are known: the grid is empty. */
	figures: Grid | null;
	zones: Zones;
	settings: Settings;
	settingsVersion: number;
	hiddenPeople: readonly Hidden[];
};
export type World = {
	base: Base;
	/** Of reach, by which all of it is placed. */
	reachVersion: string;
	/** In order of key, each with how it was told. */
	supply: ReadonlyMap<SupplyKey, { told: string; placed: Placed }>;
	/** Made when first asked for. */
	counted: Map<Setting, Promise<Counted>>;
};

/** What the figures stand on now; the same object as before when nothing differs. */
export async function baseOf(sql: Sql, year: number | undefined, today: string, before?: Base): Promise<Base> {
	const municipality = configuration().municipality;
	const [list, figures, port, profiles, normRows, settingRows] = await Promise.all([
		areas.list(municipality),
		population.grid(year),
		reach.current(),
		reach.profiles(),
		queries.norms(sql),
		queries.settings(sql)
	]);
	const tree = areaTree([list.municipality ?? [], list.districts, list.neighbourhoods, list.groups].flat());
	const norms = normsFrom(normRows);
	const settings = settingsFrom(settingRows);
	const settingsVersion = settingRows[0]?.id ?? 0;
	const mark = JSON.stringify([tree.ids, [...tree.parent], [...tree.loose], [...profiles.values()]]);
	// What it was placed by: a service that fell away meanwhile names what was used instead.
	const sameReach = before?.reach.version === port.version;
	if (before && sameReach && markOf.get(before) === mark && before.figures === figures && before.today === today) {
		const same = before.norms.version === norms.version && before.settingsVersion === settingsVersion;
		if (same) return before;
	}
	const grid = figures ?? emptyGrid;
	const zones = zonesOf(grid, tree);
	const hiddenPeople = withholdPeople(zones, settings.min_people);
	const base = {
		...{ grid, figures, reach: port, profiles, norms, today, zones },
		...{ settings, settingsVersion, hiddenPeople }
	};
	markOf.set(base, mark);
	return base;
}
const markOf = new WeakMap<Base, string>();

const emptyGrid: Grid = {
	...{ year: 0, method: 'even', boundaryYear: null, source: '', basis: 'none' },
	...{ x: new Int32Array(), y: new Int32Array(), lon: new Float64Array(), lat: new Float64Array() },
	...{ district: new Int32Array(), neighbourhood: new Int32Array(), people: new Int32Array() }
};

/** The world as it is now. On the same base only supply that differs is placed again. */
export async function worldOf(sql: Sql, base: Base, before?: World): Promise<World> {
	const reachVersion = base.reach.version;
	const known = before?.base === base && before.reachVersion === reachVersion ? before.supply : undefined;
	const told = await sliced(written(await supply.load(sql, base.today)));
	const fresh = told.filter(({ key, told }) => known?.get(key)?.told !== told);
	const gone = known ? told.length - fresh.length < known.size : false;
	if (before && known && !fresh.length && !gone) return before;
	const placed = await placeAll(
		base,
		fresh.map(({ one }) => one)
	);
	// The service fell away half way: all is placed by what is used instead, or places would be laid beside each other unlike.
	if (base.reach.version !== reachVersion) return worldOf(sql, base);
	const made = new Map(fresh.map(({ key, told }, index) => [key, { told, placed: placed[index]! }]));
	const now = new Map(told.map(({ key }) => [key, made.get(key) ?? known!.get(key)!]));
	const world: World = { base, reachVersion, supply: now, counted: new Map() };
	if (before && known) {
		const away = [...known].flatMap(([key, { told, placed }]) => (now.get(key)?.told === told ? [] : placed));
		const change = { away, more: placed, before: allOf(before), after: allOf(world) };
		for (const [setting, counting] of before.counted) {
			const again = counting.then((was) => sliced(recounting(base, was, change, setting)));
			keep(world.counted, setting, again);
		}
	}
	return world;
}

function* written(all: readonly Supply[]) {
	const lines: { key: SupplyKey; told: string; one: Supply }[] = [];
	for (const one of all) {
		lines.push({ key: keyOf(one), told: JSON.stringify(one), one });
		yield;
	}
	return lines;
}

const allOf = ({ supply }: Pick<World, 'supply'>): Placed[] => [...supply.values()].map(({ placed }) => placed);

/** Who is served, by setting; counted when first asked for. */
export function countedIn(world: World, setting: Setting): Promise<Counted> {
	const known = world.counted.get(setting);
	if (known) return known;
	const working = sliced(counting(world.base, allOf(world), setting));
	keep(world.counted, setting, working);
	return working;
}

// What failed is not kept: the next who asks counts anew.
function keep(counted: World['counted'], setting: Setting, counting: Promise<Counted>): void {
	counted.set(setting, counting);
	counting.catch(() => counted.get(setting) === counting && counted.delete(setting));
}

/** All answers as they count now, over the tree; `least` may be told. */
export async function said(sql: Sql, tree: AreaTree, least: number): Promise<Said> {
	return sliced(listening(tree, await needs.counted(sql), least));
}
