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
import { building, columnsOf, fork, withSupply, without, type Placed, type State } from './engine.ts';
import { measuring, zonesOf, type Measured, type Zones } from './measure.ts';
import { normsFrom } from './norms.ts';
import { placeAll, type Ground } from './placing.server.ts';
import * as queries from './queries.server.ts';
import type { Setting } from './result.ts';
import { settingsFrom, type Settings } from './settings.ts';
import { sliced } from './sliced.server.ts';
import { keyOf, suits, type SupplyKey } from './supply.ts';
import * as supply from './supply.server.ts';
import { areaTree, type AreaTree } from './tree.ts';
import { withholdPeople } from './withhold-people.ts';
import { withholdServed } from './withhold-served.ts';
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
export type Counted = { state: State; measured: Measured; hidden: readonly Hidden[] };
export type World = {
	base: Base;
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
	const mark = JSON.stringify([tree.ids, [...tree.parent], [...tree.loose], port.version, [...profiles.values()]]);
	if (before && markOf.get(before) === mark && before.figures === figures && before.today === today) {
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
	const known = before?.base === base ? before.supply : undefined;
	const told = (await supply.load(sql, base.today)).map((one) => ({ key: keyOf(one), told: JSON.stringify(one), one }));
	const fresh = told.filter(({ key, told }) => known?.get(key)?.told !== told);
	const gone = known ? told.length - fresh.length < known.size : false;
	if (before && known && !fresh.length && !gone) return before;
	const placed = await placeAll(
		base,
		fresh.map(({ one }) => one)
	);
	const made = new Map(fresh.map(({ key, told }, index) => [key, { told, placed: placed[index]! }]));
	const now = new Map(told.map(({ key }) => [key, made.get(key) ?? known!.get(key)!]));
	const counted = new Map<Setting, Promise<Counted>>();
	if (before && known) {
		const away = [...known].filter(([key, { told }]) => now.get(key)?.told !== told).map(([, one]) => one.placed);
		for (const [setting, was] of before.counted)
			keep(
				counted,
				setting,
				was.then((counted) => changed(base, setting, counted, away, placed))
			);
	}
	return { base, supply: now, counted };
}

async function changed(base: Base, setting: Setting, was: Counted, away: Placed[], more: Placed[]): Promise<Counted> {
	const state = fork(was.state);
	const suiting = (all: Placed[]) => all.filter(({ supply }) => suits(supply, setting));
	for (const one of suiting(away)) without(state, one);
	for (const one of suiting(more)) withSupply(state, one);
	return countedOf(base, state, { was, columns: columnsOf(suiting([...away, ...more])) });
}

/** Who is served, by setting; counted when first asked for. */
export function countedIn(world: World, setting: Setting): Promise<Counted> {
	const known = world.counted.get(setting);
	if (known) return known;
	const placed = [...world.supply.values()].map((one) => one.placed).filter((one) => suits(one.supply, setting));
	const counting = sliced(building(world.base.grid, placed)).then((state) => countedOf(world.base, state));
	keep(world.counted, setting, counting);
	return counting;
}

// What failed is not kept: the next who asks counts anew.
function keep(counted: World['counted'], setting: Setting, counting: Promise<Counted>): void {
	counted.set(setting, counting);
	counting.catch(() => counted.get(setting) === counting && counted.delete(setting));
}

/** What was counted before, and the columns (engine.ts: columnsOf) in which something changed since. */
export type Since = { was: Counted; columns: ReadonlySet<number> };

/** A state measured by area, with what of it stays away. */
export async function countedOf(base: Base, state: State, since?: Since): Promise<Counted> {
	const { zones, settings, hiddenPeople: people } = base;
	const columns = since?.columns ?? [];
	const measured = await sliced(measuring(state, zones, since && { before: since.was.measured, columns }));
	const limits = {
		groupOf: state.groupOf,
		people,
		leastPeople: settings.min_people,
		wellServed: settings.well_served
	};
	const hidden = await sliced(withholdServed(zones, measured, limits, since && { before: since.was.hidden, columns }));
	return { state, measured, hidden };
}

/** All answers as they count now, over the tree; `least` may be told. */
export async function said(sql: Sql, tree: AreaTree, leaveOutFloods: boolean, least: number): Promise<Said> {
	return sliced(listening(tree, await needs.counted(sql, { leaveOutFloods }), least));
}
